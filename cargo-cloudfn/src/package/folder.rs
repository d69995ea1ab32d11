//! A package's folder. Only folders that this tool made are overwritten or removed.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Config;
use super::marker::Marker;
use super::package_file::File;
use super::target::Target;
use super::upload::Upload;
use crate::error::Error;
use crate::file::{self, Mode};

/// A folder that this tool made, or that does not exist yet.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    target: Target,
}

impl Folder {
    /// Refuses a folder that this tool did not make, or made for another target.
    pub(super) fn at(path: PathBuf, target: Target) -> Result<Self, Error> {
        if file::is_link(&path) {
            return Err(Error::usage(
                format!("{} is a symbolic link, and was not changed", path.display()),
                "remove it, give the function another name, or choose where to write: --out DIR",
            ));
        }
        let made_by = Marker::of_folder(&path).map(|marker| marker.target);
        let folder = Self { path, target };
        if made_by == Some(target) || folder.is_free() {
            return Ok(folder);
        }
        let path = folder.path.display();
        Err(match made_by {
            Some(other) => Error::usage(
                format!("{path} was packaged for `{}`, and was not changed", other.name()),
                "remove it, or choose where to write: --out DIR",
            ),
            None => Error::usage(
                format!("{path} was not made by `cargo cloudfn package`, and was not changed"),
                "move it away, give the function another name, or choose where to write: --out DIR",
            ),
        })
    }

    /// A folder whose content is moved away before anything is written.
    pub(super) fn to_vacate(path: PathBuf, target: Target) -> Self {
        Self { path, target }
    }

    /// The folders in `root` that this tool made for this target, in name order.
    pub(super) fn all_below(root: &Path, target: Target) -> Vec<Self> {
        let entries = fs::read_dir(root).into_iter().flatten().flatten();
        let entries = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        let folders = entries.map(|entry| Self { path: entry.path(), target });
        let mut ours: Vec<_> = folders.filter(|folder| folder.package().is_some()).collect();
        ours.sort_by(|left, right| left.path.cmp(&right.path));
        ours
    }

    /// The package that it was made for, if this tool made it for this target.
    pub(super) fn package(&self) -> Option<String> {
        Marker::of_folder(&self.path).filter(|marker| marker.target == self.target).map(|marker| marker.package)
    }

    pub(super) fn into_path(self) -> PathBuf {
        self.path
    }

    /// The name of the function or the program.
    pub(super) fn name(&self) -> &str {
        self.path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
    }

    /// How the file with the permissions would change.
    pub(super) fn compare(&self, upload: &Upload) -> Config {
        let Some(name) = self.target.permissions_file() else { return Config::Same };
        let new = upload.files.iter().find(|file| file.name == name).map(|file| String::from_utf8_lossy(&file.content));
        match file::read_text(&self.path.join(name)) {
            Ok(old) if new.is_some_and(|new| file::have_same_lines(&old, &new)) => Config::Same,
            Ok(_) => Config::Changed,
            Err(_) => Config::New,
        }
    }

    /// Writes the files that differ. Other files stay.
    pub(super) fn write(&self, upload: &Upload) -> Result<(), Error> {
        let failed = |path: &Path, error: &std::io::Error| {
            Error::function(format!("{} cannot be written: {error}", path.display()), "check that it can be written")
        };
        let root = self.path.parent().unwrap_or(Path::new(""));
        file::create_folders(root, &self.path).map_err(|error| failed(&self.path, &error))?;
        // The marker is first: a folder that is only half written, because the run was interrupted, is still ours.
        let (markers, others): (Vec<_>, Vec<_>) = upload.files.iter().partition(|file| Marker::is_in(file.name));
        for file in markers.into_iter().chain(others) {
            let path = self.path.join(file.name);
            write(&path, file).map_err(|error| failed(&path, &error))?;
        }
        Ok(())
    }

    /// Removes what was written. The folder stays if it has other files. Returns whether it is gone.
    pub(super) fn remove(&self) -> Result<bool, Error> {
        let failed = |error: std::io::Error| {
            Error::function(format!("{} cannot be removed: {error}", self.path.display()), "remove it by hand")
        };
        if self.holds_more() {
            return Ok(false);
        }
        for name in self.target.files() {
            match fs::remove_file(self.path.join(name)) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed(error)),
                _ => {}
            }
        }
        fs::remove_dir(&self.path).map_err(failed)?;
        Ok(true)
    }

    fn is_free(&self) -> bool {
        match fs::read_dir(&self.path) {
            Ok(mut entries) => entries.next().is_none(),
            Err(error) => error.kind() == ErrorKind::NotFound,
        }
    }

    fn holds_more(&self) -> bool {
        let entries = fs::read_dir(&self.path).into_iter().flatten().flatten();
        let mut names = entries.map(|entry| entry.file_name());
        names.any(|name| !self.target.files().iter().any(|ours| name == *ours))
    }
}

fn write(path: &Path, file: &File) -> std::io::Result<()> {
    let mode = if file.is_executable { Mode::Program } else { Mode::Text };
    if is_same(path, &file.content) { file::set_mode(path, mode) } else { file::write(path, &file.content, mode) }
}

/// A link is never the same: it is refused when it is written to.
fn is_same(path: &Path, content: &[u8]) -> bool {
    !file::is_link(path) && file::read(path, content.len() as u64).is_ok_and(|old| old == content)
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn upload() -> Upload {
        Upload {
            name: "shop".to_owned(),
            package: "shop".to_owned(),
            functions: Vec::new(),
            permissions: Vec::new(),
            without_path: Vec::new(),
            instructions: None,
            timed: Vec::new(),
            sha256: String::new(),
            files: vec![
                File::text("config.json", "{}".to_owned()),
                File::text("package.json", r#"{"cloudfn": {"package": "shop"}}"#.to_owned()),
            ],
        }
    }

    fn folder(path: &Path) -> Result<Folder, Error> {
        Folder::at(path.to_owned(), Target::Node)
    }

    #[test]
    fn a_folder_that_is_a_link_is_not_changed() {
        let root = tempfile::tempdir().unwrap();
        let (elsewhere, link) = (root.path().join("elsewhere"), root.path().join("shop"));
        fs::create_dir(&elsewhere).unwrap();
        symlink(&elsewhere, &link).unwrap();
        assert!(folder(&link).unwrap_err().message.contains("symbolic link"));
        // As if it had been packaged there.
        folder(&elsewhere).unwrap().write(&upload()).unwrap();
        assert!(folder(&link).unwrap_err().message.contains("symbolic link"));
        assert_eq!(
            Folder::all_below(root.path(), Target::Node).len(),
            1,
            "files elsewhere are not found through the link"
        );
        symlink(root.path().join("nowhere"), root.path().join("dangling")).unwrap();
        assert!(folder(&root.path().join("dangling")).is_err());
    }

    #[test]
    fn a_linked_file_in_a_folder_is_not_written_through() {
        let root = tempfile::tempdir().unwrap();
        let (ours, victim) = (root.path().join("shop"), root.path().join("victim"));
        folder(&ours).unwrap().write(&upload()).unwrap();
        fs::write(&victim, "theirs").unwrap();
        for content in ["theirs", "{}"] {
            fs::write(&victim, content).unwrap();
            fs::set_permissions(&victim, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
            let _ = fs::remove_file(ours.join("config.json"));
            symlink(&victim, ours.join("config.json")).unwrap();
            let error = folder(&ours).unwrap().write(&upload()).unwrap_err();
            assert!(error.message.contains("config.json") && error.message.contains("symbolic link"), "{error:?}");
            assert_eq!(fs::read_to_string(&victim).unwrap(), content);
            let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&victim).unwrap().permissions());
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_folder_that_is_half_written_is_still_ours() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("shop");
        let new = folder(&path).unwrap();
        // The first of the files by name cannot be written.
        fs::create_dir_all(path.join("config.json")).unwrap();
        assert!(new.write(&upload()).unwrap_err().message.contains("config.json"));
        fs::remove_dir(path.join("config.json")).unwrap();
        folder(&path).unwrap().write(&upload()).unwrap();
        assert!(path.join("config.json").is_file());
    }

    #[test]
    fn a_pipe_is_not_a_marker() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("shop");
        fs::create_dir(&path).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(path.join("package.json")).status().unwrap().success());
        assert!(folder(&path).unwrap_err().message.contains("was not made by"));
    }
}
