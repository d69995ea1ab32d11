//! The files of the local storage.

use axum::extract::{Path, Request, State};
use axum::response::Response;
use serde_json::json;

use super::super::Handler;
use super::{bytes, json as response, no_content, not_found, requests};

/// The content types that a browser shows, by extension.
const CONTENT_TYPES: [(&str, &str); 8] = [
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("json", "application/json"),
    ("txt", "text/plain; charset=utf-8"),
    ("csv", "text/plain; charset=utf-8"),
];

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
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    let known = CONTENT_TYPES.iter().find(|(known, _)| *known == extension);
    known.map_or("application/octet-stream", |(_, content_type)| content_type)
}
