//! Tests on the local platform that cannot pass by accident: typed answers, strict tests, unused answers, calls in order,
//! and a deadline that is near.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use cloudfn_local::bson::{DateTime, doc};
use cloudfn_local::{Failure, FunctionProcess, Identity, Platform, TestFailure};
use cloudfn_runtime::openapi::subscribe_message::{Send, SendReply};
use cloudfn_tests::local_platform::{block_on, function, on_platform};
use cloudfn_tests::program::{functions, program};
use serde_json::{Value, json};

const API: &str = "subscribeMessage.send";

fn notify() -> FunctionProcess {
    function("notify", program("subscribe-message"))
}

fn parcel() -> Value {
    json!({"title": "A parcel"})
}

/// The message of the panic of a test on a platform of its own.
fn panic_of(test: impl AsyncFnOnce(&Platform)) -> String {
    let payload = catch_unwind(AssertUnwindSafe(|| on_platform(test))).expect_err("the test passes");
    let message = payload.downcast_ref::<String>().cloned();
    message.unwrap_or_else(|| (*payload.downcast_ref::<&str>().unwrap()).to_owned())
}

#[test]
fn a_typed_answer_reaches_the_function_as_if_from_wechat() {
    on_platform(async |platform| {
        let notify = platform.function(notify()).unwrap();
        platform.respond_once::<Send>(|call| {
            assert_eq!(call.json()["data"], json!({"thing1": {"value": "A parcel"}}));
            Ok(SendReply { msgid: Some(7) })
        });
        platform.respond_once::<Send>(|_| Err(TestFailure::errcode(43101)));
        platform.respond_once::<Send>(|_| Err(TestFailure::disconnected()));
        let outcome = notify.invoke(parcel(), &Identity::default()).await.unwrap();
        assert_eq!(outcome.json().unwrap()["msgid"], 7);
        outcome.assert_calls([API]);
        for err_code in [43101, -501_001] {
            let outcome = notify.invoke(parcel(), &Identity::default()).await.unwrap();
            let Err(Failure::Function(error)) = &outcome.answer else { panic!("{outcome:?}") };
            assert_eq!(error.err_code, err_code);
        }
    });
}

#[test]
fn an_answer_that_does_not_come_ends_at_the_deadline_of_the_function() {
    on_platform(async |platform| {
        let notify = platform.function(notify()).unwrap();
        platform.respond_once::<Send>(|_| Err(TestFailure::timeout()));
        let outcome =
            notify.time_left(Duration::from_millis(300)).invoke(parcel(), &Identity::default()).await.unwrap();
        let Err(Failure::Function(error)) = &outcome.answer else { panic!("{outcome:?}") };
        assert!(error.err_msg.contains("request timeout"), "{error:?}");
        outcome.assert_calls([API]);
    });
}

#[test]
fn a_call_is_not_sent_if_the_deadline_is_near_and_the_process_lives_on() {
    on_platform(async |platform| {
        platform.strict();
        let notify = platform.function(notify()).unwrap();
        let late = notify.time_left(Duration::ZERO);
        let outcome = late.invoke(parcel(), &Identity::default()).await.unwrap();
        outcome.assert_calls([""; 0]);
        assert!(matches!(outcome.answer, Err(Failure::Function(_))), "{outcome:?}");
        platform.respond::<Send>(|_| Ok(SendReply::default()));
        let outcome = notify.invoke(parcel(), &Identity::default()).await.unwrap();
        assert_eq!((outcome.answer.is_ok(), outcome.process_start), (true, None));
    });
}

#[test]
fn a_strict_test_fails_at_a_call_without_an_answer_whatever_the_function_makes_of_it() {
    let text = panic_of(async |platform| {
        platform.strict();
        let notify = platform.function(notify()).unwrap();
        platform.answer_once(API, json!({"errcode": 0, "errmsg": "ok"})).unwrap();
        notify.invoke(parcel(), &Identity::default()).await.unwrap().json().unwrap();
        let _ = notify.invoke(parcel(), &Identity::default()).await;
    });
    assert!(
        text.starts_with("the function calls `subscribeMessage.send`, for which this strict test sets no"),
        "{text}"
    );
}

#[test]
fn a_closure_that_panics_fails_the_test_with_its_message() {
    let text = panic_of(async |platform| {
        platform.respond::<Send>(|call| panic!("not to {}", call.touser()[0]));
        let notify = platform.function(notify()).unwrap();
        let _ = notify.invoke(parcel(), &Identity::default().openid("o1")).await;
    });
    assert_eq!(text, "not to o1");
}

#[test]
fn an_answer_that_no_function_asks_for_fails_the_test_at_its_end() {
    let text = panic_of(async |platform| {
        let notify = platform.function(notify()).unwrap();
        platform.answer("wxacode.get", json!({"errcode": 0})).unwrap();
        notify.invoke(parcel(), &Identity::nobody()).await.unwrap();
    });
    assert!(text.contains("\n  `wxacode.get`, set at tests/tests/hosts/local_testing.rs:"), "{text}");
    assert!(text.contains("\nthe calls that were made: none\nthe last failure of a function: "), "{text}");
    assert!(text.contains("no openid"), "{text}");
    on_platform(async |platform| {
        platform.allow_unused_answers();
        platform.answer("wxacode.get", json!({"errcode": 0})).unwrap();
    });
}

#[test]
fn the_first_call_that_is_not_as_expected_is_named() {
    let text = panic_of(async |platform| {
        let notify = platform.function(notify()).unwrap();
        let outcome = notify.invoke(parcel(), &Identity::default().openid("o1")).await.unwrap();
        let data = json!({"thing1": {"value": "A letter"}});
        let members = json!({"touser": "o1", "template_id": "TEMPLATE_ID", "page": "index", "data": data});
        outcome.assert_calls([(API, members)]);
    });
    let expected =
        "call 1, `subscribeMessage.send`, sends \"A parcel\" in `data.thing1.value`, and the test expects \"A letter\"";
    assert!(text.starts_with(expected), "{text}");
}

#[test]
fn a_function_that_is_not_on_the_platform_is_unexpected_in_a_strict_test() {
    let text = panic_of(async |platform| {
        platform.strict();
        let calls = platform.function(function("total", functions("sdk"))).unwrap();
        let _ = calls.invoke(json!({"a": 1, "b": 2}), &Identity::default()).await;
    });
    assert!(text.starts_with("the function calls `sum`, for which this strict test sets no answer"), "{text}");
    assert!(text.contains("`platform.function(..)` adds a function"), "{text}");
}

#[test]
fn the_clock_of_the_database_stops_where_the_test_says() {
    block_on(async {
        let platform = Platform::start().await.unwrap();
        platform.strict();
        let now = DateTime::from_millis(1_700_000_000_000);
        platform.database().now(now);
        let order = doc! {"_id": "a", "openid": "o1", "price": 5, "paid_at": null, "lines": []};
        platform.database().load("orders", [order]).unwrap();
        let pay = platform.function(function("pay", functions("documents"))).unwrap();
        assert_eq!(pay.invoke(json!("a"), &Identity::default()).await.unwrap().json().unwrap(), true);
        let orders = platform.database().documents("orders").unwrap();
        assert_eq!(orders[0].get_datetime("paid_at").unwrap(), &now);
    });
}
