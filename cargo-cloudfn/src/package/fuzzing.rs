//! The files that `cargo cloudfn package` reads in a project, for the fuzz targets.

use std::path::{Path, PathBuf};

use super::destination;
use super::marker::Marker;

/// The `cloudfunctionRoot` in `project.config.json`.
pub fn function_root(folder: &Path) -> Result<Option<PathBuf>, String> {
    destination::function_root(folder).map_err(|error| error.message)
}

/// The package that a packaged folder was made for, by its marker.
#[must_use]
pub fn package_of_folder(folder: &Path) -> Option<String> {
    Marker::of_folder(folder).map(|marker| marker.package)
}
