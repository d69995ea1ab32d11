//! `cargo cloudfn invoke`, as a user runs it: the real command builds and runs real functions.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use cloudfn_tests::cargo::{FAST_RELEASE, cloudfn, share_builds};
use cloudfn_tests::command_output::CommandOutput;
use cloudfn_tests::program::cargo_cloudfn;
use cloudfn_tests::scratch_crate::ScratchCrate;
use cloudfn_tests::terminal::{HOSTILE, is_printable};
use cloudfn_tests::workspace::workspace;
use serde_json::{Value, json};

const FUNCTIONS: &str = r#"
use cloudfn_runtime::events::Timer;
use cloudfn_runtime::{Cloud, Error, WxContext, cloud_function};

#[derive(serde::Deserialize)]
struct Order { number: u64 }

type Boxed = Box<dyn std::error::Error + Send + Sync>;

#[cloud_function]
async fn echo(event: serde_json::Value) -> Result<serde_json::Value, Error> { Ok(event) }

#[cloud_function]
async fn who(cloud: Cloud) -> Result<WxContext, Error> { Ok(cloud.wx_context().clone()) }

#[cloud_function(openapi = ["security.msgSecCheck", "wxacode.get"])]
async fn prints() -> Result<u64, Error> {
    println!("to stdout");
    tracing::warn!(number = 7, "stock is low");
    eprintln!("to stderr");
    Ok(12345678901234567890)
}

#[cloud_function]
async fn fails(event: Order) -> Result<(), Boxed> { Err(format!("order {} is unknown", event.number).into()) }

#[cloud_function(triggers(timer("nightly", "0 0 2 * * * *")))]
async fn nightly(timer: Timer, cloud: Cloud) -> Result<(String, bool), Error> {
    Ok((timer.trigger_name, cloud.wx_context().openid().is_ok()))
}

#[cloud_function]
async fn shouts(event: serde_json::Value) -> Result<serde_json::Value, Boxed> {
    let text = event["text"].as_str().unwrap_or_default();
    println!("{text}");
    tracing::warn!(text, "{text}");
    if event["fails"] == true { Err(text.into()) } else { Ok(event) }
}

#[cloud_function]
async fn panics() -> Result<(), Error> { panic!("no stock") }

#[cloud_function]
async fn exits() -> Result<(), Error> {
    eprintln!("giving up");
    std::process::exit(7)
}

cloudfn_runtime::main!();
"#;

const SENDER: &str = r#"
use cloudfn_runtime::openapi::subscribe_message::{Data, Send, SendReply};
use cloudfn_runtime::{Answer, Cloud, Error, cloud_function};

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn tell(cloud: Cloud) -> Result<Answer<SendReply>, Error> {
    cloud.openapi(Send::new("oAlice", "T", Data::new())).await
}

cloudfn_runtime::main!();
"#;

/// A package with these functions.
fn shop() -> &'static ScratchCrate {
    static SHOP: OnceLock<ScratchCrate> = OnceLock::new();
    SHOP.get_or_init(|| {
        ScratchCrate::new("invoked-shop")
            .append("Cargo.toml", "serde_json = \"1\"\ntracing = { version = \"0.1\", default-features = false }\n")
            .file("src/main.rs", FUNCTIONS)
    })
}

/// Runs `cargo cloudfn invoke ..` in a folder.
fn invoke_with(folder: &Path, arguments: &[&str], stdin: &str) -> CommandOutput {
    let mut command = cloudfn("invoke", folder);
    // The test of a release build only checks that it is found.
    share_builds(&mut command).args(arguments).envs(FAST_RELEASE);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(stdin.as_bytes()).unwrap();
    CommandOutput::of(&child.wait_with_output().unwrap())
}

fn invoke(folder: &Path, arguments: &[&str]) -> CommandOutput {
    invoke_with(folder, arguments, "")
}

#[test]
fn the_first_example_answers_as_its_readme_says() {
    let event = "examples/subscribe-message/event.json";
    let said = invoke(workspace(), &["subscribe-message", "--event", event]);
    said.answers(r#"{"errCode":0,"errMsg":"openapi.subscribeMessage.send:ok","msgid":768}"#);
    said.says_in_order(&[
        "    Building subscribe-message\n",
        "    Function notify in subscribe-message\n",
        " Permissions subscribeMessage.send\n",
        " config.json ",
        "/debug/cloudfn/subscribe_message/notify/config.json\n",
        "  Cloud Call subscribeMessage.send to ",
        " ms): ok\n",
        "         Log INFO cloudfn: serving",
    ]);
    assert!(!said.stderr.contains('\x1b'), "colours without a terminal: {}", said.stderr);
}

#[test]
fn the_guides_example_answers_as_its_readme_says() {
    let said = invoke(workspace(), &["send-template-message"]);
    said.answers(r#"{"errCode":0,"errMsg":"openapi.templateMessage.send:ok"}"#);
    said.says_in_order(&[
        "    Function send-template-message in send-template-message\n",
        " Permissions templateMessage.send\n",
    ]);
}

#[test]
fn a_function_is_found_by_its_name_in_all_packages() {
    let function = |name: &str, answer: u8| {
        format!(
            "#[cloudfn_runtime::cloud_function(name = {name:?})]\n\
             async fn main() -> Result<u8, cloudfn_runtime::Error> {{ Ok({answer}) }}\n"
        )
    };
    let scratch = ScratchCrate::workspace("invoked-by-name", &["first", "second"])
        .file("first/src/main.rs", &function("one", 1))
        .file("second/src/main.rs", &function("two", 2));
    for (name, answer) in [("one", "1"), ("two", "2")] {
        invoke(scratch.folder(), &[name, "--data", r#"{"title": "A parcel"}"#]).answers(answer);
    }
}

#[test]
fn timers_are_described_in_words() {
    let said = invoke(shop().folder(), &["nightly"]);
    said.answers("[\"\",true]");
    said.says_in_order(&[
        " Permissions none\n",
        "       Timer nightly: every day at 02:00 (UTC+8)\n",
        "        note it is invoked as by a user, with the event {}; `--timer nightly` starts it as its timer does",
    ]);
    let document = invoke(shop().folder(), &["nightly", "--json"]).json();
    assert_eq!(document["function"]["timers"], json!({"nightly": "every day at 02:00 (UTC+8)"}));
}

#[test]
fn a_timer_starts_its_function_with_its_event_and_without_a_user() {
    let said = invoke(shop().folder(), &["nightly", "--timer", "nightly"]);
    said.answers("[\"nightly\",false]");
    assert!(!said.stderr.contains("as by a user"), "{}", said.stderr);
    invoke(shop().folder(), &["nightly", "--timer", "nightli"]).fails_in_order(
        2,
        &["error: nightly has no timer `nightli`; there are: `nightly`\n", "help: did you mean `nightly`?\n"],
    );
    invoke(shop().folder(), &["echo", "--timer", "nightly"]).fails_in_order(
        2,
        &["error: echo has no timer\n", "help: declare it: #[cloud_function(triggers(timer(\"nightly\", "],
    );
    invoke(shop().folder(), &["nightly", "--timer", "nightly", "--as", "o1"])
        .fails_in_order(2, &["'--timer <NAME>' cannot be used with", "--as"]);
}

#[test]
fn json_prints_everything_as_one_document() {
    let arguments = ["subscribe-message", "--json", "--data", r#"{"title": "A parcel"}"#, "--as", "o1"];
    let document = invoke(workspace(), &arguments).json();
    assert_eq!(document["function"]["name"], "notify");
    assert_eq!(document["function"]["permissions"], json!(["subscribeMessage.send"]));
    assert!(Path::new(document["function"]["configJson"].as_str().unwrap()).is_file());
    assert_eq!(document["cloudCalls"][0]["api"], "subscribeMessage.send");
    assert_eq!(document["cloudCalls"][0]["request"]["touser"], "o1");
    assert_eq!(document["cloudCalls"][0]["outcome"]["kind"], "answered");
    assert_eq!(document["answer"], json!({"errCode": 0, "errMsg": "openapi.subscribeMessage.send:ok", "msgid": 768}));
    assert_eq!(document.get("error"), None);
}

#[test]
fn answers_of_the_command_line_are_given_and_those_that_no_call_gets_are_told() {
    let sender = ScratchCrate::new("invoked-scripted")
        .file("src/main.rs", SENDER)
        .file("answers.toml", "[[answer]]\napi = \"subscribeMessage.send\"\nerrcode = 43101\ntimes = 1\n");
    let said =
        invoke(sender.folder(), &["tell", "--answer", "subscribeMessage.send=47003", "--answer", "ocr.idcard=cut"]);
    said.fails_in_order(
        1,
        &[
            "  Cloud Call subscribeMessage.send to oAlice (",
            " ms, scripted): errcode 47003: bad template data\n",
            "     warning the answer for ocr.idcard was not used: the function did not call it\n",
        ],
    );
    let document = invoke(sender.folder(), &["tell", "--json", "--answers", "answers.toml"]);
    let document: Value = serde_json::from_str(&document.stdout).unwrap();
    assert_eq!((&document["error"]["errCode"], document.get("unusedAnswers")), (&json!(43101), None));
    let said = invoke(sender.folder(), &["tell", "--answer", "subscribeMessage.sned=1"]);
    said.fails_in_order(
        2,
        &["is for `subscribeMessage.sned`, which is no call", "did you mean `subscribeMessage.send`"],
    );
    let said = invoke(sender.folder(), &["tell", "--answer", "subscribeMessage.send"]);
    said.fails_in_order(2, &["`subscribeMessage.send` has no `=`", "help: an answer is an errcode"]);
    let said = invoke(sender.folder(), &["tell", "--answer", "subscribeMessage.send=refused"]);
    said.fails_in_order(1, &[" ms, scripted): refused with -604101: "]);
    assert!(!said.stderr.contains("does not declare it"), "{}", said.stderr);
    let said = invoke(sender.folder(), &["tell", "--answer", r#"subscribeMessage.send={"errcode":0,"msgidd":7}"#]);
    let warning = "warning the answer for subscribeMessage.send has `msgidd`, which its reply does not have: did you mean `msgid`?";
    assert!(said.stderr.contains(warning), "{}", said.stderr);
    let said = invoke(sender.folder(), &["tell", "--answer", r#"subscribeMessage.send={"errCode":1}"#]);
    said.fails_in_order(
        2,
        &["its member `errCode` has the name of JavaScript: did you mean `errcode`?", "help: an answer is"],
    );
}

#[test]
fn a_release_build_is_invoked_from_its_own_folder() {
    let said = invoke(workspace(), &["send-template-message", "--release"]);
    said.answers(r#"{"errCode":0,"errMsg":"openapi.templateMessage.send:ok"}"#);
    said.says_in_order(&["/release/cloudfn/send_template_message/send-template-message/config.json\n"]);
}

#[test]
fn the_event_comes_from_stdin_or_the_command_line_with_the_caller_added() {
    let user = r#""userInfo":{"appId":"wx1","openId":"o1"}"#;
    let as_o1 = |arguments: &[&'static str]| [&["echo", "--as", "o1", "--appid", "wx1"], arguments].concat();
    let said = invoke_with(shop().folder(), &as_o1(&["--event", "-"]), "{\"n\": 1}\n");
    said.answers(&format!(r#"{{"n":1,{user}}}"#));
    invoke(shop().folder(), &as_o1(&["--data", r#"{"t":"\u00e9"}"#])).answers(&format!(r#"{{"t":"é",{user}}}"#));
    invoke(shop().folder(), &as_o1(&[])).answers(&format!("{{{user}}}"));
    invoke(shop().folder(), &as_o1(&["--data", "-1"])).answers("-1");
}

#[test]
fn the_function_sees_the_user_of_the_command_line() {
    let who = ["who", "--as", "o1", "--appid", "wx1", "--unionid", "u1", "--source", "wx_devtools"];
    invoke(shop().folder(), &who).answers(
        r#"{"CLIENTIP":"127.0.0.1","APPID":"wx1","OPENID":"o1","UNIONID":"u1","ENV":"cloudfn-local","SOURCE":"wx_devtools"}"#,
    );
}

#[test]
fn log_lines_are_formatted_and_output_is_shown_unchanged() {
    let said = invoke(shop().folder(), &["prints"]);
    said.answers("12345678901234567890");
    said.says_in_order(&[
        " Permissions security.msgSecCheck, wxacode.get\n",
        "\nto stdout\n",
        "         Log WARN invoked_shop: stock is low number=7\n",
        "to stderr\n",
    ]);
    let said = invoke(shop().folder(), &["prints", "--json"]);
    assert!(said.stdout.contains("\"answer\": 12345678901234567890\n"), "{}", said.stdout);
    let log = said.json()["log"].as_array().unwrap().clone();
    let place = log.iter().position(|line| *line == json!({"text": "to stdout"})).unwrap();
    assert_eq!(log[place + 1]["number"], 7);
    assert_eq!(log[place + 2], json!({"text": "to stderr"}));
}

#[test]
fn a_function_that_fails_shows_its_error_and_what_to_do() {
    invoke(shop().folder(), &["fails", "--data", r#"{"number": 7}"#]).fails_in_order(
        1,
        &[
            " Permissions none\n",
            "Log ERROR ",
            "error: the function failed\n",
            "{\"errCode\":-1,\"errMsg\":\"order 7 is unknown\"}\n",
            "help: ",
        ],
    );
    let document = invoke(shop().folder(), &["fails", "--json", "--data", r#"{"number": 7}"#]).json();
    assert_eq!(document["error"]["kind"], "function");
    assert_eq!(document["error"]["errCode"], -1);
    assert_eq!(document["error"]["errMsg"], "order 7 is unknown");
}

#[test]
fn a_missing_event_is_explained_with_how_to_pass_one() {
    invoke(shop().folder(), &["fails"])
        .fails_in_order(1, &["missing field `number`", "help: ", "--data '{..}' or --event FILE"]);
}

#[test]
fn a_panic_is_an_error_of_the_function() {
    invoke(shop().folder(), &["panics"])
        .fails_in_order(1, &["no stock", "error: the function failed\n", "\"errCode\":-1"]);
}

#[test]
fn a_process_that_exits_is_reported_with_its_status_and_output() {
    invoke(shop().folder(), &["exits"]).fails_in_order(
        1,
        &["\ngiving up\n", "error: the process ended before it answered (exit status: 7)\n", "help: "],
    );
}

#[test]
fn an_unknown_name_lists_what_exists_and_suggests_the_nearest() {
    invoke(shop().folder(), &["ecko"]).fails_in_order(
        2,
        &[
            "error: no function or package is named `ecko`; there are: `echo` in invoked-shop, ",
            "help: did you mean `echo`?\n",
        ],
    );
    invoke(shop().folder(), &["invoked-shop"]).fails_in_order(
        2,
        &[
            "error: the package `invoked-shop` has several functions: `echo` in invoked-shop, ",
            "help: name one of them\n",
        ],
    );
    invoke(shop().folder(), &["echo", "--package", "invoked-shopp"]).fails_in_order(
        2,
        &["error: no package `invoked-shopp` here has cloud functions; there are: ", "`invoked-shop`?\n"],
    );
}

#[test]
fn every_verb_reports_a_wrong_name_before_anything_is_built() {
    for verb in ["invoke", "dev", "check", "package"] {
        let output = share_builds(&mut cloudfn(verb, shop().folder())).arg("ecko").output().unwrap();
        let said = CommandOutput::of(&output).fails(2, &["no function or package is named `ecko`", "`echo`?"]);
        assert!(!said.stderr.contains("Building") && !said.stderr.contains("Compiling"), "{verb}: {}", said.stderr);
    }
}

#[test]
fn a_mistake_in_the_event_is_reported_before_anything_is_built() {
    let said = invoke(shop().folder(), &["echo", "--data", "{\"a\": 1,}"]);
    said.fails_in_order(2, &["error: the event is not JSON: --data:1:9: trailing comma\nhelp: "]);
    assert!(!said.stderr.contains("Building"), "{}", said.stderr);
    invoke(shop().folder(), &["echo", "--event", "none.json"])
        .fails_in_order(2, &["error: the event file none.json cannot be read", "help: "]);
    let document = invoke(shop().folder(), &["echo", "--json", "--data", "{"]).json();
    assert_eq!(document["error"]["kind"], "usage");
}

#[test]
fn wrong_arguments_are_usage_errors() {
    invoke(shop().folder(), &[]).fails_in_order(2, &["FUNCTION", "Usage: cargo cloudfn invoke"]);
    invoke(shop().folder(), &["echo", "--event", "a", "--data", "1"]).fails_in_order(2, &["cannot be used with"]);
    invoke(shop().folder(), &["echo", "--evnt", "a"]).fails_in_order(2, &["--event"]);
}

#[test]
fn a_folder_without_functions_says_what_is_missing() {
    let outside = tempfile::tempdir().unwrap();
    invoke(outside.path(), &["echo"]).fails_in_order(2, &["could not find `Cargo.toml`", "help: "]);
    let none = ScratchCrate::new("invoked-without-functions").file("src/main.rs", "fn main() {}");
    invoke(none.folder(), &["echo"]).fails_in_order(2, &["error: no cloud function is linked", "#[cloud_function]"]);
}

#[test]
fn a_package_that_does_not_build_does_not_keep_another_from_being_invoked() {
    let scratch = ScratchCrate::workspace("invoked-workspace", &["good", "half-written"])
        .file("half-written/src/main.rs", "fn main() { let half = }\n")
        .file(
            "good/src/main.rs",
            "#[cloudfn_runtime::cloud_function(name = \"hello\")]\n\
             async fn main() -> Result<u8, cloudfn_runtime::Error> { Ok(7) }\n",
        );
    let said = invoke(scratch.folder(), &["hello"]);
    said.answers("7");
    said.says_in_order(&["half-written/src/main.rs:1:", "    Function hello in good\n"]);
    // What is in the source that does not build could be a function.
    invoke(scratch.folder(), &["half"])
        .fails_in_order(3, &["error: some of these did not build: good, half-written\n", "help: "]);
}

#[test]
fn a_function_that_does_not_build_shows_what_cargo_says() {
    let broken =
        "#[cloudfn_runtime::cloud_function]\nasync fn main() -> Result<u8, cloudfn_runtime::Error> { Ok(\"1\") }\n";
    let scratch = ScratchCrate::new("invoked-broken").file("src/main.rs", broken);
    invoke(scratch.folder(), &["invoked-broken"]).fails_in_order(
        3,
        &["error[E0308]: mismatched types", "src/main.rs:2:", "error: invoked-broken did not build\n", "help: "],
    );
    let document = invoke(scratch.folder(), &["invoked-broken", "--json"]).json();
    assert_eq!(document["error"]["kind"], "build");
}

#[test]
fn a_pipe_gets_the_exact_answer_and_stderr_no_control_characters() {
    let event = json!({"text": HOSTILE}).to_string();
    let said = invoke(shop().folder(), &["shouts", "--data", &event, "--as", "o\u{202e}\u{1b}[2J"]);
    assert_eq!(said.code, Some(0), "{}", said.stderr);
    let answer: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!(answer["text"], HOSTILE);
    // serde_json writes these unescaped.
    assert!(said.stdout.contains('\u{202e}') && said.stdout.contains('\u{9b}'), "{:?}", said.stdout);
    assert!(is_printable(&said.stderr), "{:?}", said.stderr);
    said.says_in_order(&["WARN invoked_shop: a\\nerror: forged\\r\\u{1b}[2J"]);

    let event = json!({"text": HOSTILE, "fails": true}).to_string();
    let said = invoke(shop().folder(), &["shouts", "--data", &event]);
    said.fails_in_order(
        1,
        &["error: the function failed\n", "{\"errCode\":-1,\"errMsg\":\"a\\nerror: forged", "help: "],
    );
    assert!(is_printable(&said.stderr), "{:?}", said.stderr);

    let said = invoke(shop().folder(), &["e\u{1b}[2J\u{202e}cho"]);
    assert_eq!(said.code, Some(2));
    assert!(is_printable(&said.stderr), "{:?}", said.stderr);
    let said = invoke(shop().folder(), &["echo", "--event", "no\u{1b}[2J\u{202e}file"]);
    assert_eq!(said.code, Some(2));
    assert!(is_printable(&said.stderr), "{:?}", said.stderr);
}

#[test]
fn a_terminal_gets_the_same_json_with_control_characters_escaped() {
    let event = json!({"text": HOSTILE}).to_string();
    let file = shop().folder().join("hostile.json");
    std::fs::write(&file, &event).unwrap();
    for more in ["", "--json"] {
        // util-linux's `script` makes a terminal.
        let command =
            format!("'{}' cloudfn invoke shouts --event hostile.json {more} 2>/dev/null", cargo_cloudfn().display());
        let output = share_builds(&mut Command::new("script"))
            .args(["-qec", &command, "/dev/null"])
            .current_dir(shop().folder())
            .env("CARGO_NET_OFFLINE", "true")
            .env("SHELL", "/bin/sh")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        // A terminal turns a line feed into two characters.
        let shown = String::from_utf8(output.stdout).unwrap().replace("\r\n", "\n");
        assert!(is_printable(&shown), "{shown:?}");
        let shown: Value = serde_json::from_str(&shown).unwrap();
        let answer = if more.is_empty() { &shown } else { &shown["answer"] };
        assert_eq!(answer["text"], HOSTILE);
    }
}

#[test]
fn a_function_calls_those_of_its_package_and_of_the_workspace() {
    const PACKAGES: [&str; 4] = ["siblings-caller", "siblings-order", "siblings-stock", "siblings-broken"];
    let function = |name: &str, body: &str| {
        format!(
            "#[cloudfn_runtime::cloud_function(name = {name:?})]\n\
             async fn {name}(cloud: cloudfn_runtime::Cloud) -> Result<serde_json::Value, cloudfn_runtime::Error> {{\n\
                 let _ = cloud.wx_context();\n    {body}\n}}\n"
        )
    };
    let call = |name: &str| {
        format!(
            "let answer: serde_json::Value = cloud.call_function({name:?}, &serde_json::json!({{}})).await?.result;\n    \
             Ok(serde_json::json!({{\"from\": answer}}))"
        )
    };
    let answer = |text: &str| format!("println!(\"asked\"); Ok(serde_json::json!({text:?}))");
    let first =
        [function("order", &call("price")), function("price", &answer("seven")), function("far", &call("stock"))];
    let main = "cloudfn_runtime::main!();\n";
    let scratch = ScratchCrate::workspace("invoked-siblings", &PACKAGES)
        .append("siblings-order/Cargo.toml", "serde_json = \"1\"\n")
        .append("siblings-stock/Cargo.toml", "serde_json = \"1\"\n")
        .append("siblings-caller/Cargo.toml", "serde_json = \"1\"\n")
        .file("siblings-caller/src/main.rs", &(function("caller", &call("stock")) + main))
        .file("siblings-order/src/main.rs", &(first.concat() + main))
        .file("siblings-stock/src/main.rs", &(function("stock", &answer("none")) + main))
        .file("siblings-broken/src/main.rs", "fn main() { no_such_function() }");
    let said = invoke(scratch.folder(), &["order"]);
    said.answers(r#"{"from":"seven"}"#);
    said.says_in_order(&["      Called price\n", "asked", "Answered price for ", "  Cloud Call callFunction"]);
    let said = invoke(scratch.folder(), &["far"]);
    said.answers(r#"{"from":"none"}"#);
    let document = invoke(scratch.folder(), &["far", "--json"]).json();
    assert_eq!(document["calledFunctions"][0]["function"], "stock");
    assert_eq!(document["calledFunctions"][0]["answer"], "none");
    // A package's name builds that package first, and the others because its program calls functions.
    let said = invoke(scratch.folder(), &["siblings-caller"]);
    said.answers(r#"{"from":"none"}"#);
    said.says_in_order(&[
        "Building siblings-caller\n",
        "Building siblings-",
        "siblings-stock\n",
        "warning some of these did not build",
    ]);
    let said = invoke(scratch.folder(), &["siblings-stock"]);
    said.answers("\"none\"");
    assert!(!said.stderr.contains("siblings-order"), "nothing else is built for it: {}", said.stderr);
    let said = invoke(scratch.folder(), &["far", "--package", "siblings-order"]);
    assert_eq!(said.code, Some(1), "only its package was built: {}", said.stderr);
}

#[test]
fn functions_of_test_programs_do_not_belong_to_the_project() {
    let function = |answer: u8| {
        format!(
            "#[cloudfn_runtime::cloud_function(name = \"one\")]\n\
             async fn main() -> Result<u8, cloudfn_runtime::Error> {{ Ok({answer}) }}\n"
        )
    };
    let scratch = ScratchCrate::workspace("invoked-with-tests", &["real-shop", "tests-of-shop"])
        .append("tests-of-shop/Cargo.toml", "\n[package.metadata.cloudfn]\nfunctions = false\n")
        .file("real-shop/src/main.rs", &function(1))
        .file("tests-of-shop/src/main.rs", &function(2));
    invoke(scratch.folder(), &["one"]).answers("1");
    invoke(scratch.folder(), &["one", "--package", "tests-of-shop"]).answers("2");
    let scratch = ScratchCrate::workspace("invoked-with-a-mistake", &["real-shop"])
        .append("real-shop/Cargo.toml", "\n[package.metadata.cloudfn]\nfunctions = \"no\"\n")
        .file("real-shop/src/main.rs", &function(1));
    let texts = ["`[package.metadata.cloudfn]` of real-shop: invalid type: string \"no\", expected a boolean"];
    invoke(scratch.folder(), &["one"]).fails(2, &texts);
}
