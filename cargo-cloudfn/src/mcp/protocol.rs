//! The messages of the protocol: JSON-RPC 2.0, one message on each line.

use std::borrow::Cow;

use cloudfn_protocol::json;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use serde_json::{Value, json};

/// The versions of the protocol, the newest first. For these tools, they do not differ.
const VERSIONS: [&str; 3] = ["2025-06-18", "2025-03-26", "2024-11-05"];

/// The codes of JSON-RPC.
const PARSE_ERROR: i64 = -32_700;
const INVALID_REQUEST: i64 = -32_600;
const METHOD_NOT_FOUND: i64 = -32_601;
const INVALID_PARAMS: i64 = -32_602;

/// What an assistant is told about these tools as a whole.
const INSTRUCTIONS: &str = "Tools for WeChat Mini Program cloud functions written in Rust with cloudfn. They use the local \
                            platform of a running `cargo cloudfn dev`, where no call reaches WeChat. Invoke a function, \
                            read its Cloud Calls and log lines with read_invocation, and make WeChat's APIs fail with \
                            script_answer. After a change in the sources, the next invoke waits for the build.";

/// What a call of a tool leads to.
#[derive(Debug)]
pub(super) enum Called {
    /// The text for the assistant.
    Done(String),
    /// What went wrong, and what to do about it.
    Failed(String),
    /// There is no such tool.
    Unknown,
    /// The arguments do not have the tool's form.
    BadArguments(String),
}

/// A request, a notification, which has no id, or an answer, which has no method.
#[derive(Debug, Deserialize)]
struct Message<'a> {
    #[serde(default)]
    jsonrpc: Option<Value>,
    #[serde(default, deserialize_with = "present")]
    id: Option<Value>,
    #[serde(default)]
    method: Option<String>,
    #[serde(borrow, default)]
    params: Option<&'a RawValue>,
    #[serde(default, deserialize_with = "present")]
    result: Option<Value>,
    #[serde(default, deserialize_with = "present")]
    error: Option<Value>,
}

impl Message<'_> {
    /// What JSON-RPC does not allow in this message.
    fn mistake(&self) -> Option<&'static str> {
        let is_answer = self.result.is_some() || self.error.is_some();
        if self.jsonrpc.as_ref().is_none_or(|version| version != "2.0") {
            return Some("`jsonrpc` must be \"2.0\"");
        }
        if !matches!(self.id, None | Some(Value::Null | Value::String(_) | Value::Number(_))) {
            return Some("`id` must be a string or a number");
        }
        (self.method.is_none() && !is_answer).then_some("`method` is missing")
    }
}

/// `null` is a value. An `Option` alone reads it as a member that is missing.
fn present<'a, D: Deserializer<'a>>(value: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(value).map(Some)
}

/// The parameters of `tools/call`. The arguments stay text, so that numbers keep their digits.
#[derive(Debug, Deserialize)]
struct CallParameters<'a> {
    name: String,
    #[serde(borrow, default)]
    arguments: Option<&'a RawValue>,
}

#[derive(Debug, Default, Deserialize)]
struct InitializeParameters {
    #[serde(default, rename = "protocolVersion")]
    version: String,
}

/// The answer to a line: a message, or several in a batch, which older versions of the protocol have. Notifications have
/// no answer.
pub(super) fn answer(line: &[u8], tools: &Value, call: impl Fn(&str, &str) -> Called) -> Option<Value> {
    let line = match readable(line) {
        Ok(line) => line,
        Err(error) => return Some(failure(&Value::Null, PARSE_ERROR, &format!("this is not JSON: {error}"))),
    };
    match serde_json::from_str::<Vec<&RawValue>>(&line) {
        Err(_) => answer_one(&line, tools, &call),
        Ok(batch) if batch.is_empty() => Some(failure(&Value::Null, INVALID_REQUEST, "the batch is empty")),
        Ok(batch) => {
            let answers: Vec<_> = batch.iter().filter_map(|one| answer_one(one.get(), tools, &call)).collect();
            (!answers.is_empty()).then(|| answers.into())
        }
    }
}

/// The text of a line that is JSON for JavaScript, in which many clients are written: `JSON.stringify` writes half of a
/// surrogate pair. Any other text stays as it is, so that numbers keep their digits.
fn readable(line: &[u8]) -> Result<Cow<'_, str>, String> {
    let error = match std::str::from_utf8(line) {
        Ok(text) => match serde_json::from_str::<Value>(text) {
            Ok(_) => return Ok(Cow::Borrowed(text)),
            Err(error) => error.to_string(),
        },
        Err(error) => error.to_string(),
    };
    json::normalized(line).map(Cow::Owned).ok_or(error)
}

fn answer_one(text: &str, tools: &Value, call: &impl Fn(&str, &str) -> Called) -> Option<Value> {
    let Ok(message) = serde_json::from_str::<Message<'_>>(text) else {
        return Some(failure(&Value::Null, INVALID_REQUEST, "this is not a message of JSON-RPC 2.0"));
    };
    if let Some(mistake) = message.mistake() {
        return Some(failure(&Value::Null, INVALID_REQUEST, mistake));
    }
    let Message { id, method, params, .. } = message;
    // Without a method, it is an answer, but nothing was asked.
    let method = method?;
    // A notification, such as `notifications/initialized`.
    let id = id?;
    let result = match &*method {
        "initialize" => Ok(initialize(params)),
        "ping" => Ok(json!({})),
        "tools/list" => Ok(json!({"tools": tools})),
        "tools/call" => call_tool(params, call),
        _ => Err((METHOD_NOT_FOUND, format!("there is no method `{method}`"))),
    };
    Some(match result {
        Ok(result) => json!({"jsonrpc": "2.0", "id": id, "result": result}),
        Err((code, text)) => failure(&id, code, &text),
    })
}

/// Agrees on a version: the client's, or else the newest.
fn initialize(params: Option<&RawValue>) -> Value {
    let asked: InitializeParameters =
        params.and_then(|params| serde_json::from_str(params.get()).ok()).unwrap_or_default();
    let version = VERSIONS.iter().find(|version| **version == asked.version).unwrap_or(&VERSIONS[0]);
    json!({
        "protocolVersion": version,
        "capabilities": {"tools": {}},
        "serverInfo": {"name": "cloudfn", "title": "cloudfn", "version": env!("CARGO_PKG_VERSION")},
        "instructions": INSTRUCTIONS,
    })
}

fn call_tool(params: Option<&RawValue>, call: &impl Fn(&str, &str) -> Called) -> Result<Value, (i64, String)> {
    let bad = |text: String| (INVALID_PARAMS, text);
    let params = params.map_or("{}", RawValue::get);
    let CallParameters { name, arguments } =
        serde_json::from_str(params).map_err(|error| bad(format!("this is not {{name, arguments}}: {error}")))?;
    let text = |text: String, is_error: bool| json!({"content": [{"type": "text", "text": text}], "isError": is_error});
    match call(&name, arguments.map_or("{}", RawValue::get)) {
        Called::Done(answer) => Ok(text(answer, false)),
        Called::Failed(why) => Ok(text(why, true)),
        Called::Unknown => Err(bad(format!("there is no tool `{name}`"))),
        Called::BadArguments(why) => Err(bad(format!("the arguments of {name}: {why}"))),
    }
}

fn failure(id: &Value, code: i64, text: &str) -> Value {
    json!({"jsonrpc": "2.0", "id": id, "error": {"code": code, "message": text}})
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(line: &str) -> Option<Value> {
        answer(line.as_bytes(), &json!([{"name": "echo"}]), |name, arguments| match name {
            "echo" => Called::Done(arguments.to_owned()),
            "fail" => Called::Failed("no stock".to_owned()),
            "pick" => Called::BadArguments("missing".to_owned()),
            _ => Called::Unknown,
        })
    }

    #[test]
    fn both_sides_agree_on_a_version() {
        let version = |asked: &str| {
            let answer = answered(&format!(
                r#"{{"jsonrpc":"2.0","id":0,"method":"initialize","params":{{"protocolVersion":"{asked}"}}}}"#
            ));
            answer.unwrap()["result"]["protocolVersion"].clone()
        };
        for known in VERSIONS {
            assert_eq!(version(known), known);
        }
        assert_eq!(version("2099-01-01"), "2025-06-18");
    }

    #[test]
    fn requests_are_answered_with_their_id_and_notifications_are_not() {
        let answer = answered(r#"{"jsonrpc":"2.0","id":"a","method":"ping"}"#).unwrap();
        assert_eq!(answer, json!({"jsonrpc": "2.0", "id": "a", "result": {}}));
        assert_eq!(answered(r#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#), None);
        assert_eq!(answered(r#"{"jsonrpc":"2.0","id":1,"result":{}}"#), None);
        let batch =
            answered(r#"[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/x"},{"jsonrpc":"2.0","id":2,"method":"no"}]"#).unwrap();
        assert_eq!((batch[0]["id"].clone(), batch[1]["error"]["code"].clone()), (json!(1), json!(-32_601)));
        assert_eq!(answered(r#"[{"jsonrpc":"2.0","method":"notifications/x"}]"#), None);
    }

    #[test]
    fn the_arguments_of_a_tool_keep_their_digits() {
        let call = r#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":{"n":12345678901234567890123}}}"#;
        let answer = answered(call).unwrap();
        assert_eq!(answer["result"]["content"][0]["text"], r#"{"n":12345678901234567890123}"#);
        assert_eq!(answer["result"]["isError"], false);
    }

    #[test]
    fn failures_of_tools_are_results_and_wrong_messages_are_errors() {
        let code = |line: &str| answered(line).unwrap()["error"]["code"].as_i64();
        let failed = answered(r#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"fail"}}"#).unwrap();
        assert_eq!(failed["result"], json!({"content": [{"type": "text", "text": "no stock"}], "isError": true}));
        for (line, expected) in [
            ("{", PARSE_ERROR),
            ("[", PARSE_ERROR),
            ("[]", INVALID_REQUEST),
            ("7", INVALID_REQUEST),
            (r#"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, INVALID_REQUEST),
            (r#"{"jsonrpc":"2.0","id":1,"method":7}"#, INVALID_REQUEST),
            (r#"{"jsonrpc":"2.0","id":1,"method":"resources/list"}"#, METHOD_NOT_FOUND),
            (r#"{"jsonrpc":"2.0","id":1,"method":"tools/call"}"#, INVALID_PARAMS),
            (r#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"none"}}"#, INVALID_PARAMS),
            (r#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"pick"}}"#, INVALID_PARAMS),
        ] {
            assert_eq!(code(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn a_message_that_breaks_a_rule_of_json_rpc_is_answered_with_the_rule_and_without_an_id() {
        for (line, rule) in [
            (r#"{"jsonrpc":"2.0"}"#, "`method` is missing"),
            (r#"{"jsonrpc":"2.0","id":1}"#, "`method` is missing"),
            (r#"{"jsonrpc":"2.0","id":1,"method":null}"#, "`method` is missing"),
            (r#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#, "`jsonrpc` must be \"2.0\""),
            (r#"{"jsonrpc":2.0,"method":"notifications/x"}"#, "`jsonrpc` must be \"2.0\""),
            (r#"{"id":1,"method":"ping"}"#, "`jsonrpc` must be \"2.0\""),
            (r#"{"jsonrpc":"2.0","id":true,"method":"ping"}"#, "`id` must be a string or a number"),
        ] {
            let error = json!({"code": INVALID_REQUEST, "message": rule});
            assert_eq!(answered(line), Some(json!({"jsonrpc": "2.0", "id": null, "error": error})), "{line}");
        }
        assert_eq!(answered(r#"{"jsonrpc":"2.0","id":1,"result":null}"#), None, "an answer");
        assert_eq!(answered(r#"{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":""}}"#), None, "an answer");
    }

    #[test]
    fn a_request_whose_id_is_null_is_answered() {
        let answer = answered(r#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#);
        assert_eq!(answer, Some(json!({"jsonrpc": "2.0", "id": null, "result": {}})));
    }

    #[test]
    fn half_of_a_surrogate_pair_is_read_as_javascript_reads_it() {
        let call =
            r#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":{"nick":"\ud83d"}}}"#;
        let read = "{\"nick\":\"\u{fffd}\"}";
        assert_eq!(answered(call).unwrap()["result"]["content"][0]["text"], read);
        let batch = answered(&format!("[{call}]")).unwrap();
        assert_eq!(batch[0]["result"]["content"][0]["text"], read);
    }
}
