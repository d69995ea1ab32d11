//! The signals that end a process reach it, whatever its parent has blocked.

#![allow(unsafe_code)]

use libc::{SIG_UNBLOCK, SIGALRM, SIGINT, SIGTERM};

/// Unblocks the signals that a host handles, and the alarm of its watchdog.
///
/// A new program inherits the mask of its parent. With SIGTERM blocked, only SIGKILL would end it.
pub(super) fn unblock() {
    // SAFETY: `sigemptyset` initializes the set before it is used, and the calls get pointers to it alone.
    unsafe {
        let mut signals = std::mem::zeroed();
        libc::sigemptyset(&raw mut signals);
        for signal in [SIGTERM, SIGINT, SIGALRM] {
            libc::sigaddset(&raw mut signals, signal);
        }
        libc::pthread_sigmask(SIG_UNBLOCK, &raw const signals, std::ptr::null_mut());
    }
}
