//! What a test sets and the function does not see is a panic.

use std::panic::{AssertUnwindSafe, catch_unwind};

use cloudfn_openapi::subscribe_message::{Data, Send};
use cloudfn_openapi::{AllPermissions, Api, Content, DeclaredIn, ReadError, Request};
use serde_json::{Value, json};

use super::super::{TestCloud, block_on};
use crate::cloud::Cloud;
use crate::error::Error;

/// The message of a panic; an empty text if there is none.
pub(super) fn message(test: impl FnOnce()) -> String {
    let Err(panic) = catch_unwind(AssertUnwindSafe(test)) else { return String::new() };
    match panic.downcast::<String>() {
        Ok(formatted) => *formatted,
        Err(panic) => panic.downcast_ref::<&str>().copied().unwrap_or_default().to_owned(),
    }
}

#[track_caller]
pub(super) fn panics(test: impl FnOnce(), expected: &str) {
    let message = message(test);
    assert!(message.contains(expected), "expected `{expected}` in: {message:?}");
}

#[test]
fn an_answer_for_an_api_that_does_not_exist_is_a_panic_with_the_name_that_was_meant() {
    let set = |api: &str| drop(TestCloud::new().allow_unused_answers().answer(api, json!({})));
    for (api, expected) in [
        (
            "subscribeMesage.send",
            "there is no WeChat API `subscribeMesage.send`: did you mean `subscribeMessage.send`?",
        ),
        ("openapi.subscribeMessage.send", "did you mean `subscribeMessage.send`?"),
        ("subscribe_message::Send", "did you mean `subscribeMessage.send`?"),
        (
            "ours.newThing",
            "no cloud function of this program declares one: declare it as `openapi = [\"ours.newThing\" = ",
        ),
        ("cloudPay.unifyOrder", "there is no payment `cloudPay.unifyOrder`: did you mean `cloudPay.unifiedOrder`?"),
        ("callFunction", "`.function(name, answer)` sets the answer of another cloud function"),
        ("database.getDocument", "`.database_answer(\"database.getDocument\", data)`"),
        ("storage.getUploadMetadata", "a test has a storage"),
        ("getOpenData", "`getOpenData` does not answer with JSON: `.open_data(cloud_id, data)`"),
        ("cloud.getWXContext", "is a function of wx-server-sdk, and has no answer to set"),
    ] {
        panics(|| set(api), expected);
    }
    for api in ["subscribeMessage.send", "cloudPay.unifiedOrder", "cloudPay.somethingElse"] {
        assert_eq!(message(|| set(api)), "");
    }
    panics(|| drop(TestCloud::new().errcode("wxacode.gett", 1, "no")), "did you mean `wxacode.get`");
    panics(|| drop(TestCloud::new().file("wxacode.gett", "image/png", [])), "did you mean `wxacode.get`");
    panics(|| drop(TestCloud::new().refused("wxacode.gett", -604_101)), "did you mean `wxacode.get`");
    let refused = || drop(TestCloud::new().refused("getOpenData", -601_005).allow_unused_answers());
    assert_eq!(message(refused), "");
}

#[test]
fn the_names_of_javascript_in_an_answer_are_a_panic() {
    let set = |answer: Value| drop(TestCloud::new().allow_unused_answers().answer("subscribeMessage.send", answer));
    panics(|| set(json!({"errCode": 43101})), "has the member `errCode`: did you mean `errcode`?");
    panics(|| set(json!({"errcode": 0, "errMsg": "ok"})), "has the member `errMsg`: did you mean `errmsg`?");
}

/// An API of the user's own.
#[derive(serde::Serialize)]
struct Stock {}

#[derive(Debug, serde::Deserialize)]
#[expect(dead_code, reason = "it is never read")]
struct StockReply {
    on_hand: u32,
    #[serde(default)]
    places: Vec<Place>,
}

#[derive(Debug, serde::Deserialize)]
#[expect(dead_code, reason = "it is never read")]
struct Place {
    name: String,
}

impl Request for Stock {
    // The name of an API of the catalog, so that a test can set its answer.
    const API: Api = Api::named("subscribeMessage.send");
    type Reply = StockReply;

    fn read(content: Content) -> Result<StockReply, ReadError> {
        content.json()
    }
}

impl<S> DeclaredIn<S> for Stock {}

fn ask(test: &TestCloud) -> Result<(), Error> {
    let cloud: Cloud<AllPermissions> = test.cloud();
    block_on(async { cloud.openapi(Stock {}).await }).map(drop)
}

#[cfg(debug_assertions)]
#[test]
fn a_member_that_the_reply_does_not_have_is_a_panic_with_the_name_that_was_meant() {
    let asked = |answer: Value| ask(&TestCloud::new().answer("subscribeMessage.send", answer)).unwrap();
    panics(
        || asked(json!({"on_hand": 1, "plases": []})),
        "`subscribeMessage.send` has a member `plases`, which the reply type does not have: did you mean `places`?\nif WeChat \
         really sends it, set the answer with `.answer_verbatim(..)`",
    );
    panics(
        || asked(json!({"on_hand": 1, "onHand": 2})),
        "a member `onHand`, which the reply type does not have: did you mean `on_hand`?",
    );
    panics(|| asked(json!({"on_hand": 1, "places": [{"name": "a", "nmae": 1}]})), "a member `places.0.nmae`");
    assert_eq!(message(|| asked(json!({"errcode": 0, "errmsg": "ok", "on_hand": 1}))), "");
    let verbatim = json!({"on_hand": 1, "rid": "x"});
    ask(&TestCloud::new().answer_verbatim("subscribeMessage.send", verbatim)).unwrap();
}

#[test]
fn an_answer_that_nobody_asks_for_is_a_panic_at_the_end_of_the_test() {
    let line = line!() + 1;
    let unused = || drop(TestCloud::new().errcode("subscribeMessage.send", 43101, "no"));
    panics(unused, &format!("`subscribeMessage.send`, set at {}:{line}:", file!()));
    panics(unused, "the calls it made: none");
    panics(|| drop(TestCloud::new().function("sum", 1)), "`sum`, set at ");
    panics(|| drop(TestCloud::new().function_error("sum", "X", "")), "`sum`, set at ");
    panics(|| drop(TestCloud::new().open_data("33_a", json!({}))), "`33_a`, set at ");
    panics(|| drop(TestCloud::new().open_data_error("33_a", -601_006)), "`33_a`, set at ");
    assert_eq!(message(|| drop(TestCloud::new().function("sum", 1).allow_unused_answers())), "");
}

#[test]
fn of_several_answers_each_must_be_asked_for() {
    let send = || Send::new("o1", "T", Data::new());
    let test = TestCloud::new()
        .errcode("subscribeMessage.send", 43101, "no")
        .errcode("subscribeMessage.send", 43102, "no")
        .errcode("subscribeMessage.send", 43103, "no");
    let cloud: Cloud<AllPermissions> = test.cloud();
    for expected in [43101, 43102] {
        assert_eq!(block_on(async { cloud.openapi(send()).await }).unwrap_err().errcode(), Some(expected));
    }
    drop(cloud);
    let message = message(|| drop(test));
    assert_eq!(message.matches("set at").count(), 1, "{message}");
    assert!(message.contains("the calls it made: `subscribeMessage.send`"), "{message}");
}

#[test]
fn answers_may_be_asked_for_as_long_as_a_cloud_of_the_test_lives() {
    let cloud: Cloud<()> = TestCloud::new().function("sum", 1).cloud();
    assert_eq!(*block_on(cloud.call_function::<u8>("sum", &())).unwrap(), 1);
}

#[test]
fn a_test_that_panics_keeps_its_own_message() {
    let test = || {
        let _test = TestCloud::new().function("sum", 1);
        panic!("the test's own");
    };
    assert_eq!(message(test), "the test's own");
}

#[test]
fn a_function_of_another_name_is_suggested_to_the_caller() {
    let test = TestCloud::new().function("sumUp", 1).allow_unused_answers();
    let cloud: Cloud<()> = test.cloud();
    let error = block_on(cloud.call_function::<u8>("sumup", &())).unwrap_err().to_string();
    assert!(error.contains("there is no function sumup; the test has `sumUp`"), "{error}");
}

#[cfg(feature = "database")]
#[test]
fn answers_and_failures_of_the_database_must_be_met_too() {
    let set = || TestCloud::new().database_answer("database.getDocument", json!({"list": []}));
    panics(|| drop(set()), "`database.getDocument`, set at ");
    panics(
        || drop(TestCloud::new().database_error("DATABASE_PERMISSION_DENIED")),
        "`DATABASE_PERMISSION_DENIED`, set at ",
    );
    panics(|| drop(TestCloud::new().database_error_at(2, "SYS_ERR")), "`SYS_ERR`, set at ");
}
