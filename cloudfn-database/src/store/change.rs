//! Changes, for callers that store them.

use std::sync::Arc;

use bson::{Bson, Document};

use crate::index::Index;

/// Changes that became visible at once. Store all of them or none.
#[derive(Debug, Clone, PartialEq)]
pub struct Commit {
    /// The changes, in their order.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Change {
    /// A collection was created.
    CreateCollection {
        /// Its name.
        collection: String,
    },
    /// A collection was removed, with all its documents and indexes.
    DropCollection {
        /// Its name.
        collection: String,
    },
    /// A document was added, or replaced the one with the same `_id`.
    Put {
        /// The collection.
        collection: String,
        /// The whole document, with its `_id`.
        document: Arc<Document>,
    },
    /// A document was removed.
    Remove {
        /// The collection.
        collection: String,
        /// The `_id` that the document had.
        id: Bson,
    },
    /// An index was declared.
    AddIndex {
        /// The collection.
        collection: String,
        /// The index.
        index: Index,
    },
    /// An index was removed.
    DropIndex {
        /// The collection.
        collection: String,
        /// The name of the index.
        index: String,
    },
}
