//! The result for one of several files.

use super::wire::Outcome;
use crate::error::Error;
use crate::error::api_name::ApiName;

/// A link to a file, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TempFile(Outcome);

impl TempFile {
    pub(super) fn new(outcome: Outcome) -> Self {
        Self(outcome)
    }

    /// The fileID.
    #[doc(alias = "fileID")]
    #[must_use]
    pub fn file_id(&self) -> &str {
        &self.0.file_id
    }

    /// The link. Everybody who has it can download the file.
    ///
    /// # Errors
    ///
    /// The storage returns no link, for example because the file does not exist.
    #[doc(alias = "tempFileURL")]
    pub fn url(&self) -> Result<&str, Error> {
        match self.0.status {
            0 => Ok(&self.0.url),
            status => Err(ApiName::own("getTempFileURL").file_error(status, &self.0.file_id)),
        }
    }

    /// How many seconds the link is valid, if the storage says so.
    #[doc(alias = "maxAge")]
    #[must_use]
    pub fn max_age(&self) -> Option<u64> {
        self.0.max_age
    }
}

/// A deleted file, or why it was not deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeletedFile(Outcome);

impl DeletedFile {
    pub(super) fn new(outcome: Outcome) -> Self {
        Self(outcome)
    }

    /// The fileID.
    #[doc(alias = "fileID")]
    #[must_use]
    pub fn file_id(&self) -> &str {
        &self.0.file_id
    }

    /// Whether the file was deleted.
    ///
    /// # Errors
    ///
    /// The storage did not delete it.
    pub fn outcome(&self) -> Result<(), Error> {
        match self.0.status {
            0 => Ok(()),
            status => Err(ApiName::own("deleteFile").file_error(status, &self.0.file_id)),
        }
    }
}
