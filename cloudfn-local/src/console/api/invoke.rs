//! Invoking functions and firing timers.

use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde::de::Error as _;
use serde_json::value::RawValue;

use super::super::user::User;
use super::super::{Handler, calls, document, timers};
use super::{answered, json, not_found, requests};
use crate::gateway::AnswerRule;
use crate::identity::Identity;
use crate::object::Object;
use crate::server::refusal::Refusal;

/// The form of the body of `POST /api/invoke`.
const FORM: &str = r#"{"function": "..", "event": {..}, "user": {"openid": ".."}, "answers": [..]}"#;

/// The body of `POST /api/invoke`.
struct InvokeRequest {
    function: String,
    /// The event as it was written, so that numbers keep their digits.
    event: Option<String>,
    user: RequestedCaller,
    /// Rules for answers, as they were written.
    answers: Vec<Box<RawValue>>,
}

/// The caller to use.
enum RequestedCaller {
    /// The first user, by default.
    First,
    /// No user: the member is `null`.
    Nobody,
    Named(Box<User>),
}

/// Invokes a function, and returns the full result.
pub(super) async fn invoke(State(handler): State<Handler>, request: Request) -> Response {
    answered(invoked(&handler, request).await)
}

async fn invoked(handler: &Handler, request: Request) -> Result<Response, Refusal> {
    let body = requests::body(request).await?;
    let refused = |text: String| Refusal::new(StatusCode::BAD_REQUEST, text);
    let request = InvokeRequest::read(&body).map_err(|error| refused(format!("this is not {FORM}: {error}")))?;
    let identity = match request.user {
        RequestedCaller::Nobody => Identity::nobody(),
        RequestedCaller::First => handler.users.first(),
        RequestedCaller::Named(user) => user.identity(|| handler.users.first()),
    };
    let project = handler.tools.folder.as_deref();
    let rules = request.answers.iter().map(|rule| AnswerRule::read_request(rule.get().as_bytes(), project));
    let rules: Vec<_> = rules.collect::<Result<_, _>>().map_err(|error| refused(error.to_string()))?;
    let function = handler.find(&request.function).await?;
    for rule in &rules {
        handler.platform.check_rule(rule).map_err(|error| refused(error.to_string()))?;
    }
    for rule in rules {
        handler.platform.add_rule(rule);
    }
    handler.publish_answers();
    let event = request.event.unwrap_or_else(|| "{}".to_owned());
    let invoked = calls::invoke(function, event.into(), identity).await;
    // A rule that has answered its last call is gone.
    handler.publish_answers();
    Ok(json(&document::invocation(&invoked?)))
}

/// Starts a function as its timer does.
pub(super) async fn fire(
    State(handler): State<Handler>,
    Path((function, timer)): Path<(String, String)>,
    request: Request,
) -> Response {
    answered(fired(&handler, &function, &timer, request).await)
}

async fn fired(handler: &Handler, function: &str, timer: &str, request: Request) -> Result<Response, Refusal> {
    requests::body(request).await?;
    let found = handler.find(function).await?;
    let content = handler.build_state.content();
    let served = content.functions.iter().find(|served| served.function.name() == function);
    if !served.is_some_and(|served| served.timers.iter().any(|known| known.name == timer)) {
        return Err(not_found(format!("{function} has no timer `{timer}`")));
    }
    let invocation = timers::fire(found, timer, std::time::SystemTime::now()).await?;
    Ok(json(&document::invocation(&invocation)))
}

impl InvokeRequest {
    /// Reads an object without ambiguity.
    fn read(text: &[u8]) -> Result<Self, serde_json::Error> {
        let request = Object::read(text)?;
        let unknown = request.names().find(|name| !["function", "event", "user", "answers"].contains(name));
        if let Some(name) = unknown {
            return Err(serde_json::Error::custom(format!("unknown field `{name}`")));
        }
        let function = request.raw("function").ok_or_else(|| serde_json::Error::custom("missing field `function`"))?;
        let user = match request.raw("user").map(RawValue::get) {
            None => RequestedCaller::First,
            Some("null") => RequestedCaller::Nobody,
            Some(user) => {
                // serde would also accept a list of the members.
                Object::read(user.as_bytes())?;
                RequestedCaller::Named(Box::new(serde_json::from_str(user)?))
            }
        };
        let event = request.raw("event").map(|event| event.get().to_owned());
        let answers = request.raw("answers").map_or(Ok(Vec::new()), Vec::deserialize)?;
        Ok(Self { function: serde_json::from_str(function.get())?, event, user, answers })
    }
}
