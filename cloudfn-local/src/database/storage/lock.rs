//! The lock of a folder: one process uses it at a time.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

use fs4::TryLockError;

use super::StorageError;
use super::own_file::{refuse_link, write_new};

/// The file that is locked. The system unlocks it however the process ends.
const LOCK: &str = "lock";

/// The file with the id of the process that has the lock. It is a file of its own, because a locked file cannot be read on
/// Windows.
const PROCESS: &str = "process";

/// The lock, until it is dropped.
#[derive(Debug)]
pub(super) struct FolderLock {
    _file: File,
}

impl FolderLock {
    pub(super) fn take(folder: &Path) -> Result<Self, StorageError> {
        let path = folder.join(LOCK);
        refuse_link(&path)?;
        let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let file = opened.map_err(|error| StorageError::io("opened", &path, error))?;
        // The standard library has a method of this name from Rust 1.89 on.
        match fs4::FileExt::try_lock(&file) {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StorageError::InUse { folder: folder.to_owned(), process: process_of(folder) });
            }
            // Some file systems have no locks. A database without a lock is better than none.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(StorageError::io("locked", &path, error)),
        }
        // It is only for the messages of other processes.
        let _ = write_new(&folder.join(PROCESS), &format!("{}\n", std::process::id()));
        Ok(Self { _file: file })
    }
}

/// The id of the process that has the lock, as that process has written it.
fn process_of(folder: &Path) -> Option<u32> {
    fs::read_to_string(folder.join(PROCESS)).ok()?.trim().parse().ok()
}
