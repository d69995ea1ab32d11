//! `Kept`: the connections that wait for the next request.

use std::sync::{Mutex, MutexGuard, PoisonError};

use http::uri::Authority;
use tokio::time::Instant;

use super::super::IDLE;
use super::connection::Connection;

/// How many connections are kept for later requests, as many as by Node's agent. After a burst of calls, the others are
/// closed.
pub(super) const MAX_KEPT: usize = 256;

/// Connections that are open and not in use, the one that has waited longest first.
#[derive(Default)]
pub(super) struct Kept {
    connections: Mutex<Vec<Waiting>>,
}

struct Waiting {
    connection: Connection,
    authority: Authority,
    since: Instant,
}

impl Kept {
    /// Takes a connection to a host that can send a request. The last one that was in use comes first, because the
    /// other side is least likely to close it now.
    pub(super) fn take(&self, authority: &Authority) -> Option<Connection> {
        let mut waiting = self.waiting();
        close_idle(&mut waiting);
        loop {
            let place = waiting.iter().rposition(|waiting| waiting.authority == *authority)?;
            let mut connection = waiting.remove(place).connection;
            if connection.is_ready() {
                return Some(connection);
            }
        }
    }

    /// Keeps a connection for later, unless it cannot be used again.
    pub(super) fn put(&self, authority: Authority, mut connection: Connection) {
        if !connection.is_ready() {
            return;
        }
        let mut waiting = self.waiting();
        close_idle(&mut waiting);
        if waiting.len() >= MAX_KEPT {
            waiting.remove(0);
        }
        waiting.push(Waiting { connection, authority, since: Instant::now() });
    }

    /// How many connections are kept.
    #[cfg(test)]
    pub(super) fn count(&self) -> usize {
        self.waiting().len()
    }

    /// The list is whole even if a thread panicked with it.
    fn waiting(&self) -> MutexGuard<'_, Vec<Waiting>> {
        self.connections.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Closes the connections that the other side may close at any moment.
fn close_idle(waiting: &mut Vec<Waiting>) {
    let now = Instant::now();
    let expired = waiting.iter().take_while(|waiting| now - waiting.since >= IDLE).count();
    waiting.drain(..expired);
}
