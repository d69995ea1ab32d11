//! Who is let in: programs of this machine, and the console's own page.
//!
//! Whoever may call runs code here. A page of another site must not: it could post to this port from the user's own
//! browser, or have its own name point to this machine (DNS rebinding) and pass for the console. Browsers say where a
//! request comes from (`Origin`) and which name they looked up (`Host`); programs like curl or Node send no `Origin`.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use super::refusal::Refusal;

/// The names under which the console may be reached.
#[derive(Debug)]
pub(super) struct Doors {
    host: Option<String>,
}

impl Doors {
    pub(super) fn of(host: Option<String>) -> Self {
        Self { host }
    }

    /// Why a request is not let in.
    fn refusal(&self, headers: &HeaderMap) -> Option<String> {
        let host = match text(headers, &header::HOST) {
            // A browser always names one.
            Ok(None) => return text(headers, &header::ORIGIN).is_ok_and(|origin| origin.is_some()).then(foreign),
            Ok(Some(host)) => host,
            Err(()) => return Some("the header Host is not text, or stands there twice".to_owned()),
        };
        let Ok(authority) = host.parse::<Authority>() else {
            return Some(format!("`{host}` in the header Host is no name of a host"));
        };
        if !self.knows(authority.host()) {
            return Some(format!(
                "`{host}` is no name of this server: reach it at 127.0.0.1 or localhost, or start it with --host {}",
                authority.host()
            ));
        }
        match text(headers, &header::ORIGIN) {
            Ok(None) => None,
            Ok(Some(origin))
                if origin.strip_prefix("http://").is_some_and(|origin| origin.eq_ignore_ascii_case(host)) =>
            {
                None
            }
            _ => Some(foreign()),
        }
    }

    /// An address cannot be made to point elsewhere, as a name can.
    fn knows(&self, host: &str) -> bool {
        let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
        let is_own = |own: &String| own.eq_ignore_ascii_case(host);
        bare.parse::<IpAddr>().is_ok()
            || host.eq_ignore_ascii_case("localhost")
            || self.host.as_ref().is_some_and(is_own)
    }
}

fn foreign() -> String {
    "pages of other sites may not call functions here: they would run code on this machine".to_owned()
}

/// A header that may be missing but not be there twice.
fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<Option<&'a str>, ()> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value.to_str().map(Some).map_err(|_| ()),
        (Some(_), Some(_)) => Err(()),
    }
}

pub(super) async fn guard(State(doors): State<Arc<Doors>>, request: Request, next: Next) -> Response {
    match doors.refusal(request.headers()) {
        None => next.run(request).await,
        Some(text) => Refusal::new(StatusCode::FORBIDDEN, text).into(),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn is_let_in(host: &str, origin: Option<&str>) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_str(host).unwrap());
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, HeaderValue::from_str(origin).unwrap());
        }
        Doors::of(Some("box.test".to_owned())).refusal(&headers).is_none()
    }

    #[test]
    fn programs_and_the_consoles_own_page_are_let_in() {
        for host in ["127.0.0.1:3000", "localhost:3000", "LOCALHOST", "[::1]:3000", "192.168.1.7:3000", "box.test:3000"]
        {
            assert!(is_let_in(host, None), "{host}");
            assert!(is_let_in(host, Some(&format!("http://{host}"))), "{host}");
        }
        assert!(Doors::of(None).refusal(&HeaderMap::new()).is_none());
    }

    #[test]
    fn a_name_that_somebody_else_may_own_is_not_this_machine() {
        for host in ["evil.test", "evil.test:3000", "localhost.evil.test", "127.0.0.1.evil.test", "a b", "127.0.0.1@x"]
        {
            assert!(!is_let_in(host, None), "{host}");
        }
    }

    #[test]
    fn pages_of_other_sites_are_kept_out() {
        for origin in
            ["http://evil.test", "null", "https://127.0.0.1:3000", "http://127.0.0.1:3001", "http://127.0.0.1", ""]
        {
            assert!(!is_let_in("127.0.0.1:3000", Some(origin)), "{origin}");
        }
        let mut headers = HeaderMap::new();
        headers.insert(header::ORIGIN, HeaderValue::from_static("http://evil.test"));
        assert!(Doors::of(None).refusal(&headers).is_some(), "without a host");
    }

    #[test]
    fn a_header_that_is_there_twice_is_refused() {
        let mut headers = HeaderMap::new();
        headers.append(header::HOST, HeaderValue::from_static("localhost"));
        headers.append(header::ORIGIN, HeaderValue::from_static("http://localhost"));
        assert!(Doors::of(None).refusal(&headers).is_none());
        headers.append(header::ORIGIN, HeaderValue::from_static("http://evil.test"));
        assert!(Doors::of(None).refusal(&headers).is_some());
        headers.append(header::HOST, HeaderValue::from_static("localhost"));
        assert!(Doors::of(None).refusal(&headers).is_some());
    }
}
