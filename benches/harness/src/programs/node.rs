//! Node, and what comes by npm.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Context;

use crate::cargo;
use crate::workspace;

pub(super) fn find() -> anyhow::Result<PathBuf> {
    let mut node = Command::new("node");
    let path = cargo::read(node.args(["-p", "process.execPath"])).context("Node is not installed")?;
    Ok(path.trim_end().into())
}

/// The SDK that `.ci/run` tests with, where a variable names it, or installed by npm.
pub(super) fn sdk() -> anyhow::Result<PathBuf> {
    let install = || script("npm", &["wx-server-sdk", "wx-server-sdk@4.0.2", "mime-db@1.52.0"]);
    let folder = std::env::var_os("CLOUDFN_WX_SERVER_SDK").map_or_else(install, |folder| Ok(folder.into()))?;
    let modules = folder.join("node_modules");
    let modules = if modules.is_dir() { modules } else { folder };
    anyhow::ensure!(modules.join("wx-server-sdk").is_dir(), "{} has no wx-server-sdk", modules.display());
    Ok(modules)
}

pub(super) fn cloudbase_runtime() -> anyhow::Result<PathBuf> {
    let installed = workspace::target().join("npm/node-hosts");
    let install = || if installed.join("cloudbase-cli").is_dir() { Ok(installed) } else { script("node-hosts", &[]) };
    let folder = std::env::var_os("CLOUDFN_NODE_HOSTS").map_or_else(install, |folder| Ok(folder.into()))?;
    let runtime = folder.join("cloudbase-cli/runtime/nodejs/bootstrap.js");
    anyhow::ensure!(runtime.is_file(), "{} is not there", runtime.display());
    Ok(runtime)
}

/// Runs a script of `.ci`, which prints a folder.
fn script(name: &str, arguments: &[&str]) -> anyhow::Result<PathBuf> {
    let mut script = Command::new(workspace::root().join(".ci").join(name));
    Ok(cargo::read(script.args(arguments))?.trim_end().into())
}
