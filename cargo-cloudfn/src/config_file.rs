//! The config.json of a function beside its program, for people and tools. The record in the program is what counts.
//!
//! The attribute writes this file while rustc runs. If a cache answered instead of rustc, there is none, or an old one.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::artifact::Manifest;
use crate::error::Error;
use crate::file::{self, Mode};

/// The modification time that the attribute gives the file: the first day of 2000. Cargo rebuilds a crate that is older
/// than this file, which the expansion includes.
const MODIFICATION_TIME: Duration = Duration::from_secs(946_684_800);

/// The path of a function's config.json: in the folder `cloudfn` beside the program.
pub(crate) fn path(program: &Path, manifest: &Manifest) -> PathBuf {
    let folder = program.parent().unwrap_or(Path::new("")).join("cloudfn");
    folder.join(&manifest.crate_name).join(&manifest.function).join("config.json")
}

/// Writes the file, unless it says what the record says.
pub(crate) fn restore(program: &Path, manifest: &Manifest) -> Result<(), Error> {
    let (path, text) = (path(program, manifest), manifest.config());
    if file::read_text(&path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    let profile_folder = program.parent().unwrap_or(Path::new(""));
    let folder = path.parent().unwrap_or(profile_folder);
    let written = file::create_folders(profile_folder, folder)
        .and_then(|()| file::write(&path, text.as_bytes(), Mode::Text))
        .and_then(|()| File::options().write(true).open(&path))
        .and_then(|file| file.set_modified(SystemTime::UNIX_EPOCH + MODIFICATION_TIME));
    written.map_err(|error| {
        // With the current time, the next build would repeat this one.
        let _ = fs::remove_file(&path);
        Error::function(
            format!("{} cannot be written: {error}", path.display()),
            "check who can write to cargo's target folder",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        serde_json::from_value(serde_json::json!({
            "crate": "shop", "package": "shop", "function": "notify", "permissions": {"openapi": ["wxacode.get"]},
        }))
        .unwrap()
    }

    #[test]
    fn a_missing_or_outdated_file_is_written_with_a_time_that_rebuilds_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (program, manifest) = (folder.path().join("server"), manifest());
        let file = folder.path().join("cloudfn/shop/notify/config.json");
        for before in [None, Some("{}"), Some("\u{feff}")] {
            if let Some(text) = before {
                fs::write(&file, text).unwrap();
            }
            restore(&program, &manifest).unwrap();
            assert_eq!(fs::read_to_string(&file).unwrap(), manifest.config());
            let age = fs::metadata(&file).unwrap().modified().unwrap().duration_since(SystemTime::UNIX_EPOCH).unwrap();
            assert_eq!(age, MODIFICATION_TIME);
        }
    }

    #[test]
    fn a_file_that_says_the_same_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (program, manifest) = (folder.path().join("server"), manifest());
        let file = path(&program, &manifest);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, manifest.config()).unwrap();
        let before = fs::metadata(&file).unwrap().modified().unwrap();
        restore(&program, &manifest).unwrap();
        assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), before);
    }
}
