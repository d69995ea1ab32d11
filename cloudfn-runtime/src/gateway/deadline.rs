//! The deadline of a call: an `Instant` that is set when the call is awaited, and passed down unchanged.

use std::time::Duration;

use tokio::time::Instant;

/// Replaces a time that the clock cannot represent.
const FAR: Duration = Duration::from_secs(24 * 60 * 60);

/// The moment after this timeout.
pub(crate) fn after(timeout: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(timeout).unwrap_or(now + FAR)
}
