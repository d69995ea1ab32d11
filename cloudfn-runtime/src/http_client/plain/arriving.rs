//! `ArrivingContent`: the content of an answer, and the connection that it arrives on.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker, ready};

use bytes::Bytes;
use futures_core::Stream;
use http::uri::Authority;
use hyper::body::{Body, Incoming};

use super::super::HttpError;
use super::connection::Connection;
use super::kept::Kept;

/// The content of an answer. At its end, the connection is kept for the next request; if it is dropped before, the
/// connection is closed.
pub(super) struct ArrivingContent {
    body: Incoming,
    /// `None` after the end.
    connection: Option<(Connection, Authority)>,
    kept: Arc<Kept>,
}

impl ArrivingContent {
    pub(super) fn new(body: Incoming, connection: Connection, authority: Authority, kept: Arc<Kept>) -> Self {
        let mut arriving = Self { body, connection: Some((connection, authority)), kept };
        if arriving.body.is_end_stream() {
            arriving.release();
        }
        arriving
    }

    /// Gives the connection back.
    fn release(&mut self) {
        if let Some((connection, authority)) = self.connection.take() {
            self.kept.put(authority, connection);
        }
    }

    /// The next frame. The connection is driven only if there is none yet: content stays on the other side until
    /// somebody reads it.
    fn poll_frame(&mut self, context: &mut Context<'_>) -> Poll<Option<hyper::Result<hyper::body::Frame<Bytes>>>> {
        let mut body = Pin::new(&mut self.body);
        let frame = body.as_mut().poll_frame(&mut Context::from_waker(Waker::noop()));
        let Some((connection, _)) = self.connection.as_mut().filter(|_| frame.is_pending()) else { return frame };
        connection.poll_driven(context, |context| body.as_mut().poll_frame(context))
    }
}

impl Stream for ArrivingContent {
    type Item = Result<Bytes, HttpError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let arriving = self.get_mut();
        loop {
            match ready!(arriving.poll_frame(context)) {
                // Trailers mean nothing here.
                Some(Ok(frame)) => {
                    if let Ok(data) = frame.into_data() {
                        return Poll::Ready(Some(Ok(data)));
                    }
                }
                Some(Err(error)) => {
                    arriving.connection = None;
                    return Poll::Ready(Some(Err(HttpError::broken(error))));
                }
                None => {
                    arriving.release();
                    return Poll::Ready(None);
                }
            }
        }
    }
}
