//! A gateway of Cloud Calls that answers every request with the same success, on one thread of its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Context;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use crate::message_end::MessageEnd;

/// It ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Gateway {
    pub(crate) port: u16,
    requests: Arc<AtomicU64>,
    _stop: oneshot::Sender<()>,
}

impl Gateway {
    pub(crate) fn start() -> anyhow::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let port = listener.local_addr().context("a listener has an address")?.port();
        let requests = Arc::new(AtomicU64::new(0));
        let (stop, stopped) = oneshot::channel::<()>();
        std::thread::spawn({
            let requests = requests.clone();
            move || {
                runtime.block_on(async {
                    tokio::select! {
                        () = accept(&listener, &requests) => {}
                        // The sender is gone.
                        _ = stopped => {}
                    }
                });
            }
        });
        Ok(Self { port, requests, _stop: stop })
    }

    /// How many requests it has answered.
    pub(crate) fn requests(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }
}

async fn accept(listener: &TcpListener, requests: &Arc<AtomicU64>) {
    let answer: Arc<[u8]> = answer().into();
    loop {
        if let Ok((stream, _)) = listener.accept().await {
            // A contestant that ends closes its connections, which ends this task with an error.
            tokio::spawn(serve(stream, answer.clone(), requests.clone()));
        }
    }
}

async fn serve(mut stream: TcpStream, answer: Arc<[u8]>, requests: Arc<AtomicU64>) -> anyhow::Result<()> {
    stream.set_nodelay(true)?;
    let mut buffer = Vec::with_capacity(8192);
    loop {
        let mut end = MessageEnd::default();
        let end = loop {
            if let Some(end) = end.find(&buffer)? {
                break end;
            }
            if stream.read_buf(&mut buffer).await? == 0 {
                return Ok(());
            }
        };
        buffer.drain(..end);
        requests.fetch_add(1, Ordering::Relaxed);
        stream.write_all(&answer).await?;
    }
}

/// An envelope with WeChat's answer, its content type, the error code 0 and the status 200.
fn answer() -> Vec<u8> {
    let data = br#"{"errcode":0,"errmsg":"ok","template_id":"TEMPLATE_ID_0123456789_abcdefghijklmnopqrst"}"#;
    let content_type = b"application/json; charset=utf-8";
    let mut envelope = Vec::new();
    for (tag, text) in [(0x0a, data.as_slice()), (0x12, content_type.as_slice())] {
        // Both are shorter than 128 bytes, so that a length is one byte.
        envelope.extend([tag, u8::try_from(text.len()).unwrap_or_default()]);
        envelope.extend_from_slice(text);
    }
    envelope.extend_from_slice(&[0x18, 0, 0x20, 0xc8, 0x01]);
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: {}\r\nConnection: keep-alive\r\n\r\n",
        envelope.len()
    );
    [head.into_bytes(), envelope].concat()
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use super::*;

    #[test]
    fn every_request_of_a_connection_is_answered_and_counted() {
        let gateway = Gateway::start().unwrap();
        let mut stream = std::net::TcpStream::connect(("127.0.0.1", gateway.port)).unwrap();
        let expected = answer();
        for number in 1..=3 {
            stream.write_all(b"POST /admin HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}").unwrap();
            let mut received = vec![0; expected.len()];
            stream.read_exact(&mut received).unwrap();
            assert_eq!((received == expected, gateway.requests()), (true, number));
        }
    }
}
