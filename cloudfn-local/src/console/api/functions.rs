//! Saved events of functions, their sources, and their build.

use std::path::PathBuf;

use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::super::Handler;
use super::{answered, bad_request, no_content, not_found, requests};
use crate::project_file;
use crate::server::refusal::Refusal;

/// The body of a request that saves an event.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedEvent {
    /// JSON text, as it is kept.
    event: String,
}

/// A place in the sources.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    file: PathBuf,
    #[serde(default)]
    line: u32,
}

pub(super) async fn save_event(
    State(handler): State<Handler>,
    Path((function, name)): Path<(String, String)>,
    request: Request,
) -> Response {
    answered(saved_event(&handler, &function, &name, request).await)
}

async fn saved_event(handler: &Handler, function: &str, name: &str, request: Request) -> Result<Response, Refusal> {
    let SavedEvent { event } = requests::read(request, r#"{"event": "the JSON text of the event"}"#).await?;
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(&event) {
        return Err(bad_request(format!("the event is not JSON: {error}")));
    }
    handler.find(function).await?;
    handler.saved_events.save(function, name, &event).map_err(bad_request)?;
    handler.publish_state();
    Ok(no_content())
}

pub(super) async fn remove_event(
    State(handler): State<Handler>,
    Path((function, name)): Path<(String, String)>,
    request: Request,
) -> Response {
    if let Err(refusal) = requests::body(request).await {
        return refusal.into();
    }
    answered(handler.saved_events.remove(&function, &name).map_err(bad_request).map(|()| {
        handler.publish_state();
        no_content()
    }))
}

/// Starts a build.
pub(super) async fn rebuild(State(handler): State<Handler>, request: Request) -> Response {
    if let Err(refusal) = requests::body(request).await {
        return refusal.into();
    }
    match &handler.tools.rebuild {
        Some(rebuild) => {
            rebuild();
            StatusCode::ACCEPTED.into_response()
        }
        None => not_found("this console does not build functions".to_owned()).into(),
    }
}

/// Opens a file of the project in the user's editor.
pub(super) async fn open(State(handler): State<Handler>, request: Request) -> Response {
    answered(opened(&handler, request).await)
}

async fn opened(handler: &Handler, request: Request) -> Result<Response, Refusal> {
    let Place { file, line } = requests::read(request, r#"{"file": "src/main.rs", "line": 12}"#).await?;
    let (Some(open), Some(folder)) = (&handler.tools.open, &handler.tools.folder) else {
        return Err(not_found("this console cannot open files".to_owned()));
    };
    let file = project_file::inside(folder, &file)
        .ok_or_else(|| not_found(format!("there is no file `{}` in the project", file.display())))?;
    open(&file, line).map_err(|error| Refusal::new(StatusCode::NOT_IMPLEMENTED, error))?;
    Ok(no_content())
}
