//! WeChat's HTTP APIs outside Cloud Call: how a typed request is written, and how its answer is read.
//!
//! Members go into the query or into one JSON object, as the catalog says; a file makes the body a form. An
//! [`Endpoint`] holds the base URL and the query parameters that the transport adds.

use std::fmt::Write as _;

use cloudfn_openapi::{Api, Content, Method};
use cloudfn_protocol::envelope::CommOpenApiResp;
use cloudfn_protocol::form;
use cloudfn_protocol::percent;

use super::Shared;
use super::cloud_call::{request, response};
use super::members::{File, Member, MemberValue, Members};
use crate::environment::Environment;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::http_client::{HttpRequest, HttpResponse};

mod multipart;

/// The variable for another base URL, for tests and for a proxy of your own.
pub(crate) const BASE_VARIABLE: &str = "CLOUDFN_OPEN_API_URL";

/// The base URL of the APIs, and the query parameters that precede the request's own.
#[derive(Debug, Default)]
pub(crate) struct Endpoint<'a> {
    pub(crate) base: &'a str,
    pub(crate) query: Vec<(&'static str, &'a str)>,
}

impl<'a> Endpoint<'a> {
    /// The base URL of the environment, or the default.
    pub(crate) fn new(environment: &'a Environment, real: &'static str) -> Self {
        let base = environment.filled(BASE_VARIABLE).unwrap_or(real).trim_end_matches('/');
        Self { base, query: Vec::new() }
    }

    /// The URL of an API without its query, which can contain an openid or a token. Texts may show this.
    pub(crate) fn display_url(&self, api: &Api) -> String {
        format!("{}{}", self.base, api.path)
    }
}

/// Why a request cannot be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WriteError {
    #[error(
        "the catalog has no HTTP path for this API, so only a cloud function can call it; \
         if you know the path, describe the API: #[derive(OpenApi)] #[openapi(name = \"{0}\", path = \"/..\")]"
    )]
    NoPath(&'static str),
    #[error("a GET cannot upload the file `{0}`")]
    FileInGet(String),
    #[error("the member `{0}` is not JSON: {1}")]
    Member(String, serde_json::Error),
    #[error("no random bytes: {0}")]
    NoRandom(#[from] getrandom::Error),
}

/// Writes a request with these members.
pub(crate) fn write(
    shared: &Shared,
    endpoint: &Endpoint<'_>,
    api: &Api,
    members: &Members,
) -> Result<HttpRequest, WriteError> {
    if api.path.is_empty() {
        return Err(WriteError::NoPath(api.name));
    }
    let is_get = api.method == Method::Get;
    let (in_query, in_body): (Vec<_>, Vec<_>) =
        members.iter().partition(|member| is_get || file(member).is_none() && api.query.contains(&member.key));
    let mut url = endpoint.display_url(api);
    let mut mark = if api.path.contains('?') { '&' } else { '?' };
    let mut add = |name: &str, value: &str| {
        // Writing to a `String` cannot fail.
        let _ = write!(url, "{mark}{}={}", percent::encode_unreserved(name), percent::encode_unreserved(value));
        mark = '&';
    };
    for (name, value) in &endpoint.query {
        add(name, value);
    }
    for member in in_query {
        let MemberValue::Json(value) = member.value else {
            return Err(WriteError::FileInGet(member.key.to_owned()));
        };
        if let Some(text) = plain_text(member.key, value)? {
            add(member.key, &text);
        }
    }
    let mut headers = vec![
        ("Host".into(), request::host(&url).to_owned().into()),
        ("User-Agent".into(), concat!("cloudfn-runtime/", env!("CARGO_PKG_VERSION")).into()),
    ];
    if is_get {
        return Ok(HttpRequest { method: "GET", url, headers, body: Vec::new() });
    }
    let (content_type, body) = if in_body.iter().any(|member| file(member).is_some()) {
        let boundary = form::boundary((shared.sources.random)()?);
        (form::multipart_type(&boundary), multipart::encode(&boundary, &parts(&in_body)?))
    } else {
        ("application/json".to_owned(), json_object(&in_body))
    };
    headers.push(("Content-Type".into(), content_type.into()));
    Ok(HttpRequest { method: "POST", url, headers, body })
}

fn file<'a>(member: &Member<'a>) -> Option<&'a File> {
    match member.value {
        MemberValue::File(file) => Some(file),
        MemberValue::Json(_) => None,
    }
}

/// A member as text that is not JSON: the content of a string, nothing for `null`.
fn plain_text(key: &str, value: &[u8]) -> Result<Option<String>, WriteError> {
    let json = || String::from_utf8_lossy(value).into_owned();
    match serde_json::from_slice(value) {
        Ok(serde_json::Value::Null) => Ok(None),
        Ok(serde_json::Value::String(text)) => Ok(Some(text)),
        // The text as it was written, so that no number is parsed and formatted again.
        Ok(_) => Ok(Some(json())),
        Err(error) => Err(WriteError::Member(key.to_owned(), error)),
    }
}

fn parts<'a>(members: &[Member<'a>]) -> Result<Vec<multipart::Part<'a>>, WriteError> {
    let mut parts = Vec::new();
    for Member { key, value } in members {
        match value {
            MemberValue::File(File { bytes, name, content_type }) => {
                parts.push(multipart::Part { name: key, file: Some((name, content_type)), value: bytes.into() });
            }
            MemberValue::Json(value) => {
                if let Some(text) = plain_text(key, value)? {
                    parts.push(multipart::Part { name: key, file: None, value: text.into_bytes().into() });
                }
            }
        }
    }
    Ok(parts)
}

/// Joins the members' JSON texts to an object. None of them is a file.
fn json_object(members: &[Member<'_>]) -> Vec<u8> {
    let mut object = vec![b'{'];
    for member in members {
        let MemberValue::Json(value) = member.value else { continue };
        if object.len() > 1 {
            object.push(b',');
        }
        object.extend_from_slice(serde_json::Value::from(member.key).to_string().as_bytes());
        object.push(b':');
        object.extend_from_slice(value);
    }
    object.push(b'}');
    object
}

/// Reads an answer in the same way as the content of an envelope.
pub(crate) fn read(
    api_name: &ApiName<'_>,
    url: &str,
    response: HttpResponse,
    max_values: usize,
) -> Result<Content, Error> {
    let HttpResponse { status, content_type, body } = response;
    if !(200..300).contains(&status) {
        return Err(api_name.status(status, url));
    }
    // Clients of HTTP read past a byte order mark.
    let body = body.strip_prefix(b"\xef\xbb\xbf").map_or(body.clone(), <[u8]>::to_vec);
    let envelope = CommOpenApiResp { resp_data: Some(body), content_type, ..CommOpenApiResp::default() };
    response::content(api_name, envelope, max_values)
}
