//! Seeds and indexes that would be ignored because their name or folder is wrong.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use strsim::damerau_levenshtein;

use crate::error::Error;

/// Refuses files and folders beside the indexes and the seeds whose names are almost theirs, and indexes that are not in the
/// folder of the workspace.
pub(super) fn refuse(indexes: &Path, seeds: &[PathBuf]) -> Result<(), Error> {
    for folder in seeds {
        let Some(parent) = folder.parent() else { continue };
        let elsewhere = parent.join(indexes.file_name().unwrap_or_default());
        if elsewhere != indexes && elsewhere.exists() {
            return Err(Error::usage(
                format!("{} is not used: the packages of a workspace share their indexes", elsewhere.display()),
                format!("move its content to {}", indexes.display()),
            ));
        }
        // A folder that cannot be read has no seeds either.
        let mut names: Vec<_> =
            fs::read_dir(parent).into_iter().flatten().flatten().map(|entry| entry.file_name()).collect();
        names.sort();
        for right in [folder.as_path(), indexes] {
            if let Some(wrong) = names.iter().find(|name| is_almost(name, right)) {
                return Err(Error::usage(
                    format!("{} is not used; did you mean {}?", parent.join(wrong).display(), right.display()),
                    "rename it, or move it away",
                ));
            }
        }
    }
    Ok(())
}

/// Whether a name is that of a path with one mistake in four letters at most.
fn is_almost(name: &OsStr, right: &Path) -> bool {
    let (Some(name), Some(right)) = (name.to_str(), right.file_name().and_then(OsStr::to_str)) else { return false };
    (1..=right.len() / 4).contains(&damerau_levenshtein(name, right))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The error for a workspace with these empty files, whose package `shop` has seeds too.
    fn error(files: &[&str]) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        for file in files {
            fs::create_dir_all(place(file).parent().unwrap()).unwrap();
            fs::write(place(file), "").unwrap();
        }
        let seeds = [place("cloudfn/seed"), place("shop/cloudfn/seed")];
        let error = refuse(&place("cloudfn/indexes.json"), &seeds).err()?;
        let start = format!("{}/", folder.path().display());
        Some(format!("{}; {}", error.message, error.advice).replace(&start, ""))
    }

    #[test]
    fn right_names_and_other_files_are_accepted() {
        assert_eq!(error(&[]), None);
        let right = ["cloudfn/seed/a.jsonl", "cloudfn/indexes.json", "shop/cloudfn/seed/a.jsonl"];
        assert_eq!(error(&right), None);
        assert_eq!(error(&["cloudfn/README.md", "cloudfn/data/x", "cloudfn/send.sh", "cloudfn/index.html"]), None);
    }

    #[test]
    fn misspelled_names_get_the_right_one() {
        for (wrong, right) in [
            ("cloudfn/seeds", "cloudfn/seed"),
            ("cloudfn/Seed", "cloudfn/seed"),
            ("shop/cloudfn/seeds", "shop/cloudfn/seed"),
            ("cloudfn/index.json", "cloudfn/indexes.json"),
            ("cloudfn/indices.json", "cloudfn/indexes.json"),
            ("cloudfn/indexes.jsonl", "cloudfn/indexes.json"),
        ] {
            let expected = format!("{wrong} is not used; did you mean {right}?; rename it, or move it away");
            assert_eq!(error(&[wrong]), Some(expected));
        }
    }

    #[test]
    fn indexes_of_a_package_belong_to_the_workspace() {
        let expected = "shop/cloudfn/indexes.json is not used: the packages of a workspace share their indexes; move its \
                        content to cloudfn/indexes.json";
        assert_eq!(error(&["shop/cloudfn/indexes.json"]).as_deref(), Some(expected));
    }
}
