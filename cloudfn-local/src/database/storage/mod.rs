//! The storage of a database: a log of commits in a folder.
//!
//! The folder has one file with data, `log`; the others are its lock and what keeps it out of git. The log begins with a line that names the format, and then has a record for each
//! commit. A commit is one call to write to the file, so that it survives the process, however that ends. When the log has
//! grown to a multiple of what it holds, it is replaced by a new one, which begins with the documents as they are now.
//!
//! A library such as redb or fjall is not needed: the engine has all documents in memory, so it never searches on the
//! disk. A log that is read once and appended to is enough, and costs no build time.

mod change;
mod error;
#[cfg(fuzzing)]
pub mod fuzzing;
mod lock;
mod log;
mod own_file;
mod record;
#[cfg(test)]
mod tests;
mod when_used;

use std::error::Error;
use std::fs;
use std::path::Path;

use cloudfn_database::{Commit, Database};

pub use self::error::StorageError;
use self::lock::FolderLock;
use self::log::Log;
use self::own_file::write_new;
pub(crate) use self::when_used::StorageWhenUsed;
use super::keeper::CommitKeeper;

/// The file with the data.
const LOG: &str = "log";

/// The file that excludes the data from git.
const IGNORED: &str = ".gitignore";

/// How much larger than twice its size after the last compaction the log may become.
const MAX_GARBAGE_BYTES: u64 = 16 * 1024 * 1024;

/// The data of a database in a folder, which no other process uses meanwhile.
#[derive(Debug)]
pub(crate) struct Storage {
    log: Log,
    /// The log is compacted when it is longer than this.
    compact_above: u64,
    max_garbage_bytes: u64,
    /// The lock. Dropping it releases the folder.
    _lock: FolderLock,
}

impl Storage {
    /// Opens the data in a folder, which is created if it does not exist.
    ///
    /// An incomplete record at the end is removed, because its operation was never answered.
    ///
    /// # Errors
    ///
    /// Another process uses the folder; the data is damaged or from a newer version; or the file system fails.
    pub(crate) fn open(folder: &Path) -> Result<(Self, Database), StorageError> {
        Self::open_with(folder, MAX_GARBAGE_BYTES)
    }

    fn open_with(folder: &Path, max_garbage_bytes: u64) -> Result<(Self, Database), StorageError> {
        let lock = lock(folder)?;
        let path = folder.join(LOG);
        let (log, database) =
            if Self::is_in(folder) { Log::open(&path)? } else { (Log::create(&path)?, Database::new()) };
        let mut storage = Self::of(log, lock, max_garbage_bytes);
        storage.compact_when_due(&database);
        Ok((storage, database))
    }

    /// Replaces the data in a folder by an empty database, even if it cannot be read.
    ///
    /// # Errors
    ///
    /// Another process uses the folder, or the file system fails.
    pub(crate) fn create(folder: &Path) -> Result<(Self, Database), StorageError> {
        let lock = lock(folder)?;
        let log = Log::create(&folder.join(LOG))?;
        Ok((Self::of(log, lock, MAX_GARBAGE_BYTES), Database::new()))
    }

    fn of(log: Log, lock: FolderLock, max_garbage_bytes: u64) -> Self {
        let mut storage = Self { log, compact_above: 0, max_garbage_bytes, _lock: lock };
        storage.compact_above = storage.limit(storage.log.compacted_bytes());
        storage
    }

    /// Whether a folder has data.
    pub(crate) fn is_in(folder: &Path) -> bool {
        folder.join(LOG).exists()
    }

    /// A copy of the data in a folder as it is now, even if another process uses it. Nothing is written to the folder.
    ///
    /// # Errors
    ///
    /// The data is damaged or from a newer version, or the file system fails.
    pub(crate) fn copy(folder: &Path) -> Result<Database, StorageError> {
        let path = folder.join(LOG);
        if Self::is_in(folder) { Log::read(&path) } else { Ok(Database::new()) }
    }

    /// Stores commits. After an error, none of them is stored.
    ///
    /// When this returns, they survive the end of the process. They are not synced to the disk, so the last ones may be
    /// lost if the whole machine stops.
    ///
    /// # Errors
    ///
    /// The disk is full, or the file system fails otherwise.
    pub(crate) fn append(&mut self, commits: &[Commit]) -> Result<(), StorageError> {
        self.log.append(commits)
    }

    /// Replaces the log by a shorter one, if it has grown too long. `database` has the content of all commits in the
    /// log.
    pub(crate) fn compact_when_due(&mut self, database: &Database) {
        if self.log.bytes() <= self.compact_above {
            return;
        }
        // If it fails, the old log stays in use, and the next attempt is made when it has grown further.
        let _ = self.log.compact(database);
        self.compact_above = self.limit(self.log.bytes());
    }

    fn limit(&self, compacted: u64) -> u64 {
        compacted.saturating_mul(2).saturating_add(self.max_garbage_bytes)
    }
}

fn lock(folder: &Path) -> Result<FolderLock, StorageError> {
    fs::create_dir_all(folder).map_err(|error| StorageError::io("created", folder, error))?;
    let lock = FolderLock::take(folder)?;
    let ignored = folder.join(IGNORED);
    if !ignored.exists() {
        // Without it, git shows the files, but the data is still stored.
        let _ = write_new(&ignored, "# The data of the local database belongs to this machine.\n*\n");
    }
    Ok(lock)
}

impl CommitKeeper for Storage {
    fn keep(&mut self, commits: &[Commit]) -> Result<(), Box<dyn Error + Send + Sync>> {
        Ok(self.append(commits)?)
    }

    fn stored(&self) -> Option<Database> {
        self.log.stored().ok()
    }

    fn tidy(&mut self, database: &Database) {
        self.compact_when_due(database);
    }
}
