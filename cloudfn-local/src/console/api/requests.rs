//! The bodies of requests.

use axum::extract::Request;
use axum::http::{StatusCode, header};
use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::super::calls;
use super::bad_request;
use crate::object::Object;
use crate::server::body::discard;
use crate::server::refusal::Refusal;

/// Reads the body of a request that changes something. Pages of other sites cannot send this type without a preflight
/// request, which is refused.
pub(super) async fn body(request: Request) -> Result<Bytes, Refusal> {
    let (parts, body) = request.into_parts();
    let content_type = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if !content_type.is_some_and(|content_type| content_type.starts_with("application/json")) {
        discard(body).await;
        return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "send Content-Type: application/json"));
    }
    calls::read(body).await
}

/// Reads a body of this form: one object, each member once.
pub(super) async fn read<T: DeserializeOwned>(request: Request, form: &str) -> Result<T, Refusal> {
    let text = body(request).await?;
    // serde would also accept a list of the members.
    let read = Object::read(&text).and_then(|_| serde_json::from_slice(&text));
    read.map_err(|error| bad_request(format!("this is not {form}: {error}")))
}
