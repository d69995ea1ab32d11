//! Interim answers (status 1xx), which may precede the real one. The client gives up on a server that sends too many.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use http::Request;

use super::HttpError;
use super::malformed::MAX_INTERIM;

/// Counts the interim answers to one request.
#[derive(Debug, Default)]
pub(crate) struct Interim {
    count: AtomicUsize,
}

/// More interim answers than any server has a reason for.
#[derive(Debug, thiserror::Error)]
#[error("more than {MAX_INTERIM} interim answers (status 1xx) and no real one")]
struct Flood;

impl Interim {
    /// Counts the interim answers to this request.
    pub(crate) fn count_for<B>(self: &Arc<Self>, request: &mut Request<B>) {
        let interim = Arc::clone(self);
        hyper::ext::on_informational(request, move |_| {
            interim.count.fetch_add(1, Relaxed);
        });
    }

    /// The error, if there are too many.
    pub(crate) fn flood(&self) -> Option<HttpError> {
        let is_flood = self.count.load(Relaxed) > MAX_INTERIM;
        is_flood.then(|| HttpError::Malformed { problem: Flood.to_string(), source: Flood.into() })
    }
}
