//! Cloud Hosting's open-API service: WeChat's own HTTP APIs by plain http, without a token.
//!
//! A side car of the container takes the request, adds the token of the environment's account, and sends it on. It
//! serves the paths that the environment's white list in the console has.

use std::fmt::Write as _;

use cloudfn_openapi::{Api, Content, Method};
use tokio::time::Instant;

use super::callee::Callee;
use super::envelope::CommOpenApiResp;
use super::exchange::{HttpRequest, HttpResponse};
use super::members::Member;
use super::open_api::OpenApiCall;
use super::signature::percent_encode;
use super::target::Platform;
use super::{Gateway, Shared, answer, form, request};
use crate::environment::Environment;
use crate::error::Error;

mod multipart;

/// Where the side car listens for.
const BASE: &str = "http://api.weixin.qq.com";

/// Another base, for tests and for a proxy of the user's own.
const BASE_VARIABLE: &str = "CLOUDFN_OPEN_API_URL";

/// WeChat's number for a call without a token: nobody has added one.
const NO_TOKEN: i64 = 41_001;

/// Whether this invocation's calls go there.
fn is_here(environment: &Environment) -> bool {
    Platform::of(environment) == Platform::CloudHosting
}

impl Gateway {
    /// Calls an API the way that the invocation's platform has: here without a token, elsewhere by Cloud Call.
    pub(crate) async fn call(&self, environment: &Environment, api: &Api, call: OpenApiCall) -> Result<Content, Error> {
        if is_here(environment) {
            return self.open_api_service(environment, api, call).await;
        }
        self.open_api(environment, call).await
    }

    /// Calls an API for the invocation that has this environment. The protocol's version has no meaning here.
    async fn open_api_service(
        &self,
        environment: &Environment,
        api: &Api,
        call: OpenApiCall,
    ) -> Result<Content, Error> {
        let begin = Instant::now();
        let callee = Callee::open_api(api.name, api.error_codes);
        let timeout = call.timeout;
        let base = environment.filled(BASE_VARIABLE).unwrap_or(BASE).trim_end_matches('/');
        let answered = match write(&self.shared, base, api, call) {
            Ok(request) => self.fetch(&callee, request, None, begin, timeout).await,
            Err(error) => Err(callee.bad_request(error)),
        };
        // Without the query, which can hold an openid.
        let url = format!("{base}{}", api.path);
        let outcome = answered.and_then(|response| read(&callee, api, &url, response));
        let duration_ms = u64::try_from(begin.elapsed().as_millis()).unwrap_or(u64::MAX);
        let err_code = outcome.as_ref().err().map_or(0, Error::err_code);
        tracing::debug!(target: "cloudfn::call", api = api.name, duration_ms, err_code, "open API call");
        outcome
    }
}

/// Why a request was not written.
#[derive(Debug, thiserror::Error)]
enum WriteError {
    #[error(
        "the catalog knows no path of this API outside of cloud functions, so it cannot be called from Cloud Hosting; \
         if you know it, describe the API: #[derive(OpenApi)] #[openapi(name = \"{0}\", path = \"/..\")]"
    )]
    NoPath(&'static str),
    #[error("a GET cannot upload the file `{0}`")]
    FileInGet(String),
    #[error("the member `{0}` is no JSON: {1}")]
    Member(String, serde_json::Error),
    #[error("no random bytes: {0}")]
    NoRandom(#[from] getrandom::Error),
}

fn write(shared: &Shared, base: &str, api: &Api, call: OpenApiCall) -> Result<HttpRequest, WriteError> {
    if api.path.is_empty() {
        return Err(WriteError::NoPath(api.name));
    }
    let is_get = api.method == Method::Get;
    let (in_query, in_body): (Vec<_>, Vec<_>) = call
        .members
        .into_iter()
        .partition(|member| is_get || member.file_name.is_none() && api.query.contains(&member.key.as_str()));
    let mut url = format!("{base}{}", api.path);
    let mut mark = if api.path.contains('?') { '&' } else { '?' };
    let mut add = |name: &str, value: &str| {
        // Writing into a `String` cannot fail.
        let _ = write!(url, "{mark}{}={}", percent_encode(name, UNRESERVED), percent_encode(value, UNRESERVED));
        mark = '&';
    };
    if let Some(appid) = call.appid {
        add("from_appid", &appid);
    }
    for member in in_query {
        if member.file_name.is_some() {
            return Err(WriteError::FileInGet(member.key));
        }
        if let Some(text) = plain_text(&member)? {
            add(&member.key, &text);
        }
    }
    let mut headers = vec![
        ("Host".to_owned(), request::host(&url).to_owned()),
        ("User-Agent".to_owned(), concat!("cloudfn-runtime/", env!("CARGO_PKG_VERSION")).to_owned()),
    ];
    if is_get {
        return Ok(HttpRequest { method: "GET", url, headers, body: Vec::new() });
    }
    let (content_type, body) = if in_body.iter().any(|member| member.file_name.is_some()) {
        let boundary = form::boundary((shared.sources.random)()?);
        (form::multipart_type(&boundary), multipart::encode(&boundary, &parts(&in_body)?))
    } else {
        ("application/json".to_owned(), json_object(&in_body))
    };
    headers.push(("Content-Type".to_owned(), content_type));
    Ok(HttpRequest { method: "POST", url, headers, body })
}

/// RFC 3986's marks that need no encoding.
const UNRESERVED: &[u8] = b"-._~";

/// A member as text that is not JSON: of a text the text itself, of `null` nothing.
fn plain_text(member: &Member) -> Result<Option<String>, WriteError> {
    let json = || String::from_utf8_lossy(&member.value).into_owned();
    match serde_json::from_slice(&member.value) {
        Ok(serde_json::Value::Null) => Ok(None),
        Ok(serde_json::Value::String(text)) => Ok(Some(text)),
        // As it was written: no number is read and written again.
        Ok(_) => Ok(Some(json())),
        Err(error) => Err(WriteError::Member(member.key.clone(), error)),
    }
}

fn parts(members: &[Member]) -> Result<Vec<multipart::Part<'_>>, WriteError> {
    let mut parts = Vec::new();
    for member in members {
        match &member.file_name {
            Some(name) => parts.push(multipart::Part {
                name: &member.key,
                file: Some((name, &member.content_type)),
                value: member.value.clone(),
            }),
            None => {
                if let Some(text) = plain_text(member)? {
                    parts.push(multipart::Part { name: &member.key, file: None, value: text.into_bytes() });
                }
            }
        }
    }
    Ok(parts)
}

/// The members' own JSON texts, put together.
fn json_object(members: &[Member]) -> Vec<u8> {
    let mut object = vec![b'{'];
    for (index, member) in members.iter().enumerate() {
        if index > 0 {
            object.push(b',');
        }
        object.extend_from_slice(serde_json::Value::from(member.key.as_str()).to_string().as_bytes());
        object.push(b':');
        object.extend_from_slice(&member.value);
    }
    object.push(b'}');
    object
}

/// Reads an answer as the same answer inside an envelope is read.
fn read(callee: &Callee<'_>, api: &Api, url: &str, response: HttpResponse) -> Result<Content, Error> {
    let HttpResponse { status, content_type, body } = response;
    if !(200..300).contains(&status) {
        return Err(advised(callee.status(status, url), api));
    }
    let envelope = CommOpenApiResp { resp_data: Some(body), content_type, ..CommOpenApiResp::default() };
    answer::content(callee, envelope).map_err(|error| advised(error, api))
}

/// Says what to do where WeChat's own words do not.
fn advised(error: Error, api: &Api) -> Error {
    match error {
        // WeChat's page of troubles in Cloud Hosting: what the white list does not have is answered with 502.
        Error::Status { api: name, status: 502, coded } => {
            let advice = format!(
                "{} (is `{}` in the white list of the open-API service, in the console of Cloud Hosting?)",
                coded.err_msg(),
                api.path
            );
            Error::Status { api: name, status: 502, coded: coded.showing(advice) }
        }
        Error::Api { api: name, errcode: NO_TOKEN, errmsg, meaning, coded } => {
            let advice = format!(
                "{} (errcode {NO_TOKEN}: switch the open-API service on in the console of Cloud Hosting, then deploy a \
                 new version; while the container starts it does not work yet)",
                coded.err_msg()
            );
            Error::Api { api: name, errcode: NO_TOKEN, errmsg, meaning, coded: coded.showing(advice) }
        }
        error => error,
    }
}

#[cfg(test)]
#[path = "open_api_service/tests.rs"]
mod tests;
