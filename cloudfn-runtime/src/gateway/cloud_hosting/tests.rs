//! Tests of requests and answers of the open-API service.

use std::borrow::Cow;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use cloudfn_openapi::{ErrorCode, Media, Method};
use serde_json::json;
use tokio::time::Instant;

use super::*;
use crate::error::ErrorKind;
use crate::gateway::cloud_call::init::Init;
use crate::gateway::cloud_call::members;
use crate::gateway::sources::Sources;
use crate::http_client::{Exchange, HttpClient, HttpRequest, HttpResponse};

const POST: Api = Api::named("x.post").endpoint(Method::Post, "/wxa/post").query(&["openid", "n"]);
const GET: Api = Api::named("x.get").endpoint(Method::Get, "/wxa/get");

/// A fake sidecar that returns a scripted answer and records its requests.
#[derive(Clone, Default)]
struct SideCar {
    answer: HttpResponse,
    asked: Arc<Mutex<Vec<HttpRequest>>>,
}

impl HttpClient for SideCar {
    fn send(&self, request: HttpRequest, _: Instant) -> Exchange<'_> {
        self.asked.lock().unwrap().push(request);
        Box::pin(std::future::ready(Ok(self.answer.clone())))
    }
}

impl SideCar {
    fn answering(status: u16, content_type: &str, body: &[u8]) -> Self {
        let content_type = Some(content_type.to_owned());
        Self { answer: HttpResponse { status, content_type, body: body.to_vec() }, asked: Arc::default() }
    }

    fn call(&self, api: &Api, request: &impl serde::Serialize, appid: Option<&str>) -> Result<Content, Error> {
        let sources = Sources { random: Box::new(|| Ok([0xab; 12])), ..Sources::default() };
        let gateway = Gateway::new(Init::default(), sources, Box::new(self.clone()));
        let call = OpenApiCall {
            api: Cow::Borrowed(api.name),
            error_codes: api.error_codes,
            members: members(api.name, request)?,
            appid: appid.map(str::to_owned),
            version: None,
            deadline: crate::gateway::deadline::after(Duration::from_secs(20)),
        };
        let api_name = ApiName::open_api(api.name, api.error_codes);
        crate::testing::block_on(gateway.open_api_service(&Environment::default(), &api_name, api, call))
    }

    fn asked(&self) -> HttpRequest {
        self.asked.lock().unwrap().pop().unwrap()
    }
}

fn asked(api: &Api, request: &impl serde::Serialize) -> HttpRequest {
    let side_car = SideCar::answering(200, "application/json", b"{}");
    side_car.call(api, request, None).unwrap();
    side_car.asked()
}

#[test]
fn members_go_into_the_query_or_one_json_object() {
    let request =
        asked(&POST, &json!({"openid": "a b&ü", "n": 7, "data": {"k": [1, null]}, "big": 9_007_199_254_740_993_u64}));
    assert_eq!(request.method, "POST");
    assert_eq!(request.url, "http://api.weixin.qq.com/wxa/post?openid=a%20b%26%C3%BC&n=7");
    assert_eq!(String::from_utf8(request.body).unwrap(), r#"{"data":{"k":[1,null]},"big":9007199254740993}"#);
    let header = |name: &str| request.headers.iter().find(|(known, _)| known == name).map(|(_, value)| &**value);
    assert_eq!(header("Host"), Some("api.weixin.qq.com"));
    assert_eq!(header("Content-Type"), Some("application/json"));
}

#[test]
fn a_post_without_members_sends_an_empty_object() {
    let request = asked(&POST, &json!({}));
    assert_eq!((request.url.as_str(), request.body.as_slice()), ("http://api.weixin.qq.com/wxa/post", &b"{}"[..]));
}

#[test]
fn a_get_has_everything_in_its_query_and_no_body() {
    let request = asked(&GET, &json!({"ids": [1, 2], "on": true, "none": null, "text": "\"q\""}));
    assert_eq!((request.method, request.body.len()), ("GET", 0));
    assert_eq!(request.url, "http://api.weixin.qq.com/wxa/get?ids=%5B1%2C2%5D&on=true&text=%22q%22");
}

#[test]
fn a_file_makes_a_form_whose_names_cannot_break_it() {
    #[derive(serde::Serialize)]
    struct Upload {
        openid: &'static str,
        media: Media,
        title: &'static str,
    }
    let media = Media::new("image/png\r\nX: y", *b"\x89PNG").file_name("a\"\r\nX: y.png");
    let request = asked(&POST, &Upload { openid: "o1", media, title: "t" });
    let boundary = "--------------------------abababababababababababab";
    assert_eq!(request.url, "http://api.weixin.qq.com/wxa/post?openid=o1");
    assert!(
        request.headers.contains(&("Content-Type".into(), format!("multipart/form-data; boundary={boundary}").into()))
    );
    let mut expected = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a%22%0D%0AX: y.png\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    )
    .into_bytes();
    expected.extend_from_slice(b"\x89PNG\r\n");
    expected.extend_from_slice(
        format!("--{boundary}\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nt\r\n--{boundary}--\r\n")
            .as_bytes(),
    );
    assert_eq!(request.body, expected);
}

#[test]
fn another_appid_uses_cloud_hostings_parameter() {
    let side_car = SideCar::answering(200, "application/json", b"{}");
    side_car.call(&POST, &json!({"n": 1}), Some("wx2")).unwrap();
    assert_eq!(side_car.asked().url, "http://api.weixin.qq.com/wxa/post?from_appid=wx2&n=1");
}

#[test]
fn an_impossible_request_fails_before_it_is_sent() {
    let side_car = SideCar::default();
    let error = side_car.call(&Api::named("x.y"), &json!({}), None).unwrap_err();
    assert!(error.kind() == ErrorKind::Request, "{error:?}");
    assert!(error.to_string().starts_with("openapi.x.y:fail the catalog has no HTTP path for this API"), "{error}");
    let file = std::collections::HashMap::from([("media", Media::new("image/png", *b"a"))]);
    let error = side_car.call(&GET, &file, None).unwrap_err();
    assert!(error.to_string().contains("a GET cannot upload the file `media`"), "{error}");
    assert!(side_car.asked.lock().unwrap().is_empty());
}

#[test]
fn answers_are_read_as_those_of_a_cloud_call() {
    let content =
        |content_type: &str, body: &[u8]| SideCar::answering(200, content_type, body).call(&POST, &json!({}), None);
    let json = content("application/json; encoding=utf-8", br#"{"errcode":0,"errmsg":"ok","msgid":1}"#).unwrap();
    assert!(matches!(json, Content::Json(value) if value["msgid"] == 1));
    let file = content("image/jpeg", b"\xff\xd8").unwrap();
    assert!(
        matches!(file, Content::Binary { content_type, bytes } if content_type == "image/jpeg" && bytes == b"\xff\xd8")
    );
    let explained = POST.error_codes(&[ErrorCode { code: 43101, meaning: "the user has not subscribed" }]);
    let refused = SideCar::answering(200, "application/json", br#"{"errcode":43101,"errmsg":"refused"}"#);
    let error = refused.call(&explained, &json!({}), None).unwrap_err();
    assert_eq!((error.errcode(), error.err_msg()), (Some(43101), "openapi.x.post:fail refused"));
    assert!(error.to_string().contains("the user has not subscribed"), "{error}");
}

#[test]
fn a_service_that_is_off_is_explained_without_showing_the_query() {
    let request = json!({"openid": "oSECRET"});
    let error = SideCar::answering(502, "text/html", b"").call(&POST, &request, None).unwrap_err();
    assert!(error.status() == Some(502), "{error:?}");
    assert!(error.to_string().contains("is `/wxa/post` in the white list"), "{error}");
    assert!(!format!("{error:?}").contains("oSECRET"), "{error:?}");
    let missing = br#"{"errcode":41001,"errmsg":"access_token missing rid: 1"}"#;
    let error = SideCar::answering(200, "application/json", missing).call(&POST, &request, None).unwrap_err();
    assert_eq!((error.errcode(), error.err_msg()), (Some(41001), "openapi.x.post:fail access_token missing rid: 1"));
    assert!(error.to_string().contains("deploy a new version"), "{error}");
}

#[test]
fn an_answer_after_a_byte_order_mark_is_read() {
    let body = "\u{feff}{\"errcode\":0,\"name\":\"a\\ud83d\nb\"}".as_bytes();
    let answer = SideCar::answering(200, "application/json; encoding=utf-8", body).call(&GET, &json!({}), None);
    assert!(matches!(&answer, Ok(Content::Json(answer)) if answer["name"] == "a\u{fffd}\nb"), "{answer:?}");
}
