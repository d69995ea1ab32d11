//! Variables by which a user sets a host.

use std::borrow::Cow;

use crate::environment::Environment;

/// A variable that does not say what it is for.
#[derive(Debug, thiserror::Error)]
#[error("`{value}` in {variable} is not {expected}")]
pub(super) struct BadSetting {
    variable: Cow<'static, str>,
    value: String,
    expected: &'static str,
}

impl BadSetting {
    pub(super) fn new(variable: &'static str, value: &str, expected: &'static str) -> Self {
        Self { variable: variable.into(), value: value.to_owned(), expected }
    }
}

/// The first variable of this host that is set to something which is no text. What it says must not be passed over.
pub(super) fn unreadable() -> Option<BadSetting> {
    const OTHERS: [&str; 3] = ["PORT", "SCF_NAMESPACE", "TENCENTCLOUD_RUNENV"];
    std::env::vars_os().find_map(|(name, value)| {
        let name = name.into_string().ok()?;
        let is_ours = name.starts_with("CLOUDFN_") || OTHERS.contains(&&*name);
        (is_ours && value.to_str().is_none()).then(|| BadSetting {
            value: value.to_string_lossy().into_owned(),
            variable: name.into(),
            expected: "a text in UTF-8",
        })
    })
}

/// The namespace of SCF without CloudBase.
const DEFAULT_NAMESPACE: &str = "default";

/// Whether CloudBase has named the namespace that this process is in: it names it after its environment. `default` is SCF
/// without CloudBase, where anybody may invoke.
///
/// Only a name counts. Where there is none, an empty one, or one with spaces around, nothing says that it is CloudBase.
#[cfg_attr(not(feature = "http"), expect(dead_code, reason = "only HTTP asks"))]
pub(super) fn is_named_by_cloudbase(process: &Environment) -> bool {
    process.filled("SCF_NAMESPACE").is_some_and(|namespace| {
        namespace.len() <= 128
            && namespace.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
            && !namespace.eq_ignore_ascii_case(DEFAULT_NAMESPACE)
    })
}

/// Whether anybody is believed who says who calls: `CLOUDFN_IDENTITY`.
pub(super) fn identity_is_believed(process: &Environment) -> Result<bool, BadSetting> {
    match process.filled("CLOUDFN_IDENTITY") {
        None | Some("headers") => Ok(true),
        Some("none") => Ok(false),
        Some(other) => Err(BadSetting::new("CLOUDFN_IDENTITY", other, "`headers` or `none`")),
    }
}
