//! The connection to the Runtime API.

use std::io::{self, Write as _};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Method, StatusCode};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tracing::debug;

use super::address::Address;
use super::error::RuntimeApiError;
use super::limits::{Limits, RUNTIME_API_TIMEOUT};
use crate::log::shortened;

mod chunked;
mod exchange;
mod head;

use self::exchange::Exchange;
pub(super) use self::head::Headers;

const READY: &str = "/runtime/init/ready";
const NEXT: &str = "/runtime/invocation/next";
pub(super) const RESPONSE: &str = "/runtime/invocation/response";
pub(super) const ERROR: &str = "/runtime/invocation/error";

/// How much of an answer that is not an event is read, in bytes.
const MAX_TEXT_BYTES: usize = 64 * 1024;

/// How much of it is shown, in bytes.
const MAX_SHOWN_BYTES: usize = 1024;

/// One connection, which is re-established when the platform has closed it, as it may while the instance is frozen. An
/// inherited one cannot be.
pub(super) struct Connection {
    address: Address,
    limits: Limits,
    /// The header `host` of every request.
    host: String,
    /// The head of the current request. Its memory is used again.
    request: Vec<u8>,
    exchange: Option<Exchange<TcpStream>>,
}

/// An answer of the Runtime API.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) headers: Headers,
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
        let host = match &address {
            Address::Server { host, port, .. } => {
                let host = format!("{host}:{port}");
                // A name that no header can have is not sent.
                HeaderValue::try_from(&host).map(|_| format!("host: {host}\r\n")).unwrap_or_default()
            }
            // It has no name.
            Address::Inherited { .. } => String::new(),
        };
        Self { address, limits, host, request: Vec::new(), exchange: None }
    }

    /// Reports that the process is ready. A parent process does not wait for that.
    pub(super) async fn ready(&mut self) -> Result<(), RuntimeApiError> {
        if self.address.is_inherited() {
            return Ok(());
        }
        let limit = self.limits.runtime_api_timeout;
        let late = RuntimeApiError::Late { address: self.address.to_string(), what: READY, limit };
        // One byte: according to the oldest client of this API, the platform rejects an empty body.
        let ready = self.expect_ok(Method::POST, READY, Bytes::from_static(b" "), MAX_TEXT_BYTES);
        timeout(limit, ready).await.map_err(|_| late)??;
        Ok(())
    }

    /// Waits for the next event, without a time limit.
    pub(super) async fn next(&mut self) -> Result<Reply, RuntimeApiError> {
        let max_bytes = self.limits.event_bytes;
        // The only connection is read to the end of an event of any size, or the failure could not be answered.
        let read_bytes = if self.address.is_inherited() { usize::MAX } else { max_bytes };
        let mut reply = self.expect_ok(Method::GET, NEXT, Bytes::new(), read_bytes).await?;
        if reply.body.as_ref().is_ok_and(|event| event.len() > max_bytes) {
            reply.body = Err(Unread::TooLarge);
        }
        Ok(reply)
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
        let is_reused = self.exchange.as_mut().is_some_and(Exchange::is_open);
        if !is_reused {
            self.exchange = None;
        }
        match self.attempt(&method, path, &body, most).await? {
            Ok(reply) => return Ok(reply),
            Err(source) if !is_reused => return Err(self.broken(path, source)),
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
    ) -> Result<io::Result<Reply>, RuntimeApiError> {
        // Taken, so that an exchange that is given up is not continued by the next one.
        let mut exchange = match self.exchange.take() {
            Some(exchange) => exchange,
            None => Exchange::new(self.connect().await?),
        };
        self.write_request(method, path, body.len());
        let reply = exchange.run(&self.request, body, most, self.limits.runtime_api_timeout).await;
        self.exchange = matches!(&reply, Ok(Reply { body: Ok(_), .. })).then_some(exchange);
        Ok(reply)
    }

    fn write_request(&mut self, method: &Method, path: &str, body_bytes: usize) {
        let request = &mut self.request;
        request.clear();
        let base = match &self.address {
            Address::Server { base, .. } => base,
            Address::Inherited { .. } => "",
        };
        for piece in [method.as_str(), " ", base, path, " HTTP/1.1\r\n", &self.host] {
            request.extend_from_slice(piece.as_bytes());
        }
        if method != Method::GET {
            // Writing to memory does not fail.
            let _ = write!(request, "content-length: {body_bytes}\r\n");
        }
        request.extend_from_slice(b"\r\n");
    }

    async fn connect(&mut self) -> Result<TcpStream, RuntimeApiError> {
        let connected = match &mut self.address {
            Address::Server { host, port, .. } => connect(host, *port, self.limits.runtime_api_timeout).await,
            Address::Inherited { connection, .. } => {
                let ended = || io::Error::new(io::ErrorKind::NotConnected, "its only connection has ended");
                connection.take().ok_or_else(ended).and_then(TcpStream::from_std)
            }
        };
        connected.map_err(|source| RuntimeApiError::Gone { address: self.address.to_string(), source })
    }

    fn broken(&self, what: &'static str, source: io::Error) -> RuntimeApiError {
        RuntimeApiError::Broken { address: self.address.to_string(), what, source }
    }
}

async fn connect(host: &str, port: u16, limit: Duration) -> io::Result<TcpStream> {
    let connecting = timeout(limit, TcpStream::connect((host, port)));
    let stream = connecting.await.map_err(|_| {
        let text = format!("no connection within {} ms; {RUNTIME_API_TIMEOUT} raises the limit", limit.as_millis());
        io::Error::new(io::ErrorKind::TimedOut, text)
    })??;
    stream.set_nodelay(true)?;
    Ok(stream)
}

#[cfg(test)]
mod tests;
