//! The expansion triggers none of the lints that a careful crate enables.

#![forbid(unsafe_code)]
#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    missing_debug_implementations,
    missing_copy_implementations,
    unused_qualifications,
    unnameable_types,
    trivial_casts,
    let_underscore_drop,
    non_local_definitions,
    single_use_lifetimes,
    unexpected_cfgs,
    clippy::pedantic,
    clippy::nursery
)]
#![deny(rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]

use cloudfn_runtime::openapi::{Image, wxacode};
use cloudfn_runtime::{Answer, Cloud, Error, OpenApi, cloud_function};

/// An event.
#[derive(Debug, serde::Deserialize)]
pub struct Scene {
    scene: String,
}

/// A request.
#[derive(Debug, serde::Serialize, OpenApi)]
#[openapi(name = "newClass.newMethod")]
pub struct NewMethod {
    scene: String,
}

/// Makes a code.
///
/// # Errors
///
/// If WeChat returns an error.
#[cloud_function(
    openapi = ["wxacode.getUnlimited", "newClass.newMethod" = NewMethod],
    triggers(timer("nightly", "0 0 2 * * * *"), timer("often", "*/5 * * * * * *")),
)]
pub async fn code(event: Scene, cloud: Cloud) -> Result<Answer<Image>, Error> {
    cloud.openapi(NewMethod { scene: event.scene.clone() }).await?;
    cloud.openapi(wxacode::GetUnlimited::new(event.scene)).await
}

#[expect(deprecated, reason = "it still works for those who have it")]
#[cloud_function(openapi = ["templateMessage.send", "wxacode.get"], triggers())]
async fn quiet(#[allow(unused_variables)] event: Scene, _: Cloud) -> Result<(), Error> {
    Ok(())
}

#[inline]
#[cloud_function]
#[doc(hidden)]
pub async fn attributes() -> Result<(), Error> {
    Ok(())
}

/// Declares APIs but takes no cloud to call them.
///
/// # Errors
///
/// Never.
#[expect(deprecated)]
#[cloud_function(openapi = ["newClass.newMethod" = NewMethod, "uniformMessage.send", "urlscheme.generateNFC"])]
pub async fn without_cloud(event: Scene) -> Result<String, Error> {
    Ok(event.scene)
}

fn main() {
    let _ = (code, quiet, attributes, without_cloud);
}
