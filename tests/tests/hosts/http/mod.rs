//! A real process behind HTTP: its answers, which headers it trusts, and how it ends.

mod drain;
mod forged;
mod limits;
mod process;
mod refusals;

use std::net::{TcpListener, TcpStream};

use cloudfn_tests::account::{Account, SECRET};
use cloudfn_tests::http::client::Client;
use cloudfn_tests::http::server::Server;
use cloudfn_tests::local_platform::block_on;
use cloudfn_tests::proxy::{self, Headers};
use cloudfn_tests::wechat::WeChat;
use serde_json::{Value, json};

use process::{begin, failed, start};

/// The headers of a call by a user, as Cloud Hosting adds them.
fn user(openid: &str) -> String {
    format!("X-WX-SOURCE: wx_client\r\nX-WX-ENV: prod-1a2b\r\nX-WX-APPID: wx1\r\nX-WX-OPENID: {openid}\r\n")
}

/// A call of `meet` that has begun and waits.
struct Meeting {
    client: Client,
    function: TcpStream,
}

impl Meeting {
    fn begin(process: &Server, openid: &str) -> Self {
        let (client, function) = begin(process, "meet", &user(openid));
        Self { client, function }
    }

    fn end(mut self) -> (u16, Value) {
        drop(self.function);
        self.client.receive()
    }
}

#[test]
fn an_event_is_passed_through_as_it_arrived() {
    let process = start(&[]);
    let mut client = process.client();
    let large = format!("[\"{}\"]", "x".repeat(1024 * 1024));
    for (event, answer) in
        [(" {\"a\":1,\"a\": 2.0}", json!({"a": 2.0})), ("", json!({})), (&large, json!(["x".repeat(1024 * 1024)]))]
    {
        assert_eq!(client.call("POST /pass", "", event.as_bytes()), (200, answer));
    }
    assert_eq!(client.call("POST /first", "", b"[7.0]"), (200, json!([7, "text"])));
    // The function has read the event itself, and it is still the caller's mistake.
    let (status, answer) = client.call("POST /first", "", b"[\"x\"]");
    assert_eq!((status, &answer["errCode"]), (400, &json!(-1)));
    assert!(answer["errMsg"].as_str().unwrap().contains("`[0]`: expected u32"), "{answer}");
}

#[test]
fn a_function_learns_its_caller_and_forged_headers_have_no_effect() {
    let process = start(&[]);
    let mut client = process.client();
    let (status, who) = client.call("POST /who", &user("o1"), b"{}");
    assert_eq!(status, 200);
    assert_eq!(who, json!({"OPENID": "o1", "APPID": "wx1", "ENV": "prod-1a2b", "SOURCE": "wx_client"}));
    for forged in
        ["X-WX-OPENID: o1\r\n", "X-WX-OPENID: o1\r\nX-WX-LOCAL-DEBUG: 1\r\n", "x-wx-source:\r\nx-wx-openid: o1\r\n"]
    {
        assert_eq!(client.call("POST /who", forged, b"{}"), (200, json!({})), "{forged}");
    }
    let process = start(&[("CLOUDFN_LOCAL_DEBUG", "1")]);
    let debugged = process.client().call("POST /who", "X-WX-OPENID: o1\r\nX-WX-LOCAL-DEBUG: 1\r\n", b"{}");
    assert_eq!(debugged, (200, json!({"OPENID": "o1"})));
}

#[test]
fn fifty_concurrent_calls_of_a_third_party_client_each_see_their_own_user() {
    let process = start(&[]);
    let url = format!("http://{}/who", process.address());
    block_on(async {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let calls = (0..50).map(async |user| {
            let call = client.post(&url).header("X-WX-SOURCE", "wx_client").header("X-WX-OPENID", format!("o{user}"));
            let answer = call.body("{}").send().await.unwrap();
            assert_eq!(answer.status(), 200);
            assert_eq!(answer.headers()["content-type"], "application/json; charset=utf-8");
            let who: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
            assert_eq!(who["OPENID"], format!("o{user}"));
        });
        futures_util::future::join_all(calls).await;
    });
}

#[test]
fn identity_in_the_process_reaches_no_call() {
    let process = start(&[("WX_CONTEXT_KEYS", "WX_OPENID"), ("WX_OPENID", "o1"), ("CBR_ENV_ID", "prod-1a2b")]);
    assert_eq!(process.client().call("POST /who", "", b"{}"), (200, json!({})));
}

#[test]
fn every_failure_is_a_status_with_a_code_and_the_process_keeps_serving() {
    let process = start(&[]);
    let mut client = process.client();
    let mut failed = |request: &str, event: &[u8]| {
        let (status, answer) = client.call(request, "", event);
        (status, answer["errCode"].as_i64().unwrap(), answer["errMsg"].as_str().unwrap().to_owned())
    };
    assert_eq!(failed("POST /fail", b"{}"), (500, -1, "the order cannot be shipped".to_owned()));
    let (status, _, panic) = failed("POST /fail", br#"{"panics": true}"#);
    assert!(status == 500 && panic.starts_with("the cloud function panicked at tests/src/bin/hosted.rs:"), "{panic}");
    let (status, _, unfit) = failed("POST /meet", br#"{"port": "80"}"#);
    assert!(status == 400 && unfit.contains("`port`"), "{status} {unfit}");
    let (status, _, no_json) = failed("POST /meet", b"{\"port\":");
    assert!(status == 400 && no_json.starts_with("the event is not JSON: "), "{status} {no_json}");
    let (status, _, nobody) = failed("POST /meet", br#"{"port": 1}"#);
    assert!(status == 500 && nobody.starts_with("no openid"), "{status} {nobody}");
    let (status, _, unnamed) = failed("POST /", b"{}");
    assert!(status == 500 && unnamed.contains("set CLOUDFN_FUNCTION"), "{status} {unnamed}");
    assert_eq!(failed("POST /unknown", b"{}").0, 404);
    assert_eq!(failed("PUT /who", b"{}").0, 405);
    assert_eq!(client.call("POST /who", "", b""), (200, json!({})));
    assert_eq!(client.call("GET /", "", b""), (200, json!({"errCode": 0, "errMsg": "ok"})));
    let too_large = client.call("POST /who", "Content-Length: 6291457\r\n", b"");
    assert_eq!((too_large.0, &too_large.1["errCode"]), (413, &json!(-1)));
}

#[test]
fn a_failure_is_logged_with_the_id_that_its_caller_was_given() {
    let process = start(&[]);
    process.client().call("POST /fail", "X-WX-CALL-ID: c-7\r\n", b"{}");
    process.terminate();
    let (code, log) = process.wait();
    assert_eq!(code, Some(0));
    let [error] = &log.iter().filter(|line| line["level"] == "ERROR").collect::<Vec<_>>()[..] else {
        panic!("{log:?}")
    };
    assert_eq!(error["message"], "the order cannot be shipped");
    assert_eq!(error["span"], json!({"request_id": "c-7", "function": "fail", "name": "invocation"}));
}

#[test]
fn the_chosen_function_is_at_the_root_and_where_images_are_called() {
    let process = start(&[("CLOUDFN_FUNCTION", "who"), ("TENCENTCLOUD_RUNENV", "SCF"), ("SCF_NAMESPACE", "e1")]);
    let mut client = process.client();
    for path in ["POST /", "POST /event-invoke", "POST /who"] {
        let (status, who) = client.call(path, "x-wx-openid: o1\r\nX-Scf-Request-Id: r1\r\n", b"{}");
        assert_eq!((status, who), (200, json!({"OPENID": "o1", "ENV": "e1"})), "{path}");
    }
    assert_eq!(client.call("POST /fail", "", b"{}").0, 404);
}

#[test]
fn concurrent_invocations_each_have_their_own_caller() {
    let process = start(&[]);
    let openids: Vec<_> = (0..16).map(|number| format!("o{number}")).collect();
    let meetings: Vec<_> = openids.iter().map(|openid| Meeting::begin(&process, openid)).collect();
    assert_eq!(process.client().call("POST /who", "", b"{}"), (200, json!({})));
    for (openid, meeting) in openids.iter().zip(meetings).rev() {
        assert_eq!(meeting.end(), (200, json!({"before": openid, "after": openid})));
    }
}

#[test]
fn one_connection_can_carry_many_callers() {
    let process = start(&[]);
    let mut client = process.client();
    for number in 0..200 {
        let openid = format!("o{number}");
        let headers = if number % 2 == 0 { user(&openid) } else { String::new() };
        let (_, who) = client.call("POST /who", &headers, b"{}");
        assert_eq!(who.get("OPENID"), (number % 2 == 0).then_some(&json!(openid)));
    }
}

#[test]
fn calls_over_the_limit_are_refused_until_one_has_ended() {
    let process = start(&[("CLOUDFN_CONCURRENCY", "1")]);
    let meeting = Meeting::begin(&process, "o1");
    let mut client = process.client();
    let (status, refused) = client.call("POST /who", "", b"{}");
    assert_eq!((status, &refused["errCode"]), (503, &json!(-501_004)));
    assert_eq!(client.call("GET /", "", b"").0, 200);
    assert_eq!(meeting.end().0, 200);
    assert_eq!(client.call("POST /who", "", b"{}").0, 200);
}

#[test]
fn sigterm_lets_running_calls_finish_takes_no_new_ones_and_exits_with_0() {
    let process = start(&[]);
    let mut idle = process.client();
    assert_eq!(idle.call("GET /", "", b"").0, 200);
    let meetings = [Meeting::begin(&process, "o1"), Meeting::begin(&process, "o2")];
    process.terminate();
    assert!(idle.is_closed(), "a connection that asks nothing is closed");
    // Each thread stops listening separately. After some time, none of them listens.
    while TcpStream::connect(process.address()).is_ok() {}
    for (meeting, openid) in meetings.into_iter().zip(["o1", "o2"]) {
        assert_eq!(meeting.end(), (200, json!({"before": openid, "after": openid})));
    }
    assert_eq!(process.wait().0, Some(0));
}

#[test]
fn sigterm_and_ctrl_c_exit_with_0_when_idle() {
    for signal in ["-TERM", "-INT"] {
        let process = start(&[]);
        process.signal(signal);
        let (code, log) = process.wait();
        assert_eq!(code, Some(0), "{signal}");
        let told = log.iter().find(|line| line["message"].as_str().unwrap().starts_with("asked to end")).unwrap();
        assert_eq!((&told["level"], &told["calls"]), (&json!("INFO"), &json!(0)));
    }
}

#[test]
fn it_listens_on_ipv4_and_where_there_is_ipv6_on_both() {
    let process = start(&[]);
    assert_eq!(process.client().call("POST /who", &user("o1"), b"{}").0, 200);
    if TcpListener::bind("[::1]:0").is_err() {
        return cloudfn_tests::skip::skip("there is no IPv6 here");
    }
    let address = (std::net::Ipv6Addr::LOCALHOST, process.port()).into();
    assert_eq!(Client::connect(address).call("POST /who", &user("o1"), b"{}").0, 200);
}

#[test]
fn log_lines_that_nobody_reads_are_lost_and_calls_are_answered() {
    let mut process = start(&[]);
    process.close_stderr();
    let mut client = process.client();
    // A refused identity is logged.
    for _ in 0..3 {
        assert_eq!(client.call("POST /nothing", "", b"{}").0, 404);
        assert_eq!(client.call("POST /who", &user("o1"), b"{}").0, 200);
    }
}

#[test]
fn a_port_in_use_and_a_wrong_setting_are_reported() {
    let taken = TcpListener::bind("0.0.0.0:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let (code, stderr) = failed(&[("PORT", &port)]);
    assert_eq!(code, Some(1));
    assert!(stderr.contains(&format!("cloudfn: port {port} cannot be listened on: ")), "{stderr}");
    let (code, stderr) = failed(&[("PORT", "http")]);
    assert_eq!(code, Some(2));
    assert_eq!(stderr, "cloudfn: `http` in PORT is not a port: a number up to 65535\n");
}

#[test]
fn a_json_call_goes_to_wechat_without_a_token() {
    let wechat = WeChat::answering("application/json; encoding=utf-8", br#"{"errcode":0,"errmsg":"ok","msgid":7}"#);
    let process = start(&[("CLOUDFN_OPEN_API_URL", &wechat.url), ("CBR_ENV_ID", "prod-1a2b")]);
    let (status, answer) = process.client().call("POST /call", &user("o1"), br#""send""#);
    assert_eq!(
        (status, answer),
        (200, json!({"errCode": 0, "errMsg": "openapi.subscribeMessage.send:ok", "msgid": 7}))
    );
    let asked = wechat.asked();
    assert_eq!(asked.first, "POST /cgi-bin/message/subscribe/send HTTP/1.1");
    assert_eq!(asked.header("content-type"), Some("application/json"));
    let body: Value = serde_json::from_slice(&asked.body).unwrap();
    assert_eq!(body, json!({"touser": "o1", "template_id": "T", "data": {"thing1": {"value": "parcel & co"}}}));
    for header in ["authorization", "x-signature-expires", "x-wx-openid"] {
        assert_eq!(asked.header(header), None);
    }
}

#[test]
fn a_get_has_its_members_in_the_query_and_no_variable_is_needed_where_wechat_calls() {
    let wechat = WeChat::answering("application/json", br#"{"errcode":0,"errmsg":"ok","unionid":"u1"}"#);
    let process = start(&[("CLOUDFN_OPEN_API_URL", &wechat.url)]);
    let (status, answer) = process.client().call("POST /call", &user("o/1"), br#""getPaidUnionId""#);
    assert_eq!((status, &answer["unionid"]), (200, &json!("u1")));
    let asked = wechat.asked();
    assert_eq!(asked.first, "GET /wxa/getpaidunionid?openid=o%2F1 HTTP/1.1");
    assert_eq!(asked.body, b"");
}

#[test]
fn a_file_is_sent_as_a_form_and_a_picture_comes_back_as_bytes() {
    let wechat = WeChat::answering("application/json", br#"{"errcode":0,"errmsg":"ok"}"#);
    let process = start(&[("CLOUDFN_OPEN_API_URL", &wechat.url)]);
    assert_eq!(process.client().call("POST /call", &user("o1"), br#""imgSecCheck""#).0, 200);
    let asked = wechat.asked();
    assert_eq!(asked.first, "POST /wxa/img_sec_check HTTP/1.1");
    let boundary = asked.header("content-type").unwrap().strip_prefix("multipart/form-data; boundary=").unwrap();
    let mut form = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"media\"; filename=\"media.png\"\r\nContent-Type: image/png\r\n\r\n"
    )
    .into_bytes();
    form.extend_from_slice(b"\x89PNG\r\n\x1a\n\r\n");
    form.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    assert_eq!(asked.body, form);

    let wechat = WeChat::answering("image/jpeg", b"\xff\xd8\xff");
    let process = start(&[("CLOUDFN_OPEN_API_URL", &wechat.url)]);
    let (status, answer) = process.client().call("POST /call", &user("o1"), br#""getUnlimited""#);
    assert_eq!(status, 200);
    assert_eq!(answer["contentType"], "image/jpeg");
    assert_eq!(answer["buffer"], json!({"type": "Buffer", "data": [255, 216, 255]}));
}

#[test]
fn an_errcode_of_wechat_reaches_the_caller() {
    let wechat =
        WeChat::answering("application/json", br#"{"errcode":43101,"errmsg":"user refuse to accept the msg"}"#);
    let process = start(&[("CLOUDFN_OPEN_API_URL", &wechat.url)]);
    let (status, answer) = process.client().call("POST /call", &user("o1"), br#""send""#);
    let told = json!({"errCode": 43101, "errMsg": "openapi.subscribeMessage.send:fail user refuse to accept the msg"});
    assert_eq!((status, answer), (500, told));
}

#[test]
fn open_data_is_requested_for_the_openid_in_the_headers_and_never_without_one() {
    let wechat = WeChat::answering(
        "text/plain",
        br#"{"errcode":0,"errmsg":"ok","data_list":[{"cloud_id":"33_a","json":"{\"cloudID\":\"33_a\",\"data\":{\"phoneNumber\":\"+861\",\"watermark\":{\"appid\":\"wx1\",\"timestamp\":1}}}"}]}"#,
    );
    let process = start(&[("CLOUDFN_OPEN_API_URL", &wechat.url), ("CBR_ENV_ID", "prod-1a2b")]);
    let mut client = process.client();
    let (status, told) = client.call("POST /phone", "X-WX-OPENID: forged\r\n", br#""33_a""#);
    assert_eq!((status, &told["errCode"]), (500, &json!(-1)));
    assert!(told["errMsg"].as_str().unwrap().starts_with("getOpenData:fail"), "{told}");
    let forged = br#"{"cloudID":"33_a","data":{"phoneNumber":"+999"}}"#;
    assert_eq!(client.call("POST /phone", &user("o1"), forged), (200, json!("+861")));
    let asked = wechat.asked();
    assert_eq!(asked.first, "POST /wxa/getopendata?openid=o1 HTTP/1.1");
    assert_eq!(asked.body, br#"{"cloudid_list":["33_a"]}"#);
}

#[test]
fn expired_open_data_has_the_same_error_code_as_in_a_cloud_function() {
    let wechat = WeChat::answering(
        "application/json",
        br#"{"errcode":0,"errmsg":"ok","data_list":[{"cloud_id":"33_a","json":{"cloudID":"33_a","errCode":-601006,"errMsg":"cloudID expired."}}]}"#,
    );
    let process = start(&[("CLOUDFN_OPEN_API_URL", &wechat.url)]);
    let (status, told) = process.client().call("POST /phone", &user("o1"), br#""33_a""#);
    assert_eq!((status, told), (500, json!({"errCode": -601_006, "errMsg": "getOpenData:fail cloudID expired."})));
}

#[test]
fn what_cloud_hosting_cannot_do_is_logged() {
    let process = start(&[]);
    let (status, _) = process.client().call("POST /link", &user("o1"), br#""cloud://prod.1/a""#);
    assert_eq!(status, 500);
    process.terminate();
    let log = process.wait().1;
    let error = log.iter().find(|line| line["level"] == "ERROR").unwrap();
    assert!(error["message"].as_str().unwrap().contains("only cloud functions can do this"), "{error}");
}

/// Many concurrent calls of the function `call`, by users of a proxy that identifies them.
fn send_many(process: &Server, number: usize) {
    let url = format!("http://{}/call", process.address());
    block_on(async {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let calls = (0..number).map(async |user| {
            let call = client.post(&url).header("X-WX-SOURCE", "proxy").header("X-WX-OPENID", format!("o{user}"));
            let answer = call.body(r#""send""#).send().await.unwrap();
            assert_eq!(answer.status(), 200);
            let answer: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
            assert_eq!(answer["msgid"], 7);
        });
        futures_util::future::join_all(calls).await;
    });
}

#[test]
fn a_hundred_concurrent_calls_ask_for_one_token_and_replace_a_revoked_one_once() {
    let account = Account::start();
    let process =
        start(&[("CLOUDFN_OPEN_API_URL", &account.url), ("CLOUDFN_APPID", "wx1"), ("CLOUDFN_SECRET", SECRET)]);
    send_many(&process, 100);
    assert_eq!(account.asked("/cgi-bin/stable_token"), 1);
    assert_eq!(account.asked("/cgi-bin/message/subscribe/send"), 100);
    account.revoke();
    send_many(&process, 100);
    assert_eq!(account.asked("/cgi-bin/stable_token"), 2);
}

#[test]
fn a_token_provider_in_the_program_precedes_the_account_in_the_variables() {
    let account = Account::start();
    let process = start(&[
        ("CLOUDFN_OPEN_API_URL", &account.url),
        ("CLOUDFN_APPID", "wx1"),
        ("CLOUDFN_SECRET", "not needed"),
        ("OUR_OWN_TOKEN", "token-of-the-account-0"),
    ]);
    send_many(&process, 10);
    assert_eq!(account.asked("/cgi-bin/stable_token"), 0);
    account.revoke();
    let (status, told) = process.client().call("POST /call", &user("o1"), br#""send""#);
    assert_eq!((status, &told["errMsg"]), (500, &json!("openapi.subscribeMessage.send:fail no access_token")));
}

#[test]
fn neither_a_token_nor_a_secret_is_logged() {
    let account = Account::start();
    let process = start(&[
        ("CLOUDFN_OPEN_API_URL", &account.url),
        ("CLOUDFN_APPID", "wx1"),
        ("CLOUDFN_SECRET", SECRET),
        ("RUST_LOG", "trace"),
    ]);
    let mut client = process.client();
    assert_eq!(client.call("POST /call", &user("o1"), br#""send""#).0, 200);
    account.revoke();
    assert_eq!(client.call("POST /call", &user("o1"), br#""send""#).0, 200);
    process.terminate();
    let log = format!("{:?}", process.wait().1);
    assert!(log.contains("a new access_token") && log.contains("was refused"), "{log}");
    assert!(!log.contains("token-of-the-account") && !log.contains(SECRET), "{log}");
}

#[test]
fn a_mounted_secret_is_used_and_a_wrong_one_is_explained() {
    let account = Account::start();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret");
    std::fs::write(&path, "wrong\n").unwrap();
    let variables = [
        ("CLOUDFN_OPEN_API_URL", &*account.url),
        ("CLOUDFN_APPID", "wx1"),
        ("CLOUDFN_SECRET_FILE", path.to_str().unwrap()),
    ];
    let process = start(&variables);
    let (status, told) = process.client().call("POST /call", &user("o1"), br#""send""#);
    let expected = json!({"errCode": 40125, "errMsg": "openapi.subscribeMessage.send:fail no access_token"});
    assert_eq!((status, &told), (500, &expected), "how the server is set up is nothing for its callers");
    // The failure is remembered, so a server with a wrong secret does not overload the service.
    let again = process.client().call("POST /call", &user("o1"), br#""send""#);
    assert_eq!((again, account.asked("/cgi-bin/stable_token")), ((500, expected), 1));
    std::fs::write(&path, format!("{SECRET}\n")).unwrap();
    let restarted = start(&variables);
    assert_eq!(restarted.client().call("POST /call", &user("o1"), br#""send""#).0, 200);
    process.terminate();
    let log = process.wait().1;
    let error = log.iter().find(|line| line["level"] == "ERROR").unwrap();
    assert!(error["message"].as_str().unwrap().contains("the secret is not that of the appid"), "{error}");
}

#[test]
fn an_appid_without_a_secret_is_an_error_at_the_start() {
    let (code, stderr) = failed(&[("PORT", "0"), ("CLOUDFN_APPID", "wx1")]);
    assert_eq!(code, Some(2));
    assert!(stderr.starts_with("cloudfn: CLOUDFN_APPID is set without a secret"), "{stderr}");
}

#[test]
fn behind_a_proxy_that_cleans_headers_only_the_proxy_names_the_caller() {
    let process = start(&[]);
    let proxy = proxy::start(process.address(), Headers::Clean);
    let mut client = Client::connect(proxy);
    let forged = "X-WX-OPENID: victim\r\nX-WX-SOURCE: wx_client\r\nX-WX-LOCAL-DEBUG: 1\r\nx-scf-secret-id: id\r\n";
    assert_eq!(client.call("POST /who", forged, b"{}"), (200, json!({})));
    let session = format!("{forged}X-Session: o1\r\n");
    assert_eq!(client.call("POST /who", &session, b"{}"), (200, json!({"OPENID": "o1", "SOURCE": "wx_client"})));
    assert_eq!(client.call("POST /who", forged, b"{}"), (200, json!({})));
    assert_eq!(client.call("POST /nowhere", &session, b"{}").0, 404);
}

#[test]
fn behind_a_proxy_that_only_adds_headers_a_forged_one_leaves_the_request_without_a_caller() {
    let process = start(&[]);
    let proxy = proxy::start(process.address(), Headers::Add);
    let mut client = Client::connect(proxy);
    let session = "X-Session: o1\r\n";
    let who = json!({"OPENID": "o1", "SOURCE": "wx_client"});
    assert_eq!(client.call("POST /who", session, b"{}"), (200, who));
    let forged = format!("{session}X-WX-OPENID: victim\r\nX-WX-SOURCE: wx_client\r\n");
    assert_eq!(client.call("POST /who", &forged, b"{}"), (200, json!({})));
    let half_forged = format!("{session}X-WX-OPENID: victim\r\n");
    let (_, who) = client.call("POST /who", &half_forged, b"{}");
    assert_eq!(who.get("OPENID"), None, "one of two openids was believed");
    assert_eq!(client.call("POST /who", "X-WX-OPENID: victim\r\n", b"{}"), (200, json!({})));
}
