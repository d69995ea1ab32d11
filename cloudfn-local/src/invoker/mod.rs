//! The server side of the Runtime API of Tencent Cloud's custom runtimes, for one function process.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State as Shared};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tokio::sync::watch;

use crate::error::PlatformError;
use crate::limits::MAX_ANSWER_BYTES;
use crate::secret::{Randomness, Secret};
use crate::server::body::{BodyError, Limits, discard};
use crate::server::refusal::Refusal;
use crate::server::{Access, Port, Server};

/// One event on its way to the process, with what its headers say.
#[derive(Debug, Clone)]
pub(crate) struct Delivery {
    pub(crate) event: Bytes,
    pub(crate) request_id: String,
    pub(crate) memory_limit_in_mb: u32,
    pub(crate) time_limit: Duration,
    /// What the process is told, if it is not the time limit.
    pub(crate) time_left: Option<Duration>,
    /// The value of `x-cloudfn-context`.
    pub(crate) context: String,
}

/// How the process ended an invocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reply {
    /// It posted an answer.
    Response(Bytes),
    /// It posted an error.
    Error(Bytes),
    /// It posted more than [`MAX_ANSWER_BYTES`].
    TooMuch,
}

/// Listens on a free loopback port for one process.
#[derive(Debug)]
pub(crate) struct Invoker {
    address: Address,
    exchange: Exchange,
    _server: Server,
}

/// The address of one process's Runtime API. Only that process knows it: the path begins with a secret, which keeps
/// other processes and web pages from fetching its events and answering them.
#[derive(Debug, Clone)]
pub(crate) struct Address {
    socket: SocketAddr,
    secret: Secret,
}

/// The state of the exchange between the process and the platform.
type Exchange = Arc<watch::Sender<ExchangeState>>;

#[derive(Debug, Default)]
struct ExchangeState {
    ready: bool,
    /// The platform is gone, which ends a long poll.
    closed: bool,
    delivery: Option<Delivery>,
    process: Process,
    /// The process has fetched the delivery.
    fetched: bool,
    reply: Option<Reply>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Process {
    /// The process is starting, or handling an event.
    #[default]
    Busy,
    /// The process has finished the last event, and asks for the next.
    Asking,
}

impl Invoker {
    pub(crate) async fn start(randomness: Randomness) -> Result<Self, PlatformError> {
        let port = Port::loopback().await.map_err(PlatformError::Listen)?;
        let secret = Secret::random(randomness).map_err(PlatformError::randomness)?;
        let address = Address { socket: port.address(), secret };
        let exchange = Exchange::default();
        let access = Access::Programs { port: address.socket.port() };
        let server = port.serve(router(Arc::clone(&exchange), address.clone()), access);
        Ok(Self { address, exchange, _server: server })
    }

    pub(crate) fn address(&self) -> &Address {
        &self.address
    }

    /// Waits until the process reports that it is ready.
    pub(crate) async fn ready(&self) {
        self.until(|state| state.ready).await;
    }

    /// Waits until the process asks for its next event. Its output until then belongs to the time before.
    pub(crate) async fn asking(&self) {
        self.exchange.send_modify(|state| state.fetched = false);
        self.until(|state| state.process == Process::Asking).await;
    }

    /// Delivers an event to the process, and waits for its reply.
    pub(crate) async fn invoke(&self, delivery: Delivery) -> Reply {
        self.exchange.send_modify(|state| {
            state.reply = None;
            state.fetched = false;
            state.delivery = Some(delivery);
        });
        loop {
            self.until(|state| state.reply.is_some()).await;
            let mut reply = None;
            self.exchange.send_modify(|state| reply = state.reply.take());
            if let Some(reply) = reply {
                return reply;
            }
        }
    }

    /// Whether the process has fetched the last event.
    pub(crate) fn fetched(&self) -> bool {
        self.exchange.borrow().fetched
    }

    async fn until(&self, condition: impl FnMut(&ExchangeState) -> bool) {
        // This cannot fail: the sender is `self.exchange`.
        let _ = self.exchange.subscribe().wait_for(condition).await;
    }
}

impl Drop for Invoker {
    fn drop(&mut self) {
        self.exchange.send_modify(|state| state.closed = true);
    }
}

impl Address {
    /// The variables by which the process finds it: the one that our Node package sets, and the port again for clients
    /// that build a URL from both.
    pub(crate) fn variables(&self) -> [(&'static str, String); 2] {
        let Self { socket, secret } = self;
        [
            ("SCF_RUNTIME_API", format!("{socket}/{}", secret.as_str())),
            ("SCF_RUNTIME_API_PORT", socket.port().to_string()),
        ]
    }

    /// Whether the first part of a path is the secret. A client that appends `SCF_RUNTIME_API_PORT` to
    /// `SCF_RUNTIME_API` has the port there, too.
    fn is_base(&self, base: &str) -> bool {
        let base = base.strip_suffix(&format!(":{}", self.socket.port())).unwrap_or(base);
        self.secret.is(base)
    }
}

fn router(exchange: Exchange, address: Address) -> Router {
    Router::new()
        .route("/{base}/runtime/init/ready", post(ready))
        .route("/{base}/runtime/invocation/next", get(next))
        .route("/{base}/runtime/invocation/response", post(response))
        .route("/{base}/runtime/invocation/error", post(error))
        .fallback(unknown)
        .method_not_allowed_fallback(unknown)
        .with_state(exchange)
        .layer(from_fn_with_state(address, check_secret))
}

/// Refuses every request without the secret.
async fn check_secret(Shared(address): Shared<Address>, request: Request, next: Next) -> Response {
    let base = request.uri().path().split('/').nth(1).unwrap_or_default();
    if address.is_base(base) {
        return next.run(request).await;
    }
    discard(request.into_body()).await;
    let text = "this Runtime API belongs to another process: its path begins with the secret in SCF_RUNTIME_API";
    Refusal::new(StatusCode::FORBIDDEN, text).into()
}

async fn unknown(request: Request) -> Response {
    discard(request.into_body()).await;
    let text = "the Runtime API has POST /runtime/init/ready, GET /runtime/invocation/next and \
                POST /runtime/invocation/response or /error, and nothing else";
    Refusal::new(StatusCode::NOT_FOUND, text).into()
}

async fn ready(Shared(exchange): Shared<Exchange>) -> StatusCode {
    exchange.send_modify(|state| state.ready = true);
    StatusCode::OK
}

/// Waits for an event without a limit. Until the event is answered, the process gets the same one again.
async fn next(Shared(exchange): Shared<Exchange>) -> Response {
    let mut state = exchange.subscribe();
    exchange.send_modify(|state| state.process = Process::Asking);
    let delivery = match state.wait_for(|state| state.closed || state.delivery.is_some()).await {
        Ok(state) if !state.closed => state.delivery.clone(),
        _ => None,
    };
    let Some(delivery) = delivery else {
        return (StatusCode::GONE, "the platform has shut down").into_response();
    };
    exchange.send_modify(|state| {
        state.fetched = true;
        state.process = Process::Busy;
    });
    match delivery.headers() {
        Some(headers) => (headers, delivery.event).into_response(),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn response(Shared(exchange): Shared<Exchange>, body: Body) -> Response {
    finish(&exchange, body, Reply::Response).await
}

async fn error(Shared(exchange): Shared<Exchange>, body: Body) -> Response {
    finish(&exchange, body, Reply::Error).await
}

/// Ends the current invocation. The first reply is final: a second one is refused, and never counts for an event that
/// the process has not fetched yet.
async fn finish(exchange: &Exchange, body: Body, reply: fn(Bytes) -> Reply) -> Response {
    let (status, reply) = match Limits::of(MAX_ANSWER_BYTES).read(body).await {
        Ok(bytes) => (StatusCode::OK, reply(bytes)),
        Err(BodyError::TooLarge) => (StatusCode::PAYLOAD_TOO_LARGE, Reply::TooMuch),
        // There was no complete reply: the process can send it again.
        Err(error) => return Refusal::new(StatusCode::BAD_REQUEST, error.to_string()).into(),
    };
    let first = exchange.send_if_modified(|state| {
        let first = state.fetched && state.delivery.take().is_some();
        if first {
            state.reply = Some(reply);
        }
        first
    });
    if first {
        status.into_response()
    } else {
        let text = "no invocation is waiting for an answer: it was answered already, or never fetched";
        (StatusCode::BAD_REQUEST, text).into_response()
    }
}

impl Delivery {
    fn headers(&self) -> Option<HeaderMap> {
        let text = |text: &str| HeaderValue::from_str(text).ok();
        Some(HeaderMap::from_iter([
            (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
            (HeaderName::from_static("request_id"), text(&self.request_id)?),
            (HeaderName::from_static("memory_limit_in_mb"), self.memory_limit_in_mb.into()),
            (
                HeaderName::from_static("time_limit_in_ms"),
                text(&self.time_left.unwrap_or(self.time_limit).as_millis().to_string())?,
            ),
            (HeaderName::from_static("x-cloudfn-context"), text(&self.context)?),
        ]))
    }
}

#[cfg(test)]
mod tests;
