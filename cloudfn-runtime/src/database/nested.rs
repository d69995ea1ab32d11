//! Documents in members of other documents.

use super::document::Document;

/// The type of a member with `#[document(nested)]`: a document, or an optional one.
#[diagnostic::on_unimplemented(
    message = "`#[document(nested)]` needs a document, and `{Self}` is not one",
    label = "not a document",
    note = "write `#[derive(Document)]` above the type, or remove `#[document(nested)]`",
    note = "a list of documents needs no `nested`: `order.lines.any(|line| ..)`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/nested-document.md"
)]
pub trait Nested {
    /// The document.
    type Document: Document;
}

// Without this, rustc says what it says of any type that is not a document.
#[diagnostic::do_not_recommend]
impl<T: Document> Nested for T {
    type Document = T;
}

#[diagnostic::do_not_recommend]
impl<T: Document> Nested for Option<T> {
    type Document = T;
}

/// The type of a member with `#[serde(flatten)]`: a document, or an optional one.
#[diagnostic::on_unimplemented(
    message = "`#[serde(flatten)]` needs a document here, and `{Self}` is not one: its fields are not known",
    label = "not a document",
    note = "write `#[derive(Document)]` above the type, or give the map a name of its own: remove `flatten`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/nested-document.md"
)]
pub trait Flattened {
    /// The document.
    type Document: Document;
}

#[diagnostic::do_not_recommend]
impl<T: Document> Flattened for T {
    type Document = T;
}

#[diagnostic::do_not_recommend]
impl<T: Document> Flattened for Option<T> {
    type Document = T;
}
