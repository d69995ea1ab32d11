//! `Sources`: the clock, the randomness and the counter behind requests.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

/// For how many requests the system is asked for random bytes at once.
const REQUESTS_AT_ONCE: usize = 32;

/// The clock, randomness and request numbers.
pub struct Sources {
    /// Milliseconds since 1970.
    pub now: Box<dyn Fn() -> u64 + Send + Sync>,
    /// Fresh random bytes. They make a form's boundary unguessable for those who fill the form's fields.
    pub random: Box<dyn Fn() -> Result<[u8; 12], getrandom::Error> + Send + Sync>,
    /// The number of the next request.
    pub next_sequence: Box<dyn Fn() -> u64 + Send + Sync>,
}

impl Default for Sources {
    fn default() -> Self {
        // The count is per process, not per gateway.
        static SEQUENCE: AtomicU64 = AtomicU64::new(1);
        Self {
            now: Box::new(now),
            random: random(),
            next_sequence: Box::new(|| SEQUENCE.fetch_add(1, Ordering::Relaxed)),
        }
    }
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

/// Random bytes of the system. It is asked for those of many requests at once: one system call in four of a Cloud Call
/// was for these.
fn random() -> Box<dyn Fn() -> Result<[u8; 12], getrandom::Error> + Send + Sync> {
    let unused = Mutex::new(Vec::new());
    Box::new(move || {
        // The bytes are random even if a thread has panicked with them.
        let mut unused = unused.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = unused.pop() {
            return Ok(bytes);
        }
        let mut fresh = [0; 12 * REQUESTS_AT_ONCE];
        getrandom::fill(&mut fresh)?;
        let (pieces, _) = fresh.as_chunks::<12>();
        unused.extend_from_slice(&pieces[1..]);
        Ok(pieces[0])
    })
}

impl fmt::Debug for Sources {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Sources").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_random_bytes_are_given_twice() {
        let (one, other) = (Sources::default(), Sources::default());
        let count = REQUESTS_AT_ONCE * 3 + 1;
        let given: HashSet<_> = (0..count).flat_map(|_| [(one.random)().unwrap(), (other.random)().unwrap()]).collect();
        assert_eq!(given.len(), count * 2);
    }
}
