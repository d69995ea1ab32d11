//! What the sources contained when the last build began, so that a file that is written with the same content is not a
//! change: a build script may write its sources again in every build, and an editor may save without a change.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::file::{self, MIB};

/// Of larger files, only the size and the time are compared.
const MAX_COMPARED_BYTES: u64 = 16 * MIB;

/// The files, with what tells their content apart.
#[derive(Debug, Default)]
pub(super) struct Fingerprints(HashMap<PathBuf, Fingerprint>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Fingerprint {
    bytes: u64,
    modified: Option<SystemTime>,
    /// Of the content, if that is compared.
    hash: Option<u64>,
}

impl Fingerprints {
    /// Takes those of all these files. Files that look untouched since `self` are not read again.
    pub(super) fn renewed(&self, files: impl IntoIterator<Item = PathBuf>) -> Self {
        let fingerprint = |path: PathBuf| {
            let known = self.0.get(&path).copied();
            let untouched = known.filter(|known| {
                fs::metadata(&path)
                    .is_ok_and(|there| there.len() == known.bytes && there.modified().ok() == known.modified)
            });
            let fingerprint = untouched.or_else(|| Fingerprint::of(&path))?;
            Some((path, fingerprint))
        };
        Self(files.into_iter().filter_map(fingerprint).collect())
    }

    /// Adds those of files that are not known yet.
    pub(super) fn add(&mut self, files: &BTreeSet<PathBuf>) {
        for path in files {
            if !self.0.contains_key(path)
                && let Some(fingerprint) = Fingerprint::of(path)
            {
                self.0.insert(path.clone(), fingerprint);
            }
        }
    }

    /// Whether a file has other content than before, or exists only before or only now.
    pub(super) fn differ(&self, path: &Path) -> bool {
        match (self.0.get(path), Fingerprint::of(path)) {
            (None, None) => false,
            (Some(before), Some(now)) => !before.is_same(&now),
            _ => true,
        }
    }
}

impl Fingerprint {
    fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        let content = file::read(path, MAX_COMPARED_BYTES).ok();
        let hash = content.map(|content| {
            let mut hasher = DefaultHasher::new();
            hasher.write(&content);
            hasher.finish()
        });
        Some(Self { bytes: metadata.len(), modified: metadata.modified().ok(), hash })
    }

    fn is_same(&self, other: &Self) -> bool {
        match (self.hash, other.hash) {
            (Some(before), Some(now)) => before == now,
            _ => self == other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_another_content_is_a_change() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a"), "one").unwrap();
        let before = Fingerprints::default().renewed([path("a"), path("not there")]);
        fs::write(path("a"), "one").unwrap();
        fs::File::options().write(true).open(path("a")).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
        assert!(!before.differ(&path("a")), "it was only touched");
        assert!(!before.differ(&path("not there")), "it came and went");
        fs::write(path("a"), "two").unwrap();
        fs::write(path("new"), "").unwrap();
        assert!(before.differ(&path("a")) && before.differ(&path("new")));
        let now = before.renewed([path("a")]);
        assert!(!now.differ(&path("a")));
        fs::remove_file(path("a")).unwrap();
        assert!(now.differ(&path("a")));
    }
}
