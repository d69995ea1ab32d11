//! `Threads`: which thread accepts the next connection.
//!
//! All threads accept from one listener, so that a thread that computes leaves new connections to the others. But then the
//! first thread that wakes up could accept a burst alone, and the others would stand still while it works. So a thread that
//! has more connections than another lets the other one accept first. It waits for a moment only, and not again for a
//! thread that computes: no connection is ever given to a thread that may be stuck.

use std::cell::RefCell;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::Ordering::{Relaxed, SeqCst};
use std::sync::atomic::{AtomicBool, AtomicUsize};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

use super::own_line::OwnLine;

/// How long a thread lets another accept first.
const PATIENCE: Duration = Duration::from_millis(1);

/// How many times a thread is waited for although it does nothing else than before: it computes, or has no processor. At the
/// end of each time, one connection is accepted instead of it.
const TIMES_WITHOUT_PROGRESS: u32 = 8;

/// The same if it waits for events. The system wakes it up for each new connection, so it comes, but it may need to wait for a
/// processor.
const TIMES_OF_A_WAITING_THREAD: u32 = 32;

/// How many connections more than another one a thread may accept if the other one works, or has to be woken up: an eighth
/// of those of the other one, and at least two. Threads that pass each connection on would work more on that than on calls.
const SLACK_DIVISOR: usize = 8;
const MIN_SLACK: usize = 2;

/// The threads of a host.
#[derive(Debug)]
pub(super) struct Threads(Box<[OwnLine<Thread>]>);

/// What the other threads see of a thread.
#[derive(Debug, Default)]
struct Thread {
    /// Whether it accepts connections at present.
    accepts: AtomicBool,
    /// Its open connections.
    connections: AtomicUsize,
    /// Changes whenever it does something. It is odd while the thread waits for events.
    progress: AtomicUsize,
    /// Whether it lets another thread accept first.
    defers: AtomicBool,
    /// Notifies it that it may be its turn.
    turn: Notify,
}

impl Threads {
    pub(super) fn new(count: usize) -> Self {
        Self((0..count).map(|_| OwnLine::default()).collect())
    }

    /// Records that a thread is about to wait for events.
    pub(super) fn begin_to_wait(&self, index: usize) {
        self.0[index].progress.store(self.0[index].progress.load(Relaxed) | 1, SeqCst);
    }

    /// Records that a thread has stopped waiting.
    pub(super) fn end_to_wait(&self, index: usize) {
        let progress = (self.0[index].progress.load(Relaxed) & !1).wrapping_add(2);
        self.0[index].progress.store(progress, SeqCst);
    }

    /// How many threads accept connections.
    #[cfg(test)]
    pub(super) fn accepting(&self) -> usize {
        self.0.iter().filter(|thread| thread.accepts.load(SeqCst)).count()
    }
}

/// One of the threads, for itself.
#[derive(Debug, Clone)]
pub(super) struct Member {
    threads: Arc<Threads>,
    index: usize,
}

impl Member {
    pub(super) fn new(threads: Arc<Threads>, index: usize) -> Self {
        Self { threads, index }
    }

    fn own(&self) -> &Thread {
        &self.threads.0[self.index]
    }

    /// Counts a connection until the returned value is dropped.
    pub(super) fn count_connection(&self) -> CountedConnection {
        self.own().connections.fetch_add(1, SeqCst);
        CountedConnection(self.clone())
    }

    /// Records that this thread does something. Only this thread writes, so it needs no read-modify-write.
    fn progress(&self) {
        self.own().progress.store(self.own().progress.load(Relaxed).wrapping_add(2), Relaxed);
    }
}

/// An open connection of a thread.
#[derive(Debug)]
pub(super) struct CountedConnection(Member);

impl CountedConnection {
    /// Serves the connection. Each step shows the other threads that this one is not stuck.
    pub(super) async fn serve(self, serving: impl Future<Output = ()>) {
        Stepping { serving: pin!(serving), member: &self.0 }.await;
    }
}

impl Drop for CountedConnection {
    fn drop(&mut self) {
        self.0.own().connections.fetch_sub(1, SeqCst);
    }
}

struct Stepping<'a, F> {
    serving: Pin<&'a mut F>,
    member: &'a Member,
}

impl<F: Future<Output = ()>> Future for Stepping<'_, F> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        self.member.progress();
        self.serving.as_mut().poll(context)
    }
}

/// The part of a thread that accepts connections.
#[derive(Debug)]
pub(super) struct Turns {
    member: Member,
    /// The progress of each thread when it was last waited for in vain, and how many times it was since then.
    in_vain: RefCell<Vec<(usize, u32)>>,
}

/// The time in which a thread accepts nothing.
#[derive(Debug)]
pub(super) struct Away<'a>(&'a Thread);

impl Turns {
    /// From now on, the thread accepts.
    pub(super) fn begin(member: Member) -> Self {
        let in_vain = RefCell::new(vec![(0, 0); member.threads.0.len()]);
        member.own().accepts.store(true, SeqCst);
        Self { member, in_vain }
    }

    pub(super) fn member(&self) -> &Member {
        &self.member
    }

    /// Records that this thread accepts nothing until the returned value is dropped.
    pub(super) fn away(&self) -> Away<'_> {
        self.member.own().accepts.store(false, SeqCst);
        Away(self.member.own())
    }

    /// Waits until this thread may accept a connection that waits: not at all, unless another thread has too few, and never
    /// for more than [`PATIENCE`].
    pub(super) async fn turn(&self) {
        self.member.progress();
        if self.other_turn().is_none() {
            return;
        }
        let own = self.member.own();
        let _deferring = Deferring::begin(own);
        let end = Instant::now() + PATIENCE;
        // Asked again, because a thread that defers from now on sees that this one does, and wakes it up.
        while let Some(other) = self.other_turn() {
            let thread = &self.member.threads.0[other];
            let progress = thread.progress.load(SeqCst);
            if thread.defers.load(SeqCst) {
                thread.turn.notify_one();
            }
            if timeout_at(end, own.turn.notified()).await.is_ok() {
                continue;
            }
            if thread.progress.load(SeqCst) == progress {
                let in_vain = &mut self.in_vain.borrow_mut()[other];
                *in_vain = (progress, if in_vain.0 == progress { in_vain.1 + 1 } else { 1 });
            }
            return;
        }
    }

    /// The thread that should accept before this one: the one with the fewest connections of those that have too few.
    fn other_turn(&self) -> Option<usize> {
        let in_vain = self.in_vain.borrow();
        let own = self.member.own().connections.load(SeqCst);
        let mut least = None;
        for (index, thread) in self.member.threads.0.iter().enumerate() {
            let progress = thread.progress.load(SeqCst);
            let waits = progress % 2 == 1;
            let max_times = if waits { TIMES_OF_A_WAITING_THREAD } else { TIMES_WITHOUT_PROGRESS };
            let is_given_up = in_vain[index].0 == progress && in_vain[index].1 >= max_times;
            if index == self.member.index || !thread.accepts.load(SeqCst) || is_given_up {
                continue;
            }
            let connections = thread.connections.load(SeqCst);
            // The system wakes up a thread that waits for events, so it costs nothing to let it accept. It stands still
            // otherwise.
            let is_coming = waits && !thread.defers.load(SeqCst);
            let slack = if is_coming { 0 } else { MIN_SLACK.max(connections / SLACK_DIVISOR) };
            if own > connections + slack && least.is_none_or(|(fewest, _)| connections < fewest) {
                least = Some((connections, index));
            }
        }
        least.map(|(_, index)| index)
    }
}

impl Drop for Turns {
    fn drop(&mut self) {
        self.member.own().accepts.store(false, SeqCst);
    }
}

impl Drop for Away<'_> {
    fn drop(&mut self) {
        self.0.accepts.store(true, SeqCst);
    }
}

/// The time in which a thread lets another accept first.
struct Deferring<'a>(&'a Thread);

impl<'a> Deferring<'a> {
    fn begin(thread: &'a Thread) -> Self {
        thread.defers.store(true, SeqCst);
        Self(thread)
    }
}

impl Drop for Deferring<'_> {
    fn drop(&mut self) {
        self.0.defers.store(false, SeqCst);
    }
}

#[cfg(test)]
mod tests;
