//! Answers that do not come from a function, in the format of a function's error.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// The general error code of wx-server-sdk.
const UNKNOWN: i64 = -1;

/// A status, and `{"errCode": -1, "errMsg": ..}`.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    text: String,
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, text: impl Into<String>) -> Self {
        Self { status, text: text.into() }
    }
}

impl From<Refusal> for Response {
    fn from(Refusal { status, text }: Refusal) -> Self {
        json_response(status, json!({"errCode": UNKNOWN, "errMsg": text}).to_string())
    }
}

pub(crate) fn json_response(status: StatusCode, json: impl IntoResponse) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], json).into_response()
}
