//! Which calls a function makes, in which order, and until when.

use std::time::Duration;

use cloudfn_openapi::AllPermissions;
use cloudfn_openapi::subscribe_message::{Data, Send};
use serde_json::json;

use super::super::{TestCloud, block_on};
use super::strict::{message, panics};
use crate::cloud::Cloud;
use crate::error::ErrorKind;

fn send() -> Send {
    Send::new("o1", "T", Data::new().set("thing1", "parcel"))
}

/// A function that calls a function, and then sends a message.
fn calls(test: &TestCloud) {
    let cloud: Cloud<AllPermissions> = test.cloud();
    block_on(async {
        cloud.call_function::<u8>("sum", &json!({"of": [1, 2]})).await.unwrap();
        cloud.openapi(send()).await.unwrap();
    });
}

#[test]
fn calls_are_checked_in_order_and_the_first_difference_is_named() {
    let test = TestCloud::new().function("sum", 3);
    calls(&test);
    let sent = json!({"touser": "o1", "template_id": "T", "data": {"thing1": {"value": "parcel"}}});
    let sum = || ("callFunction", json!({"name": "sum", "data": {"of": [1, 2]}}));
    test.assert_calls(["callFunction", "subscribeMessage.send"]);
    test.assert_calls([sum(), ("subscribeMessage.send", sent.clone())]);

    panics(
        || test.assert_calls(["subscribeMessage.send", "callFunction"]),
        "call 1 is `callFunction`, and the test expects `subscribeMessage.send`\nthe calls that the function made:\n  1. \
         `callFunction` {\"name\":\"sum\",\"data\":{\"of\":[1,2]}}\n  2. `subscribeMessage.send` {",
    );
    panics(|| test.assert_calls(["callFunction"]), "call 2 is `subscribeMessage.send`, which the test does not expect");
    panics(
        || test.assert_calls(["callFunction", "subscribeMessage.send", "wxacode.get"]),
        "call 3 is missing: the test expects `wxacode.get`",
    );
    for (path, value, expected) in [
        ("/touser", json!("o2"), "sends \"o1\" in `touser`, and the test expects \"o2\""),
        (
            "/data/thing1/value",
            json!("letter"),
            "sends \"parcel\" in `data.thing1.value`, and the test expects \"letter\"",
        ),
        ("/data/thing1", json!({}), "sends \"parcel\" in `data.thing1.value`, and the test expects nothing"),
        ("/data", json!({"thing1": {"value": "parcel"}, "a": 1}), "sends nothing in `data.a`, and the test expects 1"),
    ] {
        let mut wanted = sent.clone();
        *wanted.pointer_mut(path).unwrap() = value;
        panics(|| test.assert_calls([sum(), ("subscribeMessage.send", wanted)]), expected);
    }
    let wrong = || test.assert_calls([("callFunction", json!({"name": "sum", "data": {"of": [1, 3]}}))]);
    panics(wrong, "sends 2 in `data.of.1`, and the test expects 3");
}

#[test]
fn a_test_without_calls_expects_none() {
    let test = TestCloud::new();
    test.assert_calls([""; 0]);
    panics(
        || test.assert_calls(["a.b"]),
        "call 1 is missing: the test expects `a.b`\nthe calls that the function made: none",
    );
}

#[test]
fn a_call_without_an_answer_is_a_panic_in_a_strict_test() {
    panics(
        || calls(&TestCloud::new().strict()),
        "the function calls `sum`, for which this strict test sets no answer: `.function(\"sum\", answer)` sets one",
    );
    panics(
        || calls(&TestCloud::new().function("sum", 1).strict()),
        "the function calls `subscribeMessage.send`, for which this strict test sets no answer: \
         `.answer(\"subscribeMessage.send\", json!({ .. }))` sets one\nthe answers that it sets: `sum`",
    );
    let pays = || {
        let cloud: Cloud<AllPermissions> = TestCloud::new().strict().cloud();
        _ = block_on(async { cloud.pay().untyped("refund", json!({})).await });
    };
    panics(pays, "the function calls `cloudPay.refund`");
    let test = || TestCloud::new().function("sum", 1).answer("subscribeMessage.send", json!({})).strict();
    assert_eq!(message(|| calls(&test())), "");
}

#[test]
fn on_a_paused_clock_the_time_of_an_invocation_passes_without_waiting() {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().start_paused(true).build().unwrap();
    let test = TestCloud::new().time_limit(Duration::from_secs(3));
    runtime.block_on(async {
        let cloud: Cloud<AllPermissions> = test.cloud();
        tokio::time::sleep(Duration::from_millis(2_900)).await;
        cloud.openapi(send()).await.unwrap();
        tokio::time::sleep(Duration::from_millis(60)).await;
        let error = cloud.openapi(send()).await.unwrap_err();
        assert!(error.kind() == ErrorKind::Timeout, "{error:?}");
    });
    test.assert_calls(["subscribeMessage.send"]);
}

#[test]
fn a_test_puts_files_into_the_storage_of_the_function() {
    let test = TestCloud::new().stored_file("prices/today.csv", "tea,250\n");
    assert_eq!(test.stored("prices/today.csv").unwrap(), b"tea,250\n");
    let cloud: Cloud<()> = test.cloud();
    let ids = [test.file_id("prices/today.csv"), test.file_id("prices/none.csv")];
    let deleted = block_on(async { cloud.delete_file(ids).await }).unwrap();
    assert!(deleted[0].outcome().is_ok() && deleted[1].outcome().is_err());
    assert!(test.stored("prices/today.csv").is_none());
}
