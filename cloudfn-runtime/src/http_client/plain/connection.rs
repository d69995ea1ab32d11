//! `Connection`: one connection over plain http, driven by the request that uses it.
//!
//! hyper's connection is a future of its own, and is usually spawned as a task. Here the future of the request polls it:
//! an answer wakes one task instead of two, and a request that is dropped drops its connection.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::{AcqRel, Release};
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
        poll_fn(|context| {
            self.drive(context);
            if let Some(flood) = interim.flood() {
                return Poll::Ready(Err(SendError::Failed(flood)));
            }
            answer.as_mut().poll(context).map_err(|mut failed| match failed.take_message() {
                Some(request) => SendError::Unsent(Box::new(request), HttpError::broken(failed.into_error())),
                None => SendError::Failed(HttpError::broken(failed.into_error())),
            })
        })
        .await
    }

    /// Reads and writes what is possible now. The task is woken when there is more to do.
    pub(super) fn drive(&mut self, context: &Context<'_>) {
        self.flag.task.register(context.waker());
        self.drive_once();
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
