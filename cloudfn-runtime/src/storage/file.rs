//! What became of one of several files.

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

    /// The link. Anybody who has it can fetch the file.
    #[doc(alias = "tempFileURL")]
    pub fn url(&self) -> Result<&str, Error> {
        match self.0.status {
            0 => Ok(&self.0.url),
            status => Err(ApiName::own("getTempFileURL").file_error(status, &self.0.file_id)),
        }
    }

    /// For how many seconds the link is good, where the storage says so.
    #[doc(alias = "maxAge")]
    #[must_use]
    pub fn max_age(&self) -> Option<u64> {
        self.0.max_age
    }
}

/// A file that was deleted, or why not.
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

    /// Whether it is gone.
    pub fn outcome(&self) -> Result<(), Error> {
        match self.0.status {
            0 => Ok(()),
            status => Err(ApiName::own("deleteFile").file_error(status, &self.0.file_id)),
        }
    }
}
