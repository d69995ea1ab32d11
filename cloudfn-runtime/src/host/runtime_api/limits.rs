//! The limits of the Runtime API host: sizes and times.

use std::time::Duration;

pub(super) use super::super::setting::{DRAIN_TIMEOUT, MAX_ANSWER_BYTES, MAX_EVENT_BYTES};
use crate::environment::Environment;
use crate::host::setting::{BadSetting, DEFAULT_DRAIN_TIMEOUT, DEFAULT_MAX_BYTES, bytes, milliseconds};

/// The time limit of the Runtime API for everything but waiting for an event: connecting, answering `ready`, sending
/// the rest of an event, and accepting an answer in addition to the time of the invocation.
pub(super) const RUNTIME_API_TIMEOUT: &str = "CLOUDFN_RUNTIME_API_TIMEOUT_MS";

#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Limits {
    /// Bytes of an event.
    pub(super) event_bytes: usize,
    /// Bytes of an answer.
    pub(super) answer_bytes: usize,
    pub(super) runtime_api_timeout: Duration,
    /// How long the running invocation may take after SIGTERM.
    pub(super) drain_timeout: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            event_bytes: DEFAULT_MAX_BYTES,
            answer_bytes: DEFAULT_MAX_BYTES,
            runtime_api_timeout: Duration::from_secs(30),
            drain_timeout: DEFAULT_DRAIN_TIMEOUT,
        }
    }
}

impl Limits {
    pub(super) fn of(process: &Environment) -> Result<Self, BadSetting> {
        let default = Self::default();
        Ok(Self {
            event_bytes: bytes(process, MAX_EVENT_BYTES, default.event_bytes)?,
            answer_bytes: bytes(process, MAX_ANSWER_BYTES, default.answer_bytes)?,
            runtime_api_timeout: milliseconds(process, RUNTIME_API_TIMEOUT, default.runtime_api_timeout)?,
            drain_timeout: milliseconds(process, DRAIN_TIMEOUT, default.drain_timeout)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(variable: &str, value: &str) -> Result<Limits, BadSetting> {
        Limits::of(&[(variable.to_owned(), value.to_owned())].into_iter().collect())
    }

    #[test]
    fn each_limit_has_a_variable() {
        assert_eq!(limits(MAX_EVENT_BYTES, "7").unwrap().event_bytes, 7);
        assert_eq!(limits(MAX_ANSWER_BYTES, "7").unwrap().answer_bytes, 7);
        assert_eq!(limits(RUNTIME_API_TIMEOUT, "7").unwrap().runtime_api_timeout, Duration::from_millis(7));
        assert_eq!(limits(DRAIN_TIMEOUT, "7").unwrap().drain_timeout, Duration::from_millis(7));
        assert_eq!(limits(DRAIN_TIMEOUT, "").unwrap().drain_timeout, Duration::from_secs(25));
    }

    #[test]
    fn an_invalid_limit_is_an_error_that_names_the_variable() {
        for variable in [MAX_EVENT_BYTES, MAX_ANSWER_BYTES, RUNTIME_API_TIMEOUT, DRAIN_TIMEOUT] {
            for value in ["0", "-1", "1.5", "6MB", "soon", "99999999999999999999999", " "] {
                let text = limits(variable, value).unwrap_err().to_string();
                assert!(text.contains(variable) && text.contains(value), "{text}");
            }
        }
    }
}
