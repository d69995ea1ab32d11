//! One span for each invocation, and one line for each failure.

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Instant;

use tower_layer::Layer;
use tower_service::Service;
use tracing::{Instrument, debug, error, error_span};

use crate::failure::Failure;
use crate::invocation::Invocation;

#[derive(Debug, Clone, Copy)]
pub(crate) struct TraceLayer;

/// Logs a failure once, with its source chain, inside a span that has the request id and the function.
#[derive(Debug, Clone)]
pub(crate) struct Trace<S>(S);

impl<S> Layer<S> for TraceLayer {
    type Service = Trace<S>;

    fn layer(&self, service: S) -> Trace<S> {
        Trace(service)
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
        self.0.poll_ready(context)
    }

    fn call(&mut self, invocation: Invocation) -> Self::Future {
        let function = invocation.function.clone().unwrap_or_default();
        // At the error level, so that no filter takes the request id off a failure's line.
        let span = error_span!("invocation", request_id = %invocation.request_id, function);
        let running = span.in_scope(|| self.0.call(invocation));
        let observed = async move {
            let start = Instant::now();
            let answer = running.await;
            let duration_ms = start.elapsed().as_secs_f64() * 1000.0;
            match &answer {
                Ok(_) => debug!(target: "cloudfn", duration_ms, "answered"),
                Err(failure) => {
                    error!(target: "cloudfn", err_code = failure.err_code(), duration_ms, "{}", Chain(failure));
                }
            }
            answer
        };
        Box::pin(observed.instrument(span))
    }
}

/// An error and everything that caused it, on one line.
struct Chain<'a>(&'a Failure);

impl fmt::Display for Chain<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut last = self.0.to_string();
        formatter.write_str(&last)?;
        let mut next = self.0.source();
        while let Some(cause) = next {
            let text = cause.to_string();
            // A failure repeats the text of the error it was made of.
            if text != last {
                write!(formatter, ", caused by: {text}")?;
            }
            last = text;
            next = cause.source();
        }
        Ok(())
    }
}
