//! SIGTERM: requests that were sent are answered, and no client keeps the process alive.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use cloudfn_tests::http::server::Server;
use serde_json::json;

use super::Meeting;
use super::process::{begin, failed, start};

fn connect(process: &Server, sent: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(process.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(sent).unwrap();
    stream
}

fn rest(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn no_client_that_is_stuck_keeps_the_process_alive() {
    let process = start(&[]);
    assert_eq!(process.client().call("GET /", "", b"").0, 200);
    let stuck = [
        &b""[..],
        b"POST /wh",
        b"POST /who HTTP/1.1\r\nhost: x\r\nx-slow: ",
        b"POST /who HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{\"a\":",
        b"POST /who HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"a\"",
        b"POST /big HTTP/1.1\r\nhost: x\r\ncontent-length: 7\r\n\r\n6000000",
        b"POST /nowhere HTTP/1.1\r\nhost: x\r\ncontent-length: 7000000\r\n\r\n{\"a\":",
        b"POST /nowhere HTTP/1.1\r\nhost: x\r\ncontent-length: 7000\r\n\r\n{\"a\":",
    ];
    let streams: Vec<_> = stuck.into_iter().map(|sent| connect(&process, sent)).collect();
    // Their bytes have arrived, because each thread has served a later connection.
    for _ in 0..50 {
        assert_eq!(process.client().call("POST /who", "", b"{}").0, 200);
    }
    process.terminate();
    // It ends normally, before the default limit of 25 seconds.
    let (code, log) = process.wait();
    assert_eq!(code, Some(0), "{log:?}");
    assert!(!log.iter().any(|line| line["level"] == "ERROR"), "{log:?}");
    let told: Vec<_> = streams.into_iter().map(rest).collect();
    for half in [1, 2, 3, 4] {
        assert!(
            told[half].starts_with("HTTP/1.1 408 ") && told[half].contains("nothing was called"),
            "{half} {told:?}"
        );
    }
}

#[test]
fn calls_that_do_not_end_are_abandoned_and_logged() {
    for function in ["hang", "spin"] {
        let process = start(&[("CLOUDFN_DRAIN_TIMEOUT_MS", "300")]);
        let _call = begin(&process, function, "");
        process.terminate();
        let (code, log) = process.wait();
        assert_eq!(code, Some(3), "{function} {log:?}");
        let told = log.iter().find(|line| line["level"] == "ERROR").unwrap();
        let message = told["message"].as_str().unwrap();
        assert!(message.starts_with("given up: ") && message.contains("CLOUDFN_DRAIN_TIMEOUT_MS"), "{told}");
        assert_eq!((&told["calls"], &told["connections"]), (&json!(1), &json!(1)));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn calls_that_do_not_end_are_abandoned_even_if_nobody_reads_the_log() {
    let process = start(&[("CLOUDFN_DRAIN_TIMEOUT_MS", "300")]);
    let _call = begin(&process, "hang", "");
    assert_eq!(process.exit_code_with_full_log(), Some(3));
}

#[test]
fn a_blocking_task_that_never_ends_does_not_keep_an_idle_process_alive() {
    let process = start(&[]);
    assert_eq!(process.client().call("POST /leave", "", b"{}").0, 200);
    process.terminate();
    let (code, log) = process.wait();
    assert_eq!(code, Some(0), "{log:?}");
}

#[test]
fn a_second_sigterm_ends_at_once() {
    let process = start(&[]);
    let _call = begin(&process, "hang", "");
    process.terminate();
    // It has received the first signal when it no longer listens.
    while TcpStream::connect(process.address()).is_ok() {}
    process.terminate();
    let (code, log) = process.wait();
    assert_eq!(code, Some(3));
    assert!(
        log.iter().any(|line| line["message"] == "given up: the process was asked to end a second time"),
        "{log:?}"
    );
}

#[test]
fn requests_sent_before_sigterm_arrived_are_answered() {
    let process = start(&[("CLOUDFN_CONCURRENCY", "500")]);
    let mut kept: Vec<_> = (0..20).map(|_| process.client()).collect();
    for client in &mut kept {
        assert_eq!(client.call("GET /", "", b"").0, 200);
    }
    // It sees everything at once: the signal, new connections in the queue, and requests on these and on old
    // connections.
    process.signal("-STOP");
    let mut fresh: Vec<_> = (0..200).map(|_| process.client()).collect();
    process.terminate();
    for client in kept.iter_mut().chain(&mut fresh) {
        client.send("POST /who", "", b"{}");
    }
    process.signal("-CONT");
    for mut client in kept.into_iter().chain(fresh) {
        assert_eq!(client.receive(), (200, json!({})));
    }
    assert_eq!(process.wait().0, Some(0));
}

#[test]
fn connections_that_wait_at_sigterm_because_too_many_are_refused_get_an_answer() {
    let process = start(&[("CLOUDFN_MAX_CONNECTIONS", "1")]);
    let meeting = Meeting::begin(&process, "o1");
    let mut waiting: Vec<_> = (0..100).map(|_| process.client()).collect();
    for client in &mut waiting {
        client.send("POST /who", "", b"{}");
    }
    // The host refuses 64 at once. They keep their connections, so the rest waits now.
    for client in &mut waiting[..60] {
        assert_eq!(client.receive().0, 503);
    }
    process.terminate();
    for client in &mut waiting[60..] {
        assert_eq!(client.receive().0, 503);
    }
    assert_eq!(meeting.end().0, 200);
    assert_eq!(process.wait().0, Some(0));
}

#[test]
fn sigterm_under_load_loses_no_accepted_request() {
    let lost = AtomicUsize::new(0);
    for is_kept in [true, false] {
        let process = start(&[]);
        let (address, is_over, asked) = (process.address(), AtomicBool::new(false), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..16 {
                scope.spawn(|| {
                    while !is_over.load(Ordering::Relaxed) {
                        // A client that cannot connect knows that its call was not made.
                        let Ok(stream) = TcpStream::connect(address) else { break };
                        asked.fetch_add(1, Ordering::Relaxed);
                        if !talk(stream, is_kept, &is_over) {
                            lost.fetch_add(1, Ordering::Relaxed);
                        }
                    }
                });
            }
            while asked.load(Ordering::Relaxed) < 200 && !is_kept || asked.load(Ordering::Relaxed) < 16 {
                std::thread::yield_now();
            }
            process.terminate();
            assert_eq!(process.wait().0, Some(0));
            is_over.store(true, Ordering::Relaxed);
        });
    }
    assert_eq!(lost.into_inner(), 0);
}

/// Makes calls until an answer closes the connection. Returns false if a call has no answer.
fn talk(mut stream: TcpStream, is_kept: bool, is_over: &AtomicBool) -> bool {
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    loop {
        let close = if is_kept { "" } else { "connection: close\r\n" };
        let request = format!("POST /who HTTP/1.1\r\nhost: x\r\n{close}content-length: 2\r\n\r\n{{}}");
        if stream.write_all(request.as_bytes()).is_err() {
            return false;
        }
        let mut answer = Vec::new();
        while !answer.ends_with(b"\r\n\r\n{}") {
            let mut piece = [0; 1024];
            match stream.read(&mut piece) {
                Ok(length @ 1..) => answer.extend_from_slice(&piece[..length]),
                _ => return false,
            }
        }
        let answer = String::from_utf8(answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
        if answer.contains("connection: close") {
            return true;
        }
        if is_over.load(Ordering::Relaxed) {
            return true;
        }
    }
}

#[test]
fn an_invalid_setting_is_an_error_at_the_start_on_every_host() {
    let numbers = [
        "CLOUDFN_BODY_TIMEOUT_MS",
        "CLOUDFN_CALL_TIMEOUT_MS",
        "CLOUDFN_CONCURRENCY",
        "CLOUDFN_DISCARD_TIMEOUT_MS",
        "CLOUDFN_DRAIN_TIMEOUT_MS",
        "CLOUDFN_HEADER_TIMEOUT_MS",
        "CLOUDFN_MAX_ANSWER_BYTES",
        "CLOUDFN_MAX_CONNECTIONS",
        "CLOUDFN_MAX_DISCARDED_BYTES",
        "CLOUDFN_MAX_EVENT_BYTES",
        "CLOUDFN_MAX_EVENT_VALUES",
        "CLOUDFN_MAX_HELD_EVENT_BYTES",
        "CLOUDFN_MAX_UNREAD_ANSWER_BYTES",
        "CLOUDFN_MAX_WECHAT_ANSWER_BYTES",
        "CLOUDFN_RUNTIME_API_TIMEOUT_MS",
        "CLOUDFN_TOKEN_TIMEOUT_MS",
        "CLOUDFN_WRITE_TIMEOUT_MS",
    ];
    for host in [&[("PORT", "0")][..], &[("SCF_RUNTIME_API", "127.0.0.1:1")]] {
        for variable in numbers {
            for value in ["0", "-1", "6MB", "\u{1b}[31m\n"] {
                let (code, stderr) = failed(&[host, &[(variable, value)]].concat());
                let shown = value.replace('\u{1b}', "\\u{1b}").replace('\n', "\\n");
                assert_eq!(code, Some(2), "{variable} {stderr}");
                let told = format!("cloudfn: `{shown}` in {variable} is not a number of");
                assert!(stderr.starts_with(&told) && stderr.lines().count() == 1, "{stderr:?}");
            }
        }
        for variable in ["CLOUDFN_IDENTITY", "CLOUDFN_EVENT_INVOKE", "CLOUDFN_LOCAL_DEBUG", "CLOUDFN_FUNCTION"] {
            let (code, stderr) = failed(&[host, &[(variable, "silly")]].concat());
            assert_eq!(code, Some(2), "{variable} {stderr}");
            assert!(stderr.starts_with(&format!("cloudfn: `silly` in {variable} is not ")), "{stderr}");
        }
    }
}

#[test]
fn an_unknown_function_name_is_reported_with_the_known_ones() {
    let (code, stderr) = failed(&[("PORT", "0"), ("CLOUDFN_FUNCTION", "whom")]);
    assert_eq!(code, Some(2));
    let told = "cloudfn: `whom` in CLOUDFN_FUNCTION is not a function of this program; did you mean `who`? It has \
                `big`, `call`, ";
    assert!(stderr.starts_with(told) && stderr.ends_with(", `who`\n"), "{stderr}");
}
