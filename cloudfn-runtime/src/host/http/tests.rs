//! The host on bytes: what comes in on a connection, and what goes out.

use std::cell::RefCell;
use std::rc::Rc;

use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::mpsc;

use super::desk::{Desk, LARGEST_EVENT};
use super::*;
use crate::wx_context::WxContext;

const HOSTING: Trust = Trust::CloudHosting { local_debug: false };

/// A host of the functions `a` and `b`, which answer with who calls them.
struct Host {
    shared: Arc<Shared>,
    seen: Rc<RefCell<Vec<Invocation>>>,
}

impl Host {
    fn new(trust: Trust, process: &[(&str, &str)]) -> Self {
        let process = environment(process);
        let names = vec!["a", "b"];
        let shared = Shared {
            chosen: Chosen::of(&process, &names),
            process,
            names,
            trust,
            free: Semaphore::new(2),
            sequence: AtomicU64::new(1),
        };
        Self { shared: Arc::new(shared), seen: Rc::default() }
    }

    /// Sends bytes, and gives back the status and the last answer's body.
    fn exchange(&self, request: &str) -> (u16, String) {
        let answer = self.answer(request.as_bytes());
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap();
        (status.parse().unwrap(), body.to_owned())
    }

    fn answer(&self, request: &[u8]) -> String {
        let seen = Rc::clone(&self.seen);
        let run: run::Run = Rc::new(move |invocation| {
            let who = WxContext::of(&invocation.environment);
            seen.borrow_mut().push(invocation);
            Box::pin(async move { Ok(serde_json::to_vec(&who).unwrap()) })
        });
        let (at_work, _done) = mpsc::channel(1);
        let desk = Rc::new(Desk::new(run, Arc::clone(&self.shared), at_work));
        let (mut client, server) = tokio::io::duplex(64 * 1024);
        let (_stop, stopped) = watch::channel(false);
        LocalSet::new().block_on(&runtime().unwrap(), async {
            tokio::task::spawn_local(worker::serve(server, desk, stopped));
            client.write_all(request).await.unwrap();
            read_to_end(client).await
        })
    }

    fn post(&self, path: &str, headers: &str) -> (u16, String) {
        self.exchange(&format!("POST {path} HTTP/1.1\r\nconnection: close\r\n{headers}content-length: 2\r\n\r\n{{}}"))
    }

    fn who(&self, headers: &str) -> String {
        self.post("/a", headers).1
    }

    fn invoked(&self) -> Invocation {
        self.seen.borrow().last().unwrap().clone()
    }
}

async fn read_to_end(mut client: DuplexStream) -> String {
    let mut answer = Vec::new();
    client.read_to_end(&mut answer).await.unwrap();
    String::from_utf8(answer).unwrap()
}

fn environment(variables: &[(&str, &str)]) -> Environment {
    variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn a_function_is_called_at_its_name_and_the_only_or_chosen_one_at_the_root() {
    let host = Host::new(HOSTING, &[]);
    assert_eq!(host.post("/b?ignored=1", ""), (200, "{}".to_owned()));
    assert_eq!(host.invoked().function.as_deref(), Some("b"));
    assert_eq!(host.invoked().event.as_ref(), b"{}");
    host.post("/", "");
    assert_eq!(host.invoked().function, None);
    let chosen = Host::new(HOSTING, &[("CLOUDFN_FUNCTION", "a")]);
    for path in ["/", "/a", "/event-invoke"] {
        assert_eq!(chosen.post(path, "").0, 200);
        assert_eq!(chosen.invoked().function.as_deref(), Some("a"));
    }
    assert_eq!(chosen.post("/b", "").0, 404);
}

#[test]
fn other_paths_and_methods_are_told_in_json() {
    let host = Host::new(HOSTING, &[]);
    for path in ["/c", "/a/", "/a/b", "//a", "/A"] {
        let (status, body) = host.post(path, "");
        assert_eq!(status, 404, "{path}");
        assert!(body.starts_with(r#"{"errCode":-1,"errMsg":"no cloud function is at"#), "{body}");
    }
    for (request, allowed) in [("PUT /", "GET, HEAD, POST"), ("GET /a", "POST"), ("DELETE /event-invoke", "POST")] {
        let answer = host.answer(format!("{request} HTTP/1.1\r\nconnection: close\r\n\r\n").as_bytes());
        assert!(answer.starts_with("HTTP/1.1 405 "), "{answer}");
        assert!(answer.contains(&format!("\r\nallow: {allowed}\r\n")), "{answer}");
        assert!(answer.ends_with(&format!("allowed here: {allowed}\"}}")), "{answer}");
    }
    assert!(host.seen.borrow().is_empty());
}

#[test]
fn health_is_answered_to_get_and_head() {
    let host = Host::new(HOSTING, &[]);
    let (status, body) = host.exchange("GET / HTTP/1.1\r\nconnection: close\r\n\r\n");
    assert_eq!((status, body.as_str()), (200, r#"{"errCode":0,"errMsg":"ok"}"#));
    assert_eq!(host.exchange("HEAD / HTTP/1.1\r\nconnection: close\r\n\r\n"), (200, String::new()));
}

#[test]
fn an_event_that_is_too_large_is_refused_whether_its_length_is_said_or_not() {
    let host = Host::new(HOSTING, &[]);
    let length = LARGEST_EVENT + 1;
    let (status, body) = host.exchange(&format!("POST /a HTTP/1.1\r\ncontent-length: {length}\r\n\r\n"));
    assert_eq!(status, 413, "{body}");
    let event = "x".repeat(length);
    let chunked = format!("POST /a HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n{length:x}\r\n{event}");
    assert_eq!(host.exchange(&chunked).0, 413);
    assert!(host.seen.borrow().is_empty());
    assert_eq!(host.shared.free.available_permits(), 2);
}

#[test]
fn an_event_of_the_largest_size_is_taken() {
    let host = Host::new(HOSTING, &[]);
    let event = "x".repeat(LARGEST_EVENT);
    let head = format!("POST /a HTTP/1.1\r\nconnection: close\r\ncontent-length: {LARGEST_EVENT}\r\n\r\n");
    assert_eq!(host.exchange(&(head + &event)).0, 200);
    assert_eq!(host.invoked().event.len(), LARGEST_EVENT);
}

#[test]
fn more_calls_than_allowed_are_told_to_come_back() {
    let host = Host::new(HOSTING, &[]);
    let _taken = host.shared.free.try_acquire_many(2).unwrap();
    let answer = host.answer(b"POST /a HTTP/1.1\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}");
    assert!(answer.starts_with("HTTP/1.1 503 ") && answer.contains("\r\nretry-after: 1\r\n"), "{answer}");
    assert!(answer.ends_with(r#"{"errCode":-501004,"errMsg":"exceed concurrent request limit"}"#), "{answer}");
    let (status, _) = host.exchange("GET / HTTP/1.1\r\nconnection: close\r\n\r\n");
    assert_eq!(status, 200, "health has no limit");
}

#[test]
fn identity_needs_a_source() {
    let host = Host::new(HOSTING, &[]);
    let forged = "X-WX-OPENID: o1\r\nX-WX-APPID: wx1\r\nX-WX-UNIONID: u1\r\nX-WX-LOCAL-DEBUG: 1\r\n";
    assert_eq!(host.who(forged), "{}");
    assert_eq!(host.who(&format!("{forged}X-WX-SOURCE:\r\n")), "{}");
    assert_eq!(
        host.who(&format!(
            "{forged}X-WX-SOURCE: wx_client\r\nX-WX-ENV: prod-1\r\nX-Original-Forwarded-For: 1.2.3.4, 10.0.0.1\r\n"
        )),
        r#"{"OPENID":"o1","APPID":"wx1","UNIONID":"u1","CLIENTIP":"1.2.3.4","ENV":"prod-1","SOURCE":"wx_client"}"#
    );
    assert_eq!(host.invoked().environment.get("CBR_ENV_ID"), Some("prod-1"));
    assert_eq!(host.who(""), "{}", "nothing stays of the call before");
}

#[test]
fn a_shared_environment_gives_the_other_mini_programs_identity() {
    let host = Host::new(HOSTING, &[]);
    let who = host.who(
        "X-WX-SOURCE: wx_client\r\nX-WX-FROM-OPENID: o2\r\nX-WX-FROM-APPID: wx2\r\nX-Original-Forwarded-For: ::1\r\n",
    );
    assert_eq!(who, r#"{"FROM_OPENID":"o2","FROM_APPID":"wx2","CLIENTIPV6":"::1","SOURCE":"wx_client"}"#);
}

#[test]
fn of_two_openids_neither_is_believed() {
    let host = Host::new(HOSTING, &[]);
    let who = host.who("X-WX-SOURCE: wx_client\r\nX-WX-OPENID: o1\r\nx-wx-openid: o2\r\n");
    assert_eq!(who, r#"{"SOURCE":"wx_client"}"#);
    assert_eq!(host.who("X-WX-SOURCE: a\r\nX-WX-SOURCE: b\r\nX-WX-OPENID: o1\r\n"), "{}");
}

#[test]
fn the_local_plug_in_is_believed_only_where_the_user_said_so() {
    let process = environment(&[("CLOUDFN_LOCAL_DEBUG", "1")]);
    let host = Host::new(Trust::of(&process).unwrap(), &[]);
    assert_eq!(host.who("X-WX-LOCAL-DEBUG: 1\r\nX-WX-OPENID: o1\r\n"), r#"{"OPENID":"o1"}"#);
    assert_eq!(host.who("X-WX-OPENID: o1\r\n"), "{}");
}

#[test]
fn identity_can_be_switched_off() {
    let host = Host::new(Trust::of(&environment(&[("CLOUDFN_IDENTITY", "none")])).unwrap(), &[]);
    assert_eq!(host.who("X-WX-SOURCE: wx_client\r\nX-WX-OPENID: o1\r\n"), "{}");
    let mistake = Trust::of(&environment(&[("CLOUDFN_IDENTITY", "off")])).unwrap_err();
    assert_eq!(mistake.to_string(), "`off` in CLOUDFN_IDENTITY is not `headers` or `none`");
}

#[test]
fn an_http_function_is_told_the_openid_and_nothing_else_is_believed() {
    let process = [("TENCENTCLOUD_RUNENV", "SCF"), ("SCF_NAMESPACE", "prod-1a2b")];
    let host = Host::new(Trust::of(&environment(&process)).unwrap(), &process);
    let forged = "X-WX-SOURCE: wx_client\r\nX-WX-UNIONID: u1\r\nX-WX-ENV: e\r\nx-cloudbase-context: e30=\r\n";
    assert_eq!(host.who(&format!("x-wx-openid: o1\r\n{forged}")), r#"{"OPENID":"o1","ENV":"prod-1a2b"}"#);
    assert_eq!(host.who(forged), "{}");
    let plain = [("TENCENTCLOUD_RUNENV", "SCF"), ("SCF_NAMESPACE", "default")];
    assert_eq!(Trust::of(&environment(&plain)).unwrap(), Trust::Nobody);
}

#[test]
fn an_image_functions_context_is_in_its_headers_and_only_on_scf() {
    let headers = "X-Scf-Request-Id: r1\r\nX-Scf-Timeout: 300000\r\nX-Scf-Secret-Id: id\r\nX-Scf-Secret-Key: key\r\n\
                   X-Scf-Session-Token: token\r\nX-Scf-Namespace: other\r\nX-Scf-Trigger-Src: timer\r\n";
    let process = [("TENCENTCLOUD_RUNENV", "SCF"), ("SCF_NAMESPACE", "default"), ("CLOUDFN_FUNCTION", "a")];
    let host = Host::new(Trust::Nobody, &process);
    assert_eq!(host.post("/event-invoke", headers).0, 200);
    let invocation = host.invoked();
    assert_eq!(invocation.request_id, "r1");
    assert!(invocation.remaining().is_some());
    for (name, value) in [
        ("TENCENTCLOUD_SECRETID", "id"),
        ("TENCENTCLOUD_SECRETKEY", "key"),
        ("TENCENTCLOUD_SESSIONTOKEN", "token"),
        ("TRIGGER_SRC", "timer"),
        ("SCF_NAMESPACE", "default"),
    ] {
        assert_eq!(invocation.environment.get(name), Some(value), "{name}");
    }
    let elsewhere = Host::new(HOSTING, &[]);
    elsewhere.post("/a", headers);
    assert_eq!(elsewhere.invoked().remaining(), None);
    assert_eq!(elsewhere.invoked().environment.get("TENCENTCLOUD_SECRETKEY"), None);
}

#[test]
fn every_answer_names_its_request() {
    let host = Host::new(HOSTING, &[]);
    let answer =
        |headers: &str| host.answer(format!("GET / HTTP/1.1\r\nconnection: close\r\n{headers}\r\n").as_bytes());
    assert!(answer("X-Request-Id: r7\r\n").contains("\r\nx-request-id: r7\r\n"));
    assert!(answer("").contains("\r\nx-request-id: 1\r\n"));
    let long = format!("X-Request-Id: {}\r\n", "r".repeat(129));
    assert!(answer(&long).contains("\r\nx-request-id: 2\r\n"));
}

#[test]
fn the_port_is_the_platforms_or_that_of_functions() {
    let port =
        |variables: &[(&str, &str)]| Settings::of(&environment(variables)).unwrap().map(|settings| settings.port);
    assert_eq!(port(&[]), None);
    assert_eq!(port(&[("PORT", "80")]), Some(80));
    assert_eq!(port(&[("TENCENTCLOUD_RUNENV", "SCF")]), Some(9000));
    assert_eq!(port(&[("TENCENTCLOUD_RUNENV", "SCF"), ("PORT", "8080")]), Some(8080));
    for (variables, told) in [
        (vec![("PORT", "http")], "`http` in PORT is not a port: a number up to 65535"),
        (
            vec![("PORT", "80"), ("CLOUDFN_CONCURRENCY", "0")],
            "`0` in CLOUDFN_CONCURRENCY is not a number of calls from 1 on",
        ),
        (vec![("PORT", "80"), ("CLOUDFN_LOCAL_DEBUG", "yes")], "`yes` in CLOUDFN_LOCAL_DEBUG is not `1` or `0`"),
    ] {
        assert_eq!(Settings::of(&environment(&variables)).unwrap_err().to_string(), told);
    }
}

#[test]
fn a_function_whose_caller_hangs_up_runs_to_its_end() {
    let host = Host::new(HOSTING, &[]);
    let (begun, mut has_begun) = mpsc::channel(1);
    let (go_on, went_on) = watch::channel(false);
    let ended = Rc::new(RefCell::new(false));
    let end = Rc::clone(&ended);
    let run: run::Run = Rc::new(move |_| {
        let (begun, mut went_on, end) = (begun.clone(), went_on.clone(), Rc::clone(&end));
        Box::pin(async move {
            begun.send(()).await.unwrap();
            went_on.wait_for(|go_on| *go_on).await.unwrap();
            *end.borrow_mut() = true;
            Ok(b"{}".to_vec())
        })
    });
    let (at_work, mut done) = mpsc::channel(1);
    let desk = Rc::new(Desk::new(run, Arc::clone(&host.shared), at_work));
    let (_stop, stopped) = watch::channel(false);
    LocalSet::new().block_on(&runtime().unwrap(), async {
        let (mut client, server) = tokio::io::duplex(1024);
        let connection = tokio::task::spawn_local(worker::serve(server, desk, stopped));
        client.write_all(b"POST /a HTTP/1.1\r\ncontent-length: 0\r\n\r\n").await.unwrap();
        has_begun.recv().await.unwrap();
        drop(client);
        connection.await.unwrap();
        assert_eq!(host.shared.free.available_permits(), 1, "it is still at work");
        go_on.send_replace(true);
        assert!(done.recv().await.is_none());
    });
    assert!(*ended.borrow());
    assert_eq!(host.shared.free.available_permits(), 2);
}

#[test]
fn a_stopped_host_closes_what_asks_nothing_and_answers_what_has_asked() {
    let host = Host::new(HOSTING, &[]);
    let (begun, mut has_begun) = mpsc::channel(1);
    let (go_on, went_on) = watch::channel(false);
    let run: run::Run = Rc::new(move |_| {
        let (begun, mut went_on) = (begun.clone(), went_on.clone());
        Box::pin(async move {
            begun.send(()).await.unwrap();
            went_on.wait_for(|go_on| *go_on).await.unwrap();
            Ok(b"7".to_vec())
        })
    });
    let (at_work, mut done) = mpsc::channel(1);
    let desk = Rc::new(Desk::new(run, Arc::clone(&host.shared), at_work));
    let (stop, stopped) = watch::channel(false);
    LocalSet::new().block_on(&runtime().unwrap(), async {
        let (silent, server) = tokio::io::duplex(1024);
        let waits = tokio::task::spawn_local(worker::serve(server, Rc::clone(&desk), stopped.clone()));
        let (mut asking, server) = tokio::io::duplex(1024);
        tokio::task::spawn_local(worker::serve(server, desk, stopped));
        asking.write_all(b"POST /a HTTP/1.1\r\ncontent-length: 0\r\n\r\n").await.unwrap();
        has_begun.recv().await.unwrap();
        stop.send_replace(true);
        waits.await.unwrap();
        assert_eq!(read_to_end(silent).await, "");
        go_on.send_replace(true);
        assert!(read_to_end(asking).await.ends_with("\r\n\r\n7"));
        assert!(done.recv().await.is_none());
    });
}

#[test]
fn half_an_event_does_not_keep_its_place_for_ever() {
    let host = Host::new(HOSTING, &[]);
    let (at_work, _done) = mpsc::channel(1);
    let run: run::Run = Rc::new(|_| unreachable!("the event never comes"));
    let desk = Rc::new(Desk::new(run, Arc::clone(&host.shared), at_work));
    let (_stop, stopped) = watch::channel(false);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    let answer = LocalSet::new().block_on(&runtime, async {
        let (mut client, server) = tokio::io::duplex(1024);
        tokio::task::spawn_local(worker::serve(server, desk, stopped));
        client.write_all(b"POST /a HTTP/1.1\r\ncontent-length: 2\r\n\r\n{").await.unwrap();
        read_to_end(client).await
    });
    assert!(answer.starts_with("HTTP/1.1 408 ") && answer.contains("\r\nconnection: close\r\n"), "{answer}");
    assert_eq!(host.shared.free.available_permits(), 2);
}
