//! Tests of the https client with a server of their own.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::JoinHandle;
use std::time::Duration;

use futures_util::future::{Either, select};
use futures_util::{StreamExt, stream};
use reqwest::dns::{Name, Resolve, Resolving};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::json;

use super::*;
use crate::cloud::Cloud;
use crate::gateway::Gateway;
use crate::http_client::limits::Limit;
use crate::http_client::tests::{request, run, soon};
use crate::invocation::Invocation;

type Encrypted = StreamOwned<ServerConnection, TcpStream>;

#[test]
fn a_request_arrives_unchanged() {
    let (url, server) = serve(|listener| {
        let mut stream = accept(&listener);
        let arrived = read_request(&mut stream, b"\r\n0\r\n\r\n");
        answer(&mut stream, "200 OK\r\ncontent-type: text/plain\r\ncontent-length: 2", "ok");
        arrived
    });
    let response = run(client().send(request(&url), soon())).unwrap();
    assert_eq!(
        (response.status, response.content_type.as_deref(), &*response.body),
        (200, Some("text/plain"), &b"ok"[..])
    );
    // The headers that reqwest always adds come last, and are not signed.
    assert_eq!(
        server.join().unwrap(),
        "POST /admin?a=$:b&c=%2F HTTP/1.1\r\nx-b: 2\r\nhost: gateway.test\r\nx-a: 1\r\nconnection: keep-alive\r\n\
         transfer-encoding: chunked\r\naccept: */*\r\n\r\n4\r\nbody\r\n0\r\n\r\n"
    );
}

#[test]
fn a_connection_is_kept_for_the_next_request() {
    let (url, server) = serve(|listener| {
        let mut stream = accept(&listener);
        for _ in 0..2 {
            read_request(&mut stream, b"\r\n0\r\n\r\n");
            answer(&mut stream, "200 OK\r\ncontent-length: 2", "ok");
        }
    });
    let client = client();
    run(async {
        for _ in 0..2 {
            assert_eq!(client.send(request(&url), soon()).await.unwrap().body, b"ok");
        }
    });
    server.join().unwrap();
}

#[test]
fn a_kept_connection_that_ends_while_the_function_computes_is_replaced() {
    for unasked in ["", "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nforged"] {
        let (go_on, may_end) = std::sync::mpsc::channel();
        let (ended, has_ended) = std::sync::mpsc::channel();
        let (url, server) = serve(move |listener| {
            let mut stream = accept(&listener);
            read_request(&mut stream, b"\r\n0\r\n\r\n");
            answer(&mut stream, "200 OK\r\ncontent-length: 2", "ok");
            may_end.recv().unwrap();
            stream.write_all(unasked.as_bytes()).unwrap();
            drop(stream);
            ended.send(()).unwrap();
            let mut next = accept(&listener);
            read_request(&mut next, b"\r\n0\r\n\r\n");
            answer(&mut next, "200 OK\r\ncontent-length: 2", "ok");
        });
        let client = client();
        run(async {
            assert_eq!(client.send(request(&url), soon()).await.unwrap().body, b"ok");
            // A task of its own gives the connection back.
            for _ in 0..3 {
                yield_now().await;
            }
            // Without an await: the runtime looks at no socket meanwhile.
            go_on.send(()).unwrap();
            has_ended.recv().unwrap();
            assert_eq!(client.send(request(&url), soon()).await.unwrap().body, b"ok", "{unasked}");
        });
        server.join().unwrap();
    }
}

#[test]
fn a_redirect_is_an_answer_and_is_not_followed() {
    let (url, server) = serve(|listener| {
        let mut stream = accept(&listener);
        read_request(&mut stream, b"\r\n0\r\n\r\n");
        answer(&mut stream, "302 Found\r\nlocation: /elsewhere\r\ncontent-length: 0", "");
        assert_eq!(stream.read(&mut [0]).unwrap_or(0), 0, "a second request was sent");
    });
    let client = client();
    assert_eq!(run(client.send(request(&url), soon())).unwrap().status, 302);
    drop(client);
    server.join().unwrap();
}

#[test]
fn a_compressed_answer_is_not_decompressed() {
    let (url, server) = serve(|listener| {
        let mut stream = accept(&listener);
        let arrived = read_request(&mut stream, b"\r\n0\r\n\r\n");
        answer(&mut stream, "200 OK\r\ncontent-encoding: gzip\r\nset-cookie: a=b\r\ncontent-length: 2", "\x1f\x0b");
        arrived
    });
    assert_eq!(run(client().send(request(&url), soon())).unwrap().body, b"\x1f\x0b");
    assert!(!server.join().unwrap().contains("accept-encoding"));
}

#[test]
fn a_server_of_an_unknown_authority_is_refused_with_advice() {
    let (url, server) = serve(|listener| {
        let (stream, _) = listener.accept().unwrap();
        let mut stream = StreamOwned::new(ServerConnection::new(Arc::new(server_config())).unwrap(), stream);
        let heard = stream.read(&mut [0]);
        assert!(heard.is_err(), "{heard:?}");
        listener.set_nonblocking(true).unwrap();
        assert!(listener.accept().is_err(), "a second connection was made");
    });
    let error = run(HttpsClient::trusting(Roots::default()).send(request(&url), soon())).unwrap_err();
    let host = url.trim_start_matches("https://").split_once('/').unwrap().0;
    let text = error.to_string();
    assert!(
        text.starts_with(&format!("unable to get local issuer certificate: nothing was sent to {host}; ")),
        "{text}"
    );
    assert!(text.ends_with("can be named by SSL_CERT_FILE"), "{text}");
    server.join().unwrap();
}

#[test]
fn a_certificate_for_another_name_is_refused() {
    let (url, server) = serve(|listener| {
        let (stream, _) = listener.accept().unwrap();
        let mut stream = StreamOwned::new(ServerConnection::new(Arc::new(server_config())).unwrap(), stream);
        assert!(stream.read(&mut [0]).is_err());
    });
    let url = url.replace("127.0.0.1", "localhost");
    let error = run(client().send(request(&url), soon())).unwrap_err().to_string();
    assert!(
        error.starts_with("Hostname/IP does not match certificate's altnames: nothing was sent to localhost:"),
        "{error}"
    );
    server.join().unwrap();
}

#[test]
fn certificates_that_cannot_be_read_are_an_error_before_anything_is_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}/", listener.local_addr().unwrap());
    let client = HttpsClient::trusting(Roots::of_nothing());
    let error = run(client.send(request(&url), soon())).unwrap_err();
    assert!(error.to_string().starts_with("SSL_CERT_FILE names "), "{error}");
    listener.set_nonblocking(true).unwrap();
    assert!(listener.accept().is_err());
}

#[test]
fn a_refused_connection_and_an_unknown_host_are_reported_in_nodes_words() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let error = run(client().send(request(&format!("https://{address}/")), soon())).unwrap_err();
    assert_eq!(error.to_string(), format!("connect ECONNREFUSED {address}"));

    let client = build(settings(Roots::default().load().unwrap()).dns_resolver(Arc::new(NoHost)));
    let client = HttpsClient { roots: Roots::default(), client: OnceLock::from(Ok(client)) };
    let error = run(client.send(request("https://gateway.test/"), soon())).unwrap_err();
    assert_eq!(error.to_string(), "getaddrinfo ENOTFOUND gateway.test");
}

#[test]
fn a_request_is_not_repeated_after_its_connection_breaks() {
    let (url, server) = serve(|listener| {
        let mut stream = accept(&listener);
        read_request(&mut stream, b"\r\n0\r\n\r\n");
        drop(stream);
        listener.set_nonblocking(true).unwrap();
        assert!(listener.accept().is_err(), "a second connection was made");
    });
    let error = run(client().send(request(&url), soon())).unwrap_err();
    assert!(matches!(error, HttpError::Broken { .. }), "{error:?}");
    assert_eq!(error.to_string(), "socket hang up");
    server.join().unwrap();
}

#[test]
fn an_answer_over_tls_that_is_not_http_is_explained() {
    let many_headers = "x-a: b\r\n".repeat(101);
    for (bytes, message) in [
        ("garbage\r\n\r\n", "Parse Error: Expected HTTP/"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n", "Parse Error: Invalid Content-Length"),
        (&format!("HTTP/1.1 200 OK\r\n{many_headers}\r\n"), "Parse Error: Header overflow"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n", "Parse Error: Invalid chunk"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc", "socket hang up"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 1073741824\r\n\r\n", "set CLOUDFN_MAX_WECHAT_ANSWER_BYTES to take more"),
    ] {
        let bytes = bytes.to_owned();
        let (url, server) = serve(move |listener| {
            let mut stream = accept(&listener);
            read_request(&mut stream, b"\r\n0\r\n\r\n");
            stream.write_all(bytes.as_bytes()).unwrap();
            stream.flush().unwrap();
        });
        let url = format!("{url}&access_token=77_abc");
        let error = run(client().send(request(&url), soon())).unwrap_err();
        assert!(error.to_string().contains(message), "`{message}` is not in `{error}`");
        assert!(!format!("{error} {error:?}").contains("77_abc"), "{error:?}");
        server.join().unwrap();
    }
}

#[test]
fn an_endless_answer_is_read_up_to_the_limit() {
    let (url, server) = serve(|listener| {
        let mut stream = accept(&listener);
        read_request(&mut stream, b"\r\n0\r\n\r\n");
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
        while stream.write_all(&[0; 1024]).is_ok() {}
    });
    let client = client();
    run(async {
        let incoming = client.transfer(request(&url), None, soon()).await.unwrap();
        let error = incoming.whole(soon(), Limit { bytes: 100_000, advice: "take more" }).await.unwrap_err();
        assert_eq!(error.to_string(), "the answer has more than 100000 bytes; take more");
        tokio::task::spawn_blocking(|| server.join().unwrap()).await.unwrap();
    });
}

#[test]
fn a_failed_handshake_is_explained() {
    for (bytes, message) in [
        (&b"HTTP/1.1 400 Bad Request\r\n\r\n"[..], "is this the address of a plain http server?"),
        (b"\x15\x03\x03\x00\x02\x02\x28", "TLS failed: received fatal alert: "),
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let server = std::thread::spawn(move || {
            // Nothing was sent, so it may try twice.
            for _ in 0..2 {
                let (mut stream, _) = listener.accept().unwrap();
                stream.read_exact(&mut [0; 5]).unwrap();
                stream.write_all(bytes).unwrap();
                while stream.read(&mut [0; 1024]).is_ok_and(|length| length > 0) {}
            }
        });
        let client = client();
        run(async {
            let error = client.send(request(&format!("https://{host}/")), soon()).await.unwrap_err();
            let output = error.to_string();
            assert!(
                output.starts_with(&format!("connect {host}: TLS failed: ")) && output.contains(message),
                "{output}"
            );
            tokio::task::spawn_blocking(|| server.join().unwrap()).await.unwrap();
        });
    }
}

#[test]
fn a_deadline_ends_the_handshake_and_the_wait_for_an_answer() {
    for method in ["POST", "GET"] {
        let mut silent = request("");
        silent.method = method;
        if method == "GET" {
            silent.headers.pop();
            silent.body.clear();
        }
        let (url, server) = serve(|listener| listener.accept().unwrap());
        silent.url = url;
        let error = run(until_too_late(silent.clone(), server));
        assert!(matches!(error, HttpError::ConnectTimeout), "{error:?}");

        let (url, server) = serve(|listener| {
            let mut stream = accept(&listener);
            read_request(&mut stream, b"\r\n\r\n");
            stream
        });
        silent.url = url;
        let error = run(until_too_late(silent, server));
        assert!(matches!(error, HttpError::RequestTimeout), "{error:?}");
    }
}

/// Sends a request to a server that never answers, and lets the deadline pass.
async fn until_too_late<T: Send + 'static>(request: HttpRequest, server: JoinHandle<T>) -> HttpError {
    let client = client();
    let exchange = client.send(request, soon());
    let silence = tokio::task::spawn_blocking(|| server.join().unwrap());
    let Either::Right((connection, exchange)) = select(exchange, silence).await else { panic!("it was answered") };
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(60)).await;
    let error = exchange.await.expect_err("nobody answers");
    tokio::time::resume();
    drop(connection);
    error
}

#[test]
fn content_is_sent_and_received_piece_by_piece() {
    let (url, server) = serve(|listener| {
        let mut stream = accept(&listener);
        let arrived = read_request(&mut stream, b"\r\n0\r\n\r\n");
        answer(&mut stream, "200 OK\r\ncontent-length: 5", "12345");
        arrived
    });
    let pieces = stream::iter(["ab", "c"].map(|piece| Ok(Bytes::from_static(piece.as_bytes()))));
    let content = RequestContent::new(Box::pin(pieces), None, None, None).unwrap();
    let client = client();
    run(async {
        let mut incoming = client.transfer(request(&url), Some(content.clone()), soon()).await.unwrap();
        assert_eq!((incoming.status, incoming.length, content.is_complete()), (200, Some(5), true));
        let mut taken = Vec::new();
        while let Some(piece) = incoming.pieces.next().await {
            taken.extend_from_slice(&piece.unwrap());
        }
        assert_eq!(taken, b"12345");
    });
    assert!(server.join().unwrap().ends_with("\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"));
}

#[test]
fn content_that_fails_breaks_the_request_off() {
    let (url, server) = serve(|listener| {
        let mut stream = accept(&listener);
        let mut arrived = Vec::new();
        let _ = stream.read_to_end(&mut arrived);
        arrived
    });
    let pieces = stream::iter([Ok(Bytes::from_static(b"ab")), Err(io::Error::other("torn"))]);
    let content = RequestContent::new(Box::pin(pieces), None, None, None).unwrap();
    let client = client();
    let error = run(client.transfer(request(&url), Some(content), soon())).unwrap_err();
    assert_eq!(error.to_string(), "the content cannot be read: torn");
    assert!(!server.join().unwrap().ends_with(b"0\r\n\r\n"), "it looks whole");
}

#[test]
fn dropping_a_stream_closes_its_connection() {
    let (url, server) = serve(|listener| {
        let mut stream = accept(&listener);
        read_request(&mut stream, b"\r\n0\r\n\r\n");
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000000000\r\n\r\n").unwrap();
        while stream.write_all(&[0; 1024]).is_ok() {}
    });
    let client = client();
    run(async {
        let mut incoming = client.transfer(request(&url), None, soon()).await.unwrap();
        assert!(incoming.pieces.next().await.unwrap().is_ok());
        drop(incoming);
        // A task of its own closes the connection.
        tokio::task::spawn_blocking(|| server.join().unwrap()).await.unwrap();
    });
}

#[test]
fn a_url_or_a_header_that_cannot_be_written_is_an_error() {
    let mut broken = request("https://gateway.test/");
    broken.headers.push(("x-a".into(), "line\r\nbreak".into()));
    for request in [broken, request("https://gateway.test/a b"), request("https://")] {
        let error = run(client().send(request, soon())).unwrap_err();
        assert!(matches!(error, HttpError::Unwritable(_)), "{error:?}");
    }
}

#[test]
fn files_are_transferred_over_https_while_the_gateway_is_plain_http() {
    let store = TcpListener::bind("127.0.0.1:0").unwrap();
    let gateway = TcpListener::bind("127.0.0.1:0").unwrap();
    let place = json!({"data": {
        "url": format!("https://{}/put", store.local_addr().unwrap()), "authorization": "auth", "token": "t",
        "cosFileId": "f", "fileId": "cloud://e/a",
        "download_list": [{"tempFileURL": format!("https://{}/get", store.local_addr().unwrap())}],
    }});
    let variables = [
        ("TENCENTCLOUD_SECRETID", "id".to_owned()),
        ("TENCENTCLOUD_SECRETKEY", "key".to_owned()),
        ("TCB_CONTEXT_CNFG", json!({"URL": format!("http://{}/", gateway.local_addr().unwrap())}).to_string()),
    ];
    let gateway = std::thread::spawn(move || {
        for _ in 0..2 {
            let (mut stream, _) = gateway.accept().unwrap();
            let head = read_request(&mut stream, b"\r\n\r\n");
            let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()).unwrap();
            stream.read_exact(&mut vec![0; length.parse().unwrap()]).unwrap();
            let place = place.to_string();
            answer(&mut stream, &format!("200 OK\r\nconnection: close\r\ncontent-length: {}", place.len()), &place);
        }
    });
    let store = std::thread::spawn(move || {
        let mut stream = accept(&store);
        let put = read_request(&mut stream, b"\r\n0\r\n\r\n");
        answer(&mut stream, "200 OK\r\ncontent-length: 0", "");
        let get = read_request(&mut stream, b"\r\n\r\n");
        answer(&mut stream, "200 OK\r\ncontent-length: 7", "buy tea");
        (put, get)
    });
    let environment = variables.map(|(name, value)| (name.to_owned(), value)).into_iter().collect();
    let schemes = AnyScheme { plain: PooledClient::default(), encrypted: client() };
    let cloud: Cloud<()> = Cloud::new(&Invocation::new("", environment, "r"), Gateway::through(schemes));
    run(async {
        assert_eq!(cloud.upload_file("a", "buy milk").await.unwrap(), "cloud://e/a");
        assert_eq!(cloud.download_file("cloud://e/a").await.unwrap(), b"buy tea");
    });
    gateway.join().unwrap();
    let (put, get) = store.join().unwrap();
    assert!(put.contains("\r\nauthorization: auth\r\n") && put.ends_with("\r\n8\r\nbuy milk\r\n0\r\n\r\n"), "{put}");
    assert!(get.starts_with("GET /get HTTP/1.1\r\nhost: 127.0.0.1:"), "{get}");
}

#[test]
fn plain_http_goes_on_with_the_other_client() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/admin", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let arrived = read_request(&mut stream, b"\r\n0\r\n\r\n");
        answer(&mut stream, "200 OK\r\ncontent-length: 2", "ok");
        arrived
    });
    assert_eq!(run(AnyScheme::default().send(request(&url), soon())).unwrap().body, b"ok");
    assert!(!server.join().unwrap().contains("accept:"));
}

/// A resolver that fails for every host.
struct NoHost;

impl Resolve for NoHost {
    fn resolve(&self, _: Name) -> Resolving {
        Box::pin(async { Err("no such host".into()) })
    }
}

pub(crate) fn client() -> HttpsClient {
    HttpsClient::trusting(Roots::of_tests())
}

fn serve<T: Send + 'static>(serve: impl FnOnce(TcpListener) -> T + Send + 'static) -> (String, JoinHandle<T>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}/admin?a=$:b&c=%2F", listener.local_addr().unwrap());
    (url, std::thread::spawn(move || serve(listener)))
}

fn accept(listener: &TcpListener) -> Encrypted {
    let (stream, _) = listener.accept().unwrap();
    StreamOwned::new(ServerConnection::new(Arc::new(server_config())).unwrap(), stream)
}

pub(crate) fn server_config() -> ServerConfig {
    let certificate = CertificateDer::from_pem_slice(include_bytes!("certificates/server.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("certificates/server.key")).unwrap();
    ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap()
}

fn read_request(stream: &mut impl Read, end: &[u8]) -> String {
    let mut arrived = Vec::new();
    while !arrived.ends_with(end) {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        arrived.push(byte[0]);
    }
    String::from_utf8(arrived).unwrap()
}

fn answer(stream: &mut impl Write, head: &str, body: &str) {
    write!(stream, "HTTP/1.1 {head}\r\n\r\n{body}").unwrap();
    stream.flush().unwrap();
}
