//! The client for plain http: hyper, with hyper-util's pool of connections.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::TryStreamExt;
use futures_util::future::{Either, select};
use http::header::{HeaderName, TRANSFER_ENCODING};
use http::{HeaderValue, Method, Request, Response, Uri};
use http_body_util::BodyExt;
use hyper_util::client::legacy::connect::{CaptureConnection, Connect, HttpConnector, capture_connection};
use hyper_util::client::legacy::{Client, Error};
use hyper_util::rt::TokioExecutor;
use tokio::time::Instant;

use super::content::{RequestBody, RequestContent};
use super::incoming::Incoming;
use super::interim::Interim;
use super::limits::Limits;
use super::malformed::{MAX_HEAD_BYTES, MAX_HEADERS};
use super::retry::Attempts;
use super::{Exchange, HttpClient, HttpError, HttpRequest, Transfer};

/// Shorter than the five seconds after which many servers close an idle connection: a request that races with the close
/// is lost.
pub(crate) const IDLE: Duration = Duration::from_secs(4);

/// Sends requests over plain http and keeps connections for later ones.
pub struct PooledClient<C = HttpConnector> {
    client: Client<C, RequestBody>,
}

impl Default for PooledClient {
    fn default() -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        Self::new(connector)
    }
}

impl<C: Connect + Clone> PooledClient<C> {
    /// Creates a client whose connections this connector opens.
    #[must_use]
    pub fn new(connector: C) -> Self {
        // hyper-util itself repeats a request if a kept connection was closed before anything was written.
        let client = Client::builder(TokioExecutor::new())
            .pool_idle_timeout(IDLE)
            .set_host(false)
            .http1_max_buf_size(MAX_HEAD_BYTES)
            .http1_max_headers(MAX_HEADERS)
            .build(connector);
        Self { client }
    }
}

impl<C: Connect + Clone + Send + Sync + 'static> HttpClient for PooledClient<C> {
    fn send(&self, request: HttpRequest, deadline: Instant) -> Exchange<'_> {
        Box::pin(
            async move { self.open(request, None, deadline).await?.whole(deadline, Limits::default().answer()).await },
        )
    }

    fn transfer(&self, request: HttpRequest, content: Option<RequestContent>, deadline: Instant) -> Transfer<'_> {
        Box::pin(self.open(request, content, deadline))
    }
}

impl<C: Connect + Clone + Send + Sync + 'static> PooledClient<C> {
    async fn open(
        &self,
        request: HttpRequest,
        content: Option<RequestContent>,
        deadline: Instant,
    ) -> Result<Incoming, HttpError> {
        let uri: Uri = request.url.parse().map_err(http::Error::from)?;
        let host = host(&uri);
        if uri.scheme_str() == Some("https") {
            return Err(HttpError::NeedsTls { host });
        }
        let outgoing = Outgoing::new(request, content, uri)?;
        let mut attempts = Attempts::default();
        loop {
            let (mut request, connection) = outgoing.build();
            let interim = Arc::new(Interim::default());
            interim.count_for(&mut request);
            let flood = std::pin::pin!(interim.flood());
            let exchange = select(self.client.request(request), flood);
            let outcome = match tokio::time::timeout_at(deadline, exchange).await {
                Ok(Either::Left((outcome, _))) => Ok(outcome),
                // Dropping the exchange drops its connection.
                Ok(Either::Right((flood, _))) => return Err(flood),
                Err(late) => Err(late),
            };
            match outcome {
                Ok(Ok(response)) => return Ok(incoming(response)),
                Ok(Err(error)) if error.is_connect() => attempts.no_connection(connect_error(host.clone(), error))?,
                Ok(Err(error)) => {
                    let failure = outgoing.content.as_ref().and_then(RequestContent::failure);
                    return Err(failure.map_or_else(|| HttpError::broken(error), HttpError::Content));
                }
                Err(_) if connection.connection_metadata().is_some() => return Err(HttpError::RequestTimeout),
                Err(_) => return Err(HttpError::ConnectTimeout),
            }
        }
    }
}

fn incoming(response: Response<hyper::body::Incoming>) -> Incoming {
    let (head, body) = response.into_parts();
    let pieces = body.into_data_stream().map_err(HttpError::broken);
    Incoming::new(head.status.as_u16(), &head.headers, Box::pin(pieces))
}

/// A request that can be built more than once.
struct Outgoing {
    method: Method,
    uri: Uri,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Bytes,
    content: Option<RequestContent>,
}

impl Outgoing {
    fn new(request: HttpRequest, content: Option<RequestContent>, uri: Uri) -> Result<Self, http::Error> {
        let HttpRequest { method, headers, body, .. } = request;
        // All values share one buffer, so that neither they nor their clones are allocated one by one.
        let values: Vec<&str> = headers.iter().map(|(_, value)| &**value).collect();
        let mut values = Bytes::from(values.concat());
        let header = |(name, value): &(Cow<'static, str>, Cow<'static, str>)| -> Result<_, http::Error> {
            Ok((header_name(name)?, HeaderValue::from_maybe_shared(values.split_to(value.len()))?))
        };
        let headers = headers.iter().map(header).collect::<Result<_, _>>()?;
        Ok(Self { method: method.parse()?, uri, headers, body: body.into(), content })
    }

    /// Builds the request, and a handle that knows whether it has a connection.
    fn build(&self) -> (Request<RequestBody>, CaptureConnection) {
        let is_chunked = self.headers.iter().any(|(name, _)| name == TRANSFER_ENCODING);
        let mut request = Request::new(RequestBody::new(self.content.as_ref(), &self.body, is_chunked));
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = self.uri.clone();
        let headers = request.headers_mut();
        headers.reserve(self.headers.len());
        for (name, value) in &self.headers {
            headers.append(name, value.clone());
        }
        let connection = capture_connection(&mut request);
        (request, connection)
    }
}

/// The names of a Cloud Call's headers that the library does not have: made once, neither they nor their clones are
/// allocated.
static CLOUD_CALL_NAMES: [HeaderName; 7] = [
    HeaderName::from_static("x-tcb-source"),
    HeaderName::from_static("x-client-timestamp"),
    HeaderName::from_static("x-sdk-version"),
    HeaderName::from_static("x-tcb-region"),
    HeaderName::from_static("x-signature-expires"),
    HeaderName::from_static("x-timestamp"),
    HeaderName::from_static("x-tcb-tracelog"),
];

fn header_name(name: &str) -> Result<HeaderName, http::Error> {
    match CLOUD_CALL_NAMES.iter().find(|known| known.as_str().eq_ignore_ascii_case(name)) {
        Some(known) => Ok(known.clone()),
        None => Ok(name.parse()?),
    }
}

fn connect_error(host: String, error: Error) -> HttpError {
    let is_unresolved = std::error::Error::source(&error).is_some_and(|connector| connector.to_string() == "dns error");
    HttpError::Connect { host, is_unresolved, source: error.into() }
}

/// The host with its port, as Node shows it.
pub(crate) fn host(uri: &Uri) -> String {
    let port = uri.port_u16().unwrap_or(if uri.scheme_str() == Some("https") { 443 } else { 80 });
    format!("{}:{port}", uri.host().unwrap_or_default())
}

impl<C> fmt::Debug for PooledClient<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PooledClient").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::{TcpListener, TcpStream};
    use std::task::{Context, Poll};
    use std::thread::JoinHandle;

    use hyper_util::client::legacy::connect::dns::Name;
    use tower_service::Service;

    use super::*;
    use crate::http_client::tests::{request, run, soon};

    #[test]
    fn a_connection_is_kept_for_the_next_request() {
        let (url, server) = serve(|listener| {
            let (mut stream, _) = listener.accept().unwrap();
            for _ in 0..2 {
                read_request(&stream);
                answer(&mut stream);
            }
        });
        let client = PooledClient::default();
        run(async {
            for _ in 0..2 {
                assert_eq!(client.send(request(&url), soon()).await.unwrap().body, b"ok");
            }
        });
        server.join().unwrap();
    }

    #[test]
    fn headers_and_chunks_arrive_unchanged() {
        let (url, server) = serve(|listener| {
            let (mut stream, _) = listener.accept().unwrap();
            let arrived = read_request(&stream);
            answer(&mut stream);
            arrived
        });
        run(PooledClient::default().send(request(&url), soon())).unwrap();
        assert_eq!(
            server.join().unwrap(),
            "POST /admin?a=$:b HTTP/1.1\r\nx-b: 2\r\nhost: gateway.test\r\nx-a: 1\r\nconnection: keep-alive\r\n\
             transfer-encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n"
        );
    }

    #[test]
    fn a_kept_connection_that_was_closed_is_replaced() {
        let (url, server) = serve(|listener| {
            for _ in 0..2 {
                let (mut stream, _) = listener.accept().unwrap();
                read_request(&stream);
                answer(&mut stream);
            }
        });
        let client = PooledClient::default();
        run(async {
            for _ in 0..2 {
                assert_eq!(client.send(request(&url), soon()).await.unwrap().status, 200);
            }
        });
        server.join().unwrap();
    }

    #[test]
    fn a_sent_request_is_never_repeated() {
        let (url, server) = serve(|listener| {
            let (stream, _) = listener.accept().unwrap();
            read_request(&stream);
            drop(stream);
            listener.set_nonblocking(true).unwrap();
            listener
        });
        let error = run(PooledClient::default().send(request(&url), soon())).unwrap_err();
        assert!(matches!(error, HttpError::Broken { .. }), "{error:?}");
        assert!(server.join().unwrap().accept().is_err(), "a second connection was made");
    }

    #[test]
    fn a_refused_connection_is_reported_in_nodes_words() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        drop(listener);
        let error = run(PooledClient::default().send(request(&format!("http://{address}/")), soon())).unwrap_err();
        assert_eq!(error.to_string(), format!("connect ECONNREFUSED {address}"));
    }

    #[test]
    fn an_unknown_host_is_reported_in_nodes_words() {
        let client = PooledClient::new(HttpConnector::new_with_resolver(NoHost));
        let error = run(client.send(request("http://gateway.test/"), soon())).unwrap_err();
        assert_eq!(error.to_string(), "getaddrinfo ENOTFOUND gateway.test");
    }

    #[test]
    fn a_deadline_ends_connecting_and_waiting() {
        let never = PooledClient::new(HttpConnector::new_with_resolver(NoAnswer));
        let error = run(async { never.send(request("http://gateway.test/"), Instant::now()).await }).unwrap_err();
        assert!(matches!(error, HttpError::ConnectTimeout), "{error:?}");

        let (url, server) = serve(|listener| listener.accept().unwrap());
        let client = PooledClient::default();
        let error =
            run(async { client.send(request(&url), Instant::now() + Duration::from_millis(100)).await }).unwrap_err();
        assert!(matches!(error, HttpError::RequestTimeout), "{error:?}");
        drop(server.join().unwrap());
    }

    #[test]
    fn https_says_which_feature_it_needs() {
        let error = run(PooledClient::default().send(request("https://gateway.test/"), soon())).unwrap_err();
        assert!(error.to_string().contains("feature `tls`"), "{error}");
    }

    #[test]
    fn a_url_or_a_header_that_cannot_be_written_is_an_error() {
        let mut broken = request("http://gateway.test/");
        broken.headers.push(("x-a".into(), "line\r\nbreak".into()));
        for request in [broken, request("http://gateway.test/a b"), request("")] {
            let error = run(PooledClient::default().send(request, soon())).unwrap_err();
            assert!(matches!(error, HttpError::Unwritable(_)), "{error:?}");
        }
    }

    /// A resolver that fails for every host.
    #[derive(Clone)]
    struct NoHost;

    impl Service<Name> for NoHost {
        type Response = std::vec::IntoIter<std::net::SocketAddr>;
        type Error = std::io::Error;
        type Future = std::future::Ready<Result<Self::Response, Self::Error>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, _: Name) -> Self::Future {
            std::future::ready(Err(std::io::Error::other("no such host")))
        }
    }

    /// A resolver that never returns.
    #[derive(Clone)]
    struct NoAnswer;

    impl Service<Name> for NoAnswer {
        type Response = std::vec::IntoIter<std::net::SocketAddr>;
        type Error = std::io::Error;
        type Future = std::future::Pending<Result<Self::Response, Self::Error>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, _: Name) -> Self::Future {
            std::future::pending()
        }
    }

    fn serve<T: Send + 'static>(serve: impl FnOnce(TcpListener) -> T + Send + 'static) -> (String, JoinHandle<T>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/admin?a=$:b", listener.local_addr().unwrap());
        (url, std::thread::spawn(move || serve(listener)))
    }

    fn read_request(stream: &TcpStream) -> String {
        let mut arrived = String::new();
        let mut reader = BufReader::new(stream);
        while !arrived.ends_with("\r\n0\r\n\r\n") {
            assert_ne!(reader.read_line(&mut arrived).unwrap(), 0, "the request has no end");
        }
        let _ = reader.take(0);
        arrived
    }

    fn answer(stream: &mut TcpStream) {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok").unwrap();
    }
}
