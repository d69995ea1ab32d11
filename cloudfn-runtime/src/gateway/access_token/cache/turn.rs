//! Lets callers wait for one answer, on whichever thread and runtime each of them is.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use super::state::{State, Step, Ticket};
use super::{AccessToken, NoToken};

/// A lock: the standard library's, or that of a model which tries every order.
pub(super) trait Lock<T> {
    fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R;
}

impl<T> Lock<T> for Mutex<T> {
    fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        // Nothing panics while it is held.
        work(&mut self.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The state, and a sign for those who wait.
pub(super) struct Turn<L> {
    state: L,
    /// How many questions have ended.
    ended: watch::Sender<u64>,
}

impl<L: Lock<State>> Turn<L> {
    pub(super) fn new(state: L) -> Self {
        Self { state, ended: watch::Sender::new(0) }
    }

    pub(super) fn state(&self) -> &L {
        &self.state
    }

    /// A token, and not the refused one. `clock` gives the time and how long a question may take, `fetch` begins one.
    pub(super) async fn get(
        &self,
        refused: Option<&Arc<AccessToken>>,
        clock: impl Fn() -> (u64, u64),
        fetch: impl Fn(Ticket),
    ) -> Result<Arc<AccessToken>, NoToken> {
        let mut ended = self.ended.subscribe();
        loop {
            // Before the state is looked at: what ends from here on is seen below.
            ended.borrow_and_update();
            let (now, longest_fetch) = clock();
            match self.state.with(|state| state.ask(now, longest_fetch, refused)) {
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

    /// Takes the answer to a question, and wakes those who wait for it.
    pub(super) fn end(&self, ticket: &Ticket, now: u64, answer: Result<AccessToken, NoToken>, jitter: f64) {
        self.state.with(|state| state.end(ticket, now, answer, jitter));
        self.ended.send_modify(|ended| *ended += 1);
    }
}
