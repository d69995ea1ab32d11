//! The watchdog where there are signals: SIGTERM sets an alarm, and the alarm ends the process.
//!
//! A second thread could wait instead. But glibc's allocator takes locks as soon as a program has two threads: that cost
//! 6 % of a Cloud Call, and the thread an eighth of a start.

#![allow(unsafe_code)]

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant, SystemTime};

use libc::{SIGALRM, SIGTERM};

use super::{CurrentInvocation, MARGIN, failure};
use crate::environment::Environment;
use crate::log::{FailureLine, LAST_LINE_TIMEOUT, LineBuffer};

/// Ends the process if SIGTERM has not ended it in time.
pub(in crate::host::runtime_api) fn install(
    drain: Duration,
    current: CurrentInvocation,
    process: &Environment,
) -> io::Result<()> {
    let failure = failure(drain);
    let line = FailureLine::new(process, failure.err_code(), failure.err_msg());
    let limit = drain + MARGIN;
    let end = Arc::new(End::default());
    let end_of_alarm = Arc::clone(&end);
    // SAFETY: the handlers do only what signal-safety(7) allows. They load and store atomics, read the clock, write to a
    // buffer on the stack, and call alarm(2), poll(2), write(2) and _exit(2). They take no lock, allocate nothing and do
    // not panic.
    unsafe {
        // The alarm first: SIGTERM may come at once.
        signal_hook_registry::register(SIGALRM, move || match end_of_alarm.rest() {
            Some(Duration::ZERO) => give_up(&line, &current),
            // Somebody else's alarm has taken the place of this one.
            Some(rest) => {
                libc::alarm(seconds(rest));
            }
            // The function may use alarms, too.
            None => {}
        })?;
        signal_hook_registry::register(SIGTERM, move || {
            if end.begin(limit) {
                libc::alarm(seconds(limit));
            }
        })?;
    }
    Ok(())
}

/// When the process is given up.
struct End {
    installed: Instant,
    /// In milliseconds after `installed`; 0 until the process is asked to end.
    end: AtomicU64,
}

impl Default for End {
    fn default() -> Self {
        Self { installed: Instant::now(), end: AtomicU64::new(0) }
    }
}

impl End {
    /// Sets the end, unless it is set: a second SIGTERM does not put it off.
    fn begin(&self, limit: Duration) -> bool {
        let end = milliseconds(self.installed.elapsed().saturating_add(limit)).max(1);
        self.end.compare_exchange(0, end, Relaxed, Relaxed).is_ok()
    }

    /// The time until the end, if it is set.
    fn rest(&self) -> Option<Duration> {
        match self.end.load(Relaxed) {
            0 => None,
            end => Some(Duration::from_millis(end.saturating_sub(milliseconds(self.installed.elapsed())))),
        }
    }
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
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
    let mut stderr = libc::pollfd { fd: libc::STDERR_FILENO, events: libc::POLLOUT, revents: 0 };
    let timeout = libc::c_int::try_from(LAST_LINE_TIMEOUT.as_millis()).unwrap_or(0);
    // SAFETY: `poll` gets one structure, and the pointer and the length of `write` are those of one slice. A line that
    // cannot be written is lost: the process ends all the same. A pipe that nobody reads would make `write` wait.
    // `_exit` runs no destructors, which could wait for the function.
    unsafe {
        if libc::poll(&raw mut stderr, 1, timeout) == 1 {
            libc::write(libc::STDERR_FILENO, bytes.as_ptr().cast(), bytes.len());
        }
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

    #[test]
    fn the_end_is_set_once_and_nothing_is_given_up_before_it() {
        let end = End::default();
        assert_eq!(end.rest(), None);
        assert!(end.begin(Duration::from_secs(3600)));
        assert!(!end.begin(Duration::from_secs(7200)));
        let rest = end.rest().unwrap();
        assert!(Duration::from_secs(3000) < rest && rest <= Duration::from_secs(3600), "{rest:?}");

        let over = End::default();
        assert!(over.begin(Duration::ZERO));
        while over.rest() != Some(Duration::ZERO) {
            std::thread::yield_now();
        }
        assert!(End::default().begin(Duration::MAX));
    }
}
