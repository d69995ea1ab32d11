//! Requests, each on its own connection.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use serde_json::Value;

/// A request that has not been sent.
#[derive(Debug)]
pub struct Request<'a> {
    address: &'a str,
    line: String,
    headers: Vec<String>,
    body: &'a str,
}

/// An answer.
#[derive(Debug)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The head, in lowercase.
    pub headers: String,
    /// The body.
    pub body: String,
}

impl<'a> Request<'a> {
    /// A request with the header `host`.
    pub fn new(address: &'a str, method: &str, path: &str, body: &'a str) -> Self {
        // With HTTP/1.0, an answer ends when the connection closes, so an endless answer can be read, too.
        Self { address, line: format!("{method} {path} HTTP/1.0"), headers: vec![format!("host: {address}")], body }
    }

    /// Adds a header, or changes `host`.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if name == "host" {
            self.headers.clear();
        }
        self.headers.push(format!("{name}: {value}"));
        self
    }

    /// Sends it, and reads the answer until the connection is closed.
    pub fn send(&self) -> Reply {
        let mut answer = Vec::new();
        self.open().read_to_end(&mut answer).unwrap();
        // Of a file that is not text, tests read the headers only.
        let answer = String::from_utf8_lossy(&answer);
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {answer:?}"));
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Reply { status, headers: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    /// Whether the connection ends without an answer.
    pub fn is_cut_off(&self) -> bool {
        !matches!(self.open().read(&mut [0]), Ok(1))
    }

    /// Reads server-sent events: the name and the data of each.
    pub fn follow(&self) -> impl Iterator<Item = (String, Value)> + use<> {
        let mut lines = BufReader::new(self.open()).lines().map(Result::unwrap);
        let mut name = String::new();
        std::iter::from_fn(move || {
            loop {
                let line = lines.next()?;
                if let Some(event) = line.strip_prefix("event: ") {
                    event.clone_into(&mut name);
                } else if let Some(data) = line.strip_prefix("data: ") {
                    return Some((name.clone(), serde_json::from_str(data).unwrap()));
                }
            }
        })
    }

    fn open(&self) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let Self { line, headers, body, .. } = self;
        let length = body.len();
        let headers = headers.join("\r\n");
        // A refusal may come before everything is sent.
        let _ = write!(stream, "{line}\r\n{headers}\r\ncontent-length: {length}\r\n\r\n{body}");
        stream
    }
}

impl Reply {
    /// Asserts this status and this body.
    #[track_caller]
    pub fn is(&self, status: u16, body: &str) {
        assert_eq!((self.status, self.body.as_str()), (status, body));
    }

    /// Asserts that it is an error that contains this text.
    #[track_caller]
    pub fn says(&self, status: u16, text: &str) {
        assert_eq!(self.status, status, "{}", self.body);
        let message = self.json()["errMsg"].as_str().unwrap().to_owned();
        assert!(message.contains(text), "{message}");
    }

    /// The body.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{self:?}"))
    }
}
