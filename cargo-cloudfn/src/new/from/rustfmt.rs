//! Formats files with the user's rustfmt, whose settings may differ from the default.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Formats these files. Without rustfmt they stay as they are written, which is nearly the same.
pub(super) fn format(files: impl Iterator<Item = PathBuf>) {
    let program = std::env::var_os("RUSTFMT").unwrap_or_else(|| OsString::from("rustfmt"));
    let mut command = Command::new(program);
    command.args(["--edition", "2024"]).args(files).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let _ = command.status();
}
