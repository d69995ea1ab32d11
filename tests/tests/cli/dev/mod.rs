//! `cargo cloudfn dev`, as a user runs it: the real command builds, serves, watches and ends.

mod console;
mod console_api;
mod devtools;
mod ends;
mod keys;
mod openapi;
mod saves;
mod scripted;
mod shop;
mod sources;
mod strangers;

use std::fs;

use cloudfn_tests::dev_server::{DevServer, fails};
use cloudfn_tests::http::request::Request;
use cloudfn_tests::process::{is_running, until};
use cloudfn_tests::scratch_crate::ScratchCrate;
use cloudfn_tests::workspace::workspace;
use serde_json::{Value, json};
use shop::shop;

#[test]
fn a_functions_answer_arrives_at_its_url_unchanged() {
    let event = r#"{"n": 12345678901234567890, "t": "雪"}"#;
    let answer = shop().post("/echo", event).header("x-wx-openid", "").send();
    answer.is(200, r#"{"n":12345678901234567890,"t":"雪"}"#);
    assert!(answer.headers.contains("content-type: application/json"), "{}", answer.headers);
    assert!(answer.headers.contains("x-request-id: "), "{}", answer.headers);
}

#[test]
fn without_an_event_the_function_gets_an_empty_one_with_the_caller() {
    let user = json!({"userInfo": {"appId": "wx00000000c10dfa11", "openId": "oFirst"}});
    assert_eq!(shop().call("echo", "").json(), user);
}

#[test]
fn headers_name_the_caller_and_the_command_line_names_the_default() {
    let shop = shop();
    assert_eq!(shop.call("who", "").json()["OPENID"], "oFirst");
    let me = shop.post("/who", "").header("x-wx-openid", "oMe").header("x-wx-unionid", "uMe").send().json();
    assert_eq!((&me["OPENID"], &me["UNIONID"], &me["SOURCE"]), (&json!("oMe"), &json!("uMe"), &json!("wx_client")));
    assert_eq!(shop.post("/who", "").header("x-wx-openid", "").send().json().get("OPENID"), None);
}

#[test]
fn a_function_that_fails_is_answered_with_its_code_and_text() {
    let shop = shop();
    shop.call("fails", "").is(500, r#"{"errCode":-1,"errMsg":"no stock"}"#);
    shop.tells(&["      Failed fails for oFirst (", "): errCode -1: no stock\n"]);
}

#[test]
fn calls_and_log_lines_are_shown_in_the_terminal() {
    let shop = shop();
    shop.call("send", "").is(200, r#"{"errCode":0,"errMsg":"openapi.subscribeMessage.send:ok","msgid":768}"#);
    // Output and calls come by different ways, so either may be first.
    let answered = "    Answered send for oFirst (";
    shop.tells(&["         Log INFO dev_shop: on its way\n", "to stdout\n", answered]);
    shop.tells(&["  Cloud Call subscribeMessage.send to oFirst (", " ms): ok\n", answered]);
}

#[test]
fn a_call_that_is_not_declared_is_refused_and_says_what_to_declare() {
    let shop = shop();
    shop.call("cheat", "").is(500, r#"{"errCode":-604101,"errMsg":"system error: error code: -604101"}"#);
    shop.tells(&["Cloud Call wxacode.get (", "refused with -604101", "        help ", "openapi = [\"wxacode.get\"]"]);
}

#[test]
fn functions_call_each_other_and_both_are_shown() {
    let shop = shop();
    let answer = shop.post("/order", "{}").header("x-wx-openid", "oOrders").send();
    assert_eq!(answer.json()["who"]["OPENID"], "oOrders");
    shop.tells(&[
        "    Answered who for oOrders (",
        "  Cloud Call callFunction who (",
        "    Answered order for oOrders (",
    ]);
}

#[test]
fn a_crash_fails_its_own_call_and_the_next_has_a_new_process() {
    let shop = shop();
    for _ in 0..2 {
        shop.call("exits", "").says(500, "the process ended before it answered (exit status: 7)");
    }
    shop.tells(&["giving up\n", "the next call starts a new one", "giving up\n"]);
}

#[test]
fn a_call_of_something_unknown_lists_what_exists() {
    let shop = shop();
    shop.call("nothing", "").says(404, "there is no function `nothing`; there are: cheat, echo, ");
    shop.call("", "").says(404, "there are several functions: call one by its name; there are: cheat, ");
    shop.call("a/b", "").says(404, "there is nothing at `/a/b`");
    shop.get("/echo").send().says(405, "`/echo` is called by POST");
    shop.get("/favicon.ico").send().says(404, "there is nothing at `/favicon.ico`");
    shop.call("echo", "{").says(400, "the event is not JSON");
    shop.call("echo", &format!("\"{}\"", "x".repeat(7 * 1024 * 1024))).says(413, "more than 6291456 bytes");
    shop.post("/echo", "").header("x-cloudfn-context", "%").send().says(400, "x-cloudfn-context is not base64");
}

#[test]
fn the_first_screen_shows_how_to_call_functions() {
    let shop = shop();
    let address = shop.address();
    shop.tells(&[
        &format!("    Function http://{address}/cheat in dev-shop\n"),
        " Permissions subscribeMessage.send\n",
        "       Timer nightly: every day at 02:00 (UTC+8)\n",
        &format!("        Call curl http://{address}/NAME -d '{{}}'"),
        &format!("CLOUDFN_DEV_URL=http://{address}\n"),
        &format!("     Serving the console at http://{address}"),
    ]);
    assert!(!shop.stderr().contains('\x1b'), "colours without a terminal");
}

#[test]
fn the_page_is_served_and_may_load_no_other_resources() {
    let page = shop().get("/").send();
    assert_eq!(page.status, 200);
    assert!(page.headers.contains("content-type: text/html"), "{}", page.headers);
    assert!(page.headers.contains("content-security-policy: default-src 'none'"), "{}", page.headers);
    assert!(page.headers.contains("frame-ancestors 'none'"), "{}", page.headers);
    assert!(page.body.starts_with("<!doctype html>"), "{}", page.body);
}

#[test]
fn the_pages_api_lists_functions_with_permissions_timers_and_users() {
    let state = shop().get("/api/state").send().json();
    assert_eq!(state["build"], json!({"state": "done", "number": 1}));
    let function = |name: &str| {
        let all = state["functions"].as_array().unwrap();
        all.iter().find(|function| function["name"] == name).unwrap().clone()
    };
    let sweep = function("sweep");
    assert_eq!((&sweep["package"], &sweep["permissions"]), (&json!("dev-shop"), &json!([])));
    let event: Value = serde_json::from_str(sweep["event"].as_str().unwrap()).unwrap();
    assert_eq!((&event["Type"], &event["TriggerName"]), (&json!("Timer"), &json!("nightly")));
    let timer = &sweep["timers"][0];
    assert_eq!((&timer["name"], &timer["config"]), (&json!("nightly"), &json!("0 0 2 * * * *")));
    assert!(timer["meaning"].as_str().unwrap().starts_with("every day at 02:00"), "{timer}");
    assert_eq!(function("send")["permissions"], json!(["subscribeMessage.send"]));
    assert_eq!((&state["users"][0]["openid"], &state["users"][1]["openid"]), (&json!("oFirst"), &json!("oSecond")));
}

fn invoked(dev: &DevServer, asked: &Value) -> Value {
    let asked = asked.to_string();
    dev.post("/api/invoke", &asked).header("content-type", "application/json").send().json()
}

#[test]
fn the_pages_api_invokes_as_any_user_and_returns_every_detail() {
    let shop = shop();
    let sent = invoked(&shop, &json!({"function": "send", "user": {"openid": "oPage"}, "event": {"a": 1}}));
    let call = &sent["calls"][0];
    assert_eq!((&call["api"], &call["request"]["touser"]), (&json!("subscribeMessage.send"), &json!("oPage")));
    assert_eq!((&call["ok"], &call["answer"]), (&json!(true), &json!({"errcode": 0, "errmsg": "ok", "msgid": 768})));
    assert_eq!(sent["answer"], r#"{"errCode":0,"errMsg":"openapi.subscribeMessage.send:ok","msgid":768}"#);
    assert!(sent["log"].as_array().unwrap().iter().any(|line| line["message"] == "on its way"), "{sent}");
    assert!(sent["log"].as_array().unwrap().iter().any(|line| line["text"] == "to stdout"), "{sent}");
    let refused = invoked(&shop, &json!({"function": "cheat"}));
    assert_eq!(refused["error"]["errCode"], -604_101);
    assert!(refused["calls"][0]["advice"].as_str().unwrap().contains("openapi = [\"wxacode.get\"]"));
    assert_eq!(invoked(&shop, &json!({"function": "who"}))["user"]["openid"], "oFirst");
}

#[test]
fn the_pages_api_fires_a_timer_without_a_user() {
    let event = json!({"Type": "Timer", "TriggerName": "nightly", "Time": "2026-01-02T03:04:05Z", "Message": ""});
    let fired = invoked(&shop(), &json!({"function": "sweep", "event": event, "user": null}));
    assert_eq!(fired["answer"], "\"nightly for None\"");
}

#[test]
fn the_pages_api_explains_what_it_rejects() {
    let shop = shop();
    let ask =
        |body: &str, content_type: &str| shop.post("/api/invoke", body).header("content-type", content_type).send();
    ask("{}", "text/plain").says(415, "Content-Type: application/json");
    ask("{}", "application/json").says(400, "missing field `function`");
    ask(r#"{"function": "echo", "evnt": 1}"#, "application/json").says(400, "unknown field `evnt`");
    ask(r#"{"function": "ecko"}"#, "application/json").says(404, "there is no function `ecko`");
}

#[test]
fn a_page_that_is_opened_later_sees_the_state_and_earlier_invocations() {
    let shop = shop();
    shop.call("echo", r#"{"mark": "seen later"}"#).json();
    let mut events = shop.get("/api/events").follow();
    assert_eq!(events.next().unwrap().0, "state");
    let is_it = |(name, told): &(String, Value)| {
        name == "invocation" && told["event"].as_str().is_some_and(|event| event.contains("seen later"))
    };
    assert!(events.any(|event| is_it(&event)));
}

#[test]
fn pages_of_other_sites_are_kept_out() {
    let shop = shop();
    let refused = "pages of other sites may not call functions here";
    for path in ["/echo", "/api/invoke"] {
        shop.post(path, "{}").header("origin", "http://evil.test").send().says(403, refused);
        shop.post(path, "{}").header("host", "evil.test:3000").send().says(403, "is not a name of this server");
    }
    shop.get("/api/events").header("origin", "null").send().says(403, refused);
    let own = format!("http://{}", shop.address());
    assert_eq!(shop.post("/echo", "1").header("origin", &own).send().status, 200);
}

/// A package whose only function returns a number.
fn numbered(name: &'static str) -> ScratchCrate {
    ScratchCrate::new(name).file("src/main.rs", &source("Ok(1)"))
}

fn source(body: &str) -> String {
    format!(
        "#[cloudfn_runtime::cloud_function(name = \"number\")]\n\
         async fn main() -> Result<u32, cloudfn_runtime::Error> {{ {body} }}\n"
    )
}

fn answers(dev: &DevServer, answer: &str) {
    until(answer, || (dev.call("number", "").body == answer).then_some(()));
}

#[test]
fn a_save_is_served_and_a_broken_build_keeps_the_old_program() {
    let scratch = numbered("dev-saved");
    let main = scratch.folder().join("src/main.rs");
    let dev = DevServer::start(scratch.folder(), &[]);
    dev.call("", "").is(200, "1");
    let mut events = dev.get("/api/events").follow().filter(|(name, _)| name == "state");
    let mut next_state = |wanted: &str| events.find(|(_, state)| state["build"]["state"] == wanted).unwrap().1;

    fs::write(&main, source("Ok(2)")).unwrap();
    answers(&dev, "2");
    next_state("running");
    next_state("done");
    dev.tells(&["     Changed src/main.rs\n", "     Serving number\n"]);

    fs::write(&main, source("Ok(\"three\")")).unwrap();
    let failed = next_state("failed");
    let report = failed["build"]["report"].as_str().unwrap();
    assert!(report.contains("error[E0308]: mismatched types") && report.contains("src/main.rs:2:"), "{report}");
    assert!(!report.contains("Compiling"), "{report}");
    dev.call("number", "").is(200, "2");
    dev.tells(&[
        "error[E0308]: mismatched types",
        "error: dev-saved did not build\n",
        "     Serving the functions of the last good build\n",
    ]);

    fs::write(&main, source("Ok(3)")).unwrap();
    answers(&dev, "3");
    assert_eq!(next_state("done")["build"].get("report"), None);
}

#[test]
fn a_running_call_is_answered_by_its_old_process_while_a_new_one_serves() {
    let waits = "std::fs::write(\".begun\", \"\").unwrap();
        while !std::path::Path::new(\".go\").exists() { std::thread::yield_now() }
        Ok(1)";
    let scratch = ScratchCrate::new("dev-in-hand").file("src/main.rs", &source(waits));
    let dev = DevServer::start(scratch.folder(), &["--time-limit", "0"]);
    let address = dev.address().to_owned();
    let in_hand = std::thread::spawn(move || Request::new(&address, "POST", "/number", "").send().body);
    until("the call has begun", || scratch.folder().join(".begun").exists().then_some(()));
    let old = dev.children()[0];
    let scratch = scratch.file("src/main.rs", &source("Ok(2)"));
    // An earlier call would wait for the old process.
    dev.tells(&["     Changed src/main.rs\n"]);
    dev.call("number", "").is(200, "2");
    assert!(is_running(old));
    scratch.file(".go", "");
    assert_eq!(in_hand.join().unwrap(), "1");
    until("the old process ends", || (!is_running(old)).then_some(()));
}

#[test]
fn a_function_that_does_not_build_at_first_is_served_once_it_builds() {
    let scratch = ScratchCrate::new("dev-late").file("src/main.rs", &source("Ok(\"one\")"));
    let dev = DevServer::start(scratch.folder(), &[]);
    dev.call("number", "").says(503, "error[E0308]: mismatched types");
    fs::write(scratch.folder().join("src/main.rs"), source("Ok(1)")).unwrap();
    answers(&dev, "1");
}

#[test]
fn the_page_starts_with_the_event_file_of_the_only_function() {
    let scratch = numbered("dev-event").file("event.json", "{\"title\": 1.0}\n");
    let dev = DevServer::start(scratch.folder(), &[]);
    dev.call("number", "").is(200, "1");
    let state = dev.get("/api/state").send().json();
    assert_eq!(state["functions"][0]["event"], "{\"title\": 1.0}\n");
}

#[test]
fn dependencies_in_other_folders_are_watched_too() {
    let library = ScratchCrate::new("dev-library").file("src/lib.rs", "pub const NUMBER: u32 = 1;\n");
    let dependency = format!("dev-library = {{ path = '{}' }}\n", library.folder().display());
    let scratch = ScratchCrate::new("dev-dependent")
        .append("Cargo.toml", &dependency)
        .file("src/main.rs", &source("Ok(dev_library::NUMBER)"));
    let dev = DevServer::start(scratch.folder(), &["number"]);
    dev.call("number", "").is(200, "1");
    let library = library.file("src/number/mod.rs", "pub const NUMBER: u32 = 2;\n");
    let library = library.file("src/lib.rs", "mod number;\npub use number::NUMBER;\n");
    answers(&dev, "2");
    library.file("src/number/mod.rs", "pub const NUMBER: u32 = 3;\n");
    answers(&dev, "3");
}

#[test]
fn a_package_that_does_not_build_keeps_its_functions_while_others_are_rebuilt() {
    let scratch = ScratchCrate::workspace("dev-workspace", &["dev-good", "dev-bad"])
        .file("dev-good/src/main.rs", &source("Ok(1)"))
        .file("dev-bad/src/main.rs", &source("Ok(10)").replace("number", "other"));
    let dev = DevServer::start(scratch.folder(), &[]);
    dev.call("number", "").is(200, "1");
    dev.call("other", "").is(200, "10");
    let scratch = scratch.file("dev-bad/src/main.rs", &source("Ok(\"ten\")").replace("number", "other"));
    dev.tells(&["error: some of these did not build: dev-bad, dev-good\n"]);
    scratch.file("dev-good/src/main.rs", &source("Ok(2)"));
    answers(&dev, "2");
    dev.call("other", "").is(200, "10");
}

#[test]
fn ctrl_c_ends_the_command_and_its_processes() {
    let scratch = numbered("dev-ended");
    let dev = DevServer::start(scratch.folder(), &[]);
    let copies = scratch.target().join("cloudfn/dev").join(dev.id().to_string());
    assert!(copies.is_dir());
    dev.call("number", "").is(200, "1");
    let process = dev.children()[0];
    assert!(is_running(process));
    assert_eq!(dev.interrupt().code(), Some(0));
    assert!(!is_running(process));
    assert!(!copies.exists());
}

#[test]
fn a_second_ctrl_c_ends_a_process_that_does_not_answer() {
    let scratch = numbered("dev-hung").file("src/main.rs", &source("std::future::pending().await"));
    let dev = DevServer::start(scratch.folder(), &["--time-limit", "0"]);
    let address = dev.address().to_owned();
    let hanging = std::thread::spawn(move || Request::new(&address, "POST", "/number", "").is_cut_off());
    let process = until("the function has a process", || dev.children().first().copied());
    dev.signal("-INT");
    dev.tells(&["      Ending the processes; press Ctrl-C again to kill them\n"]);
    assert_eq!(dev.interrupt().code(), Some(0));
    until("the function's process ends", || (!is_running(process)).then_some(()));
    assert!(hanging.join().unwrap());
}

#[test]
fn ctrl_c_during_a_build_ends_the_build() {
    let hangs = "fn main() {\n    std::fs::write(\"pid\", std::process::id().to_string()).unwrap();\n    \
                 loop { std::thread::park() }\n}\n";
    let scratch = numbered("dev-interrupted").file("build.rs", hangs);
    let dev = DevServer::begin(scratch.folder(), &[]);
    let pid = scratch.folder().join("pid");
    let copies = scratch.target().join("cloudfn/dev").join(dev.id().to_string());
    let builds = until("the build script runs", || fs::read_to_string(&pid).ok()?.parse().ok());
    assert!(is_running(builds));
    assert_eq!(dev.interrupt().code(), Some(0));
    until("the build script ends", || (!is_running(builds)).then_some(()));
    assert!(!copies.exists());
}

#[test]
fn mistakes_in_the_command_line_are_reported_before_anything_is_built() {
    let folder = workspace();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let (code, stderr) = fails(folder, &["subscribe-message", "--port", &port]);
    assert_eq!(code, Some(2), "{stderr}");
    assert!(stderr.starts_with(&format!("error: port {port} of 127.0.0.1 is already in use\nhelp: ")), "{stderr}");
    assert!(stderr.contains("--port 0"), "{stderr}");
    let (code, stderr) = fails(folder, &["--port", "0", "-p", "subscribe-massage"]);
    assert_eq!(code, Some(2), "{stderr}");
    assert!(stderr.contains("did you mean `subscribe-message`?"), "{stderr}");
    assert_eq!(fails(folder, &["--port", "70000"]).0, Some(2));
}

#[test]
fn an_unknown_function_name_ends_it_after_the_build() {
    let scratch = numbered("dev-misnamed");
    let (code, stderr) = fails(scratch.folder(), &["--port", "0", "nubmer"]);
    assert_eq!(code, Some(2), "{stderr}");
    assert!(stderr.contains("no function or package is named `nubmer`"), "{stderr}");
    assert!(stderr.contains("help: did you mean `number`?"), "{stderr}");
}

#[test]
fn without_a_watcher_a_broken_build_ends_it() {
    let scratch = numbered("dev-broken").file("src/main.rs", &source("Ok(\"one\")"));
    let (code, stderr) = fails(scratch.folder(), &["--port", "0", "--no-watch"]);
    assert_eq!(code, Some(3), "{stderr}");
    assert!(stderr.contains("error: dev-broken did not build\nhelp: "), "{stderr}");
}
