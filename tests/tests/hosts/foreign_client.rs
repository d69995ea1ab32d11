//! The local platform with a third-party client of the Runtime API: the crate `tencent_scf` 0.1.3.
//!
//! `.ci/foreign-client` builds the client and prints its path, which `CLOUDFN_FOREIGN_CLIENT` must contain.
//! Without it, these tests are skipped. `local` tests our own client with the same API.

use std::path::Path;

use cloudfn_local::{Failure, Identity, LocalFunction, Outcome};
use cloudfn_tests::local_platform::{function, on_platform};
use cloudfn_tests::skip::skip;
use serde_json::{Value, json};

fn run(test: impl AsyncFnOnce(LocalFunction)) {
    let Some(client) = std::env::var_os("CLOUDFN_FOREIGN_CLIENT") else {
        skip("CLOUDFN_FOREIGN_CLIENT names no program; .ci/foreign-client builds one");
        return;
    };
    let process = function("foreign", Path::new(&client)).permissions::<&str>([]);
    on_platform(async |platform| test(platform.function(process).unwrap()).await);
}

async fn invoked(function: &LocalFunction, event: Value) -> Outcome {
    function.invoke(event, &Identity::user("alice")).await.unwrap()
}

#[test]
fn it_gets_what_the_platforms_documents_promise() {
    run(async |function| {
        let outcome = invoked(&function, json!({"title": "文"})).await;
        let openid = Identity::user("alice").openid_text().unwrap().to_owned();
        let told = outcome.json().unwrap();
        assert_eq!(told["event"]["title"], "文");
        assert_eq!(told["event"]["userInfo"]["openId"], openid);
        assert_eq!(told["request_id"], outcome.request_id);
        assert_eq!((&told["function_name"], &told["namespace"]), (&json!("foreign"), &json!("cloudfn-local")));
        assert_eq!((&told["region"], &told["memory"]), (&json!("ap-shanghai"), &json!(256)));
        assert_eq!(told["time"], json!(60_000));
        assert_eq!(outcome.output, ["called"]);
    });
}

#[test]
fn its_errors_and_panics_are_failures_and_it_keeps_serving() {
    run(async |function| {
        let before = invoked(&function, json!({})).await.json().unwrap();
        for (way, told) in [("error", "the order cannot be shipped"), ("panic", "no stock")] {
            let outcome = invoked(&function, json!({"way": way})).await;
            let Err(Failure::Function(error)) = &outcome.answer else { panic!("{:?}", outcome.answer) };
            assert_eq!(error.err_code, -1);
            assert!(error.err_msg.contains(told), "{}", error.err_msg);
        }
        let after = invoked(&function, json!({})).await.json().unwrap();
        assert_eq!(after["process"], before["process"]);
    });
}

#[test]
fn a_hundred_events_in_turn_are_each_answered_once() {
    run(async |function| {
        for number in 0..100 {
            let outcome = invoked(&function, json!({"n": number})).await;
            assert_eq!(outcome.json().unwrap()["event"]["n"], number);
        }
    });
}

#[test]
fn its_exit_is_a_crash_and_the_next_event_starts_a_new_process() {
    run(async |function| {
        let crashed = invoked(&function, json!({"way": "exit"})).await;
        let Err(Failure::Crashed { status, .. }) = &crashed.answer else { panic!("{:?}", crashed.answer) };
        assert_eq!(status.code(), Some(7));
        assert!(invoked(&function, json!({})).await.answer.is_ok());
    });
}

#[test]
fn its_answer_is_refused_when_it_is_too_long() {
    run(async |function| {
        let outcome = invoked(&function, json!({"way": "large"})).await;
        assert!(matches!(outcome.answer, Err(Failure::AnswerTooLong)), "{:?}", outcome.answer);
    });
}
