//! Tests of `TestCloud`.

mod calls;
mod strict;
mod typed;

use cloudfn_openapi::AllPermissions;
use cloudfn_openapi::subscribe_message::{Data, Send};

use super::*;
use crate::cloud::untyped::Untyped;
use crate::error::ErrorKind;

fn send() -> Send {
    Send::new("o1", "T", Data::new().set("thing1", "parcel"))
}

#[test]
fn answers_are_returned_in_order_and_the_last_one_repeats() {
    let test = TestCloud::new()
        .errcode("subscribeMessage.send", 43101, "user refuse to accept the msg")
        .answer_verbatim("subscribeMessage.send", json!({ "errcode": 0, "errmsg": "ok", "msgid": 7 }));
    let cloud: Cloud<AllPermissions> = test.cloud();
    block_on(async {
        let error = cloud.openapi(send()).await.unwrap_err();
        assert!(error.errcode() == Some(43101), "{error:?}");
        for _ in 0..2 {
            let answer = cloud.openapi(send()).await.unwrap();
            let json = serde_json::to_string(&answer).unwrap();
            assert_eq!(json, r#"{"errCode":0,"errMsg":"openapi.subscribeMessage.send:ok","msgid":7}"#);
        }
    });
    assert_eq!(test.calls().len(), 3);
}

#[test]
fn a_test_call_shows_the_names_of_the_wire() {
    let test = TestCloud::new();
    let cloud: Cloud<AllPermissions> = test.cloud();
    let untyped = Untyped::<Send>::new(json!({ "templateId": "T", "data": { "thing1": { "value": "parcel" } } }));
    block_on(async { cloud.openapi(untyped).await }).unwrap();
    let sent = json!({ "data": { "thing1": { "value": "parcel" } }, "template_id": "T" });
    assert_eq!(test.calls()[0].members, sent);
}

#[test]
fn a_refusal_explains_itself_and_keeps_its_code_inside_anyhow() {
    let test = TestCloud::new().refused("subscribeMessage.send", -604_101);
    let cloud: Cloud<AllPermissions> = test.cloud();
    let error = block_on(async { cloud.openapi(send()).await }).unwrap_err();
    assert!(error.to_string().contains("WeChat DevTools"), "{error}");
    let wrapped = anyhow::Error::from(error).context("no message");
    assert_eq!(crate::failure::Failure::of(wrapped.into()).err_code(), -604_101);
}

#[cfg(feature = "database")]
#[test]
fn the_database_answers_in_turn_and_an_action_without_an_answer_says_so() {
    use crate::database::bson::Document;

    let test = TestCloud::new()
        .database_error("DATABASE_COLLECTION_NOT_EXIST")
        .database_answer("database.getDocument", json!({"list": [{"_id": "a", "n": {"$numberInt": "1"}}]}));
    let cloud: Cloud<()> = test.cloud();
    let users = cloud.database().collection_named::<Document>("users");
    block_on(async {
        assert!(users.doc("a").get().await.unwrap_err().is_missing_collection());
        for _ in 0..2 {
            assert_eq!(users.doc("a").get().await.unwrap().unwrap().get_i32("n").unwrap(), 1);
        }
        let error = users.doc("a").remove().await.unwrap_err().to_string();
        // With the feature, the test has a database without collections.
        let advice = if cfg!(feature = "test-database") { ".documents(\"users\", [..])" } else { "`test-database`" };
        assert!(error.contains(advice), "{error}");
    });
    let members = json!({"collectionName": "users", "query": "{\"_id\":\"a\"}", "queryType": "DOC", "multi": false});
    assert_eq!((test.calls().len(), &test.calls()[3].members), (4, &members));
}

#[test]
fn without_a_caller_there_is_no_openid() {
    let cloud: Cloud<AllPermissions> = TestCloud::new().nobody().cloud();
    assert!(matches!(cloud.wx_context().openid(), Err(error) if error.kind() == ErrorKind::NoOpenId));
}

#[test]
fn a_call_after_the_time_limit_is_an_error_and_is_not_sent() {
    let test = TestCloud::new().time_limit(Duration::ZERO);
    let cloud: Cloud<AllPermissions> = test.cloud();
    let error = block_on(async { cloud.openapi(send()).await }).unwrap_err();
    assert!(error.kind() == ErrorKind::Timeout, "{error:?}");
    assert!(test.calls().is_empty());
}
