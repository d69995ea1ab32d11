//! Parses a Cloud Call from the bytes of its request.

use cloudfn_protocol::envelope::{CommApiData, CommOpenApiResp, Message as _};
use cloudfn_protocol::form::{Field, FieldValue, decode};
use cloudfn_protocol::signature::{Authorization, Unsigned, verify};
use serde_json::Value;

use crate::wire::Message;

/// A call of `subscribeMessage.send`.
#[derive(Debug, Clone)]
pub(crate) struct CloudCall {
    /// The id of the call, which the functions of the bed put here.
    pub(crate) template_id: String,
    pub(crate) touser: String,
    pub(crate) token: String,
    pub(crate) session_token: String,
    pub(crate) secret_id: String,
    /// What is wrong with the signature, if anything.
    pub(crate) signature_problem: Option<String>,
}

impl CloudCall {
    /// Parses a request. `key` returns the secret key that a call with this template id should be signed with.
    pub(crate) fn read(request: &Message, key: impl FnOnce(&str) -> String) -> Result<Self, String> {
        let content_type = request.header("content-type").unwrap_or_default();
        let fields = decode(content_type, &request.body).map_err(|error| error.to_string())?;
        let members = Members::of(&fields)?;
        let template_id = members.text("template_id");
        let authorization = request.header("authorization").unwrap_or_default();
        let authorization = Authorization::parse(authorization).map_err(|error| error.to_string())?;
        let unsigned = Unsigned {
            method: "POST",
            url: &format!("http://{}{}", request.header("host").unwrap_or_default(), request.target()),
            headers: &request.headers,
            fields: &fields,
            timestamp: request.header("x-timestamp").and_then(|text| text.parse().ok()).unwrap_or_default(),
        };
        let verified = verify(&unsigned, &authorization, &key(&template_id));
        Ok(Self {
            touser: members.text("touser"),
            token: text(&fields, "wxCloudApiToken"),
            session_token: text(&fields, "sessionToken"),
            secret_id: authorization.secret_id,
            signature_problem: verified.err().map(|error| error.to_string()),
            template_id,
        })
    }

    /// The body of a response in which the API answers.
    pub(crate) fn answer(answer: &Value) -> Vec<u8> {
        CommOpenApiResp {
            resp_data: Some(answer.to_string().into_bytes()),
            content_type: Some("application/json; charset=utf-8".into()),
            ..CommOpenApiResp::default()
        }
        .encode()
    }

    /// The body of a response in which the gateway itself refuses.
    pub(crate) fn refusal(error_code: i32) -> Vec<u8> {
        CommOpenApiResp { error_code: Some(error_code), ..CommOpenApiResp::default() }.encode()
    }
}

/// The members of an API's request.
struct Members(Vec<(String, Vec<u8>)>);

impl Members {
    fn of(fields: &[Field]) -> Result<Self, String> {
        let data = fields.iter().find(|field| field.name == "requestData").ok_or("there is no requestData")?;
        let FieldValue::Bytes(bytes) = &data.value else { return Err("requestData is text".into()) };
        let data = CommApiData::decode(bytes).map_err(|error| error.to_string())?;
        let pairs = data.openapi_data.unwrap_or_default().pairs.into_iter();
        Ok(Self(pairs.filter_map(|pair| Some((pair.key?, pair.value?))).collect()))
    }

    fn text(&self, name: &str) -> String {
        let member = self.0.iter().find(|(known, _)| known == name);
        let value = member.and_then(|(_, json)| serde_json::from_slice(json).ok());
        value.unwrap_or_default()
    }
}

fn text(fields: &[Field], name: &str) -> String {
    match fields.iter().find(|field| field.name == name).map(|field| &field.value) {
        Some(FieldValue::Text(text)) => text.clone(),
        _ => String::new(),
    }
}
