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

use crate::{hexadecimal, json};

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

/// Creates a boundary as form-data 4 does: 26 hyphens and the random bytes in hexadecimal.
#[must_use]
pub fn boundary(random: [u8; 12]) -> String {
    format!("--------------------------{}", hexadecimal::of(&random))
}

/// The content type of a multipart body with this boundary.
#[must_use]
pub fn multipart_type(boundary: &str) -> String {
    format!("multipart/form-data; boundary={boundary}")
}

/// Encodes fields as form-data 4.0.6 does. Only bytes have a content type of their own; there are no file names.
#[must_use]
pub fn encode_multipart(boundary: &str, fields: &[Field]) -> Vec<u8> {
    const DISPOSITION: &str = "\r\nContent-Disposition: form-data; name=\"";
    const BYTES: &str = "Content-Type: application/octet-stream\r\n";
    let values: Vec<_> = fields.iter().map(|field| field.value.as_bytes()).collect();
    let framing = boundary.len() + DISPOSITION.len() + BYTES.len() + 16;
    let length =
        fields.iter().zip(&values).map(|(field, value)| field.name.len() + value.len() + framing).sum::<usize>();
    let mut body = Vec::with_capacity(length + boundary.len() + 16);
    let mut write = |parts: &[&[u8]]| parts.iter().for_each(|part| body.extend_from_slice(part));
    for (Field { name, value }, bytes) in fields.iter().zip(&values) {
        let content_type = if matches!(value, FieldValue::Bytes(_)) { BYTES } else { "" };
        write(&[b"--", boundary.as_bytes(), DISPOSITION.as_bytes(), name.as_bytes(), b"\"\r\n"]);
        write(&[content_type.as_bytes(), b"\r\n", bytes, b"\r\n"]);
    }
    write(&[b"--", boundary.as_bytes(), b"--\r\n"]);
    body
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
    let (kind, parameters) = content_type.split_once(';').unwrap_or((content_type, ""));
    if kind.trim().eq_ignore_ascii_case("application/json") {
        return decode_json(body);
    }
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return Err(FormError::ContentType(content_type.to_owned()));
    }
    let boundary = parameters
        .split(';')
        .filter_map(|parameter| parameter.trim().strip_prefix("boundary="))
        .map(|boundary| boundary.trim_matches('"'))
        .find(|boundary| !boundary.is_empty())
        .ok_or_else(|| FormError::ContentType(content_type.to_owned()))?;
    decode_multipart(boundary, body)
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

fn decode_multipart(boundary: &str, body: &[u8]) -> Result<Vec<Field>, FormError> {
    let delimiter = format!("\r\n--{boundary}").into_bytes();
    // The first delimiter has no line break before it.
    let mut rest =
        body.strip_prefix(&delimiter[2..]).ok_or(FormError::Multipart("it does not begin with the boundary"))?;
    let mut fields = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Ok(fields);
        }
        rest = rest.strip_prefix(b"\r\n").ok_or(FormError::Multipart("a boundary is not followed by a line break"))?;
        let end = find(rest, &delimiter).ok_or(FormError::Multipart("the last boundary is missing"))?;
        fields.push(decode_part(&rest[..end])?);
        rest = &rest[end + delimiter.len()..];
    }
}

fn decode_part(part: &[u8]) -> Result<Field, FormError> {
    let end = find(part, b"\r\n\r\n").ok_or(FormError::Multipart("a part has no headers"))?;
    let headers =
        std::str::from_utf8(&part[..end]).map_err(|_| FormError::Multipart("the headers of a part are not UTF-8"))?;
    let value = &part[end + 4..];
    let (_, name) = headers.split_once("name=\"").ok_or(FormError::Multipart("a part has no name"))?;
    let (name, _) = name.split_once('"').ok_or(FormError::Multipart("a name has no end"))?;
    let value = if headers.contains("application/octet-stream") {
        FieldValue::Bytes(value.to_vec())
    } else {
        FieldValue::Text(
            String::from_utf8(value.to_vec()).map_err(|_| FormError::Multipart("a text field is not UTF-8"))?,
        )
    };
    Ok(Field { name: Cow::Owned(name.to_owned()), value })
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}
