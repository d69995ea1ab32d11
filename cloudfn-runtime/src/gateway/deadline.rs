//! When a call must be over: one moment, which is decided when the call is awaited and passed down as it is.

use std::time::Duration;

use tokio::time::Instant;

/// Stands in for a moment that the clock does not reach.
const FAR: Duration = Duration::from_secs(24 * 60 * 60);

/// The moment when this time has passed.
pub(crate) fn after(timeout: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(timeout).unwrap_or(now + FAR)
}
