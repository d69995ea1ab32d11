//! `Refusal`: every answer that does not come from a function.

use std::time::Duration;

use bytes::Bytes;
use cloudfn_protocol::codes;
use http::header::{ALLOW, HeaderName, RETRY_AFTER};
use http::{HeaderValue, StatusCode};

use super::limits;
use super::refusal_log::RefusalKind;
use super::scf_headers::BadContext;
use crate::failure::Failure;
use crate::host::failure_json;

/// A status and `{"errCode": .., "errMsg": ..}`.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) header: Option<(HeaderName, HeaderValue)>,
    pub(super) json: Bytes,
    /// The kind to count. A function's failure is logged by itself.
    pub(super) kind: Option<&'static RefusalKind>,
}

/// A kind without a limit as its reason.
const fn kind(what: &'static str) -> RefusalKind {
    RefusalKind { what, variable: None }
}

const fn limit(what: &'static str, variable: &'static str) -> RefusalKind {
    RefusalKind { what, variable: Some(variable) }
}

static NOT_FOUND: RefusalKind = kind("answered 404: no cloud function at the path");
static WRONG_METHOD: RefusalKind = kind("answered 405: wrong method");
static BROKEN: RefusalKind = kind("answered 400: the event did not arrive completely");
static BAD_CONTEXT: RefusalKind = kind("answered 400: the context of an event is invalid");
static HEAD_TOO_LARGE: RefusalKind = kind("answered 431: the head of a request is too large");
pub(super) static NO_HTTP: RefusalKind = kind("answered 400 or 431: not an HTTP/1.1 request, or its head is too large");
static TOO_LARGE: RefusalKind = limit("answered 413: the event is too large", limits::MAX_EVENT_BYTES);
static TOO_SLOW: RefusalKind = limit("answered 408: the head did not arrive in time", limits::HEADER_TIMEOUT);
static STOPPING: RefusalKind = kind("answered 408: a request was incomplete when the host stopped");
static SLOW_EVENT: RefusalKind = limit("answered 408: the event did not arrive in time", limits::BODY_TIMEOUT);
static BUSY: RefusalKind = limit("answered 503: the limit of running calls is reached", limits::CONCURRENCY);
static EVENTS_HELD: RefusalKind =
    limit("answered 503: the events in memory reach their limit", limits::MAX_HELD_EVENT_BYTES);
static ANSWERS_UNREAD: RefusalKind =
    limit("answered 503: the answers that callers do not read reach their limit", limits::MAX_UNREAD_ANSWER_BYTES);
static ANSWER_DROPPED: RefusalKind =
    limit("answered 500: an answer was dropped because callers do not read others", limits::MAX_UNREAD_ANSWER_BYTES);
static ANSWER_TOO_LARGE: RefusalKind = limit("answered 500: the answer is too large", limits::MAX_ANSWER_BYTES);
pub(super) static TOO_LONG: RefusalKind = limit("ended a call: it took too long", limits::CALL_TIMEOUT);
pub(super) static UNREAD: RefusalKind = limit("a caller did not read its answer", limits::WRITE_TIMEOUT);
pub(super) static UNREAD_AT_STOP: RefusalKind = kind("a caller had not read its answer when the host stopped");
pub(super) static NO_ROOM: RefusalKind =
    kind("a connection cannot be accepted: the system has no room (see `ulimit -n`)");
pub(super) static TOO_MANY_CONNECTIONS: RefusalKind =
    limit("answered 503: too many connections", limits::MAX_CONNECTIONS);

/// The failure of a completed call whose answer is dropped. It is logged by itself.
pub(super) fn answer_is_dropped(max_bytes: usize) -> Failure {
    let variable = limits::MAX_UNREAD_ANSWER_BYTES;
    let text = format!(
        "the call was made, but its answer was dropped: answers that callers do not read take more than {max_bytes} \
         bytes ({variable})"
    );
    Failure::coded(codes::UNKNOWN, text)
}

/// The failure of a call whose answer exceeds the limit.
pub(super) fn answer_is_too_large(length: usize, max_bytes: usize) -> Failure {
    let variable = limits::MAX_ANSWER_BYTES;
    let text = format!(
        "the answer is {length} bytes, and the limit is {max_bytes} ({variable}): store it, and answer with a link or a \
         fileID"
    );
    Failure::coded(codes::UNKNOWN, text)
}

/// The failure of a call that takes too long.
pub(super) fn takes_too_long(limit: Duration) -> Failure {
    let variable = limits::CALL_TIMEOUT;
    Failure::coded(codes::UNKNOWN, format!("the call took longer than {} ms ({variable})", limit.as_millis()))
}

impl Refusal {
    /// The function failed, or it does not accept its event, which is the caller's mistake.
    pub(super) fn failed(failure: &Failure) -> Self {
        let is_of_event = failure.is_of_event();
        let status = if is_of_event { StatusCode::BAD_REQUEST } else { StatusCode::INTERNAL_SERVER_ERROR };
        Self { status, header: None, json: failure_json(failure), kind: None }
    }

    pub(super) fn no_such_function(path: &str) -> Self {
        let text =
            format!("there is no cloud function at `{path}`: POST the event to `/` followed by the name of a function");
        Self::new(&NOT_FOUND, StatusCode::NOT_FOUND, text)
    }

    /// The bytes are not a request. No setting raises these limits.
    pub(super) fn no_request(status: StatusCode, max_bytes: usize) -> Self {
        let text = match status {
            StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => format!(
                "the head of the request is larger than {max_bytes} bytes, has more than 100 headers, or a content-length \
                 that no event has"
            ),
            StatusCode::URI_TOO_LONG => "the address of the request is too long".to_owned(),
            _ => "this is not an HTTP/1.1 request".to_owned(),
        };
        Self::new(&NO_HTTP, status, text)
    }

    pub(super) fn wrong_method(allowed: &'static str) -> Self {
        let text = format!("this method is not allowed here: use {allowed}");
        let refusal = Self::new(&WRONG_METHOD, StatusCode::METHOD_NOT_ALLOWED, text);
        Self { header: Some((ALLOW, HeaderValue::from_static(allowed))), ..refusal }
    }

    pub(super) fn head_too_large(max_bytes: usize) -> Self {
        let text =
            format!("the head of the request is larger than {max_bytes} bytes; send less in headers and in the path");
        Self::new(&HEAD_TOO_LARGE, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE, text)
    }

    pub(super) fn too_large(max_bytes: usize) -> Self {
        let text = format!("the event is larger than {max_bytes} bytes ({})", limits::MAX_EVENT_BYTES);
        Self::new(&TOO_LARGE, StatusCode::PAYLOAD_TOO_LARGE, text)
    }

    /// The head of a request was too slow.
    pub(super) fn too_slow(limit: Duration) -> Self {
        let text = format!("the head did not arrive within {} ms ({})", limit.as_millis(), limits::HEADER_TIMEOUT);
        Self::new(&TOO_SLOW, StatusCode::REQUEST_TIMEOUT, text)
    }

    pub(super) fn stopping() -> Self {
        let text = "the request was incomplete when the host stopped; nothing was called".to_owned();
        Self::new(&STOPPING, StatusCode::REQUEST_TIMEOUT, text)
    }

    pub(super) fn slow_event(limit: Duration) -> Self {
        let text = format!("the event did not arrive within {} ms ({})", limit.as_millis(), limits::BODY_TIMEOUT);
        Self::new(&SLOW_EVENT, StatusCode::REQUEST_TIMEOUT, text)
    }

    pub(super) fn broken(error: &(dyn std::error::Error + 'static)) -> Self {
        Self::new(&BROKEN, StatusCode::BAD_REQUEST, format!("the event did not arrive completely: {error}"))
    }

    /// The context of an event cannot be trusted.
    pub(super) fn bad_context(error: &BadContext) -> Self {
        Self::new(&BAD_CONTEXT, StatusCode::BAD_REQUEST, error.to_string())
    }

    /// The limit of running calls is reached.
    pub(super) fn busy(limit: usize) -> Self {
        let text = codes::text(codes::TOO_MANY_CALLS).unwrap_or_default();
        Self::later(&BUSY, format!("{text}: {limit} at once ({})", limits::CONCURRENCY))
    }

    pub(super) fn events_held(max_bytes: usize) -> Self {
        let variable = limits::MAX_HELD_EVENT_BYTES;
        Self::later(&EVENTS_HELD, format!("the events in memory take more than {max_bytes} bytes ({variable})"))
    }

    pub(super) fn answers_unread(max_bytes: usize) -> Self {
        let variable = limits::MAX_UNREAD_ANSWER_BYTES;
        let text = format!("answers that callers do not read take more than {max_bytes} bytes ({variable})");
        Self::later(&ANSWERS_UNREAD, text)
    }

    pub(super) fn too_many_connections(limit: usize) -> Self {
        let variable = limits::MAX_CONNECTIONS;
        Self::later(&TOO_MANY_CONNECTIONS, format!("there are more than {limit} connections ({variable})"))
    }

    /// The call has run. This is not a 503, because a client that tries again would run it twice.
    pub(super) fn answer_dropped(failure: &Failure) -> Self {
        Self::of_failure(&ANSWER_DROPPED, StatusCode::INTERNAL_SERVER_ERROR, failure)
    }

    pub(super) fn answer_too_large(failure: &Failure) -> Self {
        Self::of_failure(&ANSWER_TOO_LARGE, StatusCode::INTERNAL_SERVER_ERROR, failure)
    }

    /// Counted where the call ends, because its client may have hung up.
    pub(super) fn too_long(failure: &Failure) -> Self {
        Self { kind: None, ..Self::of_failure(&TOO_LONG, StatusCode::GATEWAY_TIMEOUT, failure) }
    }

    fn new(kind: &'static RefusalKind, status: StatusCode, text: String) -> Self {
        Self::of_failure(kind, status, &Failure::coded(codes::UNKNOWN, text))
    }

    fn of_failure(kind: &'static RefusalKind, status: StatusCode, failure: &Failure) -> Self {
        Self { status, header: None, json: failure_json(failure), kind: Some(kind) }
    }

    /// The same call may be accepted if it is tried again.
    fn later(kind: &'static RefusalKind, text: String) -> Self {
        let json = failure_json(&Failure::coded(codes::TOO_MANY_CALLS, text));
        let header = Some((RETRY_AFTER, HeaderValue::from_static("1")));
        Self { status: StatusCode::SERVICE_UNAVAILABLE, header, json, kind: Some(kind) }
    }

    /// The whole answer, for a connection whose request was not read.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        let status = self.status;
        let mut answer = format!(
            "HTTP/1.1 {status}\r\ncontent-type: {}\r\ncontent-length: {}\r\nconnection: close\r\n",
            super::handler::JSON,
            self.json.len()
        )
        .into_bytes();
        if let Some((name, value)) = &self.header {
            answer.extend_from_slice(name.as_str().as_bytes());
            answer.extend_from_slice(b": ");
            answer.extend_from_slice(value.as_bytes());
            answer.extend_from_slice(b"\r\n");
        }
        answer.extend_from_slice(b"\r\n");
        answer.extend_from_slice(&self.json);
        answer
    }
}
