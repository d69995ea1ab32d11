//! One HTTP connection from its first byte to its last: its state, its time limits, and its end.

use std::cell::{Cell, RefCell};
use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::io;
use std::mem::MaybeUninit;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use http::StatusCode;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::watch;
use tokio::time::{Instant, Sleep, sleep, sleep_until, timeout};
use tracing::debug;

use super::MAX_HEAD_BYTES;
use super::handler::Handler;
use super::interruption::{Interruption, Interruptions};
use super::lingering_close;
use super::refusal::{self, Refusal};

/// How long an idle connection stays open after SIGTERM, so that a request that was sent before the client could know
/// is still answered. A busy proxy on a slow network may need most of a second.
const IDLE_GRACE: Duration = Duration::from_secs(1);

/// How long the host waits after SIGTERM for the rest of a request, or for a client that does not read its answer.
const STUCK_GRACE: Duration = Duration::from_secs(3);

/// Writing a whole answer may take this many times the limit for a client that reads nothing.
const WRITE_TIMEOUT_FACTOR: u32 = 10;

/// How often a connection is checked after SIGTERM.
const CHECK_INTERVAL: Duration = Duration::from_millis(250);

/// The state of a connection. It stays on one thread.
#[derive(Debug)]
pub(super) struct Connection {
    header_timeout: Duration,
    write_timeout: Duration,
    /// All requests that have arrived.
    requests: Cell<u64>,
    /// Requests that have arrived and whose answers are not written yet.
    exchanges: Cell<usize>,
    /// Whether an event is being read.
    reads_event: Cell<bool>,
    /// Whether a part of a request's head has arrived.
    has_begun: Cell<bool>,
    /// The time since when no byte could be written.
    blocked: Cell<Option<Instant>>,
    /// The time since when the current answer has been blocked, even if parts of it were written since.
    answering: Cell<Option<Instant>>,
    /// Whether the client has closed its side.
    is_read_to_end: Cell<bool>,
    /// Whether a part of a request is unread and will stay so.
    is_unread: Cell<bool>,
    is_stopping: Cell<bool>,
    /// What was read ahead of the next request.
    ahead: RefCell<Vec<u8>>,
    /// The empty answer that hyper gave to bytes that are not a request. It is not sent; our own says what is wrong.
    hyper_answer: Cell<Option<StatusCode>>,
    expired: Cell<Option<TimeLimit>>,
}

/// The time limit that ended a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TimeLimit {
    Request,
    Answer,
}

/// The phase of a connection: what it waits for.
#[derive(Debug, PartialEq, Eq)]
enum Phase {
    /// Nothing: it is between requests or before the first one.
    Idle,
    /// The rest of a request.
    Request,
    /// A function.
    Call,
    /// A client that has not read its answer since then.
    Answer(Instant),
}

/// One request and its answer, until the answer is written.
#[derive(Debug)]
pub(super) struct Exchange(Rc<Connection>);

impl Connection {
    fn new(handler: &Handler) -> Self {
        let limits = handler.limits();
        Self {
            header_timeout: limits.header_timeout,
            write_timeout: limits.write_timeout,
            requests: Cell::new(0),
            exchanges: Cell::new(0),
            reads_event: Cell::new(false),
            has_begun: Cell::new(false),
            blocked: Cell::new(None),
            answering: Cell::new(None),
            is_read_to_end: Cell::new(false),
            is_unread: Cell::new(false),
            is_stopping: Cell::new(false),
            ahead: RefCell::default(),
            hyper_answer: Cell::new(None),
            expired: Cell::new(None),
        }
    }

    /// Records the arrival of a request.
    pub(super) fn begin(self: &Rc<Self>) -> Exchange {
        self.has_begun.set(false);
        self.requests.set(self.requests.get() + 1);
        self.exchanges.set(self.exchanges.get() + 1);
        Exchange(Rc::clone(self))
    }

    /// Whether the answer should announce that it is the last one.
    pub(super) fn is_stopping(&self) -> bool {
        self.is_stopping.get()
    }

    /// Records that the rest of a rejected request has arrived: the next byte belongs to another one.
    pub(super) fn set_between_requests(&self) {
        self.is_unread.set(false);
        self.has_begun.set(false);
    }

    /// Records that a part of the request may stay unread.
    pub(super) fn set_unread(&self) {
        self.is_unread.set(true);
    }

    /// Records whether an event is being read.
    pub(super) fn set_reading(&self, reads_event: bool) {
        self.reads_event.set(reads_event);
    }

    fn phase(&self) -> Phase {
        match self.blocked.get() {
            Some(since) => Phase::Answer(since),
            None if self.has_begun.get() || self.reads_event.get() => Phase::Request,
            None if self.exchanges.get() > 0 => Phase::Call,
            None => Phase::Idle,
        }
    }
}

impl Exchange {
    pub(super) fn connection(&self) -> &Rc<Connection> {
        &self.0
    }
}

impl Drop for Exchange {
    fn drop(&mut self) {
        self.0.exchanges.set(self.0.exchanges.get() - 1);
        self.0.answering.set(None);
    }
}

/// How serving a connection ended.
enum End {
    Http(Result<(), hyper::Error>),
    /// The connection was idle, and the host stopped or another connection needed its room.
    Idle,
    /// The connection broke while a function ran.
    Broken,
    /// The connection made no progress after the host stopped.
    Stuck(TimeLimit),
}

/// Serves one connection until it ends, or after SIGTERM until the current call is answered.
///
/// An idle connection has no time limit: a proxy must be the side that closes, or its next call is lost.
pub(super) async fn serve<I>(stream: I, handler: Rc<Handler>, mut stopped: watch::Receiver<bool>)
where
    I: AsyncRead + AsyncWrite + Unpin + 'static,
{
    let connection = Rc::new(Connection::new(&handler));
    let stream = Rc::new(RefCell::new(stream));
    let ended = {
        let timed_stream = TimedStream {
            stream: Rc::clone(&stream),
            connection: Rc::clone(&connection),
            head_timer: None,
            write_timer: None,
        };
        let answering = {
            let (handler, connection) = (Rc::clone(&handler), Rc::clone(&connection));
            service_fn(move |request| {
                let (handler, exchange) = (Rc::clone(&handler), connection.begin());
                async move { Ok::<_, Infallible>(Handler::answer(handler, request, exchange).await) }
            })
        };
        let mut settings = http1::Builder::new();
        // hyper would look for the end of the connection while a request is answered, and for that it takes a new buffer for
        // each request. `ReadAhead` looks only while a function has to be waited for.
        settings.max_buf_size(MAX_HEAD_BYTES).half_close(true);
        let mut http = pin!(settings.serve_connection(TokioIo::new(timed_stream), answering));
        let read_ahead = ReadAhead { stream: &stream, connection: &connection };
        let interruptions = Interruptions::new(&handler, &mut stopped);
        match interruptible(http.as_mut(), &connection, &read_ahead, interruptions).await {
            Serving::Ended(end) => end,
            Serving::Stopped => {
                connection.is_stopping.set(true);
                finish(http, &connection).await
            }
        }
    };
    // This is now the only handle.
    let Some(stream) = Rc::into_inner(stream) else { return };
    end(stream.into_inner(), &connection, &handler, ended, stopped).await;
}

/// How serving ended before the host stopped.
enum Serving {
    Ended(End),
    Stopped,
}

/// Serves until the connection ends or is interrupted: at SIGTERM, and in favour of a new connection, so that clients with
/// many idle ones keep nobody out.
async fn interruptible<I: AsyncRead + Unpin>(
    mut http: Pin<&mut impl Future<Output = Result<(), hyper::Error>>>,
    connection: &Connection,
    read_ahead: &ReadAhead<'_, I>,
    mut interruptions: Interruptions<'_>,
) -> Serving {
    poll_fn(|context| {
        if let Poll::Ready(ended) = http.as_mut().poll(context) {
            return Poll::Ready(Serving::Ended(End::Http(ended)));
        }
        let phase = connection.phase();
        if phase == Phase::Call && read_ahead.poll_broken(context).is_ready() {
            return Poll::Ready(Serving::Ended(End::Broken));
        }
        let idle_after = (phase == Phase::Idle).then(|| connection.requests.get());
        interruptions.poll(context, idle_after).map(|interruption| match interruption {
            Interruption::Stop => Serving::Stopped,
            Interruption::Room => Serving::Ended(End::Idle),
        })
    })
    .await
}

/// Serves on after SIGTERM: requests that have arrived are answered, and nothing is waited for that may never come.
async fn finish(mut http: Pin<&mut impl Future<Output = Result<(), hyper::Error>>>, connection: &Connection) -> End {
    let stopped = Instant::now();
    let mut look = pin!(sleep_until(stopped + IDLE_GRACE));
    poll_fn(|context| {
        loop {
            if let Poll::Ready(ended) = http.as_mut().poll(context) {
                return Poll::Ready(End::Http(ended));
            }
            ready!(look.as_mut().poll(context));
            let now = Instant::now();
            match connection.phase() {
                Phase::Idle => return Poll::Ready(End::Idle),
                Phase::Request if now >= stopped + STUCK_GRACE => return Poll::Ready(End::Stuck(TimeLimit::Request)),
                Phase::Answer(since) if now >= since.max(stopped) + STUCK_GRACE => {
                    return Poll::Ready(End::Stuck(TimeLimit::Answer));
                }
                Phase::Request | Phase::Answer(_) | Phase::Call => look.as_mut().reset(now + CHECK_INTERVAL),
            }
        }
    })
    .await
}

/// Sends what is still to be sent, and closes so that it arrives.
async fn end<I>(mut stream: I, connection: &Connection, handler: &Handler, ended: End, stopped: watch::Receiver<bool>)
where
    I: AsyncRead + AsyncWrite + Unpin,
{
    let (expired, broken) = match ended {
        End::Idle | End::Broken => return,
        End::Stuck(expired) => (Some(expired), None),
        End::Http(ended) => (connection.expired.get(), ended.err()),
    };
    if let Some(error) = &broken {
        debug!(target: "cloudfn", "a connection broke: {error}");
    }
    let refusal = match (expired, connection.hyper_answer.get()) {
        // The client does not read, so there is nothing to send.
        (Some(TimeLimit::Answer), _) if connection.is_stopping() => return handler.count(&refusal::UNREAD_AT_STOP),
        (Some(TimeLimit::Answer), _) => return handler.count(&refusal::UNREAD),
        (Some(TimeLimit::Request), _) if connection.is_stopping() => Some(Refusal::stopping()),
        (Some(TimeLimit::Request), _) => Some(Refusal::too_slow(connection.header_timeout)),
        (None, Some(status)) => Some(Refusal::no_request(status, MAX_HEAD_BYTES)),
        (None, None) if broken.as_ref().is_some_and(hyper::Error::is_parse) => {
            handler.count(&refusal::NO_HTTP);
            None
        }
        (None, None) if connection.is_unread.get() => None,
        (None, None) => return,
    };
    if let Some(refusal) = refusal {
        handler.count_refusal(&refusal);
        if lingering_close::write(&mut stream, &refusal.into_bytes()).await.is_err() {
            return;
        }
    }
    if !connection.is_read_to_end.get() {
        lingering_close::discard(stream, handler.limits(), stopped).await;
    }
}

/// A stream that fails when it makes no progress for too long.
struct TimedStream<I> {
    stream: Rc<RefCell<I>>,
    connection: Rc<Connection>,
    /// Created only when something has to be waited for.
    head_timer: Option<Pin<Box<Sleep>>>,
    write_timer: Option<Pin<Box<Sleep>>>,
}

impl<I> TimedStream<I> {
    /// A write is blocked. This must not last forever.
    fn blocked<T>(&mut self, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        let connection = &self.connection;
        let since = connection.blocked.get().unwrap_or_else(|| {
            let now = Instant::now();
            connection.blocked.set(Some(now));
            now
        });
        let answering = connection.answering.get().unwrap_or(since);
        connection.answering.set(Some(answering));
        let limit = connection.write_timeout;
        let end = (since + limit).min(answering + limit * WRITE_TIMEOUT_FACTOR);
        let timer = self.write_timer.get_or_insert_with(|| Box::pin(sleep_until(end)));
        ready!(timer.as_mut().poll(context));
        self.connection.expired.set(Some(TimeLimit::Answer));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }

    /// Whether this is hyper's own answer to bytes that are not a request. It is recognized by being written alone: no
    /// call is in progress, and a function's answer is never written alone without one.
    fn is_hyper_answer(&self, bytes: &[u8]) -> bool {
        let connection = &self.connection;
        let status = hyper_answer(bytes).filter(|_| connection.exchanges.get() == 0);
        if status.is_some() {
            connection.hyper_answer.set(status);
        }
        status.is_some()
    }

    fn wrote(&mut self) {
        if self.connection.blocked.take().is_some() {
            self.write_timer = None;
        }
    }
}

/// Looks whether a connection breaks while a function runs.
struct ReadAhead<'a, I> {
    stream: &'a RefCell<I>,
    connection: &'a Connection,
}

impl<I: AsyncRead + Unpin> ReadAhead<'_, I> {
    /// Resolves when the connection has broken. A client that has closed its side may still read, so it gets its answers.
    ///
    /// What the client sends instead is kept for the next request. Then nothing more is read before the answer is written.
    fn poll_broken(&self, context: &mut Context<'_>) -> Poll<()> {
        let mut ahead = self.connection.ahead.borrow_mut();
        if !ahead.is_empty() || self.connection.is_read_to_end.get() {
            return Poll::Pending;
        }
        let mut buffer = [const { MaybeUninit::uninit() }; 1024];
        let mut buffer = ReadBuf::uninit(&mut buffer);
        if ready!(Pin::new(&mut *self.stream.borrow_mut()).poll_read(context, &mut buffer)).is_err() {
            return Poll::Ready(());
        }
        self.connection.is_read_to_end.set(buffer.filled().is_empty());
        ahead.extend_from_slice(buffer.filled());
        Poll::Pending
    }
}

/// The status of hyper's own answer, which has no body and announces that it is the last one.
fn hyper_answer(bytes: &[u8]) -> Option<StatusCode> {
    let rest = bytes.strip_prefix(b"HTTP/1.1 4")?;
    let line = rest.windows(2).position(|end| end == b"\r\n")?;
    let is_hyper_answer = rest[line..].starts_with(b"\r\nconnection: close\r\ncontent-length: 0\r\n");
    let status = StatusCode::from_bytes(bytes.get(9..12)?).ok()?;
    is_hyper_answer.then_some(status)
}

impl<I: AsyncRead + Unpin> AsyncRead for TimedStream<I> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let connection = Rc::clone(&self.connection);
        let read = if connection.ahead.borrow().is_empty() {
            Pin::new(&mut *self.stream.borrow_mut()).poll_read(context, buffer)
        } else {
            let mut ahead = connection.ahead.borrow_mut();
            let length = ahead.len().min(buffer.remaining());
            buffer.put_slice(&ahead[..length]);
            ahead.drain(..length);
            Poll::Ready(Ok(()))
        };
        match read {
            Poll::Ready(Ok(())) if buffer.filled().len() == before => connection.is_read_to_end.set(true),
            Poll::Ready(Ok(())) if connection.exchanges.get() == 0 => {
                if !connection.has_begun.replace(true) {
                    self.head_timer = None;
                }
            }
            Poll::Ready(_) => {}
            Poll::Pending if connection.has_begun.get() => {
                let limit = connection.header_timeout;
                let timer = self.head_timer.get_or_insert_with(|| Box::pin(sleep(limit)));
                ready!(timer.as_mut().poll(context));
                connection.expired.set(Some(TimeLimit::Request));
                return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
            }
            Poll::Pending => self.head_timer = None,
        }
        read
    }
}

impl<I: AsyncWrite + Unpin> AsyncWrite for TimedStream<I> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if self.is_hyper_answer(bytes) {
            return Poll::Ready(Ok(bytes.len()));
        }
        let written = Pin::new(&mut *self.stream.borrow_mut()).poll_write(context, bytes);
        match written {
            Poll::Pending => self.blocked(context),
            Poll::Ready(_) => {
                self.wrote();
                written
            }
        }
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        if let [piece] = pieces
            && self.is_hyper_answer(piece)
        {
            return Poll::Ready(Ok(piece.len()));
        }
        let written = Pin::new(&mut *self.stream.borrow_mut()).poll_write_vectored(context, pieces);
        match written {
            Poll::Pending => self.blocked(context),
            Poll::Ready(_) => {
                self.wrote();
                written
            }
        }
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.borrow().is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.stream.borrow_mut()).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.connection.hyper_answer.get().is_some() {
            // Something is still to be sent.
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut *self.stream.borrow_mut()).poll_shutdown(context)
    }
}

/// Rejects a connection beyond the limit: it gets an answer once it has sent a request.
pub(super) async fn refuse<I>(mut stream: I, handler: Rc<Handler>, stopped: watch::Receiver<bool>)
where
    I: AsyncRead + AsyncWrite + Unpin,
{
    use tokio::io::AsyncReadExt;

    handler.count(&refusal::TOO_MANY_CONNECTIONS);
    let asked = timeout(STUCK_GRACE, stream.read(&mut [0; 1024])).await;
    let refusal = Refusal::too_many_connections(handler.limits().connections).into_bytes();
    if matches!(asked, Ok(Ok(1..))) && lingering_close::write(&mut stream, &refusal).await.is_ok() {
        lingering_close::discard(stream, handler.limits(), stopped).await;
    }
}
