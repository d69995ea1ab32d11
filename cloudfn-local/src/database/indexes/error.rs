//! Errors of declared indexes.

use std::io;
use std::path::PathBuf;

use crate::database::DatabaseError;

/// The reason why declared indexes could not be applied.
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
        /// The position, the mistake, and what is expected.
        reason: String,
    },
    /// Existing documents break a rule of an index, or the index is not possible.
    #[error("{}: the index `{index}` of the collection `{collection}` is not possible: {source}", file.display())]
    Broken {
        /// The file.
        file: PathBuf,
        /// The collection.
        collection: String,
        /// The name of the index.
        index: String,
        /// The message of the database.
        source: DatabaseError,
    },
    /// The database could not be read.
    #[error(transparent)]
    Database(DatabaseError),
}
