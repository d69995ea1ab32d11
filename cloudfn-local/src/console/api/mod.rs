//! The API of the console: `/api/..`. `openapi.json` describes it.

mod answers;
mod data;
mod files;
mod functions;
mod invocations;
mod invoke;
mod requests;
#[cfg(test)]
mod tests;
mod users;

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, delete, get, post, put};
use bytes::Bytes;
use futures_util::stream::unfold;
use serde_json::Value;
use tokio::time::timeout;

use super::{Handler, document, overview};
use crate::server::refusal::{Refusal, json_response};

/// The description of this API.
const OPENAPI: &str = include_str!("openapi.json");

/// How long a page hears nothing before it gets a comment.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

pub(super) fn routes() -> Router<Handler> {
    all().into_iter().fold(Router::new(), |router, (path, route)| router.route(path, route))
}

/// Every path, with its methods. `openapi.json` describes all of them.
fn all() -> Vec<(&'static str, MethodRouter<Handler>)> {
    vec![
        ("/api/openapi.json", get(async || json_response(StatusCode::OK, OPENAPI))),
        ("/api/state", get(state)),
        ("/api/events", get(events)),
        ("/api/invoke", post(invoke::invoke)),
        ("/api/invocations", get(invocations::list).delete(invocations::clear)),
        ("/api/invocations/{id}", get(invocations::one)),
        ("/api/invocations/{id}/answer", get(invocations::answer_file)),
        ("/api/calls/{id}/{number}/answer", get(invocations::answered_file)),
        ("/api/answers", get(answers::list).post(answers::add).delete(answers::clear)),
        ("/api/answers/{id}", delete(answers::remove)),
        ("/api/apis", get(answers::apis)),
        ("/api/users", get(users::list).put(users::replace)),
        ("/api/open-data/samples", get(users::samples)),
        ("/api/data", get(data::list).post(data::create)),
        ("/api/data/{collection}", get(data::find).post(data::add).delete(data::drop)),
        ("/api/data/{collection}/export", get(data::export)),
        ("/api/data/{collection}/import", post(data::import)),
        ("/api/data/{collection}/{id}", put(data::replace).delete(data::remove)),
        ("/api/files", get(files::list)),
        ("/api/files/{*path}", get(files::one).delete(files::remove)),
        ("/api/messages", get(invocations::messages)),
        ("/api/overview", get(overview_of)),
        ("/api/functions/{function}/events/{name}", put(functions::save_event).delete(functions::remove_event)),
        ("/api/timers/{function}/{timer}/fire", post(invoke::fire)),
        ("/api/rebuild", post(functions::rebuild)),
        ("/api/open", post(functions::open)),
    ]
}

/// The state of the functions and their build.
async fn state(State(handler): State<Handler>) -> Response {
    json(&document::state(&handler))
}

/// The state, the last invocations, and all changes, as server-sent events.
async fn events(State(handler): State<Handler>) -> Response {
    let told = unfold(handler.feed.follow(), async |mut follower| {
        let bytes = match timeout(KEEP_ALIVE, follower.next()).await {
            Ok(message) => message?.0,
            // A comment, so that neither side takes the connection for dead.
            Err(_) => Bytes::from_static(b":\n\n"),
        };
        Some((Ok::<_, Infallible>(bytes), follower))
    });
    let headers = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-cache")];
    (headers, Body::from_stream(told)).into_response()
}

/// What the functions declare and do, in figures.
async fn overview_of(State(handler): State<Handler>) -> Response {
    json(&overview::overview(&handler))
}

fn json(value: &Value) -> Response {
    json_response(StatusCode::OK, value.to_string())
}

fn no_content() -> Response {
    StatusCode::NO_CONTENT.into_response()
}

/// Bytes of a user's function, which no browser may take for a page or a script.
fn bytes(content_type: &str, bytes: Bytes) -> Response {
    let content_type = header::HeaderValue::from_str(content_type)
        .unwrap_or(header::HeaderValue::from_static("application/octet-stream"));
    ([(header::CONTENT_TYPE, content_type)], bytes).into_response()
}

fn not_found(text: String) -> Refusal {
    Refusal::new(StatusCode::NOT_FOUND, text)
}

fn bad_request(text: impl Into<String>) -> Refusal {
    Refusal::new(StatusCode::BAD_REQUEST, text)
}

fn answered(result: Result<Response, Refusal>) -> Response {
    result.unwrap_or_else(Response::from)
}
