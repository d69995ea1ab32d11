//! A panic fails one invocation, not the process.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::pin::Pin;
use std::task::{Context, Poll};

use tower_layer::Layer;
use tower_service::Service;
use tracing::error;

use crate::failure::Failure;
use crate::invocation::Invocation;

thread_local! {
    /// Whether this thread is inside an invocation, where a panic is caught and logged as its failure.
    static INSIDE: Cell<bool> = const { Cell::new(false) };
    /// The place of the last panic inside an invocation: a caught panic does not carry it.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct CatchPanicLayer;

/// Turns a panic into a [`Failure`] that tells where it happened.
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
    S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    S::Future: 'static,
{
    type Response = S::Response;
    type Error = Failure;
    type Future = Caught<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        self.0.poll_ready(context).map_err(|error| Failure::of(error.into()))
    }

    fn call(&mut self, invocation: Invocation) -> Self::Future {
        match caught(|| self.0.call(invocation)) {
            Ok(running) => Caught::Running(Box::pin(running)),
            Err(failure) => Caught::Failed(Some(failure)),
        }
    }
}

pub(crate) enum Caught<F> {
    Running(Pin<Box<F>>),
    Failed(Option<Failure>),
}

impl<F, T, E> Future for Caught<F>
where
    F: Future<Output = Result<T, E>>,
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    type Output = Result<T, Failure>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match &mut *self {
            Self::Running(running) => match caught(|| running.as_mut().poll(context)) {
                Ok(poll) => poll.map_err(|error| Failure::of(error.into())),
                Err(failure) => Poll::Ready(Err(failure)),
            },
            Self::Failed(failure) => {
                Poll::Ready(Err(failure.take().unwrap_or_else(|| Failure::new("the invocation is over"))))
            }
        }
    }
}

fn caught<T>(run: impl FnOnce() -> T) -> Result<T, Failure> {
    let outer = INSIDE.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(run));
    INSIDE.set(outer);
    result.map_err(|payload| {
        let place = PLACE.take().map(|place| format!(" at {place}")).unwrap_or_default();
        Failure::new(format!("the cloud function panicked{place}: {}", message(&*payload)))
    })
}

fn message(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}

/// From now on a panic inside an invocation is remembered for its failure, and any other is logged at once.
pub(crate) fn install_panic_hook() {
    panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        let place = info.location().map(ToString::to_string);
        if INSIDE.get() {
            PLACE.set(place);
            return;
        }
        error!(target: "cloudfn", place, "a task panicked: {}", message(info.payload()));
    }));
}
