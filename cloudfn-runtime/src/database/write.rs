//! Values and documents of Rust, as the database holds them.

use bson::{Bson, Document};
use serde::Serialize;

/// Why a value cannot be kept in the database, and where it stands in what was to be sent.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{path}: {why}")]
pub(crate) struct WriteError {
    pub(crate) path: String,
    pub(crate) why: String,
}

/// A whole document, `_id` included if it has one.
pub(crate) fn document(_value: &impl Serialize) -> Result<Document, WriteError> {
    todo!()
}

/// A value at a path.
pub(crate) fn value(_path: &str, _value: &impl Serialize) -> Result<Bson, WriteError> {
    todo!()
}
