//! `cargo cloudfn mcp`, as an editor's assistant uses it.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use cloudfn_tests::cargo::{cloudfn, share_builds};
use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::scratch_crate::ScratchCrate;
use serde_json::{Value, json};

const FUNCTIONS: &str = r#"
use cloudfn_runtime::openapi::subscribe_message::{Data, Send, SendReply};
use cloudfn_runtime::{Answer, Cloud, Error, cloud_function};
use serde_json::{Value, json};

/// Tells a user about an order.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(cloud: Cloud) -> Result<Answer<SendReply>, Error> {
    tracing::info!("on its way");
    cloud.openapi(Send::new(cloud.wx_context().openid()?, "T", Data::new())).await
}

#[cloud_function]
async fn store(event: Value, cloud: Cloud) -> Result<Value, Error> {
    let id = cloud.database().collection_named::<Value>("orders").add(&event).await?;
    Ok(json!({"id": id}))
}

#[cloud_function]
async fn echo(event: Value) -> Result<Value, Error> { Ok(event) }

cloudfn_runtime::main!();
"#;

/// An assistant that is connected.
struct Assistant {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    last: u64,
}

impl Assistant {
    fn connect(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = cloudfn("mcp", folder);
        share_builds(&mut command).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().unwrap();
        let (input, output) = (process.stdin.take().unwrap(), process.stdout.take().unwrap());
        let mut assistant = Self { process, input, output: BufReader::new(output), last: 0 };
        let asked =
            json!({"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}});
        let agreed = assistant.ask("initialize", &asked);
        assert_eq!(agreed["result"]["protocolVersion"], "2025-06-18");
        assert_eq!(agreed["result"]["serverInfo"]["name"], "cloudfn");
        assistant.send(&json!({"jsonrpc": "2.0", "method": "notifications/initialized"}));
        assistant
    }

    fn send(&mut self, message: &Value) {
        writeln!(self.input, "{message}").unwrap();
    }

    fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.last += 1;
        self.send(&json!({"jsonrpc": "2.0", "id": self.last, "method": method, "params": params}));
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        let answer: Value = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
        assert_eq!((&answer["jsonrpc"], &answer["id"]), (&json!("2.0"), &json!(self.last)));
        answer
    }

    /// Calls a tool: whether it failed, and its text.
    fn call(&mut self, tool: &str, arguments: &Value) -> (bool, String) {
        let answer = self.ask("tools/call", &json!({"name": tool, "arguments": arguments}));
        let result = &answer["result"];
        let text = result["content"][0]["text"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned();
        (result["isError"].as_bool().unwrap(), text)
    }

    /// Calls a tool that succeeds with JSON.
    fn done(&mut self, tool: &str, arguments: &Value) -> Value {
        let (failed, text) = self.call(tool, arguments);
        assert!(!failed, "{tool}: {text}");
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
    }

    /// Closes its stdin, and waits for the end.
    fn leave(self) -> Option<i32> {
        let Self { mut process, input, .. } = self;
        drop(input);
        process.wait().unwrap().code()
    }
}

#[test]
fn an_assistant_invokes_scripts_reads_and_builds() {
    let scratch = ScratchCrate::new("mcp-shop")
        .append("Cargo.toml", "serde_json = \"1\"\ntracing = { version = \"0.1\", default-features = false }\n")
        .replaced("Cargo.toml", "cloudfn-runtime' }", "cloudfn-runtime', features = [\"database\"] }")
        .file("src/main.rs", FUNCTIONS);
    let _dev = DevServer::start(scratch.folder(), &["--as", "oFirst", "--create-collections"]);
    let mut assistant = Assistant::connect(scratch.folder(), &[]);
    let tools = assistant.ask("tools/list", &json!({}));
    let names: Vec<_> = tools["result"]["tools"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tool| tool["name"].as_str().unwrap().to_owned())
        .collect();
    let expected = [
        "list_functions",
        "invoke",
        "script_answer",
        "list_invocations",
        "read_invocation",
        "query_data",
        "explain_api",
        "rebuild",
    ];
    assert_eq!(names, expected);

    let state = assistant.done("list_functions", &json!({}));
    assert_eq!(state["functions"][1]["doc"], "Tells a user about an order.");

    let sent = assistant.done("invoke", &json!({"function": "notify", "user": "oAlice"}));
    assert_eq!(sent["calls"][0]["touser"], json!(["oAlice"]));
    let rules = assistant.done("script_answer", &json!({"api": "subscribeMessage.send", "errcode": 43101, "times": 1}));
    assert_eq!(rules[0]["errmsg"], "user has not subscribed");
    let refused = assistant.done("invoke", &json!({"function": "notify"}));
    assert_eq!(refused["error"]["errCode"], 43101);

    let all = assistant.done("list_invocations", &json!({"function": "notify", "text": "43101"}));
    assert_eq!(all.as_array().map(Vec::len), Some(1));
    assert_eq!(all[0]["calls"][0], "subscribeMessage.send to oFirst: errcode 43101: user has not subscribed");
    let whole = assistant.done("read_invocation", &json!({"id": all[0]["id"]}));
    assert!(whole["log"].as_array().unwrap().iter().any(|line| line["message"] == "on its way"), "{whole}");

    assistant.done("invoke", &json!({"function": "store", "event": {"_id": "tea", "price": 12}}));
    assert_eq!(assistant.done("query_data", &json!({}))[0]["name"], "orders");
    let cheap = assistant.done("query_data", &json!({"collection": "orders", "filter": {"price": {"$lt": 20}}}));
    assert_eq!((&cheap["total"], &cheap["documents"][0]["_id"]), (&json!(1), &json!("tea")));

    let digits = r#"{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"invoke","arguments":{"function":"echo","user":null,"event":12345678901234567890}}}"#;
    writeln!(assistant.input, "{digits}").unwrap();
    let mut line = String::new();
    assistant.output.read_line(&mut line).unwrap();
    assert!(line.contains(r#"\"answer\":\"12345678901234567890\""#), "{line}");

    assert_eq!(assistant.done("rebuild", &json!({}))["state"], "done");
    std::fs::write(scratch.folder().join("src/main.rs"), "fn main() { let half = }\n").unwrap();
    let failed = assistant.done("rebuild", &json!({}));
    assert_eq!(failed["state"], "failed");
    assert!(failed["report"].as_str().unwrap().contains("src/main.rs:1"), "{failed}");
    assert_eq!(assistant.leave(), Some(0));
}

#[test]
fn mistakes_are_told_to_the_assistant() {
    let scratch = ScratchCrate::new("mcp-alone").file("src/main.rs", "fn main() {}\n");
    let mut assistant = Assistant::connect(scratch.folder(), &[]);
    let (failed, why) = assistant.call("list_functions", &json!({}));
    assert!(failed && why.contains("start `cargo cloudfn dev` in a terminal"), "{why}");
    let (failed, why) = assistant.call("script_answer", &json!({"api": "subscribeMessage.sent", "errcode": 1}));
    assert!(failed && why.contains("did you mean `subscribeMessage.send`"), "{why}");
    let explained = assistant.done("explain_api", &json!({"what": "-604101"}));
    assert_eq!(explained["kind"], "error-code");
    let wrong = assistant.ask("tools/call", &json!({"name": "invoke", "arguments": {"fnction": "x"}}));
    assert!(wrong["error"]["message"].as_str().unwrap().contains("unknown field `fnction`"), "{wrong}");
    assert_eq!(assistant.ask("resources/list", &json!({}))["error"]["code"], -32601);
    writeln!(assistant.input, "{{").unwrap();
    let mut line = String::new();
    assistant.output.read_line(&mut line).unwrap();
    assert!(line.contains("-32700"), "{line}");
    assert_eq!(assistant.leave(), Some(0));
}
