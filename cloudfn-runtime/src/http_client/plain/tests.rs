//! Tests of the client for plain http, against servers that a test writes byte by byte.

use std::future::poll_fn;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::JoinHandle;
use std::time::Duration;

use futures_util::StreamExt as _;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::dns::Name;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream};
use tower_service::Service;

use super::kept::MAX_KEPT;
use super::*;
use crate::http_client::IDLE;
use crate::http_client::tests::{request, run, soon};

#[test]
fn a_connection_is_kept_for_the_next_request() {
    let (url, server) = serve(|listener| drop(answer_two(&listener)));
    let client = PooledClient::default();
    run(async {
        for _ in 0..2 {
            assert_eq!(client.send(request(&url), soon()).await.unwrap().body, b"ok");
        }
    });
    server.join().unwrap();
}

/// A task that wakes itself is polled again for nothing, and `join_all` ends its turn at the second such call.
#[test]
fn a_request_on_a_kept_connection_does_not_wake_its_own_task() {
    let (url, server) = serve(|listener| drop(answer_two(&listener)));
    let client = PooledClient::default();
    run(async {
        client.send(request(&url), soon()).await.unwrap();
        let mut exchange = client.send(request(&url), soon());
        let mut own_wakes = 0;
        let response = poll_fn(|context| {
            let counted = Arc::new(CountedWaker { wakes: AtomicUsize::new(0), waker: context.waker().clone() });
            let polled = exchange.as_mut().poll(&mut Context::from_waker(&Waker::from(Arc::clone(&counted))));
            // The runtime has one thread, so nothing else ran during the poll.
            own_wakes += counted.wakes.load(SeqCst);
            polled
        });
        assert_eq!(response.await.unwrap().body, b"ok");
        assert_eq!(own_wakes, 0);
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
    let (closed, is_closed) = std::sync::mpsc::channel();
    let (url, server) = serve(move |listener| {
        for _ in 0..2 {
            let (mut stream, _) = listener.accept().unwrap();
            read_request(&stream);
            answer(&mut stream);
            drop(stream);
            let _ = closed.send(());
        }
    });
    let client = PooledClient::default();
    run(async {
        assert_eq!(client.send(request(&url), soon()).await.unwrap().status, 200);
        tokio::task::spawn_blocking(move || is_closed.recv().unwrap()).await.unwrap();
        assert_eq!(client.send(request(&url), soon()).await.unwrap().status, 200);
    });
    server.join().unwrap();
}

#[test]
fn a_kept_connection_that_ends_while_the_function_computes_is_replaced() {
    let closed: End = drop;
    let half_closed: End = |stream| {
        stream.shutdown(Shutdown::Write).unwrap();
        // A thread that waits until the client closes its half.
        std::thread::spawn(move || drop((&stream).read(&mut [0])));
    };
    // Resets need a library that the HTTP host has.
    #[cfg(feature = "http")]
    let reset: End = |stream| {
        socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO)).unwrap();
    };
    let unasked: End = |mut stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nforged").unwrap();
        std::thread::spawn(move || drop((&stream).read(&mut [0])));
    };
    let ends = [
        ("closed", closed),
        ("half closed", half_closed),
        #[cfg(feature = "http")]
        ("reset", reset),
        ("bytes that nobody asked for", unasked),
    ];
    for (what, end) in ends {
        let (go_on, may_end) = std::sync::mpsc::channel();
        let (ended, has_ended) = std::sync::mpsc::channel();
        let (url, server) = serve(move |listener| {
            // The client has two connections, and both end.
            let [mut one, mut other] = [(); 2].map(|()| listener.accept().unwrap().0);
            for stream in [&mut one, &mut other] {
                read_request(stream);
                answer(stream);
            }
            may_end.recv().unwrap();
            end(one);
            end(other);
            ended.send(()).unwrap();
            let (mut next, _) = listener.accept().unwrap();
            read_request(&next);
            answer(&mut next);
        });
        let client = PooledClient::default();
        run(async {
            let both =
                futures_util::future::join(client.send(request(&url), soon()), client.send(request(&url), soon()));
            let (one, other) = both.await;
            assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
            assert_eq!(client.kept.count(), 2);
            // Without an await: the runtime looks at no socket meanwhile.
            go_on.send(()).unwrap();
            has_ended.recv().unwrap();
            std::thread::sleep(kept::FRESH);
            let answered = client.send(request(&url), soon()).await;
            assert_eq!(answered.unwrap_or_else(|error| panic!("{what}: {error}")).body, b"ok", "{what}");
        });
        server.join().unwrap();
    }
}

#[test]
fn only_a_connection_that_has_waited_is_looked_at() {
    let server = serve_forever(answer);
    let client = PooledClient::default();
    run(async {
        client.send(request(&server.url), soon()).await.unwrap();
        let authority = server.url.parse::<Uri>().unwrap().into_parts().authority.unwrap();
        let is_taken_at_once = || {
            let mut taking = std::pin::pin!(client.kept.take(&authority));
            let Poll::Ready(taken) = taking.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
                return false;
            };
            client.kept.put(authority.clone(), taken.unwrap());
            true
        };
        tokio::time::pause();
        let connection = client.kept.take(&authority).await.unwrap();
        client.kept.put(authority.clone(), connection);
        assert!(is_taken_at_once());
        tokio::time::advance(kept::FRESH).await;
        assert!(!is_taken_at_once());
    });
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

/// No server is asked for this name: a part of a name has at most 63 bytes.
#[test]
fn the_own_connector_reports_an_unknown_host_too() {
    let host = format!("{}.test", "a".repeat(64));
    let error = run(PooledClient::default().send(request(&format!("http://{host}/")), soon())).unwrap_err();
    assert_eq!(error.to_string(), format!("getaddrinfo ENOTFOUND {host}"));
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
    for request in [broken, request("http://gateway.test/a b"), request(""), request("/path")] {
        let error = run(PooledClient::default().send(request, soon())).unwrap_err();
        assert!(matches!(error, HttpError::Unwritable(_)), "{error:?}");
    }
}

#[test]
fn a_connection_that_waits_too_long_is_not_used_again() {
    let (url, server) = serve(|listener| {
        let mut streams = Vec::new();
        for _ in 0..2 {
            let (mut stream, _) = listener.accept().unwrap();
            read_request(&stream);
            answer(&mut stream);
            streams.push(stream);
        }
        // The client closes the first one before it opens the second.
        (streams[0].read(&mut [0]).unwrap(), streams)
    });
    let client = PooledClient::default();
    run(async {
        client.send(request(&url), soon()).await.unwrap();
        assert_eq!(client.kept.count(), 1);
        tokio::time::pause();
        tokio::time::advance(IDLE).await;
        tokio::time::resume();
        client.send(request(&url), soon()).await.unwrap();
        assert_eq!(client.kept.count(), 1);
    });
    assert_eq!(server.join().unwrap().0, 0, "the first connection is open");
}

#[test]
fn a_connection_that_nobody_uses_is_closed_without_another_request() {
    let (url, server) = serve(|listener| answer_two(&listener).read(&mut [0]).unwrap());
    let client = PooledClient::default();
    run(async {
        for _ in 0..2 {
            client.send(request(&url), soon()).await.unwrap();
        }
        tokio::time::pause();
        tokio::time::sleep(IDLE / 2).await;
        assert_eq!(client.kept.count(), 1);
        tokio::time::sleep(IDLE).await;
        assert_eq!(client.kept.count(), 0);
    });
    assert_eq!(server.join().unwrap(), 0);
}

#[test]
fn a_host_gets_no_connection_of_another() {
    let one = serve_forever(answer);
    let other = serve_forever(answer);
    let client = PooledClient::default();
    run(async {
        for url in [&one.url, &other.url, &one.url, &other.url] {
            client.send(request(url), soon()).await.unwrap();
        }
    });
    assert_eq!((one.connections(), other.connections(), client.kept.count()), (1, 1, 2));
}

#[test]
fn an_answer_without_content_keeps_its_connection() {
    for empty in ["HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"] {
        let server = serve_forever(move |stream| stream.write_all(empty.as_bytes()).unwrap());
        let client = PooledClient::default();
        run(async {
            for _ in 0..3 {
                assert_eq!(client.send(request(&server.url), soon()).await.unwrap().body, b"");
            }
        });
        assert_eq!(server.connections(), 1, "{empty}");
    }
}

#[test]
fn an_answer_in_chunks_with_trailers_keeps_its_connection() {
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\nx-a: b\r\n\r\n";
    let server = serve_forever(|stream| {
        // Byte by byte, so that the client reads parts of chunks.
        chunked.bytes().for_each(|byte| stream.write_all(&[byte]).unwrap());
    });
    let client = PooledClient::default();
    run(async {
        for _ in 0..3 {
            assert_eq!(client.send(request(&server.url), soon()).await.unwrap().body, b"ok");
        }
    });
    assert_eq!(server.connections(), 1);
}

#[test]
fn a_connection_that_the_server_ends_is_not_kept() {
    for ending in [
        "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\nok",
        "HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\nok",
    ] {
        let server = serve_forever(move |stream| stream.write_all(ending.as_bytes()).unwrap());
        let client = PooledClient::default();
        run(async {
            for _ in 0..2 {
                assert_eq!(client.send(request(&server.url), soon()).await.unwrap().body, b"ok");
                assert_eq!(client.kept.count(), 0, "{ending}");
            }
        });
        assert_eq!(server.connections(), 2, "{ending}");
    }
}

#[test]
fn half_an_answer_is_an_error_and_its_connection_is_closed() {
    let (url, server) = serve(|listener| {
        let (mut stream, _) = listener.accept().unwrap();
        read_request(&stream);
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf").unwrap();
        drop(stream);
        let (mut stream, _) = listener.accept().unwrap();
        read_request(&stream);
        answer(&mut stream);
    });
    let client = PooledClient::default();
    run(async {
        let error = client.send(request(&url), soon()).await.unwrap_err();
        assert_eq!((error.to_string().as_str(), client.kept.count()), ("socket hang up", 0));
        assert_eq!(client.send(request(&url), soon()).await.unwrap().body, b"ok");
    });
    server.join().unwrap();
}

#[test]
fn bytes_that_nobody_asked_for_are_not_the_next_answer() {
    let (sent, forged) = std::sync::mpsc::channel();
    let (url, server) = serve(move |listener| {
        let (mut stream, _) = listener.accept().unwrap();
        read_request(&stream);
        answer(&mut stream);
        // Two answers: the second one is for nobody.
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nforged").unwrap();
        sent.send(()).unwrap();
        let (mut next, _) = listener.accept().unwrap();
        read_request(&next);
        answer(&mut next);
        drop(stream);
    });
    let client = PooledClient::default();
    run(async {
        assert_eq!(client.send(request(&url), soon()).await.unwrap().body, b"ok");
        // The forged answer is there before the next request: the server waits for a second connection.
        tokio::task::spawn_blocking(move || forged.recv().unwrap()).await.unwrap();
        assert_eq!(client.send(request(&url), soon()).await.unwrap().body, b"ok");
    });
    server.join().unwrap();
}

#[test]
fn a_new_connection_that_ends_before_anything_is_written_has_a_second_attempt() {
    for (ended, is_answered) in [(1, true), (2, false)] {
        let opened = Arc::new(AtomicUsize::new(0));
        let client = PooledClient::new(EndedFirst { ended, opened: Arc::clone(&opened) });
        let answered = run(client.send(request("http://gateway.test/"), soon()));
        assert_eq!((answered.is_ok(), opened.load(SeqCst)), (is_answered, 2), "{answered:?}");
        if let Err(error) = answered {
            assert_eq!(error.to_string(), "socket hang up");
        }
    }
}

#[test]
fn a_request_that_is_given_up_closes_its_connection() {
    let (url, server) = serve(|listener| {
        let (mut stream, _) = listener.accept().unwrap();
        read_request(&stream);
        stream.read(&mut [0]).unwrap()
    });
    let client = PooledClient::default();
    run(async {
        let mut exchange = client.send(request(&url), soon());
        // The request is sent, and there is no answer.
        let is_given_up = tokio::time::timeout(Duration::from_millis(100), &mut exchange).await;
        assert!(is_given_up.is_err());
        drop(exchange);
        assert_eq!(client.kept.count(), 0);
        tokio::task::spawn_blocking(|| assert_eq!(server.join().unwrap(), 0, "the connection is open")).await.unwrap();
    });
}

#[test]
fn content_that_is_given_up_closes_its_connection() {
    let (url, server) = serve(|listener| {
        let (mut stream, _) = listener.accept().unwrap();
        read_request(&stream);
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf").unwrap();
        stream.read(&mut [0]).unwrap()
    });
    let client = PooledClient::default();
    run(async {
        let mut incoming = client.transfer(request(&url), None, soon()).await.unwrap();
        assert_eq!(incoming.pieces.next().await.unwrap().unwrap(), b"half"[..]);
        drop(incoming);
        assert_eq!(client.kept.count(), 0);
        tokio::task::spawn_blocking(|| assert_eq!(server.join().unwrap(), 0, "the connection is open")).await.unwrap();
    });
}

#[test]
fn content_outlives_its_client() {
    let server = serve_forever(answer);
    run(async {
        let client = PooledClient::default();
        let mut incoming = client.transfer(request(&server.url), None, soon()).await.unwrap();
        drop(client);
        assert_eq!(incoming.pieces.next().await.unwrap().unwrap(), b"ok"[..]);
        assert!(incoming.pieces.next().await.is_none() && incoming.pieces.next().await.is_none());
    });
}

#[test]
fn a_connection_of_a_runtime_that_has_ended_is_replaced() {
    let server = serve_forever(answer);
    let client = PooledClient::default();
    for number in 1..=2 {
        assert_eq!(run(client.send(request(&server.url), soon())).unwrap().body, b"ok");
        assert_eq!(server.connections(), number);
    }
}

#[test]
fn many_calls_at_once_leave_a_bounded_number_of_connections() {
    const CALLS: usize = 2_000;
    const AT_ONCE: usize = MAX_KEPT + 44;
    let server = serve_forever(answer);
    let client = PooledClient::default();
    run(async {
        let calls = futures_util::stream::iter(0..CALLS).map(|_| client.send(request(&server.url), soon()));
        let mut answers = calls.buffer_unordered(AT_ONCE);
        while let Some(answered) = answers.next().await {
            assert_eq!(answered.unwrap().body, b"ok");
        }
    });
    assert!(client.kept.count() <= MAX_KEPT, "{} are kept", client.kept.count());
    // No call opens a connection while another one is free.
    assert!(server.connections() <= AT_ONCE, "{} were opened", server.connections());
}

/// How a server ends a connection that the client keeps.
type End = fn(TcpStream);

/// A connector whose first connections have ended, and whose others answer.
#[derive(Clone)]
struct EndedFirst {
    ended: usize,
    opened: Arc<AtomicUsize>,
}

impl Service<Uri> for EndedFirst {
    type Response = TokioIo<DuplexStream>;
    type Error = std::io::Error;
    type Future = std::future::Ready<Result<Self::Response, Self::Error>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Uri) -> Self::Future {
        let (near, mut far) = tokio::io::duplex(1024);
        if self.opened.fetch_add(1, SeqCst) >= self.ended {
            tokio::spawn(async move {
                let mut arrived = Vec::new();
                while !arrived.ends_with(b"\r\n0\r\n\r\n") {
                    far.read_buf(&mut arrived).await.unwrap();
                }
                far.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok").await.unwrap();
            });
        }
        std::future::ready(Ok(TokioIo::new(near)))
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

/// Counts how often it is woken, and wakes another one.
struct CountedWaker {
    wakes: AtomicUsize,
    waker: Waker,
}

impl Wake for CountedWaker {
    fn wake(self: Arc<Self>) {
        self.wakes.fetch_add(1, SeqCst);
        self.waker.wake_by_ref();
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

/// Answers two requests on one connection.
fn answer_two(listener: &TcpListener) -> TcpStream {
    let (mut stream, _) = listener.accept().unwrap();
    for _ in 0..2 {
        read_request(&stream);
        answer(&mut stream);
    }
    stream
}

/// A server that answers every request with the same function, on a thread for each connection.
struct Server {
    url: String,
    connections: Arc<AtomicUsize>,
}

impl Server {
    /// How many connections were opened.
    fn connections(&self) -> usize {
        self.connections.load(SeqCst)
    }
}

/// Serves as long as the test runs.
fn serve_forever(answer: impl Fn(&mut TcpStream) + Send + Sync + 'static) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/admin", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicUsize::new(0));
    let (counted, answer) = (Arc::clone(&connections), Arc::new(answer));
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            counted.fetch_add(1, SeqCst);
            let (mut stream, answer) = (stream.unwrap(), Arc::clone(&answer));
            std::thread::spawn(move || {
                while stream.peek(&mut [0]).is_ok_and(|length| length > 0) {
                    read_request(&stream);
                    answer(&mut stream);
                }
            });
        }
    });
    Server { url, connections }
}
