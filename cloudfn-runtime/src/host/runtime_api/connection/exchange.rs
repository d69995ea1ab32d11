//! `Exchange`: one HTTP connection, which carries one request after the other.
//!
//! hyper's client runs a connection as a task of its own, which costs two changes of task and two system calls for each
//! request. Here there is only one request at a time, and its bytes are always the same, so it is written by hand;
//! `httparse`, which hyper uses too, reads the heads.

use std::future::poll_fn;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;

use bytes::{Buf, Bytes, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, ReadBuf};
use tokio::time::timeout;

use super::chunked::{ChunkedBody, Progress};
use super::head::{BodyLength, Head};
use super::{Reply, Unread};

/// How much is read at a time, in bytes. Most events and all other responses are smaller.
const READ_BYTES: usize = 8 * 1024;

/// The least room for a read: most responses without an event are smaller. There is that much more than the rest of a
/// body, too: a read that does not fill its buffer tells tokio that nothing is left, which saves a system call.
const MIN_ROOM_BYTES: usize = 1024;

/// A buffer that has held a longer body is given back. Others are used again.
const MAX_KEPT_BYTES: usize = 2 * 1024 * 1024;

/// A connection between two exchanges, or in one.
#[derive(Debug)]
pub(super) struct Exchange<S> {
    stream: S,
    /// What has arrived and is not used yet.
    buffer: BytesMut,
    /// Whether another exchange can follow.
    is_reusable: bool,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Exchange<S> {
    pub(super) fn new(stream: S) -> Self {
        Self { stream, buffer: BytesMut::new(), is_reusable: true }
    }

    /// Whether another exchange can follow: the last one is complete, and nothing has arrived since, not even the end.
    pub(super) fn is_open(&mut self) -> bool {
        if !self.is_reusable || !self.buffer.is_empty() {
            return false;
        }
        // A request follows at once, and with it the waker that counts.
        let mut context = Context::from_waker(Waker::noop());
        Pin::new(&mut self.stream).poll_read(&mut context, &mut ReadBuf::new(&mut [0])).is_pending()
    }

    /// Sends a request and reads its response. The head of the response may take any time, the body only `body_timeout`.
    pub(super) async fn run(
        &mut self,
        head: &[u8],
        body: &[u8],
        max_bytes: usize,
        body_timeout: Duration,
    ) -> io::Result<Reply> {
        // Until the end of the exchange is known.
        self.is_reusable = false;
        // An event follows. Other responses fit into what is left of the buffer.
        if body.is_empty() {
            self.buffer.reserve(READ_BYTES);
        }
        let sent = self.send(head, body).await;
        let received = self.head().await;
        let Head { status, headers, length, is_kept_alive } = match (&sent, received) {
            (_, Ok(head)) => head,
            // That the request could not be sent is the reason why there is no response.
            (Err(_), Err(_)) => return Err(sent.err().unwrap_or_else(unexpected_end)),
            (Ok(_), Err(error)) => return Err(error),
        };
        let is_sent = matches!(sent, Ok(Sent::Whole));
        let body = match timeout(body_timeout, self.body(length, max_bytes)).await {
            Ok(body) => body?,
            Err(_) => Err(Unread::TooSlow),
        };
        self.is_reusable = is_sent && is_kept_alive && body.is_ok();
        if matches!(&body, Ok(body) if body.len() > MAX_KEPT_BYTES) {
            self.buffer = BytesMut::from(&self.buffer[..]);
        }
        Ok(Reply { status, headers, body })
    }

    /// Sends a request. If it cannot be written and the response has begun, the rest is not sent: the other side has
    /// refused it.
    async fn send(&mut self, head: &[u8], body: &[u8]) -> io::Result<Sent> {
        let mut pieces = [IoSlice::new(head), IoSlice::new(body)];
        let mut rest = if body.is_empty() { &mut pieces[..1] } else { &mut pieces[..] };
        poll_fn(|context| {
            while !rest.is_empty() {
                match Pin::new(&mut self.stream).poll_write_vectored(context, rest) {
                    Poll::Ready(Ok(0)) => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                    Poll::Ready(Ok(written)) => IoSlice::advance_slices(&mut rest, written),
                    Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                    Poll::Pending => {
                        ready!(self.poll_fill(context))?;
                        if self.has_response()? {
                            return Poll::Ready(Ok(Sent::Part));
                        }
                    }
                }
            }
            Poll::Ready(Ok(Sent::Whole))
        })
        .await
    }

    /// Whether the head of the response has arrived. Informational responses before it say nothing about the request, and
    /// are taken out.
    fn has_response(&mut self) -> io::Result<bool> {
        while let Some((head, length)) = Head::parse(&self.buffer, 0)? {
            if !head.status.is_informational() {
                return Ok(true);
            }
            self.buffer.advance(length);
        }
        Ok(false)
    }

    /// Reads the head of the response. Informational responses before it are skipped.
    async fn head(&mut self) -> io::Result<Head> {
        let mut searched = 0;
        loop {
            if let Some((head, length)) = Head::parse(&self.buffer, searched)? {
                let text = self.buffer.split_to(length).freeze();
                searched = 0;
                if head.status.is_informational() {
                    continue;
                }
                return Ok(head.with_text(text));
            }
            searched = self.buffer.len();
            self.fill().await?;
        }
    }

    async fn body(&mut self, length: BodyLength, max_bytes: usize) -> io::Result<Result<Bytes, Unread>> {
        match length {
            BodyLength::Bytes(length) => match usize::try_from(length) {
                Ok(length) if length <= max_bytes => self.sized_body(length).await.map(Ok),
                _ => Ok(Err(Unread::TooLarge)),
            },
            BodyLength::Chunked => self.chunked_body(max_bytes).await,
            BodyLength::UntilEnd => self.body_until_end(max_bytes).await,
        }
    }

    /// The body is a part of the buffer, so it is not copied.
    async fn sized_body(&mut self, length: usize) -> io::Result<Bytes> {
        if let Some(missing) = length.checked_sub(self.buffer.len()).filter(|missing| *missing > 0) {
            // Memory that is not written to costs nothing, so the announced length can be trusted.
            self.buffer.reserve(missing + MIN_ROOM_BYTES);
        }
        while self.buffer.len() < length {
            self.fill().await?;
        }
        Ok(self.buffer.split_to(length).freeze())
    }

    /// Chunks are copied into one buffer as they arrive: a list of a million of one byte would take many times their length.
    async fn chunked_body(&mut self, max_bytes: usize) -> io::Result<Result<Bytes, Unread>> {
        let mut body = ChunkedBody::new(max_bytes);
        loop {
            match body.take(&mut self.buffer)? {
                Progress::Incomplete => self.fill().await?,
                Progress::Complete => return Ok(Ok(body.into_bytes())),
                Progress::TooLarge => return Ok(Err(Unread::TooLarge)),
            }
        }
    }

    async fn body_until_end(&mut self, max_bytes: usize) -> io::Result<Result<Bytes, Unread>> {
        while self.buffer.len() <= max_bytes {
            self.make_room();
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Ok(Ok(self.buffer.split().freeze()));
            }
        }
        Ok(Err(Unread::TooLarge))
    }

    /// Reads what has arrived. The end is an error.
    async fn fill(&mut self) -> io::Result<()> {
        poll_fn(|context| self.poll_fill(context)).await
    }

    fn poll_fill(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.make_room();
        let reading = std::pin::pin!(self.stream.read_buf(&mut self.buffer));
        match ready!(std::future::Future::poll(reading, context))? {
            0 => Poll::Ready(Err(unexpected_end())),
            _ => Poll::Ready(Ok(())),
        }
    }

    /// Memory of earlier exchanges is used again if nothing of them is left.
    fn make_room(&mut self) {
        if self.buffer.capacity() - self.buffer.len() < MIN_ROOM_BYTES {
            self.buffer.reserve(READ_BYTES);
        }
    }
}

/// How much of a request was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sent {
    Whole,
    Part,
}

fn unexpected_end() -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, "the connection ended before the response did")
}
