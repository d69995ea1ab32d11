//! The limits of the platform.

/// The largest event of a synchronous call: 6 MiB.
pub const MAX_EVENT_BYTES: usize = 6 * 1024 * 1024;

/// The largest answer to a synchronous call: 6 MiB.
pub const MAX_ANSWER_BYTES: usize = 6 * 1024 * 1024;

/// How many invocations of a function may wait for each other. Each has a process.
pub(crate) const MAX_CALLS_OF_ITSELF: usize = 8;
