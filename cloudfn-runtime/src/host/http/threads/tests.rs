//! Tests of turns: threads are tasks here, and the clock is paused.

use std::cell::Cell;
use std::rc::Rc;

use tokio::sync::watch;
use tokio::task::{spawn_local, yield_now};

use super::super::tests::paused;
use super::*;

/// Some threads, and connections that wait to be accepted.
struct Host {
    threads: Arc<Threads>,
    waiting: Rc<Cell<usize>>,
    /// Wakes up all threads, as the system does for each new connection.
    arrived: watch::Sender<()>,
    /// Notifies that none waits any more.
    all_accepted: Rc<Notify>,
}

impl Host {
    fn new(threads: usize) -> Self {
        let threads = Arc::new(Threads::new(threads));
        Self { threads, waiting: Rc::default(), arrived: watch::channel(()).0, all_accepted: Rc::default() }
    }

    fn turns(&self, index: usize) -> Turns {
        Turns::begin(Member::new(Arc::clone(&self.threads), index))
    }

    /// Starts a thread that accepts and keeps connections.
    fn start(&self, index: usize) {
        let (turns, threads, waiting) = (self.turns(index), Arc::clone(&self.threads), Rc::clone(&self.waiting));
        let (mut arrived, all_accepted) = (self.arrived.subscribe(), Rc::clone(&self.all_accepted));
        spawn_local(async move {
            let mut open = Vec::new();
            loop {
                threads.begin_to_wait(index);
                arrived.changed().await.unwrap();
                threads.end_to_wait(index);
                while waiting.get() > 0 {
                    turns.turn().await;
                    if let Some(left) = waiting.get().checked_sub(1) {
                        waiting.set(left);
                        open.push(turns.member().count_connection());
                        if left == 0 {
                            all_accepted.notify_one();
                        }
                    }
                }
            }
        });
    }

    /// Lets clients connect, until all are accepted. Returns how long that took.
    async fn connect(&self, clients: usize) -> Duration {
        yield_now().await;
        let begin = Instant::now();
        self.waiting.set(self.waiting.get() + clients);
        self.arrived.send_replace(());
        self.all_accepted.notified().await;
        begin.elapsed()
    }

    fn connections(&self) -> Vec<usize> {
        self.threads.0.iter().map(|thread| thread.connections.load(SeqCst)).collect()
    }
}

#[test]
fn a_burst_is_spread_over_all_threads() {
    for threads in [2, 3, 4, 16] {
        paused(async move {
            let host = Host::new(threads);
            (0..threads).for_each(|index| host.start(index));
            host.connect(64).await;
            let (most, least) = (host.connections().into_iter().max(), host.connections().into_iter().min());
            assert!(
                most <= least.map(|least| least + 1 + MIN_SLACK.max(least / SLACK_DIVISOR)),
                "{:?}",
                host.connections()
            );
        });
    }
}

#[test]
fn connections_that_come_one_by_one_are_spread_evenly() {
    paused(async {
        let host = Host::new(4);
        (0..4).for_each(|index| host.start(index));
        for _ in 0..8 {
            host.connect(1).await;
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        assert_eq!(host.connections(), [2; 4]);
    });
}

#[test]
fn a_thread_that_is_stuck_delays_few_connections_for_a_moment_and_no_other() {
    paused(async {
        let host = Host::new(2);
        host.start(0);
        let stuck = host.turns(1);
        host.connect(MIN_SLACK + 1).await;
        // It is stuck, comes back, and is stuck again.
        for _ in 0..2 {
            for _ in 0..TIMES_WITHOUT_PROGRESS {
                let delay = host.connect(1).await;
                assert!(delay <= 2 * PATIENCE, "{delay:?}");
            }
            assert!(host.connect(100).await < PATIENCE);
            stuck.member.progress();
        }
        let of_many = host.connect(100).await;
        assert!(of_many <= 2 * PATIENCE * TIMES_WITHOUT_PROGRESS, "{of_many:?}");
    });
}

#[test]
fn a_thread_that_has_ended_or_accepts_nothing_is_not_waited_for() {
    paused(async {
        let host = Host::new(3);
        host.start(0);
        let paused = host.turns(1);
        let away = paused.away();
        assert!(host.connect(100).await < PATIENCE);
        assert_eq!(host.connections(), [100, 0, 0]);
        drop(away);
        assert!(host.connect(1).await >= PATIENCE);
    });
}

#[test]
fn a_waiting_thread_that_does_not_come_delays_no_connection_for_more_than_a_moment() {
    paused(async {
        let host = Host::new(2);
        host.start(0);
        let _asleep = host.turns(1);
        host.threads.begin_to_wait(1);
        host.connect(1).await;
        for _ in 0..TIMES_OF_A_WAITING_THREAD {
            let delay = host.connect(1).await;
            assert!(delay >= PATIENCE && delay <= 2 * PATIENCE, "{delay:?}");
        }
        assert!(host.connect(100).await < PATIENCE);
    });
}

#[test]
fn a_closed_connection_does_not_count() {
    let member = Member::new(Arc::new(Threads::new(1)), 0);
    let (one, other) = (member.count_connection(), member.count_connection());
    drop(one);
    assert_eq!(member.own().connections.load(SeqCst), 1);
    drop(other);
    assert_eq!(member.own().connections.load(SeqCst), 0);
}
