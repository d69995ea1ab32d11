//! Programs of the workspace.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

use crate::workspace::{programs, target, workspace};

/// The programs of other packages that tests run.
const PROGRAMS: [&str; 7] = [
    "cargo-cloudfn",
    "cloud-hosting",
    "leaderboard",
    "send-template-message",
    "statistics",
    "stock",
    "subscribe-message",
];

/// A program with functions: `src/bin/<name>.rs` of this package, which cargo builds before each of its tests.
pub fn functions(name: &str) -> PathBuf {
    programs().join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// A program of another package. The first call builds all of them.
pub fn program(name: &str) -> &'static Path {
    static BUILT: OnceLock<BTreeMap<String, PathBuf>> = OnceLock::new();
    let built = BUILT.get_or_init(build);
    built.get(name).unwrap_or_else(|| panic!("`{name}` is not one of {PROGRAMS:?}"))
}

/// The command.
pub fn cargo_cloudfn() -> &'static Path {
    program("cargo-cloudfn")
}

fn build() -> BTreeMap<String, PathBuf> {
    let mut command = Command::new(env!("CARGO"));
    command.args(["build", "--quiet", "--offline", "--message-format=json-render-diagnostics"]);
    // With the whole workspace and the dependencies of tests, the features are the same as in
    // `cargo test --workspace`, so nothing is compiled twice.
    command.args(["--workspace", "--examples"]).arg("--target-dir").arg(target());
    for program in PROGRAMS {
        command.args(["--bin", program]);
    }
    let output = command.current_dir(workspace()).stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "{PROGRAMS:?} did not build");
    let messages = output.stdout.split(|byte| *byte == b'\n');
    let messages = messages.filter_map(|message| serde_json::from_slice::<Value>(message).ok());
    let programs = messages.filter_map(|message| {
        let path = PathBuf::from(message["executable"].as_str()?);
        Some((message["target"]["name"].as_str()?.to_owned(), path))
    });
    programs.collect()
}
