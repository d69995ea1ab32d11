//! `Invocation`: one event with its environment, request id and deadline.

use std::time::Duration;

use bytes::Bytes;
use tokio::time::Instant;

use crate::environment::Environment;

/// One event, with the facts that the platform passes with it.
///
/// ```
/// use cloudfn_runtime::{Environment, Invocation};
///
/// let invocation = Invocation::new(r#"{"title": "Tea"}"#, Environment::default(), "r1");
/// assert_eq!(invocation.request_id, "r1");
/// assert!(invocation.remaining().is_none());
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Invocation {
    /// The event: JSON in UTF-8, as the caller sent it.
    pub event: Bytes,
    /// The variables of this invocation.
    pub environment: Environment,
    /// The platform's id of this invocation. Every log line has it.
    pub request_id: String,
    /// When the platform ends this invocation, if it said so.
    pub deadline: Option<Instant>,
    /// The name of the invoked function, if the host knows it.
    pub function: Option<String>,
}

impl Invocation {
    /// Creates an invocation without a deadline and without a function's name.
    #[must_use]
    pub fn new(event: impl Into<Bytes>, environment: Environment, request_id: impl Into<String>) -> Self {
        Self { event: event.into(), environment, request_id: request_id.into(), deadline: None, function: None }
    }

    /// The time until the deadline; `None` without a deadline.
    #[must_use]
    pub fn remaining(&self) -> Option<Duration> {
        self.deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()))
    }
}
