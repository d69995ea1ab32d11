//! The other side of a test's calls: it reads real requests, and answers them with what a test has laid out.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use serde_json::{Map, Value, json};
use tokio::time::Instant;

use super::{TestCall, lock};
use crate::gateway::codes;
use crate::gateway::envelope::{
    ApiGetOpenDataByCloudIdReq, ApiGetOpenDataByCloudIdResp, ApiVoipSignReq, ApiVoipSignResp, CommApiData,
    CommOpenApiResp, GetCloudCallSignReq, GetCloudCallSignResp, Message, OpDataItem, SvrkitApiData,
};
use crate::gateway::exchange::{Exchange, HttpClient, HttpError, HttpRequest, HttpResponse};
use crate::gateway::wire::{self, Field, FieldValue};

/// The content type that WeChat's JSON answers have inside their envelope.
const JSON: &str = "application/json; encoding=utf-8";

/// What WeChat signs in a test.
const SIGNATURE: &str = "test-signature";

/// What was laid out, and what was called.
#[derive(Default)]
pub(super) struct WeChat {
    pub(super) answers: HashMap<String, VecDeque<CommOpenApiResp>>,
    pub(super) open_data: HashMap<String, Value>,
    pub(super) calls: Vec<TestCall>,
}

/// The connection of a test: it leads to the test itself.
pub(super) struct Connection(pub(super) Arc<Mutex<WeChat>>);

/// An answer of an API in JSON.
pub(super) fn json_answer(answer: &Value) -> CommOpenApiResp {
    CommOpenApiResp {
        resp_data: Some(answer.to_string().into_bytes()),
        content_type: Some(JSON.into()),
        ..CommOpenApiResp::default()
    }
}

impl HttpClient for Connection {
    fn send(&self, request: HttpRequest, _: Instant) -> Exchange<'_> {
        let answer = lock(&self.0).exchange(&request);
        Box::pin(std::future::ready(answer.map_err(|error| HttpError::Broken { source: error.into() })))
    }
}

impl WeChat {
    fn exchange(&mut self, request: &HttpRequest) -> Result<HttpResponse, String> {
        let content_type = request.headers.iter().find(|(name, _)| name == "content-type");
        let content_type = content_type.map(|(_, value)| value.as_str()).unwrap_or_default();
        let fields = Fields(wire::decode(content_type, &request.body).map_err(|error| error.to_string())?);
        match fields.text("action")? {
            "wx.openApi" => self.wechat_api(&fields),
            action => Err(format!("a test knows no action `{action}`")),
        }
    }

    fn wechat_api(&mut self, fields: &Fields) -> Result<HttpResponse, String> {
        let data = CommApiData::decode(fields.bytes("requestData")?).map_err(|error| error.to_string())?;
        if let Some(service) = data.svrkit_data {
            return Ok(octets(self.inner_service(&service)?.encode()));
        }
        let api = fields.text("apiName")?;
        self.called(api, members(data));
        let answer = self.laid_out(api).unwrap_or_else(|| json_answer(&json!({ "errcode": 0, "errmsg": "ok" })));
        Ok(octets(answer.encode()))
    }

    fn inner_service(&mut self, service: &SvrkitApiData) -> Result<CommOpenApiResp, String> {
        let asked = service.req_data.as_deref().unwrap_or_default();
        match service.api_name.as_deref().unwrap_or_default() {
            "ApiGetOpenDataByCloudId" => {
                let asked = decode::<ApiGetOpenDataByCloudIdReq>(asked)?;
                let answer = self.behind(&asked.cloudid_list).encode();
                Ok(self.answered("getOpenData", json!({ "list": asked.cloudid_list }), answer))
            }
            "ApiVoipSign" => {
                let ApiVoipSignReq { group_id, timestamp, nonce } = decode(asked)?;
                let asked = json!({ "groupId": group_id, "timestamp": timestamp, "nonce": nonce });
                let answer = ApiVoipSignResp { signature: Some(SIGNATURE.to_owned()) }.encode();
                Ok(self.answered("getVoIPSign", asked, answer))
            }
            "GetCloudCallSign" => {
                let asked = json!({ "parameterList": decode::<GetCloudCallSignReq>(asked)?.parameter_list });
                let answer = GetCloudCallSignResp { signature: Some(SIGNATURE.to_owned()) }.encode();
                Ok(self.answered("getCloudCallSign", asked, answer))
            }
            other => Err(format!("a test knows no service `{other}`")),
        }
    }

    fn answered(&mut self, name: &str, asked: Value, answer: Vec<u8>) -> CommOpenApiResp {
        self.called(name, asked);
        let answer = CommOpenApiResp { resp_data: Some(answer), ..CommOpenApiResp::default() };
        self.laid_out(name).unwrap_or(answer)
    }

    fn behind(&self, cloud_ids: &[String]) -> ApiGetOpenDataByCloudIdResp {
        let items = cloud_ids.iter().map(|id| {
            let unknown = || {
                let code = codes::WX_INVALID_CLOUD_ID;
                json!({ "cloudID": id, "errCode": code, "errMsg": codes::text(code) })
            };
            let item = self.open_data.get(id).cloned().unwrap_or_else(unknown);
            OpDataItem { cloud_id: Some(id.clone()), json: Some(item.to_string()) }
        });
        ApiGetOpenDataByCloudIdResp { data_list: items.collect() }
    }

    fn called(&mut self, api: &str, members: Value) {
        self.calls.push(TestCall { api: api.to_owned(), members });
    }

    /// The next answer; the last one stays.
    fn laid_out(&mut self, api: &str) -> Option<CommOpenApiResp> {
        let answers = self.answers.get_mut(api)?;
        if answers.len() > 1 { answers.pop_front() } else { answers.front().cloned() }
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

    fn bytes(&self, name: &str) -> Result<&[u8], String> {
        match self.value(name) {
            Some(FieldValue::Bytes(bytes)) => Ok(bytes),
            _ => Err(format!("the request has no `{name}`")),
        }
    }
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

fn octets(body: Vec<u8>) -> HttpResponse {
    HttpResponse { status: 200, content_type: Some("application/octet-stream".to_owned()), body }
}
