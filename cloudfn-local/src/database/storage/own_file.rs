//! The files in the folder. Something else may exist under their names.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use super::StorageError;

/// Refuses a symbolic link, because its target can be any file.
pub(super) fn refuse_link(path: &Path) -> Result<(), StorageError> {
    if !fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink()) {
        return Ok(());
    }
    let error = io::Error::new(io::ErrorKind::InvalidInput, "it is a symbolic link, which is not followed");
    Err(StorageError::io("opened", path, error))
}

/// Writes a new file in the place of an old one, or of a symbolic link, which is not followed.
pub(super) fn write_new(path: &Path, text: &str) -> io::Result<()> {
    create_new(path)?.write_all(text.as_bytes())
}

/// Creates a new file in the place of an old one, or of a symbolic link, which is not followed.
pub(super) fn create_new(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => OpenOptions::new().read(true).write(true).create_new(true).open(path),
    }
}

/// Whether an open file is still the one at this path.
#[cfg(unix)]
pub(super) fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;

    let own = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(found) => Ok((found.dev(), found.ino()) == (own.dev(), own.ino())),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether an open file is still at this path. The standard library cannot compare files here.
#[cfg(not(unix))]
pub(super) fn is_at(_: &File, path: &Path) -> io::Result<bool> {
    path.try_exists()
}
