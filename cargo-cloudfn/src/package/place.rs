//! Where packages are written.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::target::Target;
use crate::error::Error;

/// The file that a Mini Program's project has in its root.
const PROJECT: &str = "project.config.json";

/// The folders that are written to.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// A folder for each function or program.
    pub(super) folders: PathBuf,
    /// Their zips, which have no place among a project's functions.
    archives: PathBuf,
}

impl Place {
    /// What was asked for; else, for Node functions, the functions' folder of the nearest Mini Program; else a folder of
    /// the target's own beside `own`, which is that of Node functions.
    pub(super) fn find(asked: Option<&Path>, target: Target, own: &Path) -> Result<Self, Error> {
        if let Some(asked) = asked {
            return Ok(Self { folders: asked.to_owned(), archives: asked.to_owned() });
        }
        if target != Target::Node {
            let own = own.with_file_name(target.name());
            return Ok(Self { folders: own.clone(), archives: own });
        }
        let here = std::env::current_dir().unwrap_or_default();
        let folders = function_root(&here)?.unwrap_or_else(|| own.to_owned());
        Ok(Self { folders, archives: own.to_owned() })
    }

    /// The zip of a function or a program.
    pub(super) fn archive(&self, name: &str) -> PathBuf {
        self.archives.join(format!("{name}.zip"))
    }
}

/// The `cloudfunctionRoot` of the nearest project at or above a folder.
fn function_root(here: &Path) -> Result<Option<PathBuf>, Error> {
    let Some(folder) = here.ancestors().find(|folder| folder.join(PROJECT).is_file()) else {
        return Ok(None);
    };
    let file = folder.join(PROJECT);
    let unreadable = |why: &dyn std::fmt::Display| {
        Error::usage(format!("{} cannot be read: {why}", file.display()), "mend it, or say where to write: --out DIR")
    };
    let text = std::fs::read(&file).map_err(|error| unreadable(&error))?;
    let project: Value = serde_json::from_slice(&text).map_err(|error| unreadable(&error))?;
    let root = project["cloudfunctionRoot"].as_str().filter(|root| !root.is_empty());
    Ok(root.map(|root| folder.join(root.trim_end_matches('/'))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(text: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(PROJECT), text).unwrap();
        let below = folder.path().join("functions/notify");
        std::fs::create_dir_all(&below).unwrap();
        (folder, below)
    }

    #[test]
    fn the_function_folder_of_the_nearest_project_is_found() {
        let (folder, below) = project(r#"{"cloudfunctionRoot": "cloudfunctions/"}"#);
        assert_eq!(function_root(&below).unwrap(), Some(folder.path().join("cloudfunctions")));
    }

    #[test]
    fn a_project_without_functions_says_nothing() {
        let (_folder, below) = project(r#"{"miniprogramRoot": "miniprogram/"}"#);
        assert_eq!(function_root(&below).unwrap(), None);
    }

    #[test]
    fn a_project_file_that_is_broken_is_named() {
        let (folder, below) = project("{");
        let error = function_root(&below).unwrap_err();
        assert!(error.message.contains(&folder.path().join(PROJECT).display().to_string()), "{error:?}");
    }
}
