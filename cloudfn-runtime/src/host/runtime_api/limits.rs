//! How much, and how long: what the Runtime API may ask of this process.

use std::time::Duration;

use super::super::setting::BadSetting;
use crate::environment::Environment;

/// The largest event, in bytes.
pub(super) const MAX_EVENT: &str = "CLOUDFN_MAX_EVENT_BYTES";

/// How long the Runtime API may take for what is not waiting for an event: to be connected to, to answer `ready`, to
/// send the rest of an event, and, beyond the time of the invocation, to take an answer.
pub(super) const RUNTIME_API_TIMEOUT: &str = "CLOUDFN_RUNTIME_API_TIMEOUT_MS";

/// How long the invocation in hand may take after SIGTERM.
pub(super) const DRAIN_TIMEOUT: &str = "CLOUDFN_DRAIN_TIMEOUT_MS";

/// A day, in milliseconds. More is a mistake.
const LONGEST: u64 = 24 * 60 * 60 * 1000;

#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Limits {
    pub(super) max_event_bytes: usize,
    pub(super) runtime_api_timeout: Duration,
    pub(super) drain_timeout: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // What the platform takes at most.
            max_event_bytes: 6 * 1024 * 1024,
            runtime_api_timeout: Duration::from_secs(30),
            // Below the thirty seconds that most platforms wait before they kill.
            drain_timeout: Duration::from_secs(25),
        }
    }
}

impl Limits {
    pub(super) fn of(process: &Environment) -> Result<Self, BadSetting> {
        let default = Self::default();
        Ok(Self {
            max_event_bytes: match process.filled(MAX_EVENT) {
                None => default.max_event_bytes,
                Some(text) => text
                    .parse()
                    .ok()
                    .filter(|bytes| *bytes > 0)
                    .ok_or_else(|| BadSetting::new(MAX_EVENT, text, "a number of bytes from 1 on"))?,
            },
            runtime_api_timeout: milliseconds(process, RUNTIME_API_TIMEOUT, default.runtime_api_timeout)?,
            drain_timeout: milliseconds(process, DRAIN_TIMEOUT, default.drain_timeout)?,
        })
    }
}

fn milliseconds(process: &Environment, variable: &'static str, default: Duration) -> Result<Duration, BadSetting> {
    let Some(text) = process.filled(variable) else {
        return Ok(default);
    };
    let given = text.parse().ok().filter(|given| (1..=LONGEST).contains(given));
    given
        .map(Duration::from_millis)
        .ok_or_else(|| BadSetting::new(variable, text, "a number of milliseconds from 1 to 86400000"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(variable: &str, value: &str) -> Result<Limits, BadSetting> {
        Limits::of(&[(variable.to_owned(), value.to_owned())].into_iter().collect())
    }

    #[test]
    fn each_limit_has_a_variable() {
        assert_eq!(limits(MAX_EVENT, "7").unwrap().max_event_bytes, 7);
        assert_eq!(limits(RUNTIME_API_TIMEOUT, "7").unwrap().runtime_api_timeout, Duration::from_millis(7));
        assert_eq!(limits(DRAIN_TIMEOUT, "7").unwrap().drain_timeout, Duration::from_millis(7));
        assert_eq!(limits(DRAIN_TIMEOUT, "").unwrap().drain_timeout, Duration::from_secs(25));
    }

    #[test]
    fn a_limit_that_is_none_is_an_error_that_names_the_variable() {
        for variable in [MAX_EVENT, RUNTIME_API_TIMEOUT, DRAIN_TIMEOUT] {
            for value in ["0", "-1", "1.5", "6MB", "soon", "99999999999999999999999", " "] {
                let text = limits(variable, value).unwrap_err().to_string();
                assert!(text.contains(variable) && text.contains(value), "{text}");
            }
        }
    }
}
