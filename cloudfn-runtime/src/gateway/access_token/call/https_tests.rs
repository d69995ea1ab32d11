//! Tests of tokens and calls over real TLS, with a server whose certificate only the tests trust.

use std::borrow::Cow;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use cloudfn_openapi::Method;
use futures_util::future::join_all;
use rustls::{ServerConnection, StreamOwned};
use serde_json::{Value, json};

use super::*;
use crate::gateway::access_token::stable::tests::provider;
use crate::gateway::cloud_call::members;
use crate::gateway::members::Members;
use crate::http_client::tls as https;

const SECRET: &str = "the-secret";

/// A fake WeChat that refuses its first token and accepts the second.
#[derive(Clone, Default)]
struct WeChat {
    /// The request lines.
    request_log: Arc<Mutex<Vec<String>>>,
}

impl WeChat {
    fn serve(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("https://{}", listener.local_addr().unwrap());
        let wechat = self.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let wechat = wechat.clone();
                std::thread::spawn(move || wechat.converse(stream.unwrap()));
            }
        });
        url
    }

    fn converse(&self, stream: TcpStream) {
        let connection = ServerConnection::new(Arc::new(https::tests::server_config())).unwrap();
        let mut stream = StreamOwned::new(connection, stream);
        while let Some((head, body)) = request(&mut stream) {
            let answer = self.answer(head.lines().next().unwrap(), &body).to_string();
            let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json";
            write!(stream, "{head}\r\ncontent-length: {}\r\n\r\n{answer}", answer.len()).unwrap();
            stream.flush().unwrap();
        }
    }

    fn answer(&self, first: &str, body: &[u8]) -> Value {
        let mut request_log = self.request_log.lock().unwrap();
        request_log.push(first.to_owned());
        if first.contains("access_token=t2") {
            return json!({"errcode": 0, "errmsg": "ok", "msgid": 7});
        }
        if first.contains("access_token=") {
            return json!({"errcode": 42001, "errmsg": "access_token expired"});
        }
        let body: Value = serde_json::from_slice(body).unwrap();
        assert_eq!((&body["appid"], &body["secret"]), (&json!("wx1"), &json!(SECRET)));
        let number = request_log.iter().filter(|first| first.contains("/stable_token")).count();
        json!({"access_token": format!("t{number}"), "expires_in": 7200})
    }
}

/// The next request of a connection; `None` when it is closed.
fn request(stream: &mut impl Read) -> Option<(String, Vec<u8>)> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).ok()?;
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap();
    let length =
        head.lines().find_map(|line| line.strip_prefix("content-length: ")).map_or(0, |text| text.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some((head, body))
}

const POST: Api = Api::named("x.post").endpoint(Method::Post, "/wxa/post");

#[test]
fn over_https_a_hundred_calls_share_one_token_and_one_renewal() {
    let wechat = WeChat::default();
    let url = wechat.serve();
    let tokens = Tokens::new(provider(&url, SECRET, https::tests::client()));
    let gateway = Gateway::through(https::tests::client()).with_tokens(Some(Arc::new(tokens)));
    let environment: Environment = [("CLOUDFN_OPEN_API_URL".to_owned(), url)].into_iter().collect();
    let call = || OpenApiCall {
        api: Cow::Borrowed(POST.name),
        error_codes: POST.error_codes,
        members: members(POST.name, &json!({"n": 1})).unwrap(),
        appid: None,
        version: None,
        deadline: crate::gateway::deadline::after(Duration::from_secs(60)),
    };
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        let calls = join_all((0..100).map(|_| gateway.call(&environment, &POST, call()))).await;
        assert!(
            calls.iter().all(|answer| matches!(answer, Ok(Content::Json(json)) if json["msgid"] == 7)),
            "{calls:?}"
        );
    });
    let request_log = wechat.request_log.lock().unwrap();
    let count = |text: &str| request_log.iter().filter(|first| first.contains(text)).count();
    assert_eq!((count("POST /cgi-bin/stable_token "), count("access_token=t2")), (2, 100), "{request_log:?}");
}

#[test]
fn an_untrusted_server_gets_no_secret_and_no_token() {
    let wechat = WeChat::default();
    let url = wechat.serve();
    let client = crate::gateway::default_client;
    let tokens = Tokens::new(provider(&url, SECRET, https::tests::client()));
    let gateway = Gateway::new(crate::gateway::Init::default(), crate::gateway::Sources::default(), client());
    let gateway = gateway.with_tokens(Some(Arc::new(tokens)));
    let environment: Environment = [("CLOUDFN_OPEN_API_URL".to_owned(), url)].into_iter().collect();
    let call = OpenApiCall {
        api: Cow::Borrowed(POST.name),
        error_codes: POST.error_codes,
        members: Members::default(),
        appid: None,
        version: None,
        deadline: crate::gateway::deadline::after(Duration::from_secs(60)),
    };
    let error = crate::testing::block_on(gateway.call(&environment, &POST, call)).unwrap_err();
    let output = format!("{error} {error:?}");
    assert!(output.contains("certificate") && !output.contains("t1") && !output.contains(SECRET), "{output}");
    assert_eq!(*wechat.request_log.lock().unwrap(), ["POST /cgi-bin/stable_token HTTP/1.1"]);
}
