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
