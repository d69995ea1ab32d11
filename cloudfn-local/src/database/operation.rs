//! The collection and the transaction of an operation.

use cloudfn_database::{Aggregate, Count, Find, Insert, Modify, Operation, Remove};

/// The collection that must exist for an operation.
pub(super) fn collection(operation: &Operation) -> Option<&str> {
    match operation {
        Operation::Find(Find { collection, .. })
        | Operation::Count(Count { collection, .. })
        | Operation::Insert(Insert { collection, .. })
        | Operation::Modify(Modify { collection, .. })
        | Operation::Remove(Remove { collection, .. })
        | Operation::Aggregate(Aggregate { collection, .. }) => Some(collection),
        _ => None,
    }
}

/// The transaction that an operation belongs to, or ends.
pub(super) fn transaction(operation: &Operation) -> Option<&str> {
    match operation {
        Operation::Find(Find { transaction, .. })
        | Operation::Insert(Insert { transaction, .. })
        | Operation::Modify(Modify { transaction, .. })
        | Operation::Remove(Remove { transaction, .. }) => transaction.as_deref(),
        Operation::CommitTransaction { transaction } | Operation::AbortTransaction { transaction } => Some(transaction),
        _ => None,
    }
}
