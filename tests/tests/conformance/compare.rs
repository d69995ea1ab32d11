//! Compares the requests and results of a replay with the capture.

use std::fmt;

use cloudfn_protocol::form::{self, Field, FieldValue};
use cloudfn_runtime::conformance::HttpRequest;
use serde_json::Value;

use super::argument::{plain, tag};
use super::capture::{Capture, Outcome, bytes};
use super::database::value::shown_result;
use super::replay::{CallError, Trace};
use super::server::ReceivedRequest;

/// The part of a capture that differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aspect {
    /// The connections, and the requests on each.
    Connections,
    /// The requests.
    Request,
    /// The result of the call.
    Result,
}

/// One difference.
pub(crate) struct Difference {
    pub(crate) aspect: Aspect,
    text: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// All differences between a capture and what its replay did.
pub(crate) fn differences(capture: &Capture, trace: &Trace) -> Vec<Difference> {
    let mut found = Differences::default();
    found.connections(capture, trace);
    let exchanges = capture.exchanges();
    let requests: Vec<_> =
        exchanges.iter().map(|exchange| exchange.request).filter(|request| !request.is_null()).collect();
    // If the connection was made to fail, the capture contains no request.
    let expects_arrival = capture.get("transport").is_null();
    if expects_arrival {
        found.check(Aspect::Request, "number of requests", &requests.len(), &trace.sent.len());
    }
    for (expected, sent) in requests.iter().zip(&trace.sent) {
        found.request(expected, sent);
    }
    for (expected, arrived) in requests.iter().zip(&trace.arrived).filter(|_| expects_arrival) {
        found.arrived(expected, arrived);
    }
    let outcomes = capture.outcomes();
    found.check(Aspect::Result, "number of outcomes", &outcomes.len(), &trace.outcomes.len());
    for (expected, outcome) in outcomes.into_iter().zip(&trace.outcomes) {
        found.outcome(expected, outcome, capture.is_of_database());
    }
    found.0
}

#[derive(Default)]
struct Differences(Vec<Difference>);

impl Differences {
    fn check<T: PartialEq + fmt::Debug>(&mut self, aspect: Aspect, what: &str, expected: &T, ours: &T) {
        if expected != ours {
            self.0.push(Difference { aspect, text: format!("{what}: expected {expected:?}, got {ours:?}") });
        }
    }

    fn connections(&mut self, capture: &Capture, trace: &Trace) {
        let expected: Vec<String> = serde_json::from_value(capture.get("connects").clone()).unwrap_or_default();
        self.check(Aspect::Connections, "connections", &expected, &trace.connects);
        for (exchange, arrived) in capture.exchanges().iter().zip(&trace.arrived) {
            let expected = exchange.request["connection"].as_u64().unwrap_or(arrived.connection);
            self.check(Aspect::Connections, "number of the connection", &expected, &arrived.connection);
        }
    }

    /// The headers as passed to the client, with the reference's spelling of their names.
    fn request(&mut self, expected: &Value, sent: &HttpRequest) {
        let text = |name: &str| expected[name].as_str().unwrap_or_default();
        let url = format!("{}://{}{}", text("scheme"), text("host"), text("path"));
        self.check(Aspect::Request, "method", &text("method"), &sent.method);
        self.check(Aspect::Request, "URL", &url, &with_path(&sent.url));
        let expected_headers = headers(expected);
        let names: Vec<_> = expected_headers.iter().map(|(name, _)| name.as_str()).collect();
        let sent_names: Vec<_> = sent.headers.iter().map(|(name, _)| &**name).collect();
        self.check(Aspect::Request, "names of the headers", &names, &sent_names);
        let sent_headers: Headers =
            sent.headers.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
        self.fields(&expected_headers, &bytes(&expected["body_base64"]), &sent_headers, &sent.body);
    }

    /// The bytes on the socket.
    fn arrived(&mut self, expected: &Value, arrived: &ReceivedRequest) {
        let text = |name: &str| expected[name].as_str().unwrap_or_default();
        let line = format!("{} {} HTTP/{}", text("method"), text("path"), text("http_version"));
        self.check(Aspect::Request, "request line", &line, &arrived.line);
        let small: Vec<_> =
            headers(expected).into_iter().map(|(name, value)| (name.to_ascii_lowercase(), value)).collect();
        for (expected, ours) in small.iter().zip(&arrived.headers) {
            self.check(Aspect::Request, "header", expected, ours);
        }
        self.check(Aspect::Request, "number of headers", &small.len(), &arrived.headers.len());
        let is_same_body = bytes(&expected["body_base64"]) == arrived.body;
        self.check(Aspect::Request, "the body is the same, byte for byte", &true, &is_same_body);
    }

    fn fields(&mut self, their_headers: &Headers, their_body: &[u8], our_headers: &Headers, our_body: &[u8]) {
        if their_body == our_body {
            return;
        }
        let (theirs, ours) = (fields(their_headers, their_body), fields(our_headers, our_body));
        let names = |fields: &[Field]| fields.iter().map(|field| field.name.to_string()).collect::<Vec<_>>();
        self.check(Aspect::Request, "fields", &names(&theirs), &names(&ours));
        for (theirs, ours) in theirs.iter().zip(&ours) {
            self.check(Aspect::Request, &format!("field {}", theirs.name), &shown(theirs), &shown(ours));
        }
    }

    fn outcome(&mut self, expected: Outcome<'_>, ours: &Result<Value, CallError>, is_of_database: bool) {
        match (expected, ours) {
            (Outcome::Result(expected), Ok(ours)) => {
                let expected = if is_of_database {
                    shown_result(&without_what_is_not_given(expected))
                } else {
                    plain(expected).unwrap_or_default()
                };
                if !is_same(&expected, ours) {
                    self.check(Aspect::Result, "result", &expected.to_string(), &ours.to_string());
                }
            }
            (Outcome::Error(expected), Err(ours)) => {
                let message = expected["errMsg"].as_str().or(expected["message"].as_str()).map(str::to_owned);
                // A thrown value need not be an error.
                let thrown = || expected.get("thrown").map(Value::to_string).unwrap_or_default();
                self.check(Aspect::Result, "errCode", &expected["errCode"], &ours.err_code);
                self.check(Aspect::Result, "errMsg", &message.unwrap_or_else(thrown), &ours.err_msg);
            }
            (Outcome::Result(expected), Err(ours)) => {
                let ours = format!("{} {}", ours.err_code, ours.err_msg);
                self.check(Aspect::Result, "outcome", &format!("the result {expected}"), &format!("the error {ours}"));
            }
            (Outcome::Error(expected), Ok(ours)) => {
                let expected = format!("the error {} {}", expected["errCode"], expected["errMsg"]);
                self.check(Aspect::Result, "outcome", &expected, &format!("the result {ours}"));
            }
        }
    }
}

/// A result of the database, without what no call here returns: whether `set` replaced a document, if it reports that
/// it created one, and the id of a request.
fn without_what_is_not_given(expected: &Value) -> Value {
    let mut expected = expected.clone();
    let message = expected["errMsg"].as_str().unwrap_or_default().to_owned();
    if let Some(stats) = expected.get_mut("stats").and_then(Value::as_object_mut)
        && message == "document.set:ok"
    {
        stats.remove("updated");
    }
    if let Some(members) = expected.as_object_mut().filter(|_| message == "createCollection:ok") {
        members.remove("requestId");
    }
    expected
}

/// A URL like in a request line: with a path, which may be just a slash.
fn with_path(url: &str) -> String {
    let (scheme, address) = url.split_once("://").unwrap_or_default();
    match address.split_once('?') {
        Some((host, query)) if !host.contains('/') => format!("{scheme}://{host}/?{query}"),
        _ => url.to_owned(),
    }
}

type Headers = Vec<(String, String)>;

fn headers(request: &Value) -> Headers {
    serde_json::from_value(request["headers"].clone()).unwrap_or_default()
}

fn fields(headers: &Headers, body: &[u8]) -> Vec<Field> {
    let content_type = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let content_type = content_type.map_or("", |(_, value)| value);
    form::decode(content_type, body).unwrap_or_default()
}

fn shown(field: &Field) -> String {
    match &field.value {
        FieldValue::Bytes(bytes) => bytes.escape_ascii().to_string(),
        other => format!("{other:?}"),
    }
}

/// Whether two JSON values are the same in JavaScript, regardless of the order of members and the spelling of numbers.
fn is_same(expected: &Value, ours: &Value) -> bool {
    match (expected, ours) {
        (Value::Object(expected), Value::Object(ours)) => {
            expected.len() == ours.len()
                && expected.iter().all(|(name, value)| ours.get(name).is_some_and(|ours| is_same(value, ours)))
        }
        (Value::Array(expected), Value::Array(ours)) => {
            expected.len() == ours.len() && expected.iter().zip(ours).all(|(expected, ours)| is_same(expected, ours))
        }
        (Value::Number(expected), Value::Number(ours)) => expected == ours || expected.as_f64() == ours.as_f64(),
        _ => expected == ours && tag(expected).is_none(),
    }
}
