//! `Connection`: one connection over plain http, driven by the request that uses it.
//!
//! hyper's connection is a future of its own, and is usually spawned as a task. Here the future of the request polls it:
//! an answer wakes one task instead of two, and a request that is dropped drops its connection.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Release};
use std::task::{Context, Poll, Wake, Waker};

use atomic_waker::AtomicWaker;
use http::{Request, Response, Uri};
use hyper::body::Incoming;
use hyper::client::conn::http1::{Builder, SendRequest};
use hyper::rt::{Read, Write};
use tower_service::Service;

use super::super::content::RequestBody;
use super::super::interim::Interim;
use super::super::malformed::{MAX_HEAD_BYTES, MAX_HEADERS};
use super::super::{BoxError, HttpError};

/// Opens connections. It is a service: a URI in, a connection out.
pub trait Connector:
    Service<Uri, Response: Read + Write + Unpin + Send + 'static, Error: Into<BoxError>, Future: Send>
    + Clone
    + Send
    + Sync
    + 'static
{
}

impl<C> Connector for C where
    C: Service<Uri, Response: Read + Write + Unpin + Send + 'static, Error: Into<BoxError>, Future: Send>
        + Clone
        + Send
        + Sync
        + 'static
{
}

/// How often a connection that wakes itself is driven in one poll. tokio lets a task do so much at a time, and wakes it for the
/// rest: that must go through the scheduler.
const MAX_ROUNDS: u32 = 3;

/// A connection for one request after the other.
pub(super) struct Connection {
    sender: SendRequest<RequestBody>,
    /// hyper's side of the connection; `None` once it has ended.
    driver: Option<Driver>,
    flag: Arc<WakeFlag>,
    /// Sets the flag.
    waker: Waker,
}

/// Whether a connection has something to do, and the task that does it.
///
/// A task polls everything that it waits for. If it waits for a list of calls, most of these polls are for another call,
/// and must cost little.
struct WakeFlag {
    is_woken: AtomicBool,
    task: AtomicWaker,
}

impl Wake for WakeFlag {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.is_woken.store(true, Release);
        self.task.wake();
    }
}

type Driver = Pin<Box<dyn Future<Output = hyper::Result<()>> + Send>>;

/// Why a request has no answer.
pub(super) enum SendError {
    /// The connection ended before anything was written.
    Unsent(Box<Request<RequestBody>>, HttpError),
    /// The exchange failed.
    Failed(HttpError),
}

impl Connection {
    /// Connects to the host of a URI.
    pub(super) async fn open<C: Connector>(mut connector: C, uri: Uri) -> Result<Self, BoxError> {
        poll_fn(|context| connector.poll_ready(context)).await.map_err(Into::into)?;
        let stream = connector.call(uri).await.map_err(Into::into)?;
        let mut settings = Builder::new();
        settings.max_buf_size(MAX_HEAD_BYTES).max_headers(MAX_HEADERS);
        let (sender, driver) = settings.handshake(stream).await?;
        let flag = Arc::new(WakeFlag { is_woken: AtomicBool::new(true), task: AtomicWaker::new() });
        let waker = Waker::from(Arc::clone(&flag));
        Ok(Self { sender, driver: Some(Box::pin(driver)), flag, waker })
    }

    /// Sends a request and waits for the head of its answer.
    pub(super) async fn send(
        &mut self,
        request: Request<RequestBody>,
        interim: &Interim,
    ) -> Result<Response<Incoming>, SendError> {
        let mut answer = pin!(self.sender.try_send_request(request));
        let mut poll_answer = |context: &mut Context<'_>| {
            if let Some(flood) = interim.flood() {
                return Poll::Ready(Err(SendError::Failed(flood)));
            }
            answer.as_mut().poll(context).map_err(|mut failed| match failed.take_message() {
                Some(request) => SendError::Unsent(Box::new(request), HttpError::broken(failed.into_error())),
                None => SendError::Failed(HttpError::broken(failed.into_error())),
            })
        };
        poll_fn(|context| self.poll_driven(context, &mut poll_answer)).await
    }

    /// Drives the connection, and polls what only the connection can complete. The task is woken when there is more to do.
    ///
    /// What is polled gets a waker that does nothing, and what wakes the connection meanwhile is done at once. A task that
    /// wakes itself is polled again after a needless look for events, and a list of calls ends its turn at the second one.
    pub(super) fn poll_driven<T>(
        &mut self,
        context: &Context<'_>,
        mut poll: impl FnMut(&mut Context<'_>) -> Poll<T>,
    ) -> Poll<T> {
        self.flag.task.take();
        for _ in 0..MAX_ROUNDS {
            self.drive_once();
            let polled = poll(&mut Context::from_waker(Waker::noop()));
            if polled.is_ready() {
                return polled;
            }
            if !self.flag.is_woken.load(Acquire) {
                break;
            }
        }
        self.flag.task.register(context.waker());
        // It has been woken before the task was known.
        if self.flag.is_woken.load(Acquire) {
            context.waker().wake_by_ref();
        }
        Poll::Pending
    }

    /// Whether the next request can be sent: the last exchange is complete, the other side has not closed the connection,
    /// and nothing arrived that nobody asked for. No task is woken any more.
    pub(super) fn is_ready(&mut self) -> bool {
        self.flag.task.take();
        self.drive_once();
        self.driver.is_some() && self.sender.is_ready()
    }

    fn drive_once(&mut self) {
        let Some(driver) = self.driver.as_mut().filter(|_| self.flag.is_woken.swap(false, AcqRel)) else { return };
        // How the connection ends is the result of its request or of its content, too. Without one, nobody needs to know.
        if driver.as_mut().poll(&mut Context::from_waker(&self.waker)).is_ready() {
            self.driver = None;
        }
    }
}
