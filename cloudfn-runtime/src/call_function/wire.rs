//! The wire format of `callFunction`: the action that calls another cloud function.

use cloudfn_protocol::action;
use cloudfn_protocol::form::Field;
use cloudfn_protocol::json;
use serde_json::Value;
use tokio::time::Instant;

use crate::environment::Environment;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::Gateway;
use crate::gateway::cloud_call::account::Account;
use crate::gateway::cloud_call::request::{Action, Encoding};
use crate::gateway::cloud_call::response;

/// The answer of another function.
#[derive(Debug, Clone)]
pub(crate) struct FunctionAnswer {
    /// Its result: a string that is not JSON stays a string. `None` if the answer has no result; in JavaScript, that is a
    /// function that returned `undefined`.
    pub(crate) result: Option<Value>,
    /// The text of the result, if it is a string that is JSON itself; `result` is the parsed value.
    pub(crate) string: Option<String>,
    /// The id of that invocation.
    pub(crate) request_id: Option<String>,
}

/// The environment that the other function is in.
#[derive(Debug, Clone)]
pub(crate) enum FunctionTarget {
    /// In the environment of the caller.
    Here,
    /// In another environment of the same account.
    Env(String),
    /// In an environment of another account.
    Account(Account),
}

impl Gateway {
    /// `callFunction`: calls another function, with this JSON text as its event.
    pub(crate) async fn call_function(
        &self,
        environment: &Environment,
        name: &str,
        event: String,
        target: FunctionTarget,
        deadline: Instant,
    ) -> Result<FunctionAnswer, Error> {
        let api_name = ApiName::own("callFunction");
        let mut action = Action::new(action::INVOKE_FUNCTION, Encoding::Json);
        action.fields.push(Field::text("function_name", name));
        action.fields.push(Field::text("request_data", event));
        (action.env, action.account) = match target {
            FunctionTarget::Here => (None, None),
            FunctionTarget::Env(env) => (Some(env), None),
            FunctionTarget::Account(account) => (None, Some(account)),
        };
        action.is_routed = true;
        self.exchange(environment, &api_name, action, deadline, |response| {
            let mut answer = response::data(&api_name, response)?;
            let request_id = answer.get("requestId").filter(|id| !id.is_null()).map(json::to_text);
            let data = response::members(&api_name, &mut answer)?;
            let Some(result) = data.get_mut("response_data").map(Value::take) else {
                return Ok(FunctionAnswer { result: None, string: None, request_id });
            };
            let once = parsed(&api_name, result, response.max_values)?;
            let string = once.as_str().map(str::to_owned);
            let result = parsed(&api_name, once, response.max_values)?;
            Ok(FunctionAnswer { result: Some(result), string, request_id })
        })
        .await
    }
}

/// Parses a string that is JSON; returns any other value as it is.
pub(crate) fn parsed(api_name: &ApiName<'_>, value: Value, max_values: usize) -> Result<Value, Error> {
    let parsed = match value.as_str() {
        Some(text) => response::parse(api_name, text, max_values)?,
        None => None,
    };
    Ok(parsed.unwrap_or(value))
}
