//! Closing so that the last answer arrives.
//!
//! A connection that is closed while something of it is unread is reset, and its other side, if it is still writing, never
//! sees the answer. So the rest is read and thrown away, up to a limit.

use std::io;
use std::pin::pin;
use std::time::Duration;

use futures_util::future::{Either, select};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::limits::Limits;

/// Another side that sends nothing for so long has nothing more to send, or has read its answer.
const SILENCE: Duration = Duration::from_secs(2);

/// How long it may go on after SIGTERM.
const LAST: Duration = Duration::from_secs(1);

/// How long the last answer may take to be written.
const WRITE: Duration = Duration::from_secs(1);

/// Writes an answer where no request was read whole.
pub(super) async fn write(stream: &mut (impl AsyncWrite + Unpin), answer: &[u8]) -> io::Result<()> {
    timeout(WRITE, stream.write_all(answer)).await?
}

/// Says that nothing more comes, and reads until the other side says so too.
pub(super) async fn discard<I>(mut stream: I, limits: &Limits, mut stopped: watch::Receiver<bool>)
where
    I: AsyncRead + AsyncWrite + Unpin,
{
    let ending = async {
        // Where it does not go, the connection is gone.
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
