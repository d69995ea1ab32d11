//! The wire format of payments: the action `wx.wxPayApi`.

use cloudfn_protocol::action;
use cloudfn_protocol::envelope::{ApiOptions, Message};
use cloudfn_protocol::form::Field;
use cloudfn_protocol::{codes, hexadecimal, json};
use serde_json::Value;
use tokio::time::Instant;

use crate::environment::Environment;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::Gateway;
use crate::gateway::cloud_call::request::{Action, Encoding, GatewayResponse};
use crate::gateway::cloud_call::response;
use crate::http_client::HttpResponse;

/// An answer of WeChat Pay, with the names of the wire.
#[derive(Debug, Clone)]
pub(crate) enum PayContent {
    /// JSON.
    Json(Value),
    /// A bill, the only answer that is not JSON.
    Bill(Vec<u8>),
}

impl Gateway {
    /// An unpredictable string for one request.
    pub(crate) fn nonce(&self) -> Result<String, getrandom::Error> {
        Ok(hexadecimal::of(&(self.shared.sources.random)()?))
    }

    /// `cloudPay.<name>`: calls WeChat Pay with this JSON text as the argument.
    pub(crate) async fn pay(
        &self,
        environment: &Environment,
        name: &str,
        argument: String,
        appid: Option<String>,
        deadline: Instant,
    ) -> Result<PayContent, Error> {
        let api_name = ApiName::pay(name);
        let mut action = Action::new(action::PAY, Encoding::Multipart);
        action.fields.push(Field::text("apiName", name));
        // Without an appid the options are empty, and signed as such.
        action.fields.push(Field::bytes("apiOptions", ApiOptions { appid }.encode()));
        action.fields.push(Field::bytes("requestData", argument));
        self.exchange(environment, &api_name, action, deadline, |response| content(&api_name, response)).await
    }
}

fn content(api_name: &ApiName<'_>, response: &GatewayResponse) -> Result<PayContent, Error> {
    response::gateway_answer(api_name, response)?;
    let HttpResponse { body, .. } = &response.response;
    let text = String::from_utf8_lossy(body);
    let Some(value) = response::parse(api_name, &text, response.max_values)? else {
        if api_name.inner() == "downloadBill" {
            return Ok(PayContent::Bill(body.clone()));
        }
        return Err(api_name.inner_bad_answer(codes::WX_SYSTEM, &format!("unknown wx response received: {text}")));
    };
    if value.is_null() {
        return Err(api_name.bad_answer(codes::UNKNOWN, "the answer is null"));
    }
    if let (Some(code), Some(message)) = (response::truthy(&value, "code"), response::truthy(&value, "message")) {
        return Err(api_name.inner_gateway_error(json::to_text(code), &json::to_text(message)).with_body(value));
    }
    match failure(&value) {
        Some((code, message)) => Err(api_name.unpaid(code, &message).with_body(value)),
        None => Ok(PayContent::Json(value)),
    }
}

/// The failure that WeChat Pay reports. wx-server-sdk does not check it and returns a success.
fn failure(answer: &Value) -> Option<(String, String)> {
    let text = |names: [&str; 2]| {
        let found = names.into_iter().filter_map(|name| response::truthy(answer, name)).map(json::to_text);
        found.into_iter().next()
    };
    let is_failed = |names| text(names).is_some_and(|code| code != "SUCCESS");
    if is_failed(["return_code", "returnCode"]) {
        return Some((text(["return_code", "returnCode"])?, text(["return_msg", "returnMsg"]).unwrap_or_default()));
    }
    if is_failed(["result_code", "resultCode"]) {
        let code = text(["err_code", "errCode"]).or_else(|| text(["result_code", "resultCode"]))?;
        return Some((code, text(["err_code_des", "errCodeDes"]).unwrap_or_default()));
    }
    let errcode = response::errcode(answer)?;
    Some((errcode.to_string(), response::errmsg(answer)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_rejected_payment_is_a_failure() {
        for (answer, code, message) in [
            (json!({"return_code": "FAIL", "return_msg": "appid"}), "FAIL", "appid"),
            (
                json!({"return_code": "SUCCESS", "result_code": "FAIL", "err_code": "ORDERPAID", "err_code_des": "paid"}),
                "ORDERPAID",
                "paid",
            ),
            (json!({"returnCode": "SUCCESS", "resultCode": "FAIL"}), "FAIL", ""),
            (json!({"errcode": -1, "errmsg": "x"}), "-1", "x"),
        ] {
            assert_eq!(failure(&answer), Some((code.to_owned(), message.to_owned())));
        }
    }

    #[test]
    fn an_accepted_payment_is_not_a_failure() {
        assert_eq!(failure(&json!({"return_code": "SUCCESS", "result_code": "SUCCESS"})), None);
        assert_eq!(failure(&json!({"trade_state": "SUCCESS", "errcode": 0})), None);
    }
}
