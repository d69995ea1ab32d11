//! `--timer`: the function gets the event of its timer, and no user, as the platform starts it.

use std::time::SystemTime;

use jiff::Timestamp;
use serde_json::json;

use crate::error::Error;
use crate::function::Function;
use crate::suggest::advice;

/// The event that WeChat's platform sends to a function when its timer is due.
pub(super) fn event(name: &str, due: SystemTime) -> Vec<u8> {
    let due = Timestamp::try_from(due).unwrap_or_default();
    let due = Timestamp::from_second(due.as_second()).unwrap_or(due);
    json!({ "Type": "Timer", "TriggerName": name, "Time": due.to_string(), "Message": "" }).to_string().into_bytes()
}

/// Fails if the function does not declare this timer.
pub(super) fn check(name: &str, function: &Function) -> Result<(), Error> {
    let called = &function.manifest.function;
    let timers: Vec<_> = function.manifest.triggers.iter().map(|trigger| &trigger.name).collect();
    if timers.iter().any(|known| *known == name) {
        return Ok(());
    }
    if timers.is_empty() {
        return Err(Error::usage(
            format!("{called} has no timer"),
            format!("declare it: #[cloud_function(triggers(timer(\"{name}\", \"0 0 2 * * * *\")))]"),
        ));
    }
    let all: Vec<_> = timers.iter().map(|known| format!("`{known}`")).collect();
    Err(Error::usage(format!("{called} has no timer `{name}`; there are: {}", all.join(", ")), advice(name, timers)))
}

/// What to know if a function with a timer is invoked as by a user and without an event.
pub(super) fn note(function: &Function) -> Option<String> {
    let timer = &function.manifest.triggers.first()?.name;
    Some(format!(
        "it is invoked as by a user, with the event {{}}; `--timer {timer}` starts it as its timer does, without a user"
    ))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_event_of_a_timer_is_that_of_the_platform() {
        let due = SystemTime::UNIX_EPOCH + Duration::from_millis(1_767_323_045_200);
        let expected = r#"{"Type":"Timer","TriggerName":"nightly","Time":"2026-01-02T03:04:05Z","Message":""}"#;
        let event: serde_json::Value = serde_json::from_slice(&event("nightly", due)).unwrap();
        assert_eq!(event, serde_json::from_str::<serde_json::Value>(expected).unwrap());
    }
}
