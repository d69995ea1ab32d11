//! Tests of the requests to the token service and of the errors if it returns no token.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::Value;

use super::*;
use crate::gateway::access_token::Tokens;
use crate::http_client::Exchange;
use crate::testing::block_on;

/// A fake WeChat that returns scripted answers in order and records its requests.
#[derive(Clone, Default)]
pub(in super::super) struct WeChat {
    answers: Arc<Mutex<VecDeque<HttpResponse>>>,
    request_log: Arc<Mutex<Vec<HttpRequest>>>,
}

impl WeChat {
    pub(in super::super) fn answering(answers: impl IntoIterator<Item = Value>) -> Self {
        let answers = answers.into_iter().map(|answer| response(200, answer.to_string().as_bytes())).collect();
        Self { answers: Arc::new(Mutex::new(answers)), request_log: Arc::default() }
    }

    pub(in super::super) fn request_log(&self) -> Vec<HttpRequest> {
        std::mem::take(&mut self.request_log.lock().unwrap())
    }
}

impl HttpClient for WeChat {
    fn send(&self, request: HttpRequest, _: Instant) -> Exchange<'_> {
        self.request_log.lock().unwrap().push(request);
        let answer = self.answers.lock().unwrap().pop_front().expect("a scripted answer is left");
        Box::pin(std::future::ready(Ok(answer)))
    }
}

fn response(status: u16, body: &[u8]) -> HttpResponse {
    HttpResponse { status, content_type: Some("application/json".to_owned()), body: body.to_vec() }
}

fn token(text: &str) -> Value {
    json!({"access_token": text, "expires_in": 7200})
}

/// A provider with a fake token service.
#[cfg(feature = "tls")]
pub(in super::super) fn provider(base: &str, secret: &str, client: impl HttpClient + 'static) -> StableToken {
    StableToken { base: base.to_owned(), client: Box::new(client), ..StableToken::new("wx1", secret) }
}

struct Test {
    wechat: WeChat,
    clock: Arc<AtomicU64>,
    provider: StableToken,
}

impl Test {
    fn new(answers: impl IntoIterator<Item = Value>) -> Self {
        let (wechat, clock) = (WeChat::answering(answers), Arc::new(AtomicU64::new(0)));
        let now = Arc::clone(&clock);
        let provider = StableToken {
            base: BASE.to_owned(),
            client: Box::new(wechat.clone()),
            now: Box::new(move || now.load(Ordering::SeqCst)),
            ..StableToken::new("wx1", "the-secret")
        };
        Self { wechat, clock, provider }
    }

    fn token(&self, refused: Option<&str>) -> Result<AccessToken, BoxError> {
        let refused = refused.map(|text| AccessToken::new(text, Duration::ZERO));
        block_on(TokenProvider::token(&self.provider, refused.as_ref()))
    }

    /// For each request, whether it forced a new token.
    fn forced(&self) -> Vec<bool> {
        let body = |request: HttpRequest| serde_json::from_slice::<Value>(&request.body).unwrap();
        self.wechat.request_log().into_iter().map(|request| body(request)["force_refresh"] == true).collect()
    }
}

#[test]
fn a_token_request_follows_the_vendors_documentation() {
    let test = Test::new([token("t1")]);
    let token = test.token(None).unwrap();
    assert_eq!(token, AccessToken::new("t1", Duration::from_secs(7200)));
    let request_log = test.wechat.request_log().pop().unwrap();
    assert_eq!(
        (request_log.method, request_log.url.as_str()),
        ("POST", "https://api.weixin.qq.com/cgi-bin/stable_token")
    );
    assert!(request_log.headers.contains(&("Content-Type".into(), "application/json".into())));
    assert_eq!(
        String::from_utf8(request_log.body).unwrap(),
        r#"{"grant_type":"client_credential","appid":"wx1","secret":"the-secret","force_refresh":false}"#
    );
}

#[test]
fn a_refused_token_is_replaced_by_force_only_if_it_is_still_current() {
    let test = Test::new([token("t2")]);
    assert_eq!(test.token(Some("t1")).unwrap().text(), "t2");
    assert_eq!(test.forced(), [false]);
    let test = Test::new([token("t1"), token("t2")]);
    assert_eq!(test.token(Some("t1")).unwrap().text(), "t2");
    assert_eq!(test.forced(), [false, true]);
}

#[test]
fn tokens_are_forced_less_often_than_wechat_rations_them() {
    let test = Test::new([token("t1"), token("t2"), token("t2"), token("t2"), token("t3")]);
    test.token(Some("t1")).unwrap();
    test.clock.store(FORCED_AT_MOST_EVERY - 1, Ordering::SeqCst);
    assert_eq!(test.token(Some("t2")).unwrap().text(), "t2");
    test.clock.store(FORCED_AT_MOST_EVERY, Ordering::SeqCst);
    assert_eq!(test.token(Some("t2")).unwrap().text(), "t3");
    assert_eq!(test.forced(), [false, true, false, false, true]);
}

#[test]
fn a_request_that_did_not_reach_wechat_uses_no_quota() {
    let test = Test::new([token("t1"), json!([]), token("t1"), token("t2")]);
    assert!(test.token(Some("t1")).unwrap_err().to_string().contains("has neither"));
    assert_eq!(test.token(Some("t1")).unwrap().text(), "t2");
    assert_eq!(test.forced(), [false, true, false, true]);
}

#[test]
fn a_rejected_token_request_says_what_to_do_without_the_secret() {
    for (errcode, message) in [
        (-1, "call again"),
        (40_013, "CLOUDFN_APPID"),
        (40_125, "CLOUDFN_SECRET"),
        (40_164, "IP white list"),
        (45_009, "once in two hours"),
        (89_503, "administrator"),
        (77, "WeChat's words (errcode 77)"),
    ] {
        let answer = json!({"errcode": errcode, "errmsg": "WeChat's words", "x": "the-secret"});
        let error = Test::new([answer]).token(None).unwrap_err();
        let output = error.to_string();
        assert!(output.starts_with("WeChat's words (errcode ") && output.contains(message), "{output}");
        assert_eq!(error.downcast_ref::<StableTokenError>().unwrap().errcode(), Some(errcode));
    }
    for spelling in ["the-secret", "the%2Dsecret", "dGhlLXNlY3JldA=="] {
        for padding in [0, 2000] {
            let errmsg = format!("{} invalid secret {spelling}", "a".repeat(padding));
            let error = Test::new([json!({"errcode": 40_125, "errmsg": errmsg})]).token(None).unwrap_err();
            let output = format!("{error} {error:?}");
            assert!(!output.contains(spelling) && output.contains("invalid secret ****"), "{output}");
        }
    }
}

#[test]
fn an_unexpected_answer_is_an_error_that_shows_none_of_it() {
    for body in ["", "<html>hidden", r#"{"access_token":"hidden"}"#, r#"{"errcode":0}"#, r#"{"expires_in":7200}"#] {
        let error = read(&response(200, body.as_bytes())).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("hidden"), "{error:?}");
    }
    let long = format!(r#"{{"errcode":1,"errmsg":"{}"}}"#, "a".repeat(70_000));
    let error = Test::new([serde_json::from_str(&long).unwrap()]).token(None).unwrap_err().to_string();
    assert!(error.contains("more than 65536 bytes; no access_token is that long"), "{error}");
    let error = read(&response(502, b"hidden")).unwrap_err();
    assert_eq!(error.to_string(), "WeChat's token service answered with HTTP status 502");
}

#[test]
fn a_secret_goes_nowhere_unencrypted() {
    let test = Test::new([]);
    let provider = StableToken { base: "http://10.0.0.1".to_owned(), ..test.provider };
    let error = block_on(TokenProvider::token(&provider, None)).unwrap_err();
    assert!(error.to_string().contains("not sent to http://10.0.0.1"), "{error}");
    assert!(test.wechat.request_log().is_empty());
}

#[test]
fn a_secret_in_a_file_is_read_for_each_token() {
    let folder = std::env::temp_dir().join(format!("cloudfn-secret-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("secret");
    std::fs::write(&path, "first\n").unwrap();
    let test = Test::new([token("t1"), token("t2")]);
    let provider = StableToken { secret: Secret::File(path.clone()), ..test.provider };
    block_on(TokenProvider::token(&provider, None)).unwrap();
    std::fs::write(&path, "second").unwrap();
    block_on(TokenProvider::token(&provider, None)).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let secrets: Vec<_> = test
        .wechat
        .request_log()
        .into_iter()
        .map(|request| serde_json::from_slice::<Value>(&request.body).unwrap()["secret"].clone())
        .collect();
    assert_eq!(secrets, ["first", "second"]);
    let error = block_on(TokenProvider::token(&provider, None)).unwrap_err();
    assert!(error.to_string().contains("CLOUDFN_SECRET_FILE"), "{error}");
}

#[test]
fn a_corrected_secret_file_is_used_at_once() {
    let folder = std::env::temp_dir().join(format!("cloudfn-secret-put-right-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("secret");
    std::fs::write(&path, "wrong").unwrap();
    let refused = json!({"errcode": 40125, "errmsg": "invalid appsecret"});
    let test = Test::new([refused.clone(), refused, token("t1")]);
    let tokens = Tokens::new(StableToken { secret: Secret::File(path.clone()), ..test.provider });
    let deadline = || Instant::now() + Duration::from_secs(60);
    block_on(async {
        for _ in 0..5 {
            let message = tokens.token(deadline()).await.unwrap_err().to_string();
            assert!(message.contains("invalid appsecret"), "{message}");
        }
        assert_eq!(test.wechat.request_log().len(), 1);
        std::fs::write(&path, "wrong again\n").unwrap();
        for _ in 0..5 {
            tokens.token(deadline()).await.unwrap_err();
        }
        assert_eq!(test.wechat.request_log().len(), 1);
        std::fs::write(&path, "right\n").unwrap();
        assert_eq!(tokens.token(deadline()).await.unwrap().text(), "t1");
    });
    std::fs::remove_dir_all(&folder).unwrap();
}
