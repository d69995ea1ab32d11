//! What several functions know of a book.

use cloudfn_runtime::database::{DateTime, Document};
use serde::{Deserialize, Serialize};

/// A document of `books`.
#[derive(Serialize, Deserialize, Document)]
#[document(collection = "books")]
pub(crate) struct Book {
    pub(crate) title: String,
    pub(crate) added: DateTime,
    /// The openid of who has it. It leaves the database in no answer.
    pub(crate) borrower: Option<String>,
    /// How often it was borrowed.
    pub(crate) times: i64,
}

/// What everybody may see of it.
#[derive(Serialize, Deserialize, Document)]
#[document(collection = "books")]
pub(crate) struct Listed {
    title: String,
    added: DateTime,
    times: i64,
}
