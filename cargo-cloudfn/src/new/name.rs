//! The name of a project, which is also that of its package, its function, and a folder in the cloud.

use std::path::Path;

use crate::error::Error;
use crate::names::MAX_FUNCTION_NAME_BYTES;

/// The dependencies of a project, which a package cannot share its name with.
const DEPENDENCIES: [&str; 4] = ["cloudfn-local", "cloudfn-runtime", "serde", "serde_json"];

/// The name of the folder that is created.
pub(super) fn of_folder(path: &Path) -> Result<String, Error> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    name.ok_or_else(|| {
        Error::usage(
            format!("{} has no name for the function", path.display()),
            "create it in a new folder: cargo cloudfn new hello",
        )
    })
}

/// Refuses a name that cannot be a function's. cargo refuses one that cannot be a package's.
pub(super) fn check(name: &str) -> Result<(), Error> {
    let is_of_a_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    let wrong = match name.chars().find(|&letter| !is_of_a_name(letter)) {
        Some(letter) => format!("`{letter}` is not allowed"),
        None if !name.starts_with(|first: char| first.is_ascii_alphabetic()) => {
            "it must begin with a letter".to_owned()
        }
        None if name.len() > MAX_FUNCTION_NAME_BYTES => {
            format!("it has {} characters; {MAX_FUNCTION_NAME_BYTES} are allowed", name.len())
        }
        None if DEPENDENCIES.contains(&name) => "the project depends on a package of this name".to_owned(),
        None => return Ok(()),
    };
    Err(Error::usage(
        format!("`{name}` cannot be a function's name: {wrong}"),
        format!(
            "a name is a letter, then letters, digits, `-` and `_`: use --name {}",
            nearest(name).unwrap_or_else(|| "hello".to_owned())
        ),
    ))
}

/// The name of a package for a function: `send-message` for `sendMessage`. rustc warns about capital letters.
pub(super) fn of_package(function: &str) -> String {
    let mut name = String::new();
    let mut was_small = false;
    for letter in function.chars() {
        if letter.is_ascii_uppercase() && was_small {
            name.push('-');
        }
        was_small = letter.is_ascii_lowercase() || letter.is_ascii_digit();
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// A valid name that is close to an invalid one.
fn nearest(name: &str) -> Option<String> {
    let fitting = |letter: char| if letter.is_ascii_alphanumeric() || letter == '_' { letter } else { '-' };
    let fitting: String = name.chars().map(fitting).collect();
    let fitting = fitting.trim_start_matches(|first: char| !first.is_ascii_alphabetic()).trim_end_matches('-');
    let fitting: String = fitting.chars().take(MAX_FUNCTION_NAME_BYTES).collect();
    (!fitting.is_empty() && !DEPENDENCIES.contains(&fitting.as_str())).then_some(fitting)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_functions_are_allowed() {
        for name in ["hello", "subscribe-message", "A1_b", &"a".repeat(60)] {
            assert_eq!(check(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn other_names_are_refused_with_a_similar_valid_one() {
        for (name, wrong, near) in [
            ("my shop", "` ` is not allowed", "--name my-shop"),
            ("2day", "it must begin with a letter", "--name day"),
            ("_x", "it must begin with a letter", "--name x"),
            ("商店", "`商` is not allowed", "--name hello"),
            ("", "it must begin with a letter", "--name hello"),
            (&"a".repeat(61), "it has 61 characters; 60 are allowed", "--name aaa"),
            ("serde", "the project depends on a package of this name", "--name hello"),
        ] {
            let error = check(name).unwrap_err();
            assert!(error.message.ends_with(wrong), "{error:?}");
            assert!(error.advice.contains(near), "{error:?}");
        }
    }

    #[test]
    fn a_package_has_no_capital_letters() {
        for (function, package) in
            [("sendMessage", "send-message"), ("login", "login"), ("getOPENID", "get-openid"), ("a_b", "a_b")]
        {
            assert_eq!(of_package(function), package);
        }
    }

    #[test]
    fn the_name_is_the_last_part_of_the_path() {
        assert_eq!(of_folder(Path::new("functions/hello/")), Ok("hello".to_owned()));
        assert!(of_folder(Path::new("..")).unwrap_err().message.contains(".. has no name"));
    }
}
