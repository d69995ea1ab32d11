//! Documents in members of other documents.

use super::document::Document;

/// The type of a member with `#[document(nested)]`: a document, or an optional one.
///
/// The derive implements it for each document. With one impl for all documents, rustc would report a missing `Document`
/// instead of our message.
#[diagnostic::on_unimplemented(
    message = "`#[document(nested)]` needs a document, and `{Self}` is not one",
    label = "not a document",
    note = "write `#[derive(Document)]` above the type, or remove `#[document(nested)]`",
    note = "a list of documents needs no attribute: `order.lines.any(|line| ..)`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/nested-document.md"
)]
pub trait Nested {
    /// The document.
    type Document: Document;
}

/// The type of a member with `#[serde(flatten)]`: a document, or an optional one.
#[diagnostic::on_unimplemented(
    message = "`#[serde(flatten)]` needs a document, and `{Self}` is not one: its fields are not known",
    label = "not a document",
    note = "write `#[derive(Document)]` above the type; keep a map as a member of its own, without `flatten`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/nested-document.md"
)]
pub trait Flattened {
    /// The document.
    type Document: Document;
}

impl Nested for bson::Document {
    type Document = Self;
}

impl Nested for serde_json::Value {
    type Document = Self;
}

impl<T: Document> Nested for Box<T> {
    type Document = T;
}

impl<T: Document> Nested for Option<T> {
    type Document = T;
}

impl Flattened for bson::Document {
    type Document = Self;
}

impl Flattened for serde_json::Value {
    type Document = Self;
}

impl<T: Document> Flattened for Box<T> {
    type Document = T;
}

impl<T: Document> Flattened for Option<T> {
    type Document = T;
}
