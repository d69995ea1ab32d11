//! The API of the page: `/_cloudfn/..`.

use std::convert::Infallible;

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use serde::Deserialize;
use serde::de::Error as _;
use serde_json::value::RawValue;

use super::{Handler, calls, document};
use crate::identity::Identity;
use crate::invocations::Invocation;
use crate::object::Object;
use crate::server::body::discard;
use crate::server::refusal::{Refusal, json_response};

/// The body of `POST /_cloudfn/invoke`.
struct InvokeRequest {
    function: String,
    /// The event as it was written, so that numbers keep their digits.
    event: Option<String>,
    user: RequestedCaller,
}

/// The caller to use.
enum RequestedCaller {
    /// The first user, by default.
    First,
    /// No user: the member is `null`.
    Nobody,
    Named(User),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct User {
    openid: Option<String>,
    appid: Option<String>,
    unionid: Option<String>,
    source: Option<String>,
}

/// The state of the functions and their build.
pub(super) async fn state(State(handler): State<Handler>) -> Response {
    json_response(StatusCode::OK, document::state(&handler).to_string())
}

/// The state, the last invocations, and all changes, as server-sent events.
pub(super) async fn events(State(handler): State<Handler>) -> Response {
    let told = unfold(handler.feed.follow(), async |mut follower| {
        let message = follower.next().await?;
        let event = Event::default().event(message.kind.name()).data(&*message.json);
        Some((Ok::<_, Infallible>(event), follower))
    });
    Sse::new(told).keep_alive(KeepAlive::default()).into_response()
}

/// Invokes a function, and returns the full result.
pub(super) async fn invoke(State(handler): State<Handler>, request: Request) -> Response {
    invoked(&handler, request).await.unwrap_or_else(Response::from)
}

async fn invoked(handler: &Handler, request: Request) -> Result<Response, Refusal> {
    let (parts, body) = request.into_parts();
    let content_type = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if !content_type.is_some_and(|content_type| content_type.starts_with("application/json")) {
        discard(body).await;
        // Pages of other sites cannot send this type without a preflight request, which is refused.
        return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "send Content-Type: application/json"));
    }
    let request_body = InvokeRequest::read(&calls::read(body).await?).map_err(|error| {
        let form = r#"{"function": "..", "event": {..}, "user": {"openid": ".."}}"#;
        Refusal::new(StatusCode::BAD_REQUEST, format!("this is not {form}: {error}"))
    })?;
    let first = || handler.users.first().cloned().unwrap_or_default();
    let identity = match request_body.user {
        RequestedCaller::Nobody => Identity::nobody(),
        RequestedCaller::First => first(),
        RequestedCaller::Named(user) => user.identity(first),
    };
    let event = request_body.event.unwrap_or_else(|| "{}".to_owned());
    let function = handler.build_state.find(&request_body.function).await?;
    let outcome = calls::invoke(function, event.clone().into(), identity.clone()).await?;
    let invocation = Invocation { function: request_body.function, event: event.into(), identity, outcome };
    Ok(json_response(StatusCode::OK, document::invocation(&invocation).to_string()))
}

impl InvokeRequest {
    /// Reads an object without ambiguity.
    fn read(text: &[u8]) -> Result<Self, serde_json::Error> {
        let request_body = Object::read(text)?;
        let unknown = request_body.names().find(|name| !["function", "event", "user"].contains(name));
        if let Some(name) = unknown {
            return Err(serde_json::Error::custom(format!("unknown field `{name}`")));
        }
        let function =
            request_body.raw("function").ok_or_else(|| serde_json::Error::custom("missing field `function`"))?;
        let user = match request_body.raw("user").map(RawValue::get) {
            None => RequestedCaller::First,
            Some("null") => RequestedCaller::Nobody,
            Some(user) => {
                // serde would also accept a list of the members.
                Object::read(user.as_bytes())?;
                RequestedCaller::Named(serde_json::from_str(user)?)
            }
        };
        let event = request_body.raw("event").map(|event| event.get().to_owned());
        Ok(Self { function: serde_json::from_str(function.get())?, event, user })
    }
}

impl User {
    fn identity(self, first: impl FnOnce() -> Identity) -> Identity {
        let set = |identity: Identity, value: Option<String>, set: fn(Identity, String) -> Identity| match value {
            Some(value) => set(identity, value),
            None => identity,
        };
        let identity = match self.openid {
            None => first(),
            Some(openid) => Identity::default().openid(openid),
        };
        let identity = set(identity, self.appid, Identity::appid);
        let identity = set(identity, self.unionid, Identity::unionid);
        set(identity, self.source, Identity::source)
    }
}
