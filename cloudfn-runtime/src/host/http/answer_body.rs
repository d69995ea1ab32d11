//! `AnswerBody`: the body of an answer, which tracks when it is written.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use hyper::body::{Body, Frame, SizeHint};

use super::budget::Reservation;
use super::connection::Exchange;

/// An answer. It holds its share of the memory budget and its exchange until the last byte is written or the connection
/// is gone.
#[derive(Debug)]
pub(super) struct AnswerBody {
    bytes: Option<AnswerBytes>,
    length: u64,
}

/// The unwritten bytes of an answer.
#[derive(Debug)]
pub(super) struct AnswerBytes {
    bytes: Bytes,
    _held: Option<Reservation>,
    _exchange: Exchange,
}

impl AnswerBody {
    pub(super) fn new(bytes: Bytes, held: Option<Reservation>, exchange: Exchange) -> Self {
        let length = bytes.len() as u64;
        Self { bytes: Some(AnswerBytes { bytes, _held: held, _exchange: exchange }), length }
    }
}

impl Body for AnswerBody {
    type Data = AnswerBytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<AnswerBytes>, Infallible>>> {
        self.length = 0;
        Poll::Ready(self.bytes.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.length == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length)
    }
}

impl Buf for AnswerBytes {
    fn remaining(&self) -> usize {
        self.bytes.remaining()
    }

    fn chunk(&self) -> &[u8] {
        self.bytes.chunk()
    }

    fn advance(&mut self, count: usize) {
        self.bytes.advance(count);
    }
}
