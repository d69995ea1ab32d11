//! A real process with a Runtime API on plain sockets: what it posts, what it logs, and how it ends.

use std::io::{BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::process::{Child, Command, Output, Stdio};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cloudfn_tests::http::{read_body, read_head};
#[cfg(target_os = "linux")]
use cloudfn_tests::process::fill_log;
use cloudfn_tests::process::signal;
use cloudfn_tests::program::functions;
use serde_json::{Value, json};

const TOKEN: &str = "token-of-this-invocation";
const KEY: &str = "key-of-this-invocation";

/// The platform's side of one process.
struct Host {
    child: Option<Child>,
    stream: BufReader<TcpStream>,
    requests: u32,
}

/// How a process ended.
struct Ended {
    code: Option<i32>,
    log: Vec<Value>,
    stderr: String,
}

impl Host {
    /// Starts the functions with these variables, and waits until they ask for the first event.
    fn start(variables: &[(&str, &str)]) -> Self {
        Self::start_by(command().envs(variables.iter().copied()))
    }

    /// Starts the functions by this command, and waits until they ask for the first event.
    fn start_by(command: &mut Command) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port().to_string();
        let child = command
            .envs([("SCF_RUNTIME_API", "127.0.0.1"), ("SCF_RUNTIME_API_PORT", &port), ("TENCENTCLOUD_RUNENV", "SCF")])
            .spawn()
            .unwrap();
        let stream = BufReader::new(listener.accept().unwrap().0);
        let mut host = Self { child: Some(child), stream, requests: 0 };
        assert_eq!(host.request(), ("POST /runtime/init/ready".to_owned(), " ".to_owned()));
        host.respond("", "");
        assert_eq!(host.request().0, "GET /runtime/invocation/next");
        host
    }

    /// Makes a function compute forever, and waits until it does.
    fn block(mut self) -> Self {
        self.begin("spin");
        self
    }

    /// Makes a function behave in this way, and waits until it has begun. Some ways last while the stream is open.
    fn begin(&mut self, way: &str) -> TcpStream {
        let function = TcpListener::bind("127.0.0.1:0").unwrap();
        let event = json!({"way": {way: function.local_addr().unwrap().port()}});
        self.give("misbehave", &event.to_string());
        let (mut begun, _) = function.accept().unwrap();
        begun.read_exact(&mut [0]).unwrap();
        begun
    }

    /// Starts the functions with one end of a pair of sockets, as the Node package does.
    fn start_with_a_socket() -> Self {
        let (own, inherited) = UnixStream::pair().unwrap();
        let child = with_descriptor("3<&0 0</dev/null").stdin(OwnedFd::from(inherited)).spawn().unwrap();
        let stream = BufReader::new(TcpStream::from(OwnedFd::from(own)));
        let mut host = Self { child: Some(child), stream, requests: 0 };
        assert_eq!(host.request().0, "GET /runtime/invocation/next");
        host
    }

    /// Sends an event to the function with this name. Returns the path of its answer, and the answer.
    fn invoke(&mut self, function: &str, event: &str) -> (String, Value) {
        self.give(function, event);
        self.answer()
    }

    fn give(&mut self, function: &str, event: &str) {
        self.requests += 1;
        let context = json!({
            "environment": {
                "WX_CONTEXT_KEYS": "WX_OPENID,WX_API_TOKEN", "WX_OPENID": "o1", "WX_API_TOKEN": TOKEN,
                "TENCENTCLOUD_SECRETID": "id", "TENCENTCLOUD_SECRETKEY": KEY,
            },
            "function_name": function,
        });
        let context = STANDARD.encode(context.to_string());
        let headers =
            format!("Request_Id: r{}\r\nTime_Limit_In_Ms: 60000\r\nx-cloudfn-context: {context}\r\n", self.requests);
        self.respond(&headers, event);
    }

    /// Sends an event without a context, like a bare custom runtime.
    fn invoke_bare(&mut self, event: &str) -> (String, Value) {
        self.respond("Request_Id: r0\r\n", event);
        self.answer()
    }

    fn answer(&mut self) -> (String, Value) {
        let (path, body) = self.request();
        self.respond("", "");
        assert_eq!(self.request().0, "GET /runtime/invocation/next");
        (path.rsplit('/').next().unwrap().to_owned(), serde_json::from_str(&body).unwrap())
    }

    fn request(&mut self) -> (String, String) {
        let head = read_head(&mut self.stream);
        let body = read_body(&mut self.stream, &head);
        let first = head.lines().next().unwrap().trim_end_matches(" HTTP/1.1").to_owned();
        (first, String::from_utf8(body).unwrap())
    }

    fn respond(&mut self, headers: &str, body: &str) {
        let length = body.len();
        let stream = self.stream.get_mut();
        write!(stream, "HTTP/1.1 200 OK\r\n{headers}Content-Length: {length}\r\n\r\n{body}").unwrap();
    }

    fn terminate(&self) {
        signal(self.child.as_ref().unwrap().id(), "-TERM");
    }

    fn ended(mut self) -> Ended {
        Ended::of(&self.child.take().unwrap().wait_with_output().unwrap())
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Ended {
    fn of(output: &Output) -> Self {
        let stderr = String::from_utf8(output.stderr.clone()).unwrap();
        let log = stderr.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        Self { code: output.status.code(), log, stderr }
    }

    fn errors(&self) -> Vec<&Value> {
        self.log.iter().filter(|line| line["level"] == "ERROR").collect()
    }
}

fn command() -> Command {
    let mut command = Command::new(functions("misbehaving"));
    command.env_clear().stderr(Stdio::piped());
    command
}

/// Starts the functions with what a shell makes descriptor 3.
fn with_descriptor(redirections: &str) -> Command {
    let mut command = Command::new("/bin/sh");
    command
        .args(["-c", &format!("exec \"$0\" {redirections}")])
        .arg(functions("misbehaving"))
        .env_clear()
        .envs([("CLOUDFN_RUNTIME_API_FD", "3"), ("TENCENTCLOUD_RUNENV", "SCF")])
        .stderr(Stdio::piped());
    command
}

fn failed(host: &mut Host, event: &Value) -> String {
    let (path, answer) = host.invoke("misbehave", &event.to_string());
    assert_eq!(path, "error", "{answer}");
    assert_eq!(answer["errCode"], -1);
    answer["errMsg"].as_str().unwrap().to_owned()
}

#[test]
fn every_failure_is_an_error_answer_and_the_process_keeps_serving() {
    let mut host = Host::start(&[]);
    let panic = failed(&mut host, &json!({"way": "panic"}));
    assert!(panic.starts_with("the cloud function panicked at tests/src/bin/misbehaving.rs:"), "{panic}");
    assert!(panic.ends_with("no stock"), "{panic}");
    assert_eq!(failed(&mut host, &json!({"way": "error"})), "the order cannot be shipped");
    let unwritable = failed(&mut host, &json!({"way": "noJson"}));
    assert_eq!(unwritable, "the answer cannot be written as JSON: key must be a string");
    let unfit = failed(&mut host, &json!({"way": "fine", "items": [{"amount": 1}, {"amount": "two"}]}));
    assert!(unfit.contains("`items[1].amount`") && unfit.contains("expected u32"), "{unfit}");
    assert!(failed(&mut host, &json!({"way": "taskPanic"})).contains("panicked"));
    let (path, answer) = host.invoke("misbehave", "{\"way\":");
    assert_eq!(path, "error");
    assert!(answer["errMsg"].as_str().unwrap().contains("line 1 column 7"), "{answer}");
    let (path, answer) = host.invoke("unknown", "{}");
    assert_eq!(path, "error");
    assert_eq!(answer["errMsg"], "no cloud function `unknown` in this binary; it has `misbehave`, `other`");
    assert_eq!(host.invoke("other", "{}"), ("response".to_owned(), Value::Null));
    let event = json!({"way": "fine", "items": [{"amount": 1}]});
    assert_eq!(host.invoke("misbehave", &event.to_string()), ("response".to_owned(), json!([{"amount": 1}])));
}

#[test]
fn an_error_is_logged_once_with_its_causes_its_request_and_its_function() {
    let mut host = Host::start(&[]);
    failed(&mut host, &json!({"way": "error"}));
    failed(&mut host, &json!({"way": "taskPanic"}));
    host.terminate();
    let ended = host.ended();
    let [error, task, outcome] = ended.errors()[..] else { panic!("{}", ended.stderr) };
    assert_eq!(error["message"], "the order cannot be shipped, caused by: the warehouse is shut");
    assert_eq!(error["span"]["request_id"], "r1");
    assert_eq!(error["span"]["function"], "misbehave");
    assert!(task["message"].as_str().unwrap().ends_with("in a task"), "{task}");
    assert!(task["place"].as_str().unwrap().contains("misbehaving.rs:"), "{task}");
    assert_eq!(outcome["span"]["request_id"], "r2");
}

#[test]
fn sigterm_lets_the_running_call_finish_and_exits_with_0() {
    let mut host = Host::start(&[]);
    let begun = host.begin("wait");
    host.terminate();
    drop(begun);
    assert_eq!(host.request(), ("POST /runtime/invocation/response".to_owned(), "[]".to_owned()));
    host.respond("", "");
    assert_eq!(host.ended().code, Some(0));
}

#[test]
fn a_panic_anywhere_in_user_code_fails_its_own_invocation() {
    let mut host = Host::start(&[]);
    for (way, told) in [
        (json!("panicWithBomb"), "no message"),
        (json!("wordlessError"), "while it was shown"),
        (json!("panickingAnswer"), "while it was written"),
        (json!({"panickingEvent": 1}), "while it was read"),
    ] {
        let text = failed(&mut host, &json!({"way": way}));
        assert!(text.contains("panicked at tests/src/bin/misbehaving.rs:") && text.ends_with(told), "{text}");
    }
    let event = json!({"way": "localTaskPanic"});
    assert_eq!(host.invoke("misbehave", &event.to_string()), ("response".to_owned(), json!([])));
    host.terminate();
    let ended = host.ended();
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    // Each of the task's two panics is one log line, because the task has no invocation that could fail.
    let requests: Vec<_> = ended.errors().into_iter().map(|line| line["span"]["request_id"].clone()).collect();
    assert_eq!(
        requests,
        [json!("r1"), json!("r2"), json!("r3"), json!("r4"), Value::Null, Value::Null],
        "{}",
        ended.stderr
    );
}

#[test]
fn an_event_cannot_forge_log_lines() {
    let hostile =
        "tea\n2026-01-01T00:00:00Z ERROR cloudfn: forged\r\u{1b}[2J\u{9b}31m\u{202e}x\u{2028}y\u{200b}z\u{7f}";
    let mut host = Host::start(&[("CLOUDFN_LOG_FORMAT", "text")]);
    let told = host.invoke("misbehave", &json!({"way": hostile}).to_string()).1["errMsg"].clone();
    assert!(told.as_str().unwrap().contains("forged"), "the caller is told what it sent: {told}");
    host.invoke("misbehave", &json!({"way": {"log": hostile}}).to_string());
    host.terminate();
    let stderr = host.ended().stderr;
    assert_eq!(stderr.lines().count(), 3, "one that it serves, one for each event: {stderr:?}");
    assert_eq!(stderr.matches(r"\u{202e}x\u{2028}y\u{200b}z").count(), 3, "{stderr:?}");
    let is_hostile = |character: char| character.is_control() || "\u{202e}\u{2028}\u{200b}".contains(character);
    assert!(!stderr.replace('\n', "").contains(is_hostile), "{stderr:?}");
    // JSON escapes these characters.
    let mut host = Host::start(&[]);
    host.invoke("misbehave", &json!({"way": {"log": hostile}}).to_string());
    host.terminate();
    let ended = host.ended();
    assert!(ended.log.iter().any(|line| line["field"] == hostile), "{}", ended.stderr);
    assert!(!ended.stderr.replace('\n', "").contains(is_hostile), "{:?}", ended.stderr);
}

#[test]
fn a_failure_before_the_function_runs_is_logged_too() {
    let mut host = Host::start(&[]);
    host.respond("Request_Id: r7\r\nx-cloudfn-context: ???\r\n", "{}");
    let (path, answer) = host.answer();
    assert_eq!((path.as_str(), &answer["errCode"]), ("error", &json!(-1)));
    host.terminate();
    let ended = host.ended();
    let [line] = ended.errors()[..] else { panic!("{}", ended.stderr) };
    assert_eq!((&line["span"]["request_id"], &line["err_code"]), (&json!("r7"), &json!(-1)), "{line}");
    assert!(line["message"].as_str().unwrap().starts_with(answer["errMsg"].as_str().unwrap()), "{line}");
}

#[test]
fn without_an_event_nothing_runs_and_without_a_context_there_is_no_caller() {
    let mut host = Host::start(&[
        ("CLOUDFN_FUNCTION", "misbehave"),
        ("SCF_NAMESPACE", "prod-1a2b"),
        ("WX_OPENID", "oPROCESS"),
        ("WX_API_TOKEN", TOKEN),
    ]);
    host.respond("", "");
    assert_eq!(host.request().0, "GET /runtime/invocation/next");
    write!(host.stream.get_mut(), "HTTP/1.1 204 No Content\r\n\r\n").unwrap();
    assert_eq!(host.request().0, "GET /runtime/invocation/next");
    for event in [r#"{"way":"who"}"#, r#"{"way":"who","userInfo":["o7","wx1"]}"#] {
        assert_eq!(host.invoke_bare(event), ("response".to_owned(), json!({})));
    }
    host.respond("Request_Id: r0\r\n", "");
    assert_eq!(host.answer().0, "error", "an empty event has no way");
    host.terminate();
    let ended = host.ended();
    assert!(ended.stderr.contains("WX_API_TOKEN, WX_OPENID"), "{}", ended.stderr);
    assert!(!ended.stderr.contains("oPROCESS") && !ended.stderr.contains(TOKEN), "{}", ended.stderr);
}

#[test]
fn a_caller_that_the_platform_lists_in_the_process_counts_for_events_and_not_without_one() {
    let mut host = Host::start(&[
        ("CLOUDFN_FUNCTION", "misbehave"),
        ("SCF_NAMESPACE", "prod-1a2b"),
        ("WX_CONTEXT_KEYS", "WX_OPENID"),
        ("WX_OPENID", "oPROCESS"),
    ]);
    let event = r#"{"way":"who","userInfo":{"openId":"o7","appId":"wx1"}}"#;
    assert_eq!(host.invoke_bare(event).1["OPENID"], "oPROCESS");
    host.respond("", "");
    assert_eq!(host.request().0, "GET /runtime/invocation/next", "nothing was run");
    host.terminate();
    assert_eq!(host.ended().code, Some(0));
}

#[test]
fn an_unread_log_does_not_end_the_process() {
    let mut host = Host::start(&[]);
    drop(host.child.as_mut().unwrap().stderr.take());
    for _ in 0..3 {
        assert_eq!(failed(&mut host, &json!({"way": "error"})), "the order cannot be shipped");
    }
    host.terminate();
    assert_eq!(host.ended().code, Some(0));
}

#[test]
fn sigterm_while_the_answer_is_not_taken_ends_after_the_drain_timeout() {
    let mut host = Host::start(&[("CLOUDFN_DRAIN_TIMEOUT_MS", "50")]);
    host.give("misbehave", r#"{"way":"fine"}"#);
    assert_eq!(host.request().0, "POST /runtime/invocation/response");
    host.terminate();
    let ended = host.ended();
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    let warned = ended.log.iter().find(|line| line["level"] == "WARN").unwrap();
    assert_eq!(warned["span"]["request_id"], "r1", "{warned}");
    assert!(warned["message"].as_str().unwrap().contains("CLOUDFN_DRAIN_TIMEOUT_MS"), "{warned}");
}

#[test]
fn sigterm_ends_a_function_that_blocks_the_thread() {
    let host = Host::start(&[("CLOUDFN_DRAIN_TIMEOUT_MS", "1")]).block();
    host.terminate();
    let ended = host.ended();
    assert_eq!(ended.code, Some(1), "{}", ended.stderr);
    let [line] = ended.errors()[..] else { panic!("{}", ended.stderr) };
    assert_eq!(line["span"]["request_id"], "r1", "{line}");
    assert!(line["message"].as_str().unwrap().contains("CLOUDFN_DRAIN_TIMEOUT_MS"), "{line}");
}

#[test]
fn a_second_sigterm_does_not_put_off_the_end_of_a_function_that_blocks_the_thread() {
    let mut host = Host::start(&[("CLOUDFN_DRAIN_TIMEOUT_MS", "1"), ("CLOUDFN_LOG_FORMAT", "text")]).block();
    // Signals come until the process has ended: with each putting it off, it would not end.
    while host.child.as_mut().unwrap().try_wait().unwrap().is_none() {
        host.terminate();
        std::thread::yield_now();
    }
    let ended = host.ended();
    assert_eq!(ended.code, Some(1), "{}", ended.stderr);
    let line = ended.stderr.lines().last().unwrap();
    assert!(line.contains(" ERROR invocation: cloudfn: SIGTERM: "), "{line}");
    assert!(line.ends_with(r#" err_code=-1 request_id=r1 function="""#), "{line}");
}

#[cfg(target_os = "linux")]
#[test]
fn sigterm_ends_a_function_whose_log_nobody_reads() {
    let start = || Host::start(&[("CLOUDFN_DRAIN_TIMEOUT_MS", "1")]);
    let mut waiting = start();
    waiting.begin("hang");
    for mut host in [waiting, start().block()] {
        let child = host.child.as_mut().unwrap();
        fill_log(child.id());
        signal(child.id(), "-TERM");
        assert_eq!(child.wait().unwrap().code(), Some(1));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_parent_that_blocks_signals_switches_no_end_off() {
    let start = || {
        let mut command = Command::new("env");
        command.arg("--block-signal=TERM,ALRM").arg(functions("misbehaving")).env_clear().stderr(Stdio::piped());
        command.env("CLOUDFN_DRAIN_TIMEOUT_MS", "1");
        Host::start_by(&mut command)
    };
    let (idle, blocked) = (start(), start().block());
    idle.terminate();
    blocked.terminate();
    assert_eq!([idle.ended().code, blocked.ended().code], [Some(0), Some(1)]);
}

#[test]
fn an_alarm_of_somebody_else_does_not_end_a_function_before_its_time() {
    let mut host = Host::start(&[]);
    let begun = host.begin("wait");
    host.terminate();
    signal(host.child.as_ref().unwrap().id(), "-ALRM");
    drop(begun);
    assert_eq!(host.request().0, "POST /runtime/invocation/response");
    host.respond("", "");
    assert_eq!(host.ended().code, Some(0));
}

#[test]
fn a_blocking_task_that_never_ends_does_not_keep_an_idle_process_alive() {
    let mut host = Host::start(&[]);
    assert_eq!(host.invoke("misbehave", r#"{"way":"blockingTask"}"#).0, "response");
    host.terminate();
    let ended = host.ended();
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    assert!(ended.errors().is_empty(), "{}", ended.stderr);
}

/// glibc's allocator takes locks as soon as a program has two.
#[cfg(target_os = "linux")]
#[test]
fn a_process_has_one_thread_before_and_after_an_event() {
    let mut host = Host::start(&[]);
    let tasks = format!("/proc/{}/task", host.child.as_ref().unwrap().id());
    let threads = || std::fs::read_dir(&tasks).unwrap().count();
    assert_eq!(threads(), 1);
    host.invoke("misbehave", r#"{"way":"fine"}"#);
    assert_eq!(threads(), 1);
    host.terminate();
    assert_eq!(host.ended().code, Some(0));
}

#[test]
fn an_invalid_limit_ends_the_process_with_one_line_that_names_it() {
    for variable in ["CLOUDFN_MAX_EVENT_BYTES", "CLOUDFN_DRAIN_TIMEOUT_MS", "CLOUDFN_RUNTIME_API_TIMEOUT_MS"] {
        let output = Command::new(functions("misbehaving"))
            .env_clear()
            .envs([("SCF_RUNTIME_API", "127.0.0.1:1"), (variable, "much\n\u{1b}[2Jmore")])
            .output()
            .unwrap();
        let ended = Ended::of(&output);
        assert_eq!(ended.code, Some(2));
        assert_eq!(ended.stderr.lines().count(), 1, "{:?}", ended.stderr);
        assert!(
            ended.stderr.contains(variable) && ended.stderr.contains(r"`much\n\u{1b}[2Jmore`"),
            "{:?}",
            ended.stderr
        );
    }
}

#[test]
fn calls_over_an_inherited_socket_are_answered_until_sigterm_or_its_end() {
    let mut host = Host::start_with_a_socket();
    assert!(failed(&mut host, &json!({"way": "panic"})).ends_with("no stock"));
    assert_eq!(host.invoke("misbehave", r#"{"way":"fine"}"#).0, "response");
    host.terminate();
    assert_eq!(host.ended().code, Some(0));

    let mut host = Host::start_with_a_socket();
    host.stream.get_mut().shutdown(Shutdown::Both).unwrap();
    let ended = host.ended();
    assert_eq!(ended.code, Some(1));
    assert!(ended.stderr.contains("the Runtime API at descriptor 3 is gone: "), "{}", ended.stderr);
}

#[test]
fn a_descriptor_that_is_no_socket_ends_the_process_with_one_line_that_names_it() {
    for redirections in ["3</dev/null", "3>&-"] {
        let ended = Ended::of(&with_descriptor(redirections).output().unwrap());
        assert_eq!(ended.code, Some(2));
        assert_eq!(ended.stderr.lines().count(), 1, "{:?}", ended.stderr);
        assert!(
            ended.stderr.contains("descriptor 3, which CLOUDFN_RUNTIME_API_FD names, is not a socket"),
            "{}",
            ended.stderr
        );
    }
}

#[test]
fn sigterm_between_two_events_exits_with_0() {
    let host = Host::start(&[]);
    host.terminate();
    assert_eq!(host.ended().code, Some(0));
}

#[test]
fn on_a_bare_custom_runtime_the_event_names_the_caller_unless_anyone_can_send_it() {
    let event = r#"{"way":"who","userInfo":{"appId":"wx1","openId":"o7"}}"#;
    let bare = |variables: &[(&str, &str)]| {
        let variables = [variables, &[("CLOUDFN_FUNCTION", "misbehave")]].concat();
        Host::start(&variables).invoke_bare(event).1
    };
    assert_eq!(bare(&[("SCF_NAMESPACE", "prod-1a2b")]), json!({"OPENID": "o7", "APPID": "wx1", "ENV": "prod-1a2b"}));
    assert_eq!(bare(&[("SCF_NAMESPACE", "default")]), json!({}));
    assert_eq!(bare(&[("SCF_NAMESPACE", "prod-1a2b"), ("CLOUDFN_IDENTITY", "none")]), json!({}));
    // A client's own `userInfo` has no effect if the host identifies the caller.
    let mut host = Host::start(&[("SCF_NAMESPACE", "prod-1a2b")]);
    assert_eq!(host.invoke("misbehave", event).1["OPENID"], "o1");
}

#[test]
fn a_lost_runtime_api_is_exit_code_1_with_an_explanation() {
    let mut host = Host::start(&[]);
    host.stream.get_ref().shutdown(std::net::Shutdown::Both).unwrap();
    let ended = Ended::of(&host.child.take().unwrap().wait_with_output().unwrap());
    assert_eq!(ended.code, Some(1));
    let last = ended.stderr.lines().last().unwrap();
    assert!(last.starts_with("cloudfn: the Runtime API at http://127.0.0.1:"), "{last}");
    assert!(last.contains("is gone"), "{last}");
}

#[test]
fn nothing_secret_is_ever_logged() {
    let mut host = Host::start(&[("RUST_LOG", "trace"), ("TCB_CONTEXT_CNFG", r#"{"URL":"http://127.0.0.1:1/admin"}"#)]);
    let refused = failed_call(&mut host);
    assert!(refused.contains("ECONNREFUSED"), "{refused}");
    host.terminate();
    let ended = host.ended();
    assert!(ended.stderr.contains("subscribeMessage.send"), "the call is logged: {}", ended.stderr);
    for secret in [TOKEN, KEY] {
        assert!(!ended.stderr.contains(secret), "{}", ended.stderr);
    }
}

fn failed_call(host: &mut Host) -> String {
    let (path, answer) = host.invoke("misbehave", r#"{"way":"call"}"#);
    assert_eq!((path.as_str(), &answer["errCode"]), ("error", &json!(-501_001)));
    answer["errMsg"].as_str().unwrap().to_owned()
}

#[test]
fn rust_log_decides_what_is_logged_and_a_mistake_in_it_is_reported() {
    for (filter, expected) in [("off", 0), ("error", 1), ("cloudfn=debug", 2)] {
        let mut host = Host::start(&[("RUST_LOG", filter)]);
        failed(&mut host, &json!({"way": "error"}));
        host.terminate();
        let ended = host.ended();
        assert_eq!(ended.log.len(), expected, "{filter}: {}", ended.stderr);
    }
    let host = Host::start(&[("RUST_LOG", "a=b=c"), ("CLOUDFN_LOG_FORMAT", "xml")]);
    host.terminate();
    let stderr = host.ended().stderr;
    assert!(stderr.contains("RUST_LOG=a=b=c") && stderr.contains("CLOUDFN_LOG_FORMAT=xml"), "{stderr}");
}

#[test]
fn a_binary_without_a_host_explains_how_to_try_it_and_exits_with_2() {
    let output = Command::new(functions("misbehaving")).env_clear().output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.contains("cargo cloudfn invoke misbehave"), "{stderr}");
    assert_eq!(output.stdout, b"");
}

#[test]
fn only_the_user_can_force_which_function_runs() {
    let mut host = Host::start(&[("CLOUDFN_FUNCTION", "other"), ("SCF_FUNCTIONNAME", "renamed")]);
    assert_eq!(host.invoke("misbehave", "{}"), ("response".to_owned(), Value::Null));
}
