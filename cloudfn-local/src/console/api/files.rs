//! The files of the local storage.

use axum::extract::{Path, Request, State};
use axum::response::Response;
use serde_json::json;

use super::super::Handler;
use super::{bytes, json as response, no_content, not_found, requests};
use crate::content_type;

/// The content types that a browser shows, besides pictures.
const OTHERS: [(&str, &str); 3] =
    [("json", "application/json"), ("txt", "text/plain; charset=utf-8"), ("csv", "text/plain; charset=utf-8")];

pub(super) async fn list(State(handler): State<Handler>) -> Response {
    let files = handler.platform.files();
    let file = |path: String| {
        let length = files.get(&path).map_or(0, |content| content.len());
        json!({"path": path, "fileId": files.file_id(&path), "length": length, "contentType": content_type(&path)})
    };
    response(&files.paths().into_iter().map(file).collect())
}

pub(super) async fn one(State(handler): State<Handler>, Path(path): Path<String>) -> Response {
    match handler.platform.files().get(&path) {
        Some(content) => bytes(content_type(&path), content),
        None => not_found(format!("there is no file `{path}`")).into(),
    }
}

pub(super) async fn remove(State(handler): State<Handler>, Path(path): Path<String>, request: Request) -> Response {
    if let Err(refusal) = requests::body(request).await {
        return refusal.into();
    }
    handler.platform.files().remove(&path);
    no_content()
}

fn content_type(path: &str) -> &'static str {
    content_type::of(path.as_ref(), &OTHERS)
}
