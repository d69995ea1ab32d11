//! The folders of the workspace and its builds.

use std::path::{Path, PathBuf};

/// The folder of the workspace.
pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The target folder of this build.
pub fn target() -> PathBuf {
    let programs = programs();
    // cargo writes the tag only into a target folder that it created itself.
    let is_target = |folder: &&Path| folder.join("CACHEDIR.TAG").exists() || folder.join(".rustc_info.json").exists();
    let target = programs.ancestors().find(is_target);
    target.unwrap_or_else(|| panic!("{} is not in a target folder", programs.display())).to_owned()
}

/// The folder for the files of tests. cargo passes it as `CARGO_TARGET_TMPDIR`, but only to integration tests.
pub fn temporary_folder() -> PathBuf {
    target().join("tmp")
}

/// The target folder of all debug builds that tests make, so each dependency is compiled once.
pub fn nested_target() -> PathBuf {
    temporary_folder().join("nested")
}

/// The folder with the programs of this build.
pub(crate) fn programs() -> PathBuf {
    // A test is `<target>/<profile>/deps/<name>-<hash>`.
    let test = std::env::current_exe().unwrap();
    test.parent().unwrap().parent().unwrap().to_owned()
}
