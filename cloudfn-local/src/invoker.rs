//! The server side of the Runtime API of Tencent Cloud's custom runtimes, for one function process.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::State as Shared;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tokio::net::TcpListener;
use tokio::sync::watch;

/// The longest answer, in bytes, that the platform passes on in a synchronous call: 6 MiB.
pub const LONGEST_ANSWER: usize = 6 * 1024 * 1024;

/// One event on its way to the process, with what its headers say.
#[derive(Debug, Clone)]
pub(crate) struct Delivery {
    pub(crate) event: Bytes,
    pub(crate) request_id: String,
    pub(crate) memory_limit_in_mb: u32,
    pub(crate) time_limit: Duration,
    /// The value of `x-cloudfn-context`.
    pub(crate) context: String,
}

/// What the process said at the end of an invocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said {
    /// It posted an answer.
    Response(Bytes),
    /// It posted an error.
    Error(Bytes),
    /// It posted more than [`LONGEST_ANSWER`].
    TooMuch,
}

/// Listens on a free loopback port for one process.
#[derive(Debug)]
pub(crate) struct Invoker {
    address: SocketAddr,
    exchange: Exchange,
}

/// What the process and the platform have told each other.
type Exchange = Arc<watch::Sender<Told>>;

#[derive(Debug, Default)]
struct Told {
    ready: bool,
    /// The platform has gone: a long poll ends.
    closed: bool,
    delivery: Option<Delivery>,
    /// The process has come for the delivery.
    fetched: bool,
    said: Option<Said>,
}

impl Invoker {
    pub(crate) async fn start() -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let exchange = Exchange::default();
        let mut told = exchange.subscribe();
        let router = router(Arc::clone(&exchange));
        tokio::spawn(async move {
            let closed = async move {
                // An error means that the platform is gone altogether.
                let _ = told.wait_for(|told| told.closed).await;
            };
            axum::serve(listener, router).with_graceful_shutdown(closed).await
        });
        Ok(Self { address, exchange })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Waits until the process says that it is ready.
    pub(crate) async fn ready(&self) {
        self.until(|told| told.ready).await;
    }

    /// Hands the process an event, and waits for what it says to it.
    pub(crate) async fn invoke(&self, delivery: Delivery) -> Said {
        self.exchange.send_modify(|told| {
            told.said = None;
            told.fetched = false;
            told.delivery = Some(delivery);
        });
        loop {
            self.until(|told| told.said.is_some()).await;
            let mut said = None;
            self.exchange.send_modify(|told| said = told.said.take());
            if let Some(said) = said {
                return said;
            }
        }
    }

    /// Whether the process has come for the last event.
    pub(crate) fn fetched(&self) -> bool {
        self.exchange.borrow().fetched
    }

    async fn until(&self, condition: impl FnMut(&Told) -> bool) {
        // It cannot fail: the sender is `self.exchange`.
        let _ = self.exchange.subscribe().wait_for(condition).await;
    }
}

impl Drop for Invoker {
    fn drop(&mut self) {
        self.exchange.send_modify(|told| told.closed = true);
    }
}

fn router(exchange: Exchange) -> Router {
    Router::new()
        .route("/runtime/init/ready", post(ready))
        .route("/runtime/invocation/next", get(next))
        .route("/runtime/invocation/response", post(response))
        .route("/runtime/invocation/error", post(error))
        .with_state(exchange)
}

async fn ready(Shared(exchange): Shared<Exchange>) -> StatusCode {
    exchange.send_modify(|told| told.ready = true);
    StatusCode::OK
}

/// Waits for an event as long as it takes. Until it is answered, asking again gives the same event.
async fn next(Shared(exchange): Shared<Exchange>) -> Response {
    let mut told = exchange.subscribe();
    let delivery = match told.wait_for(|told| told.closed || told.delivery.is_some()).await {
        Ok(told) if !told.closed => told.delivery.clone(),
        _ => None,
    };
    let Some(delivery) = delivery else {
        return (StatusCode::GONE, "the platform has shut down").into_response();
    };
    exchange.send_modify(|told| told.fetched = true);
    match delivery.headers() {
        Some(headers) => (headers, delivery.event).into_response(),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn response(Shared(exchange): Shared<Exchange>, body: Body) -> Response {
    finish(&exchange, body, Said::Response).await
}

async fn error(Shared(exchange): Shared<Exchange>, body: Body) -> Response {
    finish(&exchange, body, Said::Error).await
}

/// Ends the invocation at hand. The first word is final: a second one is told so, and never taken for the answer to an
/// event that the process has not come for yet.
async fn finish(exchange: &Exchange, body: Body, said: fn(Bytes) -> Said) -> Response {
    let (status, said) = match to_bytes(body, LONGEST_ANSWER).await {
        Ok(bytes) => (StatusCode::OK, said(bytes)),
        Err(_) => (StatusCode::PAYLOAD_TOO_LARGE, Said::TooMuch),
    };
    let first = exchange.send_if_modified(|told| {
        let first = told.fetched && told.delivery.take().is_some();
        if first {
            told.said = Some(said);
        }
        first
    });
    if first {
        status.into_response()
    } else {
        let text = "no invocation is waiting for an answer: it had one already, or none was taken";
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
            (HeaderName::from_static("time_limit_in_ms"), text(&self.time_limit.as_millis().to_string())?),
            (HeaderName::from_static("x-cloudfn-context"), text(&self.context)?),
        ]))
    }
}
