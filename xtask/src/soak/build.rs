//! Builds the bed and the programs under test.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, bail};

use super::arguments::Arguments;
use crate::workspace;

/// The bed and the programs that it tests, in one folder.
#[derive(Debug)]
pub(super) struct Programs {
    folder: PathBuf,
}

impl Programs {
    /// Builds with the profile `soak`, which is almost that of a release; for a short run or a list with `dev`, which is quicker.
    pub(super) fn build(arguments: &Arguments) -> anyhow::Result<Self> {
        let (profile, folder) =
            if arguments.is_short || arguments.is_list { ("dev", "debug") } else { ("soak", "soak") };
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
        cargo
            .args([
                "build",
                "--profile",
                profile,
                "-p",
                "cloudfn-bed",
                "-p",
                "cloudfn-bed-functions",
                "-p",
                "cargo-cloudfn",
            ])
            .current_dir(workspace());
        let status = cargo.status().context("cargo cannot be started")?;
        if !status.success() {
            bail!("the test bed did not build");
        }
        Ok(Self { folder: target().join(folder) })
    }

    pub(super) fn bed(&self) -> PathBuf {
        self.folder.join("cloudfn-bed")
    }

    /// All scenarios, one per line: name and promise.
    pub(super) fn list(&self) -> anyhow::Result<String> {
        let listed = Command::new(self.bed()).arg("--list").output().context("the test bed cannot be started")?;
        String::from_utf8(listed.stdout).context("the test bed's list is not UTF-8")
    }

    /// The names of all scenarios.
    pub(super) fn scenarios(&self) -> anyhow::Result<Vec<String>> {
        let listed = self.list()?;
        Ok(listed.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect())
    }
}

/// The folder for the findings of scenarios.
pub(super) fn findings() -> PathBuf {
    target().join("cloudfn/soak")
}

fn target() -> PathBuf {
    let folder = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    folder.map_or_else(|| workspace().join("target"), |folder| workspace().join(folder))
}
