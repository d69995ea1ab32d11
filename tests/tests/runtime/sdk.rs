//! The calls that wx-server-sdk has beside `openapi`, from a real process on the local platform.

use cloudfn_local::{CallOutcome, Failure, Identity, LocalFunction, Platform, Scripted};
use cloudfn_tests::local_platform::{self, on_platform};
use cloudfn_tests::program::functions;
use serde_json::{Value, json};

fn function(platform: &Platform, name: &str) -> LocalFunction {
    let process =
        local_platform::function(name, functions("sdk")).variable("CLOUDFN_FUNCTION", name).permissions::<&str>([]);
    platform.function(process).unwrap()
}

async fn answer(function: &LocalFunction, event: Value) -> Value {
    function.invoke(event, &alice()).await.unwrap().json().unwrap()
}

async fn failure(function: &LocalFunction, event: Value) -> (i64, String) {
    match function.invoke(event, &alice()).await.unwrap().answer {
        Err(Failure::Function(error)) => (error.err_code, error.err_msg),
        other => panic!("{other:?}"),
    }
}

fn alice() -> Identity {
    Identity::user("alice")
}

#[test]
fn a_function_that_does_not_verify_believes_a_forged_phone_number() {
    on_platform(async |platform| {
        let (login, trusting) = (function(platform, "login"), function(platform, "trusting"));
        let id = platform.cloud_id(&alice(), json!({"phoneNumber": "13580006666"}));
        assert_eq!(answer(&login, json!({"phone": id})).await, "13580006666");
        assert_eq!(answer(&trusting, json!({"phone": id})).await, "13580006666");
        let forged = json!({"phone": {"cloudID": id, "data": {"phoneNumber": "110"}}});
        assert_eq!(answer(&trusting, forged.clone()).await, "110");
        assert_eq!(answer(&login, forged).await, "13580006666");
    });
}

#[test]
fn an_expired_foreign_or_invented_id_is_refused_with_its_error_code() {
    on_platform(async |platform| {
        let login = function(platform, "login");
        let number = json!({"phoneNumber": "13580006666"});
        let bobs = platform.cloud_id(&Identity::user("bob"), number.clone());
        assert_eq!(failure(&login, json!({"phone": bobs})).await.0, -601_007);
        let old = platform.cloud_id(&alice(), number);
        platform.expire(&old);
        assert_eq!(failure(&login, json!({"phone": old})).await.0, -601_006);
        assert_eq!(failure(&login, json!({"phone": {"cloudID": "33_x", "data": {}}})).await.0, -601_005);
    });
}

#[test]
fn data_of_another_mini_program_is_refused() {
    on_platform(async |platform| {
        let login = function(platform, "login");
        let data = json!({"phoneNumber": "1", "watermark": {"appid": "wxOTHER", "timestamp": 1}});
        let id = platform.cloud_id(&alice(), data);
        let (_, text) = failure(&login, json!({"phone": id})).await;
        assert!(text.contains("wxOTHER"), "{text}");
    });
}

#[test]
fn ids_are_exchanged_together_and_an_invalid_one_does_not_affect_the_others() {
    on_platform(async |platform| {
        let exchange = function(platform, "exchange");
        let id = platform.cloud_id(&alice(), json!({"stepInfoList": [{"timestamp": 1, "step": 100}]}));
        let told = answer(&exchange, json!(["33_x", id])).await;
        assert_eq!(told[0], json!({"errCode": -601_005, "problem": "Some(Invalid)"}));
        assert_eq!(told[1], json!({"stepInfoList": [{"timestamp": 1, "step": 100}]}));
    });
}

#[test]
fn signatures_are_returned_and_can_be_scripted() {
    on_platform(async |platform| {
        let sign = function(platform, "sign");
        platform.answer_once("getVoIPSign", Scripted::json(json!({"signature": "laid out"}))).unwrap();
        let outcome = sign.invoke("{}", &alice()).await.unwrap();
        let [voip, parameters] = serde_json::from_value::<[String; 2]>(outcome.json().unwrap()).unwrap();
        assert_eq!((&*voip, parameters.len()), ("laid out", 64));
        let [asked, list] = &outcome.cloud_calls[..] else { panic!("{:?}", outcome.cloud_calls) };
        assert_eq!(asked.json(), json!({"groupId": "group", "timestamp": 1_700_000_000, "nonce": "nonce"}));
        assert_eq!((&*list.api, list.json()), ("getCloudCallSign", json!({"parameterList": ["a", "b"]})));
    });
}

#[test]
fn a_function_can_call_itself_as_in_the_cloud_and_not_for_ever() {
    on_platform(async |platform| {
        let countdown = function(platform, "countdown");
        assert_eq!(answer(&countdown, json!({"left": 3})).await, json!([3, 2, 1, 0]));
        let (_, text) = failure(&countdown, json!({"left": 100})).await;
        assert!(text.contains("`countdown` calls itself, and 8 of its invocations wait for each other"), "{text}");
        assert_eq!(answer(&countdown, json!({"left": 0})).await, json!([0]), "its own process lives on");
    });
}

#[test]
fn an_order_is_answered_and_a_refusal_is_an_error() {
    on_platform(async |platform| {
        let order = function(platform, "order");
        let outcome = order.invoke("{}", &alice()).await.unwrap();
        let told = outcome.json().unwrap();
        assert_eq!((&told["errCode"], &told["returnCode"]), (&json!(0), &json!("SUCCESS")));
        assert!(told["payment"]["package"].as_str().unwrap().starts_with("prepay_id="));
        assert_eq!(outcome.cloud_calls[0].json()["total_fee"], 250);
        let refused = json!({"return_code": "FAIL", "return_msg": "no such merchant"});
        platform.answer("cloudPay.unifiedOrder", Scripted::json(refused)).unwrap();
        let (_, text) = failure(&order, json!({})).await;
        assert_eq!(text, "cloudPay.unifiedOrder:fail no such merchant");
        let bill = answer(&function(platform, "bill"), json!({})).await;
        assert!(bill.as_str().unwrap().starts_with("交易时间"), "{bill}");
    });
}

#[test]
fn one_function_calls_another_for_the_same_user() {
    on_platform(async |platform| {
        let (total, _sum) = (function(platform, "total"), function(platform, "sum"));
        let outcome = total.invoke(json!({"a": 1, "b": 2}), &alice()).await.unwrap();
        let openid = alice().openid_text().unwrap().to_owned();
        let sum = outcome.json().unwrap();
        assert_eq!((&sum["sum"], &sum["openid"]), (&json!(3), &json!(openid)));
        assert!(sum["source"].as_str().unwrap().ends_with(",scf"), "{sum}");
        assert_eq!(outcome.cloud_calls[0].json(), json!({"name": "sum", "data": {"a": 1, "b": 2}}));
    });
}

#[test]
fn calling_a_failing_or_missing_function_is_an_error_that_says_so() {
    on_platform(async |platform| {
        let call = function(platform, "call");
        let (code, text) = failure(&call, json!("sum")).await;
        assert_eq!(code, -504_001);
        assert!(text.contains("no function sum") && text.contains("call"), "{text}");
        let _sum = function(platform, "sum");
        let (code, text) = failure(&call, json!("sum")).await;
        assert_eq!(code, -504_002);
        assert!(text.contains("missing field `a`"), "{text}");
    });
}

#[test]
fn calling_a_function_takes_a_time_limit_and_an_environment() {
    on_platform(async |platform| {
        let elsewhere = function(platform, "elsewhere");
        let event = json!({"name": "sum", "env": "prod-2", "milliseconds": 60_000});
        let (code, text) = failure(&elsewhere, event).await;
        assert_eq!((code, text.contains("not prod-2")), (-501_005, true), "{text}");
        platform.answer("callFunction", Scripted::hang()).unwrap();
        let event = json!({"name": "sum", "milliseconds": 50});
        let outcome = elsewhere.invoke(event, &alice()).await.unwrap();
        assert_eq!(outcome.cloud_calls[0].outcome, CallOutcome::Unanswered);
        let Err(Failure::Function(error)) = outcome.answer else { panic!("{outcome:?}") };
        assert!(error.err_msg.ends_with("request timeout"), "{}", error.err_msg);
    });
}

#[test]
fn a_file_is_stored_fetched_linked_and_deleted() {
    on_platform(async |platform| {
        let note = "buy tea 茶\n".repeat(50_000);
        let kept = function(platform, "keep")
            .invoke(json!({"path": "notes/今天 1.txt", "text": note}), &alice())
            .await
            .unwrap();
        let id = kept.json().unwrap();
        assert_eq!(kept.cloud_calls[0].json(), json!({"path": "notes/今天 1.txt"}));
        assert_eq!((&*kept.cloud_calls[0].api, &kept.cloud_calls[0].outcome), ("uploadFile", &CallOutcome::Answered));
        assert_eq!(id, platform.files().file_id("notes/今天 1.txt"));
        assert!(platform.files().get("notes/今天 1.txt").unwrap() == note, "it was kept changed");

        let fetched = answer(&function(platform, "fetch"), id.clone()).await;
        assert_eq!((&fetched["total"], &fetched["isWhole"]), (&json!(note.len()), &json!(true)));
        assert!(fetched["text"] == note, "it was fetched changed");

        let asked = json!([id, "cloud://prod-2.7072/a", platform.files().file_id("none")]);
        let links = answer(&function(platform, "links"), asked.clone()).await;
        assert!(links[0].as_str().unwrap().starts_with("http://127.0.0.1:"), "{links}");
        assert_eq!((&links[1], &links[2]), (&json!(-503_002), &json!(-503_003)));

        let discarded = answer(&function(platform, "discard"), asked).await;
        assert_eq!(discarded, json!([0, -503_002, -503_003]));
        assert!(platform.files().paths().is_empty());
        assert_eq!(failure(&function(platform, "fetch"), id).await.0, -503_003);
    });
}

#[test]
fn a_test_can_put_a_file_and_a_failing_store_is_an_error() {
    on_platform(async |platform| {
        let id = platform.files().put("a", "1");
        assert_eq!(answer(&function(platform, "fetch"), json!(id)).await["text"], "1");
        platform.answer_once("uploadFile", Scripted::rejected("STORAGE_EXCEED_AUTHORITY", "read only")).unwrap();
        let keep = function(platform, "keep");
        let (code, text) = failure(&keep, json!({"path": "a", "text": "2"})).await;
        assert_eq!((code, text.contains("read only")), (-503_002, true), "{text}");
        let (code, text) = failure(&keep, json!({"path": "/a", "text": "2"})).await;
        assert_eq!((code, text.contains("begins with a slash")), (-501_007, true), "{text}");
        assert_eq!(platform.files().get("a").unwrap(), "1");
    });
}

#[test]
fn a_timers_event_is_read() {
    on_platform(async |platform| {
        let event = json!({"Type": "Timer", "TriggerName": "nightly", "Time": "2026-01-02T03:04:05Z", "Message": ""});
        assert_eq!(answer(&function(platform, "nightly"), event).await, "nightly");
    });
}
