//! `Sources`: the clock, the randomness and the counter behind requests.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// The clock, randomness and request numbers.
pub struct Sources {
    /// Milliseconds since 1970.
    pub now: Box<dyn Fn() -> u64 + Send + Sync>,
    /// Fresh random bytes. They make a form's boundary unguessable for whoever fills the form's fields.
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
            random: Box::new(random),
            next_sequence: Box::new(|| SEQUENCE.fetch_add(1, Ordering::Relaxed)),
        }
    }
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

fn random() -> Result<[u8; 12], getrandom::Error> {
    let mut bytes = [0; 12];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

impl fmt::Debug for Sources {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Sources").finish_non_exhaustive()
    }
}
