//! What the page asks for: `/_cloudfn/..`.

use std::convert::Infallible;

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use futures_util::stream::{Stream, iter, unfold};
use serde::Deserialize;
use serde_json::value::RawValue;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use super::feed::{Kind, Message};
use super::refusal::{Refusal, json_response};
use super::{Desk, calls, document};
use crate::identity::Identity;
use crate::invocations::Invocation;

/// What `POST /_cloudfn/invoke` takes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    function: String,
    /// As it was written: numbers keep their digits.
    event: Option<Box<RawValue>>,
    /// The first of the users if nothing is said; nobody if it is `null`.
    #[serde(default = "User::somebody")]
    user: Option<User>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct User {
    openid: Option<String>,
    appid: Option<String>,
    unionid: Option<String>,
    source: Option<String>,
}

/// How the functions and their build stand.
pub(super) async fn state(State(desk): State<Desk>) -> Response {
    json_response(StatusCode::OK, document::state(&desk).to_string())
}

/// The state and the last invocations, and whatever changes, as server-sent events.
pub(super) async fn events(State(desk): State<Desk>) -> Response {
    let (past, coming) = desk.feed.follow();
    Sse::new(iter(past).chain(following(coming)).map(|message| Ok::<_, Infallible>(sent(&message))))
        .keep_alive(KeepAlive::default())
        .into_response()
}

/// Invokes a function, and tells everything of it.
pub(super) async fn invoke(State(desk): State<Desk>, request: Request) -> Response {
    invoked(&desk, request).await.unwrap_or_else(Response::from)
}

async fn invoked(desk: &Desk, request: Request) -> Result<Response, Refusal> {
    let (parts, body) = request.into_parts();
    let content_type = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if !content_type.is_some_and(|content_type| content_type.starts_with("application/json")) {
        // Pages of other sites cannot send this type without asking first, and nobody answers them.
        return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "send Content-Type: application/json"));
    }
    let asked: Asked = serde_json::from_slice(&calls::read(body).await?).map_err(|error| {
        let form = r#"{"function": "..", "event": {..}, "user": {"openid": ".."}}"#;
        Refusal::new(StatusCode::BAD_REQUEST, format!("this is not {form}: {error}"))
    })?;
    let identity = match asked.user {
        None => Identity::nobody(),
        Some(user) => user.identity(&desk.users),
    };
    let event = asked.event.map_or_else(|| "{}".to_owned(), |event| event.get().to_owned());
    let function = desk.shelf.find(&asked.function).await?;
    let outcome = calls::invoke(function, event.clone().into(), identity.clone()).await?;
    let invocation = Invocation { function: asked.function, event: event.into(), identity, outcome };
    Ok(json_response(StatusCode::OK, document::invocation(&invocation).to_string()))
}

impl User {
    #[expect(clippy::unnecessary_wraps, reason = "it stands in for a member that may be null")]
    fn somebody() -> Option<Self> {
        Some(Self::default())
    }

    fn identity(self, users: &[Identity]) -> Identity {
        let set = |identity: Identity, value: Option<String>, set: fn(Identity, String) -> Identity| match value {
            Some(value) => set(identity, value),
            None => identity,
        };
        let identity = match self.openid {
            None => users.first().cloned().unwrap_or_default(),
            Some(openid) => Identity::default().openid(openid),
        };
        let identity = set(identity, self.appid, Identity::appid);
        let identity = set(identity, self.unionid, Identity::unionid);
        set(identity, self.source, Identity::source)
    }
}

/// What is told from now on.
fn following(coming: Receiver<Message>) -> impl Stream<Item = Message> {
    unfold(coming, async |mut coming| {
        loop {
            match coming.recv().await {
                Ok(Message { kind: Kind::End, .. }) | Err(RecvError::Closed) => return None,
                Ok(message) => return Some((message, coming)),
                // The page has been asleep: it goes on with what is there still.
                Err(RecvError::Lagged(_)) => {}
            }
        }
    })
}

fn sent(message: &Message) -> Event {
    Event::default().event(message.kind.name()).data(&*message.json)
}
