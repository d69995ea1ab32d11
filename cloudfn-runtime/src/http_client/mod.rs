//! The HTTP client: the types of an exchange, and the trait that carries it out.

pub(crate) mod content;
pub(crate) mod incoming;
mod interim;
pub(crate) mod limits;
mod malformed;
pub(crate) mod plain;
mod retry;
#[cfg(test)]
pub(crate) mod tests;
#[cfg(feature = "tls")]
pub(crate) mod tls;

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::time::Duration;

use tokio::time::Instant;

use self::malformed::{io_error, tls_problem};
use crate::http_client::content::{ContentError, RequestContent};
use crate::http_client::incoming::Incoming;
use crate::http_client::limits::Limit;

/// Shorter than the five seconds after which many servers close an idle connection: a request that races with the close
/// is lost.
const IDLE: Duration = Duration::from_secs(4);

/// A request, with all its headers in sending order.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpRequest {
    /// Usually `POST`.
    pub method: &'static str,
    /// The whole URL.
    pub url: String,
    /// Header names as wx-server-sdk spells them, and values.
    pub headers: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    /// The body, before it is split into chunks.
    pub body: Vec<u8>,
}

/// An answer, read as a whole.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct HttpResponse {
    /// The status.
    pub status: u16,
    /// The value of `content-type`.
    pub content_type: Option<String>,
    /// The whole body.
    pub body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[cfg_attr(not(feature = "tls"), allow(dead_code))] // two are of TLS
pub enum HttpError {
    /// The deadline passed before there was a connection.
    #[error("connect timeout")]
    ConnectTimeout,
    /// The deadline passed before the answer.
    #[error("request timeout")]
    RequestTimeout,
    /// In a test, the deadline passed before the transaction ended that has changed the document.
    #[cfg(feature = "test-database")]
    #[error(
        "request timeout. A write waits while a transaction is open that has changed the same document: make it in that \
         transaction, or after it"
    )]
    Locked,
    /// No connection: the host is unknown, refuses, or cannot be reached. Nothing was sent.
    #[error("{}", connect_text(host, *.is_unresolved, source.as_ref()))]
    Connect {
        /// The host, with its port.
        host: String,
        /// Whether name resolution failed.
        is_unresolved: bool,
        /// The connector's error.
        source: Box<dyn StdError + Send + Sync>,
    },
    /// The connection ended before the answer did.
    #[error("{}", broken_text(source.as_ref()))]
    Broken {
        /// The connection's error.
        source: Box<dyn StdError + Send + Sync>,
    },
    /// The answer is not HTTP/1.1. The request may have been processed.
    #[error("{problem}")]
    Malformed {
        /// What is wrong with it, in Node's form.
        problem: String,
        /// The connection's error.
        source: Box<dyn StdError + Send + Sync>,
    },
    /// The answer arrived before all of the content was sent.
    #[error("the server answered before the content was sent")]
    Hasty,
    /// The answer is longer than allowed. The rest was not read.
    #[error("the answer has more than {max_bytes} bytes; {advice}")]
    TooLong {
        /// The maximum length.
        max_bytes: u64,
        /// How to raise it.
        advice: &'static str,
    },
    /// The content of the request is wrong. It was not sent to its end.
    #[error("{0}")]
    Content(#[from] ContentError),
    /// The URL needs TLS.
    #[error("{host} needs https: enable the feature `tls` of cloudfn-runtime")]
    NeedsTls {
        /// The host.
        host: String,
    },
    /// The host's certificate is not trusted. Nothing was sent.
    #[error("{reason}: nothing was sent to {host}; {source}")]
    Untrusted {
        /// The host, with its port.
        host: String,
        /// What is wrong with it, in Node's words.
        reason: &'static str,
        /// The TLS library's error, and what to do about it.
        source: Box<dyn StdError + Send + Sync>,
    },
    /// The certificates to trust cannot be read. Nothing was sent.
    #[error("{0}")]
    NoRoots(String),
    /// The request cannot be written: its URL or a header contains invalid characters.
    #[error("the request cannot be written: {0}")]
    Unwritable(Box<dyn StdError + Send + Sync>),
}

impl From<http::Error> for HttpError {
    fn from(error: http::Error) -> Self {
        Self::Unwritable(error.into())
    }
}

impl HttpError {
    /// Classifies the error of a connection that failed during the exchange.
    pub(crate) fn broken(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        let source = source.into();
        match malformed::problem(source.as_ref()) {
            Some(problem) => Self::Malformed { problem, source },
            None => Self::Broken { source },
        }
    }

    pub(crate) fn too_long(limit: Limit) -> Self {
        Self::TooLong { max_bytes: limit.bytes, advice: limit.advice }
    }
}

/// An error of a library.
pub(crate) type BoxError = Box<dyn StdError + Send + Sync>;

/// A running exchange.
pub type Exchange<'a> = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'a>>;

/// A running exchange, until its answer begins.
pub type Transfer<'a> = Pin<Box<dyn Future<Output = Result<Incoming, HttpError>> + Send + 'a>>;

/// Carries out HTTP exchanges.
///
/// It follows no redirect and uses no proxy, because requests are signed for the host they name. It may repeat a
/// request only if nothing of it was sent.
pub trait HttpClient: Send + Sync {
    /// Sends a request and reads the whole answer before the deadline. An answer longer than the limit for calls is an
    /// error.
    fn send(&self, request: HttpRequest, deadline: Instant) -> Exchange<'_>;

    /// The same for content that is not held in memory as a whole. Content to send is read when the connection has room
    /// for it; content to receive stays in the connection until it is polled for. The deadline applies to the beginning
    /// of the answer.
    ///
    /// A client without streaming sends and receives everything at once.
    fn transfer(&self, request: HttpRequest, content: Option<RequestContent>, deadline: Instant) -> Transfer<'_> {
        Box::pin(async move {
            let body = match content {
                Some(content) => content.whole().await?,
                None => request.body,
            };
            self.send(HttpRequest { body, ..request }, deadline).await.map(Incoming::from)
        })
    }
}

impl fmt::Debug for HttpRequest {
    /// Does not show headers, body and query, which hold tokens.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("HttpRequest")
            .field("method", &self.method)
            .field("url", &self.url.split('?').next().unwrap_or_default())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for HttpResponse {
    /// Does not show the body, which can be private.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("HttpResponse")
            .field("status", &self.status)
            .field("content_type", &self.content_type)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

/// In Node's words.
fn connect_text(host: &str, is_unresolved: bool, source: &(dyn StdError + 'static)) -> String {
    if is_unresolved {
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        return format!("getaddrinfo ENOTFOUND {name}");
    }
    if let Some(problem) = tls_problem(source) {
        return format!("connect {host}: {problem}");
    }
    match io_error(source) {
        Some(error) => format!("connect {} {host}", error_name(error)),
        None => format!("connect {host}: {source}"),
    }
}

fn broken_text(source: &(dyn StdError + 'static)) -> String {
    if let Some(problem) = tls_problem(source) {
        return problem;
    }
    match io_error(source) {
        // A TLS connection that ends without a closing alert.
        Some(error) if error.kind() == io::ErrorKind::UnexpectedEof => "socket hang up".to_owned(),
        Some(error) => format!("read {}", error_name(error)),
        None => "socket hang up".to_owned(),
    }
}

fn error_name(error: &io::Error) -> String {
    let name = match error.kind() {
        io::ErrorKind::ConnectionRefused => "ECONNREFUSED",
        io::ErrorKind::ConnectionReset => "ECONNRESET",
        io::ErrorKind::ConnectionAborted => "ECONNABORTED",
        io::ErrorKind::HostUnreachable => "EHOSTUNREACH",
        io::ErrorKind::NetworkUnreachable => "ENETUNREACH",
        io::ErrorKind::NetworkDown => "ENETDOWN",
        io::ErrorKind::TimedOut => "ETIMEDOUT",
        io::ErrorKind::BrokenPipe => "EPIPE",
        _ => return error.to_string(),
    };
    name.to_owned()
}
