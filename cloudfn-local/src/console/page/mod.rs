//! The page: a document, and the modules that it loads from this server only.
//!
//! The page has no build step: a browser runs the modules as they are written here.

mod files;
mod policy;

use axum::extract::{Path, Request};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

pub(super) use self::policy::protect;
use crate::secret::Secret;
use crate::server::body::discard;
use crate::server::refusal::Refusal;

/// The document. Its style and the modules that it loads carry a nonce: nothing else on this server is ever a script.
pub(super) async fn serve() -> Response {
    let nonce = match Secret::random(getrandom::fill) {
        Ok(nonce) => nonce,
        Err(error) => {
            let text = format!("the system gives no randomness for the page: {error}");
            return Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, text).into();
        }
    };
    let mut response = Html(document(nonce.as_str())).into_response();
    policy::allow(&mut response, nonce.as_str());
    response
}

/// A module of the page.
pub(super) async fn module(Path(path): Path<String>, request: Request) -> Response {
    discard(request.into_body()).await;
    match files::module(&path) {
        Some(source) => ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], source).into_response(),
        None => Refusal::new(StatusCode::NOT_FOUND, format!("the page has no module `{path}`")).into(),
    }
}

/// The document with its style. The modules that it needs at once are named, so that the browser asks for them at the same time.
fn document(nonce: &str) -> String {
    let links = files::FIRST
        .iter()
        .map(|(path, _)| format!("<link rel=\"modulepreload\" nonce=\"{nonce}\" href=\"/_page/{path}\">"));
    let script = format!("<script type=\"module\" nonce=\"{nonce}\" src=\"/_page/main.js\"></script>");
    let modules = links.chain([script]).collect::<Vec<_>>().join("\n");
    files::DOCUMENT
        .replace("/* styles */", files::STYLES)
        .replace("<!-- modules -->", &modules)
        .replace("{nonce}", nonce)
}

#[cfg(test)]
mod tests;
