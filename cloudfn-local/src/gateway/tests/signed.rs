//! Requests with the signature of wx-server-sdk.

use cloudfn_protocol::form::{self, Field};
use cloudfn_protocol::signature::{Unsigned, sign};

use super::Gateway;
use crate::credentials::Credentials;

/// How the fields are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Multipart,
    Json,
}

/// The bytes of a request on a connection of its own.
pub(super) fn request(
    gateway: &Gateway,
    credentials: &Credentials,
    timestamp: u64,
    fields: &[Field],
    encoding: Encoding,
) -> Vec<u8> {
    let boundary = form::boundary([7; 12]);
    let (content_type, body) = match encoding {
        Encoding::Multipart => (form::multipart_type(&boundary), form::encode_multipart(&boundary, fields)),
        Encoding::Json => ("application/json".to_owned(), form::encode_json(fields)),
    };
    let mut headers = vec![
        ("content-type".to_owned(), content_type),
        ("User-Agent".to_owned(), "tcb-node-sdk/3.17.2".to_owned()),
        ("Host".to_owned(), gateway.server.address().to_string()),
    ];
    let url = format!("{}?env=cloudfn-local&seqId=18bcfe5687b_1", gateway.url());
    let unsigned = Unsigned { method: "POST", url: &url, headers: &headers, fields, timestamp };
    let authorization = sign(&unsigned, &credentials.secret_id, &credentials.secret_key);
    headers.extend([
        ("Authorization".to_owned(), authorization.to_string()),
        ("X-Timestamp".to_owned(), timestamp.to_string()),
        ("Content-Length".to_owned(), body.len().to_string()),
        ("Connection".to_owned(), "close".to_owned()),
    ]);
    let mut request = b"POST /admin?env=cloudfn-local&seqId=18bcfe5687b_1 HTTP/1.1\r\n".to_vec();
    for (name, value) in headers {
        request.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
    }
    request.extend_from_slice(b"\r\n");
    request.extend_from_slice(&body);
    request
}
