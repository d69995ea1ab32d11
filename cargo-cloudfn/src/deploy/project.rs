//! The Mini Program that the functions belong to.

use cloudfn_protocol::json_object;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::error::Error;
use crate::file;
use crate::package::destination::within;

/// The file in the root of a Mini Program's project.
const FILE: &str = "project.config.json";

/// The appid of projects without one of their own.
const TOURIST: &str = "touristappid";

/// The nearest Mini Program, or else the workspace.
#[derive(Debug)]
pub(super) struct Project {
    folder: PathBuf,
    /// The content of project.config.json.
    config: Option<Value>,
}

impl Project {
    pub(super) fn around(here: &Path, workspace: &Path) -> Result<Self, Error> {
        let Some(folder) = here.ancestors().find(|folder| folder.join(FILE).is_file()) else {
            return Ok(Self { folder: workspace.to_owned(), config: None });
        };
        let file = folder.join(FILE);
        let unreadable = |why: &dyn std::fmt::Display| {
            Error::usage(format!("{} cannot be read: {why}", file.display()), "fix the file: DevTools reads it, too")
        };
        let text = file::read_text(&file).map_err(|error| unreadable(&error))?;
        let config: Value = json_object::parse(text.as_bytes()).map_err(|error| unreadable(&error))?;
        let Some(members) = config.as_object() else { return Err(unreadable(&"it is not a JSON object")) };
        for name in ["appid", "cloudfunctionRoot"] {
            if members.get(name).is_some_and(|value| !value.is_string() && !value.is_null()) {
                return Err(unreadable(&format!("`{name}` is not a string")));
            }
        }
        Ok(Self { folder: folder.to_owned(), config: Some(config) })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether it is a Mini Program that tools can open.
    pub(super) fn is_mini_program(&self) -> bool {
        self.config.is_some()
    }

    /// Its appid, if it has a real one.
    pub(super) fn appid(&self) -> Option<&str> {
        let appid = self.config.as_ref()?["appid"].as_str()?;
        Some(appid).filter(|appid| !appid.is_empty() && *appid != TOURIST)
    }

    /// Whether DevTools finds a function's folder by its name.
    pub(super) fn has_function_at(&self, folder: &Path) -> bool {
        let root = self.config.as_ref().and_then(|config| config["cloudfunctionRoot"].as_str());
        let root = root.filter(|root| !root.is_empty()).and_then(|root| within(&self.folder, root).ok());
        let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        root.is_some_and(|root| folder.parent().is_some_and(|parent| whole(parent) == whole(&root)))
    }
}

/// The error for a tool that needs the Mini Program's appid.
pub(super) fn without_appid() -> Error {
    Error::usage(
        "the appid of the Mini Program is not known",
        "put its appid into project.config.json instead of `touristappid`, or use --appid APPID",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(text: &str) -> (tempfile::TempDir, Project) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), text).unwrap();
        std::fs::create_dir_all(folder.path().join("cloud/notify")).unwrap();
        let project = Project::around(&folder.path().join("cloud"), Path::new("/")).unwrap();
        (folder, project)
    }

    #[test]
    fn the_appid_is_that_of_the_nearest_project_and_a_tourist_has_none() {
        assert_eq!(project(r#"{"appid": "wx1"}"#).1.appid(), Some("wx1"));
        for text in [r#"{"appid": "touristappid"}"#, r#"{"appid": ""}"#, "{}"] {
            assert_eq!(project(text).1.appid(), None);
        }
    }

    #[test]
    fn a_function_is_known_by_name_where_the_project_keeps_its_functions() {
        for root in ["./cloud/", "/cloud/", r"\\cloud"] {
            let (folder, project) = project(&format!(r#"{{"cloudfunctionRoot": "{root}"}}"#));
            assert!(project.has_function_at(&folder.path().join("cloud/notify")), "{root}");
            assert!(!project.has_function_at(&folder.path().join("elsewhere/notify")), "{root}");
        }
    }
}
