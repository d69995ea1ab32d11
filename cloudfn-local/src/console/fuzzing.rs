//! The console's requests in memory, for the fuzz targets. Only `cargo fuzz` builds this.

use axum::Router;
use axum::http::HeaderMap;

use super::{Build, Handler, Tools, caller};
use crate::identity::Identity;
use crate::platform::Platform;
use crate::server::{Access, guarded};

/// A console without functions: it reads each call to its end, and then refuses it.
pub fn router(platform: &Platform, users: &[Identity]) -> Router {
    let handler = Handler::new(platform, users, Tools::default());
    handler.build_state.build_started();
    handler.build_state.build_finished(Vec::new(), Build::Done);
    guarded(super::router(handler), Access::Pages { host: None })
}

/// The openid of a call's user, or `None` if the call has no user.
pub fn openid(headers: &HeaderMap, event: &[u8], users: &[Identity]) -> Result<Option<String>, String> {
    caller::identity(headers, event, users).map(|identity| identity.openid_text().map(str::to_owned))
}
