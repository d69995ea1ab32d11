//! The rustc that builds: whether it has the target, and which of its paths would get into a program.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;

/// What rustc reports about itself.
#[derive(Debug)]
pub(crate) struct Toolchain {
    /// Where the sources of the standard library are, if they are installed.
    sources: PathBuf,
    /// The commit that it was built from.
    commit: Option<String>,
    /// The numbers of its version: 1.88 is (1, 88).
    version: (u32, u32),
}

impl Toolchain {
    /// Asks rustc. It is an error if it has no standard library for this target.
    pub(crate) fn for_target(triple: &str) -> Result<Self, Error> {
        let version = ask(&["-vV"])?;
        let line = |name| version.lines().find_map(|line| line.strip_prefix(name));
        let commit = line("commit-hash: ").map(str::to_owned);
        let numbers = line("release: ").and_then(numbers).unwrap_or_default();
        let folders = ask(&["--print=sysroot", "--print=target-libdir", "--target", triple])?;
        let mut folders = folders.lines();
        let sources = Path::new(folders.next().unwrap_or_default()).join("lib/rustlib/src/rust");
        // Without rustup, the library may be elsewhere; cargo reports it if it is missing.
        if folders.next().is_none_or(|library| Path::new(library).exists()) {
            return Ok(Self { sources, commit, version: numbers });
        }
        Err(Error::build(
            format!("this toolchain has no standard library for {triple}, which functions are built for"),
            format!("install it: rustup target add {triple}"),
        ))
    }

    /// Whether its musl applies packed relocations (`DT_RELR`). musl does since 1.2.4, which came with Rust 1.93.
    pub(crate) fn reads_packed_relocations(&self) -> bool {
        self.version >= (1, 93)
    }

    /// The folder of the sources, and its replacement where they are not installed.
    pub(crate) fn sources(&self) -> Option<(&Path, String)> {
        Some((&self.sources, format!("/rustc/{}", self.commit.as_ref()?)))
    }
}

/// The first two numbers of a version such as `1.95.0-nightly`.
fn numbers(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.split('.').map_while(|number| number.parse().ok());
    Some((numbers.next()?, numbers.next()?))
}

fn ask(arguments: &[&str]) -> Result<String, Error> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let asked = Command::new(rustc).args(arguments).output();
    let asked = asked.map_err(|error| {
        Error::build(format!("rustc could not be run: {error}"), "check that `rustc` works in this shell")
    })?;
    Ok(String::from_utf8_lossy(&asked.stdout).into_owned())
}

/// What this machine's programs are built for.
pub(crate) fn host() -> Result<String, Error> {
    let version = ask(&["-vV"])?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned);
    host.ok_or_else(|| {
        Error::build("rustc does not report its version: `rustc -vV`", "check that `rustc` works in this shell")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_compared_by_its_numbers() {
        let reads = |version: &str| {
            let version = numbers(version).unwrap_or_default();
            Toolchain { sources: PathBuf::new(), commit: None, version }.reads_packed_relocations()
        };
        assert!(["1.93.0", "1.100.2", "1.95.0-nightly", "2.0.0"].map(reads).iter().all(|reads| *reads));
        assert!(["1.92.0", "1.88.0", "1.9.0", "unknown"].map(reads).iter().all(|reads| !reads));
    }
}
