//! What was deployed, as the project remembers it.
//!
//! It stands beside the Mini Program and not in the target folder, which `cargo clean` removes. It changes when a
//! config.json or the tool does, so it can be committed: then everybody is told the same.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::tool::Tool;
use crate::error::Error;

/// Its place in the project.
const FILE: &str = ".cloudfn/deployed.json";

/// The last deployment of each function to each environment.
#[derive(Debug)]
pub(super) struct Record {
    file: PathBuf,
    content: Value,
}

/// The last deployment of a function.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Last {
    pub(super) config: Value,
    /// Whether the tool has applied its configuration.
    pub(super) was_applied: bool,
}

impl Record {
    pub(super) fn read(project: &Path) -> Result<Self, Error> {
        let file = project.join(FILE);
        let unreadable = |why: &dyn std::fmt::Display| {
            Error::usage(format!("{} cannot be read: {why}", file.display()), "remove it: it is written anew")
        };
        let content = match std::fs::read(&file) {
            Ok(text) => serde_json::from_slice(&text).map_err(|error| unreadable(&error))?,
            Err(error) if error.kind() == ErrorKind::NotFound => json!({}),
            Err(error) => return Err(unreadable(&error)),
        };
        if !content.is_object() {
            return Err(unreadable(&"it is not a JSON object"));
        }
        Ok(Self { file, content })
    }

    pub(super) fn of(&self, environment: &str, function: &str) -> Option<Last> {
        let last = self.content.get(environment)?.get(function)?;
        let tool = last["with"].as_str().and_then(Tool::of_name);
        Some(Last { config: last["config"].clone(), was_applied: tool.is_some_and(Tool::applies_config) })
    }

    /// A deployment that went well. What DevTools has applied stays applied when another tool uploads the same.
    pub(super) fn put(&mut self, environment: &str, function: &str, tool: Tool, config: &Value) {
        let is_applied = self.of(environment, function).is_some_and(|last| last.was_applied && last.config == *config);
        if !is_applied {
            self.content[environment][function] = json!({"with": tool.name(), "config": config});
        }
    }

    pub(super) fn write(&self) -> Result<(), Error> {
        let text = format!("{:#}\n", self.content);
        if std::fs::read_to_string(&self.file).is_ok_and(|old| old == text) {
            return Ok(());
        }
        let folder = self.file.parent().unwrap_or(Path::new(""));
        let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&self.file, text));
        written.map_err(|error| {
            Error::function(
                format!("the function is deployed, but {} cannot be written: {error}", self.file.display()),
                "see that it can be written; without it nothing can be said of changed permissions",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let config = json!({"permissions": {"openapi": ["a.b"]}});
        let mut record = Record::read(folder.path()).unwrap();
        assert_eq!(record.of("e1", "shop"), None);
        record.put("e1", "shop", Tool::Tcb, &config);
        record.write().unwrap();
        let read = Record::read(folder.path()).unwrap();
        assert_eq!(read.of("e1", "shop"), Some(Last { config, was_applied: false }));
        assert_eq!(read.of("e2", "shop"), None);
    }

    #[test]
    fn what_was_applied_stays_applied_until_it_changes() {
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
    fn a_record_that_is_no_record_is_named() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(".cloudfn")).unwrap();
        std::fs::write(folder.path().join(FILE), "[]").unwrap();
        let error = Record::read(folder.path()).unwrap_err();
        assert!(error.message.contains(".cloudfn") && error.advice.contains("remove it"), "{error:?}");
    }
}
