//! Transactions that an invocation started and did not end.

use std::collections::HashSet;

use cloudfn_protocol::action;

use crate::cloud_call::CloudCall;

/// Marks the calls that started a transaction, if no call ended it: a commit, a rollback or an error.
pub(super) fn mark(calls: &mut [CloudCall]) {
    let ends = |call: &&CloudCall| {
        !call.is_answered() || [action::COMMIT_TRANSACTION, action::ABORT_TRANSACTION].contains(&call.api.as_str())
    };
    let ended: HashSet<_> = calls.iter().filter(ends).filter_map(|call| call.text("transactionId")).collect();
    for start in calls.iter_mut().filter(|call| call.api == action::START_TRANSACTION && call.is_answered()) {
        start.is_left_open = start.answer["transactionId"].as_str().is_some_and(|id| !ended.contains(id));
    }
}
