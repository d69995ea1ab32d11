//! `ChunkedBody`: a body that arrives in chunks (RFC 9112, section 7.1).

use std::io;

use bytes::{Buf, Bytes, BytesMut};

use super::head::malformed;

/// The maximum length of the line before a chunk, and of the lines after the last one together, in bytes.
const MAX_LINE_BYTES: usize = 16 * 1024;

/// A body, as far as it has arrived.
#[derive(Debug)]
pub(super) struct ChunkedBody {
    bytes: BytesMut,
    max_bytes: usize,
    expected: Expected,
}

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    /// The line with the size of a chunk.
    Size,
    /// The rest of a chunk, and the end of its line.
    Chunk(usize),
    /// The lines after the last chunk, the last of which is empty. This many bytes of them have been read.
    Trailers(usize),
}

/// How far a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    Incomplete,
    Complete,
    TooLarge,
}

impl ChunkedBody {
    pub(super) fn new(max_bytes: usize) -> Self {
        Self { bytes: BytesMut::new(), max_bytes, expected: Expected::Size }
    }

    pub(super) fn into_bytes(self) -> Bytes {
        self.bytes.freeze()
    }

    /// Takes what has arrived out of the buffer.
    pub(super) fn take(&mut self, buffer: &mut BytesMut) -> io::Result<Progress> {
        loop {
            match self.expected {
                Expected::Size => {
                    // The parser takes an empty line for a size of zero, and so for the end of the body.
                    if buffer.first().is_some_and(|byte| !byte.is_ascii_hexdigit()) {
                        return Err(malformed("a chunk has no size"));
                    }
                    let (line, size) = match httparse::parse_chunk_size(buffer) {
                        Ok(httparse::Status::Complete(parsed)) => parsed,
                        Ok(httparse::Status::Partial) if buffer.len() < MAX_LINE_BYTES => {
                            return Ok(Progress::Incomplete);
                        }
                        _ => return Err(malformed("a chunk has no size")),
                    };
                    buffer.advance(line);
                    let room = self.max_bytes - self.bytes.len();
                    self.expected = match usize::try_from(size) {
                        Ok(0) => Expected::Trailers(0),
                        Ok(size) if size <= room => Expected::Chunk(size),
                        _ => return Ok(Progress::TooLarge),
                    };
                }
                Expected::Chunk(0) => {
                    let Some(end) = buffer.first_chunk() else { return Ok(Progress::Incomplete) };
                    if end != b"\r\n" {
                        return Err(malformed("a chunk is longer than its size"));
                    }
                    buffer.advance(2);
                    self.expected = Expected::Size;
                }
                Expected::Chunk(_) if buffer.is_empty() => return Ok(Progress::Incomplete),
                Expected::Chunk(rest) => {
                    let piece = buffer.split_to(rest.min(buffer.len()));
                    self.bytes.extend_from_slice(&piece);
                    self.expected = Expected::Chunk(rest - piece.len());
                }
                Expected::Trailers(read) => {
                    let Some(end) = buffer.iter().position(|byte| *byte == b'\n') else {
                        let is_too_long = read + buffer.len() > MAX_LINE_BYTES;
                        return if is_too_long {
                            Err(malformed("the trailers are too long"))
                        } else {
                            Ok(Progress::Incomplete)
                        };
                    };
                    let is_empty = buffer[..end].trim_ascii().is_empty();
                    buffer.advance(end + 1);
                    if is_empty {
                        return Ok(Progress::Complete);
                    }
                    if read + end > MAX_LINE_BYTES {
                        return Err(malformed("the trailers are too long"));
                    }
                    self.expected = Expected::Trailers(read + end + 1);
                }
            }
        }
    }
}
