//! A crate that denies every lint of rustc and clippy, apart from those that contradict each other.

#![deny(
    warnings,
    future_incompatible,
    keyword_idents,
    nonstandard_style,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    unused,
    absolute_paths_not_starting_with_crate,
    ambiguous_negative_literals,
    explicit_outlives_requirements,
    ffi_unwind_calls,
    let_underscore_drop,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_ascii_idents,
    redundant_imports,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unsafe_op_in_unsafe_fn,
    unused_import_braces,
    unused_lifetimes,
    unused_macro_rules,
    unused_qualifications,
    unused_results,
    variant_size_differences,
    clippy::all,
    clippy::cargo,
    clippy::nursery,
    clippy::pedantic,
    clippy::restriction
)]
#![allow(
    clippy::blanket_clippy_restriction_lints,
    clippy::cargo_common_metadata,
    clippy::implicit_return,
    clippy::missing_inline_in_public_items,
    clippy::multiple_crate_versions,
    clippy::pub_with_shorthand,
    reason = "they are about this file and its manifest, not about the macros"
)]
#![forbid(unsafe_code, clippy::allow_attributes, clippy::allow_attributes_without_reason)]

use cloudfn_runtime::database::Document;
use cloudfn_runtime::openapi::{Image, wxacode};
use cloudfn_runtime::{Answer, Cloud, Error, OpenApi, cloud_function};

/// An event.
#[derive(Debug, serde::Deserialize)]
#[non_exhaustive]
pub struct Scene {
    /// The scene.
    scene: String,
}

/// A request.
#[derive(Debug, serde::Serialize, OpenApi)]
#[openapi(name = "newClass.newMethod")]
#[non_exhaustive]
pub struct NewMethod {
    /// The scene.
    scene: String,
}

/// A document.
#[derive(Debug, serde::Serialize, serde::Deserialize, Document)]
#[document(collection = "orders")]
#[non_exhaustive]
pub struct Order {
    /// The id.
    #[serde(rename = "_id")]
    pub id: String,
}

/// Makes a code.
///
/// # Errors
///
/// If the call fails or an error.
#[cloud_function(
    openapi = ["wxacode.getUnlimited", "newClass.newMethod" = NewMethod],
    triggers(timer("nightly", "0 0 2 * * * *"), timer("often", "*/5 * * * * * *")),
)]
pub async fn code(event: Scene, cloud: Cloud) -> Result<Answer<Image>, Error> {
    drop(cloud.openapi(NewMethod { scene: event.scene.clone() }).await);
    cloud.openapi(wxacode::GetUnlimited::new(event.scene)).await
}

/// Nothing.
///
/// # Errors
///
/// Never.
#[cloud_function]
async fn nothing() -> Result<(), Error> {
    Ok(())
}

/// Private with a cloud.
#[cloud_function(openapi = ["wxacode.get"])]
async fn private(_: Cloud) -> Result<(), Error> {
    Ok(())
}

/// By reference.
#[cloud_function(openapi = [wxacode::Get, subscribe_message::Send])]
pub(crate) async fn by_reference(_event: (), _: &Cloud) -> Result<(), Error> {
    Ok(())
}

cloudfn_runtime::main!();
