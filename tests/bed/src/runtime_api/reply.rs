//! How the platform's side replies to one request of the Runtime API.

use std::time::Duration;

/// What is done in place of the right reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reply {
    Right,
    /// The right one, this many milliseconds later.
    Late(u64),
    /// The right one, after a `103 Early Hints` with other headers.
    Informed,
    /// The right one, a byte every few milliseconds.
    Drip,
    Status(u16, &'static str),
    Garbage,
    /// The connection ends.
    End,
    Reset,
    /// The connection ends in the middle of the reply.
    Cut,
    /// The request counts, and the connection ends before that is told.
    TakenThenEnd,
    TakenThenReset,
    /// There is never a reply.
    Never,
    /// Nothing is there any more, and nothing listens.
    Vanish,
}

impl Reply {
    /// How long it takes before anything is replied.
    pub(super) fn delay(self) -> Duration {
        match self {
            Self::Late(ms) => Duration::from_millis(ms),
            _ => Duration::ZERO,
        }
    }
}
