//! The resources of a process that clients can occupy: slots, time, memory.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use cloudfn_tests::http::server::Server;
use serde_json::json;

use super::process::{begin, start, start_with_files};

fn connect(process: &Server, sent: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(process.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(sent).unwrap();
    stream
}

fn rest(mut stream: TcpStream) -> String {
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_hundred_and_fifty_unfinished_bodies_take_no_slots() {
    let process = start(&[]);
    let half = b"POST /who HTTP/1.1\r\nhost: x\r\ncontent-length: 6000000\r\n\r\n{\"a\":";
    let halves: Vec<_> = (0..150).map(|_| connect(&process, half)).collect();
    for _ in 0..50 {
        assert_eq!(process.client().call("POST /who", "", b"{}"), (200, json!({})));
    }
    drop(halves);
}

#[test]
fn unfinished_heads_and_bodies_get_an_answer_when_they_time_out() {
    let process = start(&[("CLOUDFN_HEADER_TIMEOUT_MS", "100"), ("CLOUDFN_BODY_TIMEOUT_MS", "100")]);
    for (sent, variable) in [
        (&b"POST /wh"[..], "CLOUDFN_HEADER_TIMEOUT_MS"),
        (b"POST /who HTTP/1.1\r\nx-slow: ", "CLOUDFN_HEADER_TIMEOUT_MS"),
        (b"POST /who HTTP/1.1\r\ncontent-length: 100\r\n\r\n{", "CLOUDFN_BODY_TIMEOUT_MS"),
        (b"POST /who HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n", "CLOUDFN_BODY_TIMEOUT_MS"),
    ] {
        let answer = rest(connect(&process, sent));
        assert!(answer.starts_with("HTTP/1.1 408 ") && answer.contains(variable), "{answer}");
    }
}

#[test]
fn a_call_that_never_ends_is_ended_and_its_slot_is_free() {
    let process = start(&[("CLOUDFN_CALL_TIMEOUT_MS", "200"), ("CLOUDFN_CONCURRENCY", "2")]);
    let (mut first, mut of_first) = begin(&process, "hang", "X-Request-Id: r1\r\n");
    // A call whose caller has hung up gets the same time.
    let (second, mut of_second) = begin(&process, "hang", "");
    drop(second);
    let (status, told) = first.receive();
    assert_eq!(status, 504);
    assert_eq!(told, json!({"errCode": -1, "errMsg": "the call took longer than 200 ms (CLOUDFN_CALL_TIMEOUT_MS)"}));
    for function in [&mut of_first, &mut of_second] {
        assert_eq!(function.read(&mut [0]).unwrap(), 0, "the function was dropped");
    }
    assert_eq!(process.client().call("POST /who", "", b"{}").0, 200);
    process.terminate();
    let log = process.wait().1;
    let lines: Vec<_> = log.iter().filter(|line| line["level"] == "ERROR").collect();
    assert_eq!(lines.len(), 2, "one for each call, also for that whose caller hung up: {log:?}");
    assert!(lines.iter().any(|line| line["span"]["request_id"] == "r1"), "{log:?}");
    for line in lines {
        assert!(line["message"].as_str().unwrap().contains("CLOUDFN_CALL_TIMEOUT_MS"), "{line}");
        assert_eq!((&line["span"]["function"], &line["err_code"]), (&json!("hang"), &json!(-1)));
    }
    let counted = log.iter().filter(|line| line["message"].as_str().unwrap().starts_with("ended a call"));
    assert_eq!(counted.map(|line| line["count"].as_u64().unwrap()).sum::<u64>(), 2);
}

#[test]
fn connections_over_the_limit_are_refused_with_the_reason() {
    let process = start(&[("CLOUDFN_MAX_CONNECTIONS", "3")]);
    let mut held: Vec<_> = (0..3).map(|_| process.client()).collect();
    for client in &mut held {
        assert_eq!(client.call("GET /", "", b"").0, 200);
    }
    let (status, told) = process.client().call("POST /who", "", b"{}");
    assert_eq!(status, 503);
    assert!(told["errMsg"].as_str().unwrap().contains("CLOUDFN_MAX_CONNECTIONS"), "{told}");
    assert_eq!(held[0].call("POST /who", "", b"{}").0, 200);
    drop(held);
    // A slot is free as soon as the process has noticed that they have closed.
    while process.client().call("POST /who", "", b"{}").0 == 503 {}
}

#[test]
fn idle_connections_give_way() {
    let process = start(&[("CLOUDFN_MAX_CONNECTIONS", "3")]);
    let mut idle: Vec<_> = (0..3).map(|_| process.client()).collect();
    assert_eq!(idle[2].call("POST /who", "", b"{}").0, 200);
    // A connection can be closed after it was idle for a second. None of them ends by itself.
    while process.client().call("POST /who", "", b"{}").0 == 503 {}
}

#[test]
fn idle_connections_give_way_when_the_system_runs_out_of_files() {
    let process = start_with_files(64);
    let idle: Vec<_> = (0..100).map(|_| process.client()).collect();
    assert_eq!(process.client().call("POST /who", "", b"{}").0, 200);
    process.terminate();
    let (code, log) = process.wait();
    assert_eq!(code, Some(0));
    assert!(log.iter().any(|line| line["message"].as_str().unwrap().contains("`ulimit -n`")), "{log:?}");
    drop(idle);
}

#[test]
fn an_event_of_too_many_values_is_refused_and_memory_stays_small() {
    let process = start(&[]);
    let mut client = process.client();
    for unit in ["[]", "[0]", "{\"\":0}", "[[[[]]]]", "0", "\"a\""] {
        let event = format!("[{}]", vec![unit; 5_900_000 / (unit.len() + 1)].join(","));
        let (status, told) = client.call("POST /count", "", event.as_bytes());
        assert_eq!(status, 400, "{unit}");
        assert!(told["errMsg"].as_str().unwrap().contains("CLOUDFN_MAX_EVENT_VALUES"), "{told}");
    }
    // The largest events of each kind that are accepted.
    let deep = format!("{}0{}", "{\"abcdefghijklmnopqrstuvwxyz\":".repeat(100), "}".repeat(100));
    for (unit, values) in [("[0]", 4), ("{\"abc\":0}", 4), ("[[[[0]]]]", 13), ("0", 1), (&deep, 301)] {
        let count = 499_000 / values;
        let event = format!("[{}{}]", vec![unit; count].join(","), " ".repeat(1_000_000));
        assert_eq!(client.call("POST /count", "", event.as_bytes()), (200, json!(count)), "{unit}");
    }
    let peak = process.peak_kib();
    assert!(peak < 160 * 1024, "{peak} KiB");
    let raised = start(&[("CLOUDFN_MAX_EVENT_VALUES", "1000000")]);
    let event = format!("[{}0]", "0,".repeat(550_000));
    assert_eq!(raised.client().call("POST /count", "", event.as_bytes()), (200, json!(550_001)));
}

#[test]
fn memory_stays_below_its_bound_whatever_clients_leave_unfinished() {
    const MIB: usize = 1024 * 1024;

    let process =
        start(&[("CLOUDFN_MAX_HELD_EVENT_BYTES", "33554432"), ("CLOUDFN_MAX_UNREAD_ANSWER_BYTES", "33554432")]);
    // Ninety bodies of five megabytes each, without their end: 450 MB.
    let mut halves: Vec<_> = (0..90)
        .map(|_| connect(&process, b"POST /who HTTP/1.1\r\nhost: x\r\ncontent-length: 6000000\r\n\r\n"))
        .collect();
    let piece = vec![b' '; MIB];
    for _ in 0..5 {
        for stream in &mut halves {
            stream.set_write_timeout(Some(Duration::from_secs(60))).unwrap();
            // The rest of a refused body is read until the connection is closed.
            let _ = stream.write_all(&piece);
        }
    }
    // Small events are still accepted.
    assert_eq!(process.client().call("POST /who", "", b"{}"), (200, json!({})));
    let peak = process.peak_kib();
    assert!(peak < 110 * 1024, "half bodies: {peak} KiB");
    drop(halves);

    // A hundred answers of five megabytes that nobody reads: 500 MB.
    let ask = b"POST /big HTTP/1.1\r\nhost: x\r\ncontent-length: 7\r\n\r\n5000000";
    let unread: Vec<_> = (0..100).map(|_| connect(&process, ask)).collect();
    let mut refused = process.client();
    // Some calls are accepted until all refused ones are counted.
    while refused.call("POST /big", "", b"1").0 == 200 {}
    let (status, told) = refused.call("POST /who", "", b"{}");
    assert_eq!(status, 503);
    assert!(told["errMsg"].as_str().unwrap().contains("CLOUDFN_MAX_UNREAD_ANSWER_BYTES"), "{told}");
    let peak = process.peak_kib();
    assert!(peak < 150 * 1024, "unread answers: {peak} KiB");
    drop(unread);
    while process.client().call("POST /who", "", b"{}").0 == 503 {}
}

#[test]
fn a_caller_that_does_not_read_its_answer_loses_its_connection() {
    let mut process = start(&[("CLOUDFN_WRITE_TIMEOUT_MS", "200")]);
    let mut stream = connect(&process, b"POST /big HTTP/1.1\r\nhost: x\r\ncontent-length: 7\r\n\r\n6000000");
    process.wait_for_line("a caller did not read its answer");
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    assert!(answer.len() < 6_000_000);
}

#[test]
fn an_answer_that_is_too_large_is_an_error_with_its_size() {
    let process = start(&[("CLOUDFN_MAX_ANSWER_BYTES", "1000")]);
    let (status, told) = process.client().call("POST /big", "", b"999");
    assert_eq!(status, 500);
    let message = told["errMsg"].as_str().unwrap();
    assert!(
        message.starts_with("the answer is 1001 bytes, and the limit is 1000 (CLOUDFN_MAX_ANSWER_BYTES)"),
        "{message}"
    );
    assert_eq!(process.client().call("POST /big", "", b"998").0, 200);
    process.terminate();
    let log = process.wait().1;
    let line = log.iter().find(|line| line["level"] == "ERROR").unwrap();
    assert_eq!(
        (&line["span"]["function"], &line["err_code"], &line["message"]),
        (&json!("big"), &json!(-1), &told["errMsg"])
    );
}
