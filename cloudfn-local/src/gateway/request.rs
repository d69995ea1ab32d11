//! A request to the gateway: its signature and its call.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use axum::http::request::Parts;
use cloudfn_protocol::action::{self, inner_service};
use cloudfn_protocol::envelope::{
    ApiGetOpenDataByCloudIdReq, ApiOptions, ApiVoipSignReq, CommApiData, GetCloudCallSignReq, KeyValuePair,
    Message as _, SvrkitApiData, TokenApiData, api_type,
};
use cloudfn_protocol::form::{self, Field, FieldValue};
use cloudfn_protocol::signature::{Authorization, Unsigned, verify};
use serde_json::{Map, Value, json};

use super::call_log::Signer;
use super::database::{self, DatabaseRequest};
use super::other_account::{OtherAccount, Right};
use super::scripted::Scripted;
use super::storage::StorageRequest;
use crate::cloud_call::{CallKind, Member};
use crate::credentials::Credentials;

/// The maximum age of a signature, whatever the request claims.
const MAX_AGE_SECONDS: u64 = 600;

/// The actions that use what another account shares, besides those of the database.
const RESOURCE_ACTIONS: [&str; 4] =
    [action::INVOKE_FUNCTION, action::GET_UPLOAD_METADATA, action::BATCH_GET_DOWNLOAD_URL, action::BATCH_DELETE_FILE];

/// A request to the gateway.
pub(super) struct Request {
    url: String,
    method: String,
    headers: Vec<(String, String)>,
    fields: Vec<Field>,
    authorization: Authorization,
    timestamp: u64,
}

/// A call.
#[derive(Debug)]
pub(super) struct CallDetails {
    /// Its name in wx-server-sdk: `class.method`, `getOpenData`, `cloudPay.unifiedOrder`, `callFunction`.
    pub(super) api: String,
    pub(super) members: Vec<Member>,
    pub(super) appid: Option<String>,
    /// Whether the WeChat token belongs to the invocation that signed.
    pub(super) own_token: bool,
    pub(super) kind: Kind,
}

/// The service that answers a call.
#[derive(Debug)]
pub(super) enum Kind {
    /// An API of WeChat's servers.
    Api,
    /// WeChat, with the open data of cloudIDs.
    OpenData { cloud_ids: Vec<String> },
    /// WeChat, with a signature for a voice call.
    VoipSign,
    /// WeChat, with a signature of parameters.
    CloudCallSign,
    /// WeChat Pay.
    Pay,
    /// Another function.
    Function { name: String, event: String, env: String },
    /// The cloud storage.
    Storage { request: StorageRequest, env: String },
    /// The database.
    Database(DatabaseRequest),
    /// The right to use another account.
    OtherAccount(OtherAccount),
}

impl Kind {
    pub(super) fn of_call(&self) -> CallKind {
        match self {
            Self::Api => CallKind::Api,
            Self::OpenData { .. } => CallKind::OpenData,
            Self::VoipSign | Self::CloudCallSign => CallKind::Signature,
            Self::Pay => CallKind::Pay,
            Self::Function { .. } => CallKind::Function,
            Self::Storage { .. } => CallKind::Storage,
            Self::Database(_) => CallKind::Database,
            Self::OtherAccount(_) => CallKind::Account,
        }
    }
}

impl Request {
    /// Parses a request. An invalid one is answered as the gateway does.
    pub(super) fn read(parts: &Parts, body: &Bytes) -> Result<Self, Scripted> {
        let header = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let authorization = authorization(&parts.headers)?;
        let timestamp = header("x-timestamp").and_then(|seconds| seconds.parse().ok());
        let timestamp =
            timestamp.ok_or_else(|| badly_signed("the header `X-Timestamp` is missing or is not a number"))?;
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
            fields: form::decode(content_type, body).map_err(invalid)?,
            authorization,
            timestamp,
        })
    }

    /// The id of the secret that it claims to be signed with.
    pub(super) fn secret_id(&self) -> &str {
        &self.authorization.secret_id
    }

    /// Checks that it was signed with this secret, and recently.
    pub(super) fn check_signature(&self, signer: &Signer, now: SystemTime) -> Result<(), Scripted> {
        let credentials = &signer.credentials;
        let request = Unsigned {
            method: &self.method,
            url: &self.url,
            headers: &self.headers,
            fields: &self.fields,
            timestamp: self.timestamp,
        };
        verify(&request, &self.authorization, &credentials.secret_key).map_err(badly_signed)?;
        let signed_at = UNIX_EPOCH + Duration::from_secs(self.timestamp);
        let apart = now.duration_since(signed_at).unwrap_or_else(|early| early.duration());
        if apart > Duration::from_secs(MAX_AGE_SECONDS) {
            return Err(badly_signed("it has expired, or the clocks differ"));
        }
        if self.text("sessionToken") != Some(&credentials.session_token) {
            return Err(badly_signed("the session token does not belong to the secret"));
        }
        let Some(right) = &signer.right else { return Ok(()) };
        if self.text("crossAuthorizationToken") != Some(&right.token) {
            return Err(badly_signed("the token of the other account does not belong to the secret"));
        }
        if self.text("envName") != Some(&right.account.env) {
            let text = format!("the secret is for the environment {} of {}", right.account.env, right.account.appid);
            return Err(badly_signed(text));
        }
        Ok(())
    }

    /// The call of this request.
    pub(super) fn details(&self, signer: &Signer) -> Result<CallDetails, Scripted> {
        let Signer { credentials, right, .. } = signer;
        let Some(Right { account, .. }) = right else { return self.own_details(credentials) };
        let is_resource = |action: &str| action.starts_with(database::PREFIX) || RESOURCE_ACTIONS.contains(&action);
        if !self.text("action").is_some_and(is_resource) {
            return Err(invalid("another account shares only its functions, its files and its database"));
        }
        let mut details = self.own_details(credentials)?;
        details.appid = Some(account.appid.clone());
        match &mut details.kind {
            Kind::Database(request) => request.set_account(&account.appid),
            // It has none of these; the error names the account.
            Kind::Function { env, .. } | Kind::Storage { env, .. } => {
                *env = format!("{env} of the account {}", account.appid);
            }
            _ => {}
        }
        Ok(details)
    }

    fn own_details(&self, credentials: &Credentials) -> Result<CallDetails, Scripted> {
        match self.text("action") {
            Some(action) if action.starts_with(database::PREFIX) => Ok(self.database_call(action)),
            Some(action::OPEN_API) => self.wechat_call(credentials),
            Some(action::PAY) => self.pay_call(credentials),
            Some(action::INVOKE_FUNCTION) => self.function_call(),
            Some(action::GET_UPLOAD_METADATA) => {
                let path = self.text("path").ok_or_else(|| invalid("there is no path"))?.to_owned();
                let member = Member::of_json("path", &json!(path));
                Ok(self.storage_call("uploadFile", member, StorageRequest::Upload { path }))
            }
            Some(action::BATCH_GET_DOWNLOAD_URL) => {
                let list = self.list("file_list")?;
                let files = list.iter().map(|file| {
                    let max_age = match file.get("max_age") {
                        None | Some(Value::Null) => None,
                        Some(age) => Some(age.as_u64().ok_or_else(|| invalid("max_age is a number of seconds"))?),
                    };
                    let file_id = file["fileid"].as_str().ok_or_else(|| invalid("a file has no fileid"))?;
                    Ok((file_id.to_owned(), max_age))
                });
                let request = StorageRequest::Links(files.collect::<Result<_, Scripted>>()?);
                Ok(self.storage_call("getTempFileURL", Member::of_json("file_list", &json!(list)), request))
            }
            Some(action::BATCH_DELETE_FILE) => {
                let list = self.list("fileid_list")?;
                let files = list.iter().map(|id| id.as_str().map(str::to_owned)).collect::<Option<_>>();
                let request = StorageRequest::Deletion(
                    files.ok_or_else(|| invalid("fileid_list has an element that is not a string"))?,
                );
                Ok(self.storage_call("deleteFile", Member::of_json("fileid_list", &json!(list)), request))
            }
            Some(action) => Err(invalid(format!("the local platform does not know the action `{action}`"))),
            None => Err(invalid("there is no action")),
        }
    }

    fn wechat_call(&self, credentials: &Credentials) -> Result<CallDetails, Scripted> {
        let data = self.bytes("requestData").ok_or_else(|| invalid("there is no requestData"))?;
        let data = CommApiData::decode(data).map_err(invalid)?;
        let own_token = self.has_token_of(credentials);
        match (data.api_type, data.svrkit_data) {
            (Some(api_type::OPEN_API), _) => Ok(CallDetails {
                api: self.api_name()?.to_owned(),
                members: members(data.openapi_data.unwrap_or_default().pairs),
                appid: data.appid,
                own_token,
                kind: Kind::Api,
            }),
            (Some(api_type::SVRKIT_API), Some(service)) => {
                let (api, members, kind) = service_call(&service)?;
                Ok(CallDetails { api: api.to_owned(), members, appid: data.appid, own_token, kind })
            }
            (Some(api_type::TOKEN_API), _) => token_call(data.token_data.unwrap_or_default(), own_token),
            _ => Err(invalid("the local platform knows calls of the types OPEN_API and SVRKIT_API only")),
        }
    }

    fn pay_call(&self, credentials: &Credentials) -> Result<CallDetails, Scripted> {
        let argument = self.bytes("requestData").ok_or_else(|| invalid("there is no requestData"))?;
        let argument: Map<String, Value> = cloudfn_protocol::json::from_slice(argument).map_err(invalid)?;
        let options = self.bytes("apiOptions").ok_or_else(|| invalid("there are no apiOptions"))?;
        Ok(CallDetails {
            api: format!("cloudPay.{}", self.api_name()?),
            members: argument.into_iter().map(|(name, value)| Member::of_json(&name, &value)).collect(),
            appid: ApiOptions::decode(options).map_err(invalid)?.appid,
            own_token: self.has_token_of(credentials),
            kind: Kind::Pay,
        })
    }

    fn function_call(&self) -> Result<CallDetails, Scripted> {
        let name = self.text("function_name").ok_or_else(|| invalid("there is no function_name"))?.to_owned();
        let event = self.text("request_data").unwrap_or("{}").to_owned();
        let data = Member { name: "data".to_owned(), value: event.clone().into_bytes(), file_name: None };
        Ok(CallDetails {
            api: "callFunction".to_owned(),
            members: vec![Member::of_json("name", &json!(name)), data],
            appid: None,
            // A function answers every caller that can sign in its environment.
            own_token: true,
            kind: Kind::Function { name, event, env: self.env() },
        })
    }

    /// A download asks for a link, too. The gateway does not see how the link is used.
    fn storage_call(&self, api: &str, member: Member, request: StorageRequest) -> CallDetails {
        CallDetails {
            api: api.to_owned(),
            members: vec![member],
            appid: None,
            // Files belong to the environment.
            own_token: true,
            kind: Kind::Storage { request, env: self.env() },
        }
    }

    fn database_call(&self, action: &str) -> CallDetails {
        let request = DatabaseRequest::read(&self.fields);
        CallDetails {
            api: action.to_owned(),
            members: request.members(),
            appid: None,
            // Documents belong to the environment.
            own_token: true,
            kind: Kind::Database(request),
        }
    }

    fn env(&self) -> String {
        self.text("envName").unwrap_or_default().to_owned()
    }

    fn list(&self, name: &str) -> Result<&Vec<Value>, Scripted> {
        let list = self.fields.iter().find_map(|field| match &field.value {
            FieldValue::Json(Value::Array(list)) if field.name == name => Some(list),
            _ => None,
        });
        list.ok_or_else(|| invalid(format!("there is no list {name}")))
    }

    fn api_name(&self) -> Result<&str, Scripted> {
        self.text("apiName").filter(|api| !api.is_empty()).ok_or_else(|| invalid("there is no apiName"))
    }

    fn has_token_of(&self, credentials: &Credentials) -> bool {
        self.text("wxCloudApiToken") == Some(&credentials.api_token)
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

/// What a request claims about its signature.
pub(super) fn authorization(headers: &HeaderMap) -> Result<Authorization, Scripted> {
    let text = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Authorization::parse(text).map_err(badly_signed)
}

fn members(pairs: Vec<KeyValuePair>) -> Vec<Member> {
    let member = |pair: KeyValuePair| Member {
        name: pair.key.unwrap_or_default(),
        value: pair.value.unwrap_or_default(),
        file_name: pair.filename,
    };
    pairs.into_iter().map(member).collect()
}

/// A request for the right to use another account.
fn token_call(wanted: TokenApiData, own_token: bool) -> Result<CallDetails, Scripted> {
    let named = |name: Option<String>| name.filter(|name| !name.is_empty());
    let (Some(appid), Some(env)) = (named(wanted.resource_appid), named(wanted.resource_env)) else {
        return Err(invalid("the right to use another account needs resourceAppid and resourceEnv"));
    };
    let members = vec![Member::of_json("resourceAppid", &json!(appid)), Member::of_json("resourceEnv", &json!(env))];
    let kind = Kind::OtherAccount(OtherAccount { appid, env });
    Ok(CallDetails { api: "getCrossAccountToken".to_owned(), members, appid: None, own_token, kind })
}

/// A call of one of WeChat's inner services, by the name that wx-server-sdk has for it.
fn service_call(service: &SvrkitApiData) -> Result<(&'static str, Vec<Member>, Kind), Scripted> {
    let data = service.req_data.as_deref().unwrap_or_default();
    match service.api_name.as_deref().unwrap_or_default() {
        inner_service::OPEN_DATA => {
            let cloud_ids = ApiGetOpenDataByCloudIdReq::decode(data).map_err(invalid)?.cloudid_list;
            let list = Member::of_json("list", &json!(cloud_ids));
            Ok(("getOpenData", vec![list], Kind::OpenData { cloud_ids }))
        }
        inner_service::VOIP_SIGN => {
            let request = ApiVoipSignReq::decode(data).map_err(invalid)?;
            let members = [
                ("groupId", json!(request.group_id)),
                ("timestamp", json!(request.timestamp)),
                ("nonce", json!(request.nonce)),
            ];
            let members = members.map(|(name, value)| Member::of_json(name, &value));
            Ok(("getVoIPSign", members.into(), Kind::VoipSign))
        }
        inner_service::CLOUD_CALL_SIGN => {
            let parameters = GetCloudCallSignReq::decode(data).map_err(invalid)?.parameter_list;
            let list = Member::of_json("parameterList", &json!(parameters));
            Ok(("getCloudCallSign", vec![list], Kind::CloudCallSign))
        }
        other => Err(invalid(format!("the local platform does not know the service `{other}`"))),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "`map_err` passes errors by value")]
pub(super) fn badly_signed(why: impl ToString) -> Scripted {
    Scripted::rejected("SIGN_PARAM_INVALID", why.to_string())
}

#[expect(clippy::needless_pass_by_value, reason = "`map_err` passes errors by value")]
fn invalid(why: impl ToString) -> Scripted {
    Scripted::rejected("INVALID_PARAM", why.to_string())
}
