//! api.weixin.qq.com, on 127.0.0.1: one answer, and what was asked for it.

use std::io::{BufReader, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

use crate::client::{body, head};

/// A server that answers once.
pub(crate) struct WeChat {
    pub(crate) url: String,
    server: JoinHandle<Asked>,
}

/// What was asked.
pub(crate) struct Asked {
    /// `POST /path HTTP/1.1`
    pub(crate) first: String,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl WeChat {
    pub(crate) fn answering(content_type: &'static str, answer: &'static [u8]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            let mut stream = BufReader::new(listener.accept().unwrap().0);
            let head = head(&mut stream);
            let body = body(&mut stream, &head);
            let length = answer.len();
            let stream = stream.get_mut();
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n\r\n")
                .unwrap();
            stream.write_all(answer).unwrap();
            let mut lines = head.lines();
            let first = lines.next().unwrap().to_owned();
            let headers = lines.filter_map(|line| line.split_once(": "));
            let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
            Asked { first, headers, body }
        });
        Self { url, server }
    }

    pub(crate) fn asked(self) -> Asked {
        self.server.join().unwrap()
    }
}

impl Asked {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}
