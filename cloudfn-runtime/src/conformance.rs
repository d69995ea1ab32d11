//! Calls by any name and with any settings, for the tests that compare this crate with wx-server-sdk. Not for users; it
//! changes without notice.

use std::borrow::Cow;
use std::time::Duration;

use cloudfn_openapi::{Case, Media};
use cloudfn_protocol::action;
use cloudfn_protocol::case::{camel_case, snake_case};
use cloudfn_protocol::form::Field;
use cloudfn_protocol::{codes, json};
use serde_json::{Map, Value, json};
use tokio::time::Instant;

pub use crate::gateway::cloud_call::init::{Env, ExtendedContext, Init, Secret};
pub use crate::gateway::sources::Sources;
pub use crate::http_client::content::RequestContent;
pub use crate::http_client::incoming::Incoming;
pub use crate::http_client::plain::PooledClient;
pub use crate::http_client::{Exchange, HttpClient, HttpError, HttpRequest, HttpResponse, Transfer};

use crate::call_function::wire::{FunctionTarget, parsed};
use crate::cloud::answer::SdkAnswer;
use crate::environment::Environment;
use crate::error::api_name::ApiName;
use crate::error::{Error, ErrorKind};
use crate::gateway::cloud_call::OpenApiCall;
use crate::gateway::cloud_call::account::Account;
use crate::gateway::cloud_call::request::{Action, Encoding};
use crate::gateway::cloud_call::response;
use crate::gateway::members::Members;
use crate::gateway::{Gateway, deadline};
use crate::http_client::limits::Limit;
use crate::pay::wire::PayContent;
use crate::signatures::midas_signature as midas;
use crate::storage::wire::{FileContent, FileScope, LinkRequest, Outcome};

/// The options of `cloud.openapi({..})`.
#[derive(Debug)]
pub struct Options {
    /// `appid`
    pub appid: Option<String>,
    /// True unless `convertCase: false`.
    pub converts_case: bool,
    /// `version`
    pub version: Option<String>,
    /// The timeout of the call.
    pub timeout: Duration,
    /// The other account whose resources the call uses.
    pub account: Option<AccountRight>,
}

/// A gateway with settings, sources and a client of the test's choice.
#[must_use]
pub fn gateway(init: Init, sources: Sources, client: Box<dyn HttpClient>) -> Gateway {
    Gateway::new(init, sources, client)
}

/// Whether an API takes a Midas signature: `openapi.midas.pay`.
#[must_use]
pub fn takes_midas(api: &str) -> bool {
    api.strip_prefix("openapi.").and_then(midas::path).is_some()
}

/// `cloud.<api>(data)` for every call: `openapi.class.method`, `cloudPay.unifiedOrder`, `getOpenData`, `callFunction`
/// and so on. A value that is not an object where one is needed, or a member of another type, is an error.
///
/// Bytes are written as in Node's JSON: `{"type": "Buffer", "data": [..]}`; a Midas signature as `{"type": "midas",
/// "params": [..], "secret": ".."}`.
pub async fn call(
    gateway: &Gateway,
    environment: &Environment,
    api: &str,
    data: Value,
    options: Options,
) -> Result<Value, Error> {
    let deadline = deadline::after(options.timeout);
    if options.account.is_some() && !ACCOUNT_APIS.contains(&api) {
        return Err(refused_for_account(api));
    }
    if let Some(name) = api.strip_prefix("openapi.") {
        return open_api(gateway, environment, name, data, options).await;
    }
    if let Some(name) = api.strip_prefix("cloudPay.") {
        return pay(gateway, environment, name, data, options).await;
    }
    let wrong = || ApiName::own("raw").bad_request(format!("{api} does not take this argument"));
    let text = |name: &str| data[name].as_str().map(str::to_owned);
    let json = |name: &str| data.get(name).map(json::stringify);
    let account = options.account.map(|account| account.0).transpose()?;
    let account = account.as_ref();
    let scope = FileScope { environment, env: None, account, deadline };
    match api {
        "getOpenData" => {
            let ids = texts(&data["list"]).ok_or_else(wrong)?;
            let list = gateway.open_data(environment, ids, text("appid"), deadline).await?;
            Ok(json!({"list": list, "errMsg": "getOpenData:ok", "errCode": 0}))
        }
        "getVoIPSign" => {
            let seconds = data["timestamp"].as_u64().and_then(|seconds| u32::try_from(seconds).ok());
            let (group_id, nonce) = (text("groupId").ok_or_else(wrong)?, text("nonce").ok_or_else(wrong)?);
            let seconds = seconds.ok_or_else(wrong)?;
            let signature = gateway.voip_sign(environment, group_id, nonce, seconds, deadline).await?;
            Ok(json!({"signature": signature, "errMsg": "getVoIPSign:ok", "errCode": 0}))
        }
        "getCloudCallSign" => {
            let parameters = texts(data.get("parameterList").unwrap_or(&json!([]))).ok_or_else(wrong)?;
            let signature = gateway.cloud_call_sign(environment, parameters, deadline).await?;
            Ok(json!({"signature": signature, "errMsg": "getCloudCallSign:ok", "errCode": 0}))
        }
        "callFunction" => {
            let name = text("name").ok_or_else(wrong)?;
            let event = json("data").unwrap_or_else(|| "{}".to_owned());
            let env = data["config"]["env"].as_str().map(|env| FunctionTarget::Env(env.to_owned()));
            let place = account.cloned().map(FunctionTarget::Account).or(env).unwrap_or(FunctionTarget::Here);
            let deadline = data["timeout"].as_u64().map_or(deadline, |own| deadline::after(Duration::from_millis(own)));
            let answer = gateway.call_function(environment, &name, event, place, deadline).await?;
            let mut result = json!({"errMsg": "callFunction:ok"});
            if let Some(request_id) = answer.request_id {
                result["requestID"] = request_id.into();
            }
            if let Some(returned) = answer.result {
                result["result"] = returned;
            }
            Ok(result)
        }
        "callOpenAPI" => {
            let name = text("api").ok_or_else(wrong)?;
            let is_second_version = data["version"] != "v1";
            let event = json("data").unwrap_or_default();
            let result = call_open_api(gateway, environment, &name, event, is_second_version, deadline).await?;
            let mut answer = json!({"errMsg": "callOpenAPI:ok"});
            if let Some(result) = result {
                answer["result"] = result;
            }
            Ok(answer)
        }
        "getTempFileURL" => {
            let files: Option<Vec<_>> = data["fileList"].as_array().into_iter().flatten().map(link_request).collect();
            let outcomes = gateway.file_links(scope, &files.ok_or_else(wrong)?).await?;
            let list: Vec<_> = outcomes.iter().map(link_json).collect();
            Ok(json!({"fileList": list, "errMsg": "getTempFileURL:ok"}))
        }
        "deleteFile" => {
            let outcomes = gateway.delete_files(scope, &texts(&data["fileList"]).ok_or_else(wrong)?).await?;
            let list: Vec<_> = outcomes.iter().map(outcome_json).collect();
            Ok(json!({"fileList": list, "errMsg": "deleteFile:ok"}))
        }
        "uploadFile" => {
            let content = buffer(&data["fileContent"]).ok_or_else(wrong)?;
            let path = text("cloudPath").ok_or_else(wrong)?;
            let file_id = gateway.upload_file(scope, &path, FileContent::Whole(content)).await?;
            // wx-server-sdk always returns -1 here.
            Ok(json!({"fileID": file_id, "statusCode": -1, "errMsg": "uploadFile:ok"}))
        }
        "downloadFile" => {
            let file = gateway.open_file(scope, &text("fileID").ok_or_else(wrong)?).await?;
            let file = file
                .whole(deadline, Limit::file(u64::MAX))
                .await
                .map_err(|error| ApiName::own(api).no_answer(error))?;
            let content = json!({"type": "Buffer", "data": file.body});
            Ok(json!({"fileContent": content, "statusCode": 200, "errMsg": "downloadFile:ok"}))
        }
        _ => Err(wrong()),
    }
}

/// The query that a filter of the database sends, or why it sends none.
#[cfg(feature = "database")]
pub fn query<D>(filter: crate::database::Filter<D>) -> Result<bson::Document, String> {
    filter.into_query().map_err(|error| error.to_string())
}

/// The calls to another account's environment.
const ACCOUNT_APIS: [&str; 5] = ["callFunction", "uploadFile", "downloadFile", "getTempFileURL", "deleteFile"];

/// The refusal of any other call. In Rust, `OtherAccount` has no method for it.
fn refused_for_account(api: &str) -> Error {
    let api_name = match api.split_once('.') {
        Some(("openapi", name)) => ApiName::open_api(name, &[]),
        Some(("cloudPay", name)) => ApiName::pay(name),
        _ => ApiName::own(api),
    };
    api_name.wrapped(ErrorKind::Request, codes::INVALID_PARAM, "invalid config: getCrossAccountInfo")
}

/// The right to use another account's environment, or why the gateway gives no secret. Without a secret, the next call
/// fails.
#[derive(Debug)]
pub struct AccountRight(Result<Account, Error>);

/// `new cloud.Cloud({resourceAppid, resourceEnv})` and its `init()`.
pub async fn account(
    gateway: &Gateway,
    environment: &Environment,
    resource_appid: &str,
    resource_env: &str,
    timeout: Duration,
) -> Result<AccountRight, Error> {
    let (appid, env) = (resource_appid.to_owned(), resource_env.to_owned());
    match gateway.account(environment, appid, env, deadline::after(timeout)).await {
        Err(error) if error.err_code() != codes::INVALID_PARAM => Err(error),
        right => Ok(AccountRight(right)),
    }
}

fn link_request(file: &Value) -> Option<LinkRequest> {
    if let Some(file_id) = file.as_str() {
        return Some(LinkRequest { file_id: file_id.to_owned(), max_age: None });
    }
    Some(LinkRequest { file_id: file["fileID"].as_str()?.to_owned(), max_age: Some(file["maxAge"].as_u64()?) })
}

fn outcome_json(outcome: &Outcome) -> Value {
    json!({"fileID": outcome.file_id, "status": outcome.status, "errMsg": outcome.err_msg()})
}

fn link_json(outcome: &Outcome) -> Value {
    let mut json = outcome_json(outcome);
    json["maxAge"] = outcome.max_age.into();
    json["tempFileURL"] = outcome.url.as_str().into();
    json
}

fn buffer(value: &Value) -> Option<Vec<u8>> {
    if value.get("type")? != "Buffer" {
        return None;
    }
    serde_json::from_value(value.get("data")?.clone()).ok()
}

/// `callOpenAPI`, the older form of a Cloud Call with JSON in and out.
async fn call_open_api(
    gateway: &Gateway,
    environment: &Environment,
    api: &str,
    data: String,
    is_second_version: bool,
    deadline: Instant,
) -> Result<Option<Value>, Error> {
    let api_name = ApiName::own("callOpenAPI");
    let mut action = Action::new(action::CALL_OPEN_API, Encoding::Json);
    action.fields.push(Field::text("apiName", api));
    if is_second_version {
        action.fields.push(Field::text("cgiName", "commrpcv2"));
    }
    action.fields.push(Field::text("requestData", data));
    gateway
        .exchange(environment, &api_name, action, deadline, |response| {
            let mut answer = response::data(&api_name, response)?;
            let result = response::members(&api_name, &mut answer)?.get_mut("responseData").map(Value::take);
            // A string that is JSON is parsed again, as by `callFunction`.
            let twice =
                |result| parsed(&api_name, parsed(&api_name, result, response.max_values)?, response.max_values);
            result.map(twice).transpose()
        })
        .await
}

async fn open_api(
    gateway: &Gateway,
    environment: &Environment,
    api: &str,
    data: Value,
    options: Options,
) -> Result<Value, Error> {
    let api_name = ApiName::open_api(api, &[]);
    let members = match data {
        Value::Object(members) => members,
        Value::Null => Map::new(),
        _ => return Err(api_name.bad_request("the members of an untyped request must be a JSON object")),
    };
    let members = if options.converts_case { snake_case(members) } else { members };
    let mut written = Members::default();
    for (key, value) in &members {
        add_member(&mut written, api, key, value, &members, options.converts_case)
            .map_err(|error| api_name.bad_request(error))?;
    }
    let call = OpenApiCall {
        api: Cow::Owned(api.to_owned()),
        error_codes: &[],
        members: written,
        appid: options.appid,
        version: options.version,
        deadline: deadline::after(options.timeout),
    };
    let content = gateway.open_api(environment, call).await?;
    let case = if options.converts_case { Case::Convert } else { Case::Keep };
    serde_json::to_value(SdkAnswer::new(api, content, case)).map_err(|error| api_name.bad_request(error))
}

async fn pay(
    gateway: &Gateway,
    environment: &Environment,
    name: &str,
    data: Value,
    options: Options,
) -> Result<Value, Error> {
    let Value::Object(members) = data else {
        return Err(ApiName::pay(name).bad_request("a payment takes an object"));
    };
    let is_packed = members.get("tarType").is_some_and(|kind| kind == "GZIP");
    let argument = json::stringify(&Value::Object(snake_case(members)));
    let mut result =
        match gateway.pay(environment, name, argument, options.appid, deadline::after(options.timeout)).await? {
            PayContent::Json(value) => camel_case(value),
            PayContent::Bill(bytes) if is_packed => json!({"data": {"type": "Buffer", "data": bytes}}),
            PayContent::Bill(bytes) => json!({"data": String::from_utf8_lossy(&bytes)}),
        };
    if !result.is_object() {
        result = json!({});
    }
    result["errCode"] = 0.into();
    result["errMsg"] = format!("cloudPay.{name}:ok").into();
    Ok(result)
}

fn texts(list: &Value) -> Option<Vec<String>> {
    list.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}

/// Adds a member of a JavaScript argument: a file if it has a content type and bytes, a signature on the APIs that take
/// one, otherwise JSON.
fn add_member(
    written: &mut Members,
    api: &str,
    key: &str,
    value: &Value,
    members: &Map<String, Value>,
    converts_case: bool,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    if let Some(file) = file(value, converts_case) {
        written.add_file(api, key, file);
        return Ok(());
    }
    match (midas_parameters(value), midas::path(api)) {
        (None, _) => written.add(api, key, value)?,
        (Some((parameters, secret)), Some(path)) => {
            written.add(api, key, &midas::sign(path, &parameters, secret, members)?)?;
        }
        (Some(_), None) => return Err("this API takes no signature, and the secret stays here".into()),
    }
    Ok(())
}

fn file(value: &Value, converts_case: bool) -> Option<Media> {
    let text = |names: &[&str]| {
        let found = names.iter().filter_map(|name| value.get(name)?.as_str()).find(|text| !text.is_empty());
        found.map(str::to_owned)
    };
    let content_type = text(&["contentType", "content_type"])?;
    let bytes = buffer(value.get("value")?)?;
    let mut file = Media::new(content_type, bytes);
    // The conversion has already renamed the member.
    file.file_name = text(&[if converts_case { "file_name" } else { "fileName" }]);
    Some(file)
}

fn midas_parameters(value: &Value) -> Option<(Vec<String>, &str)> {
    if value.get("type")? != "midas" {
        return None;
    }
    Some((texts(value.get("params")?)?, value.get("secret")?.as_str()?))
}
