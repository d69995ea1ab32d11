//! The data for the page, as JSON.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::Handler;
use super::answer_file;
use super::build_state::{Build, Content, ServedFunction, Timer};
use super::masked::masked;
use super::user::User;
use crate::cloud_call::{CloudCall, WrittenDocument};
use crate::database::json_lines;
use crate::gateway::AnswerRule;
use crate::identity::Identity;
use crate::invocations::{Invocation, InvocationStart};
use crate::outcome::{Failure, Outcome};

/// The state of the console.
pub(super) fn state(handler: &Handler) -> Value {
    let Content { functions, build, ended, .. } = handler.build_state.content();
    json!({
        "process": std::process::id(),
        "version": env!("CARGO_PKG_VERSION"),
        "build": self::build(&build, ended),
        "functions": functions.iter().map(|served| function(handler, served)).collect::<Vec<_>>(),
        "users": handler.users.all(),
        "folder": handler.tools.folder,
    })
}

fn build(build: &Build, ended: u64) -> Value {
    match build {
        Build::Running => json!({"state": "running", "number": ended + 1}),
        Build::Done => json!({"state": "done", "number": ended}),
        Build::Failed { report } => json!({"state": "failed", "number": ended, "report": report}),
    }
}

fn function(handler: &Handler, served: &ServedFunction) -> Value {
    let name = served.function.name();
    json!({
        "name": name,
        "package": served.package,
        "doc": served.doc,
        "place": served.place.as_ref().map(|(file, line)| json!({"file": file, "line": line})),
        "permissions": served.function.permissions().openapi(),
        "timers": served.timers.iter().map(|timer| self::timer(handler, timer)).collect::<Vec<_>>(),
        "event": served.event,
        "events": handler.saved_events.of(name).into_iter().map(|(name, event)| json!({"name": name, "event": event}))
            .collect::<Vec<_>>(),
    })
}

fn timer(handler: &Handler, timer: &Timer) -> Value {
    let next = handler.tools.next_runs.map(|next_runs| next_runs(&timer.config, SystemTime::now()));
    json!({
        "name": timer.name,
        "config": timer.config,
        "meaning": timer.meaning,
        "nextAt": next.unwrap_or_default().into_iter().map(milliseconds).collect::<Vec<_>>(),
    })
}

/// The rules for answers.
pub(super) fn answers(rules: &[(u64, AnswerRule)]) -> Value {
    rules.iter().map(|(number, rule)| answer(*number, rule)).collect()
}

fn answer(number: u64, rule: &AnswerRule) -> Value {
    let mut answer = json!({"id": number, "api": rule.api(), "function": rule.for_function()});
    if let Some(times) = rule.times_left() {
        answer["times"] = times.into();
    }
    let delay = rule.delay_before().as_millis();
    if delay > 0 {
        answer["delayMs"] = u64::try_from(delay).unwrap_or(u64::MAX).into();
    }
    if let (Value::Object(answer), Value::Object(shown)) = (&mut answer, rule.shown()) {
        answer.extend(shown);
    }
    answer
}

/// An invocation that has started.
pub(super) fn started(start: &InvocationStart) -> Value {
    json!({
        "id": start.request_id,
        "parent": start.parent,
        "function": start.function,
        "user": user(&start.identity),
        "event": String::from_utf8_lossy(&start.event),
        "startedAt": milliseconds(start.at),
    })
}

/// A line of a running invocation.
pub(super) fn line(id: &str, text: &str, at: Duration) -> Value {
    let mut line = log_line(text);
    line["atMs"] = in_milliseconds(at).into();
    json!({"id": id, "line": line})
}

fn user(identity: &Identity) -> Value {
    json!(User::of(identity))
}

/// In milliseconds, with no digit beyond the microseconds.
pub(super) fn in_milliseconds(duration: Duration) -> f64 {
    (duration.as_secs_f64() * 1e6).round() / 1e3
}

/// The full result of an invocation. Event and answer are strings, so that their numbers keep their digits.
pub(super) fn invocation(invocation: &Invocation) -> Value {
    let outcome = &invocation.outcome;
    let mut document = started(&invocation.start);
    let (answer, error) = match &outcome.answer {
        Ok(answer) => (Some(answer), None),
        Err(failure) => (None, Some(self::failure(failure))),
    };
    let file = answer.and_then(answer_file::of);
    let before = outcome.lines_before;
    let ended = json!({
        "durationMs": in_milliseconds(outcome.duration),
        "coldStartMs": outcome.process_start.map(in_milliseconds),
        "processId": outcome.process_id,
        // Earlier output belongs to no caller.
        "logBefore": outcome.output[..before].iter().map(|line| log_line(line)).collect::<Vec<_>>(),
        "log": log(outcome),
        "calls": outcome.cloud_calls.iter().enumerate().map(|(number, call)| cloud_call(invocation, number, call))
            .collect::<Vec<_>>(),
        "answer": answer.map(|answer| String::from_utf8_lossy(answer)),
        "answerFile": file.map(|file| json!({
            "contentType": file.content_type,
            "length": file.bytes.len(),
            "url": format!("/api/invocations/{}/answer", outcome.request_id),
        })),
        "error": error,
    });
    if let (Value::Object(document), Value::Object(ended)) = (&mut document, ended) {
        document.extend(ended);
    }
    document
}

/// A time for JavaScript, in milliseconds since 1970.
pub(super) fn milliseconds(time: SystemTime) -> u64 {
    let passed = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(passed.as_millis()).unwrap_or_default()
}

fn log(outcome: &Outcome) -> Vec<Value> {
    let lines = outcome.output.iter().zip(&outcome.output_at).skip(outcome.lines_before);
    let timed = lines.map(|(line, at)| {
        let mut line = log_line(line);
        line["atMs"] = in_milliseconds(*at).into();
        line
    });
    timed.collect()
}

/// Log lines of the runtime are JSON; other output is text.
fn log_line(line: &str) -> Value {
    let log = serde_json::from_str::<Value>(line).ok();
    let is_log = |log: &Value| log["level"].is_string() && log["target"].is_string();
    log.filter(is_log).unwrap_or_else(|| json!({"text": line}))
}

fn cloud_call(invocation: &Invocation, number: usize, call: &CloudCall) -> Value {
    let id = &invocation.outcome.request_id;
    json!({
        "number": number,
        "kind": call.kind.name(),
        "api": call.api,
        "about": call.about(),
        "request": masked(call.kind, call.json()),
        "appid": call.appid,
        "atMs": in_milliseconds(call.at),
        "durationMs": in_milliseconds(call.duration),
        "ok": call.is_answered(),
        "outcome": call.outcome.to_string(),
        "errcode": call.outcome.errcode(),
        "scripted": call.is_scripted,
        "advice": call.advice(),
        "touser": call.touser(),
        "child": call.child,
        "writes": call.written.iter().map(written).collect::<Vec<_>>(),
        "answer": masked(call.kind, call.answer.clone()),
        "file": call.file.as_ref().map(|_| format!("/api/calls/{id}/{number}/answer")),
    })
}

/// A document that was changed. Its `_id` is text, in extended JSON.
fn written(document: &WrittenDocument) -> Value {
    json!({"collection": document.collection, "id": json_lines::write_value(&document.id)})
}

pub(super) fn failure(failure: &Failure) -> Value {
    match failure {
        Failure::Function(error) => json!({"errCode": error.err_code, "errMsg": error.err_msg}),
        failure => json!({"errCode": -1, "errMsg": failure.to_string()}),
    }
}
