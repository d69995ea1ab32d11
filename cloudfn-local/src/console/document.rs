//! The data for the page, as JSON.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value, json};

use super::Handler;
use super::build_state::{Build, Content, ServedFunction};
use crate::cloud_call::CloudCall;
use crate::identity::Identity;
use crate::invocations::Invocation;
use crate::outcome::Failure;

/// The state of the console.
pub(super) fn state(handler: &Handler) -> Value {
    let Content { functions, build, ended, .. } = handler.build_state.content();
    json!({
        "process": std::process::id(),
        "version": env!("CARGO_PKG_VERSION"),
        "build": self::build(&build, ended),
        "functions": functions.iter().map(function).collect::<Vec<_>>(),
        "users": handler.users.iter().map(user).collect::<Vec<_>>(),
    })
}

fn build(build: &Build, ended: u64) -> Value {
    match build {
        Build::Running => json!({"state": "running", "number": ended + 1}),
        Build::Done => json!({"state": "done", "number": ended}),
        Build::Failed { report } => json!({"state": "failed", "number": ended, "report": report}),
    }
}

fn function(served: &ServedFunction) -> Value {
    let timers: Map<_, _> = served.timers.iter().map(|(name, when)| (name.clone(), when.as_str().into())).collect();
    json!({
        "name": served.function.name(),
        "package": served.package,
        "permissions": served.function.permissions().openapi(),
        "timers": timers,
        "event": served.event,
    })
}

fn user(identity: &Identity) -> Value {
    let mut user = Map::new();
    for (member, variable) in [("openid", "WX_OPENID"), ("appid", "WX_APPID"), ("unionid", "WX_UNIONID")] {
        if let Some((_, value)) = identity.variables().into_iter().find(|(name, _)| *name == variable) {
            user.insert(member.to_owned(), value.into());
        }
    }
    user.insert("source".to_owned(), identity.source_text().into());
    user.into()
}

/// In milliseconds, with no digit beyond the microseconds.
fn milliseconds(duration: Duration) -> f64 {
    (duration.as_secs_f64() * 1e6).round() / 1e3
}

/// The full result of an invocation. Event and answer are strings, so that their numbers keep their digits.
pub(super) fn invocation(invocation: &Invocation) -> Value {
    let outcome = &invocation.outcome;
    let (answer, error) = match &outcome.answer {
        Ok(answer) => (Some(String::from_utf8_lossy(answer)), None),
        Err(failure) => (None, Some(self::failure(failure))),
    };
    json!({
        "requestId": outcome.request_id,
        "function": invocation.function,
        "user": user(&invocation.identity),
        "event": String::from_utf8_lossy(&invocation.event),
        "processId": outcome.process_id,
        "endedAt": ended_at(),
        "durationMs": milliseconds(outcome.duration),
        // Earlier output belongs to no caller.
        "logBefore": log(&outcome.output[..outcome.lines_before]),
        "log": log(&outcome.output[outcome.lines_before..]),
        "cloudCalls": outcome.cloud_calls.iter().map(cloud_call).collect::<Vec<_>>(),
        "answer": answer,
        "error": error,
    })
}

/// The current time for JavaScript, in milliseconds.
fn ended_at() -> u64 {
    let passed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(passed.as_millis()).unwrap_or_default()
}

fn log(lines: &[String]) -> Vec<Value> {
    lines.iter().map(|line| log_line(line)).collect()
}

/// Log lines of the runtime are JSON; other output is text.
fn log_line(line: &str) -> Value {
    let log = serde_json::from_str::<Value>(line).ok();
    let is_log = |log: &Value| log["level"].is_string() && log["target"].is_string();
    log.filter(is_log).unwrap_or_else(|| json!({"text": line}))
}

fn cloud_call(call: &CloudCall) -> Value {
    json!({
        "api": call.api,
        "about": call.about(),
        "request": call.json(),
        "appid": call.appid,
        "durationMs": milliseconds(call.duration),
        "ok": call.is_answered(),
        "outcome": call.outcome.to_string(),
        "answer": call.answer,
        "advice": call.advice(),
    })
}

fn failure(failure: &Failure) -> Value {
    match failure {
        Failure::Function(error) => json!({"errCode": error.err_code, "errMsg": error.err_msg}),
        failure => json!({"errCode": -1, "errMsg": failure.to_string()}),
    }
}
