//! Documents and values of the database, as they travel: MongoDB's extended JSON v2.

use bson::{Bson, Document};

/// Writes a value in the canonical form, as wx-server-sdk writes it: compact, members in order.
#[must_use]
pub fn write(_value: &Bson) -> String {
    todo!()
}

/// Writes a document in the canonical form.
#[must_use]
pub fn write_document(_document: &Document) -> String {
    todo!()
}

/// Reads a value, canonical or relaxed.
///
/// # Errors
///
/// The text is not extended JSON.
pub fn read(_text: &str) -> Result<Bson, ReadError> {
    todo!()
}

/// Why a text is not extended JSON, and where.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct ReadError(String);
