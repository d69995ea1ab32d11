//! Every answer that is not a function's.

use bytes::Bytes;
use http::header::{ALLOW, HeaderName, RETRY_AFTER};
use http::{HeaderValue, Response, StatusCode};
use http_body_util::Full;

use super::super::failure_json;
use super::desk::{LARGEST_EVENT, json_response};
use super::scf::BadContext;
use crate::failure::Failure;
use crate::gateway::codes;

/// A status, and `{"errCode": .., "errMsg": ..}`.
#[derive(Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    header: Option<(HeaderName, HeaderValue)>,
    json: Vec<u8>,
}

impl Refusal {
    /// The function failed; or its event is not one that it takes, which is the caller's mistake.
    pub(super) fn failed(failure: &Failure) -> Self {
        let is_of_event = failure.is_of_event();
        let status = if is_of_event { StatusCode::BAD_REQUEST } else { StatusCode::INTERNAL_SERVER_ERROR };
        Self { status, header: None, json: failure_json(failure) }
    }

    pub(super) fn no_such_function(path: &str) -> Self {
        let text = format!("no cloud function is at `{path}`: call one by POST, at `/` and its name");
        Self::new(StatusCode::NOT_FOUND, codes::UNKNOWN, text)
    }

    pub(super) fn wrong_method(allowed: &'static str) -> Self {
        let text = format!("wrong method; allowed here: {allowed}");
        let refusal = Self::new(StatusCode::METHOD_NOT_ALLOWED, codes::UNKNOWN, text);
        Self { header: Some((ALLOW, HeaderValue::from_static(allowed))), ..refusal }
    }

    pub(super) fn too_large() -> Self {
        let text = format!("the event is larger than {LARGEST_EVENT} bytes");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, codes::UNKNOWN, text)
    }

    pub(super) fn too_slow() -> Self {
        Self::new(StatusCode::REQUEST_TIMEOUT, codes::UNKNOWN, "the event did not arrive in time")
    }

    pub(super) fn broken(error: &(dyn std::error::Error + 'static)) -> Self {
        Self::new(StatusCode::BAD_REQUEST, codes::UNKNOWN, format!("the event did not arrive whole: {error}"))
    }

    /// The context of an event cannot be believed.
    pub(super) fn bad_context(error: &BadContext) -> Self {
        Self::new(StatusCode::BAD_REQUEST, codes::UNKNOWN, error.to_string())
    }

    /// As many calls are at work as may be.
    pub(super) fn busy() -> Self {
        let text = codes::text(codes::TOO_MANY_CALLS).unwrap_or_default();
        let refusal = Self::new(StatusCode::SERVICE_UNAVAILABLE, codes::TOO_MANY_CALLS, text);
        Self { header: Some((RETRY_AFTER, HeaderValue::from_static("1"))), ..refusal }
    }

    fn new(status: StatusCode, err_code: i64, err_msg: impl Into<String>) -> Self {
        Self { status, header: None, json: failure_json(&Failure::coded(err_code, err_msg)) }
    }

    pub(super) fn into_response(self) -> Response<Full<Bytes>> {
        let mut response = json_response(self.status, self.json);
        if let Some((name, value)) = self.header {
            response.headers_mut().insert(name, value);
        }
        response
    }
}
