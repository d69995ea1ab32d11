//! An invocation, as the platform delivers it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

#[derive(Debug, Clone)]
pub(super) struct Event {
    pub(super) id: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

pub(super) const CONTEXT: &str = "x-cloudfn-context";
pub(super) const REQUEST_ID: &str = "request_id";
pub(super) const TIME_LIMIT: &str = "time_limit_in_ms";

impl Event {
    pub(super) fn new(id: &str, function: &str, variables: &Value, body: &Value) -> Self {
        let headers = [
            (REQUEST_ID, id.to_owned()),
            (CONTEXT, context(variables, function)),
            (TIME_LIMIT, "20000".to_owned()),
            ("memory_limit_in_mb", "256".to_owned()),
        ];
        Self {
            id: id.to_owned(),
            headers: headers.map(|(name, value)| (name.to_owned(), value)).into(),
            body: body.to_string().into_bytes(),
        }
    }

    /// An event for the function `bed_work`, whose caller is named after the event.
    pub(super) fn work(id: &str, body: &Value) -> Self {
        Self::new(id, "bed_work", &json!({"WX_CONTEXT_KEYS": "WX_OPENID", "WX_OPENID": openid_of(id)}), body)
    }

    /// An event that asks for the caller.
    pub(super) fn who(id: &str) -> Self {
        Self::work(id, &json!({"kind": "who"}))
    }

    /// Sets a header.
    pub(super) fn with(mut self, header: &str, value: &str) -> Self {
        self.headers.retain(|(name, _)| name != header);
        self.headers.push((header.to_owned(), value.to_owned()));
        self
    }

    pub(super) fn without(mut self, header: &str) -> Self {
        self.headers.retain(|(name, _)| name != header);
        self
    }

    pub(super) fn with_body(mut self, body: &[u8]) -> Self {
        self.body = body.into();
        self
    }
}

/// The caller of the event with this id.
pub(super) fn openid_of(id: &str) -> String {
    format!("o-{id}")
}

pub(super) fn context(variables: &Value, function: &str) -> String {
    STANDARD.encode(json!({"environment": variables, "function_name": function}).to_string())
}
