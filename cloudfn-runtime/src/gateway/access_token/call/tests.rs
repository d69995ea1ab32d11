//! Tests of calls with a token, at the level of requests and answers.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use cloudfn_openapi::Method;
use serde_json::{Value, json};

use super::*;
use crate::error::ErrorKind;
use crate::gateway::access_token::stable::tests::WeChat;
use crate::gateway::access_token::{BoxError, TokenProvider};
use crate::gateway::cloud_call::members;
use crate::testing::block_on;

const POST: Api = Api::named("x.post").endpoint(Method::Post, "/wxa/post").query(&["openid"]);
const GET: Api = Api::named("x.get").endpoint(Method::Get, "/wxa/get");
const WITH_QUERY: Api = Api::named("x.action").endpoint(Method::Post, "/wxa/do?action=go");

/// Returns `t/1`, `t/2` and so on.
#[derive(Default)]
struct Numbered(AtomicUsize);

impl TokenProvider for Numbered {
    async fn token(&self, _: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
        let number = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        Ok(AccessToken::new(format!("t/{number}"), Duration::from_secs(7200)))
    }

    fn appid(&self) -> Option<&str> {
        Some("wx1")
    }
}

/// A provider that always fails.
struct Failing;

impl TokenProvider for Failing {
    async fn token(&self, _: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
        Err(std::io::Error::other("the token service is down").into())
    }
}

struct Test {
    wechat: WeChat,
    gateway: Gateway,
    environment: Environment,
}

impl Test {
    fn new(provider: impl TokenProvider + 'static, answers: impl IntoIterator<Item = Value>) -> Self {
        let wechat = WeChat::answering(answers);
        let gateway = Gateway::through(wechat.clone()).with_tokens(Some(Arc::new(Tokens::new(provider))));
        Self { wechat, gateway, environment: Environment::default() }
    }

    fn answering(answers: impl IntoIterator<Item = Value>) -> Self {
        Self::new(Numbered::default(), answers)
    }

    fn call(&self, api: &Api, request: &Value, appid: Option<&str>) -> Result<Content, Error> {
        let call = OpenApiCall {
            api: Cow::Borrowed(api.name),
            error_codes: api.error_codes,
            members: members(api.name, request)?,
            appid: appid.map(str::to_owned),
            version: None,
            deadline: crate::gateway::deadline::after(Duration::from_secs(20)),
        };
        block_on(self.gateway.call(&self.environment, api, call))
    }

    fn request_log(&self) -> Vec<String> {
        self.wechat.request_log().into_iter().map(|request| format!("{} {}", request.method, request.url)).collect()
    }
}

fn ok() -> Value {
    json!({"errcode": 0, "errmsg": "ok", "msgid": 7})
}

fn refusal(errcode: i64) -> Value {
    json!({"errcode": errcode, "errmsg": "access_token expired rid: 1"})
}

#[test]
fn the_token_comes_first_in_the_query() {
    let test = Test::answering([ok(), ok(), ok(), ok()]);
    let content = test.call(&POST, &json!({"openid": "o&1", "n": 7}), None).unwrap();
    assert!(matches!(content, Content::Json(value) if value["msgid"] == 7));
    let body = test.wechat.request_log().pop().map(|request| {
        assert_eq!(request.url, "https://api.weixin.qq.com/wxa/post?access_token=t%2F1&openid=o%261");
        request.body
    });
    assert_eq!(body.unwrap(), br#"{"n":7}"#);
    test.call(&POST, &json!({}), Some("wx1")).unwrap();
    test.call(&GET, &json!({"a": 1, "b": "2"}), None).unwrap();
    test.call(&WITH_QUERY, &json!({"a": 1}), None).unwrap();
    assert_eq!(
        test.request_log(),
        [
            "POST https://api.weixin.qq.com/wxa/post?access_token=t%2F1",
            "GET https://api.weixin.qq.com/wxa/get?access_token=t%2F1&a=1&b=2",
            "POST https://api.weixin.qq.com/wxa/do?action=go&access_token=t%2F1",
        ]
    );
}

#[test]
fn a_call_whose_token_is_refused_is_repeated_with_another() {
    for errcode in [40_001, 42_001, 40_014] {
        let test = Test::answering([refusal(errcode), ok()]);
        test.call(&POST, &json!({"n": 7}), None).unwrap();
        let requests = test.wechat.request_log();
        assert!(requests[0].url.ends_with("access_token=t%2F1") && requests[1].url.ends_with("access_token=t%2F2"));
        assert_eq!(requests[0].body, requests[1].body);
    }
}

#[test]
fn a_second_refusal_is_returned_with_an_explanation() {
    let test = Test::answering([refusal(42_001), refusal(40_001)]);
    let error = test.call(&POST, &json!({}), None).unwrap_err();
    assert_eq!(error.errcode(), Some(40_001));
    assert_eq!(error.err_msg(), "openapi.x.post:fail access_token expired rid: 1");
    assert!(error.to_string().contains("refused two access_tokens"), "{error}");
    assert_eq!(test.request_log().len(), 2);
}

#[test]
fn any_other_errcode_is_returned_at_once() {
    let test = Test::answering([json!({"errcode": 43_101, "errmsg": "refused"})]);
    assert_eq!(test.call(&POST, &json!({}), None).unwrap_err().errcode(), Some(43_101));
    assert_eq!(test.request_log().len(), 1);
}

#[test]
fn a_failing_provider_is_reported_and_nothing_is_sent() {
    let test = Test::new(Failing, []);
    let error = test.call(&POST, &json!({}), None).unwrap_err();
    assert!(error.kind() == ErrorKind::AccessToken, "{error:?}");
    assert_eq!(error.err_msg(), "openapi.x.post:fail no access_token");
    assert_eq!(
        error.to_string(),
        "openapi.x.post:fail no access_token: the token service is down; it is asked again in 2 s"
    );
    // The provider is not asked in the meantime.
    let again = test.call(&POST, &json!({}), None).unwrap_err();
    assert!(again.to_string().contains("the token service is down; it is asked again in"), "{again}");
    assert!(test.request_log().is_empty());
}

#[test]
fn an_impossible_call_fails_before_a_token_is_requested() {
    let test = Test::new(Failing, []);
    let error = test.call(&Api::named("x.y"), &json!({}), None).unwrap_err();
    assert!(error.to_string().contains("so only a cloud function can call it"), "{error}");
    let error = test.call(&POST, &json!({}), Some("wx2")).unwrap_err();
    assert!(error.to_string().contains("`.appid(\"wx2\")`"), "{error}");
}

#[test]
fn a_token_is_never_sent_where_it_could_be_read() {
    let base = [("CLOUDFN_OPEN_API_URL".to_owned(), "http://api.weixin.qq.com".to_owned())];
    let test = Test { environment: base.into_iter().collect(), ..Test::answering([]) };
    let error = test.call(&POST, &json!({}), None).unwrap_err();
    assert!(error.to_string().contains("is not sent to http://api.weixin.qq.com"), "{error}");
    assert!(test.request_log().is_empty());
}

#[test]
fn an_echoed_token_is_removed_from_errors() {
    for (spelling, padding) in [(LONG, 0), (LONG, 100_000), ("77_abc%2Fdef%2Dghi%2B0123456789ab", 3000)] {
        let echo = format!("no route for {}access_token={spelling}", " ".repeat(padding));
        let test = Test::new(One, [json!({"errcode": 1, "errmsg": echo})]);
        let error = test.call(&POST, &json!({}), None).unwrap_err();
        assert!(padding > 4000 || error.err_msg().ends_with("*".repeat(spelling.len()).as_str()), "{error}");
        let output = format!("{error} {error:?} {:?} {:?}", test.gateway, test.wechat.request_log());
        assert!(!output.contains("def") && !output.contains("0123456789"), "{output}");
    }
}

#[test]
fn an_echoed_token_is_removed_from_answers() {
    let echo = json!({"errcode": 0, "echo": {"deep": [format!("{}{LONG}", " ".repeat(100_000))]}});
    let content = Test::new(One, [echo]).call(&POST, &json!({}), None).unwrap();
    let Content::Json(value) = content else { panic!("it is JSON") };
    let text = value["echo"]["deep"][0].as_str().unwrap();
    assert_eq!(text.trim_start(), "*".repeat(LONG.len()));
}

#[test]
fn the_first_attempts_token_stays_secret_in_the_second() {
    let test = Test::new(Long(AtomicUsize::new(0)), [refusal(40_001), json!({"errcode": 2, "errmsg": Long::text(1)})]);
    let error = test.call(&POST, &json!({}), None).unwrap_err();
    assert_eq!(error.errcode(), Some(2));
    assert!(!format!("{error} {error:?}").contains("a-long-token"), "{error:?}");
}

const LONG: &str = "77_abc/def-ghi+0123456789ab";

/// Returns one token of a realistic length.
struct One;

impl TokenProvider for One {
    async fn token(&self, _: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
        Ok(AccessToken::new(LONG, Duration::from_secs(7200)))
    }
}

/// Returns several such tokens.
struct Long(AtomicUsize);

impl Long {
    fn text(number: usize) -> String {
        format!("a-long-token-{number}")
    }
}

impl TokenProvider for Long {
    async fn token(&self, _: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
        let number = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        Ok(AccessToken::new(Self::text(number), Duration::from_secs(7200)))
    }
}
