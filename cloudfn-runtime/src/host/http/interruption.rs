//! `Interruptions`: why a connection may end before its client closes it.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::sync::futures::Notified;
use tokio::sync::watch;
use tokio::task::unconstrained;
use tokio::time::{Instant, Sleep, sleep};

use super::handler::Handler;

/// The minimum idle time after which a connection may be closed in favour of another.
const MIN_IDLE: Duration = Duration::from_secs(1);

/// Why a connection ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Interruption {
    /// The host stops.
    Stop,
    /// The connection is idle, and another one needs its room.
    Room,
}

/// What can interrupt a connection. It is asked whenever the connection has done something, which is several times for a
/// request. So it takes no lock that threads share, and asks for no time, while the connection is busy.
pub(super) struct Interruptions<'a> {
    handler: &'a Handler,
    has_stopped: Pin<Box<dyn Future<Output = ()> + 'a>>,
    /// Sees a change without a lock.
    changes: watch::Receiver<bool>,
    idleness: Idleness<'a>,
    /// The waker that the futures know.
    waker: Option<Waker>,
}

/// How long a connection has been idle.
enum Idleness<'a> {
    /// Not since the last request.
    None,
    /// The timer runs since the connection had made this many requests. It is not set back by each request.
    Short { timer: Pin<Box<Sleep>>, requests: u64 },
    /// Long enough to make room for others, since it had made this many requests. Connections are asked in the order in
    /// which they came here.
    Long { asked: Pin<Box<Notified<'a>>>, requests: u64 },
}

impl<'a> Interruptions<'a> {
    pub(super) fn new(handler: &'a Handler, stopped: &'a mut watch::Receiver<bool>) -> Self {
        let changes = stopped.clone();
        // Unconstrained: it would not remember the waker otherwise when a task has used up its share.
        let has_stopped = Box::pin(unconstrained(async {
            // An error means that the sender is gone, and the host with it.
            let _ = stopped.wait_for(|stopped| *stopped).await;
        }));
        Self { handler, has_stopped, changes, idleness: Idleness::None, waker: None }
    }

    /// `idle_after` is how many requests an idle connection has made; `None` if it is not idle.
    pub(super) fn poll(&mut self, context: &mut Context<'_>, idle_after: Option<u64>) -> Poll<Interruption> {
        let is_known = self.waker.as_ref().is_some_and(|waker| waker.will_wake(context.waker()));
        if !is_known || self.changes.has_changed().unwrap_or(true) {
            if self.has_stopped.as_mut().poll(context).is_ready() {
                return Poll::Ready(Interruption::Stop);
            }
            self.waker = Some(context.waker().clone());
        }
        let Some(requests) = idle_after else {
            if matches!(self.idleness, Idleness::Long { .. }) {
                self.idleness = Idleness::None;
            }
            return Poll::Pending;
        };
        self.poll_idle(context, requests, is_known)
    }

    fn poll_idle(&mut self, context: &mut Context<'_>, now: u64, is_known: bool) -> Poll<Interruption> {
        loop {
            match &mut self.idleness {
                Idleness::None => {
                    let mut timer = Box::pin(sleep(MIN_IDLE));
                    // Its first poll starts it.
                    let _ = timer.as_mut().poll(context);
                    self.idleness = Idleness::Short { timer, requests: now };
                    return Poll::Pending;
                }
                Idleness::Short { timer, .. } if is_known && !timer.is_elapsed() => return Poll::Pending,
                Idleness::Short { timer, requests } => {
                    if timer.as_mut().poll(context).is_pending() {
                        return Poll::Pending;
                    }
                    if *requests == now {
                        self.idleness = self.long(now);
                        continue;
                    }
                    // It was busy meanwhile.
                    *requests = now;
                    timer.as_mut().reset(Instant::now() + MIN_IDLE);
                }
                // A whole request can be served between two questions.
                Idleness::Long { requests, .. } if *requests != now => self.idleness = Idleness::None,
                Idleness::Long { asked, .. } => {
                    if asked.as_mut().poll(context).is_pending() {
                        return Poll::Pending;
                    }
                    if self.handler.is_crowded() {
                        return Poll::Ready(Interruption::Room);
                    }
                    // There is room again.
                    self.idleness = self.long(now);
                }
            }
        }
    }

    fn long(&self, requests: u64) -> Idleness<'a> {
        Idleness::Long { asked: Box::pin(self.handler.asked_for_room()), requests }
    }
}
