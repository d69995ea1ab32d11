//! Classifies a failed connection: a real hang-up in Node's words, or an answer that is not valid HTTP.

use std::error::Error as StdError;
use std::io;

/// The limits on the head of an answer over plain http. Node accepts 16 KiB.
pub(crate) const MAX_HEAD_BYTES: usize = 64 * 1024;
pub(crate) const MAX_HEADERS: usize = 100;

/// The maximum number of interim answers (status 1xx).
pub(crate) const MAX_INTERIM: usize = 32;

/// What is wrong with an answer that is not HTTP/1.1, in Node's form; `None` if the connection failed rather than its
/// content.
pub(crate) fn problem(error: &(dyn StdError + 'static)) -> Option<String> {
    let problem = chain(error).find_map(|error| {
        let hyper = error.downcast_ref::<hyper::Error>();
        hyper.and_then(of_head).or_else(|| error.downcast_ref().and_then(of_body))
    })?;
    Some(format!("Parse Error: {problem}"))
}

fn of_head(error: &hyper::Error) -> Option<String> {
    let words = error.to_string();
    // hyper tells some errors apart only by their text. A test pins the texts; an unknown one is shown as it is.
    let known = match words.as_str() {
        "message head is too large" => {
            return Some(format!(
                "Header overflow: the head of the answer has more than {MAX_HEAD_BYTES} bytes or {MAX_HEADERS} headers"
            ));
        }
        _ if error.is_parse_status() => "Invalid status code",
        "invalid HTTP version parsed" => {
            "Expected HTTP/: the answer does not begin like HTTP/1.1; it may be another protocol, such as TLS"
        }
        "invalid HTTP version parsed (found HTTP2 preface)" => "Expected HTTP/: the answer is HTTP/2",
        "invalid HTTP header parsed" => "Invalid header: a line of the answer's head is not a header",
        "invalid content-length parsed" => {
            "Invalid Content-Length: it is not a number, or occurs twice with different values"
        }
        "unexpected transfer-encoding parsed" => "Invalid Transfer-Encoding: this version of HTTP has none",
        "received unexpected message from connection" => "Data after the end of an answer",
        _ if error.is_parse() => &words,
        _ => return None,
    };
    Some(known.to_owned())
}

/// A body with invalid chunks. hyper reports that as an I/O error.
fn of_body(error: &io::Error) -> Option<String> {
    match error.kind() {
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData if !is_of_tls(error) => {
            Some(format!("Invalid chunk: {error}"))
        }
        _ => None,
    }
}

/// Whether the error comes from TLS, which has texts of its own.
fn is_of_tls(error: &io::Error) -> bool {
    #[cfg(feature = "tls")]
    return error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()).is_some();
    #[cfg(not(feature = "tls"))]
    {
        let _ = error;
        false
    }
}

/// The text of the TLS library, if it is the cause.
#[cfg(feature = "tls")]
pub(crate) fn tls_problem(error: &(dyn StdError + 'static)) -> Option<String> {
    let error = chain(error).find_map(|error| error.downcast_ref::<rustls::Error>())?;
    let advice = match error {
        rustls::Error::InvalidMessage(_) => {
            ": the server does not answer with TLS; is this the address of a plain http server?"
        }
        _ => "",
    };
    Some(format!("TLS failed: {error}{advice}"))
}

#[cfg(not(feature = "tls"))]
pub(crate) fn tls_problem(_: &(dyn StdError + 'static)) -> Option<String> {
    None
}

/// The first I/O error in a chain.
pub(crate) fn io_error<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a io::Error> {
    chain(error).find_map(|error| error.downcast_ref())
}

/// An error and its sources, also those that an I/O error only wraps.
pub(crate) fn chain<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |error: &&'a (dyn StdError + 'static)| {
        match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(carried) => Some(carried as &(dyn StdError + 'static)),
            None => (*error).source(),
        }
    })
}
