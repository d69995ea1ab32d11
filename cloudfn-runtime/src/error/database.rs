//! The meaning of the database's errors.

use super::{Error, ErrorKind};

impl Error {
    /// Whether a document was not added because its `_id` exists already.
    ///
    /// The gateway has no code for it, so MongoDB's text `E11000 duplicate key error` decides. For a unique index of other
    /// members, this is `false`.
    #[must_use]
    pub fn is_duplicate_id(&self) -> bool {
        let Some((_, told)) = self.err_msg().split_once("E11000") else { return false };
        let index = told.split_once("index:").map(|(_, rest)| rest.trim_start());
        // Older servers write the namespace and the index as one: `environment.orders.$_id_`.
        let is_of_id = |index: &str| index.split_whitespace().next().is_some_and(|name| name.ends_with("_id_"));
        self.kind() == ErrorKind::Gateway && index.is_none_or(is_of_id)
    }

    /// Whether a transaction, or a call in it, failed because another one changed the same document. If it runs again, it may
    /// succeed; [`Database::transaction`](crate::database::Database::transaction) repeats it by itself.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.code() == Some("DATABASE_TRANSACTION_CONFLICT")
    }

    /// Whether the collection does not exist. Create it in the console, or with `create_collection`.
    #[must_use]
    pub fn is_missing_collection(&self) -> bool {
        match self.code() {
            Some("DATABASE_COLLECTION_NOT_EXIST") => true,
            Some("ResourceNotFound") => self.err_msg().contains("Table not exist"),
            _ => false,
        }
    }
}
