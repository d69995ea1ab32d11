//! The body of a request: named fields, as `multipart/form-data` or one JSON object.
//!
//! Forms are written by hand because they are signed field by field: the bytes that are hashed must be the bytes that
//! are sent.
//!
//! ```
//! use cloudfn_protocol::form::{self, Field};
//!
//! let fields = [Field::text("action", "wx.openApi")];
//! assert_eq!(form::encode_json(&fields), br#"{"action":"wx.openApi"}"#);
//! assert_eq!(form::decode("application/json", br#"{"action":"wx.openApi"}"#)?, fields);
//! # Ok::<(), form::FormError>(())
//! ```

use std::borrow::Cow;
use std::fmt;

use serde_json::{Map, Value};

use crate::json;

mod multipart;

pub use multipart::{boundary, encode_multipart, multipart_type};

/// One field of a request's body.
#[derive(Clone, PartialEq)]
pub struct Field {
    /// The name on the wire: `requestData`.
    pub name: Cow<'static, str>,
    /// The value.
    pub value: FieldValue,
}

/// The value of a [`Field`]. The kind decides how it is signed.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldValue {
    /// Text: signed without leading and trailing white space, and not signed if nothing else is left.
    Text(String),
    /// Bytes: signed as they are, even if there are none.
    Bytes(Vec<u8>),
    /// Any other value of a JSON body: signed as compact JSON.
    Json(Value),
}

/// The error for a body that is not a form.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FormError {
    /// The content type is neither of the two encodings.
    #[error("the content type `{0}` is neither `multipart/form-data` with a boundary nor `application/json`")]
    ContentType(String),
    /// The multipart framing is malformed.
    #[error("the multipart body is broken: {0}")]
    Multipart(&'static str),
    /// The JSON body is not a JSON object.
    #[error("the body is not a JSON object: {0}")]
    Json(#[from] serde_json::Error),
}

impl Field {
    /// A field that holds text.
    #[must_use]
    pub fn text(name: &'static str, value: impl Into<String>) -> Self {
        Self { name: Cow::Borrowed(name), value: FieldValue::Text(value.into()) }
    }

    /// A field that holds bytes.
    #[must_use]
    pub fn bytes(name: &'static str, value: impl Into<Vec<u8>>) -> Self {
        Self { name: Cow::Borrowed(name), value: FieldValue::Bytes(value.into()) }
    }

    /// A field of a JSON body: text, or any other JSON value.
    #[must_use]
    pub fn json(name: impl Into<Cow<'static, str>>, value: Value) -> Self {
        let value = match value {
            Value::String(text) => FieldValue::Text(text),
            value => FieldValue::Json(value),
        };
        Self { name: name.into(), value }
    }
}

/// Encodes fields as one JSON object, as `JSON.stringify` does.
#[must_use]
pub fn encode_json(fields: &[Field]) -> Vec<u8> {
    let members: Map<String, Value> =
        fields.iter().map(|Field { name, value }| (name.clone().into_owned(), value.to_json())).collect();
    json::stringify(&Value::Object(members)).into_bytes()
}

/// Decodes the fields of a body by its content type.
///
/// # Errors
///
/// The content type is unknown, or the body does not match it.
pub fn decode(content_type: &str, body: &[u8]) -> Result<Vec<Field>, FormError> {
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    if kind.eq_ignore_ascii_case("application/json") {
        return decode_json(body);
    }
    if !kind.eq_ignore_ascii_case("multipart/form-data") {
        return Err(FormError::ContentType(content_type.to_owned()));
    }
    let boundary = multipart::parameter(content_type, "boundary")
        .filter(|boundary| !boundary.is_empty())
        .ok_or_else(|| FormError::ContentType(content_type.to_owned()))?;
    multipart::decode(boundary, body)
}

impl fmt::Debug for Field {
    /// Does not show the value of a token.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut field = formatter.debug_struct("Field");
        field.field("name", &self.name);
        if self.name.to_ascii_lowercase().contains("token") {
            return field.finish_non_exhaustive();
        }
        field.field("value", &self.value).finish()
    }
}

impl FieldValue {
    /// The bytes that a multipart body sends, and that are hashed before trimming.
    #[must_use]
    pub fn as_bytes(&self) -> Cow<'_, [u8]> {
        match self {
            Self::Text(text) => Cow::Borrowed(text.as_bytes()),
            Self::Bytes(bytes) => Cow::Borrowed(bytes),
            Self::Json(value) => Cow::Owned(json::stringify(value).into_bytes()),
        }
    }

    fn to_json(&self) -> Value {
        match self {
            Self::Text(text) => Value::String(text.clone()),
            // wx-server-sdk has no bytes in JSON bodies. `JSON.stringify` would write a Buffer like this.
            Self::Bytes(bytes) => serde_json::json!({"type": "Buffer", "data": bytes}),
            Self::Json(value) => value.clone(),
        }
    }
}

fn decode_json(body: &[u8]) -> Result<Vec<Field>, FormError> {
    let members: Map<String, Value> = json::from_slice(body)?;
    Ok(members.into_iter().map(|(name, value)| Field::json(name, value)).collect())
}
