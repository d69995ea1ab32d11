//! A crate that forbids lints, so that no `#[allow]` of an expansion may be about them.

#![forbid(
    warnings,
    dead_code,
    deprecated,
    missing_docs,
    nonstandard_style,
    unexpected_cfgs,
    unreachable_pub,
    unsafe_code,
    unused,
    unused_qualifications,
    clippy::allow_attributes,
    clippy::allow_attributes_without_reason,
    clippy::restriction,
    rust_2018_idioms
)]

use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Cloud, Error, cloud_function};

/// Makes a code.
///
/// # Errors
///
/// When the call fails.
#[cloud_function(openapi = [wxacode::GetUnlimited], triggers(timer("nightly", "0 0 2 * * * *")))]
pub async fn code(event: String, cloud: Cloud) -> Result<usize, Error> {
    Ok(cloud.openapi(wxacode::GetUnlimited::new(event)).await?.bytes.len())
}

cloudfn_runtime::main!();
