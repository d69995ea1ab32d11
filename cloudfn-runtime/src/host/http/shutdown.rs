//! The end of the process: a thread of its own hears SIGTERM and Ctrl-C, whatever the others compute, and keeps the time.

use std::future::Future;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::thread;

use futures_util::future::{Either, select};
use tokio::runtime::Runtime;
use tokio::sync::watch;
use tokio::time::sleep;

use super::refusals::REST;
use super::{Shared, limits};
use crate::host::runtime_api::terminated;

/// The exit code of a process that gave up what it had in hand.
const GAVE_UP: i32 = 3;

/// Waits for SIGTERM or Ctrl-C on a thread of its own. What it gives back becomes true then.
///
/// It ends the process when calls in hand take too long afterwards, or at a second signal.
pub(super) fn watch_signals(runtime: Runtime, shared: Arc<Shared>) -> io::Result<watch::Receiver<bool>> {
    // Before anybody can know that the process serves: a signal is never too early.
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
            tracing::info!(target: "cloudfn", calls, connections, "asked to end; finishing what is in hand");
            let reason = give_up(&shared).await;
            let (calls, connections) = shared.in_hand();
            shared.refusals.flush();
            tracing::error!(target: "cloudfn", calls, connections, "given up: {reason}");
            std::process::exit(GAVE_UP)
        })
    })?;
    Ok(stopped)
}

/// Waits until nothing more is waited for, and says why.
async fn give_up(shared: &Shared) -> String {
    let limit = shared.limits.drain_timeout;
    let too_long = async {
        let late = pin!(sleep(limit));
        select(late, pin!(shared.log_refusals())).await;
    };
    let again = async {
        match signalled() {
            Ok(again) => again.await,
            // It ends by the other limit.
            Err(_) => std::future::pending().await,
        }
    };
    match select(pin!(too_long), pin!(again)).await {
        Either::Left(_) => format!(
            "it was not over {} ms after the process was asked to end ({})",
            limit.as_millis(),
            limits::DRAIN_TIMEOUT
        ),
        Either::Right(_) => "the process was asked to end a second time".to_owned(),
    }
}

/// Resolves when the process is asked to end. A container's init does not die of Ctrl-C unless it hears it.
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
    /// How many calls are at work, and how many connections are open.
    fn in_hand(&self) -> (usize, usize) {
        let calls = self.limits.concurrency - self.free.available_permits();
        let connections = self.limits.connections - self.connections.available_permits();
        (calls, connections)
    }

    /// Writes what was refused and waits for its line. It never ends.
    async fn log_refusals(&self) {
        loop {
            self.refused.notified().await;
            loop {
                sleep(REST).await;
                if !self.refusals.flush_rested() {
                    break;
                }
            }
        }
    }
}
