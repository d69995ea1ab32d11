//! The least that a function does: one blocking connection of the standard library, and the Runtime API by hand.
//!
//! `BENCH_MODE` says what it answers: `json` reads the event and writes it again, `noop` reads it and answers `{}`,
//! `nothing` answers `{}` at once, and `raw` answers with its bytes.

#![forbid(unsafe_code)]

use std::borrow::Cow;
use std::io::{Error, IoSlice, Read, Result, Write};
use std::net::TcpStream;

use serde_json::Value;

/// A connection, and the response that was read last.
struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
    length: usize,
}

/// Where the response is in the buffer.
struct Response {
    head: usize,
    body: usize,
}

impl Connection {
    fn receive(&mut self) -> Result<Response> {
        self.length = 0;
        let head = loop {
            self.fill()?;
            if let Some(place) = self.buffer[..self.length].windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break place + 4;
            }
        };
        let length = header(&self.buffer[..head], "content-length:").map_or(Ok(0), str::parse);
        let body = length.map_err(Error::other)?;
        while self.length < head + body {
            self.buffer.resize(self.buffer.len().max(head + body), 0);
            self.fill()?;
        }
        Ok(Response { head, body })
    }

    fn fill(&mut self) -> Result<()> {
        if self.length == self.buffer.len() {
            self.buffer.resize(self.length * 2, 0);
        }
        match self.stream.read(&mut self.buffer[self.length..])? {
            // The platform is gone.
            0 => std::process::exit(0),
            read => self.length += read,
        }
        Ok(())
    }
}

fn header<'a>(head: &'a [u8], name: &str) -> Option<&'a str> {
    let has_name = |line: &&[u8]| line.len() > name.len() && line[..name.len()].eq_ignore_ascii_case(name.as_bytes());
    let line = head.split(|byte| *byte == b'\n').find(has_name)?;
    Some(std::str::from_utf8(&line[name.len()..]).ok()?.trim())
}

fn write_both(stream: &mut TcpStream, mut first: &[u8], mut second: &[u8]) -> Result<()> {
    while !first.is_empty() || !second.is_empty() {
        let written = stream.write_vectored(&[IoSlice::new(first), IoSlice::new(second)])?;
        let of_first = written.min(first.len());
        (first, second) = (&first[of_first..], &second[written - of_first..]);
    }
    Ok(())
}

fn main() -> Result<()> {
    let variable = |name: &str| std::env::var(name).map_err(Error::other);
    let address = format!("{}:{}", variable("SCF_RUNTIME_API")?, variable("SCF_RUNTIME_API_PORT")?);
    let mode = variable("BENCH_MODE")?;
    let stream = TcpStream::connect(&address)?;
    stream.set_nodelay(true)?;
    let mut connection = Connection { stream, buffer: vec![0; 16 * 1024], length: 0 };
    let ready = format!("POST /runtime/init/ready HTTP/1.1\r\nhost: {address}\r\ncontent-length: 1\r\n\r\n ");
    connection.stream.write_all(ready.as_bytes())?;
    connection.receive()?;
    let next = format!("GET /runtime/invocation/next HTTP/1.1\r\nhost: {address}\r\n\r\n");
    let mut head = Vec::with_capacity(256);
    loop {
        connection.stream.write_all(next.as_bytes())?;
        let response = connection.receive()?;
        let (facts, rest) = connection.buffer.split_at(response.head);
        let facts = ["request_id:", "memory_limit_in_mb:", "time_limit_in_ms:"].map(|name| header(facts, name));
        std::hint::black_box(facts);
        let event = &rest[..response.body];
        let read = || serde_json::from_slice::<Value>(event);
        let answer: Cow<'_, [u8]> = match mode.as_str() {
            "json" => serde_json::to_vec(&read()?)?.into(),
            "noop" => read().map(|_| b"{}".into())?,
            "nothing" => b"{}".into(),
            _ => event.into(),
        };
        head.clear();
        let length = answer.len();
        let line = "POST /runtime/invocation/response HTTP/1.1";
        write!(head, "{line}\r\nhost: {address}\r\ncontent-length: {length}\r\n\r\n")?;
        write_both(&mut connection.stream, &head, &answer)?;
        connection.receive()?;
    }
}
