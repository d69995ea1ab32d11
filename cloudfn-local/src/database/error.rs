//! Errors of the local database.

/// Why the local database could not do something.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DatabaseError {
    /// The operation is not valid, or cannot be done on these documents.
    #[error(transparent)]
    Operation(#[from] cloudfn_database::Error),
    /// A change could not be written to the disk. It is visible in memory; the next operation tries to write it again first.
    #[error("the database could not write a change to the disk: {0}")]
    NotKept(#[source] Box<dyn std::error::Error + Send + Sync>),
}
