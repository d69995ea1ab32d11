//! How many concurrent calls the host accepts.

use futures_util::future::join_all;

use crate::process::{HttpHost, post};

/// The host's default limit of concurrent calls.
pub(super) const SLOTS: usize = 100;

/// Long enough that all calls run at the same time.
const CALL: &[u8] = br#"{"kind":"sleep","number":300}"#;

/// Makes as many concurrent calls as the host accepts, and counts the answered ones. All slots should be free.
pub(super) async fn free_slots(host: &HttpHost) -> usize {
    let calls = (0..SLOTS).map(|_| async { post(host.port(), "/bed_work", CALL).await.map(|answer| answer.status()) });
    join_all(calls).await.into_iter().filter(|status| matches!(status, Ok(200))).count()
}
