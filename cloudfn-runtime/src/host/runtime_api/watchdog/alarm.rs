//! The watchdog where there are signals: SIGTERM sets an alarm, and the alarm ends the process.
//!
//! A second thread could wait instead. But glibc's allocator takes locks as soon as a program has two threads: that cost
//! 6 % of a Cloud Call, and the thread an eighth of a start.

#![allow(unsafe_code)]

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::{Duration, SystemTime};

use libc::{SIGALRM, SIGTERM};

use super::{CurrentInvocation, MARGIN, failure};
use crate::environment::Environment;
use crate::log::{FailureLine, LineBuffer};

/// Ends the process if SIGTERM has not ended it in time.
pub(in crate::host::runtime_api) fn install(
    drain: Duration,
    current: CurrentInvocation,
    process: &Environment,
) -> io::Result<()> {
    let failure = failure(drain);
    let line = FailureLine::new(process, failure.err_code(), failure.err_msg());
    let seconds = seconds(drain + MARGIN);
    let is_asked = Arc::new(AtomicBool::new(false));
    let was_asked = Arc::clone(&is_asked);
    // SAFETY: the handlers do only what signal-safety(7) allows. They load and store atomics, read the clock, write to a
    // buffer on the stack, and call alarm(2), write(2) and _exit(2). They take no lock, allocate nothing and do not panic.
    unsafe {
        // The alarm first: SIGTERM may come at once.
        signal_hook_registry::register(SIGALRM, move || {
            // The function may use alarms, too.
            if was_asked.load(Relaxed) {
                give_up(&line, &current);
            }
        })?;
        signal_hook_registry::register(SIGTERM, move || {
            // A second SIGTERM does not put the end off.
            if !is_asked.swap(true, Relaxed) {
                libc::alarm(seconds);
            }
        })?;
    }
    Ok(())
}

/// The whole seconds after which a limit is over.
fn seconds(limit: Duration) -> libc::c_uint {
    let whole = limit.as_secs().saturating_add(u64::from(limit.subsec_nanos() > 0));
    libc::c_uint::try_from(whole).unwrap_or(libc::c_uint::MAX)
}

/// Says why, and ends the process. For a signal handler.
fn give_up(line: &FailureLine, current: &CurrentInvocation) -> ! {
    let mut buffer = LineBuffer::default();
    let request_id = current.is_running().then_some(current);
    line.write(&mut buffer, request_id, SystemTime::now());
    let bytes = buffer.bytes();
    // SAFETY: the pointer and the length are those of one slice. A line that cannot be written is lost: the process ends
    // all the same. `_exit` runs no destructors, which could wait for the function.
    unsafe {
        libc::write(libc::STDERR_FILENO, bytes.as_ptr().cast(), bytes.len());
        libc::_exit(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alarm_is_never_early_and_never_switched_off() {
        assert_eq!(seconds(Duration::from_millis(2001)), 3);
        assert_eq!(seconds(Duration::from_secs(27)), 27);
        assert_eq!(seconds(Duration::MAX), libc::c_uint::MAX);
    }
}
