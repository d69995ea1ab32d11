//! Reads an answer of the gateway, with checks in the order of wx-server-sdk.

use cloudfn_openapi::Content;
use cloudfn_protocol::envelope::{CommOpenApiResp, DecodeError, Message};
use cloudfn_protocol::json::Reader;
use cloudfn_protocol::{codes, json};
use serde_json::{Map, Value, json};

use super::request::GatewayResponse;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::http_client::HttpResponse;

/// The envelope of a successful answer.
pub(crate) fn envelope(api_name: &ApiName<'_>, answer: &GatewayResponse) -> Result<CommOpenApiResp, Error> {
    gateway_answer(api_name, answer)?;
    let HttpResponse { body, .. } = &answer.response;
    let envelope = match CommOpenApiResp::decode(body) {
        Ok(envelope) => envelope,
        Err(error) => return Err(not_an_envelope(api_name, body, answer.max_values, &error)),
    };
    match envelope.error_code {
        None | Some(0) => Ok(envelope),
        Some(error_code) => Err(api_name.refused(error_code)),
    }
}

/// The content of an API's answer, with the names of the wire.
///
/// `max_values` limits the number of values of a JSON answer.
pub(crate) fn content(api_name: &ApiName<'_>, envelope: CommOpenApiResp, max_values: usize) -> Result<Content, Error> {
    let content_type = envelope.content_type.unwrap_or_default();
    let bytes = envelope.resp_data.unwrap_or_default();
    let is_text = content_type.contains("text/plain");
    if !is_text && !content_type.contains("application/json") {
        return Ok(Content::Binary { content_type: json::trim(&content_type).to_owned(), bytes });
    }
    let text = String::from_utf8_lossy(&bytes);
    let value = parse_with(Reader::JsonBigint, api_name, &text, max_values)?;
    let Some(value) = value.filter(|value| !has_forbidden_key(value)) else {
        if is_text {
            return Ok(Content::Json(json!({"result": text})));
        }
        let text = format!("wechat server internal error, response body is invalid json: {text}");
        return Err(api_name.bad_answer(codes::WX_SYSTEM, &text));
    };
    if value.is_null() {
        return Err(api_name.bad_answer(codes::UNKNOWN, "the answer is null"));
    }
    if let Some(errcode) = errcode(&value) {
        return Err(api_name.api_error(errcode, errmsg(&value)).with_body(value));
    }
    Ok(Content::Json(value))
}

/// Detects the gateway's own answers: a status, or JSON with exactly this content type, which no success has.
pub(crate) fn gateway_answer(api_name: &ApiName<'_>, answer: &GatewayResponse) -> Result<(), Error> {
    let GatewayResponse { url, response, max_values } = answer;
    if response.status != 200 {
        return Err(api_name.status(response.status, url));
    }
    if response.content_type.as_deref() != Some("application/json; charset=utf-8") {
        return Ok(());
    }
    let Some(answer) = parse(api_name, &String::from_utf8_lossy(&response.body), *max_values)? else {
        return Ok(());
    };
    if let Some(code) = truthy(&answer, "code") {
        let message = truthy(&answer, "message").map_or_else(|| "Error".to_owned(), json::to_text);
        return Err(api_name.gateway_error(json::to_text(code), &message).with_body(answer));
    }
    if let Some(errcode) = errcode(&answer) {
        return Err(api_name.inner_api_error(errcode, errmsg(&answer)).with_body(answer));
    }
    let text = format!("unknown response {}", json::to_text(&answer));
    Err(api_name.inner_bad_answer(codes::RESOURCE_SYSTEM, &text).with_body(answer))
}

/// The answer of an action that returns JSON: `{requestId, data}`.
pub(crate) fn data(api_name: &ApiName<'_>, answer: &GatewayResponse) -> Result<Value, Error> {
    let GatewayResponse { url, response, max_values } = answer;
    if response.status != 200 {
        return Err(api_name.status(response.status, url));
    }
    let text = String::from_utf8_lossy(&response.body);
    let Some(answer) = parse(api_name, &text, *max_values)?.filter(Value::is_object) else {
        return Err(api_name.bad_answer(codes::RESOURCE_SYSTEM, &format!("the answer is not a JSON object: {text}")));
    };
    match truthy(&answer, "code") {
        None => Ok(answer),
        Some(code) => {
            let message = truthy(&answer, "message").map_or_else(|| "Error".to_owned(), json::to_text);
            Err(api_name.gateway_error(json::to_text(code), &message).with_body(answer))
        }
    }
}

/// The members of `data` in the answer of such an action.
pub(crate) fn members<'a>(api_name: &ApiName<'_>, answer: &'a mut Value) -> Result<&'a mut Map<String, Value>, Error> {
    let members = answer.get_mut("data").and_then(Value::as_object_mut);
    members.ok_or_else(|| api_name.bad_answer(codes::UNKNOWN, "the answer has no object `data`"))
}

/// Parses JSON of at most `max_values` values as `JSON.parse` does; `None` if it is not JSON.
pub(crate) fn parse(api_name: &ApiName<'_>, text: &str, max_values: usize) -> Result<Option<Value>, Error> {
    parse_with(Reader::JsonParse, api_name, text, max_values)
}

fn parse_with(reader: Reader, api_name: &ApiName<'_>, text: &str, max_values: usize) -> Result<Option<Value>, Error> {
    json::parse_bounded(reader, text, max_values).map_err(|error| {
        let text = format!("{error}; set CLOUDFN_MAX_WECHAT_ANSWER_BYTES to take more");
        api_name.bad_answer(codes::RESOURCE_SYSTEM, &text)
    })
}

fn not_an_envelope(api_name: &ApiName<'_>, body: &[u8], max_values: usize, error: &DecodeError) -> Error {
    let answer = match parse(api_name, &String::from_utf8_lossy(body), max_values) {
        Ok(Some(answer)) => answer,
        Ok(None) => {
            return api_name.inner_bad_answer(codes::WX_SYSTEM, &format!("unknown wx response received: {error}"));
        }
        Err(error) => return error,
    };
    let error = match (truthy(&answer, "code"), truthy(&answer, "message")) {
        (Some(code), Some(message)) => api_name.inner_gateway_error(json::to_text(code), &json::to_text(message)),
        _ => api_name.inner_bad_answer(codes::RESOURCE_SYSTEM, &json::stringify(&answer)),
    };
    error.with_body(answer)
}

/// A member that exists and is truthy in JavaScript.
pub(crate) fn truthy<'a>(answer: &'a Value, name: &str) -> Option<&'a Value> {
    answer.get(name).filter(|value| json::is_truthy(value))
}

/// The `errcode` of a failure. A string of digits counts as the number, `"0"` as success.
pub(crate) fn errcode(answer: &Value) -> Option<i64> {
    let errcode = match truthy(answer, "errcode")? {
        Value::String(text) => text.trim().parse().unwrap_or(codes::UNKNOWN),
        Value::Number(number) => number.as_i64().unwrap_or(codes::UNKNOWN),
        _ => codes::UNKNOWN,
    };
    (errcode != 0).then_some(errcode)
}

/// The text of a failure, converted to a string as JavaScript does.
pub(crate) fn errmsg(answer: &Value) -> String {
    answer.get("errmsg").map_or_else(|| "undefined".to_owned(), json::to_text)
}

/// Keys that json-bigint rejects as an attack: for wx-server-sdk a text with one of them is not JSON.
fn has_forbidden_key(value: &Value) -> bool {
    match value {
        Value::Object(members) => {
            members.iter().any(|(key, value)| key == "constructor" || key == "__proto__" || has_forbidden_key(value))
        }
        Value::Array(items) => items.iter().any(has_forbidden_key),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn api_name() -> ApiName<'static> {
        ApiName::open_api("x.y", &[cloudfn_openapi::ErrorCode { code: 43101, meaning: "the user has not subscribed" }])
    }

    fn gateway_response(status: u16, content_type: &str, body: Vec<u8>) -> GatewayResponse {
        let response = HttpResponse { status, content_type: Some(content_type.into()), body };
        GatewayResponse { url: "http://gateway.test/?a".to_owned(), response, max_values: 1000 }
    }

    fn answer(content_type: &str, resp_data: &str) -> Result<Content, Error> {
        let envelope = CommOpenApiResp {
            resp_data: Some(resp_data.into()),
            content_type: Some(content_type.into()),
            ..CommOpenApiResp::default()
        };
        let response = gateway_response(200, "application/octet-stream", envelope.encode());
        content(&api_name(), super::envelope(&api_name(), &response)?, 1000)
    }

    fn failure(status: u16, content_type: &str, body: &str) -> (i64, String) {
        let error = envelope(&api_name(), &gateway_response(status, content_type, body.into())).unwrap_err();
        (error.err_code(), error.err_msg().to_owned())
    }

    #[test]
    fn an_errcode_of_zero_is_a_success() {
        let Ok(Content::Json(value)) = answer("application/json", r#"{"errcode":0,"errmsg":"ok","msgid":1}"#) else {
            panic!("this is a success");
        };
        assert_eq!(value["msgid"], 1);
        assert!(answer("application/json", r#"{"errcode":"0"}"#).is_ok());
    }

    #[test]
    fn an_errcode_is_an_error_that_can_be_matched_and_knows_its_meaning() {
        let error = answer("application/json", r#"{"errcode":43101,"errmsg":"refused rid: 1"}"#).unwrap_err();
        assert!(error.errcode() == Some(43101));
        assert_eq!(error.errcode(), Some(43101));
        assert_eq!(error.err_msg(), "openapi.x.y:fail refused rid: 1");
        assert_eq!(error.to_string(), "openapi.x.y:fail refused rid: 1 (errcode 43101: the user has not subscribed)");
        let error = answer("application/json", r#"{"errcode":"40001"}"#).unwrap_err();
        assert_eq!((error.errcode(), error.err_msg()), (Some(40001), "openapi.x.y:fail undefined"));
    }

    #[test]
    fn text_that_is_not_json_is_a_result_and_other_content_types_are_files() {
        assert!(
            matches!(answer("text/plain; a", "plain"), Ok(Content::Json(value)) if value == json!({"result": "plain"}))
        );
        let Ok(Content::Binary { content_type, bytes }) = answer(" image/jpeg \r\n", "JPEG") else {
            panic!("this is a file");
        };
        assert_eq!((content_type.as_str(), bytes.as_slice()), ("image/jpeg", &b"JPEG"[..]));
    }

    #[test]
    fn json_that_the_sdk_rejects_is_rejected() {
        for text in ["", "<html>", "\u{feff}{}", r#"{"a":[{"constructor":1}]}"#, r#"{"__proto__":{}}"#] {
            let error = answer("application/json", text).unwrap_err();
            assert_eq!(error.err_code(), -601_001);
            assert!(error.err_msg().ends_with(&format!("invalid json: {text}")), "{error}");
        }
    }

    #[test]
    fn an_answer_of_too_many_values_is_an_error_wherever_it_stands() {
        let many = format!("[{}0]", "0,".repeat(2000));
        let json = "application/json; charset=utf-8";
        let errors = [
            answer("application/json", &many).unwrap_err(),
            answer("text/plain", &many).unwrap_err(),
            envelope(&api_name(), &gateway_response(200, json, many.clone().into())).unwrap_err(),
            envelope(&api_name(), &gateway_response(200, "text/html", many.clone().into())).unwrap_err(),
            data(&api_name(), &gateway_response(200, json, many.into())).unwrap_err(),
        ];
        for error in errors {
            assert!(
                error.to_string().contains("more than 1000 JSON values; set CLOUDFN_MAX_WECHAT_ANSWER_BYTES"),
                "{error}"
            );
        }
    }

    #[test]
    fn an_answer_is_read_as_leniently_as_by_the_sdk() {
        for content_type in ["application/json", "text/plain"] {
            let text = "{\"errcode\":0,\"note\":\"a\nb\u{1}\",\"balance\":007,\"rate\":1.}";
            let Ok(Content::Json(value)) = answer(content_type, text) else {
                panic!("this is a success");
            };
            assert_eq!(value, json!({"errcode": 0, "note": "a\nb\u{1}", "balance": 7, "rate": 1}));
        }
    }

    #[test]
    fn a_lone_surrogate_does_not_spoil_an_answer() {
        let Ok(Content::Json(value)) = answer("application/json", r#"{"nickname":"a\ud83d","b":"\\ud83d"}"#) else {
            panic!("this is a success");
        };
        assert_eq!(value, json!({"nickname": "a\u{fffd}", "b": "\\ud83d"}));
    }

    #[test]
    fn the_gateways_own_errors_have_the_sdks_numbers_and_texts() {
        let json = "application/json; charset=utf-8";
        for (status, content_type, body, err_code, err_msg) in [
            (
                502,
                json,
                "{}",
                -501_001,
                "openapi.x.y:fail -501001 resource system error. 502 Bad Gateway | [http://gateway.test/?a]",
            ),
            (
                299,
                json,
                "",
                -501_001,
                "openapi.x.y:fail -501001 resource system error. 299 undefined | [http://gateway.test/?a]",
            ),
            (
                200,
                json,
                r#"{"code":"INVALID_PARAM","message":"bad"}"#,
                -501_007,
                "openapi.x.y:fail -501007 invalid parameters. bad",
            ),
            (200, json, r#"{"code":"SUCCESS"}"#, -501_001, "openapi.x.y:fail -501001 resource system error. Error"),
            (200, json, r#"{"errcode":-1,"errmsg":"busy"}"#, -1, "x.y:fail busy"),
            (200, json, r#"{"data":1}"#, -501_001, "x.y:fail unknown response [object Object]"),
            (200, "application/json", r#"{"code":"INVALID_PARAM","message":"bad"}"#, -501_007, "x.y:fail bad"),
            (200, "text/html", r#"{"data": 1}"#, -501_001, r#"x.y:fail {"data":1}"#),
            (
                200,
                "text/html",
                "\u{18}",
                -601_001,
                "x.y:fail unknown wx response received: failed to decode Protobuf message: invalid varint",
            ),
            (200, "application/octet-stream", "\u{18}\u{5}", 5, "system error: error code: 5"),
        ] {
            assert_eq!(failure(status, content_type, body), (err_code, err_msg.to_owned()));
        }
    }

    #[test]
    fn a_missing_permission_says_what_to_do_and_keeps_the_sdks_text() {
        let error = api_name().refused(-604_101);
        assert_eq!((error.err_code(), error.err_msg()), (-604_101, "system error: error code: -604101"));
        let output = error.to_string();
        assert!(output.contains("config.json") && output.contains("ten minutes") && output.contains("x.y"), "{output}");
    }
}
