//! The project's record of what was deployed.
//!
//! It is kept beside the Mini Program, because `cargo clean` removes the target folder. It changes only with a
//! config.json or the tool, so it can be committed and shared.

use cloudfn_protocol::json_object;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::tool::Tool;
use crate::error::Error;
use crate::file::{self, Mode};

/// Its path in the project.
const FILE: &str = ".cloudfn/deployed.json";

/// The last deployment of each function to each environment.
#[derive(Debug)]
pub(super) struct Record {
    file: PathBuf,
    content: Value,
}

/// The last deployment of a function.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LastDeployment {
    pub(super) config: Value,
    /// Whether the tool has applied its configuration.
    pub(super) was_applied: bool,
}

impl Record {
    pub(super) fn read(project: &Path) -> Result<Self, Error> {
        let file = project.join(FILE);
        let unreadable = |why: &dyn std::fmt::Display| {
            Error::usage(
                format!("{} cannot be read: {why}", file.display()),
                "remove the file: the next deployment writes a new one",
            )
        };
        let content = match file::read_text(&file) {
            Ok(text) => json_object::parse(text.as_bytes()).map_err(|error| unreadable(&error))?,
            Err(error) if error.kind() == ErrorKind::NotFound => json!({}),
            Err(error) => return Err(unreadable(&error)),
        };
        check(&content).map_err(|why| unreadable(&why))?;
        Ok(Self { file, content })
    }

    pub(super) fn of(&self, environment: &str, function: &str) -> Option<LastDeployment> {
        let last = self.content.get(environment)?.get(function)?;
        let tool = last["with"].as_str().and_then(Tool::of_name);
        Some(LastDeployment { config: last["config"].clone(), was_applied: tool.is_some_and(Tool::applies_config) })
    }

    /// Records a successful deployment. A config.json that DevTools applied stays applied when another tool uploads the
    /// same one.
    pub(super) fn put(&mut self, environment: &str, function: &str, tool: Tool, config: &Value) {
        let is_applied = self.of(environment, function).is_some_and(|last| last.was_applied && last.config == *config);
        if !is_applied {
            self.content[environment][function] = json!({"with": tool.name(), "config": config});
        }
    }

    pub(super) fn write(&self) -> Result<(), Error> {
        let text = format!("{:#}\n", self.content);
        if file::read_text(&self.file).is_ok_and(|old| old == text) && !file::is_link(&self.file) {
            return Ok(());
        }
        let folder = self.file.parent().unwrap_or(Path::new(""));
        let written = file::create_folder(folder).and_then(|()| file::write(&self.file, text.as_bytes(), Mode::Text));
        written.map_err(|error| {
            Error::function(
                format!("the function is deployed, but {} cannot be written: {error}", self.file.display()),
                "check that it can be written; without it, changed permissions go unnoticed",
            )
        })
    }
}

/// Environments, their functions, and the last deployment of each.
fn check(content: &Value) -> Result<(), String> {
    let environments = content.as_object().ok_or("it is not a JSON object")?;
    for (environment, functions) in environments {
        let functions = functions.as_object().ok_or_else(|| format!("`{environment:?}` is not a JSON object"))?;
        if let Some((function, _)) = functions.iter().find(|(_, last)| !last.is_object()) {
            return Err(format!("`{environment:?}.{function:?}` is not a JSON object"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_written_record_is_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let config = json!({"permissions": {"openapi": ["a.b"]}});
        let mut record = Record::read(folder.path()).unwrap();
        assert_eq!(record.of("e1", "shop"), None);
        record.put("e1", "shop", Tool::Tcb, &config);
        record.write().unwrap();
        let read = Record::read(folder.path()).unwrap();
        assert_eq!(read.of("e1", "shop"), Some(LastDeployment { config, was_applied: false }));
        assert_eq!(read.of("e2", "shop"), None);
    }

    #[test]
    fn an_applied_configuration_stays_applied_until_it_changes() {
        let folder = tempfile::tempdir().unwrap();
        let mut record = Record::read(folder.path()).unwrap();
        let mut put = |tool, api: &str| {
            record.put("e1", "shop", tool, &json!({"permissions": {"openapi": [api]}}));
            record.of("e1", "shop").unwrap().was_applied
        };
        assert!(put(Tool::DevTools, "a.b"));
        assert!(put(Tool::Tcb, "a.b"));
        assert!(!put(Tool::MiniprogramCi, "a.c"));
        assert!(put(Tool::DevTools, "a.c"));
    }

    #[test]
    fn the_error_for_an_invalid_record_names_the_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(".cloudfn")).unwrap();
        for text in ["[]", r#"{"e1": []}"#, r#"{"e1": {"shop": 7}}"#, r#"{"e1": {}, "e1": {}}"#, "{", "\u{0}"] {
            std::fs::write(folder.path().join(FILE), text).unwrap();
            let error = Record::read(folder.path()).unwrap_err();
            assert!(error.message.contains(".cloudfn") && error.advice.contains("remove the file"), "{error:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_record_behind_a_link_is_neither_read_nor_written() {
        use std::os::unix::fs::symlink;

        let (project, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let write = || {
            let mut record = Record::read(project.path()).unwrap();
            record.put("e1", "shop", Tool::Tcb, &json!({}));
            record.write()
        };
        symlink(elsewhere.path(), project.path().join(".cloudfn")).unwrap();
        assert!(write().unwrap_err().message.contains("symbolic link"));
        std::fs::remove_file(project.path().join(".cloudfn")).unwrap();
        std::fs::create_dir(project.path().join(".cloudfn")).unwrap();
        std::fs::write(elsewhere.path().join("victim"), "{}").unwrap();
        symlink(elsewhere.path().join("victim"), project.path().join(FILE)).unwrap();
        assert!(write().unwrap_err().message.contains("symbolic link"));
        assert_eq!(std::fs::read_to_string(elsewhere.path().join("victim")).unwrap(), "{}");
    }
}
