//! The content of a request, as a whole or piece by piece.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use futures_core::Stream;
use hyper::body::{Body, Frame, SizeHint};

/// The stream that content is read from.
pub(crate) type Pieces = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

/// The callback for progress.
pub(crate) type OnProgress = Arc<dyn Fn(Progress) + Send + Sync>;

/// The progress of a file's transfer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// How many bytes have been transferred.
    pub bytes: u64,
    /// How many bytes there are in total, if known.
    pub total: Option<u64>,
}

/// The content of a request that is not held in memory as a whole: a piece is read when the connection has room for it.
///
/// A clone is another handle to the same content, so that both the sender and the code that waits for the answer know
/// its state.
#[derive(Clone)]
pub struct RequestContent {
    shared: Arc<Mutex<Source>>,
}

struct Source {
    state: State,
    length: Option<u64>,
    max_bytes: Option<u64>,
    progress: Option<OnProgress>,
    bytes: u64,
    reader: Option<Waker>,
}

enum State {
    Flowing(Pieces),
    /// All of it was read, and its length was right.
    Complete,
    Failed(Option<ContentError>),
}

/// Why content cannot be sent.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ContentError {
    /// Its source fails.
    #[error("the content cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// It is longer than allowed.
    #[error("the content has more than {max_bytes} bytes")]
    TooLong {
        /// The maximum length.
        max_bytes: u64,
    },
    /// Its length differs from the announced one.
    #[error("the content was announced as {announced} bytes, and has {}", if *.read > *.announced { "more" } else { "fewer" })]
    Length {
        /// The announced length.
        announced: u64,
        /// How much had been read when the difference was certain.
        read: u64,
    },
}

impl RequestContent {
    /// Creates content from a stream, with a maximum length.
    pub(crate) fn new(
        pieces: Pieces,
        length: Option<u64>,
        max_bytes: Option<u64>,
        progress: Option<OnProgress>,
    ) -> Result<Self, ContentError> {
        if let (Some(length), Some(max_bytes)) = (length, max_bytes)
            && length > max_bytes
        {
            return Err(ContentError::TooLong { max_bytes });
        }
        let source = Source { state: State::Flowing(pieces), length, max_bytes, progress, bytes: 0, reader: None };
        Ok(Self { shared: Arc::new(Mutex::new(source)) })
    }

    /// Whether all of it was read.
    pub(crate) fn is_complete(&self) -> bool {
        matches!(self.source().state, State::Complete)
    }

    /// Takes the failure; only the first caller gets it.
    pub(crate) fn failure(&self) -> Option<ContentError> {
        match &mut self.source().state {
            State::Failed(error) => error.take(),
            State::Flowing(_) | State::Complete => None,
        }
    }

    /// Stops reading: the sender must break off.
    pub(crate) fn close(&self) {
        let mut source = self.source();
        if matches!(source.state, State::Flowing(_)) {
            source.state = State::Failed(None);
        }
        if let Some(reader) = source.reader.take() {
            reader.wake();
        }
    }

    /// Reads all of it, for a client that sends only whole bodies.
    pub(crate) async fn whole(&self) -> Result<Vec<u8>, ContentError> {
        let mut whole = Vec::new();
        while let Some(piece) = std::future::poll_fn(|context| self.source().poll_next(context)).await {
            match piece {
                Ok(piece) => whole.extend_from_slice(&piece),
                Err(Closed) => {
                    return Err(self.failure().unwrap_or_else(|| io::Error::other(Closed.to_string()).into()));
                }
            }
        }
        Ok(whole)
    }

    /// A source that panicked has left nothing half done.
    fn source(&self) -> MutexGuard<'_, Source> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Source {
    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Closed>>> {
        loop {
            let pieces = match &mut self.state {
                State::Flowing(pieces) => pieces,
                State::Complete => return Poll::Ready(None),
                State::Failed(_) => return Poll::Ready(Some(Err(Closed))),
            };
            let Poll::Ready(piece) = pieces.as_mut().poll_next(context) else {
                self.reader = Some(context.waker().clone());
                return Poll::Pending;
            };
            match self.checked(piece) {
                Ok(Some(piece)) if piece.is_empty() => {}
                Ok(Some(piece)) => return Poll::Ready(Some(Ok(piece))),
                Ok(None) => self.state = State::Complete,
                Err(error) => self.state = State::Failed(Some(error)),
            }
        }
    }

    fn checked(&mut self, piece: Option<io::Result<Bytes>>) -> Result<Option<Bytes>, ContentError> {
        let piece = piece.transpose()?;
        self.bytes += piece.as_ref().map_or(0, |piece| piece.len() as u64);
        if let Some(max_bytes) = self.max_bytes.filter(|max_bytes| self.bytes > *max_bytes) {
            return Err(ContentError::TooLong { max_bytes });
        }
        if let Some(announced) = self.length
            && (self.bytes > announced || piece.is_none() && self.bytes < announced)
        {
            return Err(ContentError::Length { announced, read: self.bytes });
        }
        if let (Some(progress), Some(piece)) = (&self.progress, &piece)
            && !piece.is_empty()
        {
            progress(Progress { bytes: self.bytes, total: self.length });
        }
        Ok(piece)
    }
}

/// The content is not read any more. The other handle knows why.
#[derive(Debug, thiserror::Error)]
#[error("the content ends before its end")]
pub(crate) struct Closed;

/// The body of a request.
pub(crate) enum RequestBody {
    Whole {
        bytes: Bytes,
        /// Whether even an empty body is sent in chunks.
        is_chunked: bool,
    },
    Pieces(RequestContent),
}

impl RequestBody {
    /// The content, if there is any, otherwise these bytes.
    pub(crate) fn new(content: Option<&RequestContent>, bytes: Bytes, is_chunked: bool) -> Self {
        match content {
            Some(content) => Self::Pieces(content.clone()),
            None => Self::Whole { bytes, is_chunked },
        }
    }
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = Closed;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Closed>>> {
        match self.get_mut() {
            Self::Whole { bytes, .. } if bytes.is_empty() => Poll::Ready(None),
            Self::Whole { bytes, .. } => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Self::Pieces(pieces) => {
                pieces.source().poll_next(context).map(|piece| piece.map(|piece| piece.map(Frame::data)))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole { bytes, is_chunked: false } if bytes.is_empty())
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole { bytes, .. } => SizeHint::with_exact(bytes.len() as u64),
            Self::Pieces(_) => SizeHint::default(),
        }
    }
}

impl fmt::Debug for RequestContent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("RequestContent").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use futures_util::stream;
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::testing::block_on;

    fn content(pieces: &[&'static str], length: Option<u64>, max_bytes: Option<u64>) -> RequestContent {
        let pieces: Vec<_> = pieces.iter().map(|piece| Ok(Bytes::from_static(piece.as_bytes()))).collect();
        RequestContent::new(Box::pin(stream::iter(pieces)), length, max_bytes, None).unwrap()
    }

    #[test]
    fn content_has_its_announced_length() {
        assert_eq!(block_on(content(&["ab", "", "c"], Some(3), Some(3)).whole()).unwrap(), b"abc");
        for (pieces, text) in [(["ab", "c"], "has fewer"), (["abcd", "e"], "has more")] {
            let error = block_on(content(&pieces, Some(4), None).whole()).unwrap_err().to_string();
            assert_eq!(error, format!("the content was announced as 4 bytes, and {text}"));
        }
        assert!(block_on(content(&[], Some(0), Some(0)).whole()).unwrap().is_empty());
    }

    proptest! {
        #[test]
        fn any_pieces_are_the_content_or_an_error(
            pieces in vec(vec(any::<u8>(), 0..5), 0..6),
            length in proptest::option::of(0..12_u64),
            max_bytes in proptest::option::of(0..12_u64),
        ) {
            let whole = pieces.concat();
            let whole_length = whole.len() as u64;
            let flow = stream::iter(pieces.into_iter().map(|piece| Ok(Bytes::from(piece))));
            let seen = Arc::new(Mutex::new(Vec::new()));
            let record = Arc::clone(&seen);
            let progress: OnProgress = Arc::new(move |progress| record.lock().unwrap().push(progress));
            let content = RequestContent::new(Box::pin(flow), length, max_bytes, Some(progress));
            let read = content.and_then(|content| {
                let read = block_on(content.whole());
                assert_eq!(content.is_complete(), read.is_ok());
                read
            });
            let fits = length.is_none_or(|length| length == whole_length)
                && length.unwrap_or(whole_length).max(whole_length) <= max_bytes.unwrap_or(u64::MAX);
            prop_assert_eq!(read.is_ok(), fits);
            let seen = seen.lock().unwrap();
            prop_assert!(seen.windows(2).all(|two| two[0].bytes < two[1].bytes));
            prop_assert!(seen.iter().all(|progress| progress.bytes <= whole_length && progress.total == length));
            if let Ok(read) = read {
                prop_assert_eq!(seen.last().map_or(0, |progress| progress.bytes), whole_length);
                prop_assert_eq!(read, whole);
            }
        }
    }

    #[test]
    fn content_of_known_length_above_the_limit_is_not_started() {
        let begin = |length| RequestContent::new(Box::pin(stream::pending()), length, Some(2), None);
        assert_eq!(begin(Some(3)).unwrap_err().to_string(), "the content has more than 2 bytes");
        assert!(begin(Some(2)).is_ok() && begin(None).is_ok());
        let error = block_on(content(&["ab", "c"], None, Some(2)).whole()).unwrap_err();
        assert!(matches!(error, ContentError::TooLong { max_bytes: 2 }), "{error:?}");
    }

    #[test]
    fn closing_content_wakes_its_reader_and_never_looks_complete() {
        let content = RequestContent::new(Box::pin(stream::pending()), None, None, None).unwrap();
        let closing = content.clone();
        let read = block_on(async {
            let reading = tokio::spawn(async move { content.whole().await });
            tokio::task::yield_now().await;
            closing.close();
            reading.await.unwrap()
        });
        assert!(read.is_err() && !closing.is_complete());
    }
}
