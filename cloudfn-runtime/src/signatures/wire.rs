//! The wire format of the signatures of WeChat's inner services.

use cloudfn_protocol::action::inner_service;
use cloudfn_protocol::envelope::{ApiVoipSignReq, ApiVoipSignResp, GetCloudCallSignReq, GetCloudCallSignResp};
use tokio::time::Instant;

use crate::environment::Environment;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::Gateway;

impl Gateway {
    /// `getVoIPSign`: the signature that lets a client join a voice call. The time is in seconds.
    pub(crate) async fn voip_sign(
        &self,
        environment: &Environment,
        group_id: String,
        nonce: String,
        seconds: u32,
        deadline: Instant,
    ) -> Result<String, Error> {
        let api_name = ApiName::inner_service("getVoIPSign", inner_service::VOIP_SIGN);
        let request = ApiVoipSignReq { group_id: Some(group_id), timestamp: Some(seconds), nonce: Some(nonce) };
        let answer: ApiVoipSignResp = self.inner_service(environment, &api_name, &request, None, deadline).await?;
        Ok(answer.signature.unwrap_or_default())
    }

    /// `getCloudCallSign`: a signature of parameters.
    pub(crate) async fn cloud_call_sign(
        &self,
        environment: &Environment,
        parameter_list: Vec<String>,
        deadline: Instant,
    ) -> Result<String, Error> {
        let api_name = ApiName::inner_service("getCloudCallSign", inner_service::CLOUD_CALL_SIGN);
        let request = GetCloudCallSignReq { parameter_list };
        let answer: GetCloudCallSignResp = self.inner_service(environment, &api_name, &request, None, deadline).await?;
        Ok(answer.signature.unwrap_or_default())
    }
}
