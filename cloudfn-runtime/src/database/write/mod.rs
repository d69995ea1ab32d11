//! Rust values and documents as BSON.
//!
//! Values are written like in `serde_json`: unit variants are texts, and integer keys of a map are their digits. A
//! value that the database cannot store exactly, or for which the server's form is unknown, is an error with its path,
//! before anything is sent.

mod key;
mod serializer;
#[cfg(test)]
mod tests;

use std::fmt;

use bson::{Bson, Document};
use serde::Serialize;

use self::serializer::BsonSerializer;

/// The reason why a value cannot be stored, and its path in the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WriteError {
    pub(crate) path: String,
    pub(crate) why: String,
}

impl WriteError {
    pub(crate) fn new(path: impl Into<String>, why: impl Into<String>) -> Self {
        Self { path: path.into(), why: why.into() }
    }

    /// The same error, with this path before its own.
    pub(crate) fn below(mut self, path: &str) -> Self {
        let joint = if path.is_empty() || self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{path}{joint}{}", self.path);
        self
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            return formatter.write_str(&self.why);
        }
        write!(formatter, "`{}`: {}", self.path, self.why)
    }
}

impl std::error::Error for WriteError {}

impl serde::ser::Error for WriteError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new("", message.to_string())
    }
}

/// A whole document, with its `_id` if it has one. An `_id` that is null is omitted: it is the `None` of a document
/// that has no `_id` yet.
pub(crate) fn document(value: &(impl Serialize + ?Sized)) -> Result<Document, WriteError> {
    let mut document = match value.serialize(BsonSerializer)? {
        Bson::Document(document) => document,
        other => {
            let why = format!("a document must be a struct or a map, not {}", kind(&other));
            return Err(WriteError::new("", why));
        }
    };
    match document.get("_id") {
        Some(Bson::Null) => {
            document.remove("_id");
        }
        Some(id) => check_id(id)?,
        None => {}
    }
    Ok(document)
}

/// A value at a path.
pub(crate) fn value(path: &str, value: &(impl Serialize + ?Sized)) -> Result<Bson, WriteError> {
    value.serialize(BsonSerializer).map_err(|error| error.below(path))
}

/// Checks that a document can have this `_id`.
pub(crate) fn check_id(id: &Bson) -> Result<(), WriteError> {
    let is_possible = match id {
        Bson::Double(number) => !number.is_nan(),
        Bson::Array(_) | Bson::RegularExpression(_) | Bson::Undefined | Bson::Null => false,
        _ => true,
    };
    if is_possible {
        return Ok(());
    }
    let what = if matches!(id, Bson::Double(_)) { "NaN" } else { kind(id) };
    Err(WriteError::new("_id", format!("the `_id` of a document must be a text or a number, not {what}")))
}

/// Checks that everything in a raw document can be sent, because it was not written by serde.
pub(crate) fn check_document(document: &Document) -> Result<(), WriteError> {
    document.iter().try_for_each(|(name, value)| {
        check_name(name)?;
        check(value).map_err(|error| error.below(name))
    })
}

fn check(value: &Bson) -> Result<(), WriteError> {
    match value {
        Bson::Document(document) => check_document(document),
        Bson::Array(items) => items
            .iter()
            .enumerate()
            .try_for_each(|(place, item)| check(item).map_err(|error| error.below(&format!("[{place}]")))),
        Bson::Binary(_) => Err(no_bytes()),
        _ => Ok(()),
    }
}

/// Checks that a member can have this name.
pub(crate) fn check_name(name: &str) -> Result<(), WriteError> {
    if name.contains('\0') {
        return Err(WriteError::new("", format!("the name of a member cannot contain NUL: {name:?}")));
    }
    Ok(())
}

fn no_bytes() -> WriteError {
    WriteError::new(
        "",
        "bytes cannot be sent to the database: wx-server-sdk loses them, and the server's form is not known. \
         Keep them as a text (base64), or in the cloud storage",
    )
}

/// The kind of a value, with its article.
pub(crate) fn kind(value: &Bson) -> &'static str {
    match value {
        Bson::Double(_) | Bson::Int32(_) | Bson::Int64(_) => "a number",
        Bson::String(_) => "a text",
        Bson::Array(_) => "a list",
        Bson::Document(_) => "a document",
        Bson::Boolean(_) => "a boolean",
        Bson::Null => "null",
        Bson::RegularExpression(_) => "a regular expression",
        Bson::JavaScriptCode(_) | Bson::JavaScriptCodeWithScope(_) => "JavaScript code",
        Bson::Timestamp(_) => "a timestamp",
        Bson::Binary(_) => "bytes",
        Bson::ObjectId(_) => "an object id",
        Bson::DateTime(_) => "a date",
        Bson::Symbol(_) => "a symbol",
        Bson::Decimal128(_) => "a decimal number",
        Bson::Undefined => "undefined",
        Bson::MaxKey => "the greatest key",
        Bson::MinKey => "the least key",
        Bson::DbPointer(_) => "a pointer",
    }
}
