//! The state that the lock of the database protects.

use std::path::Path;
use std::time::Duration;

use bson::DateTime;
use cloudfn_database::{Answer, Change, Commit, Database, Operation, Options, Surroundings};

use super::error::DatabaseError;
use super::keeper::CommitKeeper;
use super::sources::Sources;
use super::storage::StorageWhenUsed;
use crate::cloud_call::WrittenDocument;

/// The maximum number of changed documents that are told.
const MAX_WRITTEN: usize = 100;

pub(super) struct State {
    database: Database,
    keeper: Option<Keeping>,
    /// The documents that the current operation changed.
    written: Vec<WrittenDocument>,
}

struct Keeping {
    keeper: Box<dyn CommitKeeper>,
    /// The commits that could not be stored yet, and could not be undone either.
    pending: Vec<Commit>,
}

/// The result of an operation.
pub(super) struct Executed {
    pub(super) result: Result<Answer, DatabaseError>,
    /// Whether a transaction has ended, so waiting writes can be tried again.
    pub(super) has_ended_one: bool,
    /// The maximum time until an open transaction is over.
    pub(super) time_left: Duration,
    /// The first documents that were changed.
    pub(super) written: Vec<WrittenDocument>,
}

impl Default for State {
    fn default() -> Self {
        Self::in_memory(Database::new())
    }
}

impl State {
    pub(super) fn in_memory(database: Database) -> Self {
        Self { database: strict(database), keeper: None, written: Vec::new() }
    }

    pub(super) fn kept(database: Database, keeper: Box<dyn CommitKeeper>) -> Self {
        Self { keeper: Some(Keeping { keeper, pending: Vec::new() }), ..Self::in_memory(database) }
    }

    /// An empty database that is stored in a folder once there is something to store.
    pub(super) fn kept_when_used(folder: &Path) -> Self {
        Self::kept(Database::new(), Box::new(StorageWhenUsed::at(folder)))
    }

    /// The database, after everything before is stored.
    pub(super) fn read(&mut self) -> Result<&Database, DatabaseError> {
        self.keep()?;
        Ok(&self.database)
    }

    /// Changes the database, and stores the change.
    pub(super) fn change<T>(
        &mut self,
        change: impl FnOnce(&mut Database) -> Result<T, cloudfn_database::Error>,
    ) -> Result<T, DatabaseError> {
        // While the disk fails, no more changes may accumulate in memory.
        self.keep()?;
        let result = change(&mut self.database);
        self.keep()?;
        Ok(result?)
    }

    /// Executes an operation. With `creates_missing`, it creates a missing collection first.
    pub(super) fn execute(&mut self, operation: &Operation, sources: Sources, creates_missing: bool) -> Executed {
        let now = sources.now();
        let open: Vec<String> = self.database.open_transactions().map(str::to_owned).collect();
        self.written.clear();
        let result = self.try_to_execute(operation, now, sources, creates_missing);
        let is_open = |id: &String| self.database.open_transactions().any(|other| other == id);
        Executed {
            result,
            has_ended_one: !open.iter().all(is_open),
            time_left: self.database.time_until_expiry(now).unwrap_or_default(),
            written: std::mem::take(&mut self.written),
        }
    }

    fn try_to_execute(
        &mut self,
        operation: &Operation,
        now: DateTime,
        sources: Sources,
        creates_missing: bool,
    ) -> Result<Answer, DatabaseError> {
        let mut numbers = sources.numbers().map_err(DatabaseError::Randomness)?;
        self.keep()?;
        if creates_missing
            && let Some(collection) = operation.collection()
            && self.database.collections().all(|name| name != collection)
        {
            self.database.create_collection(collection)?;
        }
        let result = self.database.execute(operation, &mut Surroundings::new(now, &mut numbers));
        self.keep()?;
        Ok(result?)
    }

    fn note_written(&mut self, commits: &[Commit]) {
        let documents = commits.iter().flat_map(|commit| &commit.changes).filter_map(|change| match change {
            Change::Put { collection, document } => Some((collection, document.get("_id")?.clone())),
            Change::Remove { collection, id } => Some((collection, id.clone())),
            _ => None,
        });
        let room = MAX_WRITTEN.saturating_sub(self.written.len());
        self.written.extend(documents.take(room).map(|(collection, id)| WrittenDocument::new(collection.clone(), id)));
    }

    /// Stores the commits that are not stored yet.
    fn keep(&mut self) -> Result<(), DatabaseError> {
        let commits = self.database.take_commits();
        self.note_written(&commits);
        let Some(Keeping { keeper, pending }) = &mut self.keeper else { return Ok(()) };
        pending.extend(commits);
        if pending.is_empty() {
            return Ok(());
        }
        if let Err(error) = keeper.keep(pending) {
            // The operation fails, so it must not have an effect: not now, and not when the disk works again.
            if let Some(stored) = keeper.stored() {
                self.database = strict(stored);
                pending.clear();
            }
            return Err(DatabaseError::NotKept(error));
        }
        pending.clear();
        keeper.tidy(&self.database);
        Ok(())
    }
}

/// An operation that the cloud refuses must not work here. Its commits are recorded, to be stored and told.
fn strict(mut database: Database) -> Database {
    database.set_options(Options::as_in_the_cloud());
    database.record_commits();
    database
}
