//! The open transactions and their time limits.

use std::collections::BTreeMap;
use std::time::Duration;

use bson::DateTime;
use cloudfn_database::{Answer, Error, Operation};

use super::operation;

/// The time limit of a transaction, in milliseconds. After it, the engine ends the transaction.
const LIFETIME: i64 = 30_000;

/// The open transactions, each with the time of its start.
#[derive(Debug, Default)]
pub(super) struct OpenTransactions(BTreeMap<String, DateTime>);

impl OpenTransactions {
    /// Records the effect of an operation on transactions. A failed operation ends its transaction.
    pub(super) fn follow(&mut self, operation: &Operation, result: &Result<Answer, Error>, now: DateTime) {
        match result {
            Ok(Answer::Started(id)) => {
                self.0.insert(id.clone(), now);
            }
            Err(_) | Ok(Answer::Ended) => {
                if let Some(id) = operation::transaction(operation) {
                    self.0.remove(id);
                }
            }
            Ok(_) => {}
        }
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Removes the transactions that took too long. Returns whether there were any.
    pub(super) fn expire(&mut self, now: DateTime) -> bool {
        let before = self.0.len();
        self.0.retain(|_, started| left(*started, now) > 0);
        self.0.len() != before
    }

    /// The maximum time until one of them is over.
    pub(super) fn time_left(&self, now: DateTime) -> Duration {
        let left = self.0.values().map(|started| left(*started, now)).min().unwrap_or(LIFETIME);
        Duration::from_millis(left.clamp(1, LIFETIME).unsigned_abs())
    }
}

/// The milliseconds until a transaction expires.
fn left(started: DateTime, now: DateTime) -> i64 {
    LIFETIME.saturating_sub(now.timestamp_millis().saturating_sub(started.timestamp_millis()))
}

#[cfg(test)]
mod tests {
    use cloudfn_database::{ErrorKind, Find};

    use super::*;

    fn start(open: &mut OpenTransactions, id: &str, now: DateTime) {
        open.follow(&Operation::StartTransaction, &Ok(Answer::Started(id.to_owned())), now);
    }

    #[test]
    fn a_transaction_is_over_after_thirty_seconds() {
        let at = DateTime::from_millis;
        let mut open = OpenTransactions::default();
        assert_eq!(open.time_left(at(0)), Duration::from_secs(30));
        start(&mut open, "a", at(1_000));
        start(&mut open, "b", at(2_000));
        assert_eq!(open.time_left(at(3_000)), Duration::from_secs(28));
        assert!(!open.expire(at(30_999)));
        assert!(open.expire(at(31_000)));
        assert_eq!((open.len(), open.time_left(at(31_000))), (1, Duration::from_secs(1)));
        // If the clock goes back, waiting takes no longer.
        assert_eq!(open.time_left(at(0)), Duration::from_secs(30));
    }

    #[test]
    fn a_transaction_is_over_when_it_ends_or_one_of_its_operations_fails() {
        let mut open = OpenTransactions::default();
        let now = DateTime::from_millis(0);
        let failed = Err(Error::new(ErrorKind::RequestFailed, "no"));
        let find = |id: &str| Operation::Find(Find { transaction: Some(id.to_owned()), ..Find::default() });
        for id in ["a", "b", "c"] {
            start(&mut open, id, now);
        }
        open.follow(&find("a"), &Ok(Answer::Documents(Vec::new())), now);
        open.follow(&Operation::find("orders", bson::doc! {}), &failed, now);
        assert_eq!(open.len(), 3);
        open.follow(&find("a"), &failed, now);
        open.follow(&Operation::CommitTransaction { transaction: "b".to_owned() }, &Ok(Answer::Ended), now);
        open.follow(&Operation::AbortTransaction { transaction: "c".to_owned() }, &Ok(Answer::Ended), now);
        assert_eq!(open.len(), 0);
    }
}
