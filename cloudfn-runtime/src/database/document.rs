//! The documents of a collection.

use std::borrow::Cow;
use std::ops::{Deref, DerefMut};

use bson::Bson;
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::fields_in::FieldsIn;
use super::id::Id;
use super::parent::{Parent, Whole};

/// A type whose fields the compiler knows. Use `#[derive(Document)]`.
#[diagnostic::on_unimplemented(
    message = "the compiler does not know the fields of `{Self}`",
    label = "not a document",
    note = "write `#[derive(Document)]` above the type",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/document.md"
)]
pub trait Document: Sized {
    /// A [`Field`](super::Field) for each member, by its name in the database.
    type Fields<P: Parent>: FieldsIn<Parent = P>;

    /// The fields of this document with this parent.
    fn fields<P: Parent>(parent: P) -> Self::Fields<P> {
        Self::Fields::in_parent(parent)
    }

    /// The names of the members in the database, in order. Empty if the type does not know all of them.
    #[must_use]
    fn names() -> Vec<Cow<'static, str>> {
        Self::fields(Whole::<Self>::new()).names()
    }
}

/// Any document. Reach its fields by their paths: `order.field("address.city")`.
impl Document for bson::Document {
    type Fields<P: Parent> = P;
}

/// Any document. Reach its fields by their paths: `order.field("address.city")`.
impl Document for serde_json::Value {
    type Fields<P: Parent> = P;
}

/// A document in a box.
impl<T: Document> Document for Box<T> {
    type Fields<P: Parent> = T::Fields<P>;
}

/// A document that names its collection: `#[document(collection = "orders")]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not name its collection",
    note = "write `#[document(collection = \"..\")]` above it, or use `collection_named(\"..\")`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/document.md"
)]
pub trait Collected: Document {
    /// The name of the collection.
    const COLLECTION: &'static str;
}

/// A document from the database, with its `_id`. It derefs to the document.
///
/// As JSON it is one object, the `_id` and the members of the document, so a function can return it. In the answer of a
/// function, dates are text, as JavaScript writes them: `"2023-11-14T22:13:20.123Z"`; so are object ids.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Stored<T> {
    /// The `_id`, usually a text.
    pub id: Id,
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

impl<T: Serialize> Serialize for Stored<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Value::Object(members) = serde_json::to_value(&self.document).map_err(S::Error::custom)? else {
            return Err(S::Error::custom("a document must be an object"));
        };
        let mut stored = Map::new();
        // Callers in JavaScript expect the text of an object id.
        let id = match self.id.as_bson() {
            Bson::ObjectId(id) => id.to_hex().into(),
            id => serde_json::to_value(id).map_err(S::Error::custom)?,
        };
        stored.insert("_id".to_owned(), id);
        stored.extend(members.into_iter().filter(|(name, _)| name != "_id"));
        stored.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_stored_document_is_serialized_as_one_object() {
        let stored = Stored { id: Id::from("a"), document: json!({"n": 1, "_id": "b"}) };
        assert_eq!(serde_json::to_string(&stored).unwrap(), r#"{"_id":"a","n":1}"#);
        let stored = Stored { id: Id::from(bson::oid::ObjectId::from_bytes([0xab; 12])), document: json!({}) };
        assert_eq!(serde_json::to_value(&stored).unwrap(), json!({"_id": "ab".repeat(12)}));
        let paid = json!({"paid_at": bson::DateTime::from_millis(5)});
        let stored = Stored { id: Id::from("a"), document: paid };
        let answer = crate::testing::answer_json(&stored);
        assert_eq!(answer, json!({"_id": "a", "paid_at": "1970-01-01T00:00:00.005Z"}));
    }
}
