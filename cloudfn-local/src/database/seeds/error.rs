//! Errors of seeds.

use std::io;
use std::path::PathBuf;

use crate::database::DatabaseError;
use crate::database::json_lines::ReadError;

/// The reason why seeds could not be loaded.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SeedsError {
    /// The folder could not be read.
    #[error("{} cannot be read: {source}", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file does not have the name of a collection.
    #[error("{} is not a seed file: name it after its collection, <collection>.jsonl, or move it away", .0.display())]
    Name(PathBuf),
    /// Two files are for the same collection.
    #[error("{} and {} are for the same collection: remove one of them", .0.display(), .1.display())]
    Twice(PathBuf, PathBuf),
    /// A file could not be read, or contains something other than documents.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The documents are not allowed in the collection: two have the same value of a unique index, for example.
    #[error("{}: {source}", file.display())]
    Refused {
        /// The file.
        file: PathBuf,
        /// The message of the database.
        source: DatabaseError,
    },
    /// The database could not be read.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
