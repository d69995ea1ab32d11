//! The invocations that have ended, the newest of them.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::invocations::Invocation;

/// The maximum number of invocations that are kept.
const MAX_INVOCATIONS: usize = 500;

/// The maximum size of what they carry, in bytes.
const MAX_KEPT_BYTES: usize = 64 * 1024 * 1024;

/// The invocations, oldest first.
#[derive(Debug, Clone, Default)]
pub(super) struct History(Arc<Mutex<Kept>>);

#[derive(Debug, Default)]
struct Kept {
    /// Each with its size.
    invocations: VecDeque<(Arc<Invocation>, usize)>,
    /// The sum of the sizes.
    bytes: usize,
}

impl History {
    pub(super) fn add(&self, invocation: Arc<Invocation>) {
        let bytes = bytes_of(&invocation);
        let mut kept = self.lock();
        kept.bytes += bytes;
        kept.invocations.push_back((invocation, bytes));
        while kept.invocations.len() > MAX_INVOCATIONS || (kept.bytes > MAX_KEPT_BYTES && kept.invocations.len() > 1) {
            if let Some((_, bytes)) = kept.invocations.pop_front() {
                kept.bytes -= bytes;
            }
        }
    }

    pub(super) fn clear(&self) {
        *self.lock() = Kept::default();
    }

    /// All of them, newest first.
    pub(super) fn all(&self) -> Vec<Arc<Invocation>> {
        self.lock().invocations.iter().rev().map(|(invocation, _)| Arc::clone(invocation)).collect()
    }

    pub(super) fn find(&self, id: &str) -> Option<Arc<Invocation>> {
        let kept = self.lock();
        let mut invocations = kept.invocations.iter().map(|(invocation, _)| invocation);
        invocations.find(|invocation| invocation.outcome.request_id == id).cloned()
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The size of what an invocation carries, roughly.
fn bytes_of(invocation: &Invocation) -> usize {
    let outcome = &invocation.outcome;
    let calls = outcome.cloud_calls.iter().map(|call| {
        let members: usize = call.members.iter().map(|member| member.value.len()).sum();
        let file = call.file.as_ref().map_or(0, |file| file.bytes.len());
        // Written as JSON, an answer takes about as much as in memory, within a small factor.
        1024 + members + file + call.answer.to_string().len()
    });
    let output: usize = outcome.output.iter().map(|line| line.len() + 64).sum();
    let answer = outcome.answer.as_ref().map_or(0, bytes::Bytes::len);
    1024 + invocation.start.event.len() + answer + output + calls.sum::<usize>()
}
