//! A folder that is created when there is something to store.

use std::error::Error;
use std::path::{Path, PathBuf};

use cloudfn_database::{Commit, Database};

use super::{Storage, StorageError};
use crate::database::keeper::CommitKeeper;

/// Storage in a folder without data. Until the first commit, the folder does not exist and is not locked.
#[derive(Debug)]
pub(crate) struct StorageWhenUsed {
    folder: PathBuf,
    storage: Option<Storage>,
}

impl StorageWhenUsed {
    pub(crate) fn at(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), storage: None }
    }

    fn opened(&mut self) -> Result<&mut Storage, StorageError> {
        let storage = if let Some(storage) = self.storage.take() {
            storage
        } else {
            let (storage, database) = Storage::open(&self.folder)?;
            if database.collections().next().is_some() {
                return Err(StorageError::Filled { folder: self.folder.clone() });
            }
            storage
        };
        Ok(self.storage.insert(storage))
    }
}

impl CommitKeeper for StorageWhenUsed {
    fn keep(&mut self, commits: &[Commit]) -> Result<(), Box<dyn Error + Send + Sync>> {
        Ok(self.opened()?.append(commits)?)
    }

    fn stored(&self) -> Option<Database> {
        self.storage.as_ref()?.stored()
    }

    fn tidy(&mut self, database: &Database) {
        if let Some(storage) = &mut self.storage {
            storage.compact_when_due(database);
        }
    }
}
