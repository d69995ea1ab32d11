//! api.weixin.qq.com for a server outside the platform, on 127.0.0.1: a token service, and APIs that need its token.

use std::io::{BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::http::{read_body, read_head};

/// The account's secret.
pub const SECRET: &str = "secret-of-the-account";

/// An account at WeChat. Its tokens are `token-of-the-account-1`, `-2` and so on.
#[derive(Debug)]
pub struct Account {
    /// `http://127.0.0.1:PORT`
    pub url: String,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Debug, Default)]
struct Shared {
    tokens: usize,
    /// Whether the last token is no longer valid.
    is_revoked: bool,
    /// The paths of all requests.
    asked: Vec<String>,
}

impl Account {
    /// Starts the server.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let shared = Arc::new(Mutex::new(Shared::default()));
        let account = Self { url, shared: Arc::clone(&shared) };
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let shared = Arc::clone(&shared);
                std::thread::spawn(move || serve(BufReader::new(stream.unwrap()), &shared));
            }
        });
        account
    }

    /// Makes the last token invalid.
    pub fn revoke(&self) {
        self.shared.lock().unwrap().is_revoked = true;
    }

    /// The number of requests to a path.
    pub fn asked(&self, path: &str) -> usize {
        self.shared.lock().unwrap().asked.iter().filter(|asked| *asked == path).count()
    }
}

fn serve(mut stream: BufReader<TcpStream>, shared: &Mutex<Shared>) {
    // The connection ends when the client closes it.
    while stream.get_ref().peek(&mut [0]).is_ok_and(|length| length > 0) {
        let head = read_head(&mut stream);
        let body = read_body(&mut stream, &head);
        let target = head.split(' ').nth(1).unwrap();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let answer = shared.lock().unwrap().answer(path, query, &body).to_string();
        let length = answer.len();
        let stream = stream.get_mut();
        write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{answer}")
            .unwrap();
    }
}

impl Shared {
    fn answer(&mut self, path: &str, query: &str, body: &[u8]) -> Value {
        self.asked.push(path.to_owned());
        if path != "/cgi-bin/stable_token" {
            let token = query.split('&').find_map(|member| member.strip_prefix("access_token="));
            let is_good = token == Some(&self.token()) && !self.is_revoked;
            return if is_good {
                json!({"errcode": 0, "errmsg": "ok", "msgid": 7})
            } else {
                json!({"errcode": 42001, "errmsg": "access_token expired rid: 1"})
            };
        }
        let asked: Value = serde_json::from_slice(body).unwrap();
        if asked["secret"] != SECRET {
            return json!({"errcode": 40125, "errmsg": "invalid appsecret rid: 1"});
        }
        if self.tokens == 0 || self.is_revoked {
            self.tokens += 1;
            self.is_revoked = false;
        }
        json!({"access_token": self.token(), "expires_in": 7200})
    }

    fn token(&self) -> String {
        format!("token-of-the-account-{}", self.tokens)
    }
}
