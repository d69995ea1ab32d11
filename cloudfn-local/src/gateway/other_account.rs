//! The right to use an environment of another account: `new cloud.Cloud({resourceAppid, resourceEnv})`. The local platform
//! gives it to every function; only the database has data of other accounts.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cloudfn_protocol::envelope::{AuthorizationInfo, Message as _, TcbCredentials};
use serde_json::json;

use super::call_log::CallLog;
use super::scripted::Scripted;
use crate::credentials::Credentials;
use crate::secret::{Randomness, Secret};

/// An environment of another account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OtherAccount {
    pub(super) appid: String,
    pub(super) env: String,
}

/// The right of one invocation to use it. The secret that signs is another one than the invocation's own.
#[derive(Debug, Clone)]
pub(super) struct Right {
    pub(super) invocation: String,
    pub(super) account: OtherAccount,
    pub(super) credentials: Credentials,
    /// What the field `crossAuthorizationToken` must be.
    pub(super) token: String,
}

/// Gives an invocation the right to use an environment.
pub(super) fn authorize(
    call_log: &CallLog,
    invocation: &str,
    account: OtherAccount,
    randomness: Randomness,
) -> Scripted {
    let Some(own) = call_log.credentials(invocation) else {
        return Scripted::rejected("SYS_ERR", "the invocation ended");
    };
    let made = Credentials::random(randomness).and_then(|made| Ok((made, Secret::random(randomness)?)));
    let (credentials, ticket) = match made {
        // The token for WeChat's APIs stays the invocation's.
        Ok((made, ticket)) => (Credentials { api_token: own.api_token, ..made }, ticket),
        Err(error) => {
            let text = format!("this system provides no random bytes, which secrets are made of: {error}");
            return Scripted::rejected("SYS_ERR", text);
        }
    };
    let ticket = ticket.as_str().as_bytes().to_vec();
    let shown = json!({"resourceAppid": account.appid, "resourceEnv": account.env});
    let answer = AuthorizationInfo {
        tcb_credentials: Some(TcbCredentials {
            secret_id: Some(credentials.secret_id.clone()),
            secret_key: Some(credentials.secret_key.clone()),
            token: Some(credentials.session_token.clone()),
        }),
        wx_param: Some(ticket.clone()),
    };
    let token = STANDARD.encode(json!({"mpToken": STANDARD.encode(ticket)}).to_string());
    call_log.authorize(Right { invocation: invocation.to_owned(), account, credentials, token });
    // Nobody should read the secret in the record of the call.
    Scripted::json(shown).into_message(|_| answer.encode())
}
