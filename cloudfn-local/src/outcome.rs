//! How an invocation ended.

use std::fmt;
use std::process::ExitStatus;
use std::time::Duration;

use bytes::Bytes;
use cloudfn_protocol::testing::{ExpectedCall, difference};
use serde_json::Value;

use crate::cloud_call::CloudCall;
use crate::limits::MAX_ANSWER_BYTES;

/// The result of one invocation.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Outcome {
    /// The platform's id of the invocation.
    pub request_id: String,
    /// The answer as the function wrote it, or why there is none.
    pub answer: Result<Bytes, Failure>,
    /// The Cloud Calls that the function made, in the order in which they arrived.
    pub cloud_calls: Vec<CloudCall>,
    /// The lines that the process wrote to stdout and stderr; for its first invocation, since its start.
    pub output: Vec<String>,
    /// How many of the first lines of `output` the process wrote between the last invocation and this one. They belong
    /// to no caller.
    pub lines_before: usize,
    /// When the process wrote each line of `output`, since the delivery of the event; zero for earlier lines.
    pub output_at: Vec<Duration>,
    /// From the delivery of the event to the end, without the start of the process.
    pub duration: Duration,
    /// How long the process took to be ready, if this invocation started it.
    pub process_start: Option<Duration>,
    /// The id of the process that served it, for a debugger; `None` if the system gave none.
    pub process_id: Option<u32>,
}

impl Outcome {
    /// The answer as JSON. Text that is not JSON becomes a string.
    pub fn json(&self) -> Result<Value, Failure> {
        let answer = self.answer.as_ref().map_err(Failure::clone)?;
        Ok(serde_json::from_slice(answer).unwrap_or_else(|_| String::from_utf8_lossy(answer).into_owned().into()))
    }

    /// Checks all calls of the invocation, in order: by the name of the API, or by the name and all members.
    ///
    /// ```no_run
    /// # fn example(outcome: &cloudfn_local::Outcome) {
    /// use serde_json::json;
    ///
    /// outcome.assert_calls(["security.msgSecCheck", "callFunction"]);
    /// outcome.assert_calls([
    ///     ("security.msgSecCheck", json!({ "content": "tea" })),
    ///     ("callFunction", json!({ "name": "store", "data": { "text": "tea" } })),
    /// ]);
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// Panics at the first difference, and says which call it is and what differs.
    #[track_caller]
    #[doc(alias("toHaveBeenCalledWith", "toHaveBeenNthCalledWith"))]
    pub fn assert_calls<C: Into<ExpectedCall>>(&self, expected: impl IntoIterator<Item = C>) {
        let expected: Vec<_> = expected.into_iter().map(Into::into).collect();
        let made: Vec<_> = self.cloud_calls.iter().map(|call| (&*call.api, call.json())).collect();
        if let Some(difference) = difference(&expected, &made) {
            panic!("{difference}");
        }
    }
}

/// Why an invocation has no answer.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// The function answered with an error.
    #[error("the function failed with errCode {}: {}", .0.err_code, .0.err_msg)]
    Function(FunctionError),
    /// The process started, but never reported that it was ready.
    #[error(
        "the process was not ready after {limit:?} and was stopped: it must reach `cloudfn_runtime::main!`; look for slow work before that"
    )]
    NotReady {
        /// How long it had.
        limit: Duration,
    },
    /// The function did not answer in time. Its process was stopped, as in the cloud.
    #[error("no answer after {limit:?}, and the process was stopped: make the function faster or raise its time limit")]
    TimedOut {
        /// How long it had.
        limit: Duration,
    },
    /// The process ended before it answered.
    #[error("the process ended before it answered ({status}){}", Indented(.output_end))]
    Crashed {
        /// How it ended.
        status: ExitStatus,
        /// The last lines that it wrote.
        output_end: Vec<String>,
    },
    /// The answer is larger than the platform allows.
    #[error(
        "the answer has more than {MAX_ANSWER_BYTES} bytes: put large data into cloud storage and answer its fileID"
    )]
    AnswerTooLong,
}

/// The error that a function answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FunctionError {
    /// `errCode`; -1 if the function named none.
    pub err_code: i64,
    /// `errMsg`; the whole text if the error has another format.
    pub err_msg: String,
    /// The error as it was written.
    pub text: Bytes,
}

impl FunctionError {
    pub(crate) fn read(text: Bytes) -> Self {
        let members: Value = serde_json::from_slice(&text).unwrap_or_default();
        let err_msg = members["errMsg"].as_str().map(str::to_owned);
        Self {
            err_code: members["errCode"].as_i64().unwrap_or(-1),
            err_msg: err_msg.unwrap_or_else(|| String::from_utf8_lossy(&text).into_owned()),
            text,
        }
    }
}

/// Shows lines indented below a sentence.
struct Indented<'a>(&'a [String]);

impl fmt::Display for Indented<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return formatter.write_str("; it wrote nothing");
        }
        formatter.write_str("; its last output:")?;
        self.0.iter().try_for_each(|line| write!(formatter, "\n    {line}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_in_another_format_is_kept_whole() {
        let error = FunctionError::read("boom".into());
        assert_eq!((error.err_code, error.err_msg.as_str()), (-1, "boom"));
        let error = FunctionError::read(r#"{"errCode":-604101,"errMsg":"system error"}"#.into());
        assert_eq!((error.err_code, error.err_msg.as_str()), (-604_101, "system error"));
    }
}
