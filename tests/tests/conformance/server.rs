//! A server on a real socket that gives the answers of a capture, and records the requests.

use std::io::Write;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use serde_json::Value;

use super::capture::bytes;

/// A request as it arrived.
#[derive(Debug, Clone)]
pub(crate) struct ReceivedRequest {
    /// The number of the connection, from 1.
    pub(crate) connection: u64,
    /// `POST /admin?.. HTTP/1.1`
    pub(crate) line: String,
    /// The names in lowercase, and the values without white space around them.
    pub(crate) headers: Vec<(String, String)>,
    /// The body, with its chunks joined.
    pub(crate) body: Vec<u8>,
}

/// The server. It ends when it is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    script: Arc<Mutex<Script>>,
    accepting: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Script {
    responses: Vec<Value>,
    arrived: Vec<ReceivedRequest>,
    is_over: bool,
}

impl Server {
    /// Starts a server that gives these answers one after the other, on any connection.
    pub(crate) fn start(responses: Vec<Value>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let script = Arc::new(Mutex::new(Script { responses, ..Script::default() }));
        let accepting = thread::spawn({
            let script = Arc::clone(&script);
            move || accept(&listener, &script)
        });
        Self { address, script, accepting: Some(accepting) }
    }

    /// What has arrived.
    pub(crate) fn arrived(&self) -> Vec<ReceivedRequest> {
        self.script.lock().unwrap().arrived.clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.script.lock().unwrap().is_over = true;
        // This connection wakes the thread that waits for one.
        let _ = TcpStream::connect(self.address);
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

fn accept(listener: &TcpListener, script: &Arc<Mutex<Script>>) {
    for connection in 1.. {
        let Ok((stream, _)) = listener.accept() else { return };
        if script.lock().unwrap().is_over {
            return;
        }
        let script = Arc::clone(script);
        thread::spawn(move || serve(stream, connection, &script));
    }
}

fn serve(mut stream: TcpStream, connection: u64, script: &Mutex<Script>) {
    while let Some((length, mut arrived)) = peek_request(&stream) {
        arrived.connection = connection;
        let response = {
            let mut script = script.lock().unwrap();
            let response = script.responses.get(script.arrived.len()).cloned().unwrap_or_default();
            script.arrived.push(arrived);
            response
        };
        if response.get("reset").is_some() {
            // The request is still unread, so closing the socket resets the connection.
            return;
        }
        std::io::Read::read_exact(&mut stream, &mut vec![0; length]).unwrap();
        if response.get("hang").is_some() {
            continue;
        }
        thread::sleep(Duration::from_millis(response["delay_ms"].as_u64().unwrap_or_default()));
        if stream.write_all(&write_response(&response)).is_err() {
            return;
        }
    }
}

fn write_response(response: &Value) -> Vec<u8> {
    let status = response["status"].as_u64().unwrap_or(500);
    let body = bytes(&response["body_base64"]);
    let mut head = format!("HTTP/1.1 {status} -\r\n");
    for (name, value) in response["headers"].as_object().into_iter().flatten() {
        head.extend([name.as_str(), ": ", value.as_str().unwrap_or_default(), "\r\n"]);
    }
    if status != 204 {
        head.extend(["content-length: ", &body.len().to_string(), "\r\n"]);
    }
    [head.as_bytes(), b"\r\n", &body].concat()
}

/// Waits for a whole request and leaves it in the socket. `None` if the other side has closed the connection.
fn peek_request(stream: &TcpStream) -> Option<(usize, ReceivedRequest)> {
    let mut buffer = vec![0; 64 * 1024];
    let mut seen = 0;
    loop {
        let length = stream.peek(&mut buffer).ok().filter(|length| *length > 0)?;
        if let Some(request) = parse_request(&buffer[..length]) {
            return Some(request);
        }
        if length == buffer.len() {
            buffer.resize(length * 2, 0);
        } else if length == seen {
            // A peek returns at once with what is there: wait for the rest.
            thread::yield_now();
        }
        seen = length;
    }
}

fn parse_request(buffer: &[u8]) -> Option<(usize, ReceivedRequest)> {
    let end = find(buffer, b"\r\n\r\n")? + 4;
    let head = std::str::from_utf8(&buffer[..end - 4]).expect("a head is ASCII");
    let mut lines = head.split("\r\n");
    let line = lines.next().unwrap_or_default().to_owned();
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let header = |name: &str| headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let (length, body) = match header("content-length") {
        Some(length) => {
            let length: usize = length.parse().expect("a content-length is a number");
            (end + length, buffer.get(end..end + length)?.to_vec())
        }
        None if header("transfer-encoding") == Some("chunked") => {
            let (length, body) = parse_chunks(&buffer[end..])?;
            (end + length, body)
        }
        None => (end, Vec::new()),
    };
    Some((length, ReceivedRequest { connection: 0, line, headers, body }))
}

fn parse_chunks(buffer: &[u8]) -> Option<(usize, Vec<u8>)> {
    let mut body = Vec::new();
    let mut place = 0;
    loop {
        let line = find(buffer.get(place..)?, b"\r\n")?;
        let size = std::str::from_utf8(&buffer[place..place + line]).expect("a chunk's size is ASCII");
        let size = usize::from_str_radix(size, 16).expect("a chunk's size is a number");
        let begin = place + line + 2;
        body.extend_from_slice(buffer.get(begin..begin + size)?);
        place = begin + size + 2;
        if size == 0 {
            return (place <= buffer.len()).then_some((place, body));
        }
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}
