//! The files with samples.

use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

/// A request or a reply that somebody wrote.
#[derive(Debug, Deserialize)]
pub(super) struct Sample {
    pub(super) kind: SampleKind,
    /// The repository and its commit.
    pub(super) source: String,
    /// The file in the repository.
    pub(super) path: String,
    pub(super) json: Value,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum SampleKind {
    Reply,
    Request,
}

/// The samples of each API, in the order of the names.
///
/// # Panics
///
/// Panics if the folder has no samples, or if a file is not a list of samples.
pub(super) fn read(folder: &Path) -> Vec<(String, Vec<Sample>)> {
    let mut samples = Vec::new();
    for item in fs::read_dir(folder).unwrap_or_else(|error| panic!("cannot list {}: {error}", folder.display())) {
        let path = item.expect("the folder is listed").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()));
        let content = serde_json::from_str(&text);
        samples.push((name, content.unwrap_or_else(|error| panic!("{} has no samples: {error}", path.display()))));
    }
    assert!(!samples.is_empty(), "{} has no file `<class>.<method>.json`", folder.display());
    samples.sort_by(|(one, _), (other, _)| one.cmp(other));
    samples
}
