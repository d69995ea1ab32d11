//! Writes config.json beside what rustc builds.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::compiler::Compiler;
use crate::manifest::Manifest;

/// The first day of 2000. The expansion includes the file, and cargo builds again what is older than its inputs: a
/// file that carries the time of its writing would make the next build repeat this one.
const MODIFIED: Duration = Duration::from_secs(946_684_800);

/// Writes the config.json of a function when this is a build. The answer is the file's absolute path.
pub(crate) fn write(manifest: &Manifest, compiler: &Compiler) -> Result<Option<PathBuf>, String> {
    let Some(built) = compiler.builds_into() else {
        return Ok(None);
    };
    let folder = match &compiler.output_folder {
        Some(folder) => compiler.folder.join(folder),
        None => profile_folder(&built).join("cloudfn"),
    };
    let folder = folder.join(&manifest.crate_name).join(&manifest.function);
    let file = folder.join("config.json");
    match write_where_different(&folder, &file, manifest.config().as_bytes()) {
        Ok(()) => Ok(Some(file)),
        Err(error) => Err(format!(
            "cannot write `{}`: {error}\nset CLOUDFN_OUT_DIR to a folder that can be written",
            file.display()
        )),
    }
}

/// `target/debug` for `target/debug/deps`, `target/debug/examples`, and for `target/debug/build/<package>/<hash>/out`,
/// the layout that cargo is moving to.
fn profile_folder(built: &Path) -> &Path {
    let parent = |levels: usize| built.ancestors().nth(levels);
    let name = |folder: &Path| folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let is = |levels, expected: &str| parent(levels).and_then(name).as_deref() == Some(expected);
    if is(0, "deps") || is(0, "examples") {
        return parent(1).unwrap_or(built);
    }
    if is(0, "out") && is(3, "build") {
        return parent(4).unwrap_or(built);
    }
    built
}

fn write_where_different(folder: &Path, file: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(file).is_ok_and(|written| written == bytes) {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    // Two rustcs may be at it: whoever reads sees the old file or the new one, never half of one.
    let beside = folder.join(format!(".config.json.{}", std::process::id()));
    let written = write_dated(&beside, bytes).and_then(|()| fs::rename(&beside, file));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

fn write_dated(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut open = File::create(file)?;
    open.write_all(bytes)?;
    open.set_modified(SystemTime::UNIX_EPOCH + MODIFIED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folder_of_the_profile_is_found_in_cargos_layouts() {
        for (built, profile) in [
            ("/shop/target/debug/deps", "/shop/target/debug"),
            ("/shop/target/release/examples", "/shop/target/release"),
            ("/shop/target/x86_64-unknown-linux-musl/release/deps", "/shop/target/x86_64-unknown-linux-musl/release"),
            ("/shop/target/debug/build/shop/9445292e79201880/out", "/shop/target/debug"),
            ("/shop/out", "/shop/out"),
            ("/deps", "/"),
        ] {
            assert_eq!(profile_folder(Path::new(built)), Path::new(profile));
        }
    }
}
