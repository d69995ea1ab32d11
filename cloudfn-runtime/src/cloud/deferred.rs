//! Work that begins when it is awaited, and can be changed until then.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

/// Work at work.
pub(crate) type RunningCall<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// What a [`Deferred`] does.
pub(crate) trait Work {
    type Output;

    fn begin(self) -> RunningCall<Self::Output>;
}

/// A future that can be polled as long as it has not given its answer, and changed as long as it was not polled.
pub(crate) enum Deferred<W: Work> {
    Ready(Box<W>),
    RunningCall(RunningCall<W::Output>),
    Done,
}

impl<W: Work> Deferred<W> {
    pub(crate) fn new(work: W) -> Self {
        Self::Ready(Box::new(work))
    }

    pub(crate) fn change(&mut self, change: impl FnOnce(&mut W)) {
        if let Self::Ready(work) = self {
            change(work);
        }
    }

    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<W::Output> {
        loop {
            match std::mem::replace(self, Self::Done) {
                Self::Ready(work) => *self = Self::RunningCall(work.begin()),
                Self::RunningCall(mut begun) => {
                    let polled = begun.as_mut().poll(context);
                    if polled.is_pending() {
                        *self = Self::RunningCall(begun);
                    }
                    return polled;
                }
                Self::Done => panic!("a cloud call is polled after it has given its answer"),
            }
        }
    }
}
