//! What `cargo cloudfn check` looks for in the symbols of its own builds. In others it is not there.

use cloudfn_openapi::{Api, Content, DeclaredIn, ReadError, Request};
use serde::Serialize;
use serde_json::Value;

use crate::cloud::Cloud;

/// A request that every function makes in such a build, and may make: where its symbols are not found, the symbols of
/// other requests may be missing, too.
#[derive(Debug, Serialize)]
pub struct Canary<const FUNCTION: u64>;

impl<const FUNCTION: u64> Request for Canary<FUNCTION> {
    const API: Api = Api::named("cloudfn.canary");
    type Reply = Value;

    fn read(content: Content) -> Result<Value, ReadError> {
        content.json()
    }
}

impl<Permissions, const FUNCTION: u64> DeclaredIn<Permissions> for Canary<FUNCTION> {}

/// Calls as functions do. Nothing is sent, for it is not awaited.
#[inline(never)]
pub fn canary<Permissions, const FUNCTION: u64>(cloud: &Cloud<Permissions>) {
    drop(cloud.openapi(Canary::<FUNCTION>));
    let _ = cloud.permit::<Canary<FUNCTION>>();
}

/// Its symbol says that these permissions have this one, and which of the list it is. The request stands beside the
/// trait.
#[inline(never)]
pub fn declared<Permission: ?Sized, Permissions, const INDEX: usize>() {}
