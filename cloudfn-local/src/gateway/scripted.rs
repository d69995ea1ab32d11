//! The answers of the gateway.

use std::io;

use axum::body::{Body, Bytes};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use cloudfn_protocol::envelope::{CommOpenApiResp, Message as _};
use futures_util::stream;
use serde_json::{Value, json};

use crate::cloud_call::{AnsweredFile, CallOutcome};
use crate::database::Answered;

/// The content type under which WeChat's APIs answer JSON through Cloud Call.
const JSON: &str = "application/json; encoding=utf-8";

/// The content type of JSON without an envelope.
const PLAIN_JSON: &str = "application/json; charset=utf-8";

/// The maximum size of an answered file that is kept for people, in bytes.
const MAX_FILE_BYTES: usize = 1024 * 1024;

/// An answer of an API, for tests.
///
/// ```
/// use cloudfn_local::Scripted;
/// use serde_json::json;
///
/// let refused = Scripted::errcode(43101, "user refuse to accept the msg");
/// let done = Scripted::json(json!({"errcode": 0, "errmsg": "ok", "msgid": 7}));
/// assert_ne!(refused, done);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scripted(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Content {
        content_type: String,
        bytes: Vec<u8>,
    },
    /// A message of an inner service, and its content as JSON.
    Message {
        bytes: Vec<u8>,
        said: Value,
    },
    /// Without an envelope.
    Plain {
        content_type: &'static str,
        bytes: Vec<u8>,
    },
    /// An answer of the database, and its content for people.
    Database {
        text: String,
        readable: Value,
    },
    Refused(i32),
    Rejected {
        code: String,
        message: String,
    },
    Status(StatusCode),
    Hang,
    Cut,
}

impl Scripted {
    /// The API answers with this JSON, with the names of the wire: `errcode` and `errmsg`, and members in `snake_case`.
    #[must_use]
    pub fn json(answer: impl Into<Value>) -> Self {
        Self::binary(JSON, answer.into().to_string())
    }

    /// The API fails.
    #[must_use]
    pub fn errcode(errcode: i64, errmsg: &str) -> Self {
        Self::json(json!({"errcode": errcode, "errmsg": errmsg}))
    }

    /// The API answers with a file.
    #[must_use]
    pub fn binary(content_type: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self(Kind::Content { content_type: content_type.into(), bytes: bytes.into() })
    }

    /// The platform refuses the call: -604101 for a missing permission, -604102 for an API that does not answer.
    #[must_use]
    pub fn refused(error_code: i32) -> Self {
        Self(Kind::Refused(error_code))
    }

    /// The gateway itself fails, with a code like `INVALID_PARAM`.
    #[must_use]
    pub fn rejected(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self(Kind::Rejected { code: code.into(), message: message.into() })
    }

    /// The gateway answers with an HTTP status and no body. Invalid status codes become 500.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self(Kind::Status(StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)))
    }

    /// The gateway never answers: the function's own timeout decides.
    #[must_use]
    pub fn hang() -> Self {
        Self(Kind::Hang)
    }

    /// The gateway closes the connection before the answer is complete.
    #[must_use]
    pub fn cut() -> Self {
        Self(Kind::Cut)
    }

    /// The API answers with JSON that is text already.
    pub(super) fn json_text(text: &str) -> Self {
        Self::binary(JSON, text)
    }

    /// The answer of one of the gateway's own actions.
    pub(super) fn data(data: &Value, request_id: &str) -> Self {
        let bytes = json!({"requestId": request_id, "data": data}).to_string().into_bytes();
        Self(Kind::Plain { content_type: PLAIN_JSON, bytes })
    }

    /// The answer of the database.
    pub(super) fn database(answered: Answered, request_id: &str) -> Self {
        let Answered { mut members, readable, .. } = answered;
        members["requestId"] = request_id.into();
        Self(Kind::Database { text: members.to_string(), readable })
    }

    /// A scripted answer as one of the database: its JSON becomes the members that this function makes of it.
    pub(super) fn into_database(self, request_id: &str, members: impl FnOnce(Value) -> Value) -> Self {
        match self.0 {
            Kind::Content { bytes, .. } => {
                let readable: Value = serde_json::from_slice(&bytes).unwrap_or_default();
                let members = members(readable.clone());
                Self::database(Answered { members, readable, written: Vec::new() }, request_id)
            }
            other => Self(other),
        }
    }

    /// The content without an envelope, as WeChat Pay answers.
    pub(super) fn without_envelope(self) -> Self {
        match self.0 {
            Kind::Content { bytes, .. } => Self(Kind::Plain { content_type: "application/octet-stream", bytes }),
            other => Self(other),
        }
    }

    /// Changes JSON content into a message of an inner service.
    pub(super) fn into_message(self, message: impl FnOnce(&Value) -> Vec<u8>) -> Self {
        match self.0 {
            Kind::Content { bytes, .. } => {
                let said = serde_json::from_slice(&bytes).unwrap_or_default();
                Self(Kind::Message { bytes: message(&said), said })
            }
            other => Self(other),
        }
    }

    pub(super) fn outcome(&self) -> CallOutcome {
        match &self.0 {
            Kind::Content { content_type, bytes } => content_outcome(content_type, bytes),
            Kind::Plain { bytes, .. } => content_outcome(JSON, bytes),
            Kind::Refused(error_code) => CallOutcome::Refused { error_code: *error_code },
            Kind::Rejected { code, message } => CallOutcome::Rejected { code: code.clone(), message: message.clone() },
            Kind::Message { .. } | Kind::Database { .. } | Kind::Status(StatusCode::OK) => CallOutcome::Answered,
            Kind::Status(status) => CallOutcome::Status(status.as_u16()),
            Kind::Hang | Kind::Cut => CallOutcome::Unanswered,
        }
    }

    /// The answer in the form of a file of answers.
    pub(crate) fn shown(&self) -> Value {
        match &self.0 {
            Kind::Refused(code) => json!({"refused": code}),
            Kind::Rejected { code, message } => json!({"rejected": code, "message": message}),
            Kind::Status(status) => json!({"status": status.as_u16()}),
            Kind::Hang => json!({"hang": true}),
            Kind::Cut => json!({"cut": true}),
            Kind::Content { .. } | Kind::Message { .. } | Kind::Plain { .. } | Kind::Database { .. } => {
                let content = self.content();
                let is_errcode = content.as_object().is_some_and(|members| members.len() == 2)
                    && content["errcode"].is_i64()
                    && content["errmsg"].is_string();
                if is_errcode { content } else { json!({"answer": content}) }
            }
        }
    }

    /// The content for people. A file is described.
    pub(crate) fn content(&self) -> Value {
        let (content_type, bytes) = match &self.0 {
            Kind::Content { content_type, bytes } => (content_type.as_str(), bytes),
            Kind::Plain { content_type, bytes } => (*content_type, bytes),
            Kind::Message { said: readable, .. } | Kind::Database { readable, .. } => return readable.clone(),
            Kind::Refused(_) | Kind::Rejected { .. } | Kind::Status(_) | Kind::Hang | Kind::Cut => return Value::Null,
        };
        let described = || json!({"contentType": content_type, "length": bytes.len()});
        serde_json::from_slice(bytes).unwrap_or_else(|_| described())
    }

    /// The file, unless it is too large to keep for people.
    pub(crate) fn file(&self) -> Option<AnsweredFile> {
        let Kind::Content { content_type, bytes } = &self.0 else { return None };
        let is_file = !content_type.contains("json") && bytes.len() <= MAX_FILE_BYTES;
        is_file.then(|| AnsweredFile::new(content_type.clone(), Bytes::copy_from_slice(bytes)))
    }

    pub(super) async fn respond(self, request_id: &str) -> Response {
        match self.0 {
            Kind::Content { content_type, bytes } => content(content_type, bytes),
            Kind::Message { bytes, .. } => content(String::new(), bytes),
            Kind::Plain { content_type, bytes } => ([(header::CONTENT_TYPE, content_type)], bytes).into_response(),
            Kind::Database { text, .. } => plain_json(text),
            Kind::Refused(error_code) => {
                envelope(&CommOpenApiResp { error_code: Some(error_code), ..CommOpenApiResp::default() })
            }
            Kind::Rejected { code, message } => {
                // The content type decides that this is an error: wx-server-sdk compares it as a whole.
                let json = json!({"code": code, "message": message, "requestId": request_id}).to_string();
                plain_json(json)
            }
            Kind::Status(status) => status.into_response(),
            Kind::Hang => std::future::pending().await,
            Kind::Cut => cut_off(),
        }
    }
}

/// The API answers with this JSON: see [`Scripted::json`].
impl From<Value> for Scripted {
    fn from(answer: Value) -> Self {
        Self::json(answer)
    }
}

/// A response whose body fails, so that the server closes the connection in the middle of it.
fn cut_off() -> Response {
    let failure = io::Error::new(io::ErrorKind::ConnectionAborted, "the test cuts this connection");
    let body = Body::from_stream(stream::iter([Ok(Bytes::from_static(b"{")), Err(failure)]));
    ([(header::CONTENT_TYPE, PLAIN_JSON)], body).into_response()
}

fn plain_json(text: String) -> Response {
    ([(header::CONTENT_TYPE, PLAIN_JSON)], text).into_response()
}

fn content(content_type: String, bytes: Vec<u8>) -> Response {
    envelope(&CommOpenApiResp {
        resp_data: Some(bytes),
        content_type: Some(content_type),
        error_code: Some(0),
        http_code: Some(200),
        ..CommOpenApiResp::default()
    })
}

fn content_outcome(content_type: &str, bytes: &[u8]) -> CallOutcome {
    if !content_type.contains("json") {
        return CallOutcome::Answered;
    }
    let answer: Value = serde_json::from_slice(bytes).unwrap_or_default();
    match answer["errcode"].as_i64() {
        None | Some(0) => CallOutcome::Answered,
        Some(errcode) => {
            CallOutcome::Errcode { errcode, errmsg: answer["errmsg"].as_str().unwrap_or_default().to_owned() }
        }
    }
}

fn envelope(answer: &CommOpenApiResp) -> Response {
    ([(header::CONTENT_TYPE, "application/octet-stream")], answer.encode()).into_response()
}
