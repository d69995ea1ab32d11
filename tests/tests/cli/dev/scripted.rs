//! Answers that `dev` is given on the command line and in files, and the tools of its page.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use cloudfn_tests::dev_server::{DevServer, fails};
use cloudfn_tests::process::until;
use cloudfn_tests::scratch_crate::ScratchCrate;
use serde_json::json;

use super::{invoked, numbered};

const FUNCTION: &str = r#"
use cloudfn_runtime::openapi::security::{CheckScene, MsgSecCheck};
use cloudfn_runtime::openapi::subscribe_message::{Data, Send, SendReply};
use cloudfn_runtime::{Answer, Cloud, Error, cloud_function};

/// Tells a user
/// that it rains.
///
/// More is said here.
#[cloud_function(openapi = ["subscribeMessage.send"], triggers(timer("nightly", "0 0 2 * * * *")))]
async fn warn(cloud: Cloud) -> Result<Answer<SendReply>, Error> {
    println!("before");
    let sent = cloud.openapi(Send::new("oAlice", "T", Data::new())).await;
    println!("after");
    sent
}

#[cloud_function(openapi = ["security.msgSecCheck"])]
async fn check(cloud: Cloud) -> Result<String, Error> {
    let checked = cloud.openapi(MsgSecCheck::new("text", CheckScene::Comment, "oAlice")).await?;
    Ok(format!("{:?}", checked.result.suggest))
}

cloudfn_runtime::main!();
"#;

fn weather(name: &'static str) -> ScratchCrate {
    ScratchCrate::new(name).file("src/main.rs", FUNCTION)
}

#[test]
fn the_answers_of_the_command_line_and_of_the_project_are_given_and_read_again() {
    let scratch = weather("dev-scripted")
        .file("cloudfn/answers.toml", "[[answer]]\napi = \"subscribeMessage.send\"\nerrcode = 43101\n");
    let dev = DevServer::start(scratch.folder(), &["--answer", "security.msgSecCheck=refused"]);
    dev.tells(&["    Scripted 1 answer of cloudfn/answers.toml\n"]);
    dev.call("warn", "").says(500, "user has not subscribed");
    dev.tells(&[
        "  Cloud Call subscribeMessage.send to oAlice (",
        " ms, scripted): errcode 43101: user has not subscribed\n",
        "      Failed warn for ",
    ]);
    dev.tells(&["before\n", "after\n", "      Failed warn for "]);
    dev.call("check", "").says(500, "-604101");
    let file = scratch.folder().join("cloudfn/answers.toml");
    fs::write(&file, "[[answer]]\napi = \"subscribeMessage.sned\"\nerrcode = 45009\n").unwrap();
    dev.tells(&["`subscribeMessage.sned`, which is no call of a function\n", "did you mean `subscribeMessage.send`"]);
    dev.call("warn", "").says(500, "user has not subscribed");
    fs::write(&file, "[[answer]]\napi = \"subscribeMessage.send\"\nerrcode = 45009\nerrmsg = \"too often\"\n").unwrap();
    until("the file is read again", || dev.call("warn", "").body.contains("too often").then_some(()));
    assert_eq!(dev.get("/api/answers").send().json().as_array().map(Vec::len), Some(2));
    fs::remove_file(&file).unwrap();
    until("the file is gone", || (dev.call("warn", "").status == 200).then_some(()));
    let report = dev.stderr();
    assert!(!report.contains("     Changed "), "the answers are no source: {report}");
}

#[test]
fn an_answer_for_a_call_that_there_is_not_ends_dev_with_a_suggestion() {
    let scratch = weather("dev-misspelled");
    let (code, said) = fails(scratch.folder(), &["--port", "0", "--answer", "subscribeMessages.send=43101"]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("did you mean `subscribeMessage.send`"), "{said}");
    let (code, said) = fails(scratch.folder(), &["--port", "0", "--answers", "none.toml"]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("none.toml cannot be read") && !said.contains("Building"), "{said}");
}

#[test]
fn without_a_script_content_is_harmless() {
    let scratch = weather("dev-plausible");
    let dev = DevServer::start(scratch.folder(), &["--no-watch"]);
    let checked = invoked(&dev, &json!({"function": "check"}));
    assert_eq!(checked["answer"], r#""Some(Pass)""#, "{checked}");
}

#[test]
fn the_state_says_what_a_function_is_for_where_it_is_and_when_its_timer_runs() {
    let scratch = weather("dev-about");
    let dev = DevServer::start(scratch.folder(), &["--no-watch"]);
    let state = dev.get("/api/state").send().json();
    assert_eq!(state["folder"], scratch.folder().to_str().unwrap());
    let warn = &state["functions"][1];
    assert_eq!((&warn["name"], &warn["doc"]), (&json!("warn"), &json!("Tells a user that it rains.")));
    assert_eq!(warn["place"], json!({"file": "src/main.rs", "line": 10}));
    let next: Vec<_> = warn["timers"][0]["nextAt"].as_array().unwrap().iter().map(|at| at.as_u64().unwrap()).collect();
    assert_eq!(next.len(), 3);
    assert!(next.iter().all(|at| at % 86_400_000 == 18 * 3_600_000), "02:00 in UTC+8: {next:?}");
    let apis = dev.get("/api/apis").send().json();
    let send = apis.as_array().unwrap().iter().find(|api| api["name"] == "subscribeMessage.send").unwrap().clone();
    assert!(send["summary"].as_str().unwrap().contains("subscri"), "{send}");
    let refusal = json!({"code": 43101, "meaning": "user has not subscribed"});
    assert!(send["errcodes"].as_array().unwrap().contains(&refusal), "{send}");
    dev.call("check", "").json();
    dev.call("warn", "").json();
    let advice = dev.get("/api/overview").send().json()["advice"].clone();
    assert_eq!(advice, json!([]));
}

#[test]
fn the_page_builds_and_opens_files_in_the_editor() {
    let scratch = numbered("dev-tools")
        .file("editor.sh", "#!/bin/sh\nprintf '%s\\n' \"$@\" > .opened.new\nmv .opened.new .opened\n");
    let editor = scratch.folder().join("editor.sh");
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    let command = format!("'{}' --at {{file}}:{{line}}", editor.display());
    let dev = DevServer::start_with(scratch.folder(), &[], &[("CLOUDFN_EDITOR", &command)]);
    let ask = |path: &str, body: &str| dev.post(path, body).header("content-type", "application/json").send();
    let opened = ask("/api/open", r#"{"file": "src/main.rs", "line": 2}"#);
    assert_eq!(opened.status, 204, "{}", opened.body);
    let arguments = until("the editor runs", || fs::read_to_string(scratch.folder().join(".opened")).ok());
    let file = scratch.folder().join("src/main.rs");
    assert_eq!(arguments, format!("--at\n{}:2\n", file.display()));
    ask("/api/open", r#"{"file": "/etc/passwd", "line": 1}"#)
        .says(404, "there is no file `/etc/passwd` in the project");
    assert_eq!(ask("/api/rebuild", "").status, 202);
    dev.tells(&["     Serving unchanged\n"]);
    assert_eq!(dev.get("/api/state").send().json()["build"]["number"], 2);
}
