//! A client that writes what it is told, byte by byte.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

use serde_json::Value;

/// One connection.
pub(crate) struct Client(BufReader<TcpStream>);

impl Client {
    pub(crate) fn connect(address: SocketAddr) -> Self {
        Self(BufReader::new(TcpStream::connect(address).unwrap()))
    }

    pub(crate) fn call(&mut self, request: &str, headers: &str, body: &[u8]) -> (u16, Value) {
        self.send(request, headers, body);
        self.receive()
    }

    /// Sends a request (`POST /name`) with these headers, and the length of its body unless they have one.
    pub(crate) fn send(&mut self, request: &str, headers: &str, body: &[u8]) {
        let is_said = headers.contains("Content-Length");
        let length = if is_said { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
        let head = format!("{request} HTTP/1.1\r\nHost: test\r\n{headers}{length}\r\n").into_bytes();
        self.0.get_mut().write_all(&[&head, body].concat()).unwrap();
    }

    pub(crate) fn receive(&mut self) -> (u16, Value) {
        let head = head(&mut self.0);
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let body = body(&mut self.0, &head);
        (status, serde_json::from_slice(&body).unwrap())
    }

    /// Writes more.
    pub(crate) fn write(&mut self, bytes: &[u8]) {
        self.0.get_mut().write_all(bytes).unwrap();
    }

    /// Reads a head alone.
    pub(crate) fn head(&mut self) -> String {
        head(&mut self.0)
    }

    /// Waits until the other side closes.
    pub(crate) fn is_closed(&mut self) -> bool {
        self.0.read(&mut [0]).unwrap() == 0
    }
}

/// Reads up to the empty line.
pub(crate) fn head(stream: &mut impl BufRead) -> String {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert_ne!(stream.read_line(&mut head).unwrap(), 0, "the connection ended after {head:?}");
    }
    head
}

/// Reads as much as the head says.
pub(crate) fn body(stream: &mut impl Read, head: &str) -> Vec<u8> {
    let lower = head.to_ascii_lowercase();
    let length = lower.lines().find_map(|line| line.strip_prefix("content-length: "));
    let mut body = vec![0; length.map_or(0, |length| length.parse().unwrap())];
    stream.read_exact(&mut body).unwrap();
    body
}
