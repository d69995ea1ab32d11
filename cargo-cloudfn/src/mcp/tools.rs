//! The tools of an assistant. Each is a request to the console, except for `explain_api`, which needs no `dev`.

use std::fmt::Write as _;
use std::time::Duration;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::console::Console;
use super::protocol::Called;
use crate::{answers, explain};

/// How often the state of a build is asked for.
const PAUSE: Duration = Duration::from_millis(200);

/// How many invocations are listed if nothing else is asked for.
const DEFAULT_LIMIT: u32 = 20;

/// The descriptions of the tools, for the assistant.
pub(super) fn list() -> Value {
    let text = |about: &str| json!({"type": "string", "description": about});
    let any = |about: &str| json!({"description": about});
    let number = |about: &str| json!({"type": "integer", "minimum": 0, "description": about});
    let script = json!({
        "api": text("The API: subscribeMessage.send; or another call: callFunction, uploadFile, database.getDocument"),
        "function": text("Only calls of this function; all functions by default"),
        "times": number("How many calls it is for; all calls by default"),
        "delay_ms": number("How long the answer takes, in milliseconds"),
        "answer": {"type": "object", "description": "The JSON that the API answers, as on the wire"},
        "errcode": {"type": "integer", "description": "WeChat's error code: 43101"},
        "errmsg": text("The text of the error code; what WeChat documents by default"),
        "refused": {"type": "boolean", "description": "The platform refuses the call with -604101"},
        "cut": {"type": "boolean", "description": "The connection breaks"},
        "file": text("A file that the API answers: JSON, or a picture; relative to the workspace"),
    });
    let mut script_or_clear = script.clone();
    script_or_clear["clear"] =
        json!({"type": "boolean", "description": "Remove all scripted answers instead; without other members"});
    json!([
        tool(
            "list_functions",
            "The cloud functions that `dev` serves: what they declare, their timers, an event to try \
             them with, where they are in the sources, the users, and the state of the build.",
            true,
            &json!({}),
            &[]
        ),
        tool(
            "invoke",
            "Invokes a function, after a running build. Returns the invocation: its answer or error, its Cloud \
             Calls with requests and answers, and its log lines.",
            false,
            &json!({
                "function": text("The name of the function"),
                "event": any("The event, as JSON; {} by default"),
                "user": any("The caller: an openid, or {openid, appid, unionid, source}; null for no caller, as for a \
                             timer; the first user of `dev` by default"),
                "answers": {"type": "array", "description": "Scripted answers to set before; see script_answer",
                            "items": {"type": "object", "properties": script, "required": ["api"]}},
            }),
            &["function"]
        ),
        tool(
            "script_answer",
            "Sets what an API of WeChat answers from now on, with one of answer, errcode, refused, cut and \
             file, or only a delay. Returns all scripted answers.",
            false,
            &script_or_clear,
            &[]
        ),
        tool(
            "list_invocations",
            "The last invocations, newest first: id, function, caller, result, and the number of calls.",
            true,
            &json!({
                "function": text("Only of this function"),
                "text": text("Only those with this text in them, for example an API or an openid"),
                "limit": number("How many; 20 by default"),
            }),
            &[]
        ),
        tool(
            "read_invocation",
            "An invocation as a timeline: its event, Cloud Calls, log lines, and answer.",
            true,
            &json!({"id": text("The id of the invocation")}),
            &["id"]
        ),
        tool(
            "query_data",
            "Documents of the local database; without a collection, its collections.",
            true,
            &json!({
                "collection": text("The name of the collection"),
                "filter": {"type": "object", "description": "Which documents, as in MongoDB: {\"price\": {\"$gt\": 5}}"},
                "skip": number("How many documents to leave out at the beginning"),
                "limit": number("How many documents; 50 by default"),
            }),
            &[]
        ),
        tool(
            "explain_api",
            "Explains a WeChat API (subscribeMessage.send), an error code (-604101, 43101), a timer's \
             expression or a compile error of cloudfn. It needs no `dev`.",
            true,
            &json!({"what": text("The API, code, expression or name of the error's page")}),
            &["what"]
        ),
        tool(
            "rebuild",
            "Builds the functions, and returns what the compiler says if they do not build.",
            false,
            &json!({}),
            &[]
        ),
    ])
}

fn tool(name: &str, about: &str, only_reads: bool, properties: &Value, required: &[&str]) -> Value {
    json!({
        "name": name,
        "description": about,
        "inputSchema": {
            "type": "object", "properties": properties, "required": required, "additionalProperties": false,
        },
        "annotations": {"readOnlyHint": only_reads},
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// The arguments of `invoke`. What the console reads itself stays text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Invoke<'a> {
    function: String,
    #[serde(borrow, default)]
    event: Option<&'a RawValue>,
    /// `null` is a value here.
    #[serde(borrow, default)]
    user: Option<&'a RawValue>,
    #[serde(borrow, default)]
    answers: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListInvocations {
    function: Option<String>,
    text: Option<String>,
    limit: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadInvocation {
    id: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QueryData<'a> {
    collection: Option<String>,
    #[serde(borrow, default)]
    filter: Option<&'a RawValue>,
    skip: Option<u64>,
    limit: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Explain {
    what: String,
}

/// Calls a tool with its arguments, which are JSON text.
pub(super) fn call(console: &Console, name: &str, arguments: &str) -> Called {
    let called = match name {
        "list_functions" => read::<Nothing>(arguments).map(|_| console.get("/api/state")),
        "invoke" => invoke_body(arguments).map(|body| console.post("/api/invoke", body?)),
        "script_answer" => {
            read::<Map<String, Value>>(arguments).map(|script| script_answer(console, script, arguments))
        }
        "list_invocations" => read(arguments).map(|wanted| list_invocations(console, &wanted)),
        "read_invocation" => {
            read(arguments).map(|ReadInvocation { id }| console.get(&format!("/api/invocations/{}", encoded(&id))))
        }
        "query_data" => query_path(arguments).map(|path| console.get(&path)),
        "explain_api" => read(arguments).map(|Explain { what }| explain::document(&what).map(|text| text.to_string())),
        "rebuild" => read::<Nothing>(arguments).map(|_| rebuild(console)),
        _ => return Called::Unknown,
    };
    match called {
        Err(why) => Called::BadArguments(why),
        Ok(Ok(answer)) => Called::Done(answer),
        Ok(Err(why)) => Called::Failed(why),
    }
}

fn read<T: DeserializeOwned>(arguments: &str) -> Result<T, String> {
    serde_json::from_str(arguments).map_err(|error| error.to_string())
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// The body of a request that invokes a function: the same members, but a caller may be just an openid.
fn invoke_body(arguments: &str) -> Result<Result<String, String>, String> {
    let Invoke { function, event, user, answers } =
        serde_json::from_str(arguments).map_err(|error| error.to_string())?;
    // serde reads `null` as if the member were missing.
    let is_nobody = user.is_none() && read::<Map<String, Value>>(arguments)?.contains_key("user");
    let user = match user.map(RawValue::get) {
        None => is_nobody.then(|| "null".to_owned()),
        Some(openid) if openid.starts_with('"') => Some(format!("{{\"openid\":{openid}}}")),
        Some(user) => Some(user.to_owned()),
    };
    for answer in &answers {
        let script = read::<Map<String, Value>>(answer.get())?;
        if let Err(why) = check_api(&script) {
            return Ok(Err(why));
        }
    }
    let mut body = format!("{{\"function\":{}", json!(function));
    let answers = answers.iter().map(|answer| answer.get()).collect::<Vec<_>>().join(",");
    let answers = (!answers.is_empty()).then(|| format!("[{answers}]"));
    let members = [("event", event.map(|event| event.get().to_owned())), ("user", user), ("answers", answers)];
    for (name, value) in members {
        if let Some(value) = value {
            let _ = write!(body, ",\"{name}\":{value}");
        }
    }
    Ok(Ok(body + "}"))
}

fn script_answer(console: &Console, mut script: Map<String, Value>, text: &str) -> Result<String, String> {
    match script.remove("clear") {
        Some(Value::Bool(true)) if script.is_empty() => return console.delete("/api/answers"),
        None => {}
        Some(_) => return Err("`clear` is true, and stands alone".to_owned()),
    }
    check_api(&script)?;
    console.post("/api/answers", text.to_owned())
}

/// Makes sure that an answer is for a call that there is. A name that WeChat has but cloudfn does not know cannot be
/// scripted here: the page can.
fn check_api(script: &Map<String, Value>) -> Result<(), String> {
    let api =
        script.get("api").and_then(Value::as_str).ok_or("`api` is missing: name the API, as subscribeMessage.send")?;
    answers::check_name(api).map_err(|error| format!("{}: {}", error.message, error.advice))
}

fn list_invocations(console: &Console, wanted: &ListInvocations) -> Result<String, String> {
    let ListInvocations { function, text, limit } = wanted;
    let mut path = format!("/api/invocations?limit={}", limit.unwrap_or(DEFAULT_LIMIT));
    for (name, value) in [("function", function), ("q", text)] {
        if let Some(value) = value {
            let _ = write!(path, "&{name}={}", encoded(value));
        }
    }
    let all: Vec<Value> = serde_json::from_str(&console.get(&path)?).map_err(|error| error.to_string())?;
    let short = |invocation: &Value| {
        let mut short = Map::new();
        for name in ["id", "parent", "function", "startedAt", "durationMs", "answer", "error"] {
            if !invocation[name].is_null() {
                short.insert(name.to_owned(), invocation[name].clone());
            }
        }
        short.insert("user".to_owned(), invocation["user"]["openid"].clone());
        let calls = invocation["calls"].as_array().map_or(&[][..], Vec::as_slice);
        let calls: Vec<_> =
            calls.iter().map(|call| format!("{}: {}", call_name(call), text_of(&call["outcome"]))).collect();
        short.insert("calls".to_owned(), json!(calls));
        Value::Object(short)
    };
    Ok(all.iter().map(short).collect::<Value>().to_string())
}

fn call_name(call: &Value) -> String {
    let openids = call["touser"].as_array().map_or(&[][..], Vec::as_slice);
    let openids: Vec<_> = openids.iter().filter_map(Value::as_str).collect();
    let to = if openids.is_empty() { String::new() } else { format!(" to {}", openids.join(", ")) };
    text_of(&call["api"]) + &to
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn query_path(arguments: &str) -> Result<String, String> {
    let QueryData { collection, filter, skip, limit } =
        serde_json::from_str(arguments).map_err(|error| error.to_string())?;
    let Some(collection) = collection else {
        let is_alone = filter.is_none() && skip.is_none() && limit.is_none();
        return if is_alone { Ok("/api/data".to_owned()) } else { Err("missing field `collection`".to_owned()) };
    };
    let filter = filter.map_or("{}", RawValue::get);
    let mut path = format!("/api/data/{}?filter={}", encoded(&collection), encoded(filter));
    for (name, value) in [("skip", skip), ("limit", limit)] {
        if let Some(value) = value {
            let _ = write!(path, "&{name}={value}");
        }
    }
    Ok(path)
}

/// Asks for a build, and waits for its end.
fn rebuild(console: &Console) -> Result<String, String> {
    let before = build(console)?;
    console.post("/api/rebuild", String::new())?;
    loop {
        let build = build(console)?;
        let is_newer = build["number"].as_u64() > before["number"].as_u64() || before["state"] == "running";
        if is_newer && build["state"] != "running" {
            return Ok(build.to_string());
        }
        std::thread::sleep(PAUSE);
    }
}

fn build(console: &Console) -> Result<Value, String> {
    let state: Value = serde_json::from_str(&console.get("/api/state")?).map_err(|error| error.to_string())?;
    Ok(state["build"].clone())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_tool_is_described_and_can_be_called() {
        let console = Console::new(Some("http://127.0.0.1:1".to_owned())).unwrap();
        let tools = list();
        let names: BTreeSet<_> = tools.as_array().unwrap().iter().map(|tool| tool["name"].as_str().unwrap()).collect();
        assert_eq!(names.len(), 8);
        for tool in tools.as_array().unwrap() {
            let (name, schema) = (tool["name"].as_str().unwrap(), &tool["inputSchema"]);
            assert!(!tool["description"].as_str().unwrap().is_empty() && schema["type"] == "object", "{name}");
            // Each has its own arguments, and no others.
            let called = call(&console, name, r#"{"no such argument": 1}"#);
            assert!(
                matches!(called, Called::BadArguments(_))
                    || (name == "script_answer" && matches!(called, Called::Failed(_))),
                "{name}: {called:?}"
            );
        }
        assert!(matches!(call(&console, "no_tool", "{}"), Called::Unknown));
    }

    #[test]
    fn a_caller_can_be_an_openid_an_object_or_nobody_and_numbers_keep_their_digits() {
        let body = |arguments: &str| invoke_body(arguments).unwrap().unwrap();
        assert_eq!(
            body(r#"{"function": "f", "event": {"n": 12345678901234567890123}, "user": "o1"}"#),
            r#"{"function":"f","event":{"n": 12345678901234567890123},"user":{"openid":"o1"}}"#
        );
        assert_eq!(body(r#"{"function": "f", "user": null}"#), r#"{"function":"f","user":null}"#);
        assert_eq!(body(r#"{"function": "f"}"#), r#"{"function":"f"}"#);
        let answers = r#"{"function": "f", "user": {"openid": "o"}, "answers": [{"api": "ocr.idcard", "errcode": 1}]}"#;
        assert!(body(answers).ends_with(r#","answers":[{"api": "ocr.idcard", "errcode": 1}]}"#));
        let misspelled = r#"{"function": "f", "answers": [{"api": "ocr.idcart", "errcode": 1}]}"#;
        assert!(invoke_body(misspelled).unwrap().unwrap_err().contains("did you mean `ocr.idcard`"));
    }

    #[test]
    fn names_and_filters_are_encoded_in_paths() {
        assert_eq!(query_path("{}").unwrap(), "/api/data");
        let path = query_path(r#"{"collection": "a/b", "filter": {"x": 1}, "limit": 2}"#).unwrap();
        assert_eq!(path, "/api/data/a%2Fb?filter=%7B%22x%22%3A%201%7D&limit=2");
        assert_eq!(query_path(r#"{"limit": 2}"#).unwrap_err(), "missing field `collection`");
    }

    #[test]
    fn without_dev_a_tool_says_how_to_start_it_and_explanations_need_none() {
        let console = Console::new(Some("http://127.0.0.1:1".to_owned())).unwrap();
        let Called::Failed(why) = call(&console, "list_functions", "{}") else { panic!() };
        assert!(why.contains("start `cargo cloudfn dev`"), "{why}");
        let Called::Done(text) = call(&console, "explain_api", r#"{"what": "subscribeMessage.send"}"#) else {
            panic!()
        };
        assert!(text.contains("43101"), "{text}");
    }
}
