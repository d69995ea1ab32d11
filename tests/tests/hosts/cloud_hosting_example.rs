//! The example `cloud-hosting` as a container runs it: a real process, WeChat's headers, and SIGTERM.

use std::io::{BufReader, Write};
use std::net::TcpListener;
use std::process::Command;

use cloudfn_tests::http::server::Server;
use cloudfn_tests::http::{read_body, read_head};
use cloudfn_tests::program::program;
use cloudfn_tests::skip::skip;
use cloudfn_tests::wechat::WeChat;
use cloudfn_tests::workspace::workspace;
use serde_json::{Value, json};

/// The headers that WeChat's gateway adds.
const USER: &str = "X-WX-SOURCE: wx_client\r\nX-WX-OPENID: o1\r\n";

fn start(variables: &[(&str, &str)]) -> Server {
    let mut command = Command::new(program("cloud-hosting"));
    command.env_clear().env("PORT", "0").envs(variables.iter().copied());
    Server::start(command)
}

#[test]
fn each_function_has_its_path_and_the_process_says_that_it_is_healthy() {
    let server = start(&[]);
    let mut client = server.client();
    assert_eq!(client.call("GET /", "", b""), (200, json!({"errCode": 0, "errMsg": "ok"})));
    let caller = json!({"openid": "o1", "source": "wx_client"});
    assert_eq!(client.call("POST /whoami", USER, b"{}"), (200, caller));
    let (status, error) = client.call("POST /review", USER, b"{}");
    assert_eq!(status, 400, "{error}");
    assert!(error["errMsg"].as_str().unwrap().contains("missing field `text`"), "{error}");
    assert_eq!(client.call("POST /", USER, b"{}").0, 500, "there is more than one function");
    assert_eq!(client.call("POST /nothing", USER, b"{}").0, 404);
}

#[test]
fn headers_name_the_caller_only_if_the_gateway_has_added_them() {
    let scf = ("TENCENTCLOUD_RUNENV", "SCF");
    for (variables, headers) in [
        (vec![], "X-WX-OPENID: o1\r\n"),
        (vec![], "X-WX-LOCAL-DEBUG: 1\r\nX-WX-OPENID: o1\r\n"),
        // Somebody has added the second one.
        (vec![], "X-WX-SOURCE: wx_client\r\nX-WX-OPENID: o1\r\nX-WX-OPENID: o2\r\n"),
        (vec![("CLOUDFN_IDENTITY", "none")], USER),
        (vec![scf], USER),
    ] {
        let (status, error) = start(&variables).client().call("POST /whoami", headers, b"{}");
        let message = error["errMsg"].as_str().unwrap_or_default();
        assert!(status == 500 && message.starts_with("no openid: "), "{variables:?} {headers}: {status} {error}");
    }
}

#[test]
fn wechat_is_asked_about_a_comment_without_a_token_and_for_the_caller() {
    let wechat = WeChat::answering("application/json", br#"{"errcode":0,"errmsg":"ok","result":{"suggest":"risky"}}"#);
    let server = start(&[("CBR_ENV_ID", "prod-1a2b"), ("CLOUDFN_OPEN_API_URL", &wechat.url)]);
    let (status, answer) = server.client().call("POST /review", USER, br#"{"text":"tea"}"#);
    assert_eq!((status, answer), (200, json!({"publish": false})));
    let asked = wechat.asked();
    assert_eq!(asked.first, "POST /wxa/msg_sec_check HTTP/1.1");
    let body: Value = serde_json::from_slice(&asked.body).unwrap();
    assert_eq!((&body["openid"], &body["content"]), (&json!("o1"), &json!("tea")));
}

#[test]
fn a_message_that_wechat_refuses_is_an_error_for_the_caller() {
    let wechat =
        WeChat::answering("application/json", br#"{"errcode":43101,"errmsg":"user refuse to accept the msg"}"#);
    let server = start(&[("CBR_ENV_ID", "prod-1a2b"), ("CLOUDFN_OPEN_API_URL", &wechat.url)]);
    let booking = br#"{"title":"tea","time":"2026-01-01 12:00"}"#;
    let (status, answer) = server.client().call("POST /confirm", USER, booking);
    assert_eq!((status, &answer["errCode"]), (500, &json!(43101)), "{answer}");
}

#[test]
fn sigterm_loses_no_call_that_waits_for_wechat() {
    const ANSWER: &[u8] = br#"{"errcode":0,"errmsg":"ok","result":{"suggest":"pass"}}"#;
    let wechat = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", wechat.local_addr().unwrap());
    let mut server = start(&[("CBR_ENV_ID", "prod-1a2b"), ("CLOUDFN_OPEN_API_URL", &url)]);
    let mut clients = [server.client(), server.client(), server.client()];
    let mut requests = Vec::new();
    for client in &mut clients {
        client.send("POST /review", USER, br#"{"text":"tea"}"#);
        let mut request = BufReader::new(wechat.accept().unwrap().0);
        let head = read_head(&mut request);
        read_body(&mut request, &head);
        requests.push(request);
    }
    server.terminate();
    server.wait_for_line("asked to end");
    for request in &mut requests {
        let length = ANSWER.len();
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n");
        request.get_mut().write_all(&[head.as_bytes(), ANSWER].concat()).unwrap();
    }
    for client in &mut clients {
        assert_eq!(client.receive(), (200, json!({"publish": true})));
    }
    let (code, log) = server.wait();
    assert_eq!(code, Some(0), "{log:?}");
}

/// The lines of its README that call it.
#[test]
fn each_curl_in_its_readme_gets_the_answer_that_the_readme_says() {
    const COMMAND: &str = "    curl -s ";
    if Command::new("curl").arg("--version").output().is_err() {
        skip("there is no curl on this machine");
        return;
    }
    let server = start(&[("CLOUDFN_LOCAL_DEBUG", "1")]);
    let readme = std::fs::read_to_string(workspace().join("examples/cloud-hosting/README.md")).unwrap();
    let mut commands = 0;
    for (start, _) in readme.match_indices(COMMAND) {
        let (command, rest) = readme[start..].trim_start().split_once("\n\n").unwrap();
        let expected = rest.strip_prefix("answers\n\n    ").unwrap().lines().next().unwrap();
        let command = command.replace(":8080/", &format!(":{}/", server.port()));
        let output = Command::new("sh").args(["-c", &command]).env("NO_PROXY", "127.0.0.1").output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{command}");
        commands += 1;
    }
    assert_eq!(commands, 3);
}
