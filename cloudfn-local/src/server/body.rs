//! Reads what a client sends, within limits of size and time.

use std::fmt;
use std::time::Duration;

use axum::body::Body;
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use tokio::time::{Instant, timeout, timeout_at};

/// How many bytes of a refused body are read, so that the client can read the reason. After that the connection is
/// closed.
const MAX_DISCARDED_BYTES: usize = 64 * 1024 * 1024;

/// How long a refused body is read.
const DISCARD_TIMEOUT: Duration = Duration::from_secs(2);

/// The maximum size of a body, and how long it may take to arrive.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) max_bytes: usize,
    /// For the whole body.
    pub(crate) total: Duration,
    /// For each piece of the body.
    pub(crate) piece: Duration,
}

/// Why a body could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BodyError {
    /// It is larger than allowed.
    TooLarge,
    /// It did not arrive in time.
    TooSlow,
    /// The client closed the connection.
    Incomplete,
}

impl Limits {
    /// A request of a program on the same machine, up to a size.
    pub(crate) const fn of(max_bytes: usize) -> Self {
        Self { max_bytes, total: Duration::from_secs(60), piece: Duration::from_secs(30) }
    }

    /// Reads a body. The rest of a body that is too large is read and discarded, because a client that is still sending
    /// would not see the answer.
    pub(crate) async fn read(self, body: Body) -> Result<Bytes, BodyError> {
        let latest = Instant::now() + self.total;
        let mut content = BytesMut::new();
        let mut pieces = body.into_data_stream();
        loop {
            let latest = latest.min(Instant::now() + self.piece);
            let piece = timeout_at(latest, pieces.next()).await.map_err(|_| BodyError::TooSlow)?;
            let Some(piece) = piece else { return Ok(content.freeze()) };
            let piece = piece.map_err(|_| BodyError::Incomplete)?;
            if content.len() + piece.len() > self.max_bytes {
                drop(content);
                discard(Body::from_stream(pieces)).await;
                return Err(BodyError::TooLarge);
            }
            content.extend_from_slice(&piece);
        }
    }
}

/// Reads and discards a body, within small limits.
pub(crate) async fn discard(body: Body) {
    let mut pieces = body.into_data_stream();
    let all = async {
        let mut discarded = 0;
        while let Some(Ok(piece)) = pieces.next().await {
            discarded += piece.len();
            if discarded > MAX_DISCARDED_BYTES {
                return;
            }
        }
    };
    // A body that does not arrive is not waited for.
    let _ = timeout(DISCARD_TIMEOUT, all).await;
}

impl fmt::Display for BodyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::TooLarge => "the body is too large",
            Self::TooSlow => "the body did not arrive in time: send it without pauses, in less than a minute",
            Self::Incomplete => "the body is incomplete",
        })
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use futures_util::stream::{iter, pending, unfold};
    use tokio::time::sleep;

    use super::*;

    const LIMITS: Limits = Limits::of(10);

    fn run<T>(test: impl Future<Output = T>) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
        runtime.block_on(test)
    }

    fn of(pieces: &[&'static str]) -> Body {
        Body::from_stream(iter(pieces.to_vec()).map(Ok::<_, Infallible>))
    }

    #[test]
    fn a_body_is_read_up_to_its_limit_and_not_beyond() {
        run(async {
            assert_eq!(LIMITS.read(of(&["01234", "56789"])).await.unwrap(), "0123456789");
            assert_eq!(LIMITS.read(of(&["01234", "567890"])).await, Err(BodyError::TooLarge));
        });
    }

    #[test]
    fn a_body_that_stops_or_never_ends_times_out() {
        run(async {
            let begun = Instant::now();
            let half = Body::from_stream(iter([Ok::<_, Infallible>("half")]).chain(pending()));
            assert_eq!(LIMITS.read(half).await, Err(BodyError::TooSlow));
            assert_eq!(begun.elapsed(), LIMITS.piece);

            let begun = Instant::now();
            let slow = unfold((), async |()| {
                sleep(Duration::from_secs(25)).await;
                Some((Ok::<_, Infallible>("1"), ()))
            });
            assert_eq!(LIMITS.read(Body::from_stream(slow)).await, Err(BodyError::TooSlow));
            assert_eq!(begun.elapsed(), LIMITS.total);

            let piece = Bytes::from(vec![0; 64 * 1024]);
            let pieces = unfold(piece, async |piece| Some((Ok::<_, Infallible>(piece.clone()), piece)));
            let endless = Body::from_stream(pieces);
            assert_eq!(LIMITS.read(endless).await, Err(BodyError::TooLarge));
        });
    }

    #[test]
    fn a_body_that_breaks_off_is_incomplete() {
        let broken = Body::from_stream(iter([Ok("half"), Err(std::io::Error::other("gone"))]));
        assert_eq!(run(LIMITS.read(broken)), Err(BodyError::Incomplete));
    }
}
