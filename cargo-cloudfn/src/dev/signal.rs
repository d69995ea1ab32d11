//! Signals that end the command.

use crate::error::Error;

/// Waits for the signals that end the command: Ctrl-C, and on Unix SIGTERM, SIGHUP and SIGQUIT.
#[cfg(unix)]
#[derive(Debug)]
pub(super) struct Signals([tokio::signal::unix::Signal; 4]);

#[cfg(unix)]
impl Signals {
    pub(super) fn new() -> Result<Self, Error> {
        use tokio::signal::unix::{SignalKind, signal};

        let wait_for = |kind| signal(kind).map_err(|error| cannot(&error));
        Ok(Self([
            wait_for(SignalKind::interrupt())?,
            wait_for(SignalKind::terminate())?,
            wait_for(SignalKind::hangup())?,
            // Ctrl-\\ would leave the terminal in the mode for keys.
            wait_for(SignalKind::quit())?,
        ]))
    }

    pub(super) async fn next(&mut self) {
        std::future::poll_fn(|context| {
            let mut all = self.0.iter_mut();
            let is_there = all.any(|signal| signal.poll_recv(context).is_ready());
            if is_there { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
        })
        .await;
    }
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
#[derive(Debug)]
pub(super) struct Signals;

#[cfg(not(unix))]
impl Signals {
    #[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
    pub(super) fn new() -> Result<Self, Error> {
        Ok(Self)
    }

    pub(super) async fn next(&mut self) {
        if tokio::signal::ctrl_c().await.is_err() {
            // If the signal cannot be received, the system ends this process.
            std::future::pending().await
        }
    }
}

#[cfg(unix)]
fn cannot(error: &std::io::Error) -> Error {
    Error::function(format!("signals cannot be received: {error}"), "check what this machine allows")
}
