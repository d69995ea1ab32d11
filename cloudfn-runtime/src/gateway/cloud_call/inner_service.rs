//! WeChat's inner services: open data, and the signatures that let a client join a call.
//!
//! They travel by the same action as a Cloud Call, in messages of their own, and no key of theirs is converted.

use std::time::Duration;

use cloudfn_protocol::action::{self, inner_service};
use cloudfn_protocol::codes;
use cloudfn_protocol::envelope::{
    ApiGetOpenDataByCloudIdReq, ApiGetOpenDataByCloudIdResp, ApiVoipSignReq, ApiVoipSignResp, CommApiData,
    GetCloudCallSignReq, GetCloudCallSignResp, Message, SvrkitApiData, api_type,
};
use cloudfn_protocol::form::Field;
use serde_json::Value;

use super::request::{Action, Encoding};
use super::response;
use crate::environment::Environment;
use crate::error::Error;
use crate::error::callee::Callee;
use crate::gateway::Gateway;

impl Gateway {
    /// `getOpenData`: what WeChat keeps behind these cloudIDs, one item for each. An item may be an error itself:
    /// `{cloudID, errCode, errMsg}`.
    pub(crate) async fn open_data(
        &self,
        environment: &Environment,
        cloud_ids: Vec<String>,
        appid: Option<String>,
        timeout: Duration,
    ) -> Result<Vec<Value>, Error> {
        let callee = Callee::inner_service("getOpenData", inner_service::OPEN_DATA);
        let request = ApiGetOpenDataByCloudIdReq { cloudid_list: cloud_ids, appid: None };
        let answer: ApiGetOpenDataByCloudIdResp =
            self.inner_service(environment, &callee, &request, appid, timeout).await?;
        let items = answer.data_list.into_iter().map(|item| {
            let id = item.cloud_id.unwrap_or_default();
            let Some(text) = item.json.filter(|text| !text.is_empty()) else {
                let text = format!("internal svrkit error, empty openData json field for {id}");
                return Err(callee.inner_service_error(&text));
            };
            response::parse(&callee, &text, self.limits.values())?.ok_or_else(|| {
                let text = format!("the open data of {id} is not JSON");
                callee.bad_answer(codes::UNKNOWN, &text)
            })
        });
        items.collect()
    }

    /// `getVoIPSign`: the signature that lets a client join a voice call. The time is in seconds.
    pub(crate) async fn voip_sign(
        &self,
        environment: &Environment,
        group_id: String,
        nonce: String,
        seconds: u32,
        timeout: Duration,
    ) -> Result<String, Error> {
        let callee = Callee::inner_service("getVoIPSign", inner_service::VOIP_SIGN);
        let request = ApiVoipSignReq { group_id: Some(group_id), timestamp: Some(seconds), nonce: Some(nonce) };
        let answer: ApiVoipSignResp = self.inner_service(environment, &callee, &request, None, timeout).await?;
        Ok(answer.signature.unwrap_or_default())
    }

    /// `getCloudCallSign`: a signature of parameters.
    pub(crate) async fn cloud_call_sign(
        &self,
        environment: &Environment,
        parameter_list: Vec<String>,
        timeout: Duration,
    ) -> Result<String, Error> {
        let callee = Callee::inner_service("getCloudCallSign", inner_service::CLOUD_CALL_SIGN);
        let request = GetCloudCallSignReq { parameter_list };
        let answer: GetCloudCallSignResp = self.inner_service(environment, &callee, &request, None, timeout).await?;
        Ok(answer.signature.unwrap_or_default())
    }

    async fn inner_service<A: Message>(
        &self,
        environment: &Environment,
        callee: &Callee<'_>,
        request: &impl Message,
        appid: Option<String>,
        timeout: Duration,
    ) -> Result<A, Error> {
        let service = SvrkitApiData { api_name: Some(callee.inner().to_owned()), req_data: Some(request.encode()) };
        let data = CommApiData {
            api_type: Some(api_type::SVRKIT_API),
            svrkit_data: Some(service),
            appid,
            ..CommApiData::default()
        };
        let mut action = Action::new(action::OPEN_API, Encoding::Multipart);
        action.fields.push(Field::text("apiName", callee.inner()));
        action.fields.push(Field::bytes("requestData", data.encode()));
        self.exchange(environment, callee, action, timeout, |answered| {
            let envelope = response::envelope(callee, answered)?;
            if let Some(code @ (..=-1 | 1..)) = envelope.svrkit_error_code {
                return Err(callee.inner_service_error(&format!("internal svrkit error, code {code}")));
            }
            A::decode(&envelope.resp_data.unwrap_or_default())
                .map_err(|error| callee.bad_answer(codes::UNKNOWN, &error.to_string()))
        })
        .await
    }
}
