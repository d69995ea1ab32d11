//! Calls by any name and with any settings, for the tests that compare us with the reference. Nothing here is for
//! users; it changes without notice.

use std::borrow::Cow;
use std::time::Duration;

use cloudfn_openapi::{Case, Media};
use serde_json::{Map, Value};

pub use super::client::PooledClient;
pub use super::exchange::{Exchange, HttpClient, HttpError, HttpRequest, HttpResponse};
pub use super::init::{Env, ExtendedContext, Init, Secret};
pub use super::sources::Sources;

use super::{Gateway, Member, OpenApiCall, json, snake_case};
use crate::answer::Given;
use crate::environment::Environment;
use crate::error::Error;

/// The options of `cloud.openapi({..})`.
#[derive(Debug, Clone)]
pub struct Options {
    /// `appid`
    pub appid: Option<String>,
    /// Anything but `convertCase: false`.
    pub converts_case: bool,
    /// `version`
    pub version: Option<String>,
    /// The longest the call may take.
    pub timeout: Duration,
}

/// Reads JSON as answers are read: half a character does not spoil it.
#[must_use]
pub fn parse_json(text: &str) -> Option<Value> {
    json::parse(text)
}

/// A gateway with other settings, sources and client than the real one.
#[must_use]
pub fn gateway(init: Init, sources: Sources, client: Box<dyn HttpClient>) -> Gateway {
    Gateway::new(init, sources, client)
}

/// `cloud.openapi(options).<api>(data)`. Bytes stand in the data as Node's JSON has them:
/// `{"type": "Buffer", "data": [..]}`.
pub async fn open_api(
    gateway: &Gateway,
    environment: &Environment,
    api: &str,
    data: Value,
    options: Options,
) -> Result<Value, Error> {
    let members = match data {
        Value::Object(members) => members,
        Value::Null => Map::new(),
        _ => return Err(callee(api).bad_request("the members of an untyped request must be a JSON object")),
    };
    let members = if options.converts_case { snake_case(members) } else { members };
    let members = members
        .into_iter()
        .map(|(key, value)| member(api, key, &value))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| callee(api).bad_request(error))?;
    let call = OpenApiCall {
        api: Cow::Owned(api.to_owned()),
        error_codes: &[],
        members,
        appid: options.appid,
        version: options.version,
        timeout: options.timeout,
    };
    let content = gateway.open_api(environment, call).await?;
    let case = if options.converts_case { Case::Convert } else { Case::Keep };
    let given = Given::new(api, content, case);
    serde_json::to_value(given).map_err(|error| callee(api).bad_request(error))
}

fn callee(api: &str) -> super::Callee<'_> {
    super::Callee { family: "openapi.", name: api, error_codes: &[] }
}

/// A member of a JavaScript argument: a file if it has a content type and bytes, else JSON.
fn member(api: &str, key: String, value: &Value) -> Result<Member, serde_json::Error> {
    if let Some(file) = file(value) {
        return Ok(Member::file(api, key, file));
    }
    Ok(Member { key, value: json::to_vec(value)?, file_name: None })
}

fn file(value: &Value) -> Option<Media> {
    let text =
        |names: [&str; 2]| names.into_iter().filter_map(|name| value.get(name)?.as_str()).find(|text| !text.is_empty());
    let content_type = text(["contentType", "content_type"])?;
    let buffer = value.get("value").filter(|buffer| buffer.get("type").is_some_and(|kind| kind == "Buffer"))?;
    let bytes: Vec<u8> = serde_json::from_value(buffer.get("data")?.clone()).ok()?;
    Some(Media { file_name: text(["fileName", "file_name"]).map(str::to_owned), ..Media::new(content_type, bytes) })
}
