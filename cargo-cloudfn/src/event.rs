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
        let checked = serde_json::from_str::<Value>(&text);
        checked.map_err(|error| not_json(place, &error))?;
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

fn not_json(place: &str, error: &serde_json::Error) -> Error {
    // The text ends with the position, which the message already has.
    let text = error.to_string();
    let what = text.split(" at line ").next().unwrap_or_default();
    Error::usage(
        format!("the event is not JSON: {place}:{}:{}: {what}", error.line(), error.column()),
        "an event is JSON, for example {\"title\": \"A parcel\"}",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_in_an_event_is_reported_with_its_line_and_column() {
        let error = Source::Inline("{\n  \"a\": 1,\n}".to_owned()).read().unwrap_err();
        assert_eq!(error.message, "the event is not JSON: --data:3:1: trailing comma");
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
        let text = "{ \"n\": 1.50 }\n";
        assert_eq!(Source::Inline(text.to_owned()).read().unwrap(), text.as_bytes());
    }
}
