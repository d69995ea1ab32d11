//! Refusals arrive, even at clients that write everything before they read.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::Duration;

use cloudfn_tests::http::server::Server;
use cloudfn_tests::skip::skip;
use serde_json::json;

use super::Meeting;
use super::process::start;

/// Writes a whole request, then reads the whole answer. Returns the status and the answer.
fn blocking(process: &Server, head: &str, pieces: impl Iterator<Item = Vec<u8>>) -> Result<(u16, String), String> {
    let mut stream = TcpStream::connect(process.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.set_write_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(head.as_bytes()).map_err(|error| format!("head: {error}"))?;
    for piece in pieces {
        stream.write_all(&piece).map_err(|error| format!("body: {error}"))?;
    }
    let mut answer = String::new();
    stream.read_to_string(&mut answer).map_err(|error| format!("answer: {error}"))?;
    let status = answer.split(' ').nth(1).ok_or("no answer")?.parse().map_err(|_| answer.clone())?;
    Ok((status, answer))
}

fn with_length(process: &Server, request: &str, length: usize) -> Result<(u16, String), String> {
    let head = format!("{request} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n");
    let pieces = (0..length).step_by(65_536).map(move |at| vec![b'x'; (length - at).min(65_536)]);
    blocking(process, &head, pieces)
}

fn chunked(process: &Server, request: &str, length: usize) -> Result<(u16, String), String> {
    let head = format!("{request} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n");
    let pieces = (0..length).step_by(65_536).map(|_| {
        let mut piece = b"10000\r\n".to_vec();
        piece.extend_from_slice(&vec![b'x'; 65_536]);
        piece.extend_from_slice(b"\r\n");
        piece
    });
    blocking(process, &head, pieces.chain([b"0\r\n\r\n".to_vec()]))
}

#[test]
fn a_client_that_writes_everything_before_it_reads_sees_each_refusal() {
    const MIB: usize = 1024 * 1024;

    let process = start(&[("CLOUDFN_CONCURRENCY", "1")]);
    for round in 0..20 {
        for length in [100, 65_537, 7 * MIB] {
            for (request, expected) in [("POST /nowhere", 404), ("PUT /who", 405)] {
                let told = with_length(&process, request, length).map(|(status, _)| status);
                assert_eq!(told, Ok(expected), "{request} {length} {round}");
                let told = chunked(&process, request, length).map(|(status, _)| status);
                assert_eq!(told, Ok(expected), "{request} {length} chunked {round}");
            }
        }
        assert_eq!(with_length(&process, "POST /who", 7 * MIB).map(|(status, _)| status), Ok(413), "{round}");
        assert_eq!(chunked(&process, "POST /who", 7 * MIB).map(|(status, _)| status), Ok(413), "{round}");
    }
    let meeting = Meeting::begin(&process, "o1");
    for round in 0..20 {
        assert_eq!(with_length(&process, "POST /who", 5 * MIB).map(|(status, _)| status), Ok(503), "{round}");
        assert_eq!(chunked(&process, "POST /who", 5 * MIB).map(|(status, _)| status), Ok(503), "{round}");
    }
    assert_eq!(meeting.end().0, 200);
    assert_eq!(with_length(&process, "POST /nowhere", 60 * MIB).map(|(status, _)| status), Ok(404));
}

#[test]
fn anything_but_http_is_refused_whatever_follows_it() {
    let process = start(&[]);
    let call = "POST /who HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}";
    for (head, expected, words) in [
        ("NO HTTP AT ALL\r\n\r\n".to_owned(), 400, "this is not an HTTP/1.1 request"),
        ("POST /who HTTP/1.1\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n".to_owned(), 400, "HTTP/1.1"),
        // In one piece, so the whole head is there when it is parsed.
        (
            format!("POST /who HTTP/1.1\r\ncontent-length: 2097152\r\nx-long: {}\r\n\r\n", "x".repeat(33_000)),
            431,
            "larger than 32768 bytes",
        ),
        (format!("POST /who HTTP/1.1\r\nx-long: {}\r\n\r\n", "x".repeat(100_000)), 431, "larger than 32768 bytes"),
        (format!("POST /who HTTP/1.1\r\n{}\r\n", "x: y\r\n".repeat(101)), 431, "more than 100 headers"),
    ] {
        let told = blocking(&process, &head, std::iter::repeat_n(vec![b'x'; 65_536], 32));
        let (status, answer) = told.unwrap();
        assert_eq!(status, expected, "{}", &head[..20]);
        assert!(answer.contains(r#"{"errCode":-1,"errMsg":"#) && answer.contains(words), "{answer}");
        // The same after a call, whose answer arrives.
        let mut client = process.client();
        client.write(call.as_bytes());
        assert_eq!(client.receive(), (200, json!({})));
        client.write(head.as_bytes());
        assert_eq!(client.receive().0, expected);
    }
}

#[test]
fn a_python_client_sees_each_refusal() {
    const SCRIPT: &str = r#"
import http.client, sys
port = int(sys.argv[1])
for path, length, expected in [("/who", 7000000, 413), ("/nowhere", 3000000, 404)]:
    for i in range(20):
        client = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        client.request("POST", path, b"x" * length)
        assert client.getresponse().status == expected, path
        client.close()
"#;
    if Command::new("python3").arg("--version").stdout(Stdio::null()).status().is_err() {
        skip("there is no python3 on this machine");
        return;
    }
    let process = start(&[]);
    let port = process.address().port().to_string();
    let output = Command::new("python3").args(["-c", SCRIPT, &port]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_refused_request_gets_no_100_continue() {
    let process = start(&[]);
    let ask = |request: &str, length: usize| {
        let head = format!(
            "{request} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nexpect: 100-continue\r\ncontent-length: {length}\r\n\r\n"
        );
        blocking(&process, &head, std::iter::empty())
    };
    for (request, length, expected) in
        [("POST /nowhere", 10, 404), ("POST /who", 7_000_000, 413), ("PUT /who", 10, 405)]
    {
        let (status, answer) = ask(request, length).unwrap();
        assert_eq!(status, expected);
        assert!(!answer.contains("100 Continue") && answer.contains("connection: close"), "{answer}");
    }
    let mut client = process.client();
    client.send("POST /who", "Expect: 100-continue\r\nContent-Length: 2\r\n", b"");
    assert!(client.head().starts_with("HTTP/1.1 100 "));
    client.write(b"{}");
    assert_eq!(client.receive(), (200, json!({})));
}

#[test]
fn a_client_that_never_stops_sending_gets_its_answer_and_loses_its_connection() {
    let process = start(&[("CLOUDFN_MAX_DISCARDED_BYTES", "1000000")]);
    let mut stream = TcpStream::connect(process.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(b"POST /nowhere HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n").unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 404");
    // The system takes some of it; then it is reset.
    let piece = vec![b'x'; 65_536];
    let sent = (0..100_000).take_while(|_| stream.write_all(&piece).is_ok()).count();
    assert!(sent < 100_000, "nobody stopped it");
    assert_eq!(process.client().call("POST /who", "", b"{}").0, 200);
}

#[test]
fn a_small_unread_body_does_not_cost_the_client_its_connection() {
    let process = start(&[]);
    let mut client = process.client();
    for _ in 0..3 {
        assert_eq!(client.call("POST /nowhere", "", &vec![b'x'; 60_000]).0, 404);
        assert_eq!(client.call("POST /who", "", b"{}"), (200, json!({})));
    }
}

#[test]
fn refusals_are_counted_in_the_log_and_not_logged_one_by_one() {
    let process = start(&[("CLOUDFN_MAX_EVENT_BYTES", "10")]);
    let mut client = process.client();
    for _ in 0..200 {
        assert_eq!(client.call("POST /nowhere", "", b"").0, 404);
        let (status, told) = client.call("POST /who", "", b"\"0123456789\"");
        assert_eq!(status, 413);
        assert!(told["errMsg"].as_str().unwrap().contains("CLOUDFN_MAX_EVENT_BYTES"), "{told}");
    }
    process.terminate();
    let (code, log) = process.wait();
    assert_eq!(code, Some(0));
    for (what, variable) in [("404", None), ("413", Some("CLOUDFN_MAX_EVENT_BYTES"))] {
        let lines: Vec<_> = log
            .iter()
            .filter(|line| line["message"].as_str().unwrap().starts_with(&format!("answered {what}")))
            .collect();
        assert_eq!(lines.iter().map(|line| line["count"].as_u64().unwrap()).sum::<u64>(), 200, "{lines:?}");
        assert!(lines.len() < 100, "{}", lines.len());
        assert!(lines.iter().all(|line| line["variable"].as_str() == variable && line["level"] == "WARN"), "{lines:?}");
    }
}
