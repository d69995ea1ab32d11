//! The state that all handles of one transaction share.

use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

use crate::error::Error;
use crate::error::api_name::ApiName;

/// A transaction of the database.
#[derive(Debug)]
pub(in crate::database) struct Session {
    id: String,
    state: AtomicU8,
    has_conflict: AtomicBool,
}

/// Calls belong to the transaction.
const OPEN: u8 = 0;
/// It is being committed or rolled back.
const ENDING: u8 = 1;
/// The database knows that it is over.
const OVER: u8 = 2;

impl Session {
    pub(super) fn new(id: String) -> Self {
        Self { id, state: AtomicU8::new(OPEN), has_conflict: AtomicBool::new(false) }
    }

    pub(in crate::database) fn id(&self) -> &str {
        &self.id
    }

    /// A call can be made while the transaction is open.
    pub(in crate::database) fn check(&self, api: &'static str) -> Result<(), Error> {
        if self.state.load(Ordering::Acquire) == OPEN {
            return Ok(());
        }
        Err(ApiName::own(api).bad_request("the transaction is over: it was committed or rolled back"))
    }

    /// Remembers that the database reported a conflict, whatever the caller does with the error.
    pub(in crate::database) fn saw(&self, error: &Error) {
        if error.is_conflict() {
            self.has_conflict.store(true, Ordering::Release);
        }
    }

    pub(super) fn has_conflict(&self) -> bool {
        self.has_conflict.load(Ordering::Acquire)
    }

    pub(super) fn end(&self) {
        self.state.store(ENDING, Ordering::Release);
    }

    pub(super) fn ended(&self) {
        self.state.store(OVER, Ordering::Release);
    }

    pub(super) fn is_over(&self) -> bool {
        self.state.load(Ordering::Acquire) == OVER
    }
}
