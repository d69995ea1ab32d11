//! Operations, with what the wire calls them.

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
    /// All documents that a query finds, in the order of insertion.
    #[must_use]
    pub fn find(collection: impl Into<String>, query: Document) -> Self {
        Self::Find(Find { collection: collection.into(), query, ..Find::default() })
    }

    /// The transaction that the operation belongs to.
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
    /// The query; an empty one finds all.
    pub query: Document,
    /// The order: paths with 1 or -1.
    pub order: Document,
    /// How many documents are passed over.
    pub offset: usize,
    /// How many documents there are at most.
    pub limit: Option<usize>,
    /// Which members are shown; an empty one shows all.
    pub projection: Document,
    /// The transaction, if any.
    pub transaction: Option<String>,
}

/// Counts documents.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Count {
    /// The collection.
    pub collection: String,
    /// The query; an empty one counts all.
    pub query: Document,
}

/// Inserts documents: all of them, or none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Insert {
    /// The collection.
    pub collection: String,
    /// The documents. One without an `_id` gets one.
    pub documents: Vec<Document>,
    /// The transaction, if any.
    pub transaction: Option<String>,
}

/// Changes documents: all that it should, or none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Modify {
    /// The collection.
    pub collection: String,
    /// The query; an empty one changes all.
    pub query: Document,
    /// The operators with `merge`, else the new document.
    pub data: Document,
    /// Whether all documents are changed that the query finds, or the first only.
    pub multi: bool,
    /// Whether the document is changed by operators, or replaced.
    pub merge: bool,
    /// Whether a document is made if the query finds none.
    pub upsert: bool,
    /// The transaction, if any.
    pub transaction: Option<String>,
}

/// Removes documents.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Remove {
    /// The collection.
    pub collection: String,
    /// The query; an empty one removes all.
    pub query: Document,
    /// Whether all documents are removed that the query finds, or the first only.
    pub multi: bool,
    /// The transaction, if any.
    pub transaction: Option<String>,
}

/// Passes documents through stages.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Aggregate {
    /// The collection.
    pub collection: String,
    /// The stages: the name with its `$`, and the value.
    pub stages: Vec<(String, Bson)>,
}
