//! Requests of strangers to a process's Runtime API: of a web page, or of another process.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::*;

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

/// An invoker with an event, and the secret path that its process knows.
async fn invoker() -> (Invoker, String) {
    let invoker = Invoker::start(getrandom::fill).await.unwrap();
    let base = invoker.address().variables()[0].1.split_once('/').unwrap().1.to_owned();
    let delivery = Delivery {
        event: Bytes::from_static(b"{\"a\":1}"),
        request_id: "r1".to_owned(),
        memory_limit_in_mb: 1,
        time_limit: Duration::from_secs(1),
        time_left: None,
        context: "context".to_owned(),
    };
    invoker.exchange.send_modify(|state| state.delivery = Some(delivery));
    (invoker, base)
}

async fn reply(invoker: &Invoker, request: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(invoker.address().socket).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).await.unwrap();
    (reply[9..12].parse().unwrap(), reply)
}

fn host(invoker: &Invoker) -> String {
    format!("host: {}\r\nconnection: close\r\n", invoker.address().socket)
}

#[test]
fn a_process_that_knows_the_secret_is_served() {
    run(async {
        let (invoker, base) = invoker().await;
        let (host, port) = (host(&invoker), invoker.address().socket.port());
        let (status, event) =
            reply(&invoker, &format!("GET /{base}/runtime/invocation/next HTTP/1.1\r\n{host}\r\n")).await;
        assert_eq!(status, 200);
        assert!(event.ends_with("{\"a\":1}") && event.contains("x-cloudfn-context: context"), "{event}");
        // For a client that builds the URL from both variables.
        let answer =
            format!("POST /{base}:{port}/runtime/invocation/response HTTP/1.1\r\n{host}content-length: 1\r\n\r\n7");
        assert_eq!(reply(&invoker, &answer).await.0, 200);
        assert_eq!(invoker.exchange.borrow().reply, Some(Reply::Response(Bytes::from_static(b"7"))));
    });
}

#[test]
fn without_the_secret_no_event_can_be_fetched_or_answered() {
    run(async {
        let (invoker, base) = invoker().await;
        let host = host(&invoker);
        let wrong = "0".repeat(base.len());
        for base in ["", "/secret", &format!("/{wrong}"), &format!("/{}", &base[1..]), &format!("//{base}"), "/%00"] {
            for (method, action) in [
                ("GET", "invocation/next"),
                ("HEAD", "invocation/next"),
                ("POST", "invocation/response"),
                ("POST", "invocation/error"),
                ("POST", "init/ready"),
                ("OPTIONS", "invocation/response"),
                ("GET", "nothing"),
            ] {
                let request = format!("{method} {base}/runtime/{action} HTTP/1.1\r\n{host}content-length: 1\r\n\r\n7");
                let (status, text) = reply(&invoker, &request).await;
                assert!(matches!(status, 403 | 404), "{request}: {text}");
                assert!(!text.contains("\"a\""), "{text}");
            }
        }
        let state = invoker.exchange.borrow();
        assert_eq!((state.ready, state.fetched, &state.reply), (false, false, &None));
    });
}

#[test]
fn no_web_page_is_served_even_if_it_knows_the_secret() {
    run(async {
        let (invoker, base) = invoker().await;
        let socket = invoker.address().socket;
        let (here, port) = (format!("host: {socket}\r\n"), socket.port());
        for more in [
            format!("{here}origin: http://evil.test\r\n"),
            format!("{here}origin: http://{socket}\r\n"),
            format!("{here}origin: null\r\ncontent-type: text/plain\r\n"),
            format!("{here}sec-fetch-site: cross-site\r\n"),
            format!("{here}sec-fetch-site: same-site\r\n"),
            format!("host: evil.test:{port}\r\n"),
            format!("host: localhost.evil.test:{port}\r\n"),
            format!("host: 127.0.0.1.:{port}\r\n"),
            "host: 127.0.0.1\r\n".to_owned(),
            String::new(),
        ] {
            for (method, action) in [("GET", "next"), ("POST", "response"), ("OPTIONS", "response")] {
                let head =
                    format!("{method} /{base}/runtime/invocation/{action} HTTP/1.1\r\n{more}connection: close\r\n");
                let (status, text) = reply(&invoker, &format!("{head}content-length: 1\r\n\r\n7")).await;
                assert!(matches!(status, 400 | 403), "{head}: {text}");
                assert!(!text.contains("access-control"), "{text}");
            }
        }
        let next = format!("/{base}/runtime/invocation/next");
        let absolute = format!("GET http://evil.test{next} HTTP/1.1\r\n{here}connection: close\r\n\r\n");
        assert_eq!(reply(&invoker, &absolute).await.0, 403);
        assert_eq!(reply(&invoker, &format!("GET {next} HTTP/1.0\r\n\r\n")).await.0, 400);
        assert!(!invoker.exchange.borrow().fetched);
    });
}

#[test]
fn each_process_has_its_own_secret() {
    run(async {
        let (first, of_first) = invoker().await;
        let (second, of_second) = invoker().await;
        assert_ne!(of_first, of_second);
        let swapped = format!("GET /{of_second}/runtime/invocation/next HTTP/1.1\r\n{}\r\n", host(&first));
        assert_eq!(reply(&first, &swapped).await.0, 403);
        assert!(!format!("{second:?}").contains(&of_second), "its debug output hides the secret");
    });
}
