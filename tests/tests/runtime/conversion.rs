//! Compares random arguments and answers with the results of wx-server-sdk 4.0.2. The results are in a recorded table,
//! so the tests need no Node. If `CLOUDFN_WX_SERVER_SDK` names a folder with the SDK, the table is compared with the
//! SDK.
//!
//! `tests/conformance/record-pairs.js` records it. `tests/conformance/DIVERGENCES.md` lists the differences on purpose.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use cloudfn_protocol::envelope::{CommApiData, CommOpenApiResp, Message as _};
use cloudfn_protocol::form::{self, FieldValue};
use cloudfn_protocol::json;
use cloudfn_runtime::conformance::{self, Exchange, HttpClient, HttpRequest, HttpResponse, Init, Options, Sources};
use cloudfn_runtime::testing::block_on;
use cloudfn_runtime::{Environment, Error};
use cloudfn_tests::node;
use serde::Deserialize;
use serde_json::Value;

/// The recorded table, in JSON texts.
#[derive(Deserialize)]
struct Table {
    arguments: Vec<Argument>,
    answers: Vec<(String, String)>,
    awkward: Vec<Argument>,
}

/// Whether keys are converted, an argument, and the members that are sent.
#[derive(Deserialize)]
struct Argument(bool, String, Vec<(String, String)>);

#[test]
fn random_arguments_are_sent_like_in_the_reference() {
    let table = table();
    assert!(table.arguments.len() >= 300);
    for Argument(converts, argument, members) in &table.arguments {
        assert_eq!(&sent(argument, *converts).unwrap(), members, "{argument}");
    }
}

#[test]
fn random_answers_are_returned_like_in_the_reference() {
    let table = table();
    assert!(table.answers.len() >= 100);
    for (answer, given) in &table.answers {
        // Compare texts, because the order of members matters. Only the two members that the SDK adds may be anywhere.
        let texts = [received(answer).unwrap(), json::parse(given).unwrap()].map(|mut answer| {
            let added = ["errCode", "errMsg"].map(|name| answer.as_object_mut().unwrap().shift_remove(name));
            (added, answer.to_string())
        });
        assert_eq!(texts[0], texts[1], "{answer}");
    }
}

#[test]
fn awkward_arguments_are_sent_like_in_the_reference_or_differ_as_documented() {
    for Argument(converts, argument, members) in &table().awkward {
        let sent = sent(argument, *converts).unwrap();
        if sent == *members {
            assert!(difference(argument).is_none(), "{argument} no longer differs");
        } else {
            assert_eq!(Some(sent), difference(argument), "{argument}: the reference sends {members:?}");
        }
    }
}

/// The arguments that are sent differently on purpose.
fn difference(argument: &str) -> Option<Vec<(String, String)>> {
    let members: &[(&str, &str)] = match argument {
        // Rust has no half characters. It writes U+FFFD like the reference does for a real U+FFFD.
        r#"{"a":"\ud800","b":["x\udc00y"],"c":"\udbff\udfff"}"# => {
            &[("a", r#""\ufffd""#), ("b", r#"["x\ufffdy"]"#), ("c", "\"\u{10ffff}\"")]
        }
        r#"{"\ud800":1}"# => &[("\u{fffd}", "1")],
        // `__proto__` is an ordinary member here.
        r#"{"__proto__":{"fooBar":1},"b":1}"# => &[("__proto__", r#"{"foo_bar":1}"#), ("b", "1")],
        r#"{"a":{"__proto__":1,"fooBar":2}}"# => &[("a", r#"{"__proto__":1,"foo_bar":2}"#)],
        // 64-bit integers stay exact.
        r#"{"n":[9007199254740991,9007199254740992,9007199254740993,-9007199254740993,18446744073709551615,9223372036854775807]}"# => {
            &[(
                "n",
                "[9007199254740991,9007199254740992,9007199254740993,-9007199254740993,18446744073709551615,9223372036854775807]",
            )]
        }
        _ => return None,
    };
    Some(members.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect())
}

#[test]
fn the_table_equals_the_reference() {
    let count = table().arguments.len();
    check_recorded("record-pairs.js", "pairs.json", "7", count);
}

#[test]
fn the_table_of_the_database_equals_the_reference() {
    check_recorded("record-database-pairs.js", "database-pairs.json", "12", 150);
}

/// Records a table again, if Node and the SDK are available, and compares it with the recorded one.
fn check_recorded(script: &str, recorded: &str, seed: &str, count: usize) {
    let Some(sdk) = node::wx_server_sdk() else { return };
    let fresh = tempfile::NamedTempFile::new().unwrap();
    let status = Command::new("node")
        .arg(folder().join(script))
        .arg(sdk)
        .arg(fresh.path())
        .args([seed, &count.to_string()])
        .status()
        .unwrap();
    assert!(status.success(), "{status}");
    let is_same = std::fs::read(fresh.path()).unwrap() == std::fs::read(folder().join(recorded)).unwrap();
    assert!(is_same, "record {recorded} again, as {script} says, and see what changed");
}

fn table() -> Table {
    serde_json::from_slice(&std::fs::read(folder().join("pairs.json")).unwrap()).unwrap()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("conformance")
}

/// The members that a call with this argument sends.
fn sent(argument: &str, converts: bool) -> Result<Vec<(String, String)>, Error> {
    let wechat = WeChat::answering(r#"{"errcode":0}"#);
    call(&wechat, json::parse(argument).unwrap(), converts)?;
    let request = wechat.asked.lock().unwrap().take().unwrap();
    let content_type = &request.headers.iter().find(|(name, _)| name == "content-type").unwrap().1;
    let fields = form::decode(content_type, &request.body).unwrap();
    let data = fields.into_iter().find_map(|field| match field.value {
        FieldValue::Bytes(bytes) if field.name == "requestData" => Some(bytes),
        _ => None,
    });
    let pairs = CommApiData::decode(&data.unwrap()).unwrap().openapi_data.unwrap().pairs;
    Ok(pairs.into_iter().map(|pair| (pair.key.unwrap(), String::from_utf8(pair.value.unwrap()).unwrap())).collect())
}

/// The result of a call with this answer.
fn received(answer: &str) -> Result<Value, Error> {
    call(&WeChat::answering(answer), Value::Null, true)
}

fn call(wechat: &WeChat, argument: Value, converts_case: bool) -> Result<Value, Error> {
    let gateway = conformance::gateway(Init::default(), Sources::default(), Box::new(wechat.clone()));
    let variables = [("TENCENTCLOUD_SECRETID", "id"), ("TENCENTCLOUD_SECRETKEY", "key")];
    let environment: Environment =
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let timeout = Duration::from_secs(60);
    let options = Options { appid: None, converts_case, version: None, timeout, account: None };
    block_on(conformance::call(&gateway, &environment, "openapi.x.y", argument, options))
}

/// An API that gives this JSON as its answer, and records its requests.
#[derive(Clone)]
struct WeChat {
    answer: Vec<u8>,
    asked: Arc<Mutex<Option<HttpRequest>>>,
}

impl WeChat {
    fn answering(json: &str) -> Self {
        let envelope = CommOpenApiResp {
            resp_data: Some(json.as_bytes().to_vec()),
            content_type: Some("application/json".to_owned()),
            ..CommOpenApiResp::default()
        };
        Self { answer: envelope.encode(), asked: Arc::default() }
    }
}

impl HttpClient for WeChat {
    fn send(&self, request: HttpRequest, _: tokio::time::Instant) -> Exchange<'_> {
        *self.asked.lock().unwrap() = Some(request);
        let content_type = Some("application/octet-stream".to_owned());
        Box::pin(std::future::ready(Ok(HttpResponse { status: 200, content_type, body: self.answer.clone() })))
    }
}
