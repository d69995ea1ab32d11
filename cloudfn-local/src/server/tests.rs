//! Clients that are slow, stop or never end, on real sockets. The clock is paused, and jumps to the next timeout.

use axum::body::Body;
use axum::routing::post;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::body::{BodyError, Limits};
use super::*;

const MAX_BYTES: usize = 100_000;

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap().block_on(test);
}

async fn server() -> Server {
    let read = async |body: Body| match Limits::of(MAX_BYTES).read(body).await {
        Ok(bytes) => bytes.len().to_string(),
        Err(BodyError::TooLarge) => "too large".to_owned(),
        Err(error) => error.to_string(),
    };
    let port = Port::loopback().await.unwrap();
    let access = Access::Programs { port: port.address().port() };
    port.serve(Router::new().route("/", post(read)), access)
}

fn head(server: &Server, more: &str) -> String {
    format!("POST / HTTP/1.1\r\nhost: {}\r\n{more}\r\n\r\n", server.address())
}

/// Sends something, and reads until the connection is closed.
async fn said(server: &Server, sent: &str) -> String {
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    stream.write_all(sent.as_bytes()).await.unwrap();
    let mut said = String::new();
    // It may be reset instead.
    let _ = stream.read_to_string(&mut said).await;
    said
}

#[test]
fn half_a_request_times_out() {
    run(async {
        let server = server().await;
        assert_eq!(said(&server, "").await, "");
        assert_eq!(said(&server, "POST / HT").await, "");
        assert_eq!(said(&server, "POST / HTTP/1.1\r\nhost: ").await, "");
        let half = head(&server, "connection: close\r\ncontent-length: 10") + "12345";
        assert!(said(&server, &half).await.contains("did not arrive in time"));
        let half = head(&server, "connection: close\r\ntransfer-encoding: chunked") + "5\r\n12345\r\n";
        assert!(said(&server, &half).await.contains("did not arrive in time"));
        let whole = head(&server, "connection: close\r\ncontent-length: 5") + "12345";
        assert!(said(&server, &whole).await.ends_with("\r\n\r\n5"));
    });
}

#[test]
fn a_body_that_is_too_large_is_answered_and_its_client_reads_the_answer() {
    run(async {
        let server = server().await;
        let large = "x".repeat(20 * MAX_BYTES);
        let sent = head(&server, &format!("connection: close\r\ncontent-length: {}", large.len())) + &large;
        assert!(said(&server, &sent).await.ends_with("too large"));
        // The port refuses the request before it reads the body.
        let foreign = sent.replace("host: ", "origin: http://evil.test\r\nhost: ");
        assert!(said(&server, &foreign).await.starts_with("HTTP/1.1 403 "));
    });
}

#[test]
fn a_closed_port_does_not_wait_long_for_clients() {
    run(async {
        let server = server().await;
        let address = server.address();
        let mut streams = Vec::new();
        for half in ["", "POST / HT", &head(&server, "content-length: 10")] {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(half.as_bytes()).await.unwrap();
            streams.push(stream);
        }
        let begun = tokio::time::Instant::now();
        drop(server);
        for mut stream in streams {
            let _ = stream.read_to_end(&mut Vec::new()).await;
        }
        assert!(begun.elapsed() <= SHUTDOWN_TIMEOUT + Duration::from_secs(1), "{:?}", begun.elapsed());
        assert!(TcpStream::connect(address).await.is_err(), "the port is closed");
    });
}

#[test]
fn idle_connections_do_not_block_others() {
    run(async {
        let server = server().await;
        let mut idle = Vec::new();
        for _ in 0..MAX_CONNECTIONS {
            idle.push(TcpStream::connect(server.address()).await.unwrap());
        }
        let whole = head(&server, "connection: close\r\ncontent-length: 1") + "1";
        assert!(said(&server, &whole).await.ends_with("\r\n\r\n1"));
    });
}
