//! Transactions: snapshots, and writes that become visible at once.

use std::collections::BTreeMap;

use bson::DateTime;

use crate::error::{Error, ErrorKind, Result};
use crate::store::Writes;
use crate::value::Key;

/// The time limit of a transaction, in milliseconds.
/// Source: `DATABASE_TRANSACTION_FAIL` in CloudBase's list of errors.
const LONGEST: i64 = 30_000;

/// An open transaction.
#[derive(Debug)]
pub(crate) struct Transaction {
    started: DateTime,
    /// The snapshot. As in MongoDB, the first operation takes it.
    pub(crate) snapshot: Option<u64>,
    pub(crate) writes: Writes,
}

impl Transaction {
    /// The milliseconds until it takes too long.
    fn left(&self, now: DateTime) -> i64 {
        LONGEST.saturating_sub(now.timestamp_millis().saturating_sub(self.started.timestamp_millis()))
    }
}

/// All open transactions.
#[derive(Debug, Default)]
pub(crate) struct Transactions {
    open: BTreeMap<String, Transaction>,
}

impl Transactions {
    pub(crate) fn start(&mut self, id: String, now: DateTime) {
        self.open.insert(id, Transaction { started: now, snapshot: None, writes: Writes::default() });
    }

    pub(crate) fn get_mut(&mut self, id: &str) -> Result<&mut Transaction> {
        self.open.get_mut(id).ok_or_else(gone)
    }

    pub(crate) fn get(&self, id: &str) -> Result<&Transaction> {
        self.open.get(id).ok_or_else(gone)
    }

    pub(crate) fn end(&mut self, id: &str) -> Result<Transaction> {
        self.open.remove(id).ok_or_else(gone)
    }

    /// Ends transactions that took too long. Returns whether there were any.
    pub(crate) fn expire(&mut self, now: DateTime) -> bool {
        let before = self.open.len();
        self.open.retain(|_, transaction| transaction.left(now) > 0);
        self.open.len() != before
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.open.keys().map(String::as_str)
    }

    /// The milliseconds until the first of them takes too long; at most [`LONGEST`], even if the clock went back.
    pub(crate) fn time_left(&self, now: DateTime) -> Option<i64> {
        self.open.values().map(|transaction| transaction.left(now).clamp(0, LONGEST)).min()
    }

    /// Whether no transaction is open.
    pub(crate) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    pub(crate) fn oldest_snapshot(&self) -> Option<u64> {
        self.open.values().filter_map(|transaction| transaction.snapshot).min()
    }

    /// Whether another transaction has written the document.
    pub(crate) fn is_locked(&self, collection: &str, id: &Key, own: Option<&str>) -> bool {
        self.open
            .iter()
            .filter(|(other, _)| Some(other.as_str()) != own)
            .any(|(_, transaction)| transaction.writes.get(collection, id).is_some())
    }
}

/// The cloud's message.
fn gone() -> Error {
    Error::new(
        ErrorKind::TransactionFail,
        "[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit \
         or abort in 30 seconds. It ended, or one of its operations failed, or it took longer",
    )
}
