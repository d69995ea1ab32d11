//! `Kept`: the connections that wait for the next request.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use http::uri::Authority;
use tokio::runtime::Handle;
use tokio::time::{Instant, sleep_until};

use super::super::IDLE;
use super::connection::Connection;

/// How many connections are kept for later requests: as many as Node's agent keeps. After a burst of calls, the others
/// are closed.
pub(super) const MAX_KEPT: usize = 256;

/// Connections that are open and not in use.
#[derive(Default)]
pub(super) struct Kept {
    list: Mutex<List>,
}

#[derive(Default)]
struct List {
    /// The one that has waited longest is first.
    waiting: Vec<Waiting>,
    /// Whether a task closes the ones that wait too long.
    is_watched: bool,
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
        let mut list = self.list();
        list.close_idle();
        loop {
            let place = list.waiting.iter().rposition(|waiting| waiting.authority == *authority)?;
            let mut connection = list.waiting.remove(place).connection;
            if connection.is_ready() {
                return Some(connection);
            }
        }
    }

    /// Keeps a connection for later, unless it cannot be used again.
    pub(super) fn put(self: &Arc<Self>, authority: Authority, mut connection: Connection) {
        if !connection.is_ready() {
            return;
        }
        let mut list = self.list();
        if list.waiting.len() >= MAX_KEPT {
            list.waiting.remove(0);
        }
        list.waiting.push(Waiting { connection, authority, since: Instant::now() });
        // Outside of a runtime, the next request closes what has waited too long.
        if !list.is_watched
            && let Ok(runtime) = Handle::try_current()
        {
            list.is_watched = true;
            runtime.spawn(Watch { kept: Arc::downgrade(self) }.run());
        }
    }

    /// How many connections are kept.
    #[cfg(test)]
    pub(super) fn count(&self) -> usize {
        self.list().waiting.len()
    }

    /// The list is whole even if a thread panicked with it.
    fn list(&self) -> MutexGuard<'_, List> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl List {
    /// Closes the connections that the other side may close at any moment, and says when the next one has waited as long.
    fn close_idle(&mut self) -> Option<Instant> {
        let now = Instant::now();
        let expired = self.waiting.iter().take_while(|waiting| waiting.since + IDLE <= now).count();
        self.waiting.drain(..expired);
        self.waiting.first().map(|waiting| waiting.since + IDLE)
    }
}

/// The task that closes connections that nobody uses. It ends when there are none.
struct Watch {
    kept: Weak<Kept>,
}

impl Watch {
    async fn run(self) {
        while let Some(next) = self.next() {
            sleep_until(next).await;
        }
    }

    /// When to look again.
    fn next(&self) -> Option<Instant> {
        let kept = self.kept.upgrade()?;
        let mut list = kept.list();
        let next = list.close_idle();
        // A connection that is added from now on is watched by another task.
        list.is_watched = next.is_some();
        next
    }
}

impl Drop for Watch {
    /// The runtime has ended, perhaps before the task: the next connection needs another one. A second task that looks
    /// at the same list does no harm.
    fn drop(&mut self) {
        if let Some(kept) = self.kept.upgrade() {
            kept.list().is_watched = false;
        }
    }
}
