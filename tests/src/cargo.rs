//! cargo, as a user runs it, without the settings of the cargo that runs the tests.

use std::path::Path;
use std::process::Command;

use crate::program::cargo_cloudfn;
use crate::workspace::nested_target;

/// A `cargo` command in a folder. It is offline.
pub fn cargo(folder: &Path) -> Command {
    offline(Command::new(env!("CARGO")), folder)
}

/// `cargo cloudfn VERB` in a folder. It is offline.
pub fn cloudfn(verb: &str, folder: &Path) -> Command {
    let mut command = offline(Command::new(cargo_cloudfn()), folder);
    command.args(["cloudfn", verb]);
    command
}

fn offline(mut command: Command, folder: &Path) -> Command {
    for (variable, _) in std::env::vars_os() {
        let name = variable.to_string_lossy();
        let is_of_cargo = name.starts_with("CARGO_") && name != "CARGO_HOME";
        let is_of_output = matches!(&*name, "RUSTFLAGS" | "RUST_LOG" | "RUST_BACKTRACE");
        if is_of_cargo || is_of_output || name.starts_with("CLOUDFN") {
            command.env_remove(&variable);
        }
    }
    command.current_dir(folder).env("CARGO_NET_OFFLINE", "true");
    command
}

/// Makes debug builds in a shared target folder with the same settings, so each dependency is compiled once.
pub fn share_builds(command: &mut Command) -> &mut Command {
    command
        .env("CARGO_TARGET_DIR", nested_target())
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        // These are the settings of the workspace's own profile, so its examples share dependencies with other crates.
        .env("CARGO_PROFILE_DEV_CODEGEN_UNITS", "8")
        .env("CARGO_TERM_COLOR", "never")
}

/// Makes release builds fast. Their programs are large and slow, but behave the same.
pub const FAST_RELEASE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "4"),
];
