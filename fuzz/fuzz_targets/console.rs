//! The bytes of a connection to the console of `dev`, which serves no function here.

#![no_main]

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use cloudfn_fuzz::connection::{answers, exchange};
use cloudfn_fuzz::members::Members;
use cloudfn_local::console::fuzzing::{openid, router};
use cloudfn_local::{Identity, Platform};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let answer = exchange(bytes, |stream| async move {
        let platform = Platform::start().await.expect("a port on the loopback interface");
        let service = TowerToHyperService::new(router(&platform, &[Identity::user("first")]));
        // A broken connection is not a bug of the console.
        let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
    });
    // The stream of events is chunked and never ends, so it is not parsed.
    if !contains(&answer, b"transfer-encoding: chunked") {
        for answer in answers(&answer) {
            assert!(answer.status != 500, "the console has failed");
            assert!(answer.body.len() < 128 * 1024, "an answer's length is not the caller's to choose");
            if answer.header("content-type") == Some(b"application/json") && !answer.body.is_empty() {
                serde_json::from_slice::<serde_json::Value>(answer.body).expect("JSON");
            }
        }
    }
    who(bytes);
});

/// Use the same bytes as the headers and the event of a call: the caller is the one that they name, or the first user.
fn who(bytes: &[u8]) {
    let end = bytes.windows(2).position(|pair| pair == b"\n\n").unwrap_or(bytes.len());
    let (head, event) = (&bytes[..end], bytes.get(end + 2..).unwrap_or_default());
    let headers: HeaderMap = head.split(|byte| *byte == b'\n').filter_map(header).collect();
    let Ok(Some(openid)) = openid(&headers, event, &[Identity::user("first")]) else { return };
    if Identity::user("first").openid_text() == Some(&openid) {
        return;
    }
    if !headers.contains_key("x-cloudfn-context") {
        assert_eq!(headers["x-wx-openid"], openid);
        return;
    }
    // In a context, or in `userInfo` of the event. Then it is a text in an object.
    if !is_in_context(&headers, &openid) {
        let event = Members::of(event).expect("an identity comes out of an object");
        let user = Members::of(event.only("userInfo").expect("one userInfo").as_bytes()).expect("an object");
        assert_eq!(user.text("openId"), Some(openid));
    }
}

fn is_in_context(headers: &HeaderMap, openid: &str) -> bool {
    use base64::Engine as _;

    let header = headers["x-cloudfn-context"].as_bytes();
    let Ok(json) = base64::engine::general_purpose::STANDARD.decode(header) else { return false };
    let Some(context) = Members::of(&json) else { return false };
    let Some(environment) = context.only("environment").and_then(|all| Members::of(all.as_bytes())) else {
        return false;
    };
    environment.text("WX_OPENID").as_deref() == Some(openid)
}

fn header(line: &[u8]) -> Option<(HeaderName, HeaderValue)> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    Some((HeaderName::from_bytes(&line[..colon]).ok()?, HeaderValue::from_bytes(line[colon + 1..].trim_ascii()).ok()?))
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
