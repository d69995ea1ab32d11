//! The connection to the Runtime API.

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Incoming};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tracing::debug;

use super::address::Address;
use super::error::RuntimeApiError;
use super::limits::{Limits, RUNTIME_API_TIMEOUT};
use crate::log::shortened;

const READY: &str = "/runtime/init/ready";
const NEXT: &str = "/runtime/invocation/next";
pub(super) const RESPONSE: &str = "/runtime/invocation/response";
pub(super) const ERROR: &str = "/runtime/invocation/error";

/// How much of an answer that is not an event is read, in bytes.
const MAX_TEXT_BYTES: usize = 64 * 1024;

/// How much of it is shown, in bytes.
const MAX_SHOWN_BYTES: usize = 1024;

/// One connection, which is re-established when the platform has closed it, as it may while the instance is frozen.
pub(super) struct Connection {
    address: Address,
    limits: Limits,
    sender: Option<SendRequest<Full<Bytes>>>,
}

/// An answer of the Runtime API.
pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Result<Bytes, Unread>,
}

/// Why a body was not read to its end. The connection is not used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    TooLarge,
    TooSlow,
}

impl Reply {
    /// The text of the answer, if it can be shown.
    pub(super) fn text(&self) -> String {
        match &self.body {
            Ok(body) => shortened(&String::from_utf8_lossy(body), MAX_SHOWN_BYTES).into_owned(),
            Err(unread) => format!("an answer that is not read to its end: {unread:?}"),
        }
    }
}

impl Connection {
    pub(super) fn new(address: Address, limits: Limits) -> Self {
        Self { address, limits, sender: None }
    }

    /// Reports that the process is ready.
    pub(super) async fn ready(&mut self) -> Result<(), RuntimeApiError> {
        let limit = self.limits.runtime_api_timeout;
        let late = RuntimeApiError::Late { address: self.address.to_string(), what: READY, limit };
        // One byte: according to the oldest client of this API, the platform rejects an empty body.
        let ready = self.expect_ok(Method::POST, READY, Bytes::from_static(b" "), MAX_TEXT_BYTES);
        timeout(limit, ready).await.map_err(|_| late)??;
        Ok(())
    }

    /// Waits for the next event, without a time limit.
    pub(super) async fn next(&mut self) -> Result<Reply, RuntimeApiError> {
        self.expect_ok(Method::GET, NEXT, Bytes::new(), self.limits.event_bytes).await
    }

    /// Posts an answer. The reply says whether it was rejected.
    pub(super) async fn post(&mut self, path: &'static str, answer: Bytes) -> Result<Reply, RuntimeApiError> {
        self.exchange(Method::POST, path, answer, MAX_TEXT_BYTES).await
    }

    /// Sends a request that must be answered with a 2xx status.
    async fn expect_ok(
        &mut self,
        method: Method,
        path: &'static str,
        body: Bytes,
        most: usize,
    ) -> Result<Reply, RuntimeApiError> {
        let reply = self.exchange(method, path, body, most).await?;
        if reply.status.is_success() {
            return Ok(reply);
        }
        let address = self.address.to_string();
        Err(RuntimeApiError::Refused { address, what: path, status: reply.status, body: reply.text() })
    }

    /// Sends a request, and repeats it on a new connection if an old one turns out to be closed. Repeating is safe:
    /// asking again returns the same invocation, and the first of two answers counts.
    async fn exchange(
        &mut self,
        method: Method,
        path: &'static str,
        body: Bytes,
        most: usize,
    ) -> Result<Reply, RuntimeApiError> {
        let reused = self.sender.as_ref().is_some_and(|sender| !sender.is_closed());
        match self.attempt(&method, path, &body, most).await? {
            Ok(reply) => return Ok(reply),
            Err(source) if !reused => return Err(self.broken(path, source)),
            Err(source) => debug!(target: "cloudfn", %source, "reconnecting to the Runtime API"),
        }
        self.attempt(&method, path, &body, most).await?.map_err(|source| self.broken(path, source))
    }

    async fn attempt(
        &mut self,
        method: &Method,
        path: &'static str,
        body: &Bytes,
        most: usize,
    ) -> Result<Result<Reply, hyper::Error>, RuntimeApiError> {
        let mut sender = match self.sender.take().filter(|sender| !sender.is_closed()) {
            Some(sender) => sender,
            None => match self.connect().await? {
                Ok(sender) => sender,
                Err(source) => return Ok(Err(source)),
            },
        };
        let reply = exchange(&mut sender, &self.address, self.limits, method, path, body, most).await;
        if matches!(&reply, Ok(Reply { body: Ok(_), .. })) {
            self.sender = Some(sender);
        }
        Ok(reply)
    }

    async fn connect(&self) -> Result<Result<SendRequest<Full<Bytes>>, hyper::Error>, RuntimeApiError> {
        let gone = |source| RuntimeApiError::Gone { address: self.address.to_string(), source };
        let connecting = TcpStream::connect((self.address.host.as_str(), self.address.port));
        let limit = self.limits.runtime_api_timeout;
        let stream = timeout(limit, connecting).await.map_err(|_| {
            let text = format!("no connection within {} ms; {RUNTIME_API_TIMEOUT} raises the limit", limit.as_millis());
            gone(std::io::Error::new(std::io::ErrorKind::TimedOut, text))
        })?;
        let stream = stream.map_err(gone)?;
        stream.set_nodelay(true).map_err(gone)?;
        Ok(handshake(TokioIo::new(stream)).await.map(|(sender, connection)| {
            tokio::spawn(connection);
            sender
        }))
    }

    fn broken(&self, what: &'static str, source: hyper::Error) -> RuntimeApiError {
        RuntimeApiError::Broken { address: self.address.to_string(), what, source }
    }
}

async fn exchange(
    sender: &mut SendRequest<Full<Bytes>>,
    address: &Address,
    limits: Limits,
    method: &Method,
    path: &'static str,
    body: &Bytes,
    most: usize,
) -> Result<Reply, hyper::Error> {
    sender.ready().await?;
    let mut request = Request::new(Full::new(body.clone()));
    *request.method_mut() = method.clone();
    if let Ok(uri) = http::Uri::try_from(format!("{}{path}", address.base)) {
        *request.uri_mut() = uri;
    }
    if let Ok(host) = http::HeaderValue::try_from(format!("{}:{}", address.host, address.port)) {
        request.headers_mut().insert(http::header::HOST, host);
    }
    let (parts, body) = sender.send_request(request).await?.into_parts();
    // An event may take long to come; once it has begun, it arrives.
    let body = match timeout(limits.runtime_api_timeout, read(body, most)).await {
        Ok(body) => body?,
        Err(_) => Err(Unread::TooSlow),
    };
    Ok(Reply { status: parts.status, headers: parts.headers, body })
}

/// A body of one piece is that piece. Others are copied into one buffer as they arrive: a list of a million pieces of one
/// byte would take many times their length.
async fn read(mut body: Incoming, most: usize) -> Result<Result<Bytes, Unread>, hyper::Error> {
    let mut first = Bytes::new();
    let mut whole = BytesMut::new();
    if body.size_hint().lower() > most as u64 {
        return Ok(Err(Unread::TooLarge));
    }
    while let Some(frame) = body.frame().await {
        let Ok(piece) = frame?.into_data() else { continue };
        if first.len() + whole.len() + piece.len() > most {
            return Ok(Err(Unread::TooLarge));
        }
        if first.is_empty() && whole.is_empty() {
            first = piece;
            continue;
        }
        if whole.is_empty() {
            let left = usize::try_from(body.size_hint().lower()).unwrap_or_default();
            whole.reserve(first.len() + piece.len() + left);
            whole.extend_from_slice(&first);
            first.clear();
        }
        whole.extend_from_slice(&piece);
    }
    Ok(Ok(if whole.is_empty() { first } else { whole.freeze() }))
}
