//! A request to the gateway: who signed it, and what it asks for.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::body::Bytes;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use axum::http::request::Parts;
use cloudfn_runtime::gateway::wire::envelope::{CommApiData, Message as _, api_type};
use cloudfn_runtime::gateway::wire::{self, Authorization, Field, FieldValue, Unsigned};

use super::call::Member;
use super::scripted::Scripted;
use crate::credentials::Credentials;

/// A signature is good for so long, whatever the request says of itself.
const LONGEST_EXPIRY: u64 = 600;

/// A request that arrived.
pub(super) struct Request {
    url: String,
    method: String,
    headers: Vec<(String, String)>,
    fields: Vec<Field>,
    authorization: Authorization,
    timestamp: u64,
}

/// A call of an API.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) api: String,
    pub(super) members: Vec<Member>,
    pub(super) appid: Option<String>,
    /// Whether the WeChat token is that of the invocation which signed.
    pub(super) own_token: bool,
}

impl Request {
    /// Takes a request apart. What cannot be is answered as the gateway answers it.
    pub(super) fn read(parts: &Parts, body: &Bytes) -> Result<Self, Scripted> {
        let header = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let authorization = header(AUTHORIZATION.as_str()).unwrap_or_default();
        let authorization = Authorization::parse(authorization).map_err(badly_signed)?;
        let timestamp = header("x-timestamp").and_then(|seconds| seconds.parse().ok());
        let timestamp = timestamp.ok_or_else(|| badly_signed("the header `X-Timestamp` is missing or no number"))?;
        let content_type = header(CONTENT_TYPE.as_str()).unwrap_or_default();
        let headers = parts
            .headers
            .iter()
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        Ok(Self {
            url: format!("http://{}{}", header(HOST.as_str()).unwrap_or_default(), parts.uri),
            method: parts.method.to_string(),
            headers,
            fields: wire::decode(content_type, body).map_err(invalid)?,
            authorization,
            timestamp,
        })
    }

    /// Whose secret it claims to be signed with.
    pub(super) fn secret_id(&self) -> &str {
        &self.authorization.secret_id
    }

    /// Checks that it was signed with this secret, for now.
    pub(super) fn check_signature(&self, credentials: &Credentials, now: SystemTime) -> Result<(), Scripted> {
        let request = Unsigned {
            method: &self.method,
            url: &self.url,
            headers: &self.headers,
            fields: &self.fields,
            timestamp: self.timestamp,
        };
        wire::verify(&request, &self.authorization, &credentials.secret_key).map_err(badly_signed)?;
        let signed = UNIX_EPOCH + Duration::from_secs(self.timestamp);
        let apart = now.duration_since(signed).unwrap_or_else(|early| early.duration());
        if apart > Duration::from_secs(LONGEST_EXPIRY) {
            return Err(badly_signed("it has expired, or the clocks differ"));
        }
        if self.text("sessionToken") != Some(&credentials.session_token) {
            return Err(badly_signed("the session token does not belong to the secret"));
        }
        Ok(())
    }

    /// What is asked for.
    pub(super) fn asked(&self, credentials: &Credentials) -> Result<Asked, Scripted> {
        match self.text("action") {
            Some("wx.openApi") => self.asked_api(credentials),
            Some(action) => Err(invalid(format!("the local platform does not know the action `{action}`"))),
            None => Err(invalid("there is no action")),
        }
    }

    fn asked_api(&self, credentials: &Credentials) -> Result<Asked, Scripted> {
        let api = self.text("apiName").filter(|api| !api.is_empty());
        let api = api.ok_or_else(|| invalid("there is no apiName"))?;
        let data = self.bytes("requestData").ok_or_else(|| invalid("there is no requestData"))?;
        let data = CommApiData::decode(data).map_err(invalid)?;
        if data.api_type != Some(api_type::OPEN_API) {
            return Err(invalid("the local platform knows calls of the type OPEN_API only"));
        }
        let pairs = data.openapi_data.unwrap_or_default().pairs;
        Ok(Asked {
            api: api.to_owned(),
            members: pairs
                .into_iter()
                .map(|pair| Member {
                    name: pair.key.unwrap_or_default(),
                    value: pair.value.unwrap_or_default(),
                    file_name: pair.filename,
                })
                .collect(),
            appid: data.appid,
            own_token: self.text("wxCloudApiToken") == Some(&credentials.api_token),
        })
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.fields.iter().find_map(|field| match &field.value {
            FieldValue::Text(text) if field.name == name => Some(text.as_str()),
            _ => None,
        })
    }

    fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.fields.iter().find_map(|field| match &field.value {
            FieldValue::Bytes(bytes) if field.name == name => Some(bytes.as_slice()),
            _ => None,
        })
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`, which gives errors by value")]
pub(super) fn badly_signed(why: impl ToString) -> Scripted {
    Scripted::rejected("SIGN_PARAM_INVALID", why.to_string())
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`, which gives errors by value")]
fn invalid(why: impl ToString) -> Scripted {
    Scripted::rejected("INVALID_PARAM", why.to_string())
}
