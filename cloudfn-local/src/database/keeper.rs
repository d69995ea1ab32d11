//! The interface to the storage of commits.

use std::error::Error;

use cloudfn_database::{Commit, Database};

/// Stores commits, so they outlive the process.
pub(crate) trait CommitKeeper: Send {
    /// Stores these commits, in this order. It is called while the database is locked, before the answer is sent.
    ///
    /// After an error, none of them counts as stored.
    fn keep(&mut self, commits: &[Commit]) -> Result<(), Box<dyn Error + Send + Sync>>;

    /// What is stored, so that a change that could not be stored is undone. Without it, such a change is stored with the next
    /// one.
    fn stored(&self) -> Option<Database> {
        None
    }

    /// Called when everything is stored. It can clean up.
    fn tidy(&mut self, _database: &Database) {}
}
