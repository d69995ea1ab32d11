//! Symbols that `cargo cloudfn check` reads from the binaries of its own builds. Other builds do not have them. `check` finds
//! them by the names and the path of this module.

use cloudfn_openapi::{Api, Content, DeclaredIn, ReadError, Request};
use serde::Serialize;
use serde_json::Value;

use crate::cloud::Cloud;

/// The canary: a request that every function declares and makes in such a build. If its symbols are missing, the symbols
/// of other requests may be missing too, and the check draws no conclusion.
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

/// Makes the call as a function does. Nothing is sent, because it is not awaited.
#[inline(never)]
pub fn canary<Permissions, const FUNCTION: u64>(cloud: &Cloud<Permissions>) {
    drop(cloud.openapi(Canary::<FUNCTION>));
    let _ = cloud.permit::<Canary<FUNCTION>>();
}

/// Its symbol says that the permissions include this one, and at which index of the list. The request type is next to
/// the permission's trait.
#[inline(never)]
pub fn declared<Permission: ?Sized, Permissions, const INDEX: usize>() {}
