//! The events that a project keeps for its functions: `cloudfn/events/<function>/<name>.json`.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::project_file;

/// The maximum length of a name.
const MAX_NAME_CHARS: usize = 80;

/// The maximum size of an event that is read, in bytes.
const MAX_EVENT_BYTES: u64 = 6 * 1024 * 1024;

/// The events of the project in a folder, if the console serves one.
#[derive(Debug, Clone, Default)]
pub(super) struct SavedEvents(Option<PathBuf>);

impl SavedEvents {
    /// The events of the project in a folder.
    pub(super) fn of_project(folder: Option<&Path>) -> Self {
        Self(folder.map(Path::to_owned))
    }

    /// The events of a function, as they were written, by their names.
    pub(super) fn of(&self, function: &str) -> BTreeMap<String, String> {
        let Some(project) = &self.0 else { return BTreeMap::new() };
        // Without this folder, there are none.
        let Ok(files) = fs::read_dir(folder_in(project).join(function)) else { return BTreeMap::new() };
        files.filter_map(|file| event_in(project, &file.ok()?.path())).collect()
    }

    /// Saves an event, and replaces the one of this name.
    pub(super) fn save(&self, function: &str, name: &str, event: &str) -> Result<(), String> {
        let path = self.path(function, name)?;
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| replace(&path, event));
        written.map_err(|error| format!("{} cannot be written: {error}", path.display()))
    }

    /// Removes an event. Removing one that is not there is no error.
    pub(super) fn remove(&self, function: &str, name: &str) -> Result<(), String> {
        let path = self.path(function, name)?;
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(format!("{} cannot be removed: {error}", path.display()))
            }
            _ => Ok(()),
        }
    }

    fn path(&self, function: &str, name: &str) -> Result<PathBuf, String> {
        let project = self.0.as_ref().ok_or("this console serves no project, so it has no place for events")?;
        let is_letter = |letter: char| letter.is_alphanumeric() || "-_ .".contains(letter);
        let is_name = |name: &str| {
            !name.is_empty()
                && name.chars().count() <= MAX_NAME_CHARS
                && name.trim() == name
                && !name.starts_with('.')
                && name.chars().all(is_letter)
        };
        if !is_name(function) {
            return Err(format!("`{function}` is not the name of a function"));
        }
        if !is_name(name) {
            return Err(format!(
                "`{name}` cannot be the name of an event: use letters, digits, spaces, `-`, `_` and `.`, at most \
                 {MAX_NAME_CHARS}"
            ));
        }
        let folder = folder_in(project).join(function);
        if !stays_inside(project, &folder) {
            return Err(format!("{} leads out of the project by a symbolic link", folder.display()));
        }
        Ok(folder.join(format!("{name}.json")))
    }
}

fn folder_in(project: &Path) -> PathBuf {
    project.join("cloudfn").join("events")
}

/// Whether a folder of the project, or what exists of its path, is in the project, behind symbolic links too.
fn stays_inside(project: &Path, folder: &Path) -> bool {
    let existing = folder.ancestors().find(|ancestor| ancestor.symlink_metadata().is_ok());
    match (project.canonicalize(), existing.map(Path::canonicalize)) {
        (Ok(project), Some(Ok(existing))) => existing.starts_with(project),
        _ => false,
    }
}

/// Writes a file beside the old one, and puts it in its place, so that a crash leaves one of the two. A symbolic link at
/// the path is replaced, and never followed.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let new = path.with_extension("json.new");
    // A link that somebody put here must not be followed.
    if new.symlink_metadata().is_ok() {
        fs::remove_file(&new)?;
    }
    fs::write(&new, text)?;
    fs::rename(&new, path)
}

/// The name and the text of an event in a file; `None` if it is no such file of the project.
fn event_in(project: &Path, path: &Path) -> Option<(String, String)> {
    if path.extension()? != "json" || path.metadata().ok()?.len() > MAX_EVENT_BYTES {
        return None;
    }
    let text = fs::read_to_string(project_file::inside(project, path)?).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).trim().to_owned();
    Some((path.file_stem()?.to_str()?.to_owned(), text))
}

#[cfg(test)]
mod tests {
    use tempfile::tempdir;

    use super::*;

    #[test]
    fn an_event_is_kept_in_the_project_as_it_was_written() {
        let folder = tempdir().unwrap();
        let events = SavedEvents::of_project(Some(folder.path()));
        assert!(events.of("notify").is_empty());
        events.save("notify", "大 order 1.2", "{\"n\": 1.0}").unwrap();
        events.save("notify", "a", "{}").unwrap();
        events.save("notify", "a", "[]").unwrap();
        fs::write(folder.path().join("cloudfn/events/notify/notes.txt"), "x").unwrap();
        let of = |name: &str| events.of("notify").get(name).cloned();
        assert_eq!((of("a").as_deref(), of("大 order 1.2").as_deref()), (Some("[]"), Some("{\"n\": 1.0}")));
        assert_eq!(events.of("notify").len(), 2);
        events.remove("notify", "a").unwrap();
        events.remove("notify", "a").unwrap();
        assert_eq!(events.of("notify").len(), 1);
    }

    #[test]
    fn a_name_cannot_lead_out_of_the_folder() {
        let folder = tempdir().unwrap();
        let events = SavedEvents::of_project(Some(folder.path()));
        for name in ["", ".", "..", "../x", "a/b", "a\\b", " a", ".hidden", "a\0", &"x".repeat(81)] {
            assert!(events.save("notify", name, "{}").is_err(), "{name:?}");
            assert!(events.save(name, "a", "{}").is_err(), "{name:?}");
            assert!(events.remove("notify", name).is_err(), "{name:?}");
        }
        assert!(SavedEvents::default().save("notify", "a", "{}").unwrap_err().contains("serves no project"));
        assert!(!folder.path().join("cloudfn").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_does_not_lead_out_of_the_project() {
        use std::os::unix::fs::symlink;

        let folder = tempdir().unwrap();
        let (project, home) = (folder.path().join("project"), folder.path().join("home"));
        fs::create_dir_all(project.join("cloudfn/events/notify")).unwrap();
        fs::create_dir_all(&home).unwrap();
        fs::write(home.join("secret.json"), "{}").unwrap();
        symlink(&home, project.join("cloudfn/events/sum")).unwrap();
        symlink(folder.path().join("nowhere"), project.join("cloudfn/events/lost")).unwrap();
        symlink(home.join("secret.json"), project.join("cloudfn/events/notify/a.json")).unwrap();
        let events = SavedEvents::of_project(Some(&project));
        assert!(events.of("sum").is_empty() && events.of("notify").is_empty());
        for function in ["sum", "lost"] {
            assert!(events.save(function, "secret", "[]").unwrap_err().contains("symbolic link"));
            assert!(events.remove(function, "secret").is_err());
        }
        events.save("notify", "a", "[1]").unwrap();
        assert_eq!(fs::read_to_string(home.join("secret.json")).unwrap(), "{}");
        assert_eq!(events.of("notify").get("a").map(String::as_str), Some("[1]"));
    }
}
