//! Checks all variables before anything is served, whichever host serves, so that a mistake is reported at the start
//! and not by a limit that has no effect.

use http::Uri;

use super::setting::BadSetting;
use super::{runtime_api, setting};
use crate::environment::Environment;
use crate::nearest::nearest;
use crate::registry::instead_of;

const PREFIX: &str = "CLOUDFN_";

const OPEN_API_URL: &str = "CLOUDFN_OPEN_API_URL";

/// All variables with our prefix that a program or its Node shim reads. A test of the repository compares the list with the
/// sources.
const KNOWN: [&str; 28] = [
    "CLOUDFN_APPID",
    "CLOUDFN_BODY_TIMEOUT_MS",
    "CLOUDFN_CALL_TIMEOUT_MS",
    "CLOUDFN_CONCURRENCY",
    "CLOUDFN_DEV_URL",
    "CLOUDFN_DISCARD_TIMEOUT_MS",
    "CLOUDFN_DRAIN_TIMEOUT_MS",
    "CLOUDFN_EVENT_INVOKE",
    "CLOUDFN_FUNCTION",
    "CLOUDFN_HEADER_TIMEOUT_MS",
    "CLOUDFN_IDENTITY",
    "CLOUDFN_LOCAL_DEBUG",
    "CLOUDFN_LOG_FORMAT",
    "CLOUDFN_MAX_ANSWER_BYTES",
    "CLOUDFN_MAX_CONNECTIONS",
    "CLOUDFN_MAX_DISCARDED_BYTES",
    "CLOUDFN_MAX_EVENT_BYTES",
    "CLOUDFN_MAX_EVENT_VALUES",
    "CLOUDFN_MAX_HELD_EVENT_BYTES",
    "CLOUDFN_MAX_UNREAD_ANSWER_BYTES",
    "CLOUDFN_MAX_WECHAT_ANSWER_BYTES",
    "CLOUDFN_OPEN_API_URL",
    "CLOUDFN_RUNTIME_API_FD",
    "CLOUDFN_RUNTIME_API_TIMEOUT_MS",
    "CLOUDFN_SECRET",
    "CLOUDFN_SECRET_FILE",
    "CLOUDFN_TOKEN_TIMEOUT_MS",
    "CLOUDFN_WRITE_TIMEOUT_MS",
];

/// The first invalid value, even of a variable that only another host of this program reads.
pub(super) fn check(process: &Environment, functions: &[&str]) -> Result<(), BadSetting> {
    if let Some(unreadable) = setting::unreadable() {
        return Err(unreadable);
    }
    runtime_api::check_limits(process)?;
    #[cfg(all(feature = "http", not(cloudfn_runtime_api_only)))]
    super::http::check_limits(process)?;
    if let Some(name) = process.filled("CLOUDFN_FUNCTION").filter(|name| !functions.contains(name)) {
        let expected = format!("a function of this program; {}", instead_of(name, functions));
        return Err(BadSetting::new("CLOUDFN_FUNCTION", name, expected));
    }
    match process.filled(OPEN_API_URL) {
        Some(url) if !is_http(url) => {
            Err(BadSetting::new(OPEN_API_URL, url, "a URL that begins with https:// or http://"))
        }
        _ => Ok(()),
    }
}

fn is_http(url: &str) -> bool {
    url.parse::<Uri>().is_ok_and(|url| matches!(url.scheme_str(), Some("http" | "https")) && url.host().is_some())
}

/// Warnings about variables with names similar to ours that nothing reads. Other names may be the user's own.
pub(super) fn misspelled(process: &Environment) -> Vec<String> {
    let mut misspelled: Vec<_> = process
        .names()
        .filter(|name| name.starts_with(PREFIX) && !KNOWN.contains(name))
        .filter_map(|name| {
            let known = nearest(name.strip_prefix(PREFIX)?, KNOWN.map(|known| &known[PREFIX.len()..]))?;
            Some(format!("{name} is set, and nothing reads it; did you mean {PREFIX}{known}?"))
        })
        .collect();
    misspelled.sort_unstable();
    misspelled
}

#[cfg(test)]
mod tests;
