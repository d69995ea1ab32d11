//! Lets callers on any thread and runtime wait for one answer.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use super::state::{State, Step, Ticket};
use super::{AccessToken, NoToken};

/// A lock: that of the standard library, or shuttle's in the model test.
pub(super) trait Lock<T> {
    fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R;
}

impl<T> Lock<T> for Mutex<T> {
    fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        // Nothing panics while the lock is held.
        work(&mut self.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The state, and a notification for waiting callers.
pub(super) struct SharedState<L> {
    state: L,
    /// The number of completed requests.
    ended: watch::Sender<u64>,
}

impl<L: Lock<State>> SharedState<L> {
    pub(super) fn new(state: L) -> Self {
        Self { state, ended: watch::Sender::new(0) }
    }

    pub(super) fn state(&self) -> &L {
        &self.state
    }

    /// Returns a token other than the refused one. `clock` returns the time and the time limit of a request, `fetch`
    /// starts a request.
    pub(super) async fn get(
        &self,
        refused: Option<&Arc<AccessToken>>,
        clock: impl Fn() -> (u64, u64),
        fetch: impl Fn(Ticket),
    ) -> Result<Arc<AccessToken>, NoToken> {
        let mut ended = self.ended.subscribe();
        loop {
            // Subscribe before the state is read, so that no completion is missed.
            ended.borrow_and_update();
            let (now, max_fetch_time) = clock();
            match self.state.with(|state| state.ask(now, max_fetch_time, refused)) {
                Step::Take(token) => return Ok(token),
                Step::TakeAndFetch(token, ticket) => {
                    fetch(ticket);
                    return Ok(token);
                }
                Step::Fetch(ticket) => fetch(ticket),
                Step::Fail(error) => return Err(error),
                Step::Wait => ended.changed().await.map_err(|_| NoToken::Ended)?,
            }
        }
    }

    /// Records the answer to a request, and wakes the waiting callers.
    pub(super) fn end(&self, ticket: &Ticket, now: u64, answer: Result<AccessToken, NoToken>, jitter: f64) {
        self.state.with(|state| state.end(ticket, now, answer, jitter));
        self.ended.send_modify(|ended| *ended += 1);
    }
}
