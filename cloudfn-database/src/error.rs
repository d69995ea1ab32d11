//! Errors, with the error codes of WeChat's cloud.

/// Why an operation failed.
///
/// The message names the operator and the path.
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
    /// The collection does not exist. Unlike MongoDB, the cloud does not create it on the first write.
    CollectionNotExist,
    /// The collection to create already exists.
    CollectionExists,
    /// An operator that MongoDB does not know, or that this database does not support.
    InvalidOperator,
    /// A field of the request is missing or invalid.
    InvalidParameter,
    /// The operation is not possible on these documents, for instance `$inc` of a text.
    RequestFailed,
    /// A document with this `_id`, or with this value of a unique index, already exists.
    DuplicateKey,
    /// Another transaction changed the document, or is about to. This transaction is over, and can be run again.
    TransactionConflict,
    /// The transaction does not exist: it has ended, has failed, or took longer than 30 seconds.
    TransactionFail,
    /// An open transaction has written the document. In the cloud, a write outside of transactions waits until that
    /// ends, so the caller should try the write again.
    Locked,
}

impl ErrorKind {
    /// The error code in the answer of the cloud.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::CollectionNotExist => "DATABASE_COLLECTION_NOT_EXIST",
            // The cloud spells it with two Rs.
            Self::InvalidOperator => "DATABASE_INVALID_OPERRATOR",
            Self::InvalidParameter => "INVALID_PARAM",
            Self::CollectionExists => "DATABASE_COLLECTION_EXIST",
            Self::RequestFailed | Self::DuplicateKey => "DATABASE_REQUEST_FAILED",
            Self::TransactionConflict | Self::Locked => "DATABASE_TRANSACTION_CONFLICT",
            Self::TransactionFail => "DATABASE_TRANSACTION_FAIL",
        }
    }
}

impl Error {
    /// An error with this kind and message.
    #[must_use]
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// The kind of the error.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The error code in the answer of the cloud.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// The message.
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

    /// The same error, with a context before its message.
    pub(crate) fn within(self, place: &str) -> Self {
        Self { kind: self.kind, message: format!("{place}: {}", self.message) }
    }

    /// The same, with what to do about it.
    pub(crate) fn advised(self, advice: &str) -> Self {
        Self { kind: self.kind, message: format!("{}{advice}", self.message) }
    }
}

pub(crate) type Result<T> = std::result::Result<T, Error>;
