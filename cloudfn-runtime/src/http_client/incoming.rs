//! `Incoming`: an answer whose content is not held in memory as a whole.

use std::borrow::Cow;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http::HeaderMap;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use tokio::time::{Instant, timeout_at};

use super::limits::Limit;
use super::{HttpError, HttpResponse};

/// The stream of an answer's content.
pub(crate) type Arriving = Pin<Box<dyn Stream<Item = Result<Bytes, HttpError>> + Send>>;

/// An answer whose content is still to be read. A piece is taken from the connection when it is polled for.
pub struct Incoming {
    /// The status.
    pub status: u16,
    /// The value of `content-type`.
    pub content_type: Option<String>,
    /// How many bytes there are, if the server says so.
    pub length: Option<u64>,
    /// The time in `Retry-After`, if the server sent one.
    #[cfg(feature = "access-token")]
    pub(crate) retry_after: Option<std::time::Duration>,
    pub(crate) pieces: Arriving,
}

impl Incoming {
    pub(crate) fn new(status: u16, headers: &HeaderMap, pieces: Arriving) -> Self {
        let text = |name| headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()));
        let length = text(CONTENT_LENGTH).and_then(|length| length.parse().ok());
        Self {
            status,
            content_type: text(CONTENT_TYPE).map(Cow::into_owned),
            length,
            // The other form, a date, depends on synchronised clocks.
            #[cfg(feature = "access-token")]
            retry_after: text(http::header::RETRY_AFTER)
                .and_then(|seconds| seconds.trim().parse().ok())
                .map(std::time::Duration::from_secs),
            pieces,
        }
    }

    /// The next piece.
    async fn next(&mut self) -> Option<Result<Bytes, HttpError>> {
        poll_fn(|context| self.pieces.as_mut().poll_next(context)).await
    }

    /// Reads all of it, up to a limit. The rest of a longer answer is not read, and its connection is closed.
    pub(crate) async fn whole(mut self, deadline: Instant, limit: Limit) -> Result<HttpResponse, HttpError> {
        if self.length.is_some_and(|length| length > limit.bytes) {
            return Err(HttpError::too_long(limit));
        }
        // The announced length is only a promise, so memory is allocated for what has arrived.
        let mut body = Vec::new();
        while let Some(piece) = timeout_at(deadline, self.next()).await.map_err(|_| HttpError::RequestTimeout)? {
            // A piece that is available at once is taken without checking the time.
            if Instant::now() >= deadline {
                return Err(HttpError::RequestTimeout);
            }
            let piece = piece?;
            if (body.len() + piece.len()) as u64 > limit.bytes {
                return Err(HttpError::too_long(limit));
            }
            body.extend_from_slice(&piece);
        }
        Ok(HttpResponse { status: self.status, content_type: self.content_type, body })
    }
}

/// A content that is one piece, or empty.
struct Whole(Option<Bytes>);

impl Stream for Whole {
    type Item = Result<Bytes, HttpError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

impl From<HttpResponse> for Incoming {
    fn from(response: HttpResponse) -> Self {
        let HttpResponse { status, content_type, body } = response;
        let length = Some(body.len() as u64);
        let pieces = Whole((!body.is_empty()).then(|| Bytes::from(body)));
        Self {
            status,
            content_type,
            length,
            #[cfg(feature = "access-token")]
            retry_after: None,
            pieces: Box::pin(pieces),
        }
    }
}

impl fmt::Debug for Incoming {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Incoming")
            .field("status", &self.status)
            .field("content_type", &self.content_type)
            .field("length", &self.length)
            .finish_non_exhaustive()
    }
}
