//! api.weixin.qq.com on 127.0.0.1. It answers once, and records the request.

use std::io::{BufReader, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

use crate::http::{read_body, read_head};

/// A server that answers once.
#[derive(Debug)]
pub struct WeChat {
    /// `http://127.0.0.1:PORT`
    pub url: String,
    server: JoinHandle<ApiRequest>,
}

/// The request.
#[derive(Debug)]
pub struct ApiRequest {
    /// `POST /path HTTP/1.1`
    pub first: String,
    headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl WeChat {
    /// Starts it.
    pub fn answering(content_type: &'static str, answer: &'static [u8]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            let mut stream = BufReader::new(listener.accept().unwrap().0);
            let head = read_head(&mut stream);
            let body = read_body(&mut stream, &head);
            let length = answer.len();
            let stream = stream.get_mut();
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n\r\n")
                .unwrap();
            stream.write_all(answer).unwrap();
            let mut lines = head.lines();
            let first = lines.next().unwrap().to_owned();
            let headers = lines.filter_map(|line| line.split_once(": "));
            let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
            ApiRequest { first, headers, body }
        });
        Self { url, server }
    }

    /// Waits for the request.
    pub fn asked(self) -> ApiRequest {
        self.server.join().unwrap()
    }
}

impl ApiRequest {
    /// A header, by its name in lowercase.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}
