//! The invocations that have ended.

use std::collections::BTreeMap;

use axum::extract::{Path, Query, Request, State};
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::masked::masked;
use super::super::{Handler, answer_file, document};
use super::{answered, bytes, json as response, no_content, not_found, requests};
use crate::invocations::Invocation;
use crate::server::refusal::Refusal;

/// How many are returned if nothing else is asked for.
const DEFAULT_LIMIT: usize = 50;

/// Which invocations to return.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    /// Of this function.
    function: Option<String>,
    /// With this text in them, in any case.
    q: Option<String>,
    limit: Option<usize>,
}

/// The invocations, newest first.
pub(super) async fn list(State(handler): State<Handler>, Query(wanted): Query<Wanted>) -> Response {
    let of_function = |invocation: &Invocation| {
        wanted.function.as_ref().is_none_or(|function| *function == invocation.start.function)
    };
    let text = wanted.q.as_deref().unwrap_or_default().to_lowercase();
    let invocations = handler.history.all();
    let found = invocations.iter().filter(|invocation| of_function(invocation));
    let found = found.map(|invocation| document::invocation(invocation));
    let found = found.filter(|document| text.is_empty() || document.to_string().to_lowercase().contains(&text));
    response(&found.take(wanted.limit.unwrap_or(DEFAULT_LIMIT)).collect())
}

pub(super) async fn one(State(handler): State<Handler>, Path(id): Path<String>) -> Response {
    answered(found(&handler, &id).map(|invocation| response(&document::invocation(&invocation))))
}

/// Removes all of them.
pub(super) async fn clear(State(handler): State<Handler>, request: Request) -> Response {
    if let Err(refusal) = requests::body(request).await {
        return refusal.into();
    }
    handler.clear();
    no_content()
}

/// The bytes in the answer of a function.
pub(super) async fn answer_file(State(handler): State<Handler>, Path(id): Path<String>) -> Response {
    let file = found(&handler, &id).and_then(|invocation| {
        let file = invocation.outcome.answer.as_ref().ok().and_then(answer_file::of);
        file.ok_or_else(|| not_found(format!("the answer of {id} is JSON: read it in the invocation")))
    });
    answered(file.map(|file| bytes(&file.content_type, file.bytes)))
}

/// The file that a call was answered with.
pub(super) async fn answered_file(
    State(handler): State<Handler>,
    Path((id, number)): Path<(String, usize)>,
) -> Response {
    let file = found(&handler, &id).and_then(|invocation| {
        let call = invocation.outcome.cloud_calls.get(number);
        let file = call.and_then(|call| call.file.clone());
        file.ok_or_else(|| not_found(format!("call {number} of {id} was not answered with a file")))
    });
    answered(file.map(|file| bytes(&file.content_type, file.bytes)))
}

fn found(handler: &Handler, id: &str) -> Result<std::sync::Arc<Invocation>, Refusal> {
    handler.history.find(id).ok_or_else(|| not_found(format!("there is no invocation `{id}`, or it is too old")))
}

/// What was sent to users, by their openids, newest first.
pub(super) async fn messages(State(handler): State<Handler>) -> Response {
    let mut inboxes: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for invocation in handler.history.all() {
        let calls = invocation.outcome.cloud_calls.iter().enumerate().rev();
        for (number, call) in calls {
            for openid in call.touser() {
                inboxes.entry(openid).or_default().push(json!({
                    "api": call.api,
                    "invocation": invocation.outcome.request_id,
                    "function": invocation.start.function,
                    "number": number,
                    "at": document::milliseconds(invocation.start.at + call.at),
                    "content": masked(call.kind, call.json()),
                    "ok": call.is_answered(),
                    "outcome": call.outcome.to_string(),
                }));
            }
        }
    }
    let inbox = |(openid, messages): (String, Vec<Value>)| json!({"openid": openid, "messages": messages});
    response(&inboxes.into_iter().map(inbox).collect())
}
