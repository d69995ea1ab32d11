//! Lingering close: closes a connection so that its last answer arrives.
//!
//! Closing a connection with unread bytes resets it, and a client that is still sending never sees the answer. So the
//! rest is read and discarded, up to a limit.

use std::io;
use std::pin::pin;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::limits::Limits;

use crate::select::{Either, select};

/// A client that sends nothing for this long has sent everything, or has read its answer.
const SILENCE: Duration = Duration::from_secs(2);

/// How long this may continue after SIGTERM.
const LAST: Duration = Duration::from_secs(1);

/// How long the last answer may take to be written.
const WRITE: Duration = Duration::from_secs(1);

/// Writes an answer to a request that was not read completely.
pub(super) async fn write(stream: &mut (impl AsyncWrite + Unpin), answer: &[u8]) -> io::Result<()> {
    timeout(WRITE, stream.write_all(answer)).await?
}

/// Closes the write side, and reads until the client closes its side.
pub(super) async fn discard<I>(mut stream: I, limits: &Limits, mut stopped: watch::Receiver<bool>)
where
    I: AsyncRead + AsyncWrite + Unpin,
{
    let ending = async {
        // If this fails, the connection is gone.
        let _ = stream.shutdown().await;
        let mut left = limits.discarded_bytes;
        let mut piece = vec![0; 16 * 1024];
        while left > 0 {
            match timeout(SILENCE, stream.read(&mut piece)).await {
                Ok(Ok(length @ 1..)) => left = left.saturating_sub(length),
                _ => return,
            }
        }
    };
    let hurried = async {
        let _ = stopped.wait_for(|stopped| *stopped).await;
        sleep(LAST).await;
    };
    let limited = pin!(timeout(limits.discard_timeout, ending));
    if let Either::Left(_) = select(limited, pin!(hurried)).await {}
}
