//! The future of every call of the database.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::cloud::deferred::{Deferred, PendingCall, RunningCall};
use crate::error::Error;

/// A call of the database, as a future: `.await` sends it.
///
/// Errors have wx-server-sdk's codes and texts ([`Error::err_code`], [`Error::err_msg`]), also those of aggregations and
/// transactions, for which the SDK loses the code. [`Error::code`] is the gateway's own code.
#[must_use = "nothing is sent unless the call is awaited: add `.await`"]
pub struct DatabaseCall<O>(Deferred<CallOptions<O>>);

type Send<O> = Box<dyn FnOnce(Option<Duration>) -> RunningCall<Result<O, Error>> + std::marker::Send>;

struct CallOptions<O> {
    name: &'static str,
    timeout: Option<Duration>,
    send: Send<O>,
}

impl<O> DatabaseCall<O> {
    #[track_caller]
    pub(super) fn new<F>(
        name: &'static str,
        send: impl FnOnce(Option<Duration>) -> F + std::marker::Send + 'static,
    ) -> Self
    where
        F: Future<Output = Result<O, Error>> + std::marker::Send + 'static,
    {
        let send: Send<O> = Box::new(|timeout| Box::pin(send(timeout)));
        Self(Deferred::new(CallOptions { name, timeout: None, send }))
    }

    /// Sets the time limit. The default is what is left of the invocation, and at most 15 seconds. After a timeout, a change may
    /// have been made or not.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.0.change(|options| options.timeout = Some(timeout));
        self
    }
}

impl<O> Future for DatabaseCall<O> {
    type Output = Result<O, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.poll(context)
    }
}

impl<O> PendingCall for CallOptions<O> {
    type Output = Result<O, Error>;

    fn name(&self) -> &'static str {
        self.name
    }

    fn start(self) -> RunningCall<Self::Output> {
        (self.send)(self.timeout)
    }
}

impl<O> fmt::Debug for DatabaseCall<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("DatabaseCall").finish_non_exhaustive()
    }
}
