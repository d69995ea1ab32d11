//! The client for plain http: hyper, with hyper-util's pool of connections.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Request, Uri};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper_util::client::legacy::connect::{CaptureConnection, Connect, HttpConnector, capture_connection};
use hyper_util::client::legacy::{Client, Error};
use hyper_util::rt::TokioExecutor;
use tokio::time::Instant;

use super::exchange::{Exchange, HttpClient, HttpError, HttpRequest, HttpResponse, Taking};

/// Below the five seconds after which many servers close a connection that nobody uses: a request that meets the
/// closing is lost.
pub(super) const IDLE: Duration = Duration::from_secs(4);

/// Sends requests by plain http and keeps connections for the next ones.
pub struct PooledClient<C = HttpConnector> {
    client: Client<C, Full<Bytes>>,
}

impl Default for PooledClient {
    fn default() -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        Self::new(connector)
    }
}

impl<C: Connect + Clone> PooledClient<C> {
    /// A client whose connections this connector makes.
    #[must_use]
    pub fn new(connector: C) -> Self {
        // hyper-util sends a request again by itself if a kept connection was closed before anything was written.
        let client = Client::builder(TokioExecutor::new()).pool_idle_timeout(IDLE).set_host(false).build(connector);
        Self { client }
    }
}

impl<C: Connect + Clone + Send + Sync + 'static> HttpClient for PooledClient<C> {
    fn send(&self, request: HttpRequest, deadline: Instant) -> Exchange<'_> {
        Box::pin(self.exchange(request, None, deadline))
    }

    fn fetch(&self, request: HttpRequest, taking: Taking, deadline: Instant) -> Exchange<'_> {
        Box::pin(self.exchange(request, Some(taking), deadline))
    }
}

impl<C: Connect + Clone + Send + Sync + 'static> PooledClient<C> {
    async fn exchange(
        &self,
        request: HttpRequest,
        taking: Option<Taking>,
        deadline: Instant,
    ) -> Result<HttpResponse, HttpError> {
        let uri: Uri = request.url.parse().map_err(http::Error::from)?;
        let host = host(&uri);
        if uri.scheme_str() == Some("https") {
            return Err(HttpError::NeedsTls { host });
        }
        let request = Outgoing::new(&request, uri)?;
        let (mut first, mut connection) = request.build();
        let mut is_retry = false;
        loop {
            match tokio::time::timeout_at(deadline, self.attempt(first, taking.as_ref())).await {
                Ok(Ok(response)) => return Ok(response),
                // Nothing was sent: a second attempt cannot do anything twice.
                Ok(Err(Failure::Send(error))) if error.is_connect() && !is_retry => {
                    is_retry = true;
                    (first, connection) = request.build();
                }
                Ok(Err(Failure::Send(error))) if error.is_connect() => return Err(connect_error(host, error)),
                Ok(Err(Failure::Send(error))) => return Err(HttpError::Broken { source: error.into() }),
                Ok(Err(Failure::Taking(error))) => return Err(error),
                Ok(Err(Failure::Read(error))) => return Err(HttpError::Broken { source: error.into() }),
                Err(_) if connection.connection_metadata().is_some() => return Err(HttpError::RequestTimeout),
                Err(_) => return Err(HttpError::ConnectTimeout),
            }
        }
    }

    async fn attempt(&self, request: Request<Full<Bytes>>, taking: Option<&Taking>) -> Result<HttpResponse, Failure> {
        let response = self.client.request(request).await.map_err(Failure::Send)?;
        let (head, body) = response.into_parts();
        let content_type = head
            .headers
            .get(http::header::CONTENT_TYPE)
            .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        let body = match taking {
            Some(taking) => take(body, taking).await?,
            None => body.collect().await.map_err(Failure::Read)?.to_bytes().to_vec(),
        };
        Ok(HttpResponse { status: head.status.as_u16(), content_type, body })
    }
}

/// Reads a body piece by piece, so that one that is too long is given up early.
async fn take(mut body: Incoming, taking: &Taking) -> Result<Vec<u8>, Failure> {
    let mut taken = Vec::new();
    while let Some(frame) = body.frame().await {
        if let Ok(piece) = frame.map_err(Failure::Read)?.into_data() {
            taking.take(taken.len() + piece.len()).map_err(Failure::Taking)?;
            taken.extend_from_slice(&piece);
        }
    }
    Ok(taken)
}

enum Failure {
    Send(Error),
    Read(hyper::Error),
    Taking(HttpError),
}

/// A request that can be built more than once.
struct Outgoing {
    request: Request<()>,
    body: Bytes,
}

impl Outgoing {
    fn new(request: &HttpRequest, uri: Uri) -> Result<Self, http::Error> {
        let mut outgoing = Request::builder().method(request.method).uri(uri);
        for (name, value) in &request.headers {
            outgoing = outgoing.header(name, HeaderValue::from_bytes(value.as_bytes())?);
        }
        Ok(Self { request: outgoing.body(())?, body: Bytes::copy_from_slice(&request.body) })
    }

    /// The request, and what knows whether it has a connection.
    fn build(&self) -> (Request<Full<Bytes>>, CaptureConnection) {
        let mut request = Request::new(Full::new(self.body.clone()));
        self.request.method().clone_into(request.method_mut());
        self.request.uri().clone_into(request.uri_mut());
        self.request.headers().clone_into(request.headers_mut());
        let connection = capture_connection(&mut request);
        (request, connection)
    }
}

fn connect_error(host: String, error: Error) -> HttpError {
    let is_unresolved = std::error::Error::source(&error).is_some_and(|connector| connector.to_string() == "dns error");
    HttpError::Connect { host, is_unresolved, source: error.into() }
}

/// The host with its port, as Node names it.
pub(super) fn host(uri: &Uri) -> String {
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
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::{Context, Poll};
    use std::thread::JoinHandle;

    use hyper_util::client::legacy::connect::dns::Name;
    use tower_service::Service;

    use super::*;

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
    fn headers_and_chunks_arrive_as_they_were_given() {
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
    fn a_request_that_was_sent_is_never_sent_again() {
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
    fn a_refused_connection_is_told_in_nodes_words() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        drop(listener);
        let error = run(PooledClient::default().send(request(&format!("http://{address}/")), soon())).unwrap_err();
        assert_eq!(error.to_string(), format!("connect ECONNREFUSED {address}"));
    }

    #[test]
    fn an_unknown_host_is_told_in_nodes_words() {
        let client = PooledClient::new(HttpConnector::new_with_resolver(NoHost));
        let error = run(client.send(request("http://gateway.test/"), soon())).unwrap_err();
        assert_eq!(error.to_string(), "getaddrinfo ENOTFOUND gateway.test");
    }

    #[test]
    fn a_deadline_ends_the_connecting_and_the_waiting() {
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
    fn a_long_answer_is_watched_and_given_up_where_it_becomes_too_long() {
        let endless = || {
            serve(|listener| {
                let (mut stream, _) = listener.accept().unwrap();
                read_request(&stream);
                stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n").unwrap();
                // It never ends by itself.
                while stream.write_all(&[0; 1024]).is_ok() {}
            })
        };
        let (url, server) = endless();
        let seen = Arc::new(AtomicUsize::new(0));
        let progress = {
            let seen = Arc::clone(&seen);
            Arc::new(move |length| seen.store(length, Ordering::Relaxed))
        };
        let taking = Taking { longest: 5000, progress: Some(progress) };
        let error = run(PooledClient::default().fetch(request(&url), taking, soon())).unwrap_err();
        assert!(matches!(error, HttpError::TooLong { longest: 5000 }), "{error:?}");
        assert!(seen.load(Ordering::Relaxed) <= 5000);
        server.join().unwrap();
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

    /// A resolver that knows no host.
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

    /// A resolver that never answers.
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

    fn run<T>(work: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
    }

    fn soon() -> Instant {
        Instant::now() + Duration::from_secs(20)
    }

    fn request(url: &str) -> HttpRequest {
        let headers = [
            ("X-B", "2"),
            ("Host", "gateway.test"),
            ("X-A", "1"),
            ("Connection", "keep-alive"),
            ("Transfer-Encoding", "chunked"),
        ];
        HttpRequest {
            method: "POST",
            url: url.to_owned(),
            headers: headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
            body: b"body".to_vec(),
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
