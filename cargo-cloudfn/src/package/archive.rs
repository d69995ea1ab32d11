//! A package's zip. The same files always give the same bytes.

use std::fs;
use std::io::{Cursor, ErrorKind, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::upload::Upload;
use crate::error::Error;
use crate::file::{self, MAX_PROGRAM_BYTES, Mode};

/// The zip's comment, which marks it as ours.
const MARKER: &str = "cargo cloudfn package";

/// Refuses to overwrite a zip that this tool did not make.
pub(super) fn check_is_ours(path: &Path) -> Result<(), Error> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() && is_ours(path) => return Ok(()),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(path, &error)),
    }
    Err(Error::usage(
        format!("{} was not made by `cargo cloudfn package`, and was not changed", path.display()),
        "move it away, or choose where to write: --out DIR",
    ))
}

/// Removes a zip, if it is there and ours.
pub(super) fn remove(path: &Path) -> Result<(), Error> {
    if file::is_link(path) || !is_ours(path) {
        return Ok(());
    }
    fs::remove_file(path)
        .map_err(|error| Error::function(format!("{} cannot be removed: {error}", path.display()), "remove it by hand"))
}

pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    }
    file::write(path, bytes, Mode::Text).map_err(|error| failed(path, &error))
}

/// The uploaded files as a zip.
pub(super) fn bytes(upload: &Upload) -> Result<Vec<u8>, Error> {
    zip(upload).map_err(|error| {
        Error::function(format!("`{}` cannot be zipped: {error}", upload.name), "check whether it is too large")
    })
}

fn zip(upload: &Upload) -> std::io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.set_comment(MARKER)?;
    for file in upload.uploaded() {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            // The oldest time that a zip can store.
            .last_modified_time(DateTime::default())
            .unix_permissions(if file.is_executable { 0o755 } else { 0o644 });
        zip.start_file(file.name, options)?;
        zip.write_all(&file.content)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn is_ours(path: &Path) -> bool {
    let archive = file::open(path, MAX_PROGRAM_BYTES).ok().and_then(|file| ZipArchive::new(file).ok());
    archive.is_some_and(|archive| archive.comment() == MARKER.as_bytes())
}

fn failed(path: &Path, error: &std::io::Error) -> Error {
    Error::function(format!("{} cannot be written: {error}", path.display()), "check that it can be written")
}
