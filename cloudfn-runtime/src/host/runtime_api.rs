//! The custom-runtime API of Tencent Cloud's functions (SCF): the process asks for its invocations over HTTP.
//!
//! `POST /runtime/init/ready`, then again and again `GET /runtime/invocation/next` and
//! `POST /runtime/invocation/response` or `/error`, on one connection.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::{Either, select};
use http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::Instant;
use tower_service::Service;
use tracing::{debug, warn};

use super::context::{self, Context};
use super::{Chosen, failure_json};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::invocation::Invocation;

#[cfg(fuzzing)]
pub(super) mod fuzzing;
mod user_info;

use self::user_info::Trust;

/// The platform refuses a larger answer, without a word of which function gave it.
const LARGEST_ANSWER: usize = 6 * 1024 * 1024;

/// What the variables of the process say about this host.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    pub(super) address: Address,
    pub(super) trust: Trust,
}

impl Settings {
    pub(super) fn of(process: &Environment) -> Result<Option<Self>, Box<dyn std::error::Error>> {
        match Address::of(process)? {
            Some(address) => Ok(Some(Self { address, trust: Trust::of(process)? })),
            None => Ok(None),
        }
    }
}

/// Where the Runtime API is.
#[derive(Debug, Clone)]
pub(super) struct Address {
    host: String,
    port: u16,
    /// What stands before `/runtime` in every path: empty, or a secret that keeps other processes out.
    base: String,
}

impl Address {
    /// The address in `SCF_RUNTIME_API` (a host, perhaps with a port and a path) and `SCF_RUNTIME_API_PORT`.
    pub(super) fn of(process: &Environment) -> Result<Option<Self>, BadAddress> {
        let Some(text) = process.filled("SCF_RUNTIME_API") else {
            return Ok(None);
        };
        let text = text.strip_prefix("http://").unwrap_or(text).trim_end_matches('/');
        let (authority, base) = text.find('/').map_or((text, ""), |slash| text.split_at(slash));
        if base.parse::<http::uri::PathAndQuery>().is_err() && !base.is_empty() {
            return Err(BadAddress::Path(base.to_owned()));
        }
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) => (host, Some(("SCF_RUNTIME_API", port))),
            None => (authority, None),
        };
        let port = process.filled("SCF_RUNTIME_API_PORT").map(|port| ("SCF_RUNTIME_API_PORT", port)).or(port);
        let port = match port {
            None => 80,
            Some((variable, port)) => port.parse().map_err(|_| BadAddress::Port { variable, port: port.to_owned() })?,
        };
        Ok(Some(Self { host: host.to_owned(), port, base: base.to_owned() }))
    }
}

/// An address that is none.
#[derive(Debug, thiserror::Error)]
pub(super) enum BadAddress {
    #[error("`{port}` in {variable} is not a port: it is a number from 1 to 65535")]
    Port { variable: &'static str, port: String },
    #[error("`{0}` in SCF_RUNTIME_API is not the path of a URL")]
    Path(String),
}

/// Without the path, which may be a secret.
impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "http://{}:{}", self.host, self.port)
    }
}

/// The Runtime API could not be used any more; the process ends.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RuntimeApiError {
    /// Nobody listens there.
    #[error("the Runtime API at {address} is gone: {source}")]
    Gone {
        /// Where it should be.
        address: String,
        /// Why it could not be reached.
        source: std::io::Error,
    },
    /// The connection broke, and broke again on a new one.
    #[error("the Runtime API at {address} is gone: {what} failed: {source}")]
    Broken {
        /// Where it is.
        address: String,
        /// The request that failed.
        what: &'static str,
        /// How.
        source: hyper::Error,
    },
    /// It refused.
    #[error("the Runtime API at {address} answered {status} to {what}: {body}")]
    Refused {
        /// Where it is.
        address: String,
        /// The request that was refused.
        what: &'static str,
        /// Its status.
        status: StatusCode,
        /// Its words.
        body: String,
    },
    /// SIGTERM cannot be waited for.
    #[error("signals cannot be received: {0}")]
    Signal(std::io::Error),
}

/// Serves invocations until SIGTERM. An invocation in hand is finished and answered first.
pub(super) async fn serve<S>(
    settings: &Settings,
    mut service: S,
    process: &Environment,
    chosen: &Chosen,
) -> Result<(), RuntimeApiError>
where
    S: Service<Invocation, Response = Vec<u8>, Error = Failure>,
{
    let mut terminated = pin!(terminated().map_err(RuntimeApiError::Signal)?);
    let mut connection = Connection::new(settings.address.clone());
    // One byte: an empty body is refused by the platform, says the oldest client of this API.
    connection.expect_ok(Method::POST, READY, Bytes::from_static(b" ")).await?;
    loop {
        let next = {
            let next = pin!(connection.expect_ok(Method::GET, NEXT, Bytes::new()));
            match select(terminated.as_mut(), next).await {
                Either::Left(_) => return Ok(()),
                Either::Right((next, _)) => next,
            }
        };
        let (headers, event) = next?;
        let (path, answer) = match answer(&mut service, event, &headers, settings.trust, process, chosen).await {
            Ok(answer) => (RESPONSE, answer),
            Err(failure) => (ERROR, failure_json(&failure)),
        };
        let (status, _, body) = connection.exchange(Method::POST, path, Bytes::from(answer)).await?;
        if !status.is_success() {
            // The platform has given this invocation up: too late, or too large. The next one is none the worse.
            warn!(target: "cloudfn", %status, "the Runtime API refused the answer: {}", String::from_utf8_lossy(&body));
        }
    }
}

const READY: &str = "/runtime/init/ready";
const NEXT: &str = "/runtime/invocation/next";
const RESPONSE: &str = "/runtime/invocation/response";
const ERROR: &str = "/runtime/invocation/error";

async fn answer<S>(
    service: &mut S,
    event: Bytes,
    headers: &HeaderMap,
    trust: Trust,
    process: &Environment,
    chosen: &Chosen,
) -> Result<Vec<u8>, Failure>
where
    S: Service<Invocation, Response = Vec<u8>, Error = Failure>,
{
    let received = Instant::now();
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let (environment, named) = match headers.get(context::HEADER) {
        Some(header) => {
            let context = Context::parse(header.as_bytes()).map_err(|error| Failure::of(error.into()))?;
            (Environment::of_invocation(context.environment, process), context.function_name)
        }
        None => (trust.environment(process, &event), None),
    };
    let mut invocation = Invocation::new(event, environment, text("request_id").unwrap_or_default());
    invocation.function = chosen.function(named);
    invocation.deadline = text("time_limit_in_ms")
        .and_then(|limit| limit.trim().parse().ok())
        .and_then(|limit| received.checked_add(Duration::from_millis(limit)));
    poll_fn(|context| service.poll_ready(context)).await?;
    let answer = service.call(invocation).await?;
    if answer.len() > LARGEST_ANSWER {
        let length = answer.len();
        return Err(Failure::new(format!(
            "the answer is {length} bytes; the platform takes at most {LARGEST_ANSWER}: store it and answer with where it is"
        )));
    }
    Ok(answer)
}

/// One connection, made again when the platform has closed it: it may, while the instance is frozen.
struct Connection {
    address: Address,
    sender: Option<SendRequest<Full<Bytes>>>,
}

impl Connection {
    fn new(address: Address) -> Self {
        Self { address, sender: None }
    }

    /// Sends a request that must be answered with a 2xx status.
    async fn expect_ok(
        &mut self,
        method: Method,
        path: &'static str,
        body: Bytes,
    ) -> Result<(HeaderMap, Bytes), RuntimeApiError> {
        let (status, headers, body) = self.exchange(method, path, body).await?;
        if status.is_success() {
            return Ok((headers, body));
        }
        let body = String::from_utf8_lossy(&body).into_owned();
        Err(RuntimeApiError::Refused { address: self.address.to_string(), what: path, status, body })
    }

    /// Sends a request, once more on a new connection when an old one turns out to be closed. Asking for the same
    /// invocation again gives the same one, and of two answers the first counts: repeating is safe.
    async fn exchange(
        &mut self,
        method: Method,
        path: &'static str,
        body: Bytes,
    ) -> Result<(StatusCode, HeaderMap, Bytes), RuntimeApiError> {
        let reused = self.sender.as_ref().is_some_and(|sender| !sender.is_closed());
        match self.attempt(&method, path, &body).await? {
            Ok(answer) => return Ok(answer),
            Err(source) if !reused => return Err(self.broken(path, source)),
            Err(source) => debug!(target: "cloudfn", %source, "connecting to the Runtime API anew"),
        }
        self.attempt(&method, path, &body).await?.map_err(|source| self.broken(path, source))
    }

    async fn attempt(
        &mut self,
        method: &Method,
        path: &'static str,
        body: &Bytes,
    ) -> Result<Result<(StatusCode, HeaderMap, Bytes), hyper::Error>, RuntimeApiError> {
        let mut sender = match self.sender.take().filter(|sender| !sender.is_closed()) {
            Some(sender) => sender,
            None => match self.connect().await? {
                Ok(sender) => sender,
                Err(source) => return Ok(Err(source)),
            },
        };
        let answer = exchange(&mut sender, &self.address, method, path, body).await;
        if answer.is_ok() {
            self.sender = Some(sender);
        }
        Ok(answer)
    }

    async fn connect(&self) -> Result<Result<SendRequest<Full<Bytes>>, hyper::Error>, RuntimeApiError> {
        let gone = |source| RuntimeApiError::Gone { address: self.address.to_string(), source };
        let stream = TcpStream::connect((self.address.host.as_str(), self.address.port)).await.map_err(gone)?;
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
    method: &Method,
    path: &'static str,
    body: &Bytes,
) -> Result<(StatusCode, HeaderMap, Bytes), hyper::Error> {
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
    let body = body.collect().await?.to_bytes();
    Ok((parts.status, parts.headers, body))
}

/// Resolves when the process is asked to end.
#[cfg(unix)]
pub(super) fn terminated() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut signal = signal(SignalKind::terminate())?;
    Ok(async move {
        signal.recv().await;
    })
}

/// Resolves when the process is asked to end.
#[cfg(not(unix))]
pub(super) fn terminated() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

#[cfg(test)]
#[path = "runtime_api/tests.rs"]
mod tests;
