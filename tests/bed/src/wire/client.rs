//! A client with one connection.

use std::fmt::Write;
use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};

use super::{Message, Reader};

/// In bytes.
const SMALL_BUFFER: u32 = 4096;

#[derive(Debug)]
pub(crate) struct Client {
    stream: TcpStream,
    reader: Reader,
}

impl Client {
    pub(crate) async fn connect(port: u16) -> io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, reader: Reader::default() })
    }

    /// A client with a small receive buffer.
    pub(crate) async fn connect_with_small_buffer(port: u16) -> io::Result<Self> {
        let socket = TcpSocket::new_v4()?;
        socket.set_recv_buffer_size(SMALL_BUFFER)?;
        let stream = socket.connect(([127, 0, 0, 1], port).into()).await?;
        Ok(Self { stream, reader: Reader::default() })
    }

    pub(crate) async fn post(&mut self, path: &str, headers: &[(&str, &str)], body: &[u8]) -> io::Result<Message> {
        self.send(&request(path, headers, body)).await?;
        self.answer().await
    }

    /// Sends any bytes.
    pub(crate) async fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes).await
    }

    pub(crate) async fn answer(&mut self) -> io::Result<Message> {
        self.reader.message(&mut self.stream).await?.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    /// Reads until the other side closes the connection.
    pub(crate) async fn closed(&mut self) -> io::Result<()> {
        let mut bytes = vec![0; 64 * 1024];
        while self.stream.read(&mut bytes).await? > 0 {}
        Ok(())
    }

    /// Closes the connection with a reset.
    pub(crate) fn reset(self) {
        // If this fails, the connection is closed normally.
        let _ = self.stream.set_zero_linger();
    }
}

/// The bytes of a POST request.
pub(crate) fn request(path: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut text = format!("POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: {}\r\n", body.len());
    for (name, value) in headers {
        let _ = write!(text, "{name}: {value}\r\n");
    }
    text.push_str("\r\n");
    let mut bytes = text.into_bytes();
    bytes.extend_from_slice(body);
    bytes
}
