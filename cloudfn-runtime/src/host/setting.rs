//! Variables by which a user sets a host.

use crate::environment::Environment;

/// A variable that does not say what it is for.
#[derive(Debug, thiserror::Error)]
#[error("`{value}` in {variable} is not {expected}")]
pub(super) struct BadSetting {
    variable: &'static str,
    value: String,
    expected: &'static str,
}

impl BadSetting {
    pub(super) fn new(variable: &'static str, value: &str, expected: &'static str) -> Self {
        Self { variable, value: value.to_owned(), expected }
    }
}

/// Whether anybody is believed who says who calls: `CLOUDFN_IDENTITY`.
pub(super) fn identity_is_believed(process: &Environment) -> Result<bool, BadSetting> {
    match process.filled("CLOUDFN_IDENTITY") {
        None | Some("headers") => Ok(true),
        Some("none") => Ok(false),
        Some(other) => Err(BadSetting::new("CLOUDFN_IDENTITY", other, "`headers` or `none`")),
    }
}
