//! What a request takes from outside of the program: the time, chance, and its number.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// The time, chance, and the numbers of requests.
pub struct Sources {
    /// Milliseconds since 1970.
    pub now: Box<dyn Fn() -> u64 + Send + Sync>,
    /// Fresh random bytes. They keep a request's boundary from being guessed by who fills its fields.
    pub random: Box<dyn Fn() -> Result<[u8; 12], getrandom::Error> + Send + Sync>,
    /// The number of the next request.
    pub next_sequence: Box<dyn Fn() -> u64 + Send + Sync>,
}

impl Default for Sources {
    fn default() -> Self {
        // Requests are counted by process, whichever gateway sends them.
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
