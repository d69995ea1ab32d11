//! Documents in members of other documents.

use super::document::Document;

/// The type of a member with `#[document(nested)]`: a document, or an optional one.
///
/// The derive implements it, and not one impl for all documents: then rustc says that a text is no document, and not that
/// it has no fields.
#[diagnostic::on_unimplemented(
    message = "`#[document(nested)]` needs a document, and `{Self}` is not one",
    label = "not a document",
    note = "write `#[derive(Document)]` above the type, or remove `#[document(nested)]`",
    note = "a list of documents needs no attribute: `order.lines.any(|line| ..)`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/nested-document.md"
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
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/nested-document.md"
)]
pub trait Flattened {
    /// The document.
    type Document: Document;
}

macro_rules! documents_in_members {
    ($($(<$parameter:ident>)? $member:ty => $document:ty),+ $(,)?) => {$(
        impl$(<$parameter: Document>)? Nested for $member {
            type Document = $document;
        }

        impl$(<$parameter: Document>)? Flattened for $member {
            type Document = $document;
        }
    )+};
}

documents_in_members! {
    bson::Document => Self,
    serde_json::Value => Self,
    <T> Box<T> => T,
    <T> Option<T> => T,
}
