//! Reads messages from a connection.

use std::io;

use tokio::io::{AsyncRead, AsyncReadExt};

use super::Message;

/// Keeps what was read beyond the end of a message.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    buffer: Vec<u8>,
}

impl Reader {
    /// The next message; `None` if the connection ends before one begins.
    pub(crate) async fn message(&mut self, stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Message>> {
        let Some(mut message) = self.head(stream).await? else { return Ok(None) };
        self.body(stream, &mut message).await?;
        Ok(Some(message))
    }

    /// The next message without its body.
    pub(crate) async fn head(&mut self, stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Message>> {
        let Some(text) = self.until(stream, b"\r\n\r\n").await? else { return Ok(None) };
        let mut lines = text.split("\r\n");
        let first_line = lines.next().unwrap_or_default().to_owned();
        let headers = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        Ok(Some(Message { first_line, headers, body: Vec::new() }))
    }

    /// The body of a message whose head was read.
    pub(crate) async fn body(
        &mut self,
        stream: &mut (impl AsyncRead + Unpin),
        message: &mut Message,
    ) -> io::Result<()> {
        if message.header("transfer-encoding").is_some_and(|coding| coding.contains("chunked")) {
            return self.chunks(stream, message).await;
        }
        let length = message.header("content-length").and_then(|length| length.parse().ok()).unwrap_or_default();
        message.body = self.exactly(stream, length).await?;
        Ok(())
    }

    async fn chunks(&mut self, stream: &mut (impl AsyncRead + Unpin), message: &mut Message) -> io::Result<()> {
        loop {
            let line = self.until(stream, b"\r\n").await?.ok_or(io::ErrorKind::UnexpectedEof)?;
            let length = line.split(';').next().unwrap_or_default().trim();
            let length = usize::from_str_radix(length, 16)
                .map_err(|_| io::Error::other(format!("`{line}` is not the length of a chunk")))?;
            let chunk = self.exactly(stream, length).await?;
            self.exactly(stream, 2).await?;
            if length == 0 {
                return Ok(());
            }
            message.body.extend_from_slice(&chunk);
        }
    }

    /// The text before an end mark; `None` if the connection ends before anything arrives.
    async fn until(&mut self, stream: &mut (impl AsyncRead + Unpin), end: &[u8]) -> io::Result<Option<String>> {
        loop {
            if let Some(length) = self.buffer.windows(end.len()).position(|window| window == end) {
                let text = String::from_utf8_lossy(&self.buffer[..length]).into_owned();
                self.buffer.drain(..length + end.len());
                return Ok(Some(text));
            }
            if self.more(stream).await? == 0 {
                return if self.buffer.is_empty() { Ok(None) } else { Err(io::ErrorKind::UnexpectedEof.into()) };
            }
        }
    }

    async fn exactly(&mut self, stream: &mut (impl AsyncRead + Unpin), length: usize) -> io::Result<Vec<u8>> {
        while self.buffer.len() < length {
            if self.more(stream).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        let rest = self.buffer.split_off(length);
        Ok(std::mem::replace(&mut self.buffer, rest))
    }

    async fn more(&mut self, stream: &mut (impl AsyncRead + Unpin)) -> io::Result<usize> {
        let mut bytes = vec![0; 16 * 1024];
        let length = stream.read(&mut bytes).await?;
        self.buffer.extend_from_slice(&bytes[..length]);
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mut bytes: &[u8]) -> Vec<io::Result<Option<Message>>> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut reader = Reader::default();
        let mut messages = Vec::new();
        loop {
            let message = runtime.block_on(reader.message(&mut bytes));
            let is_last = !matches!(message, Ok(Some(_)));
            messages.push(message);
            if is_last {
                return messages;
            }
        }
    }

    #[test]
    fn two_messages_on_one_connection_are_separated() {
        let messages = read(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabHTTP/1.1 204 No Content\r\n\r\n");
        let first = messages[0].as_ref().unwrap().as_ref().unwrap();
        assert_eq!((first.status(), first.text()), (200, "ab".to_owned()));
        assert_eq!(messages[1].as_ref().unwrap().as_ref().unwrap().status(), 204);
        assert!(matches!(messages[2], Ok(None)));
    }

    #[test]
    fn chunks_become_one_body() {
        let messages = read(b"POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n");
        let message = messages[0].as_ref().unwrap().as_ref().unwrap();
        assert_eq!((message.target(), message.text()), ("/a", "abc".to_owned()));
    }

    #[test]
    fn a_truncated_message_is_an_error() {
        assert!(read(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab")[0].is_err());
        assert!(read(b"HTTP/1.1 200 OK\r\nConte")[0].is_err());
    }
}
