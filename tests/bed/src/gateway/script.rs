//! How the scripted gateway answers a call: what it sends, when it waits, and how it closes the connection.

use std::fmt::Write;
use std::time::Duration;

use serde_json::{Value, json};

use super::CloudCall;
use crate::wire::response;

const CONTENT_TYPE: &str = "content-type: application/octet-stream\r\n";

const MIB: usize = 1024 * 1024;

/// Short enough that a caller does not notice, and long enough that earlier bytes arrive first.
const MOMENT: Duration = Duration::from_millis(20);

#[derive(Debug)]
pub(super) struct Script {
    /// The connection is kept open if no step ends it.
    pub(super) steps: Vec<Step>,
}

#[derive(Debug)]
pub(super) enum Step {
    Send(Vec<u8>),
    /// The same bytes, this many times.
    Repeat(Vec<u8>, u64),
    /// A byte every 100 ms.
    Drip(Vec<u8>),
    /// `100 Continue` again and again, with this pause.
    InformOn(Duration),
    Wait(Duration),
    /// Closes only the sending half.
    EndWriting,
    Close,
    Reset,
}

impl Script {
    /// Reads `<id>|<fault>|<number>`.
    pub(super) fn parse(text: &str) -> Self {
        let mut parts = text.split('|').skip(1);
        let fault = parts.next().unwrap_or("good");
        let number = parts.next().and_then(|number| number.parse().ok()).unwrap_or_default();
        let own = json!({"errcode": 0, "errmsg": "ok", "script": text});
        Self { steps: steps(fault, number, &own) }
    }
}

fn steps(fault: &str, number: u64, own: &Value) -> Vec<Step> {
    use Step::{Close, Drip, EndWriting, InformOn, Repeat, Reset, Send, Wait};

    let body = CloudCall::answer(own);
    let good = response("200 OK", CONTENT_TYPE, &body);
    let before_body = good.len() - body.len();
    let pause = Wait(Duration::from_millis(number));
    match fault {
        "good" => vec![pause, Send(good)],
        "good-close" => vec![Send(response("200 OK", &format!("connection: close\r\n{CONTENT_TYPE}"), &body)), Close],
        "good-end" => vec![Send(good), pause, Close],
        "good-reset" => vec![Send(good), pause, Reset],
        "good-half-closed" => vec![Send(good), EndWriting],
        "good-twice" => vec![Send([good.clone(), good].concat())],
        "informed" => vec![Repeat(b"HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n".to_vec(), number), Send(good)],
        "informed-on" => vec![InformOn(Duration::from_millis(number)), Close],
        "reset" => vec![pause, Reset],
        "end" | "silent" => vec![pause, Close],
        "head-reset" => vec![Send(good[..20].to_vec()), Wait(MOMENT), Reset],
        "head-end" => vec![Send(good[..20].to_vec()), Wait(MOMENT), Close],
        "body-reset" => vec![Send(good[..before_body + body.len() / 2].to_vec()), Wait(MOMENT), Reset],
        "body-end" => vec![Send(good[..before_body + body.len() / 2].to_vec()), Wait(MOMENT), Close],
        "drip" => vec![Drip(good)],
        "drip-body" => vec![Send(good[..before_body].to_vec()), Drip(body)],
        "large" => {
            let length = usize::try_from(number).unwrap_or_default() * MIB;
            vec![Send(with_length(length, b"")), Repeat(vec![b'z'; MIB], number)]
        }
        "endless" => {
            let mut chunk = b"100000\r\n".to_vec();
            chunk.resize(chunk.len() + MIB, b'z');
            chunk.extend_from_slice(b"\r\n");
            vec![Send(chunked(&[])), Repeat(chunk, number), Wait(Duration::from_secs(3)), Close]
        }
        _ => framing(fault, &body).or_else(|| heads(fault, number, &body)).unwrap_or_else(|| others(fault, number)),
    }
}

/// Correct and incorrect lengths and chunks.
fn framing(fault: &str, body: &[u8]) -> Option<Vec<Step>> {
    use Step::{Close, Send, Wait};

    let one_chunk = [format!("{:x}\r\n", body.len()).as_bytes(), body, b"\r\n"].concat();
    Some(match fault {
        "chunked" => vec![Send(chunked(&body.chunks(7).collect::<Vec<_>>())), Send(b"0\r\n\r\n".to_vec())],
        "chunks-cut" => vec![Send(chunked(&[body])), Wait(MOMENT), Close],
        "chunks-bad" => vec![Send(chunked(&[])), Send(b"zz\r\nhello\r\n0\r\n\r\n".to_vec()), Close],
        "length-too-short" => vec![Send(with_length(body.len() - 10, body))],
        "length-too-long" => vec![Send(with_length(body.len() + 10, body))],
        "length-too-long-end" => vec![Send(with_length(body.len() + 10, body)), Close],
        "length-negative" => vec![Send(with_headers("content-length: -5\r\n", body))],
        "length-twice" => {
            let lengths = format!("content-length: {}\r\ncontent-length: 5\r\n", body.len());
            vec![Send(with_headers(&lengths, body))]
        }
        "length-and-chunks" => {
            let headers = "content-length: 5\r\ntransfer-encoding: chunked\r\n";
            vec![Send(with_headers(headers, &[&one_chunk[..], b"0\r\n\r\n"].concat())), Close]
        }
        _ => return None,
    })
}

/// Heads that are unusual, too long, or of another protocol.
fn heads(fault: &str, number: u64, body: &[u8]) -> Option<Vec<Step>> {
    use Step::{Close, Send, Wait};

    Some(match fault {
        "http-1.0" => vec![Send([format!("HTTP/1.0 200 OK\r\n{CONTENT_TYPE}\r\n").as_bytes(), body].concat()), Close],
        "no-reason" => {
            let head = format!("HTTP/1.1 200\r\ncontent-length: {}\r\n{CONTENT_TYPE}\r\n", body.len());
            vec![Send([head.as_bytes(), body].concat())]
        }
        "garbage" => vec![Send(garbage()), Close],
        "garbage-stay" => vec![Send(garbage()), Wait(Duration::from_secs(3)), Close],
        "http-2" => vec![Send(b"\x00\x00\x12\x04\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x80".to_vec()), Close],
        "upgrade" => {
            let head = b"HTTP/1.1 101 Switching Protocols\r\nupgrade: other\r\nconnection: upgrade\r\n\r\n";
            vec![Send(head.to_vec()), Wait(Duration::from_secs(2)), Close]
        }
        "many-headers" => {
            let mut headers = format!("content-length: {}\r\n", body.len());
            for header in 0..number {
                let _ = write!(headers, "x-header-{header}: value\r\n");
            }
            vec![Send(with_headers(&headers, body))]
        }
        "long-header" => {
            let value = "l".repeat(usize::try_from(number).unwrap_or_default() * 1024);
            vec![Send(with_headers(&format!("content-length: {}\r\nx-long: {value}\r\n", body.len()), body))]
        }
        _ => return None,
    })
}

/// Complete answers that are not what the caller expects.
fn others(fault: &str, number: u64) -> Vec<Step> {
    use Step::{Close, Send};

    let of_gateway = |body: &[u8]| response("200 OK", CONTENT_TYPE, body);
    match fault {
        "html" => vec![Send(response("200 OK", "content-type: text/html\r\n", b"<html>captive portal</html>")), Close],
        "redirect" => vec![Send(response(&format!("{number} Moved"), "location: /admin?redirected=1\r\n", b""))],
        "status" => {
            let text = br#"{"code":"SYS_ERR","message":"refused"}"#;
            vec![Send(response(&format!("{number} Status"), "content-type: application/json\r\n", text))]
        }
        "no-content" => vec![Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec())],
        "empty" => vec![Send(response("200 OK", "", b""))],
        "null" => vec![Send(of_gateway(&CloudCall::answer(&Value::Null)))],
        "errcode" => vec![Send(of_gateway(&CloudCall::answer(&json!({"errcode": number, "errmsg": "refused"}))))],
        "error-code" => vec![Send(of_gateway(&CloudCall::refusal(-i32::try_from(number).unwrap_or(1))))],
        other => vec![Send(response("400 Bad Request", "", format!("no such fault: {other}").as_bytes())), Close],
    }
}

fn with_length(length: usize, body: &[u8]) -> Vec<u8> {
    with_headers(&format!("content-length: {length}\r\n"), body)
}

fn with_headers(headers: &str, body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 200 OK\r\n{headers}{CONTENT_TYPE}\r\n").as_bytes(), body].concat()
}

/// A chunked response up to these chunks, without its end.
fn chunked(chunks: &[&[u8]]) -> Vec<u8> {
    let mut bytes = with_headers("transfer-encoding: chunked\r\n", b"");
    for chunk in chunks {
        bytes.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
        bytes.extend_from_slice(chunk);
        bytes.extend_from_slice(b"\r\n");
    }
    bytes
}

fn garbage() -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(5);
    (0..200).map(|_| random.u8(..)).collect()
}
