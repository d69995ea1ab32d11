//! A package's folder: written only where nobody else's folder is, removed only where it was written.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Config;
use super::marker::Marker;
use super::target::Target;
use super::upload::{File, Upload};
use crate::error::Error;

/// A folder that is ours, or that is not there yet.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    target: Target,
}

impl Folder {
    /// Refuses a folder that somebody else has made, or that is packaged for another target.
    pub(super) fn at(path: PathBuf, target: Target) -> Result<Self, Error> {
        let made_by = Marker::of_folder(&path).map(|marker| marker.target);
        let folder = Self { path, target };
        if made_by == Some(target) || folder.is_free() {
            return Ok(folder);
        }
        let path = folder.path.display();
        Err(match made_by {
            Some(other) => Error::usage(
                format!("{path} was packaged for `{}`: it is left as it is", other.name()),
                "remove it, or say where to write: --out DIR",
            ),
            None => Error::usage(
                format!("{path} was not made by `cargo cloudfn package`: it is left as it is"),
                "move it away, give the function another name, or say where to write: --out DIR",
            ),
        })
    }

    /// Every folder of ours for this target in a folder, in name order.
    pub(super) fn all_below(root: &Path, target: Target) -> Vec<Self> {
        let entries = fs::read_dir(root).into_iter().flatten().flatten();
        let folders = entries.map(|entry| Self { path: entry.path(), target });
        let mut ours: Vec<_> = folders.filter(|folder| folder.package().is_some()).collect();
        ours.sort_by(|left, right| left.path.cmp(&right.path));
        ours
    }

    /// The package that it was made for, if it is ours.
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

    /// What writing this would do to the file with the permissions.
    pub(super) fn compare(&self, upload: &Upload) -> Config {
        let Some(name) = self.target.permissions_file() else { return Config::Same };
        let new = upload.files.iter().find(|file| file.name == name).map(|file| &file.content);
        match fs::read(self.path.join(name)) {
            Ok(old) if Some(&old) == new => Config::Same,
            Ok(_) => Config::Changed,
            Err(_) => Config::New,
        }
    }

    /// Writes what is not there already. Files of somebody else stay.
    pub(super) fn write(&self, upload: &Upload) -> Result<(), Error> {
        let failed = |path: &Path, error: &std::io::Error| {
            Error::function(format!("{} cannot be written: {error}", path.display()), "see that it can be written")
        };
        fs::create_dir_all(&self.path).map_err(|error| failed(&self.path, &error))?;
        for file in &upload.files {
            let path = self.path.join(file.name);
            write(&path, file).map_err(|error| failed(&path, &error))?;
        }
        Ok(())
    }

    /// Removes what was written; the folder stays if it holds anything else. Says whether it is gone.
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

/// In one step: whoever reads or runs the old file is not disturbed.
fn write(path: &Path, file: &File) -> std::io::Result<()> {
    if fs::read(path).is_ok_and(|old| old == file.content) {
        return set_mode(path, file.is_executable);
    }
    let new = path.with_file_name(format!(".{}.new", file.name));
    fs::write(&new, &file.content)?;
    set_mode(&new, file.is_executable)?;
    fs::rename(&new, path)
}

#[cfg(unix)]
fn set_mode(path: &Path, is_executable: bool) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;

    fs::set_permissions(path, fs::Permissions::from_mode(if is_executable { 0o755 } else { 0o644 }))
}

/// There are no modes here; the shim does without them, and a builder of images sets them.
#[cfg(not(unix))]
fn set_mode(_: &Path, _: bool) -> std::io::Result<()> {
    Ok(())
}
