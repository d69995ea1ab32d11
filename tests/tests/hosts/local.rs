//! The local platform with a real process that speaks the Runtime API on a plain socket.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cloudfn_local::{Failure, FunctionProcess, Identity, LocalFunction, MAX_EVENT_BYTES, Platform, PlatformError};
use cloudfn_tests::local_platform::{block_on, function};
use cloudfn_tests::program::functions;
use serde_json::{Value, json};

fn plain_function() -> FunctionProcess {
    function("plain", functions("plain-function")).permissions(["subscribeMessage.send"])
}

async fn started(process: FunctionProcess) -> LocalFunction {
    Platform::start().await.unwrap().function(process).unwrap()
}

/// The context of the function, from its answer.
fn context(answer: &Value) -> Value {
    let header = answer["headers"]["x-cloudfn-context"].as_str().unwrap();
    serde_json::from_slice(&STANDARD.decode(header).unwrap()).unwrap()
}

#[test]
fn a_function_gets_the_event_and_its_context() {
    block_on(async {
        let function = started(plain_function().time_limit(Duration::from_secs(3))).await;
        let outcome = function.invoke(json!({"a": 1}), &Identity::user("alice")).await.unwrap();
        let answer = outcome.json().unwrap();
        assert_eq!(answer["event"]["a"], 1);
        assert_eq!(answer["event"]["userInfo"]["openId"], "oalice0000000000000000000000");
        assert_eq!(answer["headers"]["request_id"], outcome.request_id);
        assert_eq!(answer["headers"]["time_limit_in_ms"], "3000");
        assert_eq!(answer["headers"]["memory_limit_in_mb"], "256");
        assert_eq!(context(&answer)["function_name"], "plain");
        assert_eq!(outcome.output, ["starting"]);
        assert!(outcome.cloud_calls.is_empty());
    });
}

#[test]
fn two_identities_in_a_row_never_mix() {
    block_on(async {
        let function = started(plain_function()).await;
        let alice = Identity::user("alice").unionid("u-alice");
        let first = function.invoke("{}", &alice).await.unwrap().json().unwrap();
        let second = function.invoke("{}", &Identity::nobody()).await.unwrap().json().unwrap();
        let (first, second) = (context(&first), context(&second));
        assert_eq!(first["environment"]["WX_UNIONID"], "u-alice");
        for (name, value) in first["environment"].as_object().unwrap() {
            let same_for_all = ["SCF_", "TENCENTCLOUD_R", "TCB_CONTEXT_", "TCB_ENV", "WX_CLIENTIP", "WX_APPID"];
            if !same_for_all.iter().any(|beginning| name.starts_with(beginning)) {
                assert_ne!(second["environment"][name], *value, "{name} is left from the first invocation");
            }
        }
    });
}

#[test]
fn the_process_stays_for_the_next_event() {
    block_on(async {
        let function = started(plain_function()).await;
        assert_eq!(function.invoke("{}", &Identity::default()).await.unwrap().output, ["starting"]);
        assert!(function.invoke("{}", &Identity::default()).await.unwrap().output.is_empty());
    });
}

#[test]
fn an_error_of_the_function_is_reported_and_the_process_stays() {
    block_on(async {
        let function = started(plain_function()).await;
        let outcome = function.invoke(json!({"do": "fail"}), &Identity::default()).await.unwrap();
        let Err(Failure::Function(error)) = outcome.answer else { panic!("{outcome:?}") };
        assert_eq!((error.err_code, error.err_msg.as_str()), (-1, "it did not work"));
        assert!(function.invoke("{}", &Identity::default()).await.unwrap().output.is_empty());
    });
}

#[test]
fn a_process_that_is_never_ready_is_stopped() {
    block_on(async {
        let limit = Duration::from_millis(50);
        let function = started(plain_function().variable("PLAIN_FUNCTION", "never ready").ready_limit(limit)).await;
        let outcome = function.invoke("{}", &Identity::default()).await.unwrap();
        assert!(matches!(outcome.answer, Err(Failure::NotReady { limit: told }) if told == limit), "{outcome:?}");
    });
}

#[test]
fn a_process_that_exits_at_once_is_reported_with_its_status_and_last_output() {
    block_on(async {
        let function = started(plain_function().variable("PLAIN_FUNCTION", "ends at once")).await;
        let outcome = function.invoke("{}", &Identity::default()).await.unwrap();
        let Err(Failure::Crashed { status, output_end }) = &outcome.answer else { panic!("{outcome:?}") };
        assert_eq!(status.code(), Some(3));
        assert_eq!(output_end, &["no settings file"]);
    });
}

#[test]
fn a_call_that_takes_too_long_is_ended_and_the_next_one_gets_a_new_process() {
    block_on(async {
        let function = started(plain_function().time_limit(Duration::from_secs(1))).await;
        let outcome = function.invoke(json!({"do": "hang"}), &Identity::default()).await.unwrap();
        assert!(matches!(outcome.answer, Err(Failure::TimedOut { .. })), "{outcome:?}");
        assert_eq!(function.invoke("{}", &Identity::default()).await.unwrap().output, ["starting"]);
    });
}

#[test]
fn a_crash_is_reported_with_its_status_and_the_next_call_gets_a_new_process() {
    block_on(async {
        let function = started(plain_function()).await;
        let outcome = function.invoke(json!({"do": "crash"}), &Identity::default()).await.unwrap();
        let failure = outcome.answer.unwrap_err();
        let text = failure.to_string();
        assert!(text.contains("exit status: 101") && text.ends_with("\n    attempt to divide by zero"), "{text}");
        let Failure::Crashed { output_end, .. } = failure else { panic!("{failure:?}") };
        assert_eq!(output_end, ["starting", "about to divide", "attempt to divide by zero"]);
        assert_eq!(function.invoke("{}", &Identity::default()).await.unwrap().output, ["starting"]);
    });
}

#[test]
fn a_process_that_exits_between_two_events_is_replaced() {
    block_on(async {
        let function = started(plain_function()).await;
        let first = function.invoke(json!({"do": "end after the answer"}), &Identity::default()).await.unwrap();
        assert_eq!(first.json().unwrap(), Value::Null);
        // The event is not lost, whether the process has already ended or is about to.
        let second = function.invoke("{}", &Identity::default()).await.unwrap();
        assert!(second.answer.is_ok(), "{second:?}");
        assert_eq!(second.output, ["starting"]);
    });
}

#[test]
fn the_first_answer_is_final() {
    block_on(async {
        let function = started(plain_function()).await;
        let first = function.invoke(json!({"do": "answer twice"}), &Identity::default()).await.unwrap();
        assert_eq!(first.json().unwrap(), 1);
        let second = function.invoke("{}", &Identity::default()).await.unwrap();
        assert!(second.json().unwrap().is_object(), "the second answer went to the next event");
        assert_eq!([first.output, second.output].concat(), ["starting", "400"]);
    });
}

#[test]
fn asking_again_gives_the_same_event() {
    block_on(async {
        let function = started(plain_function()).await;
        let outcome = function.invoke(json!({"do": "ask again"}), &Identity::default()).await.unwrap();
        assert_eq!(outcome.json().unwrap(), true);
    });
}

#[test]
fn the_longest_event_arrives_whole() {
    block_on(async {
        let function = started(plain_function()).await;
        let event = format!("\"{}\"", "x".repeat(MAX_EVENT_BYTES - 2));
        let outcome = function.invoke(event, &Identity::nobody()).await.unwrap();
        // The answer repeats the event and adds to it, so it exceeds the limit for answers.
        assert!(matches!(outcome.answer, Err(Failure::AnswerTooLong)), "{:?}", outcome.answer);
        let event = format!("\"{}\"", "x".repeat(MAX_EVENT_BYTES / 2));
        let outcome = function.invoke(event, &Identity::nobody()).await.unwrap();
        assert_eq!(outcome.json().unwrap()["event"].as_str().map(str::len), Some(MAX_EVENT_BYTES / 2));
    });
}

#[test]
fn an_answer_over_the_limit_is_refused_and_the_process_stays() {
    block_on(async {
        let function = started(plain_function()).await;
        let outcome = function.invoke(json!({"do": "say much"}), &Identity::default()).await.unwrap();
        assert!(matches!(outcome.answer, Err(Failure::AnswerTooLong)), "{:?}", outcome.answer);
        assert!(function.invoke("{}", &Identity::default()).await.unwrap().output.is_empty());
    });
}

#[test]
fn output_without_a_line_feed_is_seen_at_once() {
    block_on(async {
        let function = started(plain_function()).await;
        let outcome = function.invoke(json!({"do": "write without an end"}), &Identity::default()).await.unwrap();
        assert_eq!(outcome.output, ["starting", "no line feed"]);
    });
}

#[test]
fn output_after_an_answer_does_not_belong_to_the_next_caller() {
    block_on(async {
        let function = started(plain_function()).await;
        let late = json!({"do": "write after the answer", "text": "of alice"});
        function.invoke(late, &Identity::user("alice")).await.unwrap();
        // It writes this before it asks for the event, but perhaps after the event was sent.
        let crashed = function.invoke(json!({"do": "crash"}), &Identity::user("bob")).await.unwrap();
        let own = &crashed.output[crashed.lines_before..];
        assert_eq!(own, ["about to divide", "attempt to divide by zero"]);
        let failure = crashed.answer.unwrap_err().to_string();
        assert!(failure.contains("about to divide") && !failure.contains("of alice"), "{failure}");
    });
}

#[test]
fn an_event_cannot_pass_lines_of_one_call_off_as_those_of_the_next() {
    block_on(async {
        let function = started(plain_function()).await;
        let mark = "\n\0cloudfn: read up to here\0\n";
        let forged = json!({"do": "write", "text": format!("one{mark}two{mark}three")});
        let first = function.invoke(forged, &Identity::user("alice")).await.unwrap();
        assert!(first.output.contains(&"three".to_owned()), "{:?}", first.output);
        assert!(function.invoke("{}", &Identity::user("bob")).await.unwrap().output.is_empty());
    });
}

#[test]
fn invocations_at_the_same_time_wait_for_each_other() {
    block_on(async {
        let function = started(plain_function()).await;
        let (alice, bob) = (Identity::user("alice"), Identity::user("bob"));
        let both = futures_util::future::join(function.invoke("{}", &alice), function.invoke("{}", &bob)).await;
        let openid = |outcome: &Value| outcome["event"]["userInfo"]["openId"].clone();
        assert_eq!(openid(&both.0.unwrap().json().unwrap()), alice.openid_text().unwrap());
        assert_eq!(openid(&both.1.unwrap().json().unwrap()), bob.openid_text().unwrap());
    });
}

#[test]
fn a_cancelled_invocation_ends_its_process() {
    block_on(async {
        let function = started(plain_function()).await;
        function.invoke("{}", &Identity::default()).await.unwrap();
        let identity = Identity::default();
        let hanging = function.invoke(json!({"do": "hang"}), &identity);
        assert!(tokio::time::timeout(Duration::from_millis(50), hanging).await.is_err());
        assert_eq!(function.invoke("{}", &Identity::default()).await.unwrap().output, ["starting"]);
    });
}

#[test]
fn a_missing_binary_is_explained_with_how_to_build_it() {
    block_on(async {
        let process = FunctionProcess::new("plain", "no/such/binary").permissions(["a.b"]);
        let error = started(process).await.invoke("{}", &Identity::default()).await.unwrap_err();
        assert!(matches!(error, PlatformError::Start { .. }), "{error}");
        assert!(error.to_string().contains("build it"), "{error}");
    });
}
