//! The file that the platform runs.

use super::package_json::{self, PackageJson};
use super::source_folder::SourceFolder;

/// The file that an entry is called if nothing else is said.
pub(super) const DEFAULT: &str = "index.js";

/// The files that can be the entry if package.json names none that is there: sources of TypeScript are often built into a file that is
/// in no repository.
const CANDIDATES: [&str; 9] = [
    DEFAULT,
    "index.ts",
    "index.mjs",
    "index.cjs",
    "app.js",
    "src/index.ts",
    "src/index.js",
    "src/main.ts",
    "src/app.js",
];

/// The entry of a function.
pub(super) fn of(folder: &SourceFolder, package: &PackageJson) -> Option<String> {
    let named = package.main.as_deref().and_then(|main| folder.resolve(package_json::FILE, &format!("./{main}")).ok());
    named.or_else(|| candidate(folder).map(str::to_owned))
}

/// Whether a folder has a file that can be an entry.
pub(super) fn candidate(folder: &SourceFolder) -> Option<&'static str> {
    CANDIDATES.into_iter().find(|file| folder.has_file(file))
}
