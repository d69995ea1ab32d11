//! Packages for Node, run by Node: on a platform that calls `main` as the cloud does, and on third-party hosts.
//!
//! Tests are skipped if something is missing: Node itself, a toolchain that builds for the cloud, or the hosts that
//! `.ci/node-hosts` installs in the folder that `CLOUDFN_NODE_HOSTS` names.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::thread;

use cloudfn_local::{CallOutcome, Failure, FunctionError, FunctionProcess, Identity, LocalFunction};
use cloudfn_tests::http::{read_body, read_head};
use cloudfn_tests::local_platform::{function, on_platform};
use cloudfn_tests::mini_program::Project;
use cloudfn_tests::node::{self, hosts};
use cloudfn_tests::process::{is_running, signal, state, until};
use cloudfn_tests::skip::skip;
use cloudfn_tests::workspace::{temporary_folder, workspace};
use serde_json::{Value, json};

/// A version of Node.
struct Node {
    program: PathBuf,
}

impl Node {
    /// Node on this machine, and the versions in the folder of the hosts.
    fn all() -> Vec<Self> {
        let mut all = Vec::from_iter(Self::of_the_machine());
        let installed = hosts().map(|hosts| hosts.join("node"));
        let mut folders: Vec<_> = installed
            .iter()
            .flat_map(|folder| fs::read_dir(folder).unwrap())
            .map(|entry| entry.unwrap().path())
            .collect();
        folders.sort();
        all.extend(folders.into_iter().map(|folder| Self { program: folder.join("bin/node") }));
        if all.is_empty() {
            skip("there is no Node on this machine");
        }
        all
    }

    fn of_the_machine() -> Option<Self> {
        node::find().map(|program| Self { program })
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.env_clear().env("PATH", "/usr/bin:/bin");
        command
    }

    /// Runs the folder of a function as the cloud does.
    fn host(&self, folder: &Path) -> FunctionProcess {
        let path = format!("{}:/usr/bin:/bin", self.program.parent().unwrap().display());
        function("shop", workspace().join("tests/node/host.js"))
            .config_json(folder.join("config.json"))
            .variable("PATH", path)
            .variable("FUNCTION_FOLDER", folder)
    }
}

/// The folder of the function `shop`, packaged once.
fn shop() -> Option<&'static Path> {
    static SHOP: OnceLock<Option<PathBuf>> = OnceLock::new();
    let shop = SHOP.get_or_init(|| {
        let project = Project::new()?;
        let out = temporary_folder().join("hosted/packaged");
        project.package(&["--out", out.to_str().unwrap()]).succeeds();
        Some(out.join("shop"))
    });
    shop.as_deref()
}

/// A copy whose program is not executable, in a read-only folder.
fn shop_without_modes(name: &str) -> Option<PathBuf> {
    let folder = shop()?.parent().unwrap().with_file_name(format!("without-modes-{name}")).join("shop");
    if folder.exists() {
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(shop()?).unwrap() {
        let copy = folder.join(entry.as_ref().unwrap().file_name());
        fs::write(&copy, fs::read(entry.unwrap().path()).unwrap()).unwrap();
        fs::set_permissions(&copy, fs::Permissions::from_mode(0o444)).unwrap();
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    Some(folder)
}

/// Runs a test on every version of Node, with a changed copy of the function.
fn on_every_node(change: impl Fn(FunctionProcess) -> FunctionProcess, test: &impl AsyncFn(&LocalFunction)) {
    let Some(folder) = shop() else { return };
    for node in Node::all() {
        eprintln!("on {}", node.program.display());
        on(change(node.host(folder)), test);
    }
}

fn on(process: FunctionProcess, test: &impl AsyncFn(&LocalFunction)) {
    on_platform(async |platform| {
        let function = platform.function(process).unwrap();
        test(&function).await;
        function.stop().await.unwrap();
    });
}

fn unchanged(process: FunctionProcess) -> FunctionProcess {
    process
}

fn way(way: &str) -> Value {
    json!({"way": way})
}

fn pid(process: &Value) -> u32 {
    process["pid"].as_u64().unwrap().try_into().unwrap()
}

async fn answer(function: &LocalFunction, event: &Value) -> Value {
    let outcome = function.invoke(event, &Identity::default()).await.unwrap();
    outcome.json().unwrap_or_else(|failure| panic!("{failure}\n{}", outcome.output.join("\n")))
}

async fn error(function: &LocalFunction, event: &Value) -> FunctionError {
    match function.invoke(event, &Identity::default()).await.unwrap().answer {
        Err(Failure::Function(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_call_is_answered_with_identity_and_its_own_calls_arrive() {
    let alice = Identity::user("alice").unionid("u1");
    on_every_node(unchanged, &async |function| {
        let outcome = function.invoke(way("who"), &alice).await.unwrap();
        let who = outcome.json().unwrap();
        assert_eq!(who["OPENID"], json!(alice.openid_text().unwrap()));
        assert_eq!((&who["UNIONID"], &who["SOURCE"]), (&json!("u1"), &json!("wx_client")));

        let outcome = function.invoke(way("send"), &alice).await.unwrap();
        assert_eq!(outcome.json().unwrap()["errMsg"], "openapi.subscribeMessage.send:ok");
        assert_eq!(outcome.cloud_calls[0].outcome, CallOutcome::Answered);
        assert_eq!(outcome.cloud_calls[0].json()["touser"], json!(alice.openid_text().unwrap()));
    });
}

#[test]
fn an_error_and_a_panic_reject_with_code_and_text_and_the_next_call_is_answered() {
    on_every_node(unchanged, &async |function| {
        let fail = error(function, &way("fail")).await;
        assert_eq!((fail.err_code, fail.err_msg.as_str()), (-1, "the order cannot be shipped"));
        let message: Value = serde_json::from_slice(&fail.text).unwrap();
        assert_eq!(message["message"], "errCode -1 | errMsg the order cannot be shipped");
        assert!(error(function, &way("panic")).await.err_msg.ends_with("no stock"));
        assert_eq!(answer(function, &json!({"way": "length", "text": "four"})).await, 4);
    });
}

#[test]
fn a_crash_fails_its_own_call_with_the_last_words_and_the_next_has_a_new_process() {
    on_every_node(unchanged, &async |function| {
        let before = answer(function, &way("process")).await;
        let crash = error(function, &way("exit")).await.err_msg;
        assert!(crash.contains("exit code 7") && crash.contains("giving up"), "{crash}");
        let after = answer(function, &way("process")).await;
        assert_ne!(before["pid"], after["pid"]);
        let id = pid(&after);
        signal(id, "-KILL");
        until("the process ends", || (!is_running(id)).then_some(()));
        assert_ne!(answer(function, &way("process")).await["pid"], after["pid"], "it ended between two calls");
    });
}

#[test]
fn an_event_of_five_mebibytes_arrives_and_comes_back() {
    let text = "雪".repeat(5 * 1024 * 1024 / 3);
    on_every_node(unchanged, &async |function| {
        assert_eq!(answer(function, &json!({"way": "text", "text": text})).await, json!(text));
    });
}

#[test]
fn successive_callers_are_never_mistaken_for_each_other() {
    let callers = &async |function: &LocalFunction| {
        for number in 0..200 {
            let caller = match number % 3 {
                0 => Identity::nobody(),
                1 => Identity::user(&format!("u{number}")).unionid(format!("==;{number}=")),
                _ => Identity::user(&format!("u{number}")),
            };
            let who = function.invoke(way("who"), &caller).await.unwrap().json().unwrap();
            assert_eq!(who.get("OPENID").and_then(Value::as_str), caller.openid_text(), "{number}");
            let unionid = (number % 3 == 1).then(|| format!("==;{number}="));
            assert_eq!(who.get("UNIONID").and_then(Value::as_str), unionid.as_deref(), "{number}");
        }
    };
    on_every_node(unchanged, callers);
    on_every_node(|process| process.variable("NEWER_CONTEXT", "1"), callers);
}

#[test]
fn concurrent_calls_each_get_their_own_answer() {
    on_every_node(unchanged, &async |function| {
        let event = |text: &str| json!({"way": "text", "text": text});
        let together = json!({"together": [event("a"), event("b"), way("process"), event("c")]});
        let mut answers = answer(function, &together).await;
        answers[2].take();
        assert_eq!(answers, json!(["a", "b", null, "c"]));
    });
}

#[test]
fn a_frozen_instance_thaws() {
    on_every_node(unchanged, &async |function| {
        let child = pid(&answer(function, &way("process")).await);
        let node = pid(&answer(function, &json!({"host": true})).await);
        for id in [node, child] {
            signal(id, "-STOP");
            until("the process stands still", || (state(id) == Some('T')).then_some(()));
        }
        for id in [child, node] {
            signal(id, "-CONT");
        }
        assert_eq!(pid(&answer(function, &way("process")).await), child);
    });
}

#[test]
fn what_the_function_writes_is_logged_in_its_call() {
    on_every_node(unchanged, &async |function| {
        let output = function.invoke(way("say"), &Identity::default()).await.unwrap().output;
        for line in ["to stdout", "to stderr"] {
            assert!(output.iter().any(|written| written == line), "{output:?}");
        }
    });
}

#[test]
fn a_call_that_takes_too_long_fails_and_the_next_is_answered() {
    let limited = |process: FunctionProcess| process.variable("TIME_LIMIT", "1");
    on_every_node(limited, &async |function| {
        assert_eq!(error(function, &way("hang")).await.err_msg, "no answer within 1000 ms");
        let together = answer(function, &json!({"together": [way("hang"), way("exit")]})).await;
        let late = json!({"errMsg": "no answer within 1000 ms"});
        assert_eq!(together, json!([late, late]), "the second has waited for all of its time: it is not begun");
        assert_eq!(answer(function, &json!({"way": "length"})).await, 0);
    });
}

#[test]
fn the_process_holds_nothing_of_a_caller_and_only_it_can_ask_for_calls() {
    on_every_node(unchanged, &async |function| {
        let process = answer(function, &way("process")).await;
        let variables: Vec<_> =
            process["variables"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
        for name in ["WX_OPENID", "WX_API_TOKEN", "WX_CONTEXT_KEYS", "TCB_SOURCE", "TENCENTCLOUD_SECRETKEY"] {
            assert!(!variables.contains(&name), "{name}");
        }
        assert!(variables.contains(&"FUNCTION_FOLDER") && variables.contains(&"TENCENTCLOUD_REGION"), "{variables:?}");

        // Nothing listens, and no other process has the socket.
        assert_eq!(process["api"], Value::Null);
        let open = answer(function, &way("child")).await;
        let open = open.as_str().unwrap();
        assert!(open.contains("pipe:") && !open.contains("socket:"), "{open}");
    });
}

#[test]
fn a_program_that_lost_its_mode_runs_from_a_private_copy() {
    let Some(folder) = shop_without_modes("private") else { return };
    for node in Node::all() {
        on(node.host(&folder), &async |function| {
            let program = answer(function, &way("process")).await["program"].as_str().map(PathBuf::from).unwrap();
            assert!(program.starts_with("/tmp"), "{}", program.display());
            let private = fs::metadata(program.parent().unwrap()).unwrap().permissions().mode() & 0o777;
            assert_eq!(private, 0o700);
            error(function, &way("exit")).await;
            let again = answer(function, &way("process")).await["program"].as_str().map(PathBuf::from).unwrap();
            assert_eq!(again, program, "one copy is enough");
        });
    }
}

#[test]
fn a_program_that_was_damaged_on_its_way_gets_no_call() {
    let Some(folder) = shop_without_modes("damaged") else { return };
    let program = folder.join("bootstrap");
    let mut bytes = fs::read(&program).unwrap();
    bytes[4096] ^= 1;
    for path in [&folder, &program] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    fs::write(&program, bytes).unwrap();
    for node in Node::all() {
        on(node.host(&folder), &async |function| {
            let damaged = error(function, &way("process")).await.err_msg;
            assert!(damaged.contains("bootstrap is damaged. Package and upload it again"), "{damaged}");
        });
    }
}

#[test]
fn calls_go_to_the_server_that_cloudfn_dev_url_names() {
    let Some(folder) = shop() else { return };
    for node in Node::all() {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", server.local_addr().unwrap());
        let dev = thread::spawn(move || {
            let error = json!({"errCode": 43101, "errMsg": "refused"}).to_string();
            [("200 OK", "{\"local\":true}".to_owned()), ("500 Internal Server Error", error)]
                .map(|(status, body)| respond_once(&server, status, &body))
        });
        on(node.host(folder).variable("CLOUDFN_DEV_URL", url), &async |function| {
            assert_eq!(answer(function, &way("who")).await, json!({"local": true}));
            assert_eq!(error(function, &way("who")).await.err_code, 43101);
        });
        let [first, _] = dev.join().unwrap();
        assert!(first.starts_with("POST /shop HTTP/1.1\r\n"), "{first}");
        assert!(first.contains("\r\nx-cloudfn-context: ") && first.ends_with('}'), "{first}");
    }
}

/// Reads one request, answers it, and returns it.
fn respond_once(server: &TcpListener, status: &str, body: &str) -> String {
    let mut stream = BufReader::new(server.accept().unwrap().0);
    let mut request = read_head(&mut stream);
    let event = read_body(&mut stream, &request);
    request.push_str(&String::from_utf8(event).unwrap());
    let length = body.len();
    write!(stream.get_mut(), "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}")
        .unwrap();
    request
}

#[test]
fn nothing_keeps_the_event_loop_alive_after_an_answer() {
    let Some(folder) = shop() else { return };
    for node in Node::all() {
        let script =
            "require(process.argv[1]).main({way: 'length', text: 'abc'}, {}).then(answer => console.log(answer))";
        let output = node.command().arg("-e").arg(script).arg(folder).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), "3\n");
        assert!(output.status.success());
    }
}

/// Starts the local runtime of CloudBase's command line with one event, as `tcb fn run` does.
fn on_cloudbase_runtime(node: &Node, hosts: &Path, folder: &Path, event: &Value) -> Output {
    node.command()
        .arg(hosts.join("cloudbase-cli/runtime/nodejs/bootstrap.js"))
        .args(["index.main", &event.to_string()])
        .env("GLOBAL_USER_FILE_PATH", format!("{}/", folder.display()))
        .env("SCF_DISPLAY_IS_QUIET", "True")
        .env("SCF_FUNCTION_ENVIRON", "WX_CONTEXT_KEYS=WX_OPENID,WX_UNIONID;WX_OPENID=o1;WX_UNIONID=a=b==")
        .output()
        .unwrap()
}

#[test]
fn cloudbases_runtime_runs_a_package_zipped_by_miniprogram_ci() {
    let (Some(hosts), Some(shop), Some(machine)) = (hosts(), shop(), Node::of_the_machine()) else { return };
    let folder = unpacked(&zipped_by_miniprogram_ci(&machine, &hosts, shop));
    let mode = fs::metadata(folder.join("bootstrap")).unwrap().permissions().mode();
    assert_eq!(mode & 0o111, 0, "this packer loses modes");
    for node in Node::all() {
        let answered = on_cloudbase_runtime(&node, &hosts, &folder, &way("who"));
        let stdout = String::from_utf8_lossy(&answered.stdout);
        let stderr = String::from_utf8_lossy(&answered.stderr);
        let who: Value = serde_json::from_str(stdout.trim()).unwrap_or_else(|_| panic!("{stdout}{stderr}"));
        assert_eq!((&who["OPENID"], &who["UNIONID"]), (&json!("o1"), &json!("a=b==")));

        let failed = on_cloudbase_runtime(&node, &hosts, &folder, &way("fail"));
        let stderr = String::from_utf8_lossy(&failed.stderr);
        assert!(stderr.contains("errCode -1 | errMsg the order cannot be shipped"), "{stderr}");
    }
}

fn zipped_by_miniprogram_ci(node: &Node, hosts: &Path, folder: &Path) -> PathBuf {
    let zip = folder.parent().unwrap().with_file_name("by-miniprogram-ci.zip");
    let script = workspace().join("tests/node/pack.js");
    let tool = hosts.join("node_modules/miniprogram-ci");
    let output = node.command().args([&script, &tool, &folder.to_owned(), &zip]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    zip
}

/// Unpacks a zip with its file modes into a read-only folder.
fn unpacked(zip: &Path) -> PathBuf {
    let folder = zip.with_extension("");
    if folder.exists() {
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    let mut zip = zip::ZipArchive::new(fs::File::open(zip).unwrap()).unwrap();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let path = folder.join(file.enclosed_name().unwrap());
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        fs::write(&path, bytes).unwrap();
        let mode = file.unix_mode().unwrap_or(0o644) & 0o777;
        fs::set_permissions(&path, fs::Permissions::from_mode(mode | 0o444)).unwrap();
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    folder
}

#[test]
fn functions_framework_serves_it() {
    let (Some(hosts), Some(shop), Some(node)) = (hosts(), shop(), Node::of_the_machine()) else { return };
    let context = json!({
        "envId": "e1", "source": "wx_client", "wechatContext": {"openId": "o1", "appId": "wx1", "unionId": ""},
        "tmpSecret": {"secretId": "id", "secretKey": "key", "token": "t"},
    });
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port().to_string();
    let mut framework = node
        .command()
        .arg(hosts.join("node_modules/@cloudbase/functions-framework/bin/tcb-ff.js"))
        .arg(format!("--port={port}"))
        .arg(format!("--source={}", shop.join("index.js").display()))
        .arg(format!("--extendedContext={context}"))
        // It writes its logs there.
        .current_dir(shop.parent().unwrap())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let address = format!("127.0.0.1:{port}");
    let mut log = BufReader::new(framework.stdout.take().unwrap()).lines();
    let listening = log.by_ref().map_while(Result::ok).find(|line| line.contains(&port));
    // Its log must be read, or it would block.
    thread::spawn(move || log.count());
    let answers =
        listening.map(|_| [way("who"), json!({"way": "length", "text": "abc"})].map(|event| post(&address, &event)));
    framework.kill().unwrap();
    let errors = framework.wait_with_output().unwrap().stderr;
    let [who, length] = answers.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&errors)));
    assert!(who.contains("\"OPENID\":\"o1\"") && who.contains("\"ENV\":\"e1\""), "{who}");
    assert!(length.starts_with("HTTP/1.1 200 ") && length.ends_with('3'), "{length}");
}

fn post(address: &str, event: &Value) -> String {
    let event = event.to_string();
    let mut stream = TcpStream::connect(address).unwrap();
    let length = event.len();
    write!(
        stream,
        "POST / HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\
         Connection: close\r\n\r\n{event}"
    )
    .unwrap();
    let mut said = String::new();
    stream.read_to_string(&mut said).unwrap();
    said
}
