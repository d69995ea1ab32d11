//! Variables are checked before anything is served, whichever host serves: a mistake is told at the start, and not by a
//! limit that does not hold.

use http::Uri;

use super::setting::BadSetting;
use super::{runtime_api, setting};
use crate::environment::Environment;

const PREFIX: &str = "CLOUDFN_";

const OPEN_API_URL: &str = "CLOUDFN_OPEN_API_URL";

/// All variables with our prefix that mean something to a program or to its Node shim.
const KNOWN: [&str; 26] = [
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
    OPEN_API_URL,
    "CLOUDFN_RUNTIME_API_TIMEOUT_MS",
    "CLOUDFN_SECRET",
    "CLOUDFN_SECRET_FILE",
    "CLOUDFN_TOKEN_TIMEOUT_MS",
];

/// The first value that means nothing, also of a variable that only another host reads.
pub(super) fn check(process: &Environment, functions: &[&str]) -> Result<(), BadSetting> {
    if let Some(unreadable) = setting::unreadable() {
        return Err(unreadable);
    }
    runtime_api::check_limits(process)?;
    #[cfg(feature = "http")]
    super::http::check_limits(process)?;
    if let Some(name) = process.filled("CLOUDFN_FUNCTION").filter(|name| !functions.contains(name)) {
        let expected = format!("a function of this program, which has: {}", functions.join(", "));
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

/// What to warn of: variables whose names are almost ours, and that nothing reads. Others may be the user's own.
pub(super) fn misspelt(process: &Environment) -> Vec<String> {
    let mut misspelt: Vec<_> = process
        .names()
        .filter(|name| name.starts_with(PREFIX) && !KNOWN.contains(name))
        .filter_map(|name| {
            let known = nearest(name)?;
            Some(format!("{name} is set, and nothing reads it; did you mean {known}?"))
        })
        .collect();
    misspelt.sort_unstable();
    misspelt
}

fn nearest(name: &str) -> Option<&'static str> {
    let known = KNOWN.into_iter().max_by_key(|known| in_common(name, known))?;
    // At least two thirds of it.
    (3 * in_common(name, known) >= 2 * (known.len() - PREFIX.len())).then_some(known)
}

/// How many letters after the prefix two names begin with alike.
fn in_common(name: &str, known: &str) -> usize {
    let pairs = name.bytes().zip(known.bytes()).skip(PREFIX.len());
    pairs.take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn process(name: &str, value: &str) -> Environment {
        [(name.to_owned(), value.to_owned())].into_iter().collect()
    }

    fn told(name: &str, value: &str) -> String {
        check(&process(name, value), &["a", "b"]).unwrap_err().to_string()
    }

    #[test]
    fn a_value_that_means_nothing_is_told_whichever_host_would_read_it() {
        let milliseconds = "is not a number of milliseconds from 1 to 86400000";
        for variable in ["CLOUDFN_RUNTIME_API_TIMEOUT_MS", "CLOUDFN_DRAIN_TIMEOUT_MS"] {
            assert_eq!(told(variable, "5s"), format!("`5s` in {variable} {milliseconds}"));
        }
        #[cfg(feature = "http")]
        assert_eq!(told("CLOUDFN_CALL_TIMEOUT_MS", "5s"), format!("`5s` in CLOUDFN_CALL_TIMEOUT_MS {milliseconds}"));
        check(&process("CLOUDFN_DRAIN_TIMEOUT_MS", "5000"), &["a"]).unwrap();
    }

    #[test]
    fn a_function_that_the_program_does_not_have_is_told_with_those_that_it_has() {
        assert_eq!(
            told("CLOUDFN_FUNCTION", "c"),
            "`c` in CLOUDFN_FUNCTION is not a function of this program, which has: a, b"
        );
        check(&process("CLOUDFN_FUNCTION", "b"), &["a", "b"]).unwrap();
    }

    #[test]
    fn another_base_for_the_apis_is_a_url() {
        for url in ["https://proxy.example.com/wx", "http://127.0.0.1:8080", "http://[::1]:80"] {
            check(&process(OPEN_API_URL, url), &["a"]).unwrap();
        }
        for url in ["x", "api.weixin.qq.com", "ftp://a", "https://", "http://a b"] {
            assert!(told(OPEN_API_URL, url).contains(OPEN_API_URL), "{url}");
        }
    }

    #[test]
    fn a_misspelt_name_is_warned_of_with_the_nearest_one() {
        let warned = |name: &str| misspelt(&process(name, "1"));
        for (name, meant) in [
            ("CLOUDFN_CALL_TIMEOUT", "CLOUDFN_CALL_TIMEOUT_MS"),
            ("CLOUDFN_CALL_TIMEOUT_SECONDS", "CLOUDFN_CALL_TIMEOUT_MS"),
            ("CLOUDFN_MAX_EVENT_BYTE", "CLOUDFN_MAX_EVENT_BYTES"),
        ] {
            assert_eq!(warned(name), [format!("{name} is set, and nothing reads it; did you mean {meant}?")]);
        }
        for name in KNOWN.into_iter().chain(["PORT", "MY_CLOUDFN_X", "CLOUDFN_ZEBRA", "CLOUDFN_"]) {
            assert!(warned(name).is_empty(), "{name}");
        }
    }
}
