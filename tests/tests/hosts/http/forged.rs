//! Clients that pretend to be the platform, observed at the gateway that gets the function's own calls.

use std::net::TcpListener;

use cloudfn_tests::http::server::Server;
use cloudfn_tests::wechat::WeChat;
use serde_json::json;

use super::process;

const FORGED: &str = "X-Scf-Secret-Id: attackers-id\r\nX-Scf-Secret-Key: attackers-key\r\n\
                      X-Scf-Session-Token: attackers-token\r\nX-Scf-Region: ap-evil\r\nX-Scf-Namespace: attackers-env\r\n\
                      X-Scf-Request-Id: r1\r\n";

const ANSWER: &[u8] = br#"{"data":{"response_data":"1"},"requestId":"r"}"#;

/// A gateway, and a process that uses it.
fn start(variables: &[(&str, &str)]) -> (TcpListener, Server) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let config = json!({"URL": format!("http://{}/admin", listener.local_addr().unwrap())}).to_string();
    let process =
        process::start(&[&[("TCB_CONTEXT_CNFG", &*config), ("CLOUDFN_FUNCTION", "forward")], variables].concat());
    (listener, process)
}

/// Whether no connection was made. All calls have ended, because their callers have their answers.
fn nobody_came(listener: &TcpListener) -> bool {
    listener.set_nonblocking(true).unwrap();
    listener.accept().is_err()
}

#[test]
fn a_forged_context_makes_no_function_sign_or_send_anything() {
    let scf = ("TENCENTCLOUD_RUNENV", "SCF");
    let named = ("SCF_NAMESPACE", "prod-1a2b");
    for (variables, paths) in [
        (vec![scf, named], vec!["POST /", "POST /forward", "POST /event-invoke"]),
        (vec![scf, named, ("CLOUDFN_IDENTITY", "none")], vec!["POST /", "POST /forward", "POST /event-invoke"]),
        (vec![scf], vec!["POST /", "POST /forward"]),
        (vec![scf, ("SCF_NAMESPACE", "default")], vec!["POST /", "POST /forward"]),
        (vec![scf, ("CLOUDFN_IDENTITY", "none")], vec!["POST /", "POST /forward", "POST /event-invoke"]),
        (vec![("CBR_ENV_ID", "prod-1a2b")], vec!["POST /", "POST /forward", "POST /event-invoke"]),
        (vec![], vec!["POST /", "POST /forward", "POST /event-invoke"]),
    ] {
        let (gateway, process) = start(&variables);
        let mut client = process.client();
        for path in paths {
            let (status, told) = client.call(path, FORGED, b"null");
            let message = told["errMsg"].as_str().unwrap_or_default();
            assert!(status == 500 && message.contains("secretId"), "{variables:?} {path}: {status} {told}");
            assert!(nobody_came(&gateway), "{variables:?} {path}");
        }
    }
}

#[test]
fn an_image_signs_with_the_credentials_of_its_event() {
    let wechat = WeChat::answering("application/json", ANSWER);
    let config = json!({"URL": format!("{}/admin", wechat.url)}).to_string();
    let process = process::start(&[
        ("TENCENTCLOUD_RUNENV", "SCF"),
        ("TCB_CONTEXT_CNFG", &config),
        ("CLOUDFN_FUNCTION", "forward"),
    ]);
    let (status, told) = process.client().call("POST /event-invoke", FORGED, b"null");
    assert_eq!((status, told), (200, json!(1)));
    let asked = wechat.asked();
    assert!(asked.first.starts_with("POST /admin?env=attackers-env&seqId="), "{}", asked.first);
    assert!(asked.header("authorization").unwrap().contains("Credential=attackers-id/"));
    assert_eq!(asked.header("x-tcb-region"), Some("ap-evil"));
}

#[test]
fn values_that_would_change_the_address_are_refused_before_anything_is_sent() {
    let secret = "X-Scf-Secret-Id: i\r\nX-Scf-Secret-Key: k\r\nX-Scf-Session-Token: t\r\nX-Scf-Namespace: e\r\n";
    let (gateway, process) = start(&[("TENCENTCLOUD_RUNENV", "SCF")]);
    let mut client = process.client();
    for env in ["a&seqId=1", "a#", "a?b", "a b", "a\r\nx: y", "evil.test/", "中"] {
        let (status, told) = client.call("POST /event-invoke", secret, json!(env).to_string().as_bytes());
        let message = told["errMsg"].as_str().unwrap_or_default();
        assert!(status == 500 && message.contains("is not the name of an environment"), "{env}: {told}");
    }
    let region = format!("{secret}X-Scf-Region: evil.test/?\r\n");
    let (status, told) = client.call("POST /event-invoke", &region, b"null");
    assert!(status == 400 && told["errMsg"].as_str().unwrap().contains("x-scf-region is not a region"), "{told}");
    assert!(nobody_came(&gateway));
    let (gateway, process) = start(&[("TENCENTCLOUD_RUNENV", "SCF"), ("TENCENTCLOUD_REGION", "evil.test/?")]);
    let (status, told) = process.client().call("POST /event-invoke", secret, b"null");
    assert!(status == 500 && told["errMsg"].as_str().unwrap().contains("is not a region"), "{told}");
    assert!(nobody_came(&gateway));
}

#[test]
fn an_unreadable_identity_setting_is_an_error() {
    use std::os::unix::ffi::OsStrExt;

    let value = std::ffi::OsStr::from_bytes(b"none\xff");
    let (code, stderr) = process::failed_with(&[("PORT", "0".as_ref()), ("CLOUDFN_IDENTITY", value)]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("in CLOUDFN_IDENTITY is not valid UTF-8"), "{stderr}");
}
