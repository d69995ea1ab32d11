//! The Cloud Call gateway: one address that every call of every function goes to.

mod call;
mod catalog;
mod ledger;
mod request;
mod scripted;
#[cfg(test)]
mod tests;

use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant, SystemTime};

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request as HttpRequest, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use tokio::net::TcpListener;
use tokio::sync::watch;

pub use call::{CallOutcome, CloudCall, Member};
pub(crate) use ledger::Ledger;
pub use scripted::Scripted;

use self::catalog::CALLABLE;
use self::request::{Asked, Request, badly_signed};

/// The longest body of a call, in bytes. WeChat takes files of up to 10 MiB.
const LONGEST_CALL: usize = 16 * 1024 * 1024;

/// The API exists nowhere.
const API_NOT_FOUND: i32 = -604_100;
/// The function's `config.json` does not name the API.
const NO_PERMISSION: i32 = -604_101;
/// The call was made for somebody else than the invocation that signed it.
const ILLEGAL_SOURCE: i32 = -604_104;

/// Tells the time.
pub(crate) type Clock = fn() -> SystemTime;

/// Listens on a free loopback port for the calls of all functions.
#[derive(Debug)]
pub(crate) struct Gateway {
    address: SocketAddr,
    ledger: Ledger,
    closed: watch::Sender<bool>,
}

#[derive(Clone)]
struct Desk {
    ledger: Ledger,
    clock: Clock,
}

impl Gateway {
    pub(crate) async fn start(clock: Clock) -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let ledger = Ledger::default();
        let (closed, mut is_closed) = watch::channel(false);
        let desk = Desk { ledger: ledger.clone(), clock };
        let router = Router::new().route("/admin", post(serve)).with_state(desk);
        tokio::spawn(async move {
            let closed = async move {
                // An error means that the platform is gone altogether.
                let _ = is_closed.wait_for(|closed| *closed).await;
            };
            axum::serve(listener, router).with_graceful_shutdown(closed).await
        });
        Ok(Self { address, ledger, closed })
    }

    /// The URL that gateway clients post to.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/admin", self.address)
    }

    pub(crate) fn ledger(&self) -> &Ledger {
        &self.ledger
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        self.closed.send_replace(true);
    }
}

async fn serve(State(desk): State<Desk>, request: HttpRequest) -> Response {
    let arrived = Instant::now();
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LONGEST_CALL).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let request = match Request::read(&parts, &body) {
        Ok(request) => request,
        Err(error) => return error.respond("").await,
    };
    let asked = match desk.admit(&request) {
        Ok(asked) => asked,
        Err(error) => return error.respond(request.secret_id()).await,
    };
    desk.call(request.secret_id(), asked, arrived).await
}

impl Desk {
    /// Checks who asks, and reads what is asked.
    fn admit(&self, request: &Request) -> Result<Asked, Scripted> {
        let credentials = self.ledger.credentials(request.secret_id());
        let credentials = credentials.ok_or_else(|| badly_signed("no running invocation has this secret"))?;
        request.check_signature(&credentials, (self.clock)())?;
        request.asked(&credentials)
    }

    /// Answers a call, and writes down what became of it.
    async fn call(&self, secret_id: &str, asked: Asked, arrived: Instant) -> Response {
        let answer = self.answer(secret_id, &asked);
        let call = CloudCall {
            api: asked.api,
            members: asked.members,
            appid: asked.appid,
            duration: Duration::ZERO,
            outcome: CallOutcome::Unanswered,
        };
        let written_down = self.ledger.arrived(secret_id, call, arrived);
        let outcome = answer.outcome();
        let response = answer.respond(secret_id).await;
        written_down.answered(outcome);
        response
    }

    /// What is answered to a running invocation: nobody calls what its `config.json` does not name.
    fn answer(&self, secret_id: &str, asked: &Asked) -> Scripted {
        if !asked.own_token {
            return Scripted::refused(ILLEGAL_SOURCE);
        }
        if self.ledger.permits(secret_id, &asked.api) {
            return self.ledger.take_answer(&asked.api);
        }
        Scripted::refused(if CALLABLE.contains(&asked.api.as_str()) { NO_PERMISSION } else { API_NOT_FOUND })
    }
}
