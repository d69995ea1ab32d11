//! Errors of the local database.

use std::error::Error;

use super::storage::StorageError;

/// Why the local database could not do something.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DatabaseError {
    /// The operation is not valid, or cannot be done on these documents.
    #[error(transparent)]
    Operation(#[from] cloudfn_database::Error),
    /// A change could not be written to the disk. It was undone, and the open transactions were ended. If the data on the disk
    /// cannot be read either, nothing else is read or changed until the change is written, which the next operation tries
    /// first.
    #[error("the database could not write a change to the disk: {0}")]
    NotKept(#[source] Box<dyn Error + Send + Sync>),
    /// The data of another environment or account cannot be opened.
    #[error(transparent)]
    Storage(Box<StorageError>),
    /// The name of an environment or account is not valid, or there are too many.
    #[error("{0}")]
    Environment(String),
    /// The answer is larger than the cloud's limit.
    #[error(
        "the answer has more than {limit} bytes, the most that the cloud answers: ask for fewer documents with `limit`, or for \
         fewer members of them"
    )]
    AnswerTooLong {
        /// The limit, in bytes.
        limit: usize,
    },
    /// The system provides no random bytes for ids.
    #[error("this system provides no random bytes, which ids are made of: {0}")]
    Randomness(#[source] getrandom::Error),
    /// The database itself has a bug.
    #[error("the local database has a fault and could not do this; please report it to cloudfn with the operation")]
    Fault,
}

impl From<StorageError> for DatabaseError {
    fn from(error: StorageError) -> Self {
        Self::Storage(Box::new(error))
    }
}

impl DatabaseError {
    /// The code in the cloud's answer.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Operation(error) => error.code(),
            // The cloud spells it with three letters I.
            Self::Environment(_) => "INVALIID_ENV",
            Self::AnswerTooLong { .. } => "DATABASE_REQUEST_FAILED",
            Self::NotKept(_) | Self::Storage(_) | Self::Randomness(_) | Self::Fault => "SYS_ERR",
        }
    }
}
