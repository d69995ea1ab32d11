//! The page: one document, which makes requests to this server only.

use std::sync::LazyLock;

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{Html, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The page's content security policy: it may run this one script, make requests to this server, and never turn text
/// into markup. No other page may show it in a frame.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; connect-src 'self'; img-src data:; \
         frame-ancestors 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types 'none'",
        digest(SCRIPT),
        digest(STYLE)
    );
    // It is ASCII; if the header could not be created, the policy would allow nothing.
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
});

static PAGE: LazyLock<String> =
    LazyLock::new(|| include_str!("page.html").replace("/* page.css */", STYLE).replace("/* page.js */", SCRIPT));

fn digest(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text))
}

pub(super) async fn serve() -> Html<&'static str> {
    Html(PAGE.as_str())
}

/// Adds headers that keep responses from being embedded, sniffed or stored.
pub(super) async fn protect(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY.clone());
    let fixed = [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        // For older browsers, which do not know `frame-ancestors`.
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_complete_and_names_no_other_host() {
        assert!(!PAGE.contains("/* page."), "a placeholder is left");
        for outside in ["http:", "https:", "src=", "@import", " url("] {
            assert!(!PAGE.contains(outside), "{outside}");
        }
    }

    #[test]
    fn the_page_never_turns_text_into_markup() {
        for way in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "srcdoc"]
        {
            assert!(!PAGE.contains(way), "{way}");
        }
        assert!(!POLICY.to_str().unwrap().contains("unsafe"), "{POLICY:?}");
        assert!(POLICY.to_str().unwrap().contains("frame-ancestors 'none'"), "{POLICY:?}");
    }
}
