//! WeChat's side: a token service, and an API that accepts its tokens.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::io;
use std::rc::Rc;
use std::time::{Duration, Instant};

use serde_json::json;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::gateway::{Address, listen};
use crate::wire::{Message, Reader, response};

/// How long a replaced token stays valid.
const GRACE: Duration = Duration::from_secs(1);

/// How the token service behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Service {
    Healthy,
    Slow(Duration),
    RefusesTheSecret,
    FailsWith500,
    NeverAnswers,
    AnswersGarbage,
    ClosesConnections,
}

pub(super) struct WeChat {
    pub(super) address: Address,
    state: Rc<State>,
}

struct State {
    service: Cell<Service>,
    life: Duration,
    token: Cell<u64>,
    given_at: Cell<Instant>,
    /// Whether the API refuses the token that the service returns.
    is_revoked: Cell<bool>,
    asked: Cell<u64>,
    forced: Cell<u64>,
    /// How often each call has arrived with a valid token.
    carried_out: RefCell<HashMap<String, u64>>,
}

impl WeChat {
    pub(super) async fn start(life: Duration) -> io::Result<Self> {
        let state = Rc::new(State {
            service: Cell::new(Service::Healthy),
            life,
            token: Cell::new(1),
            given_at: Cell::new(Instant::now()),
            is_revoked: Cell::new(false),
            asked: Cell::new(0),
            forced: Cell::new(0),
            carried_out: RefCell::default(),
        });
        let serving = Rc::clone(&state);
        let address = listen(move |stream| serve(stream, Rc::clone(&serving))).await?;
        Ok(Self { address, state })
    }

    pub(super) fn set_service(&self, service: Service) {
        self.state.service.set(service);
    }

    /// Acts as if another process had replaced the token a while ago.
    pub(super) fn replace_token(&self) {
        self.state.token.set(self.state.token.get() + 1);
        self.state.given_at.set(Instant::now().checked_sub(GRACE * 5).unwrap_or_else(Instant::now));
    }

    /// Makes the API refuse the token that the service still returns.
    pub(super) fn revoke_token(&self) {
        self.state.is_revoked.set(true);
    }

    /// The number of token requests since the last call of this.
    pub(super) fn take_asked(&self) -> u64 {
        self.state.asked.take()
    }

    /// The number of forced refreshes since the last call of this.
    pub(super) fn take_forced(&self) -> u64 {
        self.state.forced.take()
    }

    /// The number of calls that were carried out more than once.
    pub(super) fn carried_out_twice(&self) -> usize {
        self.state.carried_out.borrow().values().filter(|times| **times > 1).count()
    }
}

async fn serve(mut stream: TcpStream, state: Rc<State>) -> io::Result<()> {
    let mut reader = Reader::default();
    while let Some(request) = reader.message(&mut stream).await? {
        if !request.target().contains("stable_token") {
            let answer = state.call(&request);
            stream.write_all(&response("200 OK", "content-type: application/json\r\n", answer.as_bytes())).await?;
            continue;
        }
        state.asked.set(state.asked.get() + 1);
        let is_forced = request.json()["force_refresh"] == true;
        state.forced.set(state.forced.get() + u64::from(is_forced));
        match state.service.get() {
            Service::Healthy => {}
            Service::Slow(pause) => tokio::time::sleep(pause).await,
            Service::FailsWith500 => {
                stream.write_all(&response("500 Internal Server Error", "", b"oops")).await?;
                continue;
            }
            Service::RefusesTheSecret => {
                let refusal = br#"{"errcode":40125,"errmsg":"invalid appsecret"}"#;
                stream.write_all(&response("200 OK", "content-type: application/json\r\n", refusal)).await?;
                continue;
            }
            Service::NeverAnswers => std::future::pending().await,
            Service::AnswersGarbage => return stream.write_all(b"\x00\xff garbage").await,
            Service::ClosesConnections => return Ok(()),
        }
        let token = state.give(is_forced);
        stream.write_all(&response("200 OK", "content-type: application/json\r\n", token.as_bytes())).await?;
    }
    Ok(())
}

impl State {
    /// The current token, or a new one if that is old or a refresh is forced.
    fn give(&self, is_forced: bool) -> String {
        if is_forced || self.given_at.get().elapsed() > self.life.mul_f64(0.6) {
            self.token.set(self.token.get() + 1);
            self.given_at.set(Instant::now());
            self.is_revoked.set(false);
        }
        let left = self.life.saturating_sub(self.given_at.get().elapsed());
        json!({"access_token": name(self.token.get()), "expires_in": left.as_secs().max(1)}).to_string()
    }

    fn call(&self, request: &Message) -> String {
        let token = request.target().split("access_token=").nth(1).unwrap_or_default();
        let token = token.split('&').next().unwrap_or_default();
        let is_current = token == name(self.token.get());
        let is_last = token == name(self.token.get() - 1) && self.given_at.get().elapsed() < GRACE;
        if self.is_revoked.get() || !(is_current || is_last) {
            return json!({"errcode": 40001, "errmsg": "invalid credential"}).to_string();
        }
        let id = request.json()["template_id"].as_str().unwrap_or_default().to_owned();
        *self.carried_out.borrow_mut().entry(id.clone()).or_default() += 1;
        json!({"errcode": 0, "errmsg": "ok", "script": id}).to_string()
    }
}

fn name(token: u64) -> String {
    format!("TOKEN-{token}")
}
