//! The work of one Cloud Call, by hand: typed members to JSON, the envelope, the signature and the form; and the way back.
//!
//! Nothing is kept from one call to the next, as in wx-server-sdk 4.0.2, whose requests these are.

#![forbid(unsafe_code)]

mod envelope;
mod message;
mod meter;
mod signature;

use std::time::{SystemTime, UNIX_EPOCH};

use prost::Message as _;

use self::envelope::{CommApiData, CommOpenApiResp, KeyValuePair, OpenApiData};
pub use self::message::Message;
use self::message::Reply;
pub use self::meter::{Meter, Plan, resident_kb};
use self::signature::Signed;

pub type Error = Box<dyn std::error::Error>;

/// What the platform gives to an invocation.
pub struct Credentials {
    pub(crate) id: String,
    pub(crate) key: String,
    pub(crate) session_token: String,
    pub(crate) api_token: String,
    pub(crate) environment: String,
    pub(crate) region: String,
    /// The host and port of the gateway.
    pub host: String,
}

impl Credentials {
    pub fn of_process() -> Result<Self, Error> {
        let variable = |name: &str| std::env::var(name).map_err(|error| format!("{name}: {error}"));
        let gateway = variable("BENCH_GATEWAY_URL")?;
        let host = gateway.trim_start_matches("http://").trim_end_matches("/admin").to_owned();
        Ok(Self {
            id: variable("TENCENTCLOUD_SECRETID")?,
            key: variable("TENCENTCLOUD_SECRETKEY")?,
            session_token: variable("TENCENTCLOUD_SESSIONTOKEN")?,
            api_token: variable("WX_API_TOKEN")?,
            environment: variable("TCB_ENV")?,
            region: variable("TENCENTCLOUD_REGION")?,
            host,
        })
    }
}

/// One HTTP request to the gateway.
pub struct Request {
    pub path: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

impl Request {
    /// Builds and signs a request. `number` makes it different from all others.
    pub fn new(credentials: &Credentials, message: &Message<'_>, number: u64) -> Result<Self, Error> {
        let pairs = message.members()?.map(|(key, value)| KeyValuePair { key: key.to_owned(), value });
        let data = CommApiData { api_type: Some(0), openapi_data: Some(OpenApiData { pairs: pairs.into() }) };
        let envelope = data.encode_to_vec();
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
        let path = format!("/admin?env={}&seqId={:x}_{number:x}", credentials.environment, now.as_millis());
        // In the order of their names in lower case, in which they are signed.
        let fields: [(&str, &[u8]); 8] = [
            ("action", b"wx.openApi"),
            ("apiName", b"templateMessage.send"),
            ("crossAuthorizationToken", b""),
            ("envName", credentials.environment.as_bytes()),
            ("requestData", &envelope),
            ("sessionToken", credentials.session_token.as_bytes()),
            ("tcb_sessionToken", b""),
            ("wxCloudApiToken", credentials.api_token.as_bytes()),
        ];
        let boundary = format!("--------------------------{:024}", number ^ u64::from(now.subsec_nanos()));
        let signed = Signed { credentials, path: &path, fields: &fields, now };
        let mut headers = signed.headers()?;
        headers.push(("content-type", format!("multipart/form-data; boundary={boundary}")));
        Ok(Self { headers, body: form(&fields, &boundary, envelope.len()), path })
    }
}

fn form(fields: &[(&str, &[u8])], boundary: &str, envelope: usize) -> Vec<u8> {
    let mut body = Vec::with_capacity(envelope + 1400);
    for (name, value) in fields {
        let kind = if *name == "requestData" { "Content-Type: application/octet-stream\r\n" } else { "" };
        for text in ["--", boundary, "\r\nContent-Disposition: form-data; name=\"", name, "\"\r\n", kind, "\r\n"] {
            body.extend_from_slice(text.as_bytes());
        }
        body.extend_from_slice(value);
        body.extend_from_slice(b"\r\n");
    }
    for text in ["--", boundary, "--\r\n"] {
        body.extend_from_slice(text.as_bytes());
    }
    body
}

/// Reads an answer, which must be a success.
pub fn read(body: &[u8]) -> Result<(), Error> {
    let envelope = CommOpenApiResp::decode(body)?;
    let reply: Reply = serde_json::from_slice(&envelope.resp_data)?;
    if envelope.error_code != 0 || !envelope.content_type.starts_with("application/json") || reply.errcode != 0 {
        return Err(format!("the call failed: {envelope:?}").into());
    }
    std::hint::black_box(reply.errmsg);
    Ok(())
}
