//! The fake WeChat of a test: it decodes real requests, and returns the test's answers.

use std::collections::{BTreeSet, HashMap};
use std::panic::Location;
use std::sync::{Arc, Mutex};

use cloudfn_protocol::action::{self, inner_service};
use cloudfn_protocol::codes;
use cloudfn_protocol::envelope::{
    ApiGetOpenDataByCloudIdReq, ApiGetOpenDataByCloudIdResp, ApiOptions, ApiVoipSignReq, ApiVoipSignResp,
    AuthorizationInfo, CommApiData, CommOpenApiResp, GetCloudCallSignReq, GetCloudCallSignResp, Message, OpDataItem,
    SvrkitApiData, TcbCredentials,
};
use cloudfn_protocol::form::{self, Field, FieldValue};
use serde_json::{Map, Value, json};
#[cfg(feature = "test-database")]
use tokio::sync::futures::OwnedNotified;
use tokio::time::Instant;

#[cfg(feature = "test-database")]
use super::database::Executed;
#[cfg(feature = "database")]
use super::database::{Database, Request};
use super::expected::{self, Expected};
use super::files::Files;
use super::typed::Typed;
use super::{TestCall, lock};
use crate::http_client::{Exchange, HttpClient, HttpError, HttpRequest, HttpResponse};

/// The content type of WeChat's JSON answers inside their envelope.
const JSON: &str = "application/json; encoding=utf-8";

/// The signature that WeChat returns in a test.
const SIGNATURE: &str = "test-signature";

/// The environment of a test's functions.
pub(super) const ENVIRONMENT: &str = "test";

/// The scripted answers, and the calls. When the last handle of it is dropped, answers that nobody asked for are a panic.
#[derive(Default)]
pub(super) struct WeChat {
    pub(super) answers: HashMap<String, Vec<Expected<Scripted>>>,
    /// The APIs whose answers may have members that the reply does not have.
    pub(super) verbatim: BTreeSet<String>,
    pub(super) open_data: HashMap<String, Expected<Value>>,
    /// The gateway's answer to a call of a function.
    pub(super) functions: HashMap<String, Expected<Value>>,
    pub(super) files: Files,
    #[cfg(feature = "database")]
    pub(super) database: Database,
    pub(super) calls: Vec<TestCall>,
    pub(super) allows_unused: bool,
    /// Whether a call without an answer is a panic.
    pub(super) is_strict: bool,
}

/// An answer of an API that a test sets.
#[derive(Clone)]
pub(super) enum Scripted {
    /// The same for every call.
    Fixed(CommOpenApiResp),
    /// It depends on the request.
    Typed(Typed),
}

/// How an exchange ends.
pub(super) enum Outcome {
    /// With this answer.
    Answer(CommOpenApiResp),
    /// Without an answer before the deadline.
    Timeout,
    /// Without an answer, because the connection ends.
    Disconnected,
}

impl Scripted {
    pub(super) fn answer(answer: CommOpenApiResp) -> Self {
        Self::Fixed(answer)
    }
}

impl Outcome {
    fn response(self) -> Result<HttpResponse, HttpError> {
        match self {
            Self::Answer(answer) => Ok(octets(answer.encode())),
            Self::Timeout => Err(HttpError::RequestTimeout),
            Self::Disconnected => Err(HttpError::Broken { source: "the test ends the connection".into() }),
        }
    }
}

/// The client of a test, which connects to the test itself.
pub(super) struct Connection(pub(super) Arc<Mutex<WeChat>>);

/// A JSON answer of an API.
pub(super) fn json_answer(answer: &Value) -> CommOpenApiResp {
    CommOpenApiResp {
        resp_data: Some(answer.to_string().into_bytes()),
        content_type: Some(JSON.into()),
        ..CommOpenApiResp::default()
    }
}

impl HttpClient for Connection {
    #[cfg_attr(
        not(feature = "test-database"),
        expect(unused_variables, reason = "only a locked document is waited for")
    )]
    fn send(&self, request: HttpRequest, deadline: Instant) -> Exchange<'_> {
        Box::pin(async move {
            // No network answers at once, so code beside the call runs first.
            tokio::task::yield_now().await;
            if Files::is_asked(&request) {
                return Ok(lock(&self.0).files.exchange(request));
            }
            let reply = lock(&self.0).exchange(&request);
            match reply.map_err(|error| HttpError::Broken { source: error.into() })? {
                Reply::Answer(response) => Ok(response),
                // Not under the lock: the closure may look at the test.
                Reply::Typed(answer) => answer.answer().response(),
                #[cfg(feature = "test-database")]
                Reply::Locked(request, ended) => self.when_free(&request, ended, deadline).await,
            }
        })
    }
}

/// The outcome of a request.
enum Reply {
    /// The answer.
    Answer(HttpResponse),
    /// The answer of the test's closure.
    Typed(Typed),
    /// It waits until a transaction ends.
    #[cfg(feature = "test-database")]
    Locked(Request, OwnedNotified),
}

#[cfg(feature = "test-database")]
impl Connection {
    /// Executes a write once no other transaction holds its document.
    async fn when_free(
        &self,
        request: &Request,
        mut ended: OwnedNotified,
        deadline: Instant,
    ) -> Result<HttpResponse, HttpError> {
        loop {
            let is_late = tokio::time::timeout_at(deadline, ended).await.is_err();
            // Try once more at the deadline, because the other transaction may have expired.
            ended = match lock(&self.0).database.engine.execute(request) {
                Executed::Answered(answer) => return Ok(json_response(&answer)),
                Executed::Locked(_) if is_late => return Err(HttpError::Locked),
                Executed::Locked(ended) => ended,
            };
        }
    }
}

impl WeChat {
    fn exchange(&mut self, request: &HttpRequest) -> Result<Reply, String> {
        let content_type = request.headers.iter().find(|(name, _)| name == "content-type");
        let content_type = content_type.map(|(_, value)| &**value).unwrap_or_default();
        let fields = Fields(form::decode(content_type, &request.body).map_err(|error| error.to_string())?);
        match fields.text("action")? {
            action::OPEN_API => self.wechat_api(&fields),
            action::PAY => self.pay(&fields).map(Reply::Answer),
            action::INVOKE_FUNCTION => self.function(&fields).map(Reply::Answer),
            action @ (action::GET_UPLOAD_METADATA | action::BATCH_GET_DOWNLOAD_URL | action::BATCH_DELETE_FILE) => {
                self.storage(action, &fields).map(Reply::Answer)
            }
            #[cfg(feature = "database")]
            action if action.starts_with("database.") => self.database_operation(action, &fields),
            action => Err(format!("a test knows no action `{action}`")),
        }
    }

    fn wechat_api(&mut self, fields: &Fields) -> Result<Reply, String> {
        let data = CommApiData::decode(fields.bytes("requestData")?).map_err(|error| error.to_string())?;
        if let Some(service) = data.svrkit_data {
            return Ok(Reply::Answer(octets(self.inner_service(&service, data.appid)?.encode())));
        }
        if let Some(wanted) = data.token_data {
            let arguments = json!({ "resourceAppid": wanted.resource_appid, "resourceEnv": wanted.resource_env });
            let right = right(wanted.resource_appid.unwrap_or_default());
            let answer = self.answer_json("getCrossAccountToken", arguments, right.encode(), None);
            return Ok(Reply::Answer(octets(answer.encode())));
        }
        let api = fields.text("apiName")?;
        let appid = data.appid.clone();
        self.record(api, members(data), appid);
        match self.scripted(api) {
            Some(Scripted::Typed(answer)) => Ok(Reply::Typed(answer)),
            Some(Scripted::Fixed(answer)) => Ok(Reply::Answer(octets(answer.encode()))),
            None => {
                self.check_unexpected(api, &format!("`.answer(\"{api}\", json!({{ .. }}))` sets one"));
                Ok(Reply::Answer(octets(json_answer(&json!({ "errcode": 0, "errmsg": "ok" })).encode())))
            }
        }
    }

    fn inner_service(&mut self, service: &SvrkitApiData, appid: Option<String>) -> Result<CommOpenApiResp, String> {
        let arguments = service.req_data.as_deref().unwrap_or_default();
        match service.api_name.as_deref().unwrap_or_default() {
            inner_service::OPEN_DATA => {
                let arguments = decode::<ApiGetOpenDataByCloudIdReq>(arguments)?;
                let answer = self.open_data_items(&arguments.cloudid_list).encode();
                Ok(self.answer_json("getOpenData", json!({ "list": arguments.cloudid_list }), answer, appid))
            }
            inner_service::VOIP_SIGN => {
                let ApiVoipSignReq { group_id, timestamp, nonce } = decode(arguments)?;
                let arguments = json!({ "groupId": group_id, "timestamp": timestamp, "nonce": nonce });
                let answer = ApiVoipSignResp { signature: Some(SIGNATURE.to_owned()) }.encode();
                Ok(self.answer_json("getVoIPSign", arguments, answer, appid))
            }
            inner_service::CLOUD_CALL_SIGN => {
                let arguments = json!({ "parameterList": decode::<GetCloudCallSignReq>(arguments)?.parameter_list });
                let answer = GetCloudCallSignResp { signature: Some(SIGNATURE.to_owned()) }.encode();
                Ok(self.answer_json("getCloudCallSign", arguments, answer, appid))
            }
            other => Err(format!("a test knows no service `{other}`")),
        }
    }

    fn pay(&mut self, fields: &Fields) -> Result<HttpResponse, String> {
        let api = format!("cloudPay.{}", fields.text("apiName")?);
        let arguments = serde_json::from_slice(fields.bytes("requestData")?).map_err(|error| error.to_string())?;
        let options = decode::<ApiOptions>(fields.bytes("apiOptions")?)?;
        self.record(&api, arguments, options.appid);
        let answer = self.fixed(&api).unwrap_or_else(|| {
            self.check_unexpected(&api, &format!("`.answer(\"{api}\", json!({{ .. }}))` sets one"));
            json_answer(&json!({ "return_code": "SUCCESS", "result_code": "SUCCESS" }))
        });
        Ok(octets(answer.resp_data.unwrap_or_default()))
    }

    fn function(&mut self, fields: &Fields) -> Result<HttpResponse, String> {
        let name = fields.text("function_name")?;
        let data: Value =
            serde_json::from_slice(fields.text("request_data")?.as_bytes()).map_err(|error| error.to_string())?;
        self.record("callFunction", fields.with_environment(json!({ "name": name, "data": data }))?, None);
        if let Some(answer) = self.functions.get_mut(name) {
            return Ok(json_response(answer.take_up()));
        }
        self.check_unexpected(name, &format!("`.function(\"{name}\", answer)` sets one"));
        let near = cloudfn_names::nearest(name, self.functions.keys().map(String::as_str));
        let near = near.map(|near| format!("; the test has `{near}`")).unwrap_or_default();
        let message = format!("there is no function {name}{near}");
        Ok(json_response(&json!({ "code": "FUNCTIONS_REQUEST_FAIL", "message": message })))
    }

    fn storage(&mut self, action: &str, fields: &Fields) -> Result<HttpResponse, String> {
        let (arguments, data) = match action {
            action::GET_UPLOAD_METADATA => {
                let path = fields.text("path")?;
                (json!({ "path": path }), Files::place(path))
            }
            action::BATCH_DELETE_FILE => {
                let files = fields.json("fileid_list")?;
                (json!({ "fileid_list": files }), self.files.delete(files))
            }
            _ => {
                let files = fields.json("file_list")?;
                (json!({ "file_list": files }), self.files.links(files))
            }
        };
        self.record(action, fields.with_environment(arguments)?, None);
        Ok(json_response(&json!({ "requestId": "test-call", "data": data })))
    }

    #[cfg(feature = "database")]
    fn database_operation(&mut self, action: &str, fields: &Fields) -> Result<Reply, String> {
        let place = (fields.text("crossAuthorizationToken")?, fields.text("envName")?);
        let request = Request::new(action, place, &fields.0);
        self.record(action, fields.with_environment(request.fields.clone())?, None);
        #[cfg(feature = "test-database")]
        return Ok(match self.database.exchange(&request) {
            Executed::Answered(answer) => Reply::Answer(json_response(&answer)),
            Executed::Locked(ended) => Reply::Locked(request, ended),
        });
        #[cfg(not(feature = "test-database"))]
        Ok(Reply::Answer(json_response(&self.database.exchange(&request))))
    }

    fn answer_json(&mut self, name: &str, arguments: Value, answer: Vec<u8>, appid: Option<String>) -> CommOpenApiResp {
        self.record(name, arguments, appid);
        let answer = CommOpenApiResp { resp_data: Some(answer), ..CommOpenApiResp::default() };
        self.fixed(name).unwrap_or(answer)
    }

    fn open_data_items(&mut self, cloud_ids: &[String]) -> ApiGetOpenDataByCloudIdResp {
        let items = cloud_ids.iter().map(|id| {
            let unknown = || {
                let code = codes::WX_INVALID_CLOUD_ID;
                json!({ "cloudID": id, "errCode": code, "errMsg": codes::text(code) })
            };
            let known = self.open_data.get_mut(id).map(|item| item.take_up().clone());
            let item = known.unwrap_or_else(unknown);
            OpDataItem { cloud_id: Some(id.clone()), json: Some(item.to_string()) }
        });
        ApiGetOpenDataByCloudIdResp { data_list: items.collect() }
    }

    fn record(&mut self, api: &str, members: Value, appid: Option<String>) {
        self.calls.push(TestCall { api: api.to_owned(), members, appid });
    }

    /// The next answer; the last one is repeated.
    fn scripted(&mut self, api: &str) -> Option<Scripted> {
        expected::next(self.answers.get_mut(api)?).cloned()
    }

    /// The next answer of what is no WeChat API, so that no request type has its name.
    fn fixed(&mut self, api: &str) -> Option<CommOpenApiResp> {
        match self.scripted(api)? {
            Scripted::Fixed(answer) => Some(answer),
            Scripted::Typed(_) => None,
        }
    }

    /// Panics at a call without an answer in a strict test.
    fn check_unexpected(&self, name: &str, advice: &str) {
        if !self.is_strict {
            return;
        }
        let others: BTreeSet<_> =
            self.answers.keys().chain(self.functions.keys()).map(|name| format!("`{name}`")).collect();
        let others =
            if others.is_empty() { "none".to_owned() } else { others.into_iter().collect::<Vec<_>>().join(", ") };
        panic!(
            "the function calls `{name}`, for which this strict test sets no answer: {advice}\nthe answers that it sets: {others}"
        );
    }
}

impl Drop for WeChat {
    fn drop(&mut self) {
        // A test that panics already has a message of its own, and a second panic would end the process.
        if self.allows_unused || std::thread::panicking() {
            return;
        }
        let unused = self.unused();
        if unused.is_empty() {
            return;
        }
        let made: BTreeSet<_> = self.calls.iter().map(|call| format!("`{}`", call.api)).collect();
        let made = if made.is_empty() { "none".to_owned() } else { made.into_iter().collect::<Vec<_>>().join(", ") };
        panic!(
            "the test sets answers that the function did not ask for:\n{}\nthe calls it made: {made}\nremove the answers, or call \
             `.allow_unused_answers()`; if the function failed before these calls, that is what to look at",
            unused.join("\n")
        );
    }
}

impl WeChat {
    /// The answers that nobody asked for, a line each.
    fn unused(&self) -> Vec<String> {
        let answers =
            self.answers.iter().flat_map(|(api, answers)| answers.iter().map(move |answer| (api, answer.unused())));
        let functions = self.functions.iter().map(|(name, answer)| (name, answer.unused()));
        let open_data = self.open_data.iter().map(|(id, item)| (id, item.unused()));
        let unused = answers.chain(functions).chain(open_data);
        let unused = unused.filter_map(|(name, place)| Some((place?, name.clone())));
        #[cfg(feature = "database")]
        let unused = unused.chain(self.database.unused());
        // Not `sort`: it is three thousand lines for the compiler, in each build of a function.
        let mut sorted: Vec<(&Location<'_>, String)> = Vec::new();
        for answer in unused {
            sorted.insert(sorted.partition_point(|other| *other <= answer), answer);
        }
        sorted.into_iter().map(|(place, name)| format!("  `{name}`, set at {place}")).collect()
    }
}

/// The fields of a request.
struct Fields(Vec<Field>);

impl Fields {
    fn value(&self, name: &str) -> Option<&FieldValue> {
        self.0.iter().find(|field| field.name == name).map(|field| &field.value)
    }

    fn text(&self, name: &str) -> Result<&str, String> {
        match self.value(name) {
            Some(FieldValue::Text(text)) => Ok(text),
            _ => Err(format!("the request has no `{name}`")),
        }
    }

    /// The arguments, with the environment if it is not the test's own.
    fn with_environment(&self, mut arguments: Value) -> Result<Value, String> {
        let env = self.text("envName")?;
        if env != ENVIRONMENT {
            arguments["env"] = env.into();
        }
        Ok(arguments)
    }

    fn json(&self, name: &str) -> Result<&Value, String> {
        match self.value(name) {
            Some(FieldValue::Json(value)) => Ok(value),
            _ => Err(format!("the request has no `{name}`")),
        }
    }

    fn bytes(&self, name: &str) -> Result<&[u8], String> {
        match self.value(name) {
            Some(FieldValue::Bytes(bytes)) => Ok(bytes),
            _ => Err(format!("the request has no `{name}`")),
        }
    }
}

/// The right to use another account's resources. The ticket is the account, so requests name the account of their
/// database.
fn right(appid: String) -> AuthorizationInfo {
    let text = |text: &str| Some(text.to_owned());
    let secret = TcbCredentials { secret_id: text("other"), secret_key: text("other"), token: None };
    AuthorizationInfo { tcb_credentials: Some(secret), wx_param: Some(appid.into_bytes()) }
}

fn decode<M: Message>(bytes: &[u8]) -> Result<M, String> {
    M::decode(bytes).map_err(|error| error.to_string())
}

fn members(data: CommApiData) -> Value {
    let pairs = data.openapi_data.map(|data| data.pairs).unwrap_or_default();
    let members = pairs.into_iter().map(|pair| {
        let value = pair.value.unwrap_or_default();
        let member = match pair.filename {
            Some(name) => json!({ "fileName": name, "size": value.len() }),
            None => serde_json::from_slice(&value).unwrap_or_default(),
        };
        (pair.key.unwrap_or_default(), member)
    });
    Value::Object(members.collect::<Map<_, _>>())
}

/// The answer of one of the gateway's own actions.
fn json_response(answer: &Value) -> HttpResponse {
    let content_type = Some("application/json; charset=utf-8".to_owned());
    HttpResponse { status: 200, content_type, body: answer.to_string().into_bytes() }
}

fn octets(body: Vec<u8>) -> HttpResponse {
    HttpResponse { status: 200, content_type: Some("application/octet-stream".to_owned()), body }
}
