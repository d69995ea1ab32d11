//! Errors of the platform itself, and what to do about them.

use std::io;
use std::path::PathBuf;

use crate::limits::{MAX_CALLS_OF_ITSELF, MAX_EVENT_BYTES};
use crate::permissions::PermissionsError;

/// Why the platform could not invoke a function.
///
/// If a function was invoked and failed, that is a [`Failure`](crate::Failure) instead.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PlatformError {
    /// No loopback port could be opened.
    #[error("the local platform could not listen on 127.0.0.1: allow this process to open a loopback port")]
    Listen(#[source] io::Error),
    /// The system provides no random bytes, without which secrets could be guessed.
    #[error("this system provides no random bytes, which secrets are made of: {0}")]
    Randomness(#[source] io::Error),
    /// The function's binary does not start.
    #[error("the function's binary {} does not start: build it, and check that it is made for this machine", binary.display())]
    Start {
        /// The binary.
        binary: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The process could not be watched.
    #[error("the function's process could not be watched")]
    Watch(#[source] io::Error),
    /// The permissions of the function are unknown.
    #[error(transparent)]
    Permissions(#[from] PermissionsError),
    /// The event is not JSON.
    #[error("the event is not JSON: {}", about_json(.0))]
    EventNotJson(#[source] serde_json::Error),
    /// An answer that is set for a call that no function can make, or with members that no function reads.
    #[error("the answer that is set for `{api}` would have no effect: {problem}")]
    UselessAnswer {
        /// The name of the API.
        api: String,
        /// Why, and which name was probably meant.
        problem: String,
    },
    /// A function calls itself, and does not stop.
    #[error(
        "`{function}` calls itself, and {} of its invocations wait for each other: the local platform starts no more processes",
        MAX_CALLS_OF_ITSELF
    )]
    CallsItself {
        /// Its name.
        function: String,
    },
    /// The event is larger than the platform accepts.
    #[error(
        "the event has {length} bytes, and the platform accepts {MAX_EVENT_BYTES}: put large data into cloud storage and send its fileID"
    )]
    EventTooLong {
        /// Its length in bytes, with what the platform adds.
        length: usize,
    },
}

/// What is wrong with a text that is not JSON, and what to write.
fn about_json(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let what = match text.split(" at line ").next().unwrap_or_default() {
        // serde has read a first letter as that of `true`, `false` or `null`.
        "expected ident" => "a word without quotes",
        what => what,
    };
    let (line, column) = (error.line(), error.column());
    format!(
        "{what} at line {line} column {column}. An event is JSON, such as {{\"title\": \"A parcel\"}} or \"a text\""
    )
}

impl PlatformError {
    pub(crate) fn randomness(error: getrandom::Error) -> Self {
        Self::Randomness(io::Error::other(error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_that_is_not_json_is_explained_without_words_of_the_parser() {
        let text = |event: &str| {
            let error = cloudfn_protocol::json::from_slice::<serde_json::Value>(event.as_bytes()).unwrap_err();
            PlatformError::EventNotJson(error).to_string()
        };
        let advice = r#"An event is JSON, such as {"title": "A parcel"} or "a text""#;
        assert_eq!(text("tea"), format!("the event is not JSON: a word without quotes at line 1 column 2. {advice}"));
        assert_eq!(
            text("{\"a\": 1,\n}"),
            format!("the event is not JSON: trailing comma at line 2 column 1. {advice}")
        );
    }
}
