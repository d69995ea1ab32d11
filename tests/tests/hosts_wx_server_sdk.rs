//! wx-server-sdk itself on the local platform: its calls are understood, and it understands the answers.
//!
//! It needs Node, and the folder of an npm project with `wx-server-sdk` (and `mime-db`, which it forgets to name) in
//! `CLOUDFN_WX_SERVER_SDK`. Without them there is nothing to test.

#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![cfg(unix)]

use std::path::Path;
use std::time::Duration;

use cloudfn_local::{CallOutcome, Failure, FunctionProcess, Identity, LocalFunction, Platform, Scripted};
use cloudfn_tests::built::program;
use serde_json::{Value, json};

/// No test waits so long: it is there to end a test that would hang.
const LONG: Duration = Duration::from_secs(60);

fn sdk() -> Option<FunctionProcess> {
    let Some(folder) = std::env::var_os("CLOUDFN_WX_SERVER_SDK") else {
        eprintln!("skipped: CLOUDFN_WX_SERVER_SDK names no npm project with wx-server-sdk");
        return None;
    };
    let function = Path::new(env!("CARGO_MANIFEST_DIR")).join("wx-server-sdk/function.js");
    let process = FunctionProcess::new("sdk", function)
        .permissions(["subscribeMessage.send", "templateMessage.send", "wxacode.get"])
        .variable("NODE_PATH", Path::new(&folder).join("node_modules"))
        .time_limit(LONG)
        .ready_limit(LONG);
    Some(process)
}

fn run(test: impl AsyncFnOnce(&Platform, LocalFunction)) {
    let Some(sdk) = sdk() else { return };
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        let platform = Platform::start().await.unwrap();
        let function = platform.function(sdk).unwrap();
        test(&platform, function).await;
    });
}

fn call(api: &str, data: &Value) -> Value {
    json!({"api": api, "data": data})
}

/// The vendor's guide, as its readers write it in JavaScript.
fn receipt() -> Value {
    json!({
        "touser": "o1",
        "page": "index",
        "data": {
            "keyword1": {"value": "339208499"},
            "keyword2": {"value": "2015年01月05日 12:30"},
            "keyword3": {"value": "腾讯微信总部"},
            "keyword4": {"value": "广州市海珠区新港中路397号"},
        },
        "templateId": "TEMPLATE_ID",
        "formId": "FORM_ID",
        "emphasisKeyword": "keyword1.DATA",
    })
}

#[test]
fn its_call_is_understood_and_answered() {
    run(async |_, function| {
        let outcome = function.invoke(call("templateMessage.send", &receipt()), &Identity::default()).await.unwrap();
        let answer = outcome.json().unwrap();
        assert_eq!((&answer["errCode"], &answer["errMsg"]), (&json!(0), &json!("openapi.templateMessage.send:ok")));
        assert_eq!(outcome.cloud_calls[0].outcome, CallOutcome::Answered);
    });
}

#[test]
fn our_example_sends_what_it_sends() {
    run(async |platform, function| {
        let name = "send-template-message";
        let ours = FunctionProcess::new(name, program(name)).time_limit(LONG).ready_limit(LONG);
        let user = Identity::default().openid("o1");
        let ours = platform.function(ours).unwrap().invoke("{}", &user).await.unwrap();
        let theirs = function.invoke(call("templateMessage.send", &receipt()), &user).await.unwrap();
        // Members, their bytes, and their order.
        assert_eq!(ours.cloud_calls[0].members, theirs.cloud_calls[0].members);
    });
}

#[test]
fn it_sees_errors_as_the_cloud_gives_them() {
    run(async |platform, function| {
        let send = call("subscribeMessage.send", &json!({"touser": "o1"}));
        let told = async |event: &Value| match function.invoke(event, &Identity::default()).await.unwrap().answer {
            Err(Failure::Function(error)) => (error.err_code, error.err_msg),
            other => panic!("{other:?}"),
        };
        platform.answer_once("subscribeMessage.send", Scripted::errcode(43101, "user refuse to accept the msg"));
        assert_eq!(
            told(&send).await,
            (43101, "openapi.subscribeMessage.send:fail user refuse to accept the msg".to_owned())
        );
        platform.answer_once("subscribeMessage.send", Scripted::rejected("INVALID_PARAM", "bad thing"));
        let (code, text) = told(&send).await;
        assert_eq!(code, -501_007);
        assert_eq!(text, "openapi.subscribeMessage.send:fail -501007 invalid parameters. bad thing");
        let undeclared = call("security.msgSecCheck", &json!({"content": "x"}));
        assert_eq!(told(&undeclared).await, (-604_101, "system error: error code: -604101".to_owned()));
    });
}

#[test]
fn it_sees_a_picture_as_a_picture() {
    run(async |_, function| {
        let get = call("wxacode.get", &json!({"path": "index"}));
        let answer = function.invoke(get, &Identity::default()).await.unwrap().json().unwrap();
        assert_eq!(answer["contentType"], "image/png");
        assert_eq!(answer["buffer"]["data"][1], json!(b'P'));
    });
}
