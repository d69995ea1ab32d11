//! Answers that closures make, and calls that a test does not expect.

use cloudfn_openapi::Image;
use cloudfn_openapi::subscribe_message::{Send, SendReply};
use cloudfn_openapi::wxacode::Get;
use cloudfn_protocol::testing::TestFailure;

use super::*;

const API: &str = "subscribeMessage.send";

fn touser(client: &mut Client, openid: &str) {
    client.pairs = vec![KeyValuePair {
        key: Some("touser".to_owned()),
        value: Some(json!(openid).to_string().into_bytes()),
        ..KeyValuePair::default()
    }];
}

async fn answered(client: &Client, gateway: &Gateway) -> Value {
    serde_json::from_slice(&client.call(gateway).await.envelope().resp_data.unwrap()).unwrap()
}

/// The text of a fault.
fn text(fault: Option<Fault>) -> String {
    let Some(Fault::Unexpected(text)) = fault else { panic!("{fault:?}") };
    text
}

#[test]
fn a_closure_answers_each_call_with_a_reply_or_a_failure() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &[API]);
        let mut count = 0;
        gateway.call_log().add_rule(AnswerRule::respond::<Send>(move |call| {
            count += 1;
            assert_eq!(call.api, API);
            match call.json()["touser"].as_str() {
                Some("o1") => Ok(SendReply { msgid: Some(count) }),
                Some("o2") => Err(TestFailure::errcode(43101)),
                Some("o3") => Err(TestFailure::errcode_with_errmsg(40003, "whose?")),
                _ => Err(TestFailure::refused(-604_102)),
            }
        }));
        let mut client = Client::of("r1");
        touser(&mut client, "o1");
        assert_eq!(answered(&client, &gateway).await, json!({"errcode": 0, "errmsg": "ok", "msgid": 1}));
        assert_eq!(answered(&client, &gateway).await, json!({"errcode": 0, "errmsg": "ok", "msgid": 2}));
        touser(&mut client, "o2");
        let refused = json!({"errcode": 43101, "errmsg": "user has not subscribed"});
        assert_eq!(answered(&client, &gateway).await, refused, "the text is that of the catalog");
        touser(&mut client, "o3");
        assert_eq!(answered(&client, &gateway).await, json!({"errcode": 40003, "errmsg": "whose?"}));
        touser(&mut client, "o4");
        assert_eq!(client.call(&gateway).await.envelope().error_code, Some(-604_102));
    });
}

#[test]
fn a_closure_answers_a_picture() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &["wxacode.get"]);
        let picture = || Image { content_type: "image/jpeg".to_owned(), bytes: b"jpeg".to_vec() };
        gateway.call_log().add_rule(AnswerRule::respond::<Get>(move |_| Ok(picture())));
        let envelope = Client { api: "wxacode.get", ..Client::of("r1") }.call(&gateway).await.envelope();
        assert_eq!(envelope.content_type.as_deref(), Some("image/jpeg"));
        assert_eq!(envelope.resp_data.unwrap(), b"jpeg");
    });
}

#[test]
fn a_closure_that_panics_is_a_fault_of_the_test_and_the_gateway_lives_on() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &[API]);
        let answer = |_: &CloudCall| panic!("not this user");
        gateway.call_log().add_rule(AnswerRule::respond::<Send>(answer).times(1));
        let mut stream = TcpStream::connect(gateway.server.address()).await.unwrap();
        stream.write_all(&Client::of("r1").request(&gateway)).await.unwrap();
        let mut reply = Vec::new();
        stream.read_to_end(&mut reply).await.unwrap();
        assert!(!reply.ends_with(b"\r\n\r\n") || reply.is_empty(), "the answer is not complete");
        let Some(Fault::Panicked(payload)) = gateway.call_log().take_fault() else { panic!("no fault") };
        assert_eq!(payload.downcast_ref::<&str>(), Some(&"not this user"));
        assert!(gateway.call_log().take_fault().is_none());
        assert_eq!(Client::of("r1").call(&gateway).await.envelope().error_code, Some(0));
        let outcomes: Vec<_> = entry.close(Instant::now()).into_iter().map(|call| call.outcome).collect();
        assert_eq!(outcomes, [CallOutcome::Unanswered, CallOutcome::Answered]);
    });
}

#[test]
fn a_strict_test_names_a_call_without_an_answer_and_the_answers_that_are_left() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &[API, "wxacode.get"]);
        gateway.call_log().be_strict();
        gateway.call_log().add_rule(AnswerRule::new(API, json!({"errcode": 0})).times(1));
        assert_eq!(answered(&Client::of("r1"), &gateway).await, json!({"errcode": 0}));
        assert!(gateway.call_log().take_fault().is_none());

        gateway.call_log().add_rule(AnswerRule::new("wxacode.get", json!({"errcode": 0})).times(1));
        let (code, message) = Client::of("r1").call(&gateway).await.rejection();
        let expected = "the function calls `subscribeMessage.send`, for which this strict test sets no answer: \
                        `platform.answer_once(\"subscribeMessage.send\", json!({ .. }))` sets one\n\
                        the answers that are left: `wxacode.get`";
        assert_eq!((&*code, &*message), ("UNEXPECTED_CALL", expected));
        assert_eq!(text(gateway.call_log().take_fault()), expected);

        let refused = Client { api: "wxacode.getUnlimited", ..Client::of("r1") };
        assert_eq!(refused.call(&gateway).await.envelope().error_code, Some(-604_101));
        assert!(gateway.call_log().take_fault().is_none(), "what the platform refuses needs no answer");
    });
}

#[test]
fn answers_that_no_function_asked_for_are_named_with_their_place() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &[API]);
        let call_log = gateway.call_log();
        assert_eq!(call_log.about_unused(), None);
        let line = line!() + 1;
        call_log.add_rule(AnswerRule::new("wxacode.get", json!({})).function("poster"));
        call_log.add_rule(AnswerRule::new(API, json!({"errcode": 0})));
        Client::of("r1").call(&gateway).await;
        call_log.failed("no answer after 20s".to_owned());
        let expected = format!(
            "the test sets answers that no function asked for:\n  `wxacode.get` of `poster`, set at {}:{line}:18\n\
             the calls that were made: `subscribeMessage.send`\n\
             the last failure of a function: no answer after 20s\n\
             remove the answers, or call `platform.allow_unused_answers()`",
            file!()
        );
        assert_eq!(call_log.about_unused(), Some(expected));
        call_log.allow_unused_answers();
        assert_eq!(call_log.about_unused(), None);
    });
}
