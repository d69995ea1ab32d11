//! `FileStream`: the content of a download as a stream.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use tokio::time::{Instant, Sleep};

use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::http_client::HttpError;
use crate::http_client::content::{OnProgress, Progress};
use crate::http_client::incoming::{Arriving, Incoming};
use crate::http_client::limits::Limit;

/// The content of a file as a stream, which reads nothing before it is polled.
///
/// It has the deadline and the limit of its call: it fails when one of them is exceeded.
pub struct FileStream {
    pieces: Option<Arriving>,
    bytes: u64,
    total: Option<u64>,
    max_bytes: u64,
    progress: Option<OnProgress>,
    deadline: Pin<Box<Sleep>>,
}

impl FileStream {
    pub(super) fn new(
        incoming: Incoming,
        max_bytes: u64,
        progress: Option<OnProgress>,
        deadline: Instant,
    ) -> Result<Self, Error> {
        let Incoming { length: total, pieces, .. } = incoming;
        if total.is_some_and(|total| total > max_bytes) {
            return Err(failed(HttpError::too_long(Limit::file(max_bytes))));
        }
        let deadline = Box::pin(tokio::time::sleep_until(deadline));
        Ok(Self { pieces: Some(pieces), bytes: 0, total, max_bytes, progress, deadline })
    }

    /// Returns the next piece; `None` after the last one.
    ///
    /// # Errors
    ///
    /// The connection fails, the deadline passes, or the file exceeds the limit.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// How many bytes the file has, if the store says so.
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        self.total
    }

    /// All of the remaining content.
    pub(super) async fn whole(mut self) -> Result<Vec<u8>, Error> {
        let mut whole = Vec::new();
        while let Some(piece) = self.chunk().await? {
            whole.extend_from_slice(&piece);
        }
        Ok(whole)
    }

    fn counted(&mut self, piece: Bytes) -> Result<Bytes, HttpError> {
        self.bytes += piece.len() as u64;
        if self.bytes > self.max_bytes {
            return Err(HttpError::too_long(Limit::file(self.max_bytes)));
        }
        if let Some(progress) = &self.progress {
            progress(Progress { bytes: self.bytes, total: self.total });
        }
        Ok(piece)
    }
}

impl Stream for FileStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        // If a piece is always available, the timer of the deadline is never polled.
        let is_late = Instant::now() >= self.deadline.deadline();
        let Some(pieces) = &mut self.pieces else { return Poll::Ready(None) };
        let piece = match pieces.as_mut().poll_next(context) {
            Poll::Ready(Some(_)) if is_late => Err(HttpError::RequestTimeout),
            Poll::Ready(Some(piece)) => piece.and_then(|piece| self.counted(piece)),
            Poll::Ready(None) => {
                self.pieces = None;
                return Poll::Ready(None);
            }
            Poll::Pending if self.deadline.as_mut().poll(context).is_pending() => return Poll::Pending,
            Poll::Pending => Err(HttpError::RequestTimeout),
        };
        if piece.is_err() {
            // This drops the connection and everything unread on it.
            self.pieces = None;
        }
        Poll::Ready(Some(piece.map_err(failed)))
    }
}

fn failed(error: HttpError) -> Error {
    ApiName::own("downloadFile").no_answer(error)
}

impl fmt::Debug for FileStream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("FileStream")
            .field("bytes", &self.bytes)
            .field("total", &self.total)
            .finish_non_exhaustive()
    }
}
