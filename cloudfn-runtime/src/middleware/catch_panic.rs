//! A panic fails one invocation, not the process.

use std::error::Error as StdError;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use tower_layer::Layer;
use tower_service::Service;
use tracing::error;

use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::unwinding::{Panicked, caught, discarded};

#[derive(Debug, Clone, Copy)]
pub(crate) struct CatchPanicLayer;

/// Turns a panic into a [`Failure`] that tells where it happened.
///
/// All of the user's code runs inside: functions and layers, when they are asked whether they are ready, called, polled and
/// dropped, and their errors.
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
    type Future = Caught<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        let polled = caught(|| self.0.poll_ready(context).map_err(|error| Failure::of(error.into())));
        polled.unwrap_or_else(|panicked| Poll::Ready(Err(of_function(&panicked))))
    }

    fn call(&mut self, invocation: Invocation) -> Self::Future {
        match caught(|| self.0.call(invocation)) {
            Ok(running) => Caught { running: Some(Box::pin(running)), failure: None },
            Err(panicked) => Caught { running: None, failure: Some(of_function(&panicked)) },
        }
    }
}

pub(crate) struct Caught<F> {
    /// Until it has given its answer, or panicked.
    running: Option<Pin<Box<F>>>,
    /// What is told where nothing runs.
    failure: Option<Failure>,
}

impl<F, T, E> Future for Caught<F>
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
        let polled = caught(|| running.as_mut().poll(context).map_err(|error| Failure::of(error.into())));
        let answer = match polled {
            Ok(Poll::Pending) => return Poll::Pending,
            Ok(Poll::Ready(answer)) => answer,
            Err(panicked) => Err(of_function(&panicked)),
        };
        // An answer whose function panicked in the end is not to be relied on.
        let discarded = discarded(self.running.take()).map_err(|panicked| of_function(&panicked));
        Poll::Ready(answer.and_then(|answer| discarded.map(|()| answer)))
    }
}

impl<F> Drop for Caught<F> {
    /// An invocation that was given up runs its destructors, and nobody is there any more to be told of a panic.
    fn drop(&mut self) {
        if let Err(panicked) = discarded(self.running.take()) {
            error!(target: "cloudfn", "{}", panicked.after("what is left of a cloud function that was given up"));
        }
    }
}

fn of_function(panicked: &Panicked) -> Failure {
    Failure::new(panicked.after("the cloud function"))
}
