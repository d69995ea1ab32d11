//! Which requests a port accepts: those of programs on this machine, and of pages that the port itself serves.
//!
//! The caller of a port runs code here. A page of another site must not: it could post to the port from the user's own
//! browser, or have its own name point to this machine (DNS rebinding) and pass for a page of the port. Browsers say which
//! name they looked up (`Host`) and where a request comes from (`Origin`, `Sec-Fetch-Site`); programs like curl or Node
//! send neither of the last two. No answer ever has a header that lets another site read it.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use super::body::discard;
use super::refusal::Refusal;

/// Whether a page of the same site, another site or none made the request.
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
/// What a browser asks for.
const SEC_FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
/// Where a browser shows the response.
const SEC_FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

/// Which requests a port accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Access {
    /// Requests of programs that know the port. It has no pages.
    Programs {
        /// The port.
        port: u16,
    },
    /// Requests of programs, and of the pages that the port itself serves.
    Pages {
        /// A further host name of the port, besides `localhost` and addresses.
        host: Option<String>,
    },
}

/// Passes a request on, or answers why it is refused.
pub(super) async fn check(State(access): State<Arc<Access>>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let mut response = match access.refusal(&parts) {
        None => next.run(Request::from_parts(parts, body)).await,
        Some(refusal) => {
            discard(body).await;
            refusal.into()
        }
    };
    // Browsers must not take a response for a script, nor show it in another site's page.
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin"));
    response
}

impl Access {
    /// Why a request is refused.
    fn refusal(&self, Parts { method, uri, headers, .. }: &Parts) -> Option<Refusal> {
        let unclear = |text: String| Some(Refusal::new(StatusCode::BAD_REQUEST, text));
        let foreign = |text: String| Some(Refusal::new(StatusCode::FORBIDDEN, text));
        let host = match text(headers, &header::HOST) {
            Ok(Some(host)) => host,
            Ok(None) => return unclear("the header Host is missing: HTTP/1.1 requires it".to_owned()),
            Err(()) => return unclear("the header Host is not text, or appears twice".to_owned()),
        };
        let Some(authority) = host.parse::<Authority>().ok().filter(|_| !host.contains('@')) else {
            return foreign(format!("`{host}` in the header Host is not the name of a host"));
        };
        if !self.knows(&authority) {
            return foreign(self.unknown(&authority));
        }
        // A request in proxy form names its host twice.
        if uri.authority().is_some_and(|target| !target.as_str().eq_ignore_ascii_case(host)) {
            return foreign(format!("the request is for `{uri}`, and its header Host is `{host}`"));
        }
        let is_own = |origin: &str| {
            matches!(self, Self::Pages { .. })
                && origin.strip_prefix("http://").is_some_and(|origin| origin.eq_ignore_ascii_case(host))
        };
        match text(headers, &header::ORIGIN) {
            Ok(None) => {}
            Ok(Some(origin)) if is_own(origin) => {}
            _ => return foreign(self.of_another_site()),
        }
        match text(headers, &SEC_FETCH_SITE) {
            // `none` means that the user typed the URL.
            Ok(None | Some("same-origin" | "none")) => None,
            Ok(Some(_)) if self.is_opened(method, headers) => None,
            _ => foreign(self.of_another_site()),
        }
    }

    /// Whether the host names this port. A host name could have been made to point here; an address and `localhost`
    /// cannot.
    fn knows(&self, authority: &Authority) -> bool {
        let host = authority.host();
        let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
        let address = bare.parse::<IpAddr>().ok();
        let is_localhost = host.eq_ignore_ascii_case("localhost");
        match self {
            Self::Programs { port } => {
                let is_here = is_localhost || address.is_some_and(|address| address.is_loopback());
                is_here && authority.port_u16() == Some(*port)
            }
            // The port may differ: it may be forwarded.
            Self::Pages { host: own } => {
                is_localhost
                    || address.is_some_and(|address| !address.is_unspecified())
                    || own.as_ref().is_some_and(|own| own.eq_ignore_ascii_case(host) || own.eq_ignore_ascii_case(bare))
            }
        }
    }

    fn unknown(&self, authority: &Authority) -> String {
        match self {
            Self::Programs { port } => {
                format!("`{authority}` is not a name of this port: it is 127.0.0.1:{port}")
            }
            Self::Pages { .. } => format!(
                "`{authority}` is not a name of this server: reach it at 127.0.0.1 or localhost, or start it with --host {}",
                authority.host()
            ),
        }
    }

    fn of_another_site(&self) -> String {
        match self {
            Self::Programs { .. } => "this port is for programs; web pages may not use it".to_owned(),
            Self::Pages { .. } => {
                "pages of other sites may not call functions here: they would run code on this machine".to_owned()
            }
        }
    }

    /// Whether the user followed a link to a page of the port. It opens in a window of its own, which the other site
    /// cannot read.
    fn is_opened(&self, method: &Method, headers: &HeaderMap) -> bool {
        let says = |name: &HeaderName, value: &str| text(headers, name) == Ok(Some(value));
        matches!(self, Self::Pages { .. })
            && method == Method::GET
            && says(&SEC_FETCH_MODE, "navigate")
            && says(&SEC_FETCH_DEST, "document")
    }
}

/// A header that may be missing, but not appear twice.
fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<Option<&'a str>, ()> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value.to_str().map(Some).map_err(|_| ()),
        (Some(_), Some(_)) => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages() -> Access {
        Access::Pages { host: Some("box.test".to_owned()) }
    }

    fn programs() -> Access {
        Access::Programs { port: 3000 }
    }

    /// Whether a request with these headers is accepted.
    fn lets_in(access: &Access, target: &str, headers: &[(&str, &str)]) -> bool {
        let request = headers.iter().fold(Request::get(target), |request, (name, value)| request.header(*name, *value));
        access.refusal(&request.body(axum::body::Body::empty()).unwrap().into_parts().0).is_none()
    }

    fn knows(access: &Access, host: &str) -> bool {
        lets_in(access, "/", &[("host", host)])
    }

    #[test]
    fn programs_and_the_ports_own_pages_are_accepted() {
        for host in ["127.0.0.1:3000", "localhost:3000", "LOCALHOST", "[::1]:3000", "192.168.1.7:3000", "box.test:3000"]
        {
            assert!(knows(&pages(), host), "{host}");
            let own = [("host", host), ("origin", &*format!("http://{host}")), ("sec-fetch-site", "same-origin")];
            assert!(lets_in(&pages(), "/", &own), "{host}");
        }
    }

    #[test]
    fn a_port_for_programs_accepts_its_own_address_only() {
        for host in ["127.0.0.1:3000", "localhost:3000", "[::1]:3000", "127.0.0.2:3000"] {
            assert!(knows(&programs(), host), "{host}");
        }
        for host in ["127.0.0.1", "127.0.0.1:3001", "127.0.0.1:", "localhost", "192.168.1.7:3000", "0.0.0.0:3000"] {
            assert!(!knows(&programs(), host), "{host}");
        }
    }

    #[test]
    fn a_name_that_may_belong_to_another_machine_is_refused() {
        for host in [
            "evil.test",
            "evil.test:3000",
            "localhost.evil.test:3000",
            "127.0.0.1.evil.test:3000",
            "127.0.0.1.:3000",
            "localhost.:3000",
            "a b",
            "",
            "127.0.0.1@evil.test:3000",
            "evil@127.0.0.1:3000",
            "0.0.0.0:3000",
            "[::]:3000",
            "2130706433:3000",
            "0x7f000001:3000",
            "127.1:3000",
            "127.0.0.1:3000, evil.test",
        ] {
            for access in [pages(), programs()] {
                assert!(!knows(&access, host), "{host} {access:?}");
            }
        }
        assert!(!knows(&programs(), "box.test:3000"));
        assert!(!knows(&Access::Pages { host: None }, "box.test"));
    }

    #[test]
    fn a_request_without_a_host_or_with_two_is_refused() {
        for access in [pages(), programs()] {
            assert!(!lets_in(&access, "/", &[]));
            let twice = [("host", "127.0.0.1:3000"), ("host", "127.0.0.1:3000")];
            assert!(!lets_in(&access, "/", &twice));
            let here = [("host", "127.0.0.1:3000")];
            assert!(lets_in(&access, "http://127.0.0.1:3000/", &here));
            for target in
                ["http://evil.test/", "http://evil.test:3000/", "http://127.0.0.1:1/", "http://a@127.0.0.1:3000/"]
            {
                assert!(!lets_in(&access, target, &here), "{target}");
                let host = target.trim_start_matches("http://").trim_end_matches('/');
                assert!(!lets_in(&access, "http://127.0.0.1:3000/", &[("host", host)]), "{target}");
            }
        }
    }

    #[test]
    fn pages_of_other_sites_are_refused() {
        for origin in [
            "http://evil.test",
            "null",
            "https://127.0.0.1:3000",
            "http://127.0.0.1:3001",
            "http://127.0.0.1",
            "http://127.0.0.1:3000.evil.test",
            "http://localhost:3000",
            "chrome-extension://abc",
            "",
        ] {
            for access in [pages(), programs()] {
                assert!(!lets_in(&access, "/", &[("host", "127.0.0.1:3000"), ("origin", origin)]), "{origin}");
            }
        }
        let own = [("host", "127.0.0.1:3000"), ("origin", "http://127.0.0.1:3000")];
        assert!(lets_in(&pages(), "/", &own) && !lets_in(&programs(), "/", &own));
        let twice = [&own[..], &[("origin", "http://evil.test")]].concat();
        assert!(!lets_in(&pages(), "/", &twice));
    }

    #[test]
    fn sec_fetch_site_decides_when_there_is_no_origin() {
        let from = |access: &Access, site: &str, more: &[(&str, &str)]| {
            lets_in(access, "/", &[&[("host", "127.0.0.1:3000"), ("sec-fetch-site", site)], more].concat())
        };
        for access in [pages(), programs()] {
            for site in ["cross-site", "same-site", "", "CROSS-SITE", "none, cross-site"] {
                let image = [("sec-fetch-mode", "no-cors"), ("sec-fetch-dest", "image")];
                assert!(!from(&access, site, &image) && !from(&access, site, &[]), "{site}");
            }
            assert!(from(&access, "none", &[]) && from(&access, "same-origin", &[]));
        }
        let link = [("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "document")];
        assert!(from(&pages(), "cross-site", &link) && !from(&programs(), "cross-site", &link));
        let frame = [("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "iframe")];
        assert!(!from(&pages(), "cross-site", &frame));
        let form = Request::post("/")
            .header("host", "127.0.0.1:3000")
            .header("sec-fetch-site", "cross-site")
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", "document")
            .body(axum::body::Body::empty());
        assert!(pages().refusal(&form.unwrap().into_parts().0).is_some(), "a form that posts");
    }
}
