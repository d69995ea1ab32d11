//! `Call`: a call that runs to its end or to its time limit, even if its caller hangs up.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::HeaderValue;
use tokio::sync::mpsc;
use tokio::time::{Instant, Sleep, sleep_until};

use super::budget::Reservation;
use super::handler::Handler;
use super::refusal::{self, Refusal};
use super::runner::RunningFunction;
use super::task;
use crate::failure::Failure;
use crate::middleware::trace::log_failure;
use crate::panics::catch_panic;

/// A running call. Its caller's connection polls it. If that connection ends first, the call goes on as a task of its own,
/// so that a client that hangs up does not stop a function halfway.
pub(super) struct Call(Option<Running>);

/// A function that runs, and what it holds until its end.
pub(super) struct Running {
    pub(super) function: RunningFunction,
    pub(super) request_id: HeaderValue,
    pub(super) function_name: Option<String>,
    pub(super) place: Place,
    since: Instant,
    /// Created only when the function has to be waited for.
    timer: Option<Pin<Box<Sleep>>>,
}

/// The place of a running call, with its event's share of the memory budget. However a call ends, dropping this frees it.
pub(super) struct Place {
    pub(super) handler: Rc<Handler>,
    pub(super) _event: Reservation,
    pub(super) _at_work: mpsc::Sender<()>,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.handler.leave_place();
    }
}

impl Call {
    pub(super) fn new(
        function: RunningFunction,
        request_id: HeaderValue,
        function_name: Option<String>,
        place: Place,
    ) -> Self {
        Self(Some(Running { function, request_id, function_name, place, since: Instant::now(), timer: None }))
    }
}

impl Future for Call {
    type Output = Result<Bytes, Refusal>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(running) = self.0.as_mut() else { return Poll::Pending };
        let result = ready!(Pin::new(running).poll(context));
        self.0 = None;
        Poll::Ready(result)
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        if let Some(running) = self.0.take() {
            task::spawn(running);
        }
    }
}

impl Future for Running {
    type Output = Result<Bytes, Refusal>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let running = &mut *self;
        match catch_panic(|| running.function.as_mut().poll(context)) {
            Ok(Poll::Ready(result)) => return Poll::Ready(result.map_err(|failure| Refusal::failed(&failure))),
            Ok(Poll::Pending) => {}
            // The layers catch the panics of a function, so this one is ours.
            Err(panicked) => {
                let failure = running.logged(Failure::new(panicked.report("the host")));
                return Poll::Ready(Err(Refusal::failed(&failure)));
            }
        }
        let limit = running.place.handler.limits().call_timeout;
        let end = running.since + limit;
        ready!(running.timer.get_or_insert_with(|| Box::pin(sleep_until(end))).as_mut().poll(context));
        // Counted and logged here because the client may have hung up.
        running.place.handler.count(&refusal::TOO_LONG);
        let failure = running.logged(refusal::takes_too_long(limit));
        Poll::Ready(Err(Refusal::too_long(&failure)))
    }
}

impl Running {
    fn logged(&self, mut failure: Failure) -> Failure {
        let request_id = self.request_id.to_str().unwrap_or_default();
        log_failure(request_id, self.function_name.as_deref(), &mut failure);
        failure
    }
}
