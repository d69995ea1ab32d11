//! The place where commits are kept.

use std::error::Error;

use cloudfn_database::{Commit, Database};

/// Keeps commits, so that they outlive the process.
pub(crate) trait CommitKeeper: Send {
    /// Keeps these commits, in this order. It is called while the database is locked, before the answer is sent.
    ///
    /// After an error, none of them counts as kept: the next call has them again.
    fn keep(&mut self, commits: &[Commit]) -> Result<(), Box<dyn Error + Send + Sync>>;

    /// Called after everything that the database has was kept: the time to tidy up.
    fn tidy(&mut self, _database: &Database) {}
}
