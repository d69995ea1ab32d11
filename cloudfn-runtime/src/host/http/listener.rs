//! `Listener`: the listener of all threads, as one of them sees it.

use std::io;
use std::net::TcpListener;

use tokio::net::TcpStream;

use super::threads::Turns;

/// The listener on one thread. The thread is asked whether it is its turn before it accepts a connection.
#[cfg(unix)]
#[derive(Debug)]
pub(super) struct Listener(tokio::io::unix::AsyncFd<TcpListener>);

#[cfg(unix)]
impl Listener {
    #[allow(
        deprecated,
        reason = "its successor is unsafe: the caller promises that the file stays open and the same, as that of a listener does"
    )]
    pub(super) fn new(listener: TcpListener) -> io::Result<Self> {
        Ok(Self(tokio::io::unix::AsyncFd::with_interest(listener, tokio::io::Interest::READABLE)?))
    }

    pub(super) async fn accept(&self, turns: &Turns) -> io::Result<TcpStream> {
        loop {
            let mut waiting = self.0.readable().await?;
            turns.turn().await;
            if let Ok(accepted) = waiting.try_io(|listener| listener.get_ref().accept()) {
                return into_stream(accepted?.0);
            }
            // Another thread was faster.
        }
    }

    #[allow(clippy::unnecessary_wraps, reason = "on other systems, it can fail")]
    pub(super) fn into_std(self) -> io::Result<TcpListener> {
        Ok(self.0.into_inner())
    }
}

/// The listener on one thread. Other systems do not say that a connection waits: the first thread that asks gets it.
#[cfg(not(unix))]
#[derive(Debug)]
pub(super) struct Listener(tokio::net::TcpListener);

#[cfg(not(unix))]
impl Listener {
    pub(super) fn new(listener: TcpListener) -> io::Result<Self> {
        Ok(Self(tokio::net::TcpListener::from_std(listener)?))
    }

    pub(super) async fn accept(&self, _: &Turns) -> io::Result<TcpStream> {
        Ok(self.0.accept().await?.0)
    }

    pub(super) fn into_std(self) -> io::Result<TcpListener> {
        self.0.into_std()
    }
}

/// A connection that was accepted, for this thread.
pub(super) fn into_stream(accepted: std::net::TcpStream) -> io::Result<TcpStream> {
    accepted.set_nonblocking(true)?;
    let stream = TcpStream::from_std(accepted)?;
    // On Linux, a connection takes it over from its listener. If this fails, it costs time but no answers.
    #[cfg(not(target_os = "linux"))]
    let _ = stream.set_nodelay(true);
    Ok(stream)
}
