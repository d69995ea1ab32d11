//! `POST /<function>`: a call, as WeChat's platform would make it.

use axum::body::{Body, Bytes};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde_json::json;

use super::Handler;
use super::caller;
use crate::error::PlatformError;
use crate::identity::Identity;
use crate::invocations::Invocation;
use crate::limits::MAX_EVENT_BYTES;
use crate::outcome::{Failure, Outcome};
use crate::platform::LocalFunction;
use crate::server::body::{BodyError, Limits};
use crate::server::refusal::{Refusal, json_response};

pub(super) async fn named(State(handler): State<Handler>, Path(name): Path<String>, request: Request) -> Response {
    called(&handler, Some(&name), request).await.unwrap_or_else(Response::from)
}

pub(super) async fn only(State(handler): State<Handler>, request: Request) -> Response {
    called(&handler, None, request).await.unwrap_or_else(Response::from)
}

async fn called(handler: &Handler, name: Option<&str>, request: Request) -> Result<Response, Refusal> {
    let (parts, body) = request.into_parts();
    let event = read(body).await?;
    let event = if event.is_empty() { Bytes::from_static(b"{}") } else { event };
    let identity = caller::identity(&parts.headers, &event, &handler.users.identities());
    let identity = identity.map_err(|text| Refusal::new(StatusCode::BAD_REQUEST, text))?;
    let function = match name {
        Some(name) => handler.find(name).await?,
        None => handler.only().await?,
    };
    let invoked = invoke(function, event, identity).await;
    // A rule that has answered its last call is gone.
    handler.publish_answers();
    Ok(response(invoked?.outcome))
}

/// Reads the event, up to the size that the platform allows.
pub(super) async fn read(body: Body) -> Result<Bytes, Refusal> {
    Limits::of(MAX_EVENT_BYTES).read(body).await.map_err(|error| match error {
        BodyError::TooLarge => {
            let text = format!(
                "the event has more than {MAX_EVENT_BYTES} bytes, the cloud's limit: put large data into cloud storage \
                 and send its fileID"
            );
            Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, text)
        }
        BodyError::TooSlow => Refusal::new(StatusCode::REQUEST_TIMEOUT, error.to_string()),
        BodyError::Incomplete => Refusal::new(StatusCode::BAD_REQUEST, error.to_string()),
    })
}

/// Invokes a function. The invocation runs to its end even if the caller hangs up.
pub(super) async fn invoke(function: LocalFunction, event: Bytes, identity: Identity) -> Result<Invocation, Refusal> {
    let running = tokio::spawn(async move { function.invoke_recorded(event, &identity).await });
    let failed = |text: String| Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, text);
    let invoked = running.await.map_err(|error| failed(format!("the invocation was aborted: {error}")))?;
    invoked.map_err(|error| match error {
        PlatformError::EventNotJson(_) => Refusal::new(StatusCode::BAD_REQUEST, error.to_string()),
        PlatformError::EventTooLong { .. } => Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, error.to_string()),
        error => failed(error.to_string()),
    })
}

/// The answer as the function wrote it; a failure with the status 500 and `{"errCode", "errMsg"}`.
fn response(outcome: Outcome) -> Response {
    let mut response = match outcome.answer {
        Ok(answer) => json_response(StatusCode::OK, answer),
        Err(failure) => json_response(StatusCode::INTERNAL_SERVER_ERROR, failure_json(failure)),
    };
    if let Ok(id) = HeaderValue::from_str(&outcome.request_id) {
        response.headers_mut().insert("x-request-id", id);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The error sent to the caller: the function's own message, if any.
fn failure_json(failure: Failure) -> Bytes {
    match failure {
        Failure::Function(error) => error.text,
        failure => json!({"errCode": -1, "errMsg": failure.to_string()}).to_string().into(),
    }
}
