//! What to do when a function has failed.

use cloudfn_local::{CallOutcome, Failure, Outcome};

use crate::error::Error;

/// The API is not declared.
const NO_PERMISSION: i32 = -604_101;
/// The API exists nowhere.
const API_NOT_FOUND: i32 = -604_100;

/// The failure of an invocation, and what to do next.
pub(super) fn of(failure: &Failure, outcome: &Outcome, without_event: bool) -> Error {
    let advice = match failure {
        Failure::Function(_) => refused_call(outcome).unwrap_or_else(|| {
            if without_event {
                "it was given the event {}; give it another with --data '{..}' or --event FILE".to_owned()
            } else {
                "see its log lines above; RUST_LOG=debug shows more of them".to_owned()
            }
        }),
        Failure::Crashed { .. } => "see its output above; RUST_BACKTRACE=1 shows where it was".to_owned(),
        Failure::TimedOut { .. } => "see above which of its calls had no answer".to_owned(),
        Failure::NotReady { .. } => "see its output above for what it waits for".to_owned(),
        _ => "make the function answer less".to_owned(),
    };
    let message = match failure {
        // Its errCode and errMsg are shown by themselves.
        Failure::Function(_) => "the function failed".to_owned(),
        // What it wrote last stands above already, with the rest of its output.
        Failure::Crashed { status, .. } => format!("the process ended before it answered ({status})"),
        failure => failure.to_string(),
    };
    Error::function(message, advice)
}

/// What to do about the last call that the platform refused.
fn refused_call(outcome: &Outcome) -> Option<String> {
    outcome.cloud_calls.iter().rev().find_map(|call| match call.outcome {
        CallOutcome::Refused { error_code: NO_PERMISSION } => Some(format!(
            "`{0}` is not in the function's config.json; declare it: #[cloud_function(openapi = [\"{0}\"])]",
            call.api
        )),
        CallOutcome::Refused { error_code: API_NOT_FOUND } => {
            Some(format!("WeChat has no API `{}` that can be called like this; check the spelling", call.api))
        }
        _ => None,
    })
}
