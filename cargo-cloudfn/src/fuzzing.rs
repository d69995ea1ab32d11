//! The parts of the command that the fuzz targets reach. Only `cargo fuzz` builds this.

use std::path::Path;

use crate::artifact;
pub use crate::check::fuzzing::{config_differences, program_findings, upload_findings};
pub use crate::deploy::fuzzing::{appid_of_project, environment_of_tcb, remembered};
pub use crate::package::fuzzing::{function_root, package_of_folder};

/// A function's manifest record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The function's name.
    pub function: String,
    /// The crate's name.
    pub crate_name: String,
    /// The package's name.
    pub package: String,
    /// The APIs that the function may call.
    pub openapi: Vec<String>,
    /// The text of config.json.
    pub config: String,
}

/// The manifest records of a program in memory, or what is wrong with them.
pub fn records(program: &[u8]) -> Result<Vec<Record>, String> {
    shown(artifact::manifests_in(program))
}

/// The manifest records of a program in a file.
pub fn records_of_file(program: &Path) -> Result<Vec<Record>, String> {
    shown(artifact::manifests(program))
}

/// The manifest records of a library in a file.
pub fn records_of_library(library: &Path) -> Result<Vec<Record>, String> {
    shown(artifact::manifests_of_library(library))
}

/// Whether the cloud can start a program.
#[must_use]
pub fn runs_in_the_cloud(program: &[u8]) -> bool {
    artifact::check_runs_in_the_cloud(program, Path::new("program")).is_ok()
}

fn shown(manifests: Result<Vec<artifact::Manifest>, crate::error::Error>) -> Result<Vec<Record>, String> {
    let record = |manifest: artifact::Manifest| Record {
        config: manifest.config(),
        function: manifest.function,
        crate_name: manifest.crate_name,
        package: manifest.package,
        openapi: manifest.permissions.openapi,
    };
    manifests.map(|manifests| manifests.into_iter().map(record).collect()).map_err(|error| error.message)
}
