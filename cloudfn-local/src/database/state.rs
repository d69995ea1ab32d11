//! What the lock of the database protects.

use cloudfn_database::{Commit, Database};

use super::error::DatabaseError;
use super::keeper::CommitKeeper;

#[derive(Default)]
pub(super) struct State {
    database: Database,
    keeper: Option<Keeping>,
    /// Whether an operation creates the collection that it needs.
    pub(super) creates_missing: bool,
}

struct Keeping {
    keeper: Box<dyn CommitKeeper>,
    /// What the keeper could not keep yet.
    pending: Vec<Commit>,
}

impl State {
    pub(super) fn in_memory(database: Database) -> Self {
        Self { database, ..Self::default() }
    }

    pub(super) fn kept(mut database: Database, keeper: Box<dyn CommitKeeper>) -> Self {
        database.record_commits();
        Self { database, keeper: Some(Keeping { keeper, pending: Vec::new() }), creates_missing: false }
    }

    /// The database, once everything before is kept.
    pub(super) fn read(&mut self) -> Result<&Database, DatabaseError> {
        self.keep()?;
        Ok(&self.database)
    }

    /// Changes the database, and keeps the change.
    pub(super) fn change<T>(
        &mut self,
        change: impl FnOnce(&mut Database) -> Result<T, cloudfn_database::Error>,
    ) -> Result<T, DatabaseError> {
        // While the disk fails, nothing more may pile up in memory.
        self.keep()?;
        let result = change(&mut self.database);
        self.keep()?;
        Ok(result?)
    }

    /// Gives to the keeper what it has not kept yet.
    fn keep(&mut self) -> Result<(), DatabaseError> {
        let Some(Keeping { keeper, pending }) = &mut self.keeper else { return Ok(()) };
        pending.extend(self.database.take_commits());
        if pending.is_empty() {
            return Ok(());
        }
        keeper.keep(pending).map_err(DatabaseError::NotKept)?;
        pending.clear();
        keeper.tidy(&self.database);
        Ok(())
    }
}
