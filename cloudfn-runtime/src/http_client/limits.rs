//! Limits on the size of an answer.

use crate::environment::Environment;

/// The variable for the maximum size of a call's answer, in bytes.
const VARIABLE: &str = "CLOUDFN_MAX_WECHAT_ANSWER_BYTES";

/// The default. Media from WeChat have up to 10 MiB and the answer of a function 6 MiB; the rest is for the envelope.
const DEFAULT_MAX_ANSWER_BYTES: u64 = 16 * 1024 * 1024;

/// A JSON answer may hold one value for this many bytes of the limit. Otherwise a list of zeros would take some forty
/// times its length in memory.
const BYTES_A_VALUE: u64 = 32;

/// The answer of a token service has a few hundred bytes.
#[cfg(feature = "access-token")]
const MAX_TOKEN_ANSWER_BYTES: u64 = 64 * 1024;

/// The limit on the answers to calls.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    answer: u64,
}

/// The limit on one answer, and what to do if it is too low.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit {
    pub(crate) bytes: u64,
    pub(crate) advice: &'static str,
}

/// The error for an invalid limit.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` in {VARIABLE} is not a number of bytes (1 or more)")]
pub(crate) struct BadLimit(String);

impl Limits {
    /// Reads the variables of the process.
    pub(crate) fn of(process: &Environment) -> Result<Self, BadLimit> {
        let Some(text) = process.filled(VARIABLE) else { return Ok(Self::default()) };
        match text.parse() {
            Ok(answer) if answer > 0 => Ok(Self { answer }),
            _ => Err(BadLimit(text.to_owned())),
        }
    }

    /// The limit for the answer to a call.
    pub(crate) fn answer(self) -> Limit {
        Limit { bytes: self.answer, advice: "set CLOUDFN_MAX_WECHAT_ANSWER_BYTES to take more" }
    }

    /// How many values a JSON answer may hold.
    pub(crate) fn values(self) -> usize {
        usize::try_from((self.answer / BYTES_A_VALUE).max(1)).unwrap_or(usize::MAX)
    }
}

impl Limit {
    /// The limit for the answer of a token service. No setting raises it.
    #[cfg(feature = "access-token")]
    pub(crate) const TOKEN: Self = Self {
        bytes: MAX_TOKEN_ANSWER_BYTES,
        advice: "no access_token is that long; does CLOUDFN_OPEN_API_URL name WeChat?",
    };

    /// The limit for the content of a file.
    pub(crate) fn file(bytes: u64) -> Self {
        Self { bytes, advice: "`.max_bytes(bytes)` takes more" }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self { answer: DEFAULT_MAX_ANSWER_BYTES }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<u64, String> {
        let process = [(VARIABLE.to_owned(), text.to_owned())].into_iter().collect();
        Limits::of(&process).map(|limits| limits.answer().bytes).map_err(|error| error.to_string())
    }

    #[test]
    fn a_limit_is_a_number_of_bytes_and_anything_else_is_an_error() {
        assert_eq!(read("1"), Ok(1));
        assert_eq!(read("33554432"), Ok(33_554_432));
        assert_eq!(read(""), Ok(DEFAULT_MAX_ANSWER_BYTES));
        for text in ["0", "-1", "16M", "1e6", " 5", "99999999999999999999"] {
            let message = read(text).unwrap_err();
            assert!(message.contains(VARIABLE) && message.contains(text), "{message}");
        }
    }

    #[test]
    fn a_limit_of_one_byte_still_takes_one_value() {
        assert_eq!(Limits { answer: 1 }.values(), 1);
        assert_eq!(Limits::default().values(), 524_288);
    }
}
