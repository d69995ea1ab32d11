//! The event that a function is invoked with: from a file, from stdin or from the command line.

use std::path::Path;

use serde_json::Value;

use crate::error::Error;
use crate::file::{self, MIB};

/// A limit for reading, far above the 6 MiB that the platform accepts.
const MAX_EVENT_BYTES: u64 = 64 * MIB;

/// Where the event comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    /// Not given: the empty object.
    Nothing,
    File(String),
    Stdin,
    Inline(String),
}

impl Source {
    /// Reads the event, and makes sure that it is JSON.
    pub(crate) fn read(&self) -> Result<Vec<u8>, Error> {
        let (place, text) = match self {
            Self::Nothing => return Ok(b"{}".to_vec()),
            Self::Inline(text) => ("--data", text.clone().into_bytes()),
            Self::Stdin => ("stdin", read_stdin()?),
            Self::File(path) => (path.as_str(), read_file(path)?),
        };
        let text = file::text(text).map_err(|error| {
            Error::usage(format!("the event cannot be read from {place}: {error}"), "an event is JSON, in UTF-8")
        })?;
        // An event is what JavaScript reads, so half of an emoji is not a mistake.
        let checked = cloudfn_protocol::json::from_slice::<Value>(text.as_bytes());
        checked.map_err(|error| not_json(place, &text, &error))?;
        Ok(text.into_bytes())
    }
}

fn read_file(path: &str) -> Result<Vec<u8>, Error> {
    file::read(Path::new(path), MAX_EVENT_BYTES).map_err(|error| {
        Error::usage(
            format!("the event file {path} cannot be read: {error}"),
            "name a file with JSON in it, or give the event itself: --data '{\"key\": \"value\"}'; from a pipe: --event -",
        )
    })
}

fn read_stdin() -> Result<Vec<u8>, Error> {
    file::read_all(std::io::stdin().lock(), MAX_EVENT_BYTES).map_err(|error| {
        Error::usage(format!("the event cannot be read from stdin: {error}"), "name a file instead: --event FILE")
    })
}

fn not_json(place: &str, text: &str, error: &serde_json::Error) -> Error {
    // The error's text ends with the position, which the message already has.
    let what = error.to_string();
    let what = what.split(" at line ").next().unwrap_or_default();
    let advice = as_text(text)
        .filter(|_| place == "--data")
        .unwrap_or_else(|| "an event is JSON, for example {\"title\": \"A parcel\"}".to_owned());
    Error::usage(format!("the event is not JSON: {place}:{}:{}: {what}", error.line(), error.column()), advice)
}

/// Advice for a word or a sentence, which is JSON in quotes.
fn as_text(text: &str) -> Option<String> {
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '_' | '-' | '.' | ',' | '!' | '?');
    let text = text.trim();
    (!text.is_empty() && text.chars().all(is_plain)).then(|| {
        format!("a text stands in quotes: --data '\"{text}\"'; most functions take an object: --data '{{\"name\": \"{text}\"}}'")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_in_an_event_is_reported_with_its_line_and_column() {
        let error = Source::Inline("{\n  \"a\": 1,\n}".to_owned()).read().unwrap_err();
        assert_eq!(error.message, "the event is not JSON: --data:3:1: trailing comma");
    }

    #[test]
    fn a_word_that_is_not_json_is_answered_with_the_json_for_it() {
        let error = Source::Inline("tea".to_owned()).read().unwrap_err();
        assert_eq!(
            error.advice,
            "a text stands in quotes: --data '\"tea\"'; most functions take an object: --data '{\"name\": \"tea\"}'"
        );
        for text in ["", "{\"a\": 1,}", "it's"] {
            let error = Source::Inline(text.to_owned()).read().unwrap_err();
            assert!(error.advice.starts_with("an event is JSON"), "{text}: {error:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn an_event_is_read_only_from_a_regular_file_of_limited_size() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        for path in [&pipe, Path::new("/dev/zero"), folder.path()] {
            let error = Source::File(path.display().to_string()).read().unwrap_err();
            assert!(error.message.contains("not a file") && error.advice.contains("--event -"), "{error:?}");
        }
        let sparse = folder.path().join("large.json");
        std::fs::File::create(&sparse).unwrap().set_len(MAX_EVENT_BYTES + 1).unwrap();
        let error = Source::File(sparse.display().to_string()).read().unwrap_err();
        assert!(error.message.contains("it is larger than 64 MiB"), "{error:?}");
    }

    #[test]
    fn a_byte_order_mark_is_not_part_of_an_event() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("event.json");
        std::fs::write(&file, "\u{feff}{\"a\": 1}\r\n").unwrap();
        assert_eq!(Source::File(file.display().to_string()).read().unwrap(), b"{\"a\": 1}\r\n");
        std::fs::write(&file, b"{\"a\": \"\xff\"}").unwrap();
        let error = Source::File(file.display().to_string()).read().unwrap_err();
        assert!(error.message.ends_with("event.json: it is not UTF-8 text"), "{error:?}");
    }

    #[test]
    fn the_text_of_an_event_is_unchanged() {
        for text in ["{ \"n\": 1.50 }\n", r#"{"name":"\ud83d"}"#] {
            assert_eq!(Source::Inline(text.to_owned()).read().unwrap(), text.as_bytes());
        }
    }
}
