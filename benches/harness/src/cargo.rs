//! Runs cargo.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};

use crate::workspace;

/// A command in the folder of the workspace.
pub(crate) fn cargo<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    command.args(arguments).current_dir(workspace::root());
    // What this program was built with is not what a user's cargo has.
    command.env_remove("CARGO_MANIFEST_DIR");
    command
}

/// Builds a package in a workspace of its own, for this machine.
pub(crate) fn build(manifest: &Path, package: &str, profile: &str, target: &Path) -> anyhow::Result<()> {
    let mut command = cargo(["build", "--quiet", "--profile", profile, "--package", package, "--manifest-path"]);
    command.arg(manifest).arg("--target-dir").arg(target);
    run(&mut command)
}

/// Runs a command to its end.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    let status = command.status().with_context(|| format!("{command:?} cannot be started"))?;
    if !status.success() {
        bail!("{command:?} failed: {status}");
    }
    Ok(())
}

/// Runs a command to its end, and returns what it wrote to stdout.
pub(crate) fn read(command: &mut Command) -> anyhow::Result<String> {
    let output = command.output().with_context(|| format!("{command:?} cannot be started"))?;
    if !output.status.success() {
        bail!("{command:?} failed: {}", String::from_utf8_lossy(&output.stderr).trim_end());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
