//! Advice for a function that failed.

use cloudfn_local::Failure;

use crate::error::Error;

/// The error for a failed invocation, with advice on what to do next.
pub(super) fn of(failure: &Failure, without_event: bool) -> Error {
    let advice = match failure {
        Failure::Function(_) if without_event => "it got the event {}; pass another with --data '{..}' or --event FILE",
        Failure::Function(_) => "see its log lines above; RUST_LOG=debug shows more of them",
        // A panic ends a program with the code 101, an abort by a signal. Any other code is the program's own choice.
        Failure::Crashed { status, .. } if matches!(status.code(), None | Some(101)) => {
            "see its output above; RUST_BACKTRACE=1 shows where it happened"
        }
        Failure::Crashed { .. } => "see its output above; a function returns an error instead of ending the process",
        Failure::TimedOut { .. } => {
            "a call above without an answer may be what it waits for; `cargo cloudfn dev --time-limit SECONDS` gives it more time"
        }
        Failure::NotReady { .. } => "see its output above for what it waits for",
        _ => "return a smaller answer",
    };
    let message = match failure {
        // Its errCode and errMsg are shown separately.
        Failure::Function(_) => "the function failed".to_owned(),
        // The last lines it wrote are shown above, with the rest of its output.
        Failure::Crashed { status, .. } => format!("the process ended before it answered ({status})"),
        failure => failure.to_string(),
    };
    Error::function(message, advice)
}
