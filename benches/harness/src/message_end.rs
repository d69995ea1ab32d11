//! Where an HTTP message ends in a buffer that grows.

use anyhow::{Context, bail};

/// How far a message has been read.
#[derive(Debug, Default)]
pub(crate) struct MessageEnd {
    framing: Option<Framing>,
}

#[derive(Debug)]
enum Framing {
    /// The message ends here.
    Known(usize),
    /// The next chunk begins here.
    Chunk(usize),
}

impl MessageEnd {
    /// The place behind the message, once all of it is in the buffer. The buffer begins with the message.
    pub(crate) fn find(&mut self, buffer: &[u8]) -> anyhow::Result<Option<usize>> {
        if self.framing.is_none() {
            let Some(head) = place(buffer, b"\r\n\r\n") else { return Ok(None) };
            self.framing = Some(framing(&buffer[..head], head + 4)?);
        }
        loop {
            match self.framing {
                Some(Framing::Known(end)) => return Ok((buffer.len() >= end).then_some(end)),
                Some(Framing::Chunk(begin)) => {
                    let rest = buffer.get(begin..).unwrap_or_default();
                    let Some(line) = place(rest, b"\r\n") else { return Ok(None) };
                    let size = std::str::from_utf8(&rest[..line])?.trim();
                    let size = usize::from_str_radix(size, 16).with_context(|| format!("a chunk of {size:?} bytes"))?;
                    let end = begin + line + 2 + size + 2;
                    self.framing = Some(if size == 0 { Framing::Known(end) } else { Framing::Chunk(end) });
                }
                None => bail!("a message without a head"),
            }
        }
    }
}

fn framing(head: &[u8], body: usize) -> anyhow::Result<Framing> {
    let mut length = 0;
    for line in std::str::from_utf8(head)?.lines() {
        let Some((name, value)) = line.split_once(':') else { continue };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().with_context(|| format!("a body of {value:?} bytes"))?;
        } else if name.eq_ignore_ascii_case("transfer-encoding") {
            return Ok(Framing::Chunk(body));
        }
    }
    Ok(Framing::Known(body + length))
}

pub(crate) fn place(buffer: &[u8], bytes: &[u8]) -> Option<usize> {
    buffer.windows(bytes.len()).position(|window| window == bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The end that is found when the message arrives in pieces of one byte.
    fn end(message: &[u8]) -> Option<usize> {
        let mut end = MessageEnd::default();
        (0..=message.len()).find_map(|length| end.find(&message[..length]).unwrap())
    }

    #[test]
    fn a_message_ends_after_its_length() {
        assert_eq!(end(b"GET / HTTP/1.1\r\n\r\nGET"), Some(18));
        assert_eq!(end(b"POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabcPOST"), Some(41));
        assert_eq!(end(b"POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nab"), None);
    }

    #[test]
    fn a_chunked_message_ends_after_the_empty_chunk() {
        let message = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\nHTTP";
        assert_eq!(end(message), Some(message.len() - 4));
        assert_eq!(end(&message[..message.len() - 6]), None);
    }

    #[test]
    fn a_length_that_is_no_number_is_an_error() {
        assert!(MessageEnd::default().find(b"GET / HTTP/1.1\r\ncontent-length: x\r\n\r\n").is_err());
    }
}
