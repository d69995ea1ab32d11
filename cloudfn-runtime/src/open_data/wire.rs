//! The wire format of open data: by Cloud Call, or by HTTP for the calling user.

use cloudfn_openapi::cloudbase::GetOpenData;
use cloudfn_openapi::{Api, Content, Request as _};
use cloudfn_protocol::action::inner_service;
use cloudfn_protocol::codes;
use cloudfn_protocol::envelope::{ApiGetOpenDataByCloudIdReq, ApiGetOpenDataByCloudIdResp};
use serde_json::Value;
use tokio::time::Instant;

use crate::cloud::wx_context::WxContext;
use crate::environment::Environment;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::Gateway;
use crate::gateway::cloud_call::response;
use crate::gateway::cloud_call::{OpenApiCall, members};
use crate::gateway::transport::Transport;

/// The HTTP API for open data.
const API: Api = GetOpenData::API;

impl Gateway {
    /// The open data of these cloudIDs, one item for each. An item may be an error: `{cloudID, errCode, errMsg}`.
    pub(crate) async fn exchange_cloud_ids(
        &self,
        environment: &Environment,
        context: &WxContext,
        cloud_ids: Vec<String>,
        appid: Option<String>,
        deadline: Instant,
    ) -> Result<Vec<Value>, Error> {
        let transport = self.transport(environment);
        if matches!(transport, Transport::CloudCall) {
            return self.open_data(environment, cloud_ids, appid, deadline).await;
        }
        let api_name = ApiName::own("getOpenData");
        let (openid, shared_appid) = user(context).map_err(|error| api_name.bad_request(NobodyAsks(error)))?;
        let request = GetOpenData::new(cloud_ids).openid(openid);
        let call = OpenApiCall {
            api: API.name.into(),
            error_codes: API.error_codes,
            members: members(API.name, &request)?,
            // A token belongs to one Mini Program, and gets that one's open data.
            appid: appid.or(shared_appid).filter(|_| !matches!(transport, Transport::AccessToken(_))),
            version: None,
            deadline,
        };
        match self.call_by(transport, environment, &api_name, &API, call).await? {
            Content::Json(mut answer) => {
                let list = answer.get_mut("data_list").map(Value::take).unwrap_or_default();
                items(&api_name, list, self.limits.values())
            }
            Content::Binary { .. } => Err(api_name.bad_answer(codes::WX_SYSTEM, "the answer is not JSON")),
        }
    }
}

impl Gateway {
    /// `getOpenData`: the open data of these cloudIDs, one item for each. An item may be an error:
    /// `{cloudID, errCode, errMsg}`.
    pub(crate) async fn open_data(
        &self,
        environment: &Environment,
        cloud_ids: Vec<String>,
        appid: Option<String>,
        deadline: Instant,
    ) -> Result<Vec<Value>, Error> {
        let api_name = ApiName::inner_service("getOpenData", inner_service::OPEN_DATA);
        let request = ApiGetOpenDataByCloudIdReq { cloudid_list: cloud_ids, appid: None };
        let answer: ApiGetOpenDataByCloudIdResp =
            self.inner_service(environment, &api_name, &request, appid, deadline).await?;
        let items = answer.data_list.into_iter().map(|item| {
            let id = item.cloud_id.unwrap_or_default();
            let Some(text) = item.json.filter(|text| !text.is_empty()) else {
                let text = format!("internal svrkit error, empty openData json field for {id}");
                return Err(api_name.inner_service_error(&text));
            };
            response::parse(&api_name, &text, self.limits.values())?.ok_or_else(|| {
                let text = format!("the open data of {id} is not JSON");
                api_name.bad_answer(codes::UNKNOWN, &text)
            })
        });
        items.collect()
    }

    /// The Mini Program of this process, if its access tokens tell.
    pub(crate) fn appid(&self) -> Option<&str> {
        self.tokens.as_ref()?.appid()
    }
}

/// There is no user whom the data could belong to, so nothing was sent.
#[derive(Debug, thiserror::Error)]
#[error("over HTTP, WeChat returns open data only for the openid of its user: {0}")]
struct NobodyAsks(#[source] Error);

/// The calling user, and the appid of the Mini Program that shares the environment, if the user is in that one.
fn user(caller: &WxContext) -> Result<(cloudfn_openapi::OpenId, Option<String>), Error> {
    match (caller.openid(), caller.from_openid()) {
        (Err(_), Some(openid)) => Ok((openid.into(), caller.from_appid().map(str::to_owned))),
        (openid, _) => Ok((openid?, None)),
    }
}

/// The items of `data_list`: `{cloud_id, json}`, where `json` is the item or its JSON text.
fn items(api_name: &ApiName<'_>, list: Value, max_values: usize) -> Result<Vec<Value>, Error> {
    let Value::Array(list) = list else {
        return Err(api_name.bad_answer(codes::WX_SYSTEM, "the answer has no data_list"));
    };
    let items = list.into_iter().map(|mut entry| {
        let id = entry["cloud_id"].as_str().unwrap_or_default().to_owned();
        let mut item = match entry.get_mut("json").map(Value::take).unwrap_or_default() {
            Value::String(text) => response::parse(api_name, &text, max_values)?.unwrap_or_default(),
            item => item,
        };
        let Value::Object(members) = &mut item else {
            return Err(api_name.bad_answer(codes::WX_SYSTEM, &format!("the open data of {id} is not a JSON object")));
        };
        members.entry("cloudID").or_insert_with(|| id.into());
        Ok(item)
    });
    items.collect()
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};
    #[cfg(feature = "access-token")]
    use std::time::Duration;

    use serde_json::json;

    use super::super::{OpenData, OpenDataProblem, PhoneNumber};
    use super::*;
    use crate::error::ErrorKind;
    #[cfg(feature = "access-token")]
    use crate::gateway::Tokens;
    #[cfg(feature = "access-token")]
    use crate::gateway::access_token::{AccessToken, BoxError, TokenProvider};
    use crate::http_client::{Exchange, HttpClient, HttpRequest, HttpResponse};
    use crate::invocation::Invocation;
    use crate::{Cloud, testing};

    /// A fake sidecar that returns a scripted answer and records its requests.
    #[derive(Clone)]
    struct SideCar {
        answer: Value,
        asked: Arc<Mutex<Vec<HttpRequest>>>,
    }

    impl HttpClient for SideCar {
        fn send(&self, request: HttpRequest, _: Instant) -> Exchange<'_> {
            self.asked.lock().unwrap().push(request);
            let content_type = Some("text/plain".to_owned());
            let body = self.answer.to_string().into_bytes();
            Box::pin(std::future::ready(Ok(HttpResponse { status: 200, content_type, body })))
        }
    }

    impl SideCar {
        fn answering(answer: Value) -> Self {
            Self { answer, asked: Arc::default() }
        }

        /// The open data of one cloudID, for the caller in these variables of Cloud Hosting.
        fn verified(&self, caller: &[(&str, &str)]) -> Result<String, Error> {
            Self::verified_by(Gateway::through(self.clone()), caller)
        }

        fn verified_by(gateway: Gateway, caller: &[(&str, &str)]) -> Result<String, Error> {
            let listed: Vec<_> = caller.iter().map(|(name, _)| *name).collect();
            let fixed =
                [("CBR_ENV_ID".to_owned(), "prod".to_owned()), ("WX_CONTEXT_KEYS".to_owned(), listed.join(","))];
            let environment = caller.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            let environment: Environment = environment.chain(fixed).collect();
            let invocation = Invocation::new("{}", environment, "r1");
            let cloud: Cloud<()> = Cloud::new(&invocation, gateway);
            let sent: OpenData<PhoneNumber> = serde_json::from_value(json!("33_a")).unwrap();
            testing::block_on(sent.verified(&cloud)).map(|verified| verified.data.phone_number)
        }
    }

    const CALLER: [(&str, &str); 2] = [("WX_OPENID", "o/1"), ("WX_APPID", "wx1")];

    fn phone() -> Value {
        json!({"cloudID": "33_a", "data": {"phoneNumber": "+861", "watermark": {"appid": "wx1", "timestamp": 1}}})
    }

    fn answer(item: impl Into<Value>) -> Value {
        json!({"errcode": 0, "errmsg": "ok", "data_list": [{"cloud_id": "33_a", "json": item.into()}]})
    }

    #[test]
    fn the_ids_are_asked_of_the_open_api_service_for_the_openid_of_the_caller() {
        let side_car = SideCar::answering(answer(phone().to_string()));
        assert_eq!(side_car.verified(&CALLER).unwrap(), "+861");
        let asked = side_car.asked.lock().unwrap().pop().unwrap();
        assert_eq!(asked.method, "POST");
        assert_eq!(asked.url, "http://api.weixin.qq.com/wxa/getopendata?openid=o%2F1");
        assert_eq!(asked.body, br#"{"cloudid_list":["33_a"]}"#);
    }

    #[test]
    fn an_item_may_be_an_object_without_an_id() {
        let mut item = phone();
        item.as_object_mut().unwrap().remove("cloudID");
        for item in [phone(), item] {
            assert_eq!(SideCar::answering(answer(item)).verified(&CALLER).unwrap(), "+861");
        }
    }

    #[test]
    fn the_user_of_a_shared_environment_is_asked_for_in_the_name_of_its_own_mini_program() {
        let side_car = SideCar::answering(answer(phone()));
        let caller = [("WX_FROM_OPENID", "o2"), ("WX_FROM_APPID", "wx1"), ("WX_APPID", "wxOWNER")];
        assert_eq!(side_car.verified(&caller).unwrap(), "+861");
        let asked = side_car.asked.lock().unwrap().pop().unwrap();
        assert_eq!(asked.url, "http://api.weixin.qq.com/wxa/getopendata?from_appid=wx1&openid=o2");
    }

    /// Always the same token, of the Mini Program `wx1`.
    #[cfg(feature = "access-token")]
    struct OneToken;

    #[cfg(feature = "access-token")]
    impl TokenProvider for OneToken {
        async fn token(&self, _: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
            Ok(AccessToken::new("t1", Duration::from_secs(7200)))
        }

        fn appid(&self) -> Option<&str> {
            Some("wx1")
        }
    }

    #[test]
    #[cfg(feature = "access-token")]
    fn with_an_access_token_the_data_must_be_of_the_tokens_mini_program() {
        let side_car = SideCar::answering(answer(phone()));
        let tokens = Some(Arc::new(Tokens::new(OneToken)));
        let gateway = Gateway::through(side_car.clone()).with_tokens(tokens);
        assert_eq!(SideCar::verified_by(gateway.clone(), &[("WX_OPENID", "o1")]).unwrap(), "+861");
        let asked = side_car.asked.lock().unwrap().pop().unwrap();
        assert_eq!(asked.url, "https://api.weixin.qq.com/wxa/getopendata?access_token=t1&openid=o1");
        let elsewhere = [("WX_OPENID", "o1"), ("WX_APPID", "wxOTHER")];
        let error = SideCar::verified_by(gateway, &elsewhere).unwrap_err();
        assert!(error.open_data_problem() == Some(OpenDataProblem::OtherApp), "{error:?}");
    }

    #[test]
    fn expired_foreign_and_invalid_ids_are_told_apart() {
        for (code, expected) in [
            (-601_005, OpenDataProblem::Invalid),
            (-601_006, OpenDataProblem::Expired),
            (-601_007, OpenDataProblem::OtherUser),
        ] {
            let item = json!({"cloudID": "33_a", "errCode": code, "errMsg": "no"});
            for answer in [answer(item.to_string()), json!({"errcode": code, "errmsg": "no"})] {
                let error = SideCar::answering(answer).verified(&CALLER).unwrap_err();
                assert!(error.open_data_problem() == Some(expected), "{error:?}");
                assert_eq!(error.err_code(), code);
            }
        }
        let error = SideCar::answering(json!({"errcode": 40003, "errmsg": "invalid openid"})).verified(&CALLER);
        assert_eq!(error.unwrap_err().errcode(), Some(40003));
    }

    #[test]
    fn without_an_openid_nothing_is_asked() {
        let side_car = SideCar::answering(answer(phone()));
        let error = side_car.verified(&[("WX_APPID", "wx1")]).unwrap_err();
        assert!(error.kind() == ErrorKind::Request, "{error:?}");
        assert!(
            error.to_string().starts_with("getOpenData:fail over HTTP, WeChat returns open data only for the openid")
        );
        assert!(side_car.asked.lock().unwrap().is_empty());
    }

    #[test]
    fn an_answer_without_a_list_of_items_is_an_error() {
        let odd = json!({"errcode": 0, "data_list": [7]});
        for answer in [json!({"errcode": 0}), answer("{"), answer(7), odd, json!([7]), json!(7)] {
            let error = SideCar::answering(answer).verified(&CALLER).unwrap_err();
            assert!(error.kind() == ErrorKind::Answer, "{error:?}");
        }
    }
}
