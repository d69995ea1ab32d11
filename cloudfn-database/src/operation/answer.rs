//! Answers.

use std::sync::Arc;

use bson::{Bson, Document};
use cloudfn_protocol::extended_json;
use serde_json::{Value, json};

/// The result of an operation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Answer {
    /// The documents that were found or computed.
    Documents(Vec<Arc<Document>>),
    /// The number of documents.
    Total(usize),
    /// The `_id`s of the new documents.
    Inserted(Vec<Bson>),
    /// The result of an update.
    Modified {
        /// The number of changed documents. A document that an update leaves the same does not count; a replaced one
        /// always does.
        updated: usize,
        /// The `_id` of the document that an upsert created.
        upserted: Option<Bson>,
    },
    /// The number of removed documents.
    Removed(usize),
    /// The collection was created.
    Created,
    /// The id of the new transaction.
    Started(String),
    /// The transaction was committed or aborted.
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

/// An id: a text or a number is unchanged, anything else is extended JSON.
fn id(value: &Bson) -> Value {
    match value {
        Bson::String(text) => json!(text),
        Bson::Int32(number) => json!(number),
        Bson::Int64(number) => json!(number),
        Bson::Double(number) if number.is_finite() => json!(number),
        other => serde_json::from_str(&extended_json::write(other)).unwrap_or(Value::Null),
    }
}
