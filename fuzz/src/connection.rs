//! A connection in memory: the bytes that are sent, and the answers.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::task::LocalSet;

/// The clock is paused and advances when every task waits, so every time limit of a server is reached without waiting.
const PATIENCE: Duration = Duration::from_secs(3600);

/// Sends these bytes to a server, and returns everything that it answers.
pub fn exchange<S, F>(request: &[u8], serve: S) -> Vec<u8>
where
    S: FnOnce(DuplexStream) -> F,
    F: Future<Output = ()> + 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    LocalSet::new().block_on(&runtime, async {
        let (client, server) = duplex(64 * 1024);
        tokio::task::spawn_local(serve(server));
        let (mut from, mut to) = tokio::io::split(client);
        let request = request.to_vec();
        let sending = tokio::task::spawn_local(async move {
            // A server may hang up before it has read everything.
            let _ = to.write_all(&request).await;
            to
        });
        let mut answer = Vec::new();
        let reading = async {
            let mut buffer = [0; 16 * 1024];
            while let Ok(length @ 1..) = from.read(&mut buffer).await {
                answer.extend_from_slice(&buffer[..length]);
            }
        };
        let _ = tokio::time::timeout(PATIENCE, reading).await;
        drop(sending);
        answer
    })
}

/// An answer on a connection.
#[derive(Debug)]
pub struct Answer<'a> {
    pub status: u16,
    pub headers: Vec<(String, &'a [u8])>,
    pub body: &'a [u8],
}

impl Answer<'_> {
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| *value)
    }
}

/// Splits the bytes into answers. Panics if they are not a sequence of whole answers, because a client would then read
/// the answer to one request as that to another. An answer without a length ends the list.
pub fn answers(mut bytes: &[u8]) -> Vec<Answer<'_>> {
    let mut answers = Vec::new();
    while !bytes.is_empty() {
        let mut headers = [httparse::EMPTY_HEADER; 64];
        let mut head = httparse::Response::new(&mut headers);
        let length = match head.parse(bytes) {
            Ok(httparse::Status::Complete(length)) => length,
            other => panic!("no answer begins here ({other:?}): {}", String::from_utf8_lossy(bytes)),
        };
        let status = head.code.unwrap();
        let headers: Vec<_> =
            head.headers.iter().map(|header| (header.name.to_ascii_lowercase(), header.value)).collect();
        let rest = &bytes[length..];
        let given = headers.iter().find(|(name, _)| name == "content-length");
        let given = given.map(|(_, value)| std::str::from_utf8(value).unwrap().parse::<usize>().unwrap());
        let is_continue = status == 100;
        // The answer to a HEAD has a length and no body.
        let has_no_body = is_continue || rest.is_empty() || rest.starts_with(b"HTTP/1.");
        let length = match given {
            _ if has_no_body => 0,
            Some(length) => length,
            None => rest.len(),
        };
        assert!(length <= rest.len(), "an answer is cut off: {}", String::from_utf8_lossy(bytes));
        let (body, after) = rest.split_at(length);
        if !is_continue {
            answers.push(Answer { status, headers, body });
        }
        bytes = after;
    }
    answers
}
