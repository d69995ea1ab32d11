//! Reads one header of a request strictly.

use std::fmt;

use http::header::{AsHeaderName, HeaderName};
use http::request::Parts;
use http::{HeaderMap, HeaderValue};

/// Why a header has no single value that can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotOne {
    /// It occurs twice: somebody else added one of them, and nobody knows which.
    Twice,
    /// It has characters other than visible ASCII.
    Unclean,
    /// It is longer than such a value ever is.
    TooLong { max_bytes: usize },
}

/// The value of a header that occurs once and is visible ASCII without spaces. `None` if it is missing or empty.
pub(super) fn only(headers: &HeaderMap, name: impl AsHeaderName, max_bytes: usize) -> Result<Option<&str>, NotOne> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(NotOne::Twice);
    }
    if value.len() > max_bytes {
        return Err(NotOne::TooLong { max_bytes });
    }
    match value.to_str() {
        Ok("") => Ok(None),
        Ok(text) if text.bytes().all(|byte| byte.is_ascii_graphic()) => Ok(Some(text)),
        _ => Err(NotOne::Unclean),
    }
}

/// The approximate size of a request's head as it arrived.
pub(super) fn head_bytes(head: &Parts) -> usize {
    let start = head.uri.path_and_query().map_or(0, |path| path.as_str().len()) + "POST  HTTP/1.1\r\n".len();
    let line = |(name, value): (&HeaderName, &HeaderValue)| name.as_str().len() + value.len() + ": \r\n".len();
    start + head.headers.iter().map(line).sum::<usize>()
}

impl fmt::Display for NotOne {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Twice => formatter.write_str("occurs twice"),
            Self::Unclean => formatter.write_str("has characters other than visible ASCII"),
            Self::TooLong { max_bytes } => write!(formatter, "is longer than {max_bytes} bytes"),
        }
    }
}
