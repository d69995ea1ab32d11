//! `Connection`: one connection over plain http, driven by the request that uses it.
//!
//! hyper's connection is a future of its own, and is usually spawned as a task. Here the future of the request polls it:
//! an answer wakes one task instead of two, and a request that is dropped drops its connection.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

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
        Ok(Self { sender, driver: Some(Box::pin(driver)) })
    }

    /// Sends a request and waits for the head of its answer.
    pub(super) async fn send(
        &mut self,
        request: Request<RequestBody>,
        interim: &Interim,
    ) -> Result<Response<Incoming>, SendError> {
        let mut answer = pin!(self.sender.try_send_request(request));
        poll_fn(|context| {
            drive(&mut self.driver, context);
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

    /// Reads and writes what is possible now.
    pub(super) fn drive(&mut self, context: &mut Context<'_>) {
        drive(&mut self.driver, context);
    }

    /// Whether the next request can be sent: the last exchange is complete, the other side has not closed the connection,
    /// and nothing arrived that nobody asked for.
    pub(super) fn is_ready(&mut self) -> bool {
        self.drive(&mut Context::from_waker(Waker::noop()));
        self.driver.is_some() && self.sender.is_ready()
    }
}

fn drive(driver: &mut Option<Driver>, context: &mut Context<'_>) {
    // How the connection ends is the result of its request or of its content, too. Without one, nobody needs to know.
    if driver.as_mut().is_some_and(|driver| driver.as_mut().poll(context).is_ready()) {
        *driver = None;
    }
}
