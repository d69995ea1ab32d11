//! Helpers for the tests of both clients.

use std::time::Duration;

use tokio::time::Instant;

use super::HttpRequest;

/// Runs a test's future on a runtime of its own.
pub(crate) fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// A deadline that no answer misses.
pub(crate) fn soon() -> Instant {
    Instant::now() + Duration::from_secs(20)
}

/// A request whose headers have an order that no library would choose.
pub(crate) fn request(url: &str) -> HttpRequest {
    let headers = [
        ("X-B", "2"),
        ("Host", "gateway.test"),
        ("X-A", "1"),
        ("Connection", "keep-alive"),
        ("Transfer-Encoding", "chunked"),
    ];
    HttpRequest {
        method: "POST",
        url: url.to_owned(),
        headers: headers.map(|(name, value)| (name.to_owned().into(), value.to_owned().into())).to_vec(),
        body: b"body".to_vec(),
    }
}
