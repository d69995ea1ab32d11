//! Checks of names. Names come from binaries, manifests and project files of unknown origin, and become folders,
//! arguments of other tools, and words in files. Each is checked where it is read.

use crate::printable::{is_line, quoted};

/// The maximum length of a function's name, which becomes a folder of the project. `cloudfn-macros` has the same rule.
pub(crate) const MAX_FUNCTION_NAME_BYTES: usize = 60;

/// The maximum length of any other name.
const MAX_NAME_BYTES: usize = 128;

/// The name of a cloud function, or of a timer.
pub(crate) fn check_function(name: &str) -> Result<(), String> {
    let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    let begins = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    if begins && name.chars().all(is_of_name) && name.len() <= MAX_FUNCTION_NAME_BYTES {
        return Ok(());
    }
    Err(format!(
        "{} cannot be the name of a function or a timer: a name begins with a letter and has at most {MAX_FUNCTION_NAME_BYTES} \
         letters, digits, `_` and `-`",
        quoted(name)
    ))
}

/// The name of a package, a crate or a program. cargo allows letters of every language.
pub(crate) fn check_package(name: &str) -> Result<(), String> {
    let begins = name.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    let is_of_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    // Some letters are invisible.
    if begins && name.chars().all(is_of_name) && is_line(name) && name.len() <= MAX_NAME_BYTES {
        return Ok(());
    }
    Err(format!(
        "{} cannot be the name of a package, a crate or a program: a name has at most {MAX_NAME_BYTES} bytes, letters, digits, `_` \
         and `-`",
        quoted(name)
    ))
}

/// The name of an API: `class.method`.
pub(crate) fn check_api(name: &str) -> Result<(), String> {
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if name.contains('.') && name.split('.').all(is_word) && name.len() <= MAX_NAME_BYTES {
        return Ok(());
    }
    Err(format!(
        "{} is not a valid API name: it is written `class.method`, in letters, digits and `_`, with at most {MAX_NAME_BYTES} bytes",
        quoted(name)
    ))
}

/// A variable of the environment.
pub(crate) fn check_variable(name: &str) -> Result<(), String> {
    let begins = name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_');
    let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    if begins && name.chars().all(is_of_name) && name.len() <= MAX_NAME_BYTES {
        return Ok(());
    }
    Err(format!("{} cannot be the name of a variable: a name consists of letters, digits and `_`", quoted(name)))
}

/// A value that becomes an argument of another tool. It must be one line, and must not look like an option.
pub(crate) fn check_argument(what: &str, value: &str) -> Result<(), String> {
    let wrong = if value.starts_with('-') {
        "begins with `-`, and would be an option of the tool"
    } else if value.is_empty() {
        "is empty"
    } else if value.len() > MAX_NAME_BYTES {
        "is longer than 128 bytes"
    } else if !is_line(value) || value.contains(char::is_whitespace) {
        "has spaces or control characters"
    } else {
        return Ok(());
    };
    Err(format!("{what} {} {wrong}", quoted(value)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ESCAPES: [&str; 15] = [
        "",
        "..",
        "../x",
        "/etc",
        "a/b",
        r"a\b",
        "a\0b",
        "a\nRUN x",
        "a b",
        "-a",
        "a'b",
        "a\"b",
        "a\u{202e}b",
        "C:a",
        "a\u{3164}b",
    ];

    #[test]
    fn a_name_is_never_a_path_an_option_or_a_separate_line() {
        for name in ESCAPES {
            assert!(check_function(name).is_err(), "{name:?}");
            assert!(check_package(name).is_err(), "{name:?}");
            assert!(check_api(name).is_err(), "{name:?}");
            assert!(check_variable(name).is_err(), "{name:?}");
        }
        for name in ["--force", "", "a\nb", "a b", "a\u{1b}[31m"] {
            assert!(check_argument("the environment", name).is_err(), "{name:?}");
        }
        assert_eq!(check_argument("the environment", "it's-prod_1.a"), Ok(()));
    }

    #[test]
    fn usual_names_are_accepted() {
        for name in ["notify", "A1_b-c", &"a".repeat(60)] {
            assert_eq!(check_function(name), Ok(()));
        }
        for name in ["my-shop", "_x", "商店", "2day"] {
            assert_eq!(check_package(name), Ok(()));
        }
        assert_eq!(check_api("subscribeMessage.send"), Ok(()));
        assert!(check_function(&"a".repeat(61)).is_err());
    }

    #[test]
    fn every_api_of_the_catalog_has_a_valid_name() {
        for name in crate::package::api_names() {
            assert_eq!(check_api(name), Ok(()));
        }
    }

    proptest! {
        #[test]
        fn an_accepted_name_is_one_component_of_a_path(name in any::<String>()) {
            if check_function(&name).is_ok() || check_package(&name).is_ok() {
                let parts: Vec<_> = std::path::Path::new(&name).components().collect();
                prop_assert!(matches!(parts[..], [std::path::Component::Normal(part)] if part == name.as_str()));
                let is_harmless = !name.contains(['\'', '"', '`', '$', '\\', '{', ' ']);
                prop_assert!(is_line(&name) && is_harmless);
            }
        }
    }
}
