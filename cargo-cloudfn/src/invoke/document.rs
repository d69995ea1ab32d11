//! The result of an invocation for programs: one JSON document.

use std::collections::BTreeMap;
use std::path::Path;

use cloudfn_local::{CallOutcome, CloudCall, Failure, Outcome};
use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::InvokeOutcome;
use crate::error::Error;
use crate::function::Function as Found;
use crate::log_line::Line;
use crate::outcome::milliseconds;
use crate::stdout;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    function: Option<Function<'a>>,
    #[serde(flatten)]
    invocation: Option<Invocation<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    called_functions: Vec<Called<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    warning: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    unused_answers: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<ErrorDocument<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Function<'a> {
    name: &'a str,
    package: &'a str,
    permissions: &'a [String],
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    timers: &'a BTreeMap<String, String>,
    config_json: &'a Path,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation<'a> {
    request_id: &'a str,
    duration_ms: f64,
    cloud_calls: Vec<Call<'a>>,
    log: Vec<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<Box<RawValue>>,
}

/// An invocation of another function.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Called<'a> {
    function: &'a str,
    #[serde(flatten)]
    invocation: Invocation<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    failure: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Call<'a> {
    api: &'a str,
    request: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    appid: Option<&'a str>,
    duration_ms: f64,
    outcome: Value,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ErrorDocument<'a> {
    kind: String,
    message: &'a str,
    advice: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    err_code: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    err_msg: Option<&'a str>,
}

pub(super) fn write(invoked: &InvokeOutcome, error: Option<&Error>) {
    let outcome = invoked.outcome.as_ref();
    let document = Document {
        function: invoked.function.as_ref().map(function),
        invocation: outcome.map(invocation),
        called_functions: invoked.called.iter().map(|called| called_function(called)).collect(),
        warning: invoked.unkept.as_deref(),
        unused_answers: &invoked.unused_answers,
        error: error.map(|error| failed(error, outcome)),
    };
    // Everything in it can be serialized; if it could not, the document would be empty.
    let text = serde_json::to_string_pretty(&document).unwrap_or_default();
    stdout::write_json(text.as_bytes());
}

fn function(function: &Found) -> Function<'_> {
    Function {
        name: &function.manifest.function,
        package: &function.package,
        permissions: &function.manifest.permissions.openapi,
        timers: &function.manifest.timers,
        config_json: &function.config_json,
    }
}

fn invocation(outcome: &Outcome) -> Invocation<'_> {
    Invocation {
        request_id: &outcome.request_id,
        duration_ms: milliseconds(outcome.duration),
        cloud_calls: outcome.cloud_calls.iter().map(call).collect(),
        log: outcome.output.iter().map(|line| Line::read(line)).collect(),
        answer: outcome.answer.as_ref().ok().and_then(|answer| as_json(answer)),
    }
}

fn called_function(called: &cloudfn_local::Invocation) -> Called<'_> {
    let failure = called.outcome.answer.as_ref().err().map(ToString::to_string);
    Called { function: &called.start.function, invocation: invocation(&called.outcome), failure }
}

/// The answer, unchanged. If it is not JSON, it becomes a string.
fn as_json(answer: &[u8]) -> Option<Box<RawValue>> {
    let text = String::from_utf8_lossy(answer);
    let as_written = serde_json::from_str(&text);
    as_written.or_else(|_| serde_json::value::to_raw_value(&text)).ok()
}

fn call(call: &CloudCall) -> Call<'_> {
    Call {
        api: &call.api,
        request: call.json(),
        appid: call.appid.as_deref(),
        duration_ms: milliseconds(call.duration),
        outcome: outcome(&call.outcome),
    }
}

fn outcome(outcome: &CallOutcome) -> Value {
    let mut described = match outcome {
        CallOutcome::Answered => json!({"kind": "answered"}),
        CallOutcome::Errcode { errcode, errmsg } => json!({"kind": "errcode", "errcode": errcode, "errmsg": errmsg}),
        CallOutcome::Refused { error_code } => json!({"kind": "refused", "errCode": error_code}),
        CallOutcome::Rejected { code, message } => json!({"kind": "rejected", "code": code, "message": message}),
        CallOutcome::Status(status) => json!({"kind": "status", "status": status}),
        _ => json!({"kind": "unanswered"}),
    };
    described["text"] = outcome.to_string().into();
    described
}

fn failed<'a>(error: &'a Error, outcome: Option<&'a Outcome>) -> ErrorDocument<'a> {
    let told = outcome.and_then(|outcome| match &outcome.answer {
        Err(Failure::Function(error)) => Some(error),
        _ => None,
    });
    ErrorDocument {
        kind: error.kind.to_string(),
        message: &error.message,
        advice: &error.advice,
        err_code: told.map(|error| error.err_code),
        err_msg: told.map(|error| error.err_msg.as_str()),
    }
}
