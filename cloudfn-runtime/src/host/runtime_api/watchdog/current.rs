//! The request id of the running invocation, where a signal handler can read it.

use std::fmt::{self, Write};
use std::sync::Arc;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicU8, AtomicUsize};

use crate::middleware::trace::MAX_NAME_BYTES;

/// The request id of the running invocation.
///
/// A signal handler cannot wait for a lock, because the thread that it interrupts may hold it. So the bytes are atomics.
#[derive(Debug, Clone, Default)]
pub(in crate::host::runtime_api) struct CurrentInvocation(Arc<RequestId>);

#[derive(Debug)]
struct RequestId {
    bytes: [AtomicU8; MAX_NAME_BYTES],
    /// 0 while no invocation runs.
    length: AtomicUsize,
}

impl Default for RequestId {
    fn default() -> Self {
        Self { bytes: [const { AtomicU8::new(0) }; MAX_NAME_BYTES], length: AtomicUsize::new(0) }
    }
}

impl CurrentInvocation {
    /// Keeps the beginning of the request id, with `?` for what a line of the log would have to escape.
    pub(in crate::host::runtime_api) fn begin(&self, request_id: &str) {
        let is_plain = |byte: &u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\\');
        let plain = request_id.bytes().map(|byte| if is_plain(&byte) { byte } else { b'?' });
        let mut length = 0;
        for (kept, byte) in self.0.bytes.iter().zip(plain) {
            kept.store(byte, Relaxed);
            length += 1;
        }
        self.0.length.store(length, Release);
    }

    pub(in crate::host::runtime_api) fn end(&self) {
        self.0.length.store(0, Release);
    }

    pub(in crate::host::runtime_api) fn is_running(&self) -> bool {
        self.0.length.load(Acquire) > 0
    }
}

impl fmt::Display for CurrentInvocation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = self.0.length.load(Acquire);
        self.0.bytes.iter().take(length).try_for_each(|byte| formatter.write_char(byte.load(Relaxed).into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_request_id_until_the_invocation_ends() {
        let current = CurrentInvocation::default();
        assert!(!current.is_running());
        current.begin("8c5a1e0f-2");
        assert!(current.is_running());
        assert_eq!(current.to_string(), "8c5a1e0f-2");
        current.begin("r2");
        assert_eq!(current.to_string(), "r2");
        current.end();
        assert!(!current.is_running());
        assert_eq!(current.to_string(), "");
    }

    #[test]
    fn a_line_of_the_log_needs_no_escape_for_it_and_stays_readable() {
        let current = CurrentInvocation::default();
        current.begin("a\"b\\c\nd\u{1b}e é");
        assert_eq!(current.to_string(), "a?b?c?d?e???");
        current.begin(&"x".repeat(MAX_NAME_BYTES + 1));
        assert_eq!(current.to_string(), "x".repeat(MAX_NAME_BYTES));
    }
}
