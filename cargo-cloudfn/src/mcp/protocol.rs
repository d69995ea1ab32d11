//! The messages of the protocol: JSON-RPC 2.0, one message on each line.

use serde::Deserialize;
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

/// A request, or a notification, which has no id.
#[derive(Debug, Deserialize)]
struct Message<'a> {
    #[serde(default)]
    id: Option<Value>,
    #[serde(default)]
    method: Option<String>,
    #[serde(borrow, default)]
    params: Option<&'a RawValue>,
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
    if line.trim_ascii_start().starts_with(b"[") {
        return match serde_json::from_slice::<Vec<&RawValue>>(line) {
            Err(error) => Some(failure(&Value::Null, PARSE_ERROR, &error.to_string())),
            Ok(batch) if batch.is_empty() => Some(failure(&Value::Null, INVALID_REQUEST, "the batch is empty")),
            Ok(batch) => {
                let answers: Vec<_> =
                    batch.iter().filter_map(|one| answer_one(one.get().as_bytes(), tools, &call)).collect();
                (!answers.is_empty()).then(|| answers.into())
            }
        };
    }
    answer_one(line, tools, &call)
}

fn answer_one(text: &[u8], tools: &Value, call: &impl Fn(&str, &str) -> Called) -> Option<Value> {
    if let Err(error) = serde_json::from_slice::<Value>(text) {
        return Some(failure(&Value::Null, PARSE_ERROR, &format!("this is not JSON: {error}")));
    }
    let Ok(Message { id, method, params }) = serde_json::from_slice(text) else {
        return Some(failure(&Value::Null, INVALID_REQUEST, "this is not a message of JSON-RPC 2.0"));
    };
    let Some(method) = method else {
        // An answer, but nothing was asked.
        return None;
    };
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
            answered(r#"[{"id":1,"method":"ping"},{"method":"notifications/x"},{"id":2,"method":"no"}]"#).unwrap();
        assert_eq!((batch[0]["id"].clone(), batch[1]["error"]["code"].clone()), (json!(1), json!(-32_601)));
        assert_eq!(answered(r#"[{"method":"notifications/x"}]"#), None);
    }

    #[test]
    fn the_arguments_of_a_tool_keep_their_digits() {
        let call =
            r#"{"id":1,"method":"tools/call","params":{"name":"echo","arguments":{"n":12345678901234567890123}}}"#;
        let answer = answered(call).unwrap();
        assert_eq!(answer["result"]["content"][0]["text"], r#"{"n":12345678901234567890123}"#);
        assert_eq!(answer["result"]["isError"], false);
    }

    #[test]
    fn failures_of_tools_are_results_and_wrong_messages_are_errors() {
        let code = |line: &str| answered(line).unwrap()["error"]["code"].as_i64();
        let failed = answered(r#"{"id":1,"method":"tools/call","params":{"name":"fail"}}"#).unwrap();
        assert_eq!(failed["result"], json!({"content": [{"type": "text", "text": "no stock"}], "isError": true}));
        for (line, expected) in [
            ("{", PARSE_ERROR),
            ("[", PARSE_ERROR),
            ("[]", INVALID_REQUEST),
            ("7", INVALID_REQUEST),
            (r#"{"id":1,"method":"resources/list"}"#, METHOD_NOT_FOUND),
            (r#"{"id":1,"method":"tools/call"}"#, INVALID_PARAMS),
            (r#"{"id":1,"method":"tools/call","params":{"name":"none"}}"#, INVALID_PARAMS),
            (r#"{"id":1,"method":"tools/call","params":{"name":"pick"}}"#, INVALID_PARAMS),
        ] {
            assert_eq!(code(line), Some(expected), "{line}");
        }
    }
}
