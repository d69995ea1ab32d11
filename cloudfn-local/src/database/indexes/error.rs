//! Errors of declared indexes.

use std::io;
use std::path::PathBuf;

use crate::database::DatabaseError;

/// Why declared indexes could not be taken over.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IndexesError {
    /// The file could not be read.
    #[error("{} cannot be read: {source}", file.display())]
    Io {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file does not declare indexes.
    #[error("{}: {reason}", file.display())]
    Invalid {
        /// The file.
        file: PathBuf,
        /// Where it is wrong, what is wrong, and what it should be.
        reason: String,
    },
    /// Documents that are there do not comply with an index, or it is not possible.
    #[error("{}: the index `{index}` of the collection `{collection}` is not possible: {source}", file.display())]
    Broken {
        /// The file.
        file: PathBuf,
        /// The collection.
        collection: String,
        /// The name of the index.
        index: String,
        /// What the database says.
        source: DatabaseError,
    },
    /// The database could not be read.
    #[error(transparent)]
    Database(DatabaseError),
}
