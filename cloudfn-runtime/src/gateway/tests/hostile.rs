//! Tests with hostile gateways on real connections: they echo, never end, lie about lengths, or do not speak HTTP.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use bytes::Bytes;
use cloudfn_protocol::envelope::{ApiVoipSignResp, CommOpenApiResp, Message};
use futures_util::stream;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::call_function::wire::FunctionTarget;
use crate::cloud::Cloud;
use crate::cloud::untyped::Untyped;
use crate::environment::Environment;
use crate::error::Error;
use crate::error::ErrorKind;
use crate::gateway::Gateway;
use crate::http_client::incoming::Incoming;
use crate::http_client::limits::{Limit, Limits};
use crate::http_client::plain::PooledClient;
use crate::http_client::tests::{request, run, soon};
use crate::http_client::{HttpClient, HttpError, HttpResponse};
use crate::invocation::Invocation;
use crate::openapi::wxacode::GetUnlimited;

/// The secrets of the test's invocation.
const SECRETS: [(&str, &str); 5] = [
    ("TENCENTCLOUD_SECRETKEY", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"),
    ("TENCENTCLOUD_SESSIONTOKEN", "session-token/with+marks=0123456789abcdefghij"),
    ("WX_API_TOKEN", "wx-api-token-0123456789abcdefghijklmnop"),
    ("TCB_SESSIONTOKEN", "tcb-session-token-0123456789"),
    ("WX_TRIGGER_API_TOKEN_V0", "trigger-token-0123456789abcdef"),
];

/// A gateway that answers each request with a closure, and counts its connections.
struct Server {
    address: String,
    connections: Arc<AtomicUsize>,
}

impl Server {
    /// Serves as long as the test runs.
    fn new(answer: impl Fn(&mut TcpStream, &[u8]) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let connections = Arc::new(AtomicUsize::new(0));
        let (counted, answer) = (Arc::clone(&connections), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                counted.fetch_add(1, SeqCst);
                let answer = Arc::clone(&answer);
                std::thread::spawn(move || {
                    let mut stream = stream.unwrap();
                    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
                    while let Some(request) = read_request(&mut stream) {
                        answer(&mut stream, &request);
                    }
                });
            }
        });
        Self { address, connections }
    }

    fn environment(&self) -> Environment {
        let config = json!({"URL": format!("http://{}/admin", self.address)}).to_string();
        let variables = [
            ("TENCENTCLOUD_RUNENV", "SCF".to_owned()),
            ("TENCENTCLOUD_SECRETID", "AKIDEXAMPLE".to_owned()),
            ("TCB_CONTEXT_CNFG", config),
            ("WX_CONTEXT_KEYS", "WX_API_TOKEN".to_owned()),
            ("TCB_CONTEXT_KEYS", "TCB_SESSIONTOKEN".to_owned()),
        ];
        let secrets = SECRETS.map(|(name, value)| (name.to_owned(), value.to_owned()));
        variables.map(|(name, value)| (name.to_owned(), value)).into_iter().chain(secrets).collect()
    }

    fn cloud(&self, limit: Option<&str>) -> Cloud<()> {
        let process = limit.map(|limit| ("CLOUDFN_MAX_WECHAT_ANSWER_BYTES".to_owned(), limit.to_owned()));
        let limits = Limits::of(&process.into_iter().collect()).unwrap();
        let gateway = Gateway::through(PooledClient::default()).with_limits(limits);
        Cloud::new(&Invocation::new("{}", self.environment(), "r1"), gateway)
    }
}

/// The next request of a connection, chunked or with a length.
fn read_request(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let mut arrived = Vec::new();
    while !arrived.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).ok()?;
        arrived.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&arrived).to_lowercase();
    if head.contains("transfer-encoding: chunked") {
        while !arrived.ends_with(b"\r\n0\r\n\r\n") {
            let mut byte = [0];
            stream.read_exact(&mut byte).ok()?;
            arrived.push(byte[0]);
        }
    } else if let Some(length) = head.split("content-length: ").nth(1) {
        let mut body = vec![0; length.lines().next()?.parse().ok()?];
        stream.read_exact(&mut body).ok()?;
        arrived.extend(body);
    }
    Some(arrived)
}

fn answer(stream: &mut TcpStream, content_type: &str, body: &[u8]) {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-type: {content_type}\r\ncontent-length: {}\r\n\r\n", body.len());
    let _ = stream.write_all(&[head.as_bytes(), body].concat());
}

/// Answers in chunks small enough to split each secret.
fn answer_torn(stream: &mut TcpStream, status: &str, content_type: &str, body: &[u8]) {
    let mut bytes =
        format!("HTTP/1.1 {status}\r\ncontent-type: {content_type}\r\ntransfer-encoding: chunked\r\n\r\n").into_bytes();
    for piece in body.chunks(if body.len() > 20_000 { 1021 } else { 7 }) {
        bytes.extend(format!("{:x}\r\n", piece.len()).into_bytes());
        bytes.extend([piece, b"\r\n"].concat());
    }
    bytes.extend(b"0\r\n\r\n");
    let _ = stream.write_all(&bytes);
}

fn envelope(content_type: &str, data: &[u8]) -> Vec<u8> {
    let content_type = Some(content_type.to_owned());
    CommOpenApiResp { resp_data: Some(data.to_vec()), content_type, ..CommOpenApiResp::default() }.encode()
}

/// The request as text, as an echo would quote it.
fn quoted(request: &[u8]) -> String {
    String::from_utf8_lossy(request).replace(|character: char| character.is_control(), " ").replace(['"', '\\'], "'")
}

fn assert_no_secret_in(output: &str) {
    for (name, secret) in SECRETS {
        assert!(!output.contains(&secret[..secret.len().div_ceil(2).max(16)]), "{name} is in {output}");
    }
    assert!(!output.contains("Signature="), "the authorization is in {output}");
}

/// Longer than a busy machine needs: no test measures the call's timeout.
const PATIENCE: Duration = Duration::from_secs(60);

type AnyCall = Untyped<GetUnlimited>;

async fn call(cloud: &Cloud<()>) -> Result<Value, Error> {
    let scope = Arc::clone(cloud.scope());
    let answered =
        crate::cloud::call::Call::<AnyCall>::new(scope, Untyped::new(json!({"scene": "a"}))).timeout(PATIENCE).await?;
    Ok(serde_json::to_value(answered).unwrap())
}

#[test]
fn an_answer_of_any_length_contains_no_secret_of_the_request() {
    for padding in [0, 70_000, 2_000_000] {
        let server = Server::new(move |stream, request| {
            let echo = format!("{} {}", " ".repeat(padding), quoted(request));
            let secrets: Vec<_> = SECRETS.iter().map(|(_, secret)| secret.replace('/', "\\/")).collect();
            let body = format!(r#"{{"errcode":0,"echo":"{echo}","all":"{}"}}"#, secrets.join(","));
            answer_torn(stream, "200 OK", "application/octet-stream", &envelope("application/json", body.as_bytes()));
        });
        let given = run(call(&server.cloud(None))).unwrap();
        assert!(given["echo"].as_str().unwrap().contains("wxCloudApiToken"), "the request was not echoed");
        assert_no_secret_in(&given.to_string());
    }
}

#[test]
fn a_binary_answer_and_its_type_contain_no_secret_of_the_request() {
    let server = Server::new(|stream, request| {
        let picture = [b"\xff\xd8", request, b"\0\xfe"].concat();
        let kind = format!("image/{}", SECRETS[2].1);
        answer(stream, "application/octet-stream", &envelope(&kind, &picture));
    });
    let cloud = server.cloud(None);
    let scope = Arc::clone(cloud.scope());
    let given = run(crate::cloud::call::Call::new(scope, GetUnlimited::new("a"))).unwrap();
    assert!(given.bytes.starts_with(b"\xff\xd8") && given.bytes.ends_with(b"\0\xfe"));
    assert_no_secret_in(&String::from_utf8_lossy(&given.bytes));
    assert_no_secret_in(&serde_json::to_string(&given).unwrap());
}

#[test]
fn an_error_contains_no_secret_of_the_request() {
    type Answering = fn(&mut TcpStream, &str);
    let answers: [Answering; 8] = [
        |stream, echo| answer_torn(stream, "502 Bad Gateway", "text/html", echo.as_bytes()),
        |stream, echo| answer_torn(stream, "200 OK", "text/html", json!({ "text": echo }).to_string().as_bytes()),
        |stream, echo| {
            let body = json!({"code": "INVALID_PARAM", "message": echo}).to_string();
            answer(stream, "application/json; charset=utf-8", body.as_bytes());
        },
        |stream, echo| {
            let body = json!({"code": echo, "message": "no"}).to_string();
            answer(stream, "application/json; charset=utf-8", body.as_bytes());
        },
        |stream, echo| {
            let body = json!({"errcode": 40001, "errmsg": echo}).to_string();
            answer(stream, "application/octet-stream", &envelope("application/json", body.as_bytes()));
        },
        |stream, echo| {
            answer(stream, "application/octet-stream", &envelope("application/json", format!("<{echo}>").as_bytes()));
        },
        |stream, echo| {
            let _ =
                stream.write_all(format!("HTTP/1.1 302 Found\r\nlocation: http://a.test/?{echo}\r\n\r\n").as_bytes());
            let _ = stream.shutdown(std::net::Shutdown::Both);
        },
        |stream, echo| {
            let _ = stream.write_all(format!("{echo}\r\n\r\n").as_bytes());
            let _ = stream.shutdown(std::net::Shutdown::Both);
        },
    ];
    for (number, answer) in answers.into_iter().enumerate() {
        let server =
            Server::new(move |stream, request| answer(stream, &format!("{}{}", "x".repeat(100), quoted(request))));
        let error = run(call(&server.cloud(None))).expect_err("this is a failure");
        let output = format!("{error} {error:?} {}", error.err_msg());
        assert_no_secret_in(&output);
        assert!(output.len() < 40_000, "answer {number}: {} bytes", output.len());
        let failure = crate::failure::Failure::of(error.into());
        assert_no_secret_in(&format!("{failure:?} {}", serde_json::to_string(&failure).unwrap()));
    }
}

#[test]
fn functions_payments_and_signatures_return_no_secret() {
    let server = Server::new(|stream, request| {
        let text = json!({ "echo": quoted(request) }).to_string();
        let body = match quoted(request) {
            request if request.contains("invokeFunction") => {
                json!({"requestId": "1", "data": {"response_data": json!(text).to_string()}}).to_string().into_bytes()
            }
            request if request.contains("wxPayApi") => text.into_bytes(),
            request => {
                let answer = ApiVoipSignResp { signature: Some(request) };
                envelope("", &answer.encode())
            }
        };
        answer(stream, "application/octet-stream", &body);
    });
    let cloud = server.cloud(None);
    run(async {
        let gateway = &cloud.scope().gateway;
        let environment = &cloud.scope().environment;
        let deadline = crate::gateway::deadline::after(Duration::from_secs(20));
        let answered =
            gateway.call_function(environment, "f", "{}".to_owned(), FunctionTarget::Here, deadline).await.unwrap();
        assert!(answered.result.as_ref().is_some_and(|result| result["echo"].is_string()), "{answered:?}");
        assert_no_secret_in(&format!("{answered:?}"));
        let paid = gateway.pay(environment, "queryOrder", "{}".to_owned(), None, deadline).await.unwrap();
        assert_no_secret_in(&format!("{paid:?}"));
        let signature = cloud.voip_sign("group", 1, "nonce").await.unwrap();
        assert!(signature.contains("wxCloudApiToken"), "{signature}");
        assert_no_secret_in(&signature);
    });
}

#[test]
fn an_answer_with_an_excessive_length_is_rejected_unread() {
    let (closed, is_closed) = mpsc::channel();
    let server = Server::new(move |stream, _| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1073741824\r\n\r\n").unwrap();
        let _ = closed.send(stream.read(&mut [0]).unwrap_or(0));
    });
    let cloud = server.cloud(Some("1000000"));
    run(async {
        let error = call(&cloud).await.unwrap_err();
        assert!(error.kind() == ErrorKind::Answer, "{error:?}");
        let output = error.to_string();
        assert!(
            output.contains("more than 1000000 bytes; set CLOUDFN_MAX_WECHAT_ANSWER_BYTES to take more"),
            "{output}"
        );
        let closed = tokio::task::spawn_blocking(move || is_closed.recv_timeout(Duration::from_secs(60)));
        assert_eq!(closed.await.unwrap(), Ok(0), "the connection is still open");
    });
}

#[test]
fn an_endless_answer_is_read_up_to_the_limit_and_its_connection_closed() {
    for status in ["200 OK", "500 Internal Server Error"] {
        let server = Server::new(move |stream, _| {
            let head = format!("HTTP/1.1 {status}\r\ntransfer-encoding: chunked\r\n\r\n");
            let _ = stream.write_all(head.as_bytes());
            let chunk = [&b"10000\r\n"[..], &vec![b'a'; 0x10000], b"\r\n"].concat();
            while stream.write_all(&chunk).is_ok() {}
        });
        let cloud = server.cloud(Some("300000"));
        run(async {
            for number in 1..=3 {
                let error = call(&cloud).await.unwrap_err();
                assert!(error.to_string().contains("more than 300000 bytes"), "{error}");
                assert_eq!(server.connections.load(SeqCst), number);
            }
        });
    }
}

#[test]
fn an_answer_of_exactly_the_limit_is_accepted() {
    let data = vec![7; 5000];
    let body = envelope("image/jpeg", &data);
    let limit = body.len();
    let server = Server::new(move |stream, _| answer(stream, "application/octet-stream", &body));
    let picture = |limit: usize| {
        let cloud = server.cloud(Some(&limit.to_string()));
        run(crate::cloud::call::Call::new(Arc::clone(cloud.scope()), GetUnlimited::new("a")))
    };
    assert_eq!(picture(limit).unwrap().bytes, data);
    assert!(picture(limit - 1).unwrap_err().to_string().contains("CLOUDFN_MAX_WECHAT_ANSWER_BYTES"));
}

/// Measures the memory of the largest answers, for `docs/book/src/reliability.md`:
/// `cargo test -p cloudfn-runtime --lib -- --ignored --nocapture --test-threads 1 memory_of_the_largest_answers`
#[test]
#[ignore = "it measures, and wants the process to itself"]
fn memory_of_the_largest_answers() {
    let values = Limits::default().values();
    let size = usize::try_from(Limits::default().answer().bytes).unwrap();
    for (name, data) in [
        ("one long text", format!("{{\"text\":\"{}\"}}", "a".repeat(size - 1000))),
        ("many numbers", format!("{{\"list\":[{}0]}}", "0,".repeat(values - 10))),
        ("many empty lists", format!("{{\"list\":[{}0]}}", "[],".repeat(values / 2 - 10))),
        (
            "many members",
            format!(
                "{{{}\"last\":0}}",
                (0..values / 2 - 10).fold(String::new(), |text, number| text + &format!("\"{number}\":0,"))
            ),
        ),
    ] {
        let body = envelope("application/json", data.as_bytes());
        drop(data);
        let server = Server::new(move |stream, _| answer(stream, "application/octet-stream", &body));
        let cloud = server.cloud(None);
        let before = peak();
        run(async {
            let scope = Arc::clone(cloud.scope());
            let call = crate::cloud::call::Call::<AnyCall>::new(scope, Untyped::new(json!({"scene": "a"})));
            drop(call.await);
        });
        println!("{name}: {} MiB more than before, {} MiB in all", (peak() - before) / 1024, peak() / 1024);
    }
}

/// The peak memory of this process, in KiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    status.split("VmHWM:").nth(1).unwrap().split_whitespace().next().unwrap().parse().unwrap()
}

#[test]
fn a_deadline_is_noticed_while_data_keeps_arriving() {
    run(async {
        tokio::time::pause();
        let deadline = Instant::now() + Duration::from_secs(5);
        // Each piece is available at once and takes a second.
        let pieces = stream::unfold((), |()| async {
            tokio::time::advance(Duration::from_secs(1)).await;
            Some((Ok(Bytes::from_static(b"piece")), ()))
        });
        let incoming = Incoming { pieces: Box::pin(pieces), ..Incoming::from(HttpResponse::default()) };
        let error = incoming.whole(deadline, Limit::file(u64::MAX)).await.unwrap_err();
        assert!(matches!(error, HttpError::RequestTimeout), "{error:?}");
    });
}

#[test]
fn an_answer_that_is_not_http_is_explained_and_is_not_a_hang_up() {
    let many_headers = "x-a: b\r\n".repeat(101);
    let long_header = format!("HTTP/1.1 200 OK\r\nx-a: {}\r\n\r\n", "a".repeat(200_000));
    let long_line = format!("HTTP/1.1 200 {}\r\n\r\n", "a".repeat(200_000));
    for (bytes, message) in [
        ("complete garbage\r\n\r\n", "Parse Error: Expected HTTP/"),
        ("\x15\x03\x01\x00\x02\x02\x46", "Parse Error: Expected HTTP/"),
        ("HTTP/2.0 200 OK\r\n\r\n", "Parse Error: Expected HTTP/"),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "Parse Error: Expected HTTP/"),
        ("HTTP/1.1 abc OK\r\n\r\n", "Parse Error: Invalid status code"),
        ("HTTP/1.1 20 OK\r\n\r\n", "Parse Error: Invalid status code"),
        ("HTTP/1.1 200 OK\r\nno header\r\n\r\n", "Parse Error: Invalid header"),
        ("HTTP/1.1 200 OK\r\na\0b: c\r\n\r\n", "Parse Error: Invalid header"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n", "Parse Error: Invalid Content-Length"),
        ("HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n", "Parse Error: Invalid Content-Length"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 99999999999999999999\r\n\r\n", "Parse Error: Invalid Content-Length"),
        (&format!("HTTP/1.1 200 OK\r\n{many_headers}\r\n"), "has more than 65536 bytes or 100 headers"),
        (&long_header, "Parse Error: Header overflow"),
        (&long_line, "Parse Error: Header overflow"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n", "Parse Error: Invalid chunk"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nabcd", "Parse Error: Invalid chunk"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nfffffffffffffffff\r\n", "Parse Error: Invalid chunk"),
        // Real hang-ups keep wx-server-sdk's text.
        ("", "socket hang up"),
        ("HTTP/1.1 200", "socket hang up"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc", "socket hang up"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab", "socket hang up"),
        ("HTTP/1.1 100 Continue\r\n\r\n", "socket hang up"),
    ] {
        let bytes = bytes.to_owned();
        let server = Server::new(move |stream, _| {
            let _ = stream.write_all(bytes.as_bytes());
            let _ = stream.shutdown(std::net::Shutdown::Write);
        });
        let error = run(call(&server.cloud(None))).expect_err(message);
        let output = error.to_string();
        assert!(output.contains(message), "`{message}` is not in `{output}`");
        assert_eq!(
            (error.err_code(), output.contains("socket hang up")),
            (-501_001, message == "socket hang up"),
            "{output}"
        );
        let is_known = if message == "socket hang up" {
            error.kind() == ErrorKind::Connection
        } else {
            error.kind() == ErrorKind::Answer
        };
        assert!(is_known, "{error:?}");
    }
}

#[test]
fn a_server_that_keeps_sending_interim_answers_is_given_up() {
    let server = Server::new(|stream, _| while stream.write_all(b"HTTP/1.1 102 Processing\r\n\r\n").is_ok() {});
    let error = run(call(&server.cloud(None))).unwrap_err().to_string();
    assert!(error.contains("more than 32 interim answers (status 1xx)"), "{error}");

    let server = Server::new(|stream, _| {
        let _ = stream.write_all(&b"HTTP/1.1 103 Early Hints\r\nlink: a\r\n\r\n".repeat(32));
        answer(stream, "application/octet-stream", &envelope("application/json", b"{\"msgid\":7}"));
    });
    assert_eq!(run(call(&server.cloud(None))).unwrap()["msgid"], 7);
}

#[test]
fn bytes_after_an_answer_are_never_the_next_answer() {
    let forged = envelope("application/json", b"{\"whose\":\"forged\"}");
    for forged in [
        [b"HTTP/1.1 200 OK\r\ncontent-length: ", forged.len().to_string().as_bytes(), b"\r\n\r\n", &forged[..]]
            .concat(),
        b"garbage".to_vec(),
        b"\r\n\r\n".to_vec(),
    ] {
        let server = Server::new(move |stream, _| {
            let own = envelope("application/json", b"{\"whose\":\"own\"}");
            let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", own.len());
            let _ = stream.write_all(&[head.as_bytes(), &own, &forged].concat());
        });
        let cloud = server.cloud(None);
        run(async {
            for number in 1..=5 {
                assert_eq!(call(&cloud).await.unwrap()["whose"], "own");
                assert_eq!(server.connections.load(SeqCst), number, "a connection with leftovers was used again");
            }
        });
    }
}

#[test]
fn an_answer_before_the_end_of_the_request_is_accepted() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let server: JoinHandle<()> = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        // One byte shows that the request is on its way.
        stream.read_exact(&mut [0]).unwrap();
        stream
            .write_all(b"HTTP/1.1 413 Content Too Large\r\ncontent-length: 4\r\nconnection: close\r\n\r\nlong")
            .unwrap();
        let mut rest = vec![0; 64 * 1024];
        while stream.read(&mut rest).is_ok_and(|length| length > 0) {}
    });
    let mut large = request(&url);
    large.body = vec![b'a'; 32 * 1024 * 1024];
    let client = PooledClient::default();
    run(async {
        let answered = client.send(large, soon()).await.unwrap();
        assert_eq!((answered.status, answered.body.as_slice()), (413, &b"long"[..]));
        drop(client);
        tokio::task::spawn_blocking(|| server.join().unwrap()).await.unwrap();
    });
}
