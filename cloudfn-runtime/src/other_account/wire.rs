//! The wire format of the right to another account's resources: `new cloud.Cloud({resourceAppid, resourceEnv})`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cloudfn_protocol::action;
use cloudfn_protocol::codes;
use cloudfn_protocol::envelope::{AuthorizationInfo, CommApiData, Message, TokenApiData, api_type};
use cloudfn_protocol::form::Field;
use tokio::time::Instant;

use crate::environment::Environment;
use crate::error::api_name::ApiName;
use crate::error::{Error, ErrorKind};
use crate::gateway::Gateway;
use crate::gateway::cloud_call::account::Account;
use crate::gateway::cloud_call::init::Secret;
use crate::gateway::cloud_call::request::{Action, Encoding};
use crate::gateway::cloud_call::response;

impl Gateway {
    /// Requests the right to use an environment of another account.
    pub(crate) async fn account(
        &self,
        environment: &Environment,
        appid: String,
        env: String,
        deadline: Instant,
    ) -> Result<Account, Error> {
        let api_name = ApiName::own("getCrossAccountToken");
        let wanted = TokenApiData { resource_appid: Some(appid), resource_env: Some(env.clone()) };
        let data =
            CommApiData { api_type: Some(api_type::TOKEN_API), token_data: Some(wanted), ..CommApiData::default() };
        let mut action = Action::new(action::OPEN_API, Encoding::Multipart);
        action.answer_stays_here = true;
        action.fields.push(Field::text("apiName", api_name.inner()));
        action.fields.push(Field::bytes("requestData", data.encode()));
        // Here wx-server-sdk reads this variable whether it is listed or not.
        action.env = environment.filled("TCB_ENV").map(str::to_owned);
        self.exchange(environment, &api_name, action, deadline, |response| {
            let envelope = response::envelope(&api_name, response)?;
            AuthorizationInfo::decode(&envelope.resp_data.unwrap_or_default())
                .ok()
                .and_then(|information| account(information, env))
                .ok_or_else(|| no_secret(&api_name))
        })
        .await
    }
}

/// wx-server-sdk signs the next request with the word `undefined`.
fn no_secret(api_name: &ApiName<'_>) -> Error {
    let text = "missing secretId or secretKey of tencent cloud";
    let display = "getCrossAccountToken:fail the answer has no secret for the other account: does that account share this \
                   environment with the Mini Program?";
    api_name.wrapped(ErrorKind::Answer, codes::INVALID_PARAM, text).with_display(display)
}

fn account(information: AuthorizationInfo, env: String) -> Option<Account> {
    let credentials = information.tcb_credentials?;
    let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
    let ticket = STANDARD.encode(information.wx_param.unwrap_or_default());
    Some(Account {
        env,
        secret: Secret {
            id: filled(credentials.secret_id)?,
            key: filled(credentials.secret_key)?,
            // wx-server-sdk sends an empty one if there is none.
            session_token: Some(credentials.token.unwrap_or_default()),
        },
        token: STANDARD.encode(serde_json::json!({"mpToken": ticket}).to_string()),
        ticket,
    })
}
