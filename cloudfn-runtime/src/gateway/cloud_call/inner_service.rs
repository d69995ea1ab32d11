//! Calls of WeChat's inner services: open data, and the signatures that let a client join a call.
//!
//! They use the same action as a Cloud Call, with messages of their own. Their keys are not converted.

use cloudfn_protocol::action;
use cloudfn_protocol::codes;
use cloudfn_protocol::envelope::{CommApiData, Message, SvrkitApiData, api_type};
use cloudfn_protocol::form::Field;
use tokio::time::Instant;

use super::request::{Action, Encoding};
use super::response;
use crate::environment::Environment;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::Gateway;

impl Gateway {
    /// Calls an inner service.
    pub(crate) async fn inner_service<A: Message>(
        &self,
        environment: &Environment,
        api_name: &ApiName<'_>,
        request: &impl Message,
        appid: Option<String>,
        deadline: Instant,
    ) -> Result<A, Error> {
        let service = SvrkitApiData { api_name: Some(api_name.inner().to_owned()), req_data: Some(request.encode()) };
        let data = CommApiData {
            api_type: Some(api_type::SVRKIT_API),
            svrkit_data: Some(service),
            appid,
            ..CommApiData::default()
        };
        let mut action = Action::new(action::OPEN_API, Encoding::Multipart);
        action.fields.push(Field::text("apiName", api_name.inner()));
        action.fields.push(Field::bytes("requestData", data.encode()));
        self.exchange(environment, api_name, action, deadline, |answer| {
            let envelope = response::envelope(api_name, answer)?;
            if let Some(code @ (..=-1 | 1..)) = envelope.svrkit_error_code {
                return Err(api_name.inner_service_error(&format!("internal svrkit error, code {code}")));
            }
            A::decode(&envelope.resp_data.unwrap_or_default())
                .map_err(|error| api_name.bad_answer(codes::UNKNOWN, &error.to_string()))
        })
        .await
    }
}
