//! HTTP on plain sockets: clients that send exactly the given bytes, and programs that serve.

pub mod client;
pub mod request;
pub mod server;

use std::io::{BufRead, Read};

/// Reads up to the empty line.
pub fn read_head(stream: &mut impl BufRead) -> String {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert_ne!(stream.read_line(&mut head).unwrap(), 0, "the connection ended after {head:?}");
    }
    head
}

/// Reads as many bytes as the head announces.
pub fn read_body(stream: &mut impl Read, head: &str) -> Vec<u8> {
    let lower = head.to_ascii_lowercase();
    assert!(!lower.contains("transfer-encoding: chunked"), "{head}");
    let length = lower.lines().find_map(|line| line.strip_prefix("content-length: "));
    let mut body = vec![0; length.map_or(0, |length| length.parse().unwrap())];
    stream.read_exact(&mut body).unwrap();
    body
}
