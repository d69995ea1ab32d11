//! A client with one connection.

use std::io::{BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

use serde_json::Value;

use super::{read_body, read_head};

/// One connection.
#[derive(Debug)]
pub struct Client(BufReader<TcpStream>);

impl Client {
    /// Connects.
    pub fn connect(address: SocketAddr) -> Self {
        Self(BufReader::new(TcpStream::connect(address).unwrap()))
    }

    /// Sends a request, and returns the status and the body.
    pub fn call(&mut self, request: &str, headers: &str, body: &[u8]) -> (u16, Value) {
        self.send(request, headers, body);
        self.receive()
    }

    /// Sends a request (`POST /name`) with these headers. Adds the length of the body, unless a header has it.
    pub fn send(&mut self, request: &str, headers: &str, body: &[u8]) {
        let has_length = headers.contains("Content-Length");
        let length = if has_length { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
        let head = format!("{request} HTTP/1.1\r\nHost: test\r\n{headers}{length}\r\n").into_bytes();
        self.0.get_mut().write_all(&[&head, body].concat()).unwrap();
    }

    /// Reads an answer: the status and the body.
    pub fn receive(&mut self) -> (u16, Value) {
        let head = read_head(&mut self.0);
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let body = read_body(&mut self.0, &head);
        (status, serde_json::from_slice(&body).unwrap())
    }

    /// Writes more.
    pub fn write(&mut self, bytes: &[u8]) {
        self.0.get_mut().write_all(bytes).unwrap();
    }

    /// Reads only a head.
    pub fn head(&mut self) -> String {
        read_head(&mut self.0)
    }

    /// Waits until the other side closes.
    pub fn is_closed(&mut self) -> bool {
        self.0.read(&mut [0]).unwrap() == 0
    }
}
