//! The console's requests in memory, for the fuzz targets. Only `cargo fuzz` builds this.

use std::sync::Arc;

use axum::Router;
use axum::http::HeaderMap;

use super::{Build, Desk, caller};
use crate::identity::Identity;
use crate::server::{Access, guarded};

/// A console that serves no function: a call is read to its end, and then told that nothing is there.
pub fn router(users: Vec<Identity>) -> Router {
    let desk = Desk { shelf: Arc::default(), feed: Arc::default(), users: users.into() };
    desk.shelf.build();
    desk.shelf.show(Vec::new(), Build::Done);
    guarded(super::router(desk), Access::Pages { host: None })
}

/// The openid of a call: of nobody if it is `None`.
pub fn openid(headers: &HeaderMap, event: &[u8], users: &[Identity]) -> Result<Option<String>, String> {
    caller::identity(headers, event, users).map(|identity| identity.openid_text().map(str::to_owned))
}
