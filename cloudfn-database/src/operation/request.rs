//! Operations and their names on the wire.

use bson::{Bson, Document};

/// What a request asks for.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Operation {
    /// `database.getDocument`.
    Find(Find),
    /// `database.calculateDocument`.
    Count(Count),
    /// `database.insertDocument`.
    Insert(Insert),
    /// `database.modifyDocument`.
    Modify(Modify),
    /// `database.removeDocument`.
    Remove(Remove),
    /// `database.aggregateDocuments`.
    Aggregate(Aggregate),
    /// `database.addCollection`.
    CreateCollection {
        /// The name of the collection.
        collection: String,
    },
    /// `database.startTransaction`.
    StartTransaction,
    /// `database.commitTransaction`.
    CommitTransaction {
        /// The id of the transaction.
        transaction: String,
    },
    /// `database.abortTransaction`.
    AbortTransaction {
        /// The id of the transaction.
        transaction: String,
    },
}

impl Operation {
    /// A search for all documents that match a query, in insertion order.
    #[must_use]
    pub fn find(collection: impl Into<String>, query: Document) -> Self {
        Self::Find(Find { collection: collection.into(), query, ..Find::default() })
    }

    /// The collection that must exist for the operation.
    #[must_use]
    pub fn collection(&self) -> Option<&str> {
        match self {
            Self::Find(Find { collection, .. })
            | Self::Count(Count { collection, .. })
            | Self::Insert(Insert { collection, .. })
            | Self::Modify(Modify { collection, .. })
            | Self::Remove(Remove { collection, .. })
            | Self::Aggregate(Aggregate { collection, .. }) => Some(collection),
            _ => None,
        }
    }

    /// The transaction of the operation.
    pub(crate) fn transaction(&self) -> Option<&str> {
        match self {
            Self::Find(Find { transaction, .. })
            | Self::Insert(Insert { transaction, .. })
            | Self::Modify(Modify { transaction, .. })
            | Self::Remove(Remove { transaction, .. }) => transaction.as_deref(),
            _ => None,
        }
    }
}

/// Finds documents.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Find {
    /// The collection.
    pub collection: String,
    /// The query. An empty query matches all documents.
    pub query: Document,
    /// The sort order: each path with 1 or -1.
    pub order: Document,
    /// The number of documents to skip.
    pub offset: usize,
    /// The maximum number of documents.
    pub limit: Option<usize>,
    /// The members to return. Empty means all members.
    pub projection: Document,
    /// The transaction, if any.
    pub transaction: Option<String>,
}

/// Counts documents.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Count {
    /// The collection.
    pub collection: String,
    /// The query. An empty query counts all documents.
    pub query: Document,
}

/// Inserts all documents, or none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Insert {
    /// The collection.
    pub collection: String,
    /// The documents. A document without an `_id` gets one.
    pub documents: Vec<Document>,
    /// The transaction, if any.
    pub transaction: Option<String>,
}

/// Changes all matching documents, or none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Modify {
    /// The collection.
    pub collection: String,
    /// The query. An empty query changes all documents.
    pub query: Document,
    /// The operators if `merge` is true, otherwise the new document.
    pub data: Document,
    /// Whether to change all matching documents, or only the first.
    pub multi: bool,
    /// Whether operators change the document, or a new one replaces it.
    pub merge: bool,
    /// Whether to insert a document if the query finds none.
    pub upsert: bool,
    /// The transaction, if any.
    pub transaction: Option<String>,
}

/// Removes documents.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Remove {
    /// The collection.
    pub collection: String,
    /// The query. An empty query removes all documents.
    pub query: Document,
    /// Whether to remove all matching documents, or only the first.
    pub multi: bool,
    /// The transaction, if any.
    pub transaction: Option<String>,
}

/// Passes documents through stages.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Aggregate {
    /// The collection.
    pub collection: String,
    /// The stages: each name with its `$`, and its value.
    pub stages: Vec<(String, Bson)>,
}
