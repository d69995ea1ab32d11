//! The https client, with the feature `tls`: reqwest over rustls.
//!
//! It does what [`PooledClient`] does for plain http, and disables what reqwest can do beyond that: it uses no proxy,
//! follows no redirect, keeps no cookies, decompresses nothing, and speaks only HTTP/1.1.

mod roots;
#[cfg(test)]
pub(crate) mod tests;

use std::error::Error as StdError;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_util::TryStreamExt;
use http::header::TRANSFER_ENCODING;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use http_body_util::BodyExt;
use hyper::body::{Body, Frame, SizeHint};
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, Request, Url};
use rustls::crypto::ring;
use rustls::{CertificateError, ClientConfig, RootCertStore};
use tokio::task::yield_now;
use tokio::time::Instant;

use super::content::{Closed, RequestBody, RequestContent};
use super::incoming::Incoming;
use super::limits::Limits;
use super::malformed::{MAX_HEADERS, chain};
use super::plain;
use super::plain::PooledClient;
use super::{Exchange, HttpClient, HttpError, HttpRequest, IDLE, Transfer};
use crate::http_client::retry::Attempts;
use crate::http_client::tls::roots::{Roots, RootsError};

/// Sends each request with the client for its scheme.
#[derive(Default)]
pub(crate) struct AnyScheme {
    plain: PooledClient,
    encrypted: HttpsClient,
}

/// Sends requests over https and keeps connections for later ones.
pub(crate) struct HttpsClient {
    roots: Roots,
    /// Created for the first request: most functions never need it.
    client: OnceLock<Result<Client, RootsError>>,
}

impl AnyScheme {
    fn client(&self, request: &HttpRequest) -> &dyn HttpClient {
        let scheme = request.url.split_once("://").map_or("", |(scheme, _)| scheme);
        if scheme.eq_ignore_ascii_case("https") { &self.encrypted } else { &self.plain }
    }
}

impl HttpClient for AnyScheme {
    fn send(&self, request: HttpRequest, deadline: Instant) -> Exchange<'_> {
        self.client(&request).send(request, deadline)
    }

    fn transfer(&self, request: HttpRequest, content: Option<RequestContent>, deadline: Instant) -> Transfer<'_> {
        self.client(&request).transfer(request, content, deadline)
    }
}

impl Default for HttpsClient {
    fn default() -> Self {
        Self::trusting(Roots::of_process())
    }
}

impl HttpClient for HttpsClient {
    fn send(&self, request: HttpRequest, deadline: Instant) -> Exchange<'_> {
        Box::pin(
            async move { self.open(request, None, deadline).await?.whole(deadline, Limits::default().answer()).await },
        )
    }

    fn transfer(&self, request: HttpRequest, content: Option<RequestContent>, deadline: Instant) -> Transfer<'_> {
        Box::pin(self.open(request, content, deadline))
    }
}

impl HttpsClient {
    fn trusting(roots: Roots) -> Self {
        Self { roots, client: OnceLock::new() }
    }

    async fn open(
        &self,
        request: HttpRequest,
        content: Option<RequestContent>,
        deadline: Instant,
    ) -> Result<Incoming, HttpError> {
        let uri: Uri = request.url.parse().map_err(http::Error::from)?;
        let host = plain::host(&uri);
        let client = self.client.get_or_init(|| Ok(build(settings(self.roots.load()?))));
        let client = client.as_ref().map_err(|error| HttpError::NoRoots(error.to_string()))?;
        let outgoing = Outgoing::new(request, content)?;
        let mut attempts = Attempts::default();
        // While the function computes, the runtime does not look at its sockets. It gets a turn, so that the tasks of
        // connections that ended meanwhile are woken, and give the request back if they get it. Beside what TLS takes,
        // that is nothing.
        yield_now().await;
        loop {
            let (request, is_written) = outgoing.build();
            match tokio::time::timeout_at(deadline, client.execute(request)).await {
                Ok(Ok(response)) => return Ok(incoming(response)),
                Ok(Err(error)) if error.is_connect() => attempts.no_connection(connect_error(&host, error))?,
                Ok(Err(error)) => {
                    let failure = outgoing.content.as_ref().and_then(RequestContent::failure);
                    return Err(failure.map_or_else(|| broken(error), HttpError::Content));
                }
                Err(_) if is_written.load(Relaxed) => return Err(HttpError::RequestTimeout),
                Err(_) => return Err(HttpError::ConnectTimeout),
            }
        }
    }
}

fn settings(roots: RootCertStore) -> ClientBuilder {
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("ring has the ciphers of TLS 1.2 and 1.3")
        .with_root_certificates(roots)
        .with_no_client_auth();
    Client::builder()
        .tls_backend_preconfigured(tls)
        .http1_only()
        .no_proxy()
        .redirect(Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .tcp_nodelay(true)
        .pool_idle_timeout(IDLE)
        .http1_max_headers(MAX_HEADERS)
}

fn build(settings: ClientBuilder) -> Client {
    settings.build().expect("the settings fit each other, and the TLS library is the one that reqwest was built with")
}

fn incoming(response: reqwest::Response) -> Incoming {
    let (head, body) = http::Response::<reqwest::Body>::from(response).into_parts();
    let pieces = body.into_data_stream().map_err(broken);
    Incoming::new(head.status.as_u16(), &head.headers, Box::pin(pieces))
}

/// A request that can be built more than once.
struct Outgoing {
    url: Url,
    method: Method,
    headers: HeaderMap,
    body: Bytes,
    content: Option<RequestContent>,
}

impl Outgoing {
    fn new(request: HttpRequest, content: Option<RequestContent>) -> Result<Self, HttpError> {
        let url = Url::parse(&request.url).map_err(|error| HttpError::Unwritable(error.into()))?;
        let method = Method::from_bytes(request.method.as_bytes()).map_err(http::Error::from)?;
        let mut headers = HeaderMap::new();
        for (name, value) in &request.headers {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(http::Error::from)?;
            let value = HeaderValue::from_bytes(value.as_bytes()).map_err(http::Error::from)?;
            headers.append(name, value);
        }
        Ok(Self { url, method, headers, body: request.body.into(), content })
    }

    /// Builds the request, and a flag that tells whether it has a connection.
    fn build(&self) -> (Request, Arc<AtomicBool>) {
        let is_chunked = self.headers.contains_key(TRANSFER_ENCODING);
        let body = RequestBody::new(self.content.as_ref(), self.body.clone(), is_chunked);
        let is_written = Arc::new(AtomicBool::new(false));
        let mut request = Request::new(self.method.clone(), self.url.clone());
        *request.headers_mut() = self.headers.clone();
        *request.body_mut() = Some(reqwest::Body::wrap(ObservedBody { body, is_written: Arc::clone(&is_written) }));
        (request, is_written)
    }
}

/// A body that records its first poll, which means that there is a connection. reqwest does not report it otherwise.
struct ObservedBody {
    body: RequestBody,
    is_written: Arc<AtomicBool>,
}

impl Body for ObservedBody {
    type Data = Bytes;
    type Error = Closed;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        self.is_written.store(true, Relaxed);
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.is_written.store(true, Relaxed);
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

fn broken(error: reqwest::Error) -> HttpError {
    HttpError::broken(error.without_url())
}

fn connect_error(host: &str, error: reqwest::Error) -> HttpError {
    let host = host.to_owned();
    let error = error.without_url();
    if let Some(rustls::Error::InvalidCertificate(problem)) = tls_error(&error) {
        let reason = distrust(problem);
        let advice = match problem {
            CertificateError::UnknownIssuer => {
                format!("{problem}: a PEM file of more certificates to trust can be named by {}", roots::VARIABLE)
            }
            problem => problem.to_string(),
        };
        return HttpError::Untrusted { host, reason, source: advice.into() };
    }
    let is_unresolved = chain(&error).any(|error| error.to_string() == "dns error");
    HttpError::Connect { host, is_unresolved, source: error.into() }
}

/// In Node's words.
fn distrust(problem: &CertificateError) -> &'static str {
    match problem {
        CertificateError::UnknownIssuer => "unable to get local issuer certificate",
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => "certificate has expired",
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => "certificate is not yet valid",
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "Hostname/IP does not match certificate's altnames"
        }
        _ => "unable to verify the first certificate",
    }
}

fn tls_error<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a rustls::Error> {
    chain(error).find_map(|error| error.downcast_ref())
}
