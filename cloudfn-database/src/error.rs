//! What can go wrong, with the codes of the cloud.

/// Why an operation failed.
///
/// The sentence names the operator and the path that it is about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Error {
    kind: ErrorKind,
    message: String,
}

/// The kind of an [`Error`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The collection does not exist. Unlike MongoDB, the cloud creates none by itself.
    CollectionNotExist,
    /// The collection that is to be created exists.
    CollectionExists,
    /// An operator that MongoDB does not know, or that this database does not have.
    InvalidOperator,
    /// A field of the request is absent or is not what it should be.
    InvalidParameter,
    /// The operation cannot be done on these documents: `$inc` of a text, for instance.
    RequestFailed,
    /// A document with this `_id`, or with this value of a unique index, exists.
    DuplicateKey,
    /// Another transaction changed the document, or is about to. The transaction is over; it can be run again.
    TransactionConflict,
    /// The transaction does not exist: it ended, failed before, or took longer than 30 seconds.
    TransactionFail,
    /// An open transaction wrote the document. The cloud makes a write outside of transactions wait until it ends, so
    /// the write should be tried again.
    Locked,
}

impl ErrorKind {
    /// The code in the answer of the cloud.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::CollectionNotExist => "DATABASE_COLLECTION_NOT_EXIST",
            // Two letters R: the cloud spells it so.
            Self::InvalidOperator => "DATABASE_INVALID_OPERRATOR",
            Self::InvalidParameter => "INVALID_PARAM",
            Self::RequestFailed | Self::DuplicateKey | Self::CollectionExists => "DATABASE_REQUEST_FAILED",
            Self::TransactionConflict | Self::Locked => "DATABASE_TRANSACTION_CONFLICT",
            Self::TransactionFail => "DATABASE_TRANSACTION_FAIL",
        }
    }
}

impl Error {
    /// An error with a sentence of the caller's.
    #[must_use]
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// What kind of error it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The code in the answer of the cloud.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// The sentence.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    pub(crate) fn operator(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidOperator, message)
    }

    pub(crate) fn parameter(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidParameter, message)
    }

    pub(crate) fn request(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::RequestFailed, message)
    }

    /// The same error, with what it is about put before its sentence.
    pub(crate) fn within(self, place: &str) -> Self {
        Self { kind: self.kind, message: format!("{place}: {}", self.message) }
    }
}

pub(crate) type Result<T> = std::result::Result<T, Error>;
