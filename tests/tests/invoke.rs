//! `cargo cloudfn invoke`, as somebody types it: the real command builds and runs real functions.

#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod scratch;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use cloudfn_tests::built::{program, workspace};
use scratch::Scratch;
use serde_json::{Value, json};

const FUNCTIONS: &str = r#"
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
async fn nightly() -> Result<&'static str, Error> { Ok("swept") }

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

/// A package with these functions.
fn shop() -> &'static Scratch {
    static SHOP: OnceLock<Scratch> = OnceLock::new();
    SHOP.get_or_init(|| {
        Scratch::new("invoked-shop")
            .append("Cargo.toml", "serde_json = \"1\"\ntracing = { version = \"0.1\", default-features = false }\n")
            .file("src/main.rs", FUNCTIONS)
    })
}

/// The command, built once.
fn cargo_cloudfn() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| program("cargo-cloudfn"))
}

/// What the command said.
struct Said {
    code: i32,
    stdout: String,
    stderr: String,
}

/// Types `cargo cloudfn invoke ..` in a folder.
fn invoke_with(folder: &Path, arguments: &[&str], stdin: &str) -> Said {
    let mut command = Command::new(cargo_cloudfn());
    command
        .args(["cloudfn", "invoke"])
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch/target"))
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_NET_OFFLINE", "true")
        // What is tested is that a release build is found; optimising it takes a minute.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env_remove("RUST_LOG")
        .env_remove("RUST_BACKTRACE")
        .env_remove("CLOUDFN_LOG_FORMAT")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(stdin.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    Said {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

fn invoke(folder: &Path, arguments: &[&str]) -> Said {
    invoke_with(folder, arguments, "")
}

impl Said {
    #[track_caller]
    fn answers(&self, answer: &str) {
        assert_eq!((self.code, self.stdout.as_str()), (0, format!("{answer}\n").as_str()), "{}", self.stderr);
    }

    #[track_caller]
    fn fails(&self, code: i32, told: &[&str]) {
        assert_eq!((self.code, self.stdout.as_str()), (code, ""), "{}", self.stderr);
        self.tells(told);
    }

    /// All of these, in this order.
    #[track_caller]
    fn tells(&self, told: &[&str]) {
        let mut rest = self.stderr.as_str();
        for text in told {
            let Some((_, after)) = rest.split_once(text) else {
                panic!("no {text:?} in its place in:\n{}", self.stderr)
            };
            rest = after;
        }
    }

    fn document(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap()
    }
}

#[test]
fn the_first_example_answers_as_its_readme_says() {
    let event = "examples/subscribe-message/event.json";
    let said = invoke(workspace(), &["subscribe-message", "--event", event]);
    said.answers(r#"{"errCode":0,"errMsg":"openapi.subscribeMessage.send:ok"}"#);
    said.tells(&[
        "    Building subscribe-message\n",
        "    Function notify in subscribe-message\n",
        " Permissions subscribeMessage.send\n",
        " config.json ",
        "/debug/cloudfn/subscribe_message/notify/config.json\n",
        "  Cloud Call subscribeMessage.send (",
        " ms): ok\n",
        "         Log INFO cloudfn: serving",
    ]);
    assert!(!said.stderr.contains('\x1b'), "colours without a terminal: {}", said.stderr);
}

#[test]
fn the_guides_example_answers_as_its_readme_says() {
    let said = invoke(workspace(), &["send-template-message"]);
    said.answers(r#"{"errCode":0,"errMsg":"openapi.templateMessage.send:ok"}"#);
    said.tells(&[
        "    Function send-template-message in send-template-message\n",
        " Permissions templateMessage.send\n",
    ]);
}

#[test]
fn a_function_is_found_by_its_name_in_all_packages() {
    let said = invoke(workspace(), &["notify", "--data", r#"{"title": "A parcel"}"#]);
    said.answers(r#"{"errCode":0,"errMsg":"openapi.subscribeMessage.send:ok"}"#);
}

#[test]
fn a_timer_is_said_in_words() {
    let said = invoke(shop().folder(), &["nightly"]);
    said.answers("\"swept\"");
    said.tells(&[" Permissions none\n", "       Timer nightly: every day at 02:00\n"]);
    let document = invoke(shop().folder(), &["nightly", "--json"]).document();
    assert_eq!(document["function"]["timers"], json!({"nightly": "every day at 02:00"}));
}

#[test]
fn everything_is_one_document_when_asked_for() {
    let arguments = ["subscribe-message", "--json", "--data", r#"{"title": "A parcel"}"#, "--as", "o1"];
    let document = invoke(workspace(), &arguments).document();
    assert_eq!(document["function"]["name"], "notify");
    assert_eq!(document["function"]["permissions"], json!(["subscribeMessage.send"]));
    assert!(Path::new(document["function"]["configJson"].as_str().unwrap()).is_file());
    assert_eq!(document["cloudCalls"][0]["api"], "subscribeMessage.send");
    assert_eq!(document["cloudCalls"][0]["request"]["touser"], "o1");
    assert_eq!(document["cloudCalls"][0]["outcome"]["kind"], "answered");
    assert_eq!(document["answer"], json!({"errCode": 0, "errMsg": "openapi.subscribeMessage.send:ok"}));
    assert_eq!(document.get("error"), None);
}

#[test]
fn a_release_build_is_invoked_from_its_own_folder() {
    let said = invoke(workspace(), &["send-template-message", "--release"]);
    said.answers(r#"{"errCode":0,"errMsg":"openapi.templateMessage.send:ok"}"#);
    said.tells(&["/release/cloudfn/send_template_message/send-template-message/config.json\n"]);
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
fn the_function_sees_the_user_that_was_asked_for() {
    let who = ["who", "--as", "o1", "--appid", "wx1", "--unionid", "u1", "--source", "wx_devtools"];
    invoke(shop().folder(), &who).answers(
        r#"{"CLIENTIP":"127.0.0.1","APPID":"wx1","OPENID":"o1","UNIONID":"u1","ENV":"cloudfn-local","SOURCE":"wx_devtools"}"#,
    );
}

#[test]
fn log_lines_are_readable_and_what_the_function_prints_is_shown_as_it_is() {
    let said = invoke(shop().folder(), &["prints"]);
    said.answers("12345678901234567890");
    said.tells(&[
        " Permissions security.msgSecCheck, wxacode.get\n",
        "\nto stdout\n",
        "         Log WARN invoked_shop: stock is low number=7\n",
        "to stderr\n",
    ]);
    let said = invoke(shop().folder(), &["prints", "--json"]);
    assert!(said.stdout.contains("\"answer\": 12345678901234567890\n"), "{}", said.stdout);
    let log = said.document()["log"].as_array().unwrap().clone();
    let place = log.iter().position(|line| *line == json!({"text": "to stdout"})).unwrap();
    assert_eq!(log[place + 1]["number"], 7);
    assert_eq!(log[place + 2], json!({"text": "to stderr"}));
}

#[test]
fn a_function_that_fails_shows_its_error_and_what_to_do() {
    invoke(shop().folder(), &["fails", "--data", r#"{"number": 7}"#]).fails(
        1,
        &[
            " Permissions none\n",
            "Log ERROR ",
            "error: the function failed\n",
            "{\"errCode\":-1,\"errMsg\":\"order 7 is unknown\"}\n",
            "help: ",
        ],
    );
    let document = invoke(shop().folder(), &["fails", "--json", "--data", r#"{"number": 7}"#]).document();
    assert_eq!(document["error"]["kind"], "function");
    assert_eq!(document["error"]["errCode"], -1);
    assert_eq!(document["error"]["errMsg"], "order 7 is unknown");
}

#[test]
fn a_function_that_needs_an_event_says_how_to_give_it_one() {
    invoke(shop().folder(), &["fails"])
        .fails(1, &["missing field `number`", "help: ", "--data '{..}' or --event FILE"]);
}

#[test]
fn a_panic_is_an_error_of_the_function() {
    invoke(shop().folder(), &["panics"]).fails(1, &["no stock", "error: the function failed\n", "\"errCode\":-1"]);
}

#[test]
fn a_process_that_ends_is_told_with_its_status_and_output() {
    invoke(shop().folder(), &["exits"])
        .fails(1, &["\ngiving up\n", "error: the process ended before it answered (exit status: 7)\n", "help: "]);
}

#[test]
fn an_unknown_name_says_what_there_is_and_what_is_near() {
    invoke(shop().folder(), &["ecko"]).fails(
        2,
        &[
            "error: no function or package is named `ecko`; there are: `echo` in invoked-shop, ",
            "help: did you mean `echo`?\n",
        ],
    );
    invoke(shop().folder(), &["invoked-shop"]).fails(
        2,
        &[
            "error: the package `invoked-shop` has several functions: `echo` in invoked-shop, ",
            "help: name one of them\n",
        ],
    );
    invoke(shop().folder(), &["echo", "--package", "invoked-shopp"]).fails(
        2,
        &["error: no package `invoked-shopp` here has cloud functions\nhelp: did you mean `invoked-shop`?\n"],
    );
}

#[test]
fn a_mistake_in_the_event_is_told_before_anything_is_built() {
    let said = invoke(shop().folder(), &["echo", "--data", "{\"a\": 1,}"]);
    said.fails(2, &["error: the event is not JSON: --data:1:9: trailing comma\nhelp: "]);
    assert!(!said.stderr.contains("Building"), "{}", said.stderr);
    invoke(shop().folder(), &["echo", "--event", "none.json"])
        .fails(2, &["error: the event file none.json cannot be read", "help: "]);
    let document = invoke(shop().folder(), &["echo", "--json", "--data", "{"]).document();
    assert_eq!(document["error"]["kind"], "usage");
}

#[test]
fn wrong_arguments_are_wrong_usage() {
    invoke(shop().folder(), &[]).fails(2, &["FUNCTION", "Usage: cargo cloudfn invoke"]);
    invoke(shop().folder(), &["echo", "--event", "a", "--data", "1"]).fails(2, &["cannot be used with"]);
    invoke(shop().folder(), &["echo", "--evnt", "a"]).fails(2, &["--event"]);
}

#[test]
fn a_folder_without_functions_says_what_is_missing() {
    let outside = tempfile::tempdir().unwrap();
    invoke(outside.path(), &["echo"]).fails(2, &["could not find `Cargo.toml`", "help: "]);
    let none = Scratch::new("invoked-without-functions").file("src/main.rs", "fn main() {}");
    invoke(none.folder(), &["echo"]).fails(2, &["error: no cloud function is linked", "#[cloud_function]"]);
}

#[test]
fn a_package_that_does_not_build_is_no_reason_not_to_invoke_another() {
    let runtime = workspace().join("cloudfn-runtime");
    let manifest = |name: &str| {
        format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\ncloudfn-runtime = {{ path = {runtime:?} }}\n"
        )
    };
    let scratch = Scratch::new("invoked-workspace")
        .file("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"good\", \"half-written\"]\n")
        .file("good/Cargo.toml", &manifest("good"))
        .file("half-written/Cargo.toml", &manifest("half-written"))
        .file("half-written/src/main.rs", "fn main() { let half = }\n")
        .file(
            "good/src/main.rs",
            "#[cloudfn_runtime::cloud_function(name = \"hello\")]\n\
             async fn main() -> Result<u8, cloudfn_runtime::Error> { Ok(7) }\n",
        );
    let said = invoke(scratch.folder(), &["hello"]);
    said.answers("7");
    said.tells(&["half-written/src/main.rs:1:", "    Function hello in good\n"]);
    invoke(scratch.folder(), &["helo"]).fails(3, &["error: some of these did not build: good, half-written\n", "help: "]);
}

#[test]
fn a_function_that_does_not_build_shows_what_cargo_says() {
    let broken =
        "#[cloudfn_runtime::cloud_function]\nasync fn main() -> Result<u8, cloudfn_runtime::Error> { Ok(\"1\") }\n";
    let scratch = Scratch::new("invoked-broken").file("src/main.rs", broken);
    invoke(scratch.folder(), &["invoked-broken"]).fails(
        3,
        &["error[E0308]: mismatched types", "src/main.rs:2:", "error: invoked-broken did not build\n", "help: "],
    );
    let document = invoke(scratch.folder(), &["invoked-broken", "--json"]).document();
    assert_eq!(document["error"]["kind"], "build");
}

/// What a terminal would obey, or hide.
const HOSTILE: &str =
    "a\nerror: forged\r\u{1b}[2J\u{1b}]0;t\u{7}\u{9b}31m\u{202e}\u{2066}\u{200f}\u{61c}\u{2028}\u{200b}\u{feff}\u{7f}";

/// Whether nothing in a text is obeyed or hidden.
#[track_caller]
fn is_printable(text: &str) {
    let hides = |letter: char| letter.is_control() && letter != '\n' || !letter.is_ascii() && HOSTILE.contains(letter);
    assert!(!text.contains(hides), "{text:?}");
}

#[test]
fn a_pipe_is_given_the_answer_byte_by_byte_and_stderr_nothing_that_a_terminal_would_obey() {
    let event = json!({"text": HOSTILE}).to_string();
    let said = invoke(shop().folder(), &["shouts", "--data", &event, "--as", "o\u{202e}\u{1b}[2J"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let answer: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!(answer["text"], HOSTILE);
    // serde_json writes these as they are.
    assert!(said.stdout.contains('\u{202e}') && said.stdout.contains('\u{9b}'), "{:?}", said.stdout);
    is_printable(&said.stderr);
    said.tells(&["WARN invoked_shop: a\\nerror: forged\\r\\u{1b}[2J"]);

    let event = json!({"text": HOSTILE, "fails": true}).to_string();
    let said = invoke(shop().folder(), &["shouts", "--data", &event]);
    said.fails(1, &["error: the function failed\n", "{\"errCode\":-1,\"errMsg\":\"a\\nerror: forged", "help: "]);
    is_printable(&said.stderr);

    let said = invoke(shop().folder(), &["e\u{1b}[2J\u{202e}cho"]);
    assert_eq!(said.code, 2);
    is_printable(&said.stderr);
    let said = invoke(shop().folder(), &["echo", "--event", "no\u{1b}[2J\u{202e}file"]);
    assert_eq!(said.code, 2);
    is_printable(&said.stderr);
}

#[test]
fn a_terminal_is_given_the_same_json_with_nothing_in_it_that_it_would_obey() {
    let event = json!({"text": HOSTILE}).to_string();
    let file = shop().folder().join("hostile.json");
    std::fs::write(&file, &event).unwrap();
    for more in ["", "--json"] {
        // util-linux's `script` makes a terminal.
        let command =
            format!("'{}' cloudfn invoke shouts --event hostile.json {more} 2>/dev/null", cargo_cloudfn().display());
        let output = Command::new("script")
            .args(["-qec", &command, "/dev/null"])
            .current_dir(shop().folder())
            .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch/target"))
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_NET_OFFLINE", "true")
            .env("SHELL", "/bin/sh")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        // A terminal sends a line feed as two.
        let shown = String::from_utf8(output.stdout).unwrap().replace("\r\n", "\n");
        is_printable(&shown);
        let shown: Value = serde_json::from_str(&shown).unwrap();
        let answer = if more.is_empty() { &shown } else { &shown["answer"] };
        assert_eq!(answer["text"], HOSTILE);
    }
}
