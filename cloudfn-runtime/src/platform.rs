//! `Platform`: which platform this process runs on. No other code reads the variables that tell.

use crate::environment::Environment;

/// The platform of a process, by its variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Platform {
    CloudFunction,
    CloudHosting,
    Sumeru,
    TencentCloud,
    Elsewhere,
}

/// Whether the platform is Cloud Hosting, whatever else it claims: calls have a token of its own there.
pub(crate) fn is_cloud_hosting(process: &Environment) -> bool {
    process.filled("CBR_ENV_ID").is_some()
}

/// Whether this process looks like a function of SCF, even by a value that is not exactly the platform's. If so, fewer
/// headers of a request are trusted.
#[cfg(feature = "http")]
pub(crate) fn is_nearly_a_function(process: &Environment) -> bool {
    process.get("TENCENTCLOUD_RUNENV").is_some_and(|value| value.trim().eq_ignore_ascii_case("SCF"))
}

impl Platform {
    pub(crate) fn of(environment: &Environment) -> Self {
        if environment.get("TENCENTCLOUD_RUNENV") == Some("SCF") {
            Self::CloudFunction
        } else if is_cloud_hosting(environment) {
            Self::CloudHosting
        } else if matches!(environment.get("SUMERU_ENV"), Some("formal" | "pre" | "test")) {
            Self::Sumeru
        } else if environment.get("TENCENTCLOUD") == Some("true") {
            Self::TencentCloud
        } else {
            Self::Elsewhere
        }
    }

    /// The platform's tag in `X-TCB-Source`.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::CloudFunction => "scf",
            Self::CloudHosting => "cbr",
            Self::Sumeru => "sumeru",
            Self::TencentCloud => "tencentcloud",
            Self::Elsewhere => "unknown",
        }
    }
}
