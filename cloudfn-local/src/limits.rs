//! The sizes that the platform allows.

/// The largest event of a synchronous call: 6 MiB.
pub const MAX_EVENT_BYTES: usize = 6 * 1024 * 1024;

/// The largest answer to a synchronous call: 6 MiB.
pub const MAX_ANSWER_BYTES: usize = 6 * 1024 * 1024;
