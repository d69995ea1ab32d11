//! `Deferred`: a call that can be configured until it is first polled.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::unsent::Unsent;

/// The future of a call that has started.
pub(crate) type RunningCall<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A call that has not started: its options, and how to run it.
pub(crate) trait PendingCall {
    type Output;

    /// The name of the call, for a warning.
    fn name(&self) -> &'static str;

    fn start(self) -> RunningCall<Self::Output>;
}

/// A call that can be configured until it is first polled, and that yields its output once.
pub(crate) enum Deferred<C: PendingCall> {
    Pending(Box<C>, Unsent),
    Running(RunningCall<C::Output>),
    Done,
}

impl<C: PendingCall> Deferred<C> {
    #[track_caller]
    pub(crate) fn new(call: C) -> Self {
        let unsent = Unsent::new(call.name());
        Self::Pending(Box::new(call), unsent)
    }

    pub(crate) fn change(&mut self, change: impl FnOnce(&mut C)) {
        if let Self::Pending(call, _) = self {
            change(call);
        }
    }

    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<C::Output> {
        loop {
            match std::mem::replace(self, Self::Done) {
                Self::Pending(call, unsent) => {
                    unsent.sent();
                    *self = Self::Running(call.start());
                }
                Self::Running(mut running) => {
                    let polled = running.as_mut().poll(context);
                    if polled.is_pending() {
                        *self = Self::Running(running);
                    }
                    return polled;
                }
                Self::Done => panic!("a cloud call was polled after it had completed"),
            }
        }
    }
}
