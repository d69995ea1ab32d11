//! How the platform replies to one request of the Runtime API.

use std::time::Duration;

/// A reply, correct or faulty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reply {
    Correct,
    /// The correct reply, this many milliseconds later.
    Late(u64),
    /// The correct reply, after a `103 Early Hints` with other headers.
    Informed,
    /// The correct reply, one byte every few milliseconds.
    Drip,
    Status(u16, &'static str),
    Garbage,
    /// The connection ends.
    End,
    Reset,
    /// The connection ends in the middle of the reply.
    Cut,
    /// The request is accepted, and the connection ends before the reply.
    TakenThenEnd,
    TakenThenReset,
    /// There is never a reply.
    Never,
    /// The platform is gone, and nothing listens.
    Vanish,
}

impl Reply {
    /// How long to wait before the reply.
    pub(super) fn delay(self) -> Duration {
        match self {
            Self::Late(ms) => Duration::from_millis(ms),
            _ => Duration::ZERO,
        }
    }
}
