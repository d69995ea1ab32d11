//! How many calls the host takes at once.

use futures_util::future::join_all;

use crate::process::{HttpHost, post};

/// The host's limit of calls at once when nothing is set.
pub(super) const PLACES: usize = 100;

/// Long enough for all of the calls to be there at once.
const CALL: &[u8] = br#"{"kind":"sleep","number":300}"#;

/// How many of as many calls as the host may take at once are answered: all of its places should be free.
pub(super) async fn free_places(host: &HttpHost) -> usize {
    let calls = (0..PLACES).map(|_| async { post(host.port(), "/bed_work", CALL).await.map(|answer| answer.status()) });
    join_all(calls).await.into_iter().filter(|status| matches!(status, Ok(200))).count()
}
