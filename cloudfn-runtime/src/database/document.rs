//! What can be kept in a collection.

use std::ops::{Deref, DerefMut};

use bson::Bson;

/// A type with fields that the compiler knows: `#[derive(Document)]`.
pub trait Document: Sized {
    /// A [`Field`](super::Field) for each member, by its name in the database.
    type Fields;

    /// The fields, with this before each name: nothing, or the path of the member that holds this document, with a full
    /// stop at its end.
    fn fields(prefix: &str) -> Self::Fields;
}

/// A document that says which collection it is kept in: `#[document(collection = "orders")]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say which collection it is kept in",
    note = "write `#[document(collection = \"..\")]` above it, or name the collection: `collection_named(\"..\")`"
)]
pub trait Collected: Document {
    /// The collection's name.
    const COLLECTION: &'static str;
}

/// A document out of the database, with its `_id`. It derefs to the document.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Stored<T> {
    /// The `_id`: a text, mostly.
    pub id: Bson,
    /// The document.
    pub document: T,
}

impl<T> Deref for Stored<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.document
    }
}

impl<T> DerefMut for Stored<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.document
    }
}
