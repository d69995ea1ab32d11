//! Why the Runtime API could not be used any more.

use std::time::Duration;

use http::StatusCode;

use super::limits::RUNTIME_API_TIMEOUT;

/// The Runtime API could not be used any more; the process ends.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RuntimeApiError {
    /// Nobody listens there.
    #[error("the Runtime API at {address} is gone: {source}")]
    Gone {
        /// Where it should be.
        address: String,
        /// Why it could not be reached.
        source: std::io::Error,
    },
    /// The connection broke, and broke again on a new one.
    #[error("the Runtime API at {address} is gone: {what} failed: {source}")]
    Broken {
        /// Where it is.
        address: String,
        /// The request that failed.
        what: &'static str,
        /// How.
        source: hyper::Error,
    },
    /// It refused.
    #[error("the Runtime API at {address} answered {status} to {what}: {body}")]
    Refused {
        /// Where it is.
        address: String,
        /// The request that was refused.
        what: &'static str,
        /// Its status.
        status: StatusCode,
        /// Its words, as far as they are not too many.
        body: String,
    },
    /// It did not answer in time.
    #[error(
        "the Runtime API at {address} did not answer {what} within {} ms; {RUNTIME_API_TIMEOUT} raises that",
        limit.as_millis()
    )]
    Late {
        /// Where it is.
        address: String,
        /// The request that was not answered.
        what: &'static str,
        /// How long was waited.
        limit: Duration,
    },
    /// SIGTERM cannot be waited for.
    #[error("signals cannot be received: {0}")]
    Signal(std::io::Error),
}
