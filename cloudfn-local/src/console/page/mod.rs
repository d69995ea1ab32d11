//! The page: a document, and one script with all modules, from this server only.
//!
//! The modules are plain JavaScript, which a browser would run as they are written. They are sent as one script only so
//! that the page is there at once, also while a build keeps the machine busy.

mod bundle;
mod files;
mod policy;

use std::sync::LazyLock;

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

pub(super) use self::policy::protect;
use crate::secret::Secret;
use crate::server::body::discard;
use crate::server::refusal::Refusal;

/// The document. Its style and its script carry a nonce: nothing else on this server is ever a script.
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

/// The script, made when it is first asked for.
pub(super) async fn script(request: Request) -> Response {
    static SCRIPT: LazyLock<String> = LazyLock::new(|| bundle::bundle(files::MODULES, "main.js"));
    discard(request.into_body()).await;
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT.as_str()).into_response()
}

/// The document with its style.
fn document(nonce: &str) -> String {
    files::DOCUMENT.replace("/* styles */", files::STYLES).replace("{nonce}", nonce)
}

#[cfg(test)]
mod tests;
