//! Writes a request for hyper.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::{HeaderName, TRANSFER_ENCODING};
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Request, Uri};

use super::super::HttpRequest;
use super::super::content::{RequestBody, RequestContent};

/// The request as it is written to a connection, with the content as its body if there is any.
pub(super) fn outgoing(
    request: HttpRequest,
    content: Option<&RequestContent>,
    uri: &Uri,
) -> Result<Request<RequestBody>, http::Error> {
    let HttpRequest { method, headers, body, .. } = request;
    let headers = header_map(&headers)?;
    let is_chunked = headers.contains_key(TRANSFER_ENCODING);
    let body = RequestBody::new(content, body.into(), is_chunked);
    let mut outgoing = Request::new(body);
    *outgoing.method_mut() = method.parse()?;
    // A server gets the path only: it is not a proxy.
    *outgoing.uri_mut() = uri.path_and_query().cloned().unwrap_or(PathAndQuery::from_static("/")).into();
    *outgoing.headers_mut() = headers;
    Ok(outgoing)
}

fn header_map(headers: &[(Cow<'static, str>, Cow<'static, str>)]) -> Result<HeaderMap, http::Error> {
    // All values share one buffer, so that they are not allocated one by one.
    let mut values = String::with_capacity(headers.iter().map(|(_, value)| value.len()).sum());
    values.extend(headers.iter().map(|(_, value)| &**value));
    let mut values = Bytes::from(values);
    let mut map = HeaderMap::with_capacity(headers.len());
    for (name, value) in headers {
        map.append(header_name(name)?, HeaderValue::from_maybe_shared(values.split_to(value.len()))?);
    }
    Ok(map)
}

/// The names of a Cloud Call's headers that the library does not have: made once, neither they nor their clones are
/// allocated.
static CLOUD_CALL_NAMES: [HeaderName; 7] = [
    HeaderName::from_static("x-tcb-source"),
    HeaderName::from_static("x-client-timestamp"),
    HeaderName::from_static("x-sdk-version"),
    HeaderName::from_static("x-tcb-region"),
    HeaderName::from_static("x-signature-expires"),
    HeaderName::from_static("x-timestamp"),
    HeaderName::from_static("x-tcb-tracelog"),
];

fn header_name(name: &str) -> Result<HeaderName, http::Error> {
    match CLOUD_CALL_NAMES.iter().find(|known| known.as_str().eq_ignore_ascii_case(name)) {
        Some(known) => Ok(known.clone()),
        None => Ok(name.parse()?),
    }
}
