//! Errors of stored data, and what to do about them.

use std::io;
use std::path::{Path, PathBuf};

/// The reason why the data of a local database could not be read or stored.
#[derive(Debug, thiserror::Error)]
#[error("{}. {}", self.problem(), self.advice())]
#[non_exhaustive]
pub enum StorageError {
    /// Another process uses the folder.
    InUse {
        /// The folder.
        folder: PathBuf,
        /// The id of the process, if it is known.
        process: Option<u32>,
    },
    /// Another process has put data into the folder, which was empty when this database was opened.
    Filled {
        /// The folder.
        folder: PathBuf,
    },
    /// The file was removed or replaced while this process used it, so what it writes would be lost.
    Removed {
        /// The file.
        file: PathBuf,
    },
    /// A newer version of cloudfn wrote the data.
    Newer {
        /// The file.
        file: PathBuf,
        /// The number of its format.
        found: u64,
        /// The number of the newest format that can be read.
        known: u64,
    },
    /// The file is not one of this kind.
    Foreign {
        /// The file.
        file: PathBuf,
    },
    /// A part of the data differs from what was written.
    Damaged {
        /// The file.
        file: PathBuf,
        /// The position of the damaged record, in bytes from the beginning of the file.
        position: u64,
        /// The number of readable commits before it.
        commits: u64,
        /// What is wrong.
        reason: String,
    },
    /// A commit cannot be written.
    Commit {
        /// Why.
        reason: String,
    },
    /// The file system failed.
    Io {
        /// The operation: `read`, for example.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// Why it failed.
        source: io::Error,
    },
}

impl StorageError {
    pub(in crate::database) fn io(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io { action, path: path.to_owned(), source }
    }

    /// The message, without the advice.
    #[must_use]
    pub fn problem(&self) -> String {
        match self {
            Self::InUse { folder, process } => {
                let process = process.map_or_else(|| "another process".to_owned(), |id| format!("process {id}"));
                format!("{} is in use by {process}", folder.display())
            }
            Self::Filled { folder } => {
                format!("another process has put data into {}, which was empty before", folder.display())
            }
            Self::Removed { file } => {
                format!("{} was removed or replaced while this process used it", file.display())
            }
            Self::Newer { file, found, known } => {
                format!("{} has format {found}, and this version of cloudfn reads format {known}", file.display())
            }
            Self::Foreign { file } => format!("{} is not data of a local database", file.display()),
            Self::Damaged { file, position, reason, .. } => {
                format!("{} is damaged at byte {position}: {reason}", file.display())
            }
            Self::Commit { reason } => format!("a change cannot be kept: {reason}"),
            Self::Io { action, path, source } => format!("{} cannot be {action}: {source}", path.display()),
        }
    }

    /// The advice for the user.
    #[must_use]
    pub fn advice(&self) -> String {
        match self {
            Self::InUse { .. } => "End that process, or wait until it ends".to_owned(),
            Self::Filled { .. } => "Start again to use that data".to_owned(),
            Self::Removed { .. } => "Start again to use the data that is in the folder now".to_owned(),
            Self::Newer { .. } => {
                "Update `cargo cloudfn`, or move the file away to start with an empty database".to_owned()
            }
            Self::Foreign { .. } => "Move it away, or choose another folder".to_owned(),
            Self::Damaged { file, position, .. } => {
                let file = file.display();
                format!(
                    "To keep everything before it, cut the file there: `truncate -s {position} '{file}'`. Or \
                     delete the file to start with an empty database"
                )
            }
            Self::Commit { .. } => "Change fewer documents at once".to_owned(),
            Self::Io { source, .. } if source.kind() == io::ErrorKind::StorageFull => {
                "Make room on the disk".to_owned()
            }
            Self::Io { .. } => "Check the permissions of the folder, and whether the disk works".to_owned(),
        }
    }
}
