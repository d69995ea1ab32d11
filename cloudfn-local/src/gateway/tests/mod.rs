//! Tests of the gateway with a client that signs as wx-server-sdk does, and forges what a test wants it to forge.

mod database;
mod every_sample;
mod expectations;
mod samples;
mod signed;
mod transfers;

use cloudfn_protocol::action;
use cloudfn_protocol::envelope::{CommApiData, CommOpenApiResp, KeyValuePair, Message as _, OpenApiData, api_type};
use cloudfn_protocol::form::Field;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use self::signed::Encoding;
use super::*;
use std::time::Duration;

use crate::cloud_call::{CallKind, CallOutcome};
use crate::credentials::Credentials;
use crate::identity::Identity;
use crate::permissions::Permissions;

/// The gateway's clock is stopped at this time.
fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000)
}

/// A client's call, and what is forged in it.
struct Client {
    credentials: Credentials,
    api: &'static str,
    pairs: Vec<KeyValuePair>,
    timestamp: u64,
    action: &'static str,
}

/// A reply of the gateway.
struct HttpReply {
    status: u16,
    content_type: String,
    body: Vec<u8>,
}

impl Client {
    fn of(request_id: &str) -> Self {
        Self {
            credentials: Credentials::of(request_id),
            api: "subscribeMessage.send",
            pairs: Vec::new(),
            timestamp: 1_700_000_000,
            action: action::OPEN_API,
        }
    }

    fn request(&self, gateway: &Gateway) -> Vec<u8> {
        let data = CommApiData {
            api_type: Some(api_type::OPEN_API),
            openapi_data: Some(OpenApiData { pairs: self.pairs.clone() }),
            ..CommApiData::default()
        };
        let fields = [
            Field::text("action", self.action),
            Field::text("apiName", self.api),
            Field::bytes("requestData", data.encode()),
            Field::text("envName", "cloudfn-local"),
            Field::text("wxCloudApiToken", &*self.credentials.api_token),
            Field::text("tcb_sessionToken", ""),
            Field::text("sessionToken", &*self.credentials.session_token),
            Field::text("crossAuthorizationToken", ""),
        ];
        signed::request(gateway, &self.credentials, self.timestamp, &fields, Encoding::Multipart)
    }

    async fn call(&self, gateway: &Gateway) -> HttpReply {
        send(gateway, &self.request(gateway)).await
    }
}

impl HttpReply {
    fn envelope(&self) -> CommOpenApiResp {
        assert_eq!((self.status, self.content_type.as_str()), (200, "application/octet-stream"));
        CommOpenApiResp::decode(&self.body).unwrap()
    }

    /// The code and the text of the gateway's own error.
    fn rejection(&self) -> (String, String) {
        assert_eq!((self.status, self.content_type.as_str()), (200, "application/json; charset=utf-8"));
        let json: Value = serde_json::from_slice(&self.body).unwrap();
        (json["code"].as_str().unwrap().to_owned(), json["message"].as_str().unwrap().to_owned())
    }
}

async fn send(gateway: &Gateway, request: &[u8]) -> HttpReply {
    let mut stream = TcpStream::connect(gateway.server.address()).await.unwrap();
    stream.write_all(request).await.unwrap();
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply).await.unwrap();
    let end = reply.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(reply[..end].to_vec()).unwrap();
    let content_type = head.lines().find_map(|line| line.strip_prefix("content-type: "));
    HttpReply {
        status: head[9..12].parse().unwrap(),
        content_type: content_type.unwrap_or_default().to_owned(),
        body: reply[end + 4..].to_vec(),
    }
}

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

async fn gateway() -> Gateway {
    Gateway::start(noon, getrandom::fill, LocalDatabase::in_memory()).await.unwrap()
}

/// An invocation of this function.
fn of_function(name: &str) -> RunningInvocation {
    RunningInvocation { request_id: "r1".to_owned(), parent: None, function: name.to_owned() }
}

/// Lets the invocation `r1` call these APIs.
fn open(gateway: &Gateway, declared: &[&str]) -> call_log::Entry {
    gateway.call_log().open(
        Credentials::of("r1"),
        declared.iter().copied().collect(),
        Identity::default(),
        of_function("notify"),
    )
}

#[test]
fn a_declared_api_answers_ok_and_the_call_is_recorded() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &["subscribeMessage.send"]);
        let mut client = Client::of("r1");
        let pair = |key: &str, value: &[u8]| KeyValuePair {
            key: Some(key.to_owned()),
            value: Some(value.to_vec()),
            ..KeyValuePair::default()
        };
        client.pairs = vec![pair("touser", br#""o1""#), pair("data", br#"{"thing1":{"value":1}}"#)];
        client.pairs.push(KeyValuePair { filename: Some("media.png".to_owned()), ..pair("media", b"\xff\r\n\0") });
        let envelope = client.call(&gateway).await.envelope();
        assert_eq!(envelope.resp_data.unwrap(), br#"{"errcode":0,"errmsg":"ok","msgid":768}"#);
        assert_eq!(envelope.content_type.unwrap(), "application/json; encoding=utf-8");
        let [call] = &entry.close(Instant::now())[..] else { panic!("one call") };
        assert_eq!((call.api.as_str(), &call.outcome), ("subscribeMessage.send", &CallOutcome::Answered));
        assert_eq!(call.members[2].value, b"\xff\r\n\0");
        let media = json!({"fileName": "media.png", "length": 4});
        assert_eq!(call.json(), json!({"touser": "o1", "data": {"thing1": {"value": 1}}, "media": media}));
    });
}

#[test]
fn undeclared_and_unknown_apis_are_refused() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &["subscribeMessage.send"]);
        gateway.call_log().add_rule(AnswerRule::new("wxacode.get", Scripted::json(json!({}))));
        for (api, code) in [("wxacode.get", -604_101), ("wxacode.got", -604_100)] {
            let envelope = Client { api, ..Client::of("r1") }.call(&gateway).await.envelope();
            assert_eq!(envelope.error_code, Some(code));
            assert_eq!(envelope.resp_data, None);
        }
        let outcomes: Vec<_> = entry.close(Instant::now()).into_iter().map(|call| call.outcome).collect();
        let refused = |error_code| CallOutcome::Refused { error_code };
        assert_eq!(outcomes, [refused(-604_101), refused(-604_100)]);
    });
}

#[test]
fn an_api_newer_than_the_catalog_is_answered_when_it_is_declared() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &["newClass.newMethod"]);
        let envelope = Client { api: "newClass.newMethod", ..Client::of("r1") }.call(&gateway).await.envelope();
        assert_eq!(envelope.error_code, Some(0));
    });
}

#[test]
fn another_secret_is_refused() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &["subscribeMessage.send"]);
        let mut client = Client::of("r1");
        client.credentials.secret_key.push('x');
        let (code, message) = client.call(&gateway).await.rejection();
        assert_eq!(code, "SIGN_PARAM_INVALID");
        assert!(message.contains("signature"), "{message}");
        assert!(entry.close(Instant::now()).is_empty());
    });
}

#[test]
fn a_request_that_was_changed_in_transit_is_refused() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &["subscribeMessage.send", "subscribeMessage.sand"]);
        let mut request = Client::of("r1").request(&gateway);
        let place = request.windows(4).rposition(|window| window == b"send").unwrap();
        request[place + 1] = b'a';
        assert_eq!(send(&gateway, &request).await.rejection().0, "SIGN_PARAM_INVALID");
    });
}

#[test]
fn an_old_signature_is_refused() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &["subscribeMessage.send"]);
        let client = Client { timestamp: 1_700_000_000 - 601, ..Client::of("r1") };
        let (code, message) = client.call(&gateway).await.rejection();
        assert_eq!(code, "SIGN_PARAM_INVALID");
        assert!(message.contains("expired"), "{message}");
    });
}

#[test]
fn the_secret_of_an_ended_invocation_is_refused() {
    run(async {
        let gateway = gateway().await;
        open(&gateway, &["subscribeMessage.send"]).close(Instant::now());
        assert_eq!(Client::of("r1").call(&gateway).await.rejection().0, "SIGN_PARAM_INVALID");
    });
}

#[test]
fn the_token_of_another_invocation_is_refused() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &["subscribeMessage.send"]);
        let _other = gateway.call_log().open(
            Credentials::of("r2"),
            Permissions::from_iter(["subscribeMessage.send"]),
            Identity::default(),
            of_function("f"),
        );
        let mut client = Client::of("r1");
        client.credentials.api_token = Credentials::of("r2").api_token;
        assert_eq!(client.call(&gateway).await.envelope().error_code, Some(-604_104));
        let outcome = entry.close(Instant::now()).remove(0).outcome;
        assert_eq!(outcome, CallOutcome::Refused { error_code: -604_104 });
    });
}

#[test]
fn a_session_token_of_another_secret_is_refused() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &["subscribeMessage.send"]);
        let mut client = Client::of("r1");
        client.credentials.session_token = Credentials::of("r2").session_token;
        assert_eq!(client.call(&gateway).await.rejection().0, "SIGN_PARAM_INVALID");
    });
}

#[test]
fn scripted_answers_come_once_then_always_then_never() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &["subscribeMessage.send"]);
        let call_log = gateway.call_log();
        let client = Client::of("r1");
        call_log
            .add_rule(AnswerRule::new(client.api, Scripted::errcode(43101, "user refuse to accept the msg")).times(1));
        call_log.add_rule(AnswerRule::new(client.api, Scripted::refused(-604_102)).times(1));
        call_log.add_rule(AnswerRule::new(client.api, Scripted::rejected("SYS_ERR", "try later")).times(1));
        call_log.add_rule(AnswerRule::new(client.api, Scripted::status(502)).times(1));
        call_log.add_rule(AnswerRule::new(client.api, Scripted::binary("image/jpeg", *b"jpeg")));

        let refusal = client.call(&gateway).await.envelope().resp_data.unwrap();
        assert_eq!(refusal, br#"{"errcode":43101,"errmsg":"user refuse to accept the msg"}"#);
        assert_eq!(client.call(&gateway).await.envelope().error_code, Some(-604_102));
        assert_eq!(client.call(&gateway).await.rejection(), ("SYS_ERR".to_owned(), "try later".to_owned()));
        assert_eq!(client.call(&gateway).await.status, 502);
        for _ in 0..2 {
            let envelope = client.call(&gateway).await.envelope();
            assert_eq!(envelope.content_type.as_deref(), Some("image/jpeg"));
            assert_eq!(envelope.resp_data.unwrap(), b"jpeg");
        }
        let outcomes: Vec<_> = entry.close(Instant::now()).into_iter().map(|call| call.outcome).collect();
        let expected = [
            CallOutcome::Errcode { errcode: 43101, errmsg: "user refuse to accept the msg".to_owned() },
            CallOutcome::Refused { error_code: -604_102 },
            CallOutcome::Rejected { code: "SYS_ERR".to_owned(), message: "try later".to_owned() },
            CallOutcome::Status(502),
            CallOutcome::Answered,
            CallOutcome::Answered,
        ];
        assert_eq!(outcomes, expected);
    });
}

#[test]
fn an_api_for_pictures_answers_with_a_picture() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &["wxacode.getUnlimited"]);
        let envelope = Client { api: "wxacode.getUnlimited", ..Client::of("r1") }.call(&gateway).await.envelope();
        assert_eq!(envelope.content_type.as_deref(), Some("image/png"));
        assert!(envelope.resp_data.unwrap().starts_with(b"\x89PNG\r\n\x1a\n"));
    });
}

#[test]
fn a_file_that_arrives_incompletely_is_not_stored() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &[]);
        let head = upload_head(&gateway, "r1").await;
        let mut broken = TcpStream::connect(gateway.server.address()).await.unwrap();
        broken.write_all(format!("{head}3\r\nabc\r\n").as_bytes()).await.unwrap();
        broken.shutdown().await.unwrap();
        let mut answer = Vec::new();
        broken.read_to_end(&mut answer).await.unwrap();
        assert!(gateway.files().paths().is_empty());
        assert_eq!(send(&gateway, format!("{head}3\r\nabc\r\n0\r\n\r\n").as_bytes()).await.status, 200);
        assert_eq!(gateway.files().get("a").unwrap(), "abc");
        let denied = format!("PUT /store/a HTTP/1.1\r\n{}\r\n", closing(&gateway));
        let denied = send(&gateway, denied.as_bytes()).await;
        assert_eq!((denied.status, &*denied.content_type), (403, "application/xml"));
        assert!(String::from_utf8(denied.body).unwrap().contains("<Code>SignatureDoesNotMatch</Code>"));
    });
}

#[test]
fn a_hanging_call_counts_as_unanswered_even_if_its_caller_hangs_up() {
    let call_log = CallLog::default();
    let entry = call_log.open(Credentials::of("r1"), Permissions::default(), Identity::default(), of_function("f"));
    let secret_id = Credentials::of("r1").secret_id;
    let call = |api: &str| CloudCall::new(CallKind::Api, api, Vec::new(), None);
    drop(call_log.arrived(&secret_id, call("a.hungUp"), Instant::now()));
    let _waits = call_log.arrived(&secret_id, call("a.waits"), Instant::now());
    call_log.arrived(&secret_id, call("a.answered"), Instant::now()).answered(Answer {
        outcome: CallOutcome::Answered,
        content: json!(7),
        file: None,
        is_scripted: false,
        child: None,
        written: Vec::new(),
    });
    let calls: Vec<_> =
        entry.close(Instant::now()).into_iter().map(|call| (call.api, call.outcome, call.answer)).collect();
    let unanswered = |api: &str| (api.to_owned(), CallOutcome::Unanswered, Value::Null);
    let answered = ("a.answered".to_owned(), CallOutcome::Answered, json!(7));
    assert_eq!(calls, [unanswered("a.hungUp"), unanswered("a.waits"), answered]);
}

#[test]
fn the_advice_for_a_missing_permission_completes_the_list_of_the_attribute() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &["subscribeMessage.send"]);
        Client { api: "wxacode.get", ..Client::of("r1") }.call(&gateway).await;
        let advice = entry.close(Instant::now())[0].advice().unwrap();
        assert!(advice.contains(r#"openapi = ["subscribeMessage.send", "wxacode.get"]"#), "{advice}");
    });
}

#[test]
fn a_scripted_refusal_of_a_declared_api_does_not_say_that_it_is_not_declared() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &["subscribeMessage.send"]);
        let refusal = Scripted::refused(-604_101);
        gateway.call_log().add_rule(AnswerRule::new("subscribeMessage.send", refusal.clone()));
        gateway.call_log().add_rule(AnswerRule::new("wxacode.get", refusal));
        for api in ["subscribeMessage.send", "wxacode.get"] {
            Client { api, ..Client::of("r1") }.call(&gateway).await;
        }
        let [declared, undeclared] = &entry.close(Instant::now())[..] else { panic!("two calls") };
        assert_eq!(declared.outcome, CallOutcome::Refused { error_code: -604_101 });
        assert_eq!((declared.lacks_permission(), declared.advice()), (false, None));
        assert!(undeclared.lacks_permission() && undeclared.advice().is_some(), "{undeclared:?}");
    });
}

#[test]
fn unknown_requests_are_rejected_with_a_reason() {
    run(async {
        let gateway = gateway().await;
        let _entry = open(&gateway, &[]);
        let client = Client { action: "wx.watch", ..Client::of("r1") };
        let (code, message) = client.call(&gateway).await.rejection();
        assert_eq!(code, "INVALID_PARAM");
        assert!(message.contains("`wx.watch`"), "{message}");
        let unsigned = format!("POST /admin HTTP/1.1\r\n{}content-length: 0\r\n\r\n", closing(&gateway));
        assert_eq!(send(&gateway, unsigned.as_bytes()).await.rejection().0, "SIGN_PARAM_INVALID");
    });
}

/// The headers of a request on a connection of its own.
fn closing(gateway: &Gateway) -> String {
    format!("host: {}\r\nconnection: close\r\n", gateway.server.address())
}

/// The head of a request that uploads the file `a`, with an upload right of this invocation.
async fn upload_head(gateway: &Gateway, invocation: &str) -> String {
    let request = storage::StorageRequest::Upload { path: "a".to_owned() };
    let secret_id = Credentials::of(invocation).secret_id;
    let place = gateway.handler.storage.answer(request, &secret_id, noon()).respond("r").await;
    let place = axum::body::to_bytes(place.into_body(), 10_000).await.unwrap();
    let place: Value = serde_json::from_slice(&place).unwrap();
    let text = |name: &str| place["data"][name].as_str().unwrap();
    format!(
        "PUT /store/a HTTP/1.1\r\n{3}transfer-encoding: chunked\r\nkey: a\r\nsignature: {0}\r\n\
         authorization: {0}\r\nx-cos-security-token: {1}\r\nx-cos-meta-fileid: {2}\r\n\r\n",
        text("authorization"),
        text("token"),
        text("cosFileId"),
        closing(gateway)
    )
}

#[test]
fn an_upload_right_ends_with_its_invocation() {
    run(async {
        let gateway = gateway().await;
        let entry = open(&gateway, &[]);
        let head = upload_head(&gateway, "r1").await;
        let whole = format!("{head}3\r\nabc\r\n0\r\n\r\n");
        assert_eq!(send(&gateway, whole.as_bytes()).await.status, 200);
        gateway.files().remove("a");
        drop(entry);
        let late = send(&gateway, whole.as_bytes()).await;
        assert_eq!(late.status, 403);
        assert!(String::from_utf8(late.body).unwrap().contains("has ended"));
        assert!(gateway.files().paths().is_empty());
    });
}

#[test]
fn one_invocation_cannot_act_as_another() {
    run(async {
        let gateway = gateway().await;
        let alice = open(&gateway, &["subscribeMessage.send"]);
        let of_bob = Credentials::of("r2");
        let bob = gateway.call_log().open(
            of_bob.clone(),
            Permissions::from_iter(["wxacode.get"]),
            Identity::user("bob"),
            of_function("f"),
        );
        // One part of the credentials is another invocation's; the rest of the call is valid.
        let swaps: [fn(&mut Credentials, Credentials); 4] = [
            |own, other| own.secret_id = other.secret_id,
            |own, other| own.secret_key = other.secret_key,
            |own, other| own.session_token = other.session_token,
            |own, other| own.api_token = other.api_token,
        ];
        for (place, swap) in swaps.into_iter().enumerate() {
            let mut client = Client::of("r1");
            swap(&mut client.credentials, of_bob.clone());
            let replied = client.call(&gateway).await;
            if place == 3 {
                assert_eq!(replied.envelope().error_code, Some(ILLEGAL_SOURCE));
            } else {
                assert_eq!(replied.rejection().0, "SIGN_PARAM_INVALID", "{place}");
            }
        }
        // One invocation does not have the permissions of the other.
        let bobs = Client { api: "wxacode.get", ..Client::of("r1") };
        assert_eq!(bobs.call(&gateway).await.envelope().error_code, Some(NO_PERMISSION));
        assert_eq!(alice.close(Instant::now()).len(), 2);
        assert!(bob.close(Instant::now()).is_empty());
    });
}

/// Checks that requests with these heads are refused.
async fn keeps_out(gateway: &Gateway, heads: &[String]) {
    for head in heads {
        let status = send(gateway, format!("{head}connection: close\r\n\r\n").as_bytes()).await.status;
        assert!(matches!(status, 400 | 403), "{status}: {head}");
    }
}

#[test]
fn web_pages_reach_neither_calls_nor_files() {
    run(async {
        let gateway = gateway().await;
        let id = gateway.files().put("picture.png", "secret");
        let links = storage::StorageRequest::Links(vec![(id, None)]);
        let link = gateway.handler.storage.answer(links, "r1", noon()).respond("r").await;
        let link = axum::body::to_bytes(link.into_body(), 10_000).await.unwrap();
        let link: Value = serde_json::from_slice(&link).unwrap();
        let address = gateway.server.address();
        let path = link["data"]["download_list"][0]["tempFileURL"].as_str().unwrap();
        let path = path.strip_prefix(&format!("http://{address}")).unwrap();
        let here = format!("host: {address}\r\n");
        let get = |more: &str| format!("GET {path} HTTP/1.1\r\n{here}{more}connection: close\r\n\r\n");
        assert_eq!(send(&gateway, get("").as_bytes()).await.body, b"secret", "a program");
        assert_eq!(
            send(&gateway, get("sec-fetch-site: none\r\n").as_bytes()).await.status,
            200,
            "the user's own request"
        );
        let port = address.port();
        let image = "sec-fetch-site: cross-site\r\nsec-fetch-mode: no-cors\r\nsec-fetch-dest: image\r\n";
        let mut heads = vec![format!("GET {path} HTTP/1.1\r\n{here}{image}")];
        for request in [&format!("GET {path}"), "PUT /store/a", "POST /admin", "OPTIONS /admin", "OPTIONS /store/a"] {
            for more in [
                format!("{here}origin: http://evil.test\r\n"),
                format!("{here}origin: null\r\ncontent-type: text/plain\r\n"),
                format!("{here}origin: http://{address}\r\n"),
                format!("{here}origin: http://evil.test\r\naccess-control-request-method: PUT\r\n"),
                format!("host: evil.test:{port}\r\n"),
                format!("host: 127.0.0.1.evil.test:{port}\r\n"),
                "host: 127.0.0.1:1\r\n".to_owned(),
                String::new(),
            ] {
                heads.push(format!("{request} HTTP/1.1\r\n{more}"));
            }
        }
        heads.push(format!("GET http://evil.test{path} HTTP/1.1\r\n{here}"));
        heads.push(format!("GET {path} HTTP/1.0\r\n"));
        keeps_out(&gateway, &heads).await;
        assert_eq!(send(&gateway, get("").as_bytes()).await.status, 200);
    });
}

#[test]
fn a_link_to_a_file_cannot_be_guessed() {
    run(async {
        let gateway = gateway().await;
        gateway.files().put("a", "secret");
        let closing = closing(&gateway);
        for sign in ["", "local-1", "1", &"0".repeat(32)] {
            let get = format!("GET /store/a?sign={sign}&t=1700000000 HTTP/1.1\r\n{closing}\r\n");
            assert_eq!(send(&gateway, get.as_bytes()).await.status, 403, "{sign}");
        }
    });
}

#[test]
fn a_misspelled_function_is_answered_with_the_one_that_was_meant() {
    let names = ["order".to_owned(), "pay".to_owned()];
    for (name, advice) in [("ordre", "did you mean order? It has: order, pay"), ("ship", "it has: order, pay")] {
        assert_eq!(no_function(name, &names), format!("the local platform has no function {name}; {advice}"));
    }
}
