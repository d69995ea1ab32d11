//! Attacks on `dev`: pages of other sites that use its ports, and callers whose texts contain control characters.

use std::io::{Read, Write};
use std::net::TcpStream;

use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::process::until;
use cloudfn_tests::terminal::{HOSTILE, is_printable};
use serde_json::json;

use super::numbered;
use super::shop::shop;

/// Sends these bytes, and returns the status, or 0 if the connection was closed without an answer.
fn status(address: &str, request: &str) -> u16 {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut said = String::new();
    let _ = stream.read_to_string(&mut said);
    assert!(!said.to_ascii_lowercase().contains("access-control-allow"), "{said}");
    said.get(9..12).map_or(0, |status| status.parse().unwrap())
}

#[test]
fn pages_of_other_sites_cannot_reach_the_console_by_any_request_of_a_browser() {
    let shop = shop();
    let (address, port) = (shop.address(), shop.address().rsplit_once(':').unwrap().1);
    let here = format!("host: {address}\r\n");
    let foreign = "sec-fetch-site: cross-site\r\n";
    let body = "content-length: 2\r\nconnection: close\r\n\r\n{}";
    let none = "connection: close\r\n\r\n";
    for (way, request) in [
        (
            "a simple post",
            format!("POST /echo HTTP/1.1\r\n{here}origin: http://evil.test\r\ncontent-type: text/plain\r\n{body}"),
        ),
        (
            "a form",
            format!(
                "POST /echo HTTP/1.1\r\n{here}{foreign}sec-fetch-mode: navigate\r\nsec-fetch-dest: document\r\n{body}"
            ),
        ),
        (
            "a preflight",
            format!(
                "OPTIONS /api/invoke HTTP/1.1\r\n{here}origin: http://evil.test\r\naccess-control-request-method: POST\r\naccess-control-request-private-network: true\r\n{none}"
            ),
        ),
        (
            "an image",
            format!(
                "GET /api/state HTTP/1.1\r\n{here}{foreign}sec-fetch-mode: no-cors\r\nsec-fetch-dest: image\r\n{none}"
            ),
        ),
        (
            "a frame",
            format!("GET / HTTP/1.1\r\n{here}{foreign}sec-fetch-mode: navigate\r\nsec-fetch-dest: iframe\r\n{none}"),
        ),
        (
            "events",
            format!(
                "GET /api/events HTTP/1.1\r\n{here}origin: http://evil.test\r\naccept: text/event-stream\r\n{none}"
            ),
        ),
        (
            "a web socket",
            format!(
                "GET /api/events HTTP/1.1\r\n{here}origin: http://evil.test\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-version: 13\r\n\r\n"
            ),
        ),
        ("another port of this machine", format!("POST /echo HTTP/1.1\r\n{here}origin: http://127.0.0.1:1\r\n{body}")),
        (
            "another site of this machine",
            format!("GET /api/state HTTP/1.1\r\n{here}sec-fetch-site: same-site\r\n{none}"),
        ),
        ("a name of its own", format!("GET /api/state HTTP/1.1\r\nhost: evil.test:{port}\r\n{none}")),
        ("a name that begins as ours", format!("GET / HTTP/1.1\r\nhost: 127.0.0.1.evil.test:{port}\r\n{none}")),
        ("a name with a dot behind it", format!("GET / HTTP/1.1\r\nhost: localhost.:{port}\r\n{none}")),
        ("no name", format!("GET /api/state HTTP/1.0\r\n{none}")),
        ("no name, either", format!("GET /api/state HTTP/1.1\r\n{none}")),
        ("a request for a proxy", format!("GET http://evil.test:{port}/api/state HTTP/1.1\r\n{here}{none}")),
        ("all addresses", format!("GET /api/state HTTP/1.1\r\nhost: 0.0.0.0:{port}\r\n{none}")),
    ] {
        let status = status(address, &request);
        assert!(matches!(status, 400 | 403), "{way}: {status}");
    }
    let opened =
        format!("GET / HTTP/1.1\r\n{here}{foreign}sec-fetch-mode: navigate\r\nsec-fetch-dest: document\r\n{none}");
    assert_eq!(status(address, &opened), 200, "a link that is followed");
    assert_eq!(status(address, &format!("GET / HTTP/1.1\r\nhost: localhost:{port}\r\n{none}")), 200);
}

#[test]
fn the_page_cannot_be_framed_or_given_other_scripts() {
    let headers = shop().get("/").send().headers;
    for header in [
        "frame-ancestors 'none'",
        "script-src 'nonce-",
        "form-action 'none'",
        "base-uri 'none'",
        "x-frame-options: deny",
        "x-content-type-options: nosniff",
        "referrer-policy: no-referrer",
        "cross-origin-resource-policy: same-origin",
        "cross-origin-opener-policy: same-origin",
        "cache-control: no-store",
    ] {
        assert!(headers.contains(header), "{header}: {headers}");
    }
    assert!(!headers.contains("unsafe"), "{headers}");
}

/// The ports that a process listens on.
fn ports(id: u32) -> Vec<u16> {
    let sockets: Vec<_> = std::fs::read_dir(format!("/proc/{id}/fd"))
        .unwrap()
        .filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok()?.to_str().map(str::to_owned))
        .filter_map(|link| Some(link.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect();
    let table = std::fs::read_to_string("/proc/net/tcp").unwrap();
    let listening = table
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .filter(|fields| fields.len() > 9 && fields[3] == "0A" && sockets.iter().any(|socket| socket == fields[9]));
    listening.map(|fields| u16::from_str_radix(fields[1].rsplit_once(':').unwrap().1, 16).unwrap()).collect()
}

#[test]
fn no_other_process_reads_an_event_or_answers_it() {
    let shop = shop();
    shop.call("echo", "1").is(200, "1");
    // The ports of the console, the gateway, and the Runtime API of each process.
    let ports = ports(shop.id());
    assert!(ports.len() >= 3, "{ports:?}");
    for port in ports {
        let address = format!("127.0.0.1:{port}");
        for (method, path) in [
            ("GET", "/runtime/invocation/next"),
            ("POST", "/runtime/invocation/response"),
            ("POST", "/runtime/invocation/error"),
            ("POST", "/runtime/init/ready"),
            ("GET", "/x/runtime/invocation/next"),
        ] {
            let request = format!(
                "{method} {path} HTTP/1.1\r\nhost: {address}\r\ncontent-length: 1\r\nconnection: close\r\n\r\n7"
            );
            let status = status(&address, &request);
            assert!((400..500).contains(&status), "{method} {path} at {port}: {status}");
        }
    }
    shop.call("echo", "2").is(200, "2");
}

#[test]
fn no_text_of_a_caller_or_a_function_controls_the_terminal() {
    let shop = shop();
    let lines = json!([
        {"level": "INFO", "target": HOSTILE, "timestamp": "t", "message": {HOSTILE: HOSTILE}, HOSTILE: HOSTILE},
        {"level": HOSTILE, "target": "t", "timestamp": "t", "message": HOSTILE},
    ]);
    let event = json!({"text": HOSTILE, "lines": lines, "mark": "steers"});
    assert_eq!(shop.call("shouts", &event.to_string()).status, 200);
    let failing = json!({"text": HOSTILE, "fails": true});
    assert_eq!(shop.call("shouts", &failing.to_string()).status, 500);
    shop.tells(&["Answered shouts for ", "Failed shouts for ", "errCode -1: a\\nerror: forged\\r\\u{1b}[2J"]);
    let stderr = shop.stderr();
    assert!(is_printable(&stderr), "{stderr:?}");
    // A text without line feeds stays on its line.
    assert!(stderr.contains("WARN dev_shop: a\\nerror: forged\\r\\u{1b}[2J"), "{stderr}");
}

#[test]
fn unfinished_requests_do_not_delay_the_end() {
    let shop = DevServer::start(numbered("dev-half").folder(), &["--no-watch"]);
    let address = shop.address().to_owned();
    let halves: Vec<_> = ["", "POST /number HT", "POST /number HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{"]
        .into_iter()
        .map(|half| {
            let mut stream = TcpStream::connect(&address).unwrap();
            write!(stream, "{}", half.replace("host: x", &format!("host: {address}"))).unwrap();
            stream
        })
        .collect();
    let _events = shop.get("/api/events").follow();
    shop.call("number", "").is(200, "1");
    assert_eq!(shop.interrupt().code(), Some(0));
    for mut half in halves {
        until("it is closed", || half.read(&mut [0]).map_or(true, |length| length == 0).then_some(()));
    }
}
