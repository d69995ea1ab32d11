//! Answers of closures.

use std::sync::{Arc, Mutex};

use cloudfn_openapi::security::{MsgSecCheckReply, MsgSecCheckV1};
use cloudfn_openapi::subscribe_message::{Data, Send, SendReply};
use cloudfn_openapi::wxacode::GetUnlimited;
use cloudfn_openapi::{AllPermissions, Image, security};
use serde_json::json;

use super::super::{TestCloud, TestFailure, block_on};
use super::strict::{message, panics};
use crate::cloud::Cloud;
use crate::cloud::untyped::Untyped;
use crate::error::ErrorKind;

fn send(openid: &str) -> Send {
    Send::new(openid, "T", Data::new().set("thing1", "parcel")).page("index")
}

#[test]
fn a_closure_gets_the_request_as_the_function_built_it_and_its_reply_is_read_from_json() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let record = Arc::clone(&seen);
    let test = TestCloud::new().respond(move |message: &Send| {
        record.lock().unwrap().push((message.touser.to_string(), message.page.clone()));
        Ok(SendReply { msgid: Some(7) })
    });
    let cloud: Cloud<AllPermissions> = test.cloud();
    let answer = block_on(async { cloud.openapi(send("o1")).await }).unwrap();
    assert_eq!((answer.msgid, answer.errcode()), (Some(7), Some(0)));
    let json = serde_json::to_value(&answer).unwrap();
    assert_eq!(json, json!({"errCode": 0, "errMsg": "openapi.subscribeMessage.send:ok", "msgid": 7}));
    assert_eq!(*seen.lock().unwrap(), [("o1".to_owned(), Some("index".to_owned()))]);
    test.assert_calls(["subscribeMessage.send"]);
}

#[test]
fn each_of_several_calls_at_the_same_time_gets_the_answer_to_its_own_request() {
    let test = TestCloud::new().respond(|message: &Send| Ok(SendReply { msgid: message.touser.as_str().parse().ok() }));
    let cloud: Cloud<AllPermissions> = test.cloud();
    let calls = (0..20).map(|number| cloud.openapi(send(&number.to_string())));
    let answers = block_on(futures_util::future::join_all(calls));
    let ids: Vec<_> = answers.into_iter().map(|answer| answer.unwrap().msgid.unwrap()).collect();
    assert_eq!(ids, (0..20).collect::<Vec<_>>());
}

#[test]
fn a_closure_may_look_at_the_calls_of_the_test() {
    let holder = Arc::new(Mutex::new(None::<TestCloud>));
    let seen = Arc::clone(&holder);
    let count = move || seen.lock().unwrap().as_ref().map_or(0, |test| test.calls().len());
    let test = TestCloud::new().respond(move |_: &Send| Ok(SendReply { msgid: i64::try_from(count()).ok() }));
    *holder.lock().unwrap() = Some(test.clone());
    let cloud: Cloud<AllPermissions> = test.cloud();
    assert_eq!(block_on(async { cloud.openapi(send("o1")).await }).unwrap().msgid, Some(1));
    *holder.lock().unwrap() = None;
}

#[test]
fn a_failure_is_what_the_cloud_makes_of_it() {
    let fail = |failure: TestFailure| {
        let test = TestCloud::new().respond(move |_: &Send| Err(failure.clone()));
        let cloud: Cloud<AllPermissions> = test.cloud();
        block_on(async { cloud.openapi(send("o1")).await }).unwrap_err()
    };
    let error = fail(TestFailure::errcode(43101));
    assert_eq!(error.errcode(), Some(43101));
    assert!(error.to_string().contains("user has not subscribed"), "{error}");
    let error = fail(TestFailure::errcode_with_errmsg(43101, "user refuse to accept the msg"));
    assert!(error.to_string().contains("user refuse to accept the msg"), "{error}");
    assert_eq!(fail(TestFailure::refused(-604_101)).err_code(), -604_101);
    assert!(fail(TestFailure::timeout()).kind() == ErrorKind::Timeout);
    let error = fail(TestFailure::disconnected());
    assert!(error.kind() == ErrorKind::Connection, "{error:?}");
    panics(|| drop(TestFailure::errcode(0)), "the errcode 0 is a success: return `Ok(reply)`");
}

#[test]
fn a_picture_is_answered_as_bytes() {
    let image = Image { content_type: "image/png".to_owned(), bytes: vec![1, 2] };
    let test = TestCloud::new().respond(move |code: &GetUnlimited| {
        assert_eq!(code.scene, "a=1");
        Ok(image.clone())
    });
    let cloud: Cloud<AllPermissions> = test.cloud();
    let answer = block_on(async { cloud.openapi(GetUnlimited::new("a=1")).await }).unwrap();
    assert_eq!((answer.bytes.as_slice(), answer.content_type.as_str()), (&[1, 2][..], "image/png"));
}

#[test]
fn closures_and_other_answers_take_turns_and_the_last_one_is_repeated() {
    let mut count = 0;
    let test = TestCloud::new().errcode("subscribeMessage.send", 43101, "no").respond(move |_: &Send| {
        count += 1;
        Ok(SendReply { msgid: Some(count) })
    });
    let cloud: Cloud<AllPermissions> = test.cloud();
    block_on(async {
        assert!(cloud.openapi(send("o1")).await.is_err());
        assert_eq!(cloud.openapi(send("o1")).await.unwrap().msgid, Some(1));
        assert_eq!(cloud.openapi(send("o1")).await.unwrap().msgid, Some(2));
    });
}

#[test]
fn a_request_of_another_type_is_a_panic_that_says_what_to_write() {
    let test = TestCloud::new().respond(|_: &Send| Ok(SendReply::default()));
    let cloud: Cloud<AllPermissions> = test.cloud();
    let untyped = || _ = block_on(async { cloud.openapi(Untyped::<Send>::new(json!({}))).await });
    panics(untyped, "takes a `cloudfn_openapi::generated::subscribe_message::Send`, and the function calls");
    panics(untyped, "`.answer(\"subscribeMessage.send\", json!({ .. }))`");

    let test = TestCloud::new().respond(|_: &security::MsgSecCheck| Ok(MsgSecCheckReply::default()));
    let cloud: Cloud<AllPermissions> = test.cloud();
    panics(
        || _ = block_on(async { cloud.openapi(MsgSecCheckV1::new("a")).await }),
        "MsgSecCheck`, and the function calls",
    );
}

#[test]
fn a_closure_that_no_call_reaches_is_a_panic_and_one_that_panics_is_the_tests_own() {
    panics(|| drop(TestCloud::new().respond(|_: &Send| Ok(SendReply::default()))), "`subscribeMessage.send`, set at ");
    let fails = || {
        let test = TestCloud::new().respond(|message: &Send| {
            assert_eq!(message.touser.as_str(), "o2", "the message goes to the buyer");
            Ok(SendReply::default())
        });
        let cloud: Cloud<AllPermissions> = test.cloud();
        _ = block_on(async { cloud.openapi(send("o1")).await });
    };
    panics(fails, "the message goes to the buyer");
    assert!(message(fails).contains("o1"));
}
