//! A call of the database: a future that is sent when it is awaited.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::cloud::deferred::{Deferred, PendingCall, RunningCall};
use crate::error::Error;

/// A call of the database. It is a future: `.await` sends it.
///
/// Its errors have wx-server-sdk's numbers and texts ([`Error::err_code`], [`Error::err_msg`]), those of aggregations and
/// transactions too, where the SDK loses the number; [`Error::code`] is the gateway's own word.
#[must_use = "nothing is sent unless the call is awaited: add `.await`"]
pub struct DatabaseCall<O>(Deferred<CallOptions<O>>);

type Send<O> = Box<dyn FnOnce(Option<Duration>) -> RunningCall<Result<O, Error>> + std::marker::Send>;

struct CallOptions<O> {
    timeout: Option<Duration>,
    send: Send<O>,
}

impl<O> DatabaseCall<O> {
    pub(super) fn new<F>(send: impl FnOnce(Option<Duration>) -> F + std::marker::Send + 'static) -> Self
    where
        F: Future<Output = Result<O, Error>> + std::marker::Send + 'static,
    {
        Self(Deferred::new(CallOptions { timeout: None, send: Box::new(|timeout| Box::pin(send(timeout))) }))
    }

    /// Ends the call with an error when the answer is not there in time. The default is what is left of the
    /// invocation, at most 15 seconds. A change may have been made all the same.
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

    fn start(self) -> RunningCall<Self::Output> {
        (self.send)(self.timeout)
    }
}

impl<O> fmt::Debug for DatabaseCall<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("DatabaseCall").finish_non_exhaustive()
    }
}
