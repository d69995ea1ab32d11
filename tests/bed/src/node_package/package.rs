//! Packages the functions of the bed, with the real command.

use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use tokio::process::Command;

use crate::options::{Options, workspace};

const TRIPLE: &str = "x86_64-unknown-linux-musl";

/// The folder of the packages, or why they cannot be made or run on this machine.
pub(super) async fn package(options: &Options) -> anyhow::Result<Result<PathBuf, String>> {
    if !is_there("node", &["--version"]).await {
        return Ok(Err("there is no Node on this machine".to_owned()));
    }
    if !can_build().await? {
        return Ok(Err(format!("this toolchain does not build for {TRIPLE}: rustup target add {TRIPLE}")));
    }
    let folder = options.scratch("packages");
    let mut command = Command::new(options.program("cargo-cloudfn")?);
    command
        .args(["cloudfn", "package", "-p", "cloudfn-bed-functions", "--out"])
        .arg(&folder)
        .current_dir(workspace())
        .env("CARGO_TARGET_DIR", options.scratch("package-target"))
        .kill_on_drop(true);
    if options.is_short {
        // The subject is index.js; its program need not be small.
        command.envs([
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
        ]);
    }
    let output = command.output().await.context("cargo-cloudfn cannot be started")?;
    ensure!(output.status.success(), "the functions cannot be packaged: {}", String::from_utf8_lossy(&output.stderr));
    Ok(Ok(folder))
}

async fn is_there(program: &str, arguments: &[&str]) -> bool {
    Command::new(program).args(arguments).output().await.is_ok_and(|output| output.status.success())
}

async fn can_build() -> anyhow::Result<bool> {
    let asked = Command::new("rustc").args(["--print=target-libdir", "--target", TRIPLE]).output().await?;
    Ok(Path::new(String::from_utf8_lossy(&asked.stdout).trim()).is_dir())
}
