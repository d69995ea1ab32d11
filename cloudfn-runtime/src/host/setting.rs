//! The settings of a host in environment variables.

use std::borrow::Cow;
use std::time::Duration;

use crate::environment::Environment;
use crate::event_size;

/// The variables for the limits of all hosts.
pub(super) const MAX_EVENT_BYTES: &str = "CLOUDFN_MAX_EVENT_BYTES";
pub(super) const MAX_ANSWER_BYTES: &str = "CLOUDFN_MAX_ANSWER_BYTES";
pub(super) const DRAIN_TIMEOUT: &str = "CLOUDFN_DRAIN_TIMEOUT_MS";

/// The platform accepts events and answers of at most 6 MiB.
pub(super) const DEFAULT_MAX_BYTES: usize = 6 * 1024 * 1024;

/// Shorter than the thirty seconds that most platforms wait before they kill the process.
pub(super) const DEFAULT_DRAIN_TIMEOUT: Duration = Duration::from_secs(25);

/// The maximum size of one request's parts: semaphores count in 32 bits.
pub(super) const MAX_PIECE: usize = u32::MAX as usize;

/// The error for a variable with an invalid value.
#[derive(Debug, thiserror::Error)]
#[error("`{value}` in {variable} is not {expected}")]
pub(super) struct BadSetting {
    variable: Cow<'static, str>,
    value: String,
    expected: Cow<'static, str>,
}

impl BadSetting {
    pub(super) fn new(variable: &'static str, value: &str, expected: impl Into<Cow<'static, str>>) -> Self {
        Self { variable: variable.into(), value: value.to_owned(), expected: expected.into() }
    }
}

/// The first variable of this host whose value is not Unicode. It must not be ignored.
pub(super) fn unreadable() -> Option<BadSetting> {
    const OTHERS: [&str; 9] = [
        "CBR_ENV_ID",
        "PORT",
        "SCF_NAMESPACE",
        "SCF_RUNTIME_API",
        "SCF_RUNTIME_API_PORT",
        "TENCENTCLOUD_REGION",
        "TENCENTCLOUD_RUNENV",
        "TENCENTCLOUD_SECRETID",
        "WX_CONTEXT_KEYS",
    ];
    const SECRETS: [&str; 3] = ["TENCENTCLOUD_SECRETKEY", "TENCENTCLOUD_SESSIONTOKEN", "CLOUDFN_SECRET"];
    std::env::vars_os().find_map(|(name, value)| {
        let name = name.into_string().ok()?;
        let is_secret = SECRETS.contains(&&*name);
        let is_ours = is_secret || name.starts_with("CLOUDFN_") || OTHERS.contains(&&*name);
        (is_ours && value.to_str().is_none()).then(|| BadSetting {
            value: if is_secret { "***".to_owned() } else { value.to_string_lossy().into_owned() },
            variable: name.into(),
            expected: "valid UTF-8".into(),
        })
    })
}

/// The namespace of SCF without CloudBase.
const DEFAULT_NAMESPACE: &str = "default";

/// Whether CloudBase named the namespace of this process: it uses the name of its environment. `default` is SCF without
/// CloudBase, where anybody can invoke.
///
/// Only a proper name counts. A missing or empty one, or one with surrounding spaces, does not indicate CloudBase.
pub(super) fn is_named_by_cloudbase(process: &Environment) -> bool {
    process.filled("SCF_NAMESPACE").is_some_and(|namespace| {
        namespace.len() <= 128
            && namespace.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
            && !namespace.eq_ignore_ascii_case(DEFAULT_NAMESPACE)
    })
}

/// Whether identity headers may be trusted at all: `CLOUDFN_IDENTITY`.
pub(super) fn identity_is_believed(process: &Environment) -> Result<bool, BadSetting> {
    match process.filled("CLOUDFN_IDENTITY") {
        None | Some("headers") => Ok(true),
        Some("none") => Ok(false),
        Some(other) => Err(BadSetting::new("CLOUDFN_IDENTITY", other, "`headers` or `none`")),
    }
}

/// A number from 1, or the default if the variable is not set.
pub(super) fn number(
    process: &Environment,
    variable: &'static str,
    default: usize,
    max: usize,
    expected: &'static str,
) -> Result<usize, BadSetting> {
    let Some(text) = process.filled(variable) else { return Ok(default) };
    match text.parse() {
        Ok(number) if (1..=max).contains(&number) => Ok(number),
        _ => Err(BadSetting::new(variable, text, expected)),
    }
}

/// A number of bytes, or the default if the variable is not set.
pub(super) fn bytes(process: &Environment, variable: &'static str, default: usize) -> Result<usize, BadSetting> {
    number(process, variable, default, MAX_PIECE, "a number of bytes from 1 to 4294967295")
}

/// A time in milliseconds, or the default if the variable is not set. The maximum is a day.
pub(super) fn milliseconds(
    process: &Environment,
    variable: &'static str,
    default: Duration,
) -> Result<Duration, BadSetting> {
    const DAY: u64 = 24 * 60 * 60 * 1000;
    let Some(text) = process.filled(variable) else { return Ok(default) };
    match text.parse() {
        Ok(milliseconds) if (1..=DAY).contains(&milliseconds) => Ok(Duration::from_millis(milliseconds)),
        _ => Err(BadSetting::new(variable, text, "a number of milliseconds from 1 to 86400000")),
    }
}

/// The maximum number of JSON values of an event.
pub(super) fn max_event_values(process: &Environment) -> Result<usize, BadSetting> {
    number(
        process,
        event_size::VARIABLE,
        event_size::DEFAULT_MAX_VALUES,
        usize::MAX,
        "a number of JSON values (1 or more)",
    )
}
