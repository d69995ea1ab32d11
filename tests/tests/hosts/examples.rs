//! The examples on the local platform, with the runtime's own clients of the Runtime API and the gateway.

use std::time::Duration;

use cloudfn_local::{
    CallOutcome, Failure, FunctionError, FunctionProcess, Identity, LocalFunction, Outcome, Platform, Scripted,
};
use cloudfn_tests::local_platform::{block_on, function};
use cloudfn_tests::program::program;
use serde_json::json;

fn notify() -> FunctionProcess {
    function("notify", program("subscribe-message"))
}

async fn invoke(function: &LocalFunction, identity: &Identity) -> Outcome {
    function.invoke(json!({"title": "A parcel"}), identity).await.unwrap()
}

fn error(outcome: &Outcome) -> &FunctionError {
    let Err(Failure::Function(error)) = &outcome.answer else { panic!("{outcome:?}") };
    error
}

#[test]
fn an_api_that_is_missing_from_config_json_is_refused() {
    block_on(async {
        let platform = Platform::start().await.unwrap();
        let function = platform.function(notify().permissions(["wxacode.get"])).unwrap();
        let outcome = invoke(&function, &Identity::default()).await;
        assert_eq!(error(&outcome).err_code, -604_101);
        assert_eq!(error(&outcome).err_msg, "system error: error code: -604101");
        assert_eq!(outcome.cloud_calls[0].outcome, CallOutcome::Refused { error_code: -604_101 });
    });
}

#[test]
fn two_users_in_a_row_never_mix() {
    block_on(async {
        let function = Platform::start().await.unwrap().function(notify()).unwrap();
        for user in ["alice", "bob", "alice"] {
            let user = Identity::user(user);
            let outcome = invoke(&function, &user).await;
            assert_eq!(outcome.cloud_calls[0].json()["touser"], user.openid_text().unwrap());
        }
        let outcome = invoke(&function, &Identity::nobody()).await;
        assert!(error(&outcome).err_msg.starts_with("no openid: "), "{:?}", outcome.answer);
        assert!(outcome.cloud_calls.is_empty());
    });
}

#[test]
fn scripted_answers_reach_the_function_as_if_from_wechat() {
    block_on(async {
        let platform = Platform::start().await.unwrap();
        let function = platform.function(notify()).unwrap();
        let api = "subscribeMessage.send";
        platform.answer_once(api, Scripted::errcode(43101, "user refuse to accept the msg")).unwrap();
        platform.answer_once(api, Scripted::rejected("INVALID_PARAM", "bad thing")).unwrap();
        platform.answer_once(api, Scripted::status(502)).unwrap();
        platform.answer_once(api, Scripted::json(json!({"errcode": 0, "errmsg": "ok", "msg_id": 7}))).unwrap();

        let outcome = invoke(&function, &Identity::default()).await;
        let told = error(&outcome);
        assert_eq!(told.err_code, 43101);
        assert_eq!(told.err_msg, "openapi.subscribeMessage.send:fail user refuse to accept the msg");
        let outcome = invoke(&function, &Identity::default()).await;
        assert_eq!(error(&outcome).err_code, -501_007);
        let outcome = invoke(&function, &Identity::default()).await;
        assert_eq!(error(&outcome).err_code, -501_001);
        let outcome = invoke(&function, &Identity::default()).await;
        let answer = json!({"errCode": 0, "errMsg": "openapi.subscribeMessage.send:ok", "msgId": 7});
        assert_eq!(outcome.json().unwrap(), answer);
    });
}

#[test]
fn a_call_that_hangs_does_not_outlive_its_invocation() {
    block_on(async {
        let platform = Platform::start().await.unwrap();
        let function = platform.function(notify().time_limit(Duration::from_secs(1))).unwrap();
        platform.answer_once("subscribeMessage.send", Scripted::hang()).unwrap();
        let outcome = invoke(&function, &Identity::default()).await;
        assert_eq!(outcome.cloud_calls[0].outcome, CallOutcome::Unanswered);
        // The deadlines of the function and of the platform are the same.
        assert!(matches!(outcome.answer, Err(Failure::Function(_) | Failure::TimedOut { .. })), "{outcome:?}");
        assert!(invoke(&function, &Identity::default()).await.answer.is_ok());
    });
}

#[test]
fn a_long_event_passes_through_the_function_into_its_call() {
    block_on(async {
        let function = Platform::start().await.unwrap().function(notify()).unwrap();
        let title = "x".repeat(6 * 1024 * 1024 - 200);
        let outcome = function.invoke(json!({ "title": title }), &Identity::default()).await.unwrap();
        assert!(outcome.answer.is_ok(), "{:?}", outcome.answer);
        assert_eq!(outcome.cloud_calls[0].json()["data"]["thing1"]["value"].as_str().map(str::len), Some(title.len()));
    });
}

#[test]
fn a_stopped_function_exits_cleanly() {
    block_on(async {
        let function = Platform::start().await.unwrap().function(notify()).unwrap();
        assert!(function.stop().await.unwrap().is_none(), "there is no process before the first event");
        invoke(&function, &Identity::default()).await;
        let stopped = function.stop().await.unwrap().unwrap();
        assert_eq!(stopped.status.code(), Some(0), "{:?}", stopped.output);
        assert!(invoke(&function, &Identity::default()).await.answer.is_ok());
    });
}

#[test]
fn functions_share_a_platform_and_its_gateway() {
    block_on(async {
        let platform = Platform::start().await.unwrap();
        let name = "send-template-message";
        let receipt = function(name, program(name));
        let (notify, receipt) = (platform.function(notify()).unwrap(), platform.function(receipt).unwrap());
        let (alice, bob) = (Identity::user("alice"), Identity::user("bob"));
        let (first, second) = futures_util::future::join(invoke(&notify, &alice), invoke(&receipt, &bob)).await;
        assert_eq!(first.cloud_calls[0].json()["touser"], alice.openid_text().unwrap());
        assert_eq!(second.cloud_calls[0].json()["touser"], bob.openid_text().unwrap());
        assert_ne!(first.request_id, second.request_id);
    });
}
