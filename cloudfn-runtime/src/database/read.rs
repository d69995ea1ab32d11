//! Documents out of the database, as types of Rust.

use bson::Bson;
use serde::de::DeserializeOwned;

use super::document::Stored;

/// Why a document does not fit its type, with its `_id` and the path to the member.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{path}: {why}")]
pub(crate) struct ReadError {
    pub(crate) id: Option<Bson>,
    pub(crate) path: String,
    pub(crate) why: String,
}

/// A document of an answer: one text of extended JSON.
pub(crate) fn document<T: DeserializeOwned>(_text: &str) -> Result<Stored<T>, ReadError> {
    todo!()
}

/// A result of an aggregation, whatever it is.
pub(crate) fn result<T: DeserializeOwned>(_text: &str) -> Result<T, ReadError> {
    todo!()
}
