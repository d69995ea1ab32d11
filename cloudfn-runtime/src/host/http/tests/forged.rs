//! Tests of headers and events that a client forges in place of the platform.

use super::*;

const SECRETS: &str = "X-Scf-Secret-Id: id\r\nX-Scf-Secret-Key: key\r\nX-Scf-Session-Token: token\r\n";

const FACTS: &str = "X-Scf-Name: other\r\nX-Scf-Namespace: other\r\nX-Scf-Region: ap-evil\r\nX-Scf-Timeout: 300000\r\n\
                     X-Scf-Trigger-Src: timer\r\n";

/// The variables that `SECRETS` and `FACTS` would set.
const VARIABLES: [&str; 7] = [
    "TENCENTCLOUD_SECRETID",
    "TENCENTCLOUD_SECRETKEY",
    "TENCENTCLOUD_SESSIONTOKEN",
    "TENCENTCLOUD_REGION",
    "SCF_NAMESPACE",
    "SCF_FUNCTIONNAME",
    "TRIGGER_SRC",
];

const SCF: (&str, &str) = ("TENCENTCLOUD_RUNENV", "SCF");

fn host(process: &[(&str, &str)]) -> Host {
    let variables: Vec<_> = [("CLOUDFN_FUNCTION", "a")].into_iter().chain(process.iter().copied()).collect();
    Host::new(Trust::of(&environment(&variables)).unwrap(), &variables)
}

/// The variables from headers that reached a function.
fn believed(host: &Host, path: &str) -> Vec<(&'static str, String)> {
    let (status, body) = host.post(path, &format!("{SECRETS}{FACTS}"));
    assert_eq!(status, 200, "{body}");
    let invocation = host.invoked();
    assert_eq!(invocation.function.as_deref(), Some("a"));
    let mut found = Vec::new();
    for name in VARIABLES {
        let of_process = host.shared.process.get(name);
        let value = invocation.environment.get(name).filter(|value| Some(*value) != of_process);
        found.extend(value.map(|value| (name, value.to_owned())));
    }
    if invocation.deadline.is_some() {
        found.push(("deadline", String::new()));
    }
    found
}

#[test]
fn only_an_image_function_trusts_a_context_in_headers() {
    let own = [("TENCENTCLOUD_SECRETID", "own"), ("TENCENTCLOUD_SECRETKEY", "own")];
    for process in [
        // Cloud Hosting, and any other container.
        vec![],
        vec![("CBR_ENV_ID", "prod-1a2b")],
        vec![("CLOUDFN_IDENTITY", "none")],
        vec![("CLOUDFN_EVENT_INVOKE", "headers")],
        // An HTTP function of CloudBase.
        vec![SCF, ("SCF_NAMESPACE", "prod-1a2b")],
        vec![SCF, ("SCF_NAMESPACE", "prod-1a2b"), own[0], own[1]],
        vec![SCF, ("SCF_NAMESPACE", "prod-1a2b"), ("CLOUDFN_IDENTITY", "none")],
        // An HTTP function of SCF that is configured as such.
        vec![SCF, ("SCF_NAMESPACE", "default"), ("CLOUDFN_EVENT_INVOKE", "none")],
    ] {
        for path in ["/", "/a", "/event-invoke"] {
            assert_eq!(believed(&host(&process), path), [], "{path} {process:?}");
        }
    }
}

#[test]
fn an_image_function_trusts_a_context_only_where_events_are_posted() {
    for namespace in [vec![], vec![("SCF_NAMESPACE", "default")]] {
        let process: Vec<_> = [SCF].into_iter().chain(namespace.clone()).collect();
        let host = host(&process);
        for path in ["/", "/a", "/?event-invoke", "/a?/event-invoke"] {
            assert_eq!(believed(&host, path), [], "{path}");
        }
        let mut expected = vec![
            ("TENCENTCLOUD_SECRETID", "id"),
            ("TENCENTCLOUD_SECRETKEY", "key"),
            ("TENCENTCLOUD_SESSIONTOKEN", "token"),
            ("TENCENTCLOUD_REGION", "ap-evil"),
            ("SCF_NAMESPACE", "other"),
            ("SCF_FUNCTIONNAME", "other"),
            ("TRIGGER_SRC", "timer"),
            ("deadline", ""),
        ];
        expected.retain(|(name, _)| namespace.is_empty() || *name != "SCF_NAMESPACE");
        let expected: Vec<_> = expected.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
        assert_eq!(believed(&host, "/event-invoke"), expected);
        // None of it remains for the next event.
        assert_eq!(believed(&host, "/"), []);
    }
    let said = [SCF, ("SCF_NAMESPACE", "prod-1a2b"), ("CLOUDFN_EVENT_INVOKE", "headers")];
    assert!(believed(&host(&said), "/event-invoke").contains(&("TENCENTCLOUD_SECRETKEY", "key".to_owned())));
    let misspelled = [SCF, ("CLOUDFN_EVENT_INVOKE", "yes")];
    let message = EventEntry::of(&environment(&misspelled)).unwrap_err().to_string();
    assert_eq!(message, "`yes` in CLOUDFN_EVENT_INVOKE is not `headers` or `none`");
}

#[test]
fn credentials_and_address_of_headers_are_not_mixed_with_those_of_the_process() {
    for own in ["TENCENTCLOUD_SECRETID", "TENCENTCLOUD_SECRETKEY", "TENCENTCLOUD_SESSIONTOKEN"] {
        let believed = believed(&host(&[SCF, (own, "own")]), "/event-invoke");
        let names: Vec<_> = believed.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["SCF_FUNCTIONNAME", "TRIGGER_SRC", "deadline"], "{own}");
    }
    let nobody = believed(&host(&[SCF, ("CLOUDFN_IDENTITY", "none")]), "/event-invoke");
    let names: Vec<_> = nobody.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["SCF_FUNCTIONNAME", "TRIGGER_SRC", "deadline"]);
    let host = host(&[SCF, ("TENCENTCLOUD_REGION", "ap-shanghai"), ("SCF_FUNCTIONNAME", "mine")]);
    believed(&host, "/event-invoke");
    assert_eq!(host.invoked().environment.get("TENCENTCLOUD_REGION"), Some("ap-shanghai"));
    assert_eq!(host.invoked().environment.get("SCF_FUNCTIONNAME"), Some("mine"));
}

#[test]
fn an_event_whose_context_is_not_one_is_refused() {
    let host = host(&[SCF]);
    let long = format!("X-Scf-Session-Token: {}\r\nX-Scf-Secret-Id: i\r\nX-Scf-Secret-Key: k\r\n", "t".repeat(8193));
    for (headers, message) in [
        ("X-Scf-Secret-Id: a\r\nX-Scf-Secret-Id: b\r\nX-Scf-Secret-Key: k\r\n", "x-scf-secret-id occurs twice"),
        ("X-Scf-Region: a\r\nx-scf-region: b\r\n", "x-scf-region occurs twice"),
        ("X-Scf-Timeout: 1\r\nX-Scf-Timeout: 2\r\n", "x-scf-timeout occurs twice"),
        ("X-Scf-Secret-Id: a\r\n", "x-scf-secret-key is missing"),
        ("X-Scf-Secret-Key: k\r\nX-Scf-Session-Token: t\r\n", "x-scf-secret-id is missing"),
        ("X-Scf-Secret-Id: a\r\nX-Scf-Secret-Key:\r\nX-Scf-Session-Token: t\r\n", "x-scf-secret-key is missing"),
        ("X-Scf-Secret-Id: a\r\nX-Scf-Secret-Key: k\r\n", "x-scf-session-token is missing"),
        ("X-Scf-Region: evil.test/x?\r\n", "x-scf-region is not a region"),
        ("X-Scf-Region: evil.test\r\n", "x-scf-region is not a region"),
        ("X-Scf-Region: a b\r\n", "x-scf-region has characters other than visible ASCII"),
        ("X-Scf-Namespace: a&b=c\r\n", "x-scf-namespace is not a namespace"),
        ("X-Scf-Timeout: soon\r\n", "x-scf-timeout is not a number of milliseconds"),
        ("X-Scf-Timeout: 0\r\n", "x-scf-timeout is not a number of milliseconds"),
        ("X-Scf-Timeout: -1\r\n", "x-scf-timeout is not a number of milliseconds"),
        (&long, "x-scf-session-token is longer than 8192 bytes"),
    ] {
        let (status, body) = host.post("/event-invoke", headers);
        assert!(status == 400 && body.contains(message), "{headers}: {status} {body}");
    }
    assert!(host.seen.borrow().is_empty());
}

#[test]
fn names_that_look_like_the_platforms_are_not_its() {
    let host = host(&[SCF]);
    let headers = "X_Scf_Secret_Id: a\r\nX_SCF_SECRET_KEY: k\r\nX_Scf_Session_Token: t\r\nX-Scf-Secret-Id-: a\r\n";
    assert_eq!(host.post("/event-invoke", headers).0, 200);
    assert_eq!(host.invoked().environment.get("TENCENTCLOUD_SECRETID"), None);
    let hosting = Host::new(HOSTING, &[]);
    assert_eq!(hosting.who("X_WX_SOURCE: wx_client\r\nX_WX_OPENID: o1\r\n"), "{}");
    // A folded header and one with a space before its colon are not valid HTTP any more.
    for trick in ["X-WX-SOURCE: a\r\n b\r\nX-WX-OPENID: o1\r\n", "X-WX-SOURCE : a\r\n", "X-WX-SOURCE\r\n"] {
        let request = format!("POST /a HTTP/1.1\r\nconnection: close\r\n{trick}content-length: 2\r\n\r\n{{}}");
        assert_eq!(hosting.exchange(&request).0, 400, "{trick}");
    }
    assert_eq!(hosting.seen.borrow().len(), 1);
}

#[test]
fn an_openid_is_trusted_only_in_a_namespace_that_cloudbase_named() {
    let trust = |namespace: &[(&str, &str)]| Trust::of(&environment(&[&[SCF], namespace].concat())).unwrap();
    assert_eq!(trust(&[]), Trust::Nobody);
    for namespace in ["", " ", "default", "Default", "DEFAULT", " default", "default ", "\tdefault", "a b", "a\n", "中"]
    {
        assert_eq!(trust(&[("SCF_NAMESPACE", namespace)]), Trust::Nobody, "{namespace:?}");
    }
    for namespace in ["prod-1a2b", "defaults", "e1"] {
        assert_eq!(trust(&[("SCF_NAMESPACE", namespace)]), Trust::HttpFunction, "{namespace:?}");
    }
    // A namespace in a header changes nothing.
    let host = host(&[SCF]);
    assert_eq!(host.post("/event-invoke", "X-Scf-Namespace: prod-1a2b\r\nX-WX-OPENID: o1\r\n").1, "{}");
    // Nor does a variable similar to the platform's enable what only Cloud Hosting trusts.
    for nearly in ["scf", " SCF", "SCF\n"] {
        assert_eq!(Trust::of(&environment(&[("TENCENTCLOUD_RUNENV", nearly)])).unwrap(), Trust::Nobody, "{nearly:?}");
        assert_eq!(EventEntry::of(&environment(&[("TENCENTCLOUD_RUNENV", nearly)])).unwrap(), EventEntry::Closed);
    }
}

#[test]
fn an_identity_header_is_one_word_of_limited_length() {
    let host = Host::new(HOSTING, &[]);
    let long = "o".repeat(257);
    for openid in ["o1, o2", "o1,o2", "o1 o2", "o\t1", "\u{e9}", "o1;o2", &long] {
        let who = host.who(&format!("X-WX-SOURCE: wx_client\r\nX-WX-OPENID: {openid}\r\n"));
        assert_eq!(who, r#"{"SOURCE":"wx_client"}"#, "{openid:?}");
    }
    for source in ["", " ", "\t", "a b", &long] {
        assert_eq!(host.who(&format!("X-WX-SOURCE: {source}\r\nX-WX-OPENID: o1\r\n")), "{}", "{source:?}");
    }
    let function = [SCF, ("SCF_NAMESPACE", "prod-1a2b")];
    let function = Host::new(Trust::HttpFunction, &function);
    for headers in ["x-wx-openid: o1\r\nX-WX-OPENID: o2\r\n", "x-wx-openid: o1, o2\r\n", "x-wx-openid:\r\n"] {
        assert_eq!(function.who(headers), "{}", "{headers}");
    }
}

#[test]
fn an_id_of_a_request_is_one_clean_word() {
    let host = Host::new(HOSTING, &[]);
    for headers in [
        "X-Request-Id: a b\r\n",
        "X-Request-Id: a\tb\r\n",
        "X-Request-Id: \u{1b}[2J\r\n",
        "X-Request-Id: a\u{202e}\r\n",
        "X-Request-Id: a\r\nX-Request-Id: b\r\n",
    ] {
        let answer = host.answer(
            format!("POST /a HTTP/1.1\r\nconnection: close\r\n{headers}content-length: 2\r\n\r\n{{}}").as_bytes(),
        );
        if answer.starts_with("HTTP/1.1 200 ") {
            let id = host.invoked().request_id;
            assert!(id.bytes().all(|byte| byte.is_ascii_hexdigit()) && !id.contains('a'), "{headers}: {id}");
        } else {
            assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
        }
    }
}
