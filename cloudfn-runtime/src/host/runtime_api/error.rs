//! The error of the Runtime API host.

use std::time::Duration;

use http::StatusCode;

use super::limits::RUNTIME_API_TIMEOUT;

/// The Runtime API cannot be used any more; the process ends.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RuntimeApiError {
    /// Nothing listens at the address.
    #[error("the Runtime API at {address} is gone: {source}")]
    Gone {
        /// Its address.
        address: String,
        /// The cause.
        source: std::io::Error,
    },
    /// The connection broke, and a new one broke too.
    #[error("the Runtime API at {address} is gone: {what} failed: {source}")]
    Broken {
        /// Its address.
        address: String,
        /// The failed request.
        what: &'static str,
        /// The cause.
        source: std::io::Error,
    },
    /// It rejected a request.
    #[error("the Runtime API at {address} answered {status} to {what}: {body}")]
    Refused {
        /// Its address.
        address: String,
        /// The rejected request.
        what: &'static str,
        /// Its status.
        status: StatusCode,
        /// The beginning of its text.
        body: String,
    },
    /// It did not answer in time.
    #[error(
        "the Runtime API at {address} did not answer {what} within {} ms; {RUNTIME_API_TIMEOUT} raises the limit",
        limit.as_millis()
    )]
    Late {
        /// Its address.
        address: String,
        /// The unanswered request.
        what: &'static str,
        /// The time limit.
        limit: Duration,
    },
    /// SIGTERM cannot be waited for.
    #[error("signals cannot be received: {0}")]
    Signal(std::io::Error),
}
