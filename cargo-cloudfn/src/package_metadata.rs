//! `[package.metadata.cloudfn]` in the Cargo.toml of a package.

use cargo_metadata::Package;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::error::{Error, chain};

/// The settings of a package for this tool.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct PackageMetadata {
    /// Whether its functions belong to the project. Those of test programs do not.
    pub(crate) functions: bool,
    /// How Cloud Hosting runs a container.
    pub(crate) run: Value,
}

impl Default for PackageMetadata {
    fn default() -> Self {
        Self { functions: true, run: json!({}) }
    }
}

/// The settings of a package.
pub(crate) fn of(package: &Package) -> Result<PackageMetadata, Error> {
    let Some(metadata) = package.metadata.get("cloudfn") else { return Ok(PackageMetadata::default()) };
    serde_json::from_value(metadata.clone()).map_err(|error| wrong(package, &chain(&error)))
}

/// The error for a setting that is wrong.
pub(crate) fn wrong(package: &Package, what: &str) -> Error {
    Error::usage(
        format!("`[package.metadata.cloudfn]` of {}: {what}", package.name),
        format!(
            "correct it in {}; for the settings, see {}",
            package.manifest_path, "https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/deploying.md"
        ),
    )
}
