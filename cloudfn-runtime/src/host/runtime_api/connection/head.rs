//! `Head`: the status and the headers of a response.

use std::io;

use bytes::Bytes;
use http::StatusCode;

/// The maximum size of a head, in bytes, which is about that of hyper. The context of an invocation is in it.
const MAX_HEAD_BYTES: usize = 400 * 1024;

/// The maximum number of headers, as in hyper.
const MAX_HEADERS: usize = 100;

/// The head of a response.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) status: StatusCode,
    pub(super) headers: Headers,
    pub(super) length: BodyLength,
    /// Whether the other side keeps the connection open after the response.
    pub(super) is_kept_alive: bool,
}

/// How the end of a body is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BodyLength {
    Bytes(u64),
    Chunked,
    /// It lasts until the connection ends.
    UntilEnd,
}

/// The headers of a response, as they were written.
#[derive(Debug, Default)]
pub(in super::super) struct Headers(Bytes);

impl Headers {
    /// The values of all headers with this name.
    pub(in super::super) fn all(&self, name: &'static str) -> impl Iterator<Item = &[u8]> {
        // The first line is the status.
        let lines = self.0.split(|byte| *byte == b'\n').skip(1);
        lines.filter_map(|line| {
            let (line_name, rest) = line.split_at_checked(name.len())?;
            let value = rest.strip_prefix(b":")?;
            line_name.eq_ignore_ascii_case(name.as_bytes()).then_some(value.trim_ascii())
        })
    }

    /// The value of the first header with this name, if it is visible ASCII.
    pub(in super::super) fn text(&self, name: &'static str) -> Option<&str> {
        let value = self.all(name).next()?;
        let is_visible = value.iter().all(|byte| matches!(byte, b' '..=b'~' | b'\t'));
        std::str::from_utf8(value).ok().filter(|_| is_visible)
    }
}

impl Head {
    /// Reads a head at the beginning of these bytes. Returns it without its text, and its length; `None` if it is not
    /// complete. The first `searched` bytes are known to be incomplete.
    pub(super) fn parse(bytes: &[u8], searched: usize) -> io::Result<Option<(Self, usize)>> {
        if !may_be_complete(bytes, searched) {
            return incomplete(bytes);
        }
        let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
        let mut response = httparse::Response::new(&mut headers);
        let length = match response.parse(bytes) {
            Ok(httparse::Status::Complete(length)) => length,
            Ok(httparse::Status::Partial) => return incomplete(bytes),
            Err(error) => return Err(malformed(&error.to_string())),
        };
        let status = response.code.and_then(|code| StatusCode::from_u16(code).ok());
        let status = status.ok_or_else(|| malformed("the status is not one"))?;
        let is_http_1_1 = response.version == Some(1);
        let body = if has_no_body(status) { BodyLength::Bytes(0) } else { body_length(response.headers, is_http_1_1)? };
        let is_kept_alive = body != BodyLength::UntilEnd && is_kept_alive(response.headers, is_http_1_1);
        Ok(Some((Self { status, headers: Headers::default(), length: body, is_kept_alive }, length)))
    }

    /// Adds the text of this head.
    pub(super) fn with_text(self, text: Bytes) -> Self {
        Self { headers: Headers(text), ..self }
    }
}

/// Whether an empty line has arrived, so that a head that arrives byte by byte is not read each time.
fn may_be_complete(bytes: &[u8], searched: usize) -> bool {
    let from = searched.saturating_sub(2);
    searched == 0 || bytes[from..].windows(2).any(|end| end == b"\n\n" || end == b"\n\r")
}

fn incomplete(bytes: &[u8]) -> io::Result<Option<(Head, usize)>> {
    if bytes.len() < MAX_HEAD_BYTES { Ok(None) } else { Err(malformed("the head is too large")) }
}

fn has_no_body(status: StatusCode) -> bool {
    status.is_informational() || matches!(status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED)
}

/// The rules of HTTP/1.1 (RFC 9112, section 6.3). Two lengths that differ are an error: nobody knows where the next
/// response would begin.
fn body_length(headers: &[httparse::Header<'_>], is_http_1_1: bool) -> io::Result<BodyLength> {
    let mut length = None;
    let mut encoding = None;
    for header in headers {
        if header.name.eq_ignore_ascii_case("content-length") {
            let given = content_length(header.value).ok_or_else(|| malformed("the content-length is not a number"))?;
            if length.is_some_and(|length| length != given) {
                return Err(malformed("there are two lengths of content"));
            }
            length = Some(given);
        } else if header.name.eq_ignore_ascii_case("transfer-encoding") {
            encoding = Some(header.value);
        }
    }
    let Some(encoding) = encoding else {
        return Ok(length.map_or(BodyLength::UntilEnd, BodyLength::Bytes));
    };
    if !is_http_1_1 {
        return Err(malformed("a response of HTTP/1.0 has no transfer-encoding"));
    }
    let last = encoding.rsplit(|byte| *byte == b',').next().unwrap_or_default();
    let is_chunked = last.trim_ascii().eq_ignore_ascii_case(b"chunked");
    Ok(if is_chunked { BodyLength::Chunked } else { BodyLength::UntilEnd })
}

fn content_length(value: &[u8]) -> Option<u64> {
    // `parse` takes a sign.
    let is_number = !value.is_empty() && value.iter().all(u8::is_ascii_digit);
    std::str::from_utf8(value).ok().filter(|_| is_number)?.parse().ok()
}

fn is_kept_alive(headers: &[httparse::Header<'_>], is_http_1_1: bool) -> bool {
    let has = |option: &[u8]| {
        let connections = headers.iter().filter(|header| header.name.eq_ignore_ascii_case("connection"));
        let mut options = connections.flat_map(|header| header.value.split(|byte| *byte == b','));
        options.any(|given| given.trim_ascii().eq_ignore_ascii_case(option))
    };
    if is_http_1_1 { !has(b"close") } else { has(b"keep-alive") }
}

pub(super) fn malformed(reason: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("the response is not HTTP: {reason}"))
}
