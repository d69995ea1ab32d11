//! Graceful shutdown: a thread of its own waits for SIGTERM and Ctrl-C, even if the others compute, and enforces the
//! time limit. It writes no log itself, because a pipe that nobody reads would stop it.

use std::future::Future;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::thread;

use tokio::runtime::Runtime;
use tokio::sync::watch;
use tokio::task::{JoinHandle, spawn_blocking};
use tokio::time::{sleep, timeout};

use super::refusal_log::LOG_INTERVAL;
use super::{Shared, limits};
use crate::host::runtime_api::terminated;
use crate::log::LAST_LINE_TIMEOUT;
use crate::select::{Either, select};

/// The exit code of a process that gave up running calls.
const GAVE_UP: i32 = 3;

/// Waits for SIGTERM or Ctrl-C on a thread of its own. The returned receiver becomes true then.
///
/// It ends the process if running calls take too long afterwards, or at a second signal.
pub(super) fn watch_signals(runtime: Runtime, shared: Arc<Shared>) -> io::Result<watch::Receiver<bool>> {
    // Before anybody can know that the process serves, so that a signal is never too early.
    let signalled = {
        let _inside = runtime.enter();
        signalled()?
    };
    let (stop, stopped) = watch::channel(false);
    thread::Builder::new().name("cloudfn-signals".to_owned()).spawn(move || {
        runtime.block_on(async {
            let logging = shared.log_refusals();
            select(pin!(signalled), pin!(logging)).await;
            stop.send_replace(true);
            let (calls, connections) = shared.in_hand();
            let told = aside(Box::new(move || {
                tracing::info!(target: "cloudfn", calls, connections, "asked to end; finishing running calls");
                false
            }));
            let reason = give_up(&shared).await;
            let (calls, connections) = shared.in_hand();
            let given_up = async move {
                // The lines keep their order. The process ends even if a line cannot be written.
                let _ = told.await;
                let line = move || {
                    shared.refusal_log.flush();
                    tracing::error!(target: "cloudfn", calls, connections, "given up: {reason}");
                    false
                };
                let _ = aside(Box::new(line)).await;
            };
            let _ = timeout(LAST_LINE_TIMEOUT, given_up).await;
            std::process::exit(GAVE_UP)
        })
    })?;
    Ok(stopped)
}

/// Writes to the log on another thread, which waits for the log's reader. The result says whether lines are left to write.
///
/// One type for all that is written keeps programs small.
fn aside(write: Box<dyn FnOnce() -> bool + Send>) -> JoinHandle<bool> {
    spawn_blocking(write)
}

/// Waits until the host should give up, and returns the reason.
async fn give_up(shared: &Arc<Shared>) -> String {
    let limit = shared.limits.drain_timeout;
    let too_long = async {
        let late = pin!(sleep(limit));
        select(late, pin!(shared.log_refusals())).await;
    };
    let again = async {
        match signalled() {
            Ok(again) => again.await,
            // The other limit ends it.
            Err(_) => std::future::pending().await,
        }
    };
    match select(pin!(too_long), pin!(again)).await {
        Either::Left(()) => format!(
            "calls were still running {} ms after the process was asked to end ({})",
            limit.as_millis(),
            limits::DRAIN_TIMEOUT
        ),
        Either::Right(()) => "the process was asked to end a second time".to_owned(),
    }
}

/// Resolves when the process is asked to end. The init process of a container does not die of Ctrl-C unless it handles
/// the signal.
#[cfg(unix)]
fn signalled() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let (terminated, mut interrupt) = (terminated()?, signal(SignalKind::interrupt())?);
    Ok(async move {
        select(pin!(terminated), pin!(interrupt.recv())).await;
    })
}

/// Resolves when the process is asked to end.
#[cfg(not(unix))]
fn signalled() -> io::Result<impl Future<Output = ()>> {
    terminated()
}

impl Shared {
    /// How many calls are running, and how many connections are open.
    fn in_hand(&self) -> (usize, usize) {
        let calls = self.limits.concurrency - self.calls.places.free();
        let connections = self.limits.connections - self.connections.available_permits();
        (calls, connections)
    }

    /// Writes the lines of refusals when they are due. Never resolves.
    async fn log_refusals(self: &Arc<Self>) {
        loop {
            self.refused.notified().await;
            loop {
                sleep(LOG_INTERVAL).await;
                let shared = Arc::clone(self);
                if !aside(Box::new(move || shared.refusal_log.flush_due())).await.unwrap_or_default() {
                    break;
                }
            }
        }
    }
}
