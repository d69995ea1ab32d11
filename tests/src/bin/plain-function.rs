//! A function that speaks the Runtime API by hand, on a plain socket, and misbehaves as its events tell it to.
//!
//! The event `{"do": ".."}` decides what it does; the variable `PLAIN_FUNCTION` what it does before it is ready.

#![expect(clippy::unwrap_used, reason = "it is part of a test")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::ExitCode;

use serde_json::{Value, json};

fn main() -> ExitCode {
    match std::env::var("PLAIN_FUNCTION").as_deref() {
        Ok("never ready") => wait_forever(),
        Ok("ends at once") => {
            eprintln!("no settings file");
            return ExitCode::from(3);
        }
        _ => {}
    }
    println!("starting");
    request("POST", "/runtime/init/ready", b" ");
    loop {
        let (status, headers, event) = request("GET", "/runtime/invocation/next", b"");
        if status != 200 {
            return ExitCode::FAILURE;
        }
        let event: Value = serde_json::from_slice(&event).unwrap();
        match event["do"].as_str() {
            Some("fail") => finish("error", br#"{"errCode":-1,"errMsg":"it did not work"}"#),
            Some("hang") => wait_forever(),
            Some("crash") => {
                println!("about to divide");
                eprint!("attempt to divide by zero");
                return ExitCode::from(101);
            }
            Some("end after the answer") => {
                finish("response", b"null");
                return ExitCode::SUCCESS;
            }
            Some("answer twice") => {
                finish("response", b"1");
                let (status, ..) = request("POST", "/runtime/invocation/response", b"2");
                println!("{status}");
            }
            Some("ask again") => {
                let (_, _, again) = request("GET", "/runtime/invocation/next", b"");
                let again: Value = serde_json::from_slice(&again).unwrap();
                finish("response", json!(again == event).to_string().as_bytes());
            }
            Some("say much") => {
                let much = vec![b'7'; 6 * 1024 * 1024 + 1];
                request("POST", "/runtime/invocation/response", &much);
            }
            Some("write") => {
                println!("{}", event["text"].as_str().unwrap());
                finish("response", b"null");
            }
            Some("write after the answer") => {
                finish("response", b"null");
                println!("{}", event["text"].as_str().unwrap());
            }
            Some("write without an end") => {
                print!("no line feed");
                std::io::stdout().flush().unwrap();
                finish("response", b"null");
            }
            _ => finish("response", json!({"event": event, "headers": headers}).to_string().as_bytes()),
        }
    }
}

fn finish(how: &str, body: &[u8]) {
    let (status, ..) = request("POST", &format!("/runtime/invocation/{how}"), body);
    assert_eq!(status, 200);
}

fn wait_forever() -> ! {
    loop {
        std::thread::park();
    }
}

/// Sends one request on a new connection.
fn request(method: &str, path: &str, body: &[u8]) -> (u16, Value, Vec<u8>) {
    let api = std::env::var("SCF_RUNTIME_API").unwrap();
    let (host, secret) = api.split_once('/').unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "{method} /{secret}{path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n").unwrap();
    write!(stream, "content-length: {}\r\n\r\n", body.len()).unwrap();
    // A server may refuse a long body before it has read all of it.
    let _ = stream.write_all(body);
    let mut stream = BufReader::new(stream);
    let mut lines = stream.by_ref().lines().map(Result::unwrap);
    let status = lines.next().unwrap()[9..12].parse().unwrap();
    let headers: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
    let headers: serde_json::Map<_, _> = headers
        .iter()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), json!(value)))
        .collect();
    let mut body = Vec::new();
    let _ = stream.read_to_end(&mut body);
    (status, Value::Object(headers), body)
}
