//! A gateway that answers every query with the same documents, as fast as it can.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use crate::query;

/// Starts it on a free port. Returns the URL that clients get in the context of an invocation.
pub(crate) fn start() -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}/admin", listener.local_addr()?);
    let body = query::answer();
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            // A contestant that ends closes its connection, which ends this thread with an error.
            thread::spawn(move || serve(&stream, answer.as_bytes()));
        }
    });
    Ok(url)
}

fn serve(stream: &TcpStream, answer: &[u8]) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let (mut requests, mut answers) = (BufReader::new(stream), stream);
    loop {
        let mut body = vec![0; content_length(&mut requests)?];
        requests.read_exact(&mut body)?;
        answers.write_all(answer)?;
    }
}

/// Reads a head up to the body.
fn content_length(requests: &mut impl BufRead) -> io::Result<usize> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if requests.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let line = line.trim_end();
        if line.is_empty() {
            return length.ok_or_else(|| io::Error::other("a request without a length"));
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok();
        }
    }
}
