//! The layer that turns a panic into a failure of its own invocation.

use std::error::Error as StdError;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use tower_layer::Layer;
use tower_service::Service;
use tracing::error;

use crate::cloud::unsent::while_cancelling;
use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::panics::{CaughtPanic, catch_panic, drop_catching_panic};

#[derive(Debug, Clone, Copy)]
pub(crate) struct CatchPanicLayer;

/// Turns a panic into a [`Failure`] that says where it happened.
///
/// All user code runs inside: functions and layers while they are polled for readiness, called, polled and dropped, and
/// their errors.
#[derive(Debug, Clone)]
pub(crate) struct CatchPanic<S>(S);

impl<S> Layer<S> for CatchPanicLayer {
    type Service = CatchPanic<S>;

    fn layer(&self, service: S) -> CatchPanic<S> {
        CatchPanic(service)
    }
}

impl<S> Service<Invocation> for CatchPanic<S>
where
    S: Service<Invocation>,
    S::Error: Into<Box<dyn StdError + Send + Sync>>,
    S::Future: 'static,
{
    type Response = S::Response;
    type Error = Failure;
    type Future = CatchPanicFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        let polled = catch_panic(|| self.0.poll_ready(context).map_err(|error| Failure::of(error.into())));
        polled.unwrap_or_else(|panicked| Poll::Ready(Err(of_function(&panicked))))
    }

    fn call(&mut self, invocation: Invocation) -> Self::Future {
        match catch_panic(|| self.0.call(invocation)) {
            Ok(running) => CatchPanicFuture { running: Some(Box::pin(running)), failure: None },
            Err(panicked) => CatchPanicFuture { running: None, failure: Some(of_function(&panicked)) },
        }
    }
}

pub(crate) struct CatchPanicFuture<F> {
    /// `None` once it has completed or panicked.
    running: Option<Pin<Box<F>>>,
    /// The failure if nothing runs.
    failure: Option<Failure>,
}

impl<F, T, E> Future for CatchPanicFuture<F>
where
    F: Future<Output = Result<T, E>>,
    E: Into<Box<dyn StdError + Send + Sync>>,
{
    type Output = Result<T, Failure>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(running) = self.running.as_mut() else {
            let failure = self.failure.take();
            return Poll::Ready(Err(failure.unwrap_or_else(|| Failure::new("the invocation is over"))));
        };
        let polled = catch_panic(|| running.as_mut().poll(context).map_err(|error| Failure::of(error.into())));
        let answer = match polled {
            Ok(Poll::Pending) => return Poll::Pending,
            Ok(Poll::Ready(answer)) => answer,
            Err(panicked) => Err(of_function(&panicked)),
        };
        // A successful answer does not count if dropping the function's future panics.
        let drop_catching_panic = drop_catching_panic(self.running.take()).map_err(|panicked| of_function(&panicked));
        Poll::Ready(answer.and_then(|answer| drop_catching_panic.map(|()| answer)))
    }
}

impl<F> Drop for CatchPanicFuture<F> {
    /// Dropping a cancelled invocation runs its destructors, and a panic there can only be logged.
    fn drop(&mut self) {
        if let Err(panicked) = while_cancelling(|| drop_catching_panic(self.running.take())) {
            error!(target: "cloudfn", "{}", panicked.report("a cancelled cloud function, while it was dropped,"));
        }
    }
}

fn of_function(panicked: &CaughtPanic) -> Failure {
    Failure::new(panicked.report("the cloud function"))
}
