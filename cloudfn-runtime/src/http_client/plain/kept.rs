//! `Kept`: the connections that wait for the next request.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use http::uri::Authority;
use tokio::runtime::Handle;
use tokio::task::yield_now;
use tokio::time::{Instant, sleep_until};

use super::super::IDLE;
use super::connection::Connection;

/// How many connections are kept for later requests: as many as Node's agent keeps. After a burst of calls, the others
/// are closed.
pub(super) const MAX_KEPT: usize = 256;

/// A connection that has waited for less than this is used without a look at its socket: one call right after the other
/// costs no more system calls than its own.
pub(super) const FRESH: Duration = Duration::from_millis(1);

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
    ///
    /// The runtime notices that a connection ended when it looks at its sockets, which it does not while a function
    /// computes. So after a while, it gets a turn before the connection is used.
    pub(super) async fn take(&self, authority: &Authority) -> Option<Connection> {
        let mut has_looked = false;
        loop {
            let (mut connection, is_fresh) = self.list().take_last(authority)?;
            if !is_fresh && !has_looked {
                yield_now().await;
                has_looked = true;
            }
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
    /// The connection to a host that was in use last, and whether that was just now.
    fn take_last(&mut self, authority: &Authority) -> Option<(Connection, bool)> {
        let now = Instant::now();
        self.close_idle(now);
        let place = self.waiting.iter().rposition(|waiting| waiting.authority == *authority)?;
        let Waiting { connection, since, .. } = self.waiting.remove(place);
        Some((connection, now < since + FRESH))
    }

    /// Closes the connections that the other side may close at any moment, and returns when the next one will
    /// have waited as long.
    fn close_idle(&mut self, now: Instant) -> Option<Instant> {
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
        let next = list.close_idle(Instant::now());
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
