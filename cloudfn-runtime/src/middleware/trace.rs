//! The layer that opens a span for each invocation and logs each failure once.

use std::error::Error as StdError;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tower_layer::Layer;
use tower_service::Service;
use tracing::{Instrument, Span, debug, error, error_span, warn};

use crate::error::Coded;
use crate::failure::{Failure, MAX_CHAIN};
use crate::invocation::Invocation;
use crate::log::{MAX_LINE_BYTES, shortened};
use crate::panics::{catch_panic, drop_catching_panic};

/// Request ids and function names come from headers. The limit keeps a line readable.
pub(crate) const MAX_NAME_BYTES: usize = 128;

#[derive(Debug, Clone, Copy)]
pub(crate) struct TraceLayer;

/// Logs a failure once, with its source chain, inside a span with the request id and the function.
#[derive(Debug)]
pub(crate) struct Trace<S> {
    inner: S,
    /// The error of a service that failed to become ready, before there was an invocation. The next invocation gets it.
    refused: Option<Failure>,
}

impl<S> Layer<S> for TraceLayer {
    type Service = Trace<S>;

    fn layer(&self, service: S) -> Trace<S> {
        Trace { inner: service, refused: None }
    }
}

impl<S> Service<Invocation> for Trace<S>
where
    S: Service<Invocation, Error = Failure>,
    S::Future: 'static,
{
    type Response = S::Response;
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, Failure>>>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        self.inner.poll_ready(context).map(|ready| {
            self.refused = ready.err();
            Ok(())
        })
    }

    fn call(&mut self, invocation: Invocation) -> Self::Future {
        let span = invocation_span(&invocation.request_id, invocation.function.as_deref());
        let running = match self.refused.take() {
            Some(refused) => Err(refused),
            None => Ok(span.in_scope(|| self.inner.call(invocation))),
        };
        let observed = async move {
            let start = Instant::now();
            let mut answer = match running {
                Ok(running) => running.await,
                Err(refused) => Err(refused),
            };
            match &mut answer {
                Ok(_) => debug!(target: "cloudfn", duration_ms = milliseconds(start.elapsed()), "answered"),
                Err(failure) => log(failure, Some(start.elapsed())),
            }
            answer
        };
        Box::pin(observed.instrument(span))
    }
}

/// Logs the failure of an invocation that reached no function, or whose answer cannot be delivered, as [`Trace`] logs
/// others.
pub(crate) fn log_failure(request_id: &str, function: Option<&str>, failure: &mut Failure) {
    invocation_span(request_id, function).in_scope(|| log(failure, None));
}

/// At the error level, so that no filter removes the request id from the line of a failure.
pub(crate) fn invocation_span(request_id: &str, function: Option<&str>) -> Span {
    let request_id = shortened(request_id, MAX_NAME_BYTES);
    let function = shortened(function.unwrap_or_default(), MAX_NAME_BYTES);
    error_span!("invocation", %request_id, function = &*function)
}

/// Logs a failure, and drops the error behind it, which is not needed any more.
fn log(failure: &mut Failure, duration: Option<Duration>) {
    let text = catch_panic(|| chain(failure)).unwrap_or_else(|panicked| {
        format!("{}; {}", shortened(failure.err_msg(), MAX_LINE_BYTES), panicked.report("the text of its cause"))
    });
    error!(target: "cloudfn", err_code = failure.err_code(), duration_ms = duration.map(milliseconds), "{text}");
    if let Err(panicked) = drop_catching_panic(failure.take_source()) {
        warn!(target: "cloudfn", "{}", panicked.report("the error, while it was dropped,"));
    }
}

fn milliseconds(duration: Duration) -> f64 {
    // From whole microseconds: a float of seconds would show meaningless digits.
    f64::from(u32::try_from(duration.as_micros()).unwrap_or(u32::MAX)) / 1000.0
}

/// The text of an error and of all its sources, on one line.
fn chain(failure: &Failure) -> String {
    let mut line = failure.err_msg().to_owned();
    let mut last = line.clone();
    let mut next = failure.source();
    for _ in 0..MAX_CHAIN {
        let Some(cause) = next else { break };
        next = cause.source();
        // Its number is a field of the line, and its text that of the error before it.
        if cause.is::<Coded>() {
            continue;
        }
        let text = cause.to_string();
        // A failure repeats the text of the error it was created from, which may add its code.
        match text.strip_prefix(&last) {
            Some(rest) if rest.is_empty() || rest.starts_with(" (") => line.push_str(rest),
            _ => {
                line.push_str(", caused by: ");
                line.push_str(&text);
            }
        }
        last = text;
    }
    shortened(&line, MAX_LINE_BYTES).into_owned()
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;
    use crate::error::{Error, ErrorKind};

    fn line(error: impl Into<Box<dyn StdError + Send + Sync>>) -> String {
        chain(&Failure::of(error.into()))
    }

    #[test]
    fn a_line_has_each_text_of_the_chain_once() {
        let missing = || Error::coded(ErrorKind::Gateway, -502_005, "no collection");
        assert_eq!(line(missing()), "no collection");
        assert_eq!(line(missing().with_code("MISSING".into())), "no collection (MISSING)");
        let caused = missing().with_code("MISSING".into()).with_source(io::Error::other("no collections"));
        assert_eq!(line(caused), "no collection (MISSING), caused by: no collections");
        let wrapped = anyhow::Error::from(missing()).context("the page cannot be shown");
        assert_eq!(line(wrapped), "no collection, caused by: the page cannot be shown, caused by: no collection");
    }
}
