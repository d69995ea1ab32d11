use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use futures_util::future::{Either, select};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

use super::exchange::Exchange;
use super::*;

const MAX_BYTES: usize = 100;
const BODY_TIMEOUT: Duration = Duration::from_secs(30);

/// Sends a request to a platform that reads it and writes this. Not more than `piece` bytes are on their way at once.
/// Returns the reply, and whether the connection can be used again.
fn exchanged(response: &[u8], piece: usize) -> (io::Result<Reply>, bool) {
    run(async {
        let (client, mut platform) = tokio::io::duplex(piece);
        let mut exchange = Exchange::new(client);
        let request = b"GET / HTTP/1.1\r\n\r\n";
        let talk = async {
            platform.read_exact(&mut vec![0; request.len()]).await.unwrap();
            // The other side may have seen enough.
            let _ = platform.write_all(response).await;
            if response.ends_with(END) {
                drop(platform);
            }
            std::future::pending::<()>().await;
        };
        let mut talk = pin!(talk);
        let reply = {
            let running = pin!(exchange.run(request, b"", MAX_BYTES, BODY_TIMEOUT));
            match select(running, &mut talk).await {
                Either::Left((reply, _)) => reply,
                Either::Right(_) => unreachable!("the platform never leaves"),
            }
        };
        // What comes later is on its way.
        let _ = poll_fn(|context| Poll::Ready(talk.as_mut().poll(context))).await;
        (reply, exchange.is_open())
    })
}

/// The platform closes the connection after a text that ends so.
const END: &[u8] = b"<end>";

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap().block_on(future)
}

/// The sizes of pieces in which a response arrives.
const PIECES: [usize; 5] = [1, 2, 3, 17, 64 * 1024];

#[test]
fn a_response_is_the_same_however_it_is_cut() {
    for (response, status, body, is_open) in [
        ("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nevent", 200, "event", true),
        ("HTTP/1.1 200\r\nCONTENT-LENGTH:5 \r\n\r\nevent", 200, "event", true),
        ("HTTP/1.1 200 OK\r\ncontent-length: 5\r\nContent-Length: 5\r\n\r\nevent", 200, "event", true),
        ("HTTP/1.1 200 OK\ncontent-length: 5\n\nevent", 200, "event", true),
        ("HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: x, Close\r\n\r\nevent", 200, "event", false),
        ("HTTP/1.0 200 OK\r\ncontent-length: 5\r\n\r\nevent", 200, "event", false),
        ("HTTP/1.0 200 OK\r\nconnection: keep-alive\r\ncontent-length: 5\r\n\r\nevent", 200, "event", true),
        ("HTTP/1.1 200 OK\r\n\r\nuntil the <end>", 200, "until the <end>", false),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: gzip\r\n\r\nuntil the <end>", 200, "until the <end>", false),
        (
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nev\r\n3;a=b\r\nent\r\n0\r\n\r\n",
            200,
            "event",
            true,
        ),
        (
            "HTTP/1.1 200 OK\r\ntransfer-encoding: a, Chunked\r\n\r\n5\r\nevent\r\n00\r\na: b\r\nc: d\r\n\r\n",
            200,
            "event",
            true,
        ),
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 9\r\ntransfer-encoding: chunked\r\n\r\n1\r\ne\r\n0\r\n\r\n",
            200,
            "e",
            true,
        ),
        ("HTTP/1.1 204 No Content\r\ncontent-length: 5\r\n\r\n", 204, "", true),
        ("HTTP/1.1 304 Not Modified\r\n\r\n", 304, "", true),
        (
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\na: b\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n7",
            200,
            "7",
            true,
        ),
        ("HTTP/1.1 413 Too Large\r\ncontent-length: 2\r\n\r\nno", 413, "no", true),
    ] {
        for piece in PIECES {
            let (reply, was_open) = exchanged(response.as_bytes(), piece);
            let reply = reply.unwrap_or_else(|error| panic!("{response:?} in pieces of {piece}: {error}"));
            assert_eq!(reply.status, status, "{response:?} in pieces of {piece}");
            assert_eq!(reply.body.unwrap(), body, "{response:?} in pieces of {piece}");
            assert_eq!(was_open, is_open, "{response:?} in pieces of {piece}");
        }
    }
}

#[test]
fn a_response_that_is_not_http_is_an_error_however_it_is_cut() {
    let many = format!("HTTP/1.1 200 OK\r\n{}\r\n", "a: b\r\n".repeat(101));
    let long = format!("HTTP/1.1 200 OK\r\na: {}\r\n\r\n", "b".repeat(500 * 1024));
    let trailers = format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n{}\r\n", "a: b\r\n".repeat(9000));
    for (response, reason) in [
        ("event <end>", "not HTTP"),
        ("HTTP/2 200 OK\r\n\r\n<end>", "not HTTP"),
        ("HTTP/1.1 2x0 OK\r\n\r\n<end>", "not HTTP"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n12", "two lengths"),
        ("HTTP/1.1 200 OK\r\ncontent-length: +1\r\n\r\n1", "not a number"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 1, 1\r\n\r\n1", "not a number"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 99999999999999999999\r\n\r\n1", "not a number"),
        ("HTTP/1.0 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n", "HTTP/1.0"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nx\r\n", "no size"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nev\r\n\r\n\r\n", "no size"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nev\r\n;a=b\r\n\r\n", "no size"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\n12\r\n", "longer than its size"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nuntil the <end>", "ended before"),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n50\r\nuntil the <end>", "ended before"),
        ("HTTP/1.1 200 OK\r\na: <end>", "ended before"),
        ("<end>", "not HTTP"),
        (&many, "too many headers"),
        (&long, "too large"),
        (&trailers, "trailers"),
    ] {
        for piece in PIECES {
            let (reply, is_open) = exchanged(response.as_bytes(), piece);
            let error = reply.expect_err(response).to_string();
            assert!(error.contains(reason), "{:?}: {error}", response.get(..100));
            assert!(!is_open, "{error}");
        }
    }
}

#[test]
fn a_body_over_the_limit_is_not_read() {
    let (fits, exceeds) = ("e".repeat(MAX_BYTES), "e".repeat(MAX_BYTES + 1));
    for (body, is_read) in [(fits, true), (exceeds, false)] {
        let length = body.len();
        for head in [
            format!("content-length: {length}\r\n\r\n{body}"),
            format!("transfer-encoding: chunked\r\n\r\n{length:x}\r\n{body}\r\n0\r\n\r\n"),
            format!("transfer-encoding: chunked\r\n\r\n1\r\n7\r\n{:x}\r\n{}\r\n0\r\n\r\n", length - 1, &body[1..]),
        ] {
            let (reply, is_open) = exchanged(format!("HTTP/1.1 200 OK\r\n{head}").as_bytes(), 64);
            assert_eq!(reply.unwrap().body.map_err(|unread| assert_eq!(unread, Unread::TooLarge)).is_ok(), is_read);
            assert_eq!(is_open, is_read);
        }
    }
    let endless = format!("HTTP/1.1 200 OK\r\n\r\n{}", "e".repeat(10_000));
    assert_eq!(exchanged(endless.as_bytes(), 64).0.unwrap().body, Err(Unread::TooLarge));
}

#[test]
fn what_follows_a_response_is_never_the_next_one() {
    for more in ["HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n", "x", "\r\n"] {
        let response = format!("HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n1{more}");
        for piece in [64 * 1024, response.len() - more.len()] {
            let (reply, is_open) = exchanged(response.as_bytes(), piece);
            assert_eq!(reply.unwrap().body.unwrap(), "1");
            assert!(!is_open, "{more:?} in pieces of {piece}");
        }
    }
}

#[test]
fn headers_are_found_by_name_in_any_case() {
    let response = "HTTP/1.1 200 request_id: r0\r\nREQUEST_id:  r1 \r\nx-request_id: r2\r\nrequest_idx: r3\r\nother: request_id: r4\r\n\
                    request_id: r5\r\nempty:\r\nwide: \u{8336}\r\ncontent-length: 0\r\n\r\n";
    let headers = exchanged(response.as_bytes(), 64).0.unwrap().headers;
    assert_eq!(headers.all("request_id").collect::<Vec<_>>(), [b"r1", b"r5"]);
    assert_eq!(headers.text("request_id"), Some("r1"));
    assert_eq!((headers.text("empty"), headers.text("wide"), headers.text("absent")), (Some(""), None, None));
}

/// Talks to an exchange whose request does not fit into the pipe.
fn large_request(talk: impl AsyncFnOnce(DuplexStream)) -> (io::Result<Reply>, bool) {
    run(async {
        let (client, platform) = tokio::io::duplex(64);
        let mut exchange = Exchange::new(client);
        let body = vec![b'x'; 1000];
        let running = exchange.run(b"POST / HTTP/1.1\r\n\r\n", &body, MAX_BYTES, BODY_TIMEOUT);
        let (reply, ()) = futures_util::future::join(running, talk(platform)).await;
        (reply, exchange.is_open())
    })
}

#[test]
fn an_answer_that_is_refused_before_it_is_sent_has_the_words_of_the_refusal() {
    let refusal = b"HTTP/1.1 413 Too Large\r\ncontent-length: 2\r\n\r\nno";
    let (reply, is_open) = large_request(async |mut platform| {
        platform.write_all(refusal).await.unwrap();
        let _ = platform.read(&mut [0]).await;
    });
    let reply = reply.unwrap();
    assert_eq!((reply.status, reply.body.unwrap()), (StatusCode::PAYLOAD_TOO_LARGE, Bytes::from_static(b"no")));
    assert!(!is_open, "the rest of the request would be the beginning of the next one");
    let (reply, _) = large_request(async |mut platform| {
        platform.read_exact(&mut [0; 50]).await.unwrap();
        platform.write_all(refusal).await.unwrap();
    });
    assert_eq!(reply.unwrap().status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[test]
fn an_informational_response_does_not_stop_an_answer_halfway() {
    for interim in [&b"HTTP/1.1 102 Processing\r\n\r\n"[..], b"HTTP/1.1 100\r\na: b\r\n\r\nHTTP/1.1 102\r\n\r\n"] {
        let (reply, is_open) = large_request(async |mut platform| {
            platform.write_all(interim).await.unwrap();
            platform.read_exact(&mut [0; 1019]).await.unwrap();
            platform.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok").await.unwrap();
            // Until the other side has looked whether it is still there.
            std::mem::forget(platform);
        });
        assert_eq!(reply.unwrap().body.unwrap(), "ok");
        assert!(is_open);
    }
}

#[test]
fn an_answer_that_cannot_be_sent_is_an_error() {
    let (reply, is_open) = large_request(async |platform| drop(platform));
    assert!(reply.is_err() && !is_open, "{reply:?}");
}

#[test]
fn an_answer_is_sent_whole_to_a_platform_that_reads_slowly() {
    let (reply, is_open) = large_request(async |mut platform| {
        let mut request = vec![0; 1019];
        for byte in &mut request {
            *byte = platform.read_u8().await.unwrap();
        }
        assert!(request.ends_with(&[b'x'; 1000]));
        platform.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await.unwrap();
        // Until the other side has looked whether it is still there.
        std::mem::forget(platform);
    });
    assert!(reply.is_ok() && is_open, "{reply:?}");
}

#[test]
fn an_event_that_stops_halfway_is_given_up() {
    let (reply, is_open) = exchanged(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf", 64);
    assert_eq!(reply.unwrap().body, Err(Unread::TooSlow));
    assert!(!is_open);
}
