//! Tests of the checks of variables.

use super::*;

fn process(name: &str, value: &str) -> Environment {
    [(name.to_owned(), value.to_owned())].into_iter().collect()
}

fn message(name: &str, value: &str) -> String {
    check(&process(name, value), &["a", "b"]).unwrap_err().to_string()
}

#[test]
fn an_invalid_value_is_an_error_whichever_host_reads_it() {
    let milliseconds = "is not a number of milliseconds from 1 to 86400000";
    for variable in ["CLOUDFN_RUNTIME_API_TIMEOUT_MS", "CLOUDFN_DRAIN_TIMEOUT_MS"] {
        assert_eq!(message(variable, "5s"), format!("`5s` in {variable} {milliseconds}"));
    }
    #[cfg(feature = "http")]
    assert_eq!(message("CLOUDFN_CALL_TIMEOUT_MS", "5s"), format!("`5s` in CLOUDFN_CALL_TIMEOUT_MS {milliseconds}"));
    check(&process("CLOUDFN_DRAIN_TIMEOUT_MS", "5000"), &["a"]).unwrap();
}

#[test]
fn an_unknown_function_is_an_error_that_lists_the_known_ones() {
    assert_eq!(
        message("CLOUDFN_FUNCTION", "c"),
        "`c` in CLOUDFN_FUNCTION is not a function of this program; it has `a`, `b`"
    );
    check(&process("CLOUDFN_FUNCTION", "b"), &["a", "b"]).unwrap();
}

#[test]
fn another_base_for_the_apis_is_a_url() {
    for url in ["https://proxy.example.com/wx", "http://127.0.0.1:8080", "http://[::1]:80"] {
        check(&process(OPEN_API_URL, url), &["a"]).unwrap();
    }
    for url in ["x", "api.weixin.qq.com", "ftp://a", "https://", "http://a b"] {
        assert!(message(OPEN_API_URL, url).contains(OPEN_API_URL), "{url}");
    }
}

#[test]
fn a_misspelled_name_is_warned_of_with_the_nearest_one() {
    let warned = |name: &str| misspelled(&process(name, "1"));
    for (name, meant) in [
        ("CLOUDFN_CALL_TIMEOUT", "CLOUDFN_CALL_TIMEOUT_MS"),
        ("CLOUDFN_CALL_TIMEOUT_SECONDS", "CLOUDFN_CALL_TIMEOUT_MS"),
        ("CLOUDFN_MAX_EVENT_BYTE", "CLOUDFN_MAX_EVENT_BYTES"),
        ("CLOUDFN_WRITE_TIMEOUT", "CLOUDFN_WRITE_TIMEOUT_MS"),
    ] {
        assert_eq!(warned(name), [format!("{name} is set, and nothing reads it; did you mean {meant}?")]);
    }
    for name in KNOWN.into_iter().chain(["PORT", "MY_CLOUDFN_X", "CLOUDFN_ZEBRA", "CLOUDFN_"]) {
        assert!(warned(name).is_empty(), "{name}");
    }
}

#[test]
fn a_letter_that_is_missing_doubled_or_wrong_is_noticed_anywhere_in_a_name() {
    for known in KNOWN {
        for at in PREFIX.len()..known.len() {
            let (before, after) = known.split_at(at);
            for name in [
                format!("{before}{}", &after[1..]),
                format!("{before}{}{after}", &after[..1]),
                format!("{before}9{}", &after[1..]),
            ] {
                if KNOWN.contains(&&*name) {
                    continue;
                }
                let warnings = misspelled(&process(&name, "1"));
                assert_eq!(warnings, [format!("{name} is set, and nothing reads it; did you mean {known}?")]);
            }
        }
    }
}
