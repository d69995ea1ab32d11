//! The SIGTERM watchdog: a function that computes without an `.await` blocks the only thread, which then cannot handle
//! the signal.

use std::time::Duration;

use super::limits::DRAIN_TIMEOUT;
use crate::failure::Failure;

#[cfg(unix)]
mod alarm;
mod current;
#[cfg(not(unix))]
mod thread;

#[cfg(unix)]
pub(super) use self::alarm::install;
pub(super) use self::current::CurrentInvocation;
#[cfg(not(unix))]
pub(super) use self::thread::install;

/// How much longer the watchdog waits than the host itself, which needs time to report the failure.
const MARGIN: Duration = Duration::from_secs(2);

/// Why the process ends.
fn failure(drain: Duration) -> Failure {
    Failure::new(format!(
        "SIGTERM: the function has not returned within {} ms, because it computes without an `.await`; {DRAIN_TIMEOUT} \
         raises the limit",
        drain.as_millis()
    ))
}
