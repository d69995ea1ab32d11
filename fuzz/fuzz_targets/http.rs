//! The bytes of a connection to the HTTP host. The first byte selects the cloud.

#![no_main]

use std::cell::RefCell;
use std::rc::Rc;

use cloudfn_fuzz::connection::{answers, exchange};
use cloudfn_runtime::host::fuzzing::serve_http;
use cloudfn_runtime::{Environment, Invocation};
use libfuzzer_sys::fuzz_target;

const SECRET: &str = "secret of the process";

/// The variables of a process, and whether it trusts headers.
const CLOUDS: [(&[(&str, &str)], bool); 5] = [
    (&[("PORT", "80")], true),
    (&[("PORT", "80"), ("CLOUDFN_IDENTITY", "none")], false),
    (&[("PORT", "9000"), ("TENCENTCLOUD_RUNENV", "SCF"), ("SCF_NAMESPACE", "prod-1a2b")], true),
    (&[("PORT", "9000"), ("TENCENTCLOUD_RUNENV", "SCF"), ("SCF_NAMESPACE", "default")], false),
    (
        &[
            ("PORT", "9000"),
            ("TENCENTCLOUD_RUNENV", "SCF"),
            ("SCF_NAMESPACE", "prod-1a2b"),
            ("TENCENTCLOUD_SECRETID", "id of the process"),
            ("TENCENTCLOUD_SECRETKEY", SECRET),
            ("TENCENTCLOUD_REGION", "ap-shanghai"),
        ],
        true,
    ),
];

/// A function's answer. No other text of the host equals it.
const ANSWER: &[u8] = br#"{"answer":"of the function"}"#;

fuzz_target!(|bytes: &[u8]| {
    let Some((cloud, request)) = bytes.split_first() else { return };
    let (variables, is_believed) = CLOUDS[usize::from(*cloud) % CLOUDS.len()];
    let process: Environment =
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let seen: Rc<RefCell<Vec<Invocation>>> = Rc::default();
    let called = Rc::clone(&seen);
    let answer = exchange(request, move |stream| async move {
        let function = move |invocation: &Invocation| {
            called.borrow_mut().push(invocation.clone());
            ANSWER.to_vec()
        };
        serve_http(stream, &process, &["notify", "order"], function).await;
    });
    let answers = answers(&answer);
    let seen = seen.borrow();
    for invocation in seen.iter() {
        check(invocation, request, is_believed, variables);
    }
    // Each call has its own request, and each successful answer belongs to a call.
    let posts = count(request, b"POST ");
    assert!(seen.len() <= posts, "{} calls out of {posts} requests", seen.len());
    let good = answers.iter().filter(|answer| answer.body == ANSWER).count();
    assert!(good <= seen.len(), "{good} answers of {} calls", seen.len());
    for answer in &answers {
        // The path is repeated in the answer, with its quotes escaped.
        assert!(answer.body.len() <= 1024 + 2 * request.len(), "an answer's length is not the caller's to choose");
        if answer.header("content-type").is_some_and(|kind| kind.starts_with(b"application/json"))
            && !answer.body.is_empty()
        {
            serde_json::from_slice::<serde_json::Value>(answer.body).expect("JSON");
        }
    }
    assert!(answers.len() <= request.len() / 10 + 1, "more answers than requests fit in");
});

fn check(invocation: &Invocation, request: &[u8], is_believed: bool, process: &[(&str, &str)]) {
    let environment = &invocation.environment;
    for name in ["WX_OPENID", "WX_APPID", "WX_UNIONID", "WX_FROM_OPENID", "WX_CLOUDBASE_ACCESSTOKEN", "TCB_SOURCE"] {
        let Some(value) = environment.get(name) else { continue };
        assert!(is_believed, "{name} of somebody who is not believed");
        assert!(!value.is_empty() && count(request, value.as_bytes()) > 0, "{name} stands in no header");
    }
    // A client never provides the credentials that sign calls.
    for name in ["TENCENTCLOUD_SECRETID", "TENCENTCLOUD_SECRETKEY", "TENCENTCLOUD_SESSIONTOKEN"] {
        let own = process.iter().find(|(own, _)| *own == name).map(|(_, value)| *value);
        let is_event_of_an_image = invocation.function.is_none() && own.is_none();
        if let Some(value) = environment.get(name).filter(|_| !is_event_of_an_image) {
            assert_eq!(Some(value), own, "{name} came with a request");
        }
    }
    if let Some(region) = environment.filled("TENCENTCLOUD_REGION") {
        let is_label = region.len() <= 63 && region.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        assert!(is_label, "a region is one label of a host: {region}");
    }
    if let Some(function) = invocation.function.as_deref() {
        assert!(["notify", "order"].contains(&function), "{function} is no function here");
    }
}

fn count(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len().max(1)).filter(|window| *window == wanted).count()
}
