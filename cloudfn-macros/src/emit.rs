//! Writes config.json next to the output of rustc.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::compiler::{Compiler, is_newer_layout};
use crate::manifest::Manifest;

/// The modification time of the file: the first day of 2000. The expansion includes the file, and cargo rebuilds a
/// crate that is older than its inputs. With the current time, the next build would repeat this one.
const MODIFICATION_TIME: Duration = Duration::from_secs(946_684_800);

/// Writes a function's config.json if rustc is building. Returns the absolute path of the file.
pub(crate) fn write(manifest: &Manifest, compiler: &Compiler) -> Result<Option<PathBuf>, String> {
    let Some(output) = compiler.output_folder() else {
        return Ok(None);
    };
    // An example is not uploaded. It may have the name of the program, and a function of the same name.
    let examples = compiler.is_example(&output).then_some("examples");
    let folder = match &compiler.config_folder {
        Some(folder) => compiler.folder.join(folder).join(examples.unwrap_or("")),
        None => profile_folder(&output).join(examples.unwrap_or("")).join("cloudfn"),
    };
    let folder = folder.join(&manifest.crate_name).join(&manifest.function);
    let file = folder.join("config.json");
    match write_if_different(&folder, &file, manifest.config().as_bytes()) {
        Ok(()) => Ok(Some(file)),
        Err(error) => {
            Err(format!("cannot write `{}`: {error}\nset CLOUDFN_OUT_DIR to a writable folder", file.display()))
        }
    }
}

/// `target/debug` for `target/debug/deps`, for `target/debug/examples`, and for
/// `target/debug/build/<package>/<hash>/out`, the layout that cargo is moving to.
fn profile_folder(output: &Path) -> &Path {
    let above = |levels: usize| output.ancestors().nth(levels).unwrap_or(output);
    if output.ends_with("deps") || output.ends_with("examples") {
        return above(1);
    }
    if is_newer_layout(output) {
        return above(4);
    }
    output
}

fn write_if_different(folder: &Path, file: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(file).is_ok_and(|written| written == bytes) {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    // Two rustc processes may write at the same time. A reader must see the old file or the new one, never a part.
    let temporary = folder.join(format!(".config.json.{}", std::process::id()));
    let result = write_dated(&temporary, bytes).and_then(|()| fs::rename(&temporary, file));
    if result.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    result
}

fn write_dated(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.set_modified(SystemTime::UNIX_EPOCH + MODIFICATION_TIME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profile_folder_is_found_in_each_layout_of_cargo() {
        for (output, profile) in [
            ("/shop/target/debug/deps", "/shop/target/debug"),
            ("/shop/target/release/examples", "/shop/target/release"),
            ("/shop/target/x86_64-unknown-linux-musl/release/deps", "/shop/target/x86_64-unknown-linux-musl/release"),
            ("/shop/target/debug/build/shop/9445292e79201880/out", "/shop/target/debug"),
            ("/shop/out", "/shop/out"),
            ("/deps", "/"),
        ] {
            assert_eq!(profile_folder(Path::new(output)), Path::new(profile));
        }
    }
}
