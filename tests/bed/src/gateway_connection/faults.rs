//! The faults of the other side of a connection.

/// A fault, and the outcome that a call must have.
#[derive(Debug)]
pub(super) struct Fault {
    /// The name in the scripted gateway, or the path or destination of the call.
    pub(super) name: &'static str,
    pub(super) destination: Destination,
    pub(super) outcome: Outcome,
    /// Its weight in a random sequence; 0 for a fault that takes too long.
    pub(super) weight: u32,
}

/// The destination of the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Destination {
    /// To the scripted gateway, which does what the name says.
    Scripted,
    /// To a path of the scripted gateway that answers before the body has arrived. The body is large.
    Early,
    /// To another port or URL.
    Elsewhere,
}

/// The outcome that a call must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The call's own answer. The call may still fail if the other side closes a connection that is being reused: it is
    /// unknown whether the request has arrived, and it must not be sent again.
    Answer,
    /// An error.
    Error,
    /// Either is correct, because the reply is ambiguous.
    Either,
}

const fn answer(name: &'static str, weight: u32) -> Fault {
    Fault { name, destination: Destination::Scripted, outcome: Outcome::Answer, weight }
}

const fn error(name: &'static str, weight: u32) -> Fault {
    Fault { name, destination: Destination::Scripted, outcome: Outcome::Error, weight }
}

const fn either(name: &'static str, weight: u32) -> Fault {
    Fault { name, destination: Destination::Scripted, outcome: Outcome::Either, weight }
}

const fn early(name: &'static str) -> Fault {
    Fault { name, destination: Destination::Early, outcome: Outcome::Either, weight: 0 }
}

const fn elsewhere(name: &'static str, weight: u32) -> Fault {
    Fault { name, destination: Destination::Elsewhere, outcome: Outcome::Error, weight }
}

pub(super) const FAULTS: &[Fault] = &[
    answer("good", 40),
    answer("good|5", 10),
    answer("chunked", 3),
    answer("good-close", 4),
    answer("good-end|0", 4),
    answer("good-end|3", 4),
    answer("good-end|50", 0),
    answer("good-reset|3", 2),
    answer("good-reset|50", 0),
    // A reset may overtake the answer.
    either("good-reset|0", 2),
    answer("good-half-closed", 3),
    answer("good-twice", 1),
    answer("informed|1", 2),
    answer("informed|3", 2),
    answer("http-1.0", 1),
    answer("no-reason", 1),
    answer("many-headers|90", 1),
    answer("long-header|32", 1),
    error("reset", 3),
    error("end", 3),
    error("reset|30", 2),
    error("head-reset", 2),
    error("head-end", 2),
    error("body-reset", 2),
    error("body-end", 2),
    error("chunks-cut", 1),
    error("chunks-bad", 1),
    either("length-too-short", 1),
    error("length-too-long", 1),
    error("length-too-long-end", 1),
    error("length-negative", 1),
    error("length-twice", 1),
    either("length-and-chunks", 1),
    error("silent|3000", 1),
    error("drip", 1),
    error("drip-body", 1),
    error("informed-on|1", 1),
    error("informed-on|0", 0),
    error("garbage", 2),
    error("garbage-stay", 1),
    error("html", 1),
    error("http-2", 1),
    error("upgrade", 1),
    error("redirect|301", 1),
    error("redirect|302", 2),
    error("redirect|307", 1),
    error("no-content", 1),
    error("empty", 1),
    either("null", 1),
    error("status|400", 1),
    error("status|401", 1),
    error("status|404", 1),
    error("status|429", 1),
    error("status|500", 3),
    error("status|502", 2),
    error("status|503", 1),
    error("status|504", 1),
    error("error-code|604101", 2),
    error("errcode|43101", 2),
    error("many-headers|150", 1),
    error("long-header|500", 1),
    error("large|1", 1),
    error("large|100", 0),
    error("endless|1000", 0),
    early("early"),
    early("early-close"),
    early("early-reset"),
    early("early-stay"),
    early("unread"),
    elsewhere("resets-at-once", 4),
    elsewhere("ends-at-once", 4),
    elsewhere("refuses", 3),
    elsewhere("never-connects", 0),
    elsewhere("no-such-host", 1),
    elsewhere("not-a-url", 0),
    elsewhere("https", 0),
];
