//! Answers.

use std::sync::Arc;

use bson::{Bson, Document};
use cloudfn_protocol::extended_json;
use serde_json::{Value, json};

/// What an operation gave.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Answer {
    /// The documents that were found or calculated.
    Documents(Vec<Arc<Document>>),
    /// How many documents there are.
    Total(usize),
    /// The ids of the new documents.
    Inserted(Vec<Bson>),
    /// What an update did.
    Modified {
        /// How many documents were changed. One that stays as it was is not counted, except when it was replaced.
        updated: usize,
        /// The id of the document that was made, if one was.
        upserted: Option<Bson>,
    },
    /// How many documents were removed.
    Removed(usize),
    /// The collection was made.
    Created,
    /// The id of the new transaction.
    Started(String),
    /// The transaction ended.
    Ended,
}

impl Answer {
    /// The members of the answer on the wire, without `requestId`: documents are texts of extended JSON, with the types of
    /// their numbers.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Self::Documents(list) => {
                let list: Vec<_> = list.iter().map(|document| extended_json::write_typed_document(document)).collect();
                json!({ "data": { "list": list } })
            }
            Self::Total(total) => json!({ "data": { "total": total } }),
            Self::Inserted(ids) => json!({ "data": { "insertedIds": ids.iter().map(id).collect::<Vec<_>>() } }),
            Self::Modified { updated, upserted: None } => json!({ "data": { "updated": updated } }),
            Self::Modified { updated, upserted: Some(upserted) } => {
                json!({ "data": { "updated": updated, "upsert_id": id(upserted) } })
            }
            Self::Removed(count) => json!({ "data": { "deleted": count } }),
            Self::Created | Self::Ended => json!({ "data": {} }),
            Self::Started(transaction) => json!({ "transactionId": transaction }),
        }
    }
}

/// An id: a text or a number as it is, anything else in extended JSON.
fn id(value: &Bson) -> Value {
    match value {
        Bson::String(text) => json!(text),
        Bson::Int32(number) => json!(number),
        Bson::Int64(number) => json!(number),
        Bson::Double(number) if number.is_finite() => json!(number),
        other => serde_json::from_str(&extended_json::write(other)).unwrap_or(Value::Null),
    }
}
