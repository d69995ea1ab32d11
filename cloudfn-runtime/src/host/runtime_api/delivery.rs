//! `Delivery`: the answer to `next`, if it has an event.

use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use tokio::time::Instant;

use super::connection::{Headers, Reply, Unread};
use super::limits::{Limits, MAX_EVENT_BYTES, RUNTIME_API_TIMEOUT};
use super::user_info::{ProcessVariables, Trust};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::host::FunctionChoice;
use crate::host::context::{self, Context};
use crate::invocation::Invocation;

/// An event for this process, even if it could not be read.
pub(super) struct Delivery {
    headers: Headers,
    event: Result<Bytes, Unread>,
    received: Instant,
}

impl Delivery {
    /// Only a 200 carries an event, and an event has a body, a request id or a context. Without any of them there was
    /// no event, as at the end of a long poll, and a function must not run for a call that nobody made.
    pub(super) fn of(reply: Reply) -> Option<Self> {
        let Reply { status, headers, body } = reply;
        let delivery = Self { headers, event: body, received: Instant::now() };
        let has_body = !matches!(&delivery.event, Ok(event) if event.trim_ascii().is_empty());
        let is_called =
            has_body || !delivery.request_id().is_empty() || delivery.headers.all(context::HEADER).next().is_some();
        (status == StatusCode::OK && is_called).then_some(delivery)
    }

    pub(super) fn request_id(&self) -> &str {
        self.text("request_id").unwrap_or_default()
    }

    /// When the platform ends the invocation, if it says so.
    pub(super) fn deadline(&self) -> Option<Instant> {
        let limit = self.text("time_limit_in_ms")?.trim().parse().ok()?;
        self.received.checked_add(Duration::from_millis(limit))
    }

    /// The invocation for the function.
    ///
    /// The context identifies the caller. Without one, `trust` decides which source is trusted.
    pub(super) fn invocation(
        &self,
        limits: Limits,
        trust: Trust,
        process: &ProcessVariables,
        chosen: &FunctionChoice,
    ) -> Result<Invocation, Failure> {
        let event = self.event.as_ref().map_err(|unread| unread_event(*unread, limits))?;
        let context = Context::of(self.headers.all(context::HEADER)).map_err(|error| Failure::of(error.into()))?;
        let (environment, named) = match context {
            Some(context) => {
                (Environment::of_invocation(context.environment, &process.of_the_instance), context.function_name)
            }
            None => (trust.environment(process, event), None),
        };
        let mut invocation = Invocation::new(event.clone(), environment, self.request_id());
        invocation.function = chosen.function(named);
        invocation.deadline = self.deadline();
        Ok(invocation)
    }

    fn text(&self, name: &'static str) -> Option<&str> {
        self.headers.text(name)
    }
}

fn unread_event(unread: Unread, limits: Limits) -> Failure {
    Failure::of_event(match unread {
        Unread::TooLarge => {
            format!("the event is larger than {} bytes; {MAX_EVENT_BYTES} raises the limit", limits.event_bytes)
        }
        Unread::TooSlow => {
            let limit = limits.runtime_api_timeout.as_millis();
            format!("the event did not arrive completely within {limit} ms; {RUNTIME_API_TIMEOUT} raises the limit")
        }
    })
}
