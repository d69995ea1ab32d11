//! An answer whose content is not held as a whole.

use std::fmt;
use std::pin::Pin;

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use http::HeaderMap;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use tokio::time::{Instant, timeout_at};

use super::exchange::{HttpError, HttpResponse};

/// The content of an answer, piece by piece.
pub(crate) type Arriving = Pin<Box<dyn Stream<Item = Result<Bytes, HttpError>> + Send>>;

/// An answer whose content is yet to come. A piece of it is taken from the connection when it is asked for.
pub struct Incoming {
    /// The status.
    pub status: u16,
    /// The value of `content-type`.
    pub content_type: Option<String>,
    /// How many bytes there will be, where the server says so.
    pub length: Option<u64>,
    pub(crate) pieces: Arriving,
}

impl Incoming {
    pub(super) fn new(status: u16, headers: &HeaderMap, pieces: Arriving) -> Self {
        let text = |name| headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        let length = text(CONTENT_LENGTH).and_then(|length| length.parse().ok());
        Self { status, content_type: text(CONTENT_TYPE), length, pieces }
    }

    /// All of it.
    pub(crate) async fn whole(mut self, deadline: Instant) -> Result<HttpResponse, HttpError> {
        let mut body = Vec::new();
        while let Some(piece) = timeout_at(deadline, self.pieces.next()).await.map_err(|_| HttpError::RequestTimeout)? {
            body.extend_from_slice(&piece?);
        }
        Ok(HttpResponse { status: self.status, content_type: self.content_type, body })
    }
}

impl From<HttpResponse> for Incoming {
    fn from(response: HttpResponse) -> Self {
        let HttpResponse { status, content_type, body } = response;
        let length = Some(body.len() as u64);
        let pieces = stream::iter((!body.is_empty()).then(|| Ok(Bytes::from(body))));
        Self { status, content_type, length, pieces: Box::pin(pieces) }
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
