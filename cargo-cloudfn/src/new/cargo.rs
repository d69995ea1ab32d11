//! Runs `cargo new`, which handles workspaces, repositories and invalid package names.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::ValueEnum;

use crate::error::Error;

/// The version control to set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Vcs {
    Git,
    None,
}

/// A package that cargo created.
pub(super) struct Package {
    /// The root of the workspace that the package is a member of.
    pub(super) workspace: Option<PathBuf>,
    /// Its warnings and notes.
    pub(super) words: String,
}

/// Creates a package with one program.
pub(super) fn new(path: &Path, name: &str, vcs: Option<Vcs>) -> Result<Package, Error> {
    let mut command = cargo();
    command.args(["new", "--bin", "--edition", "2024", "--name", name]);
    match vcs {
        Some(Vcs::Git) => _ = command.args(["--vcs", "git"]),
        Some(Vcs::None) => _ = command.args(["--vcs", "none"]),
        None => {}
    }
    let output = command.arg("--").arg(path).output().map_err(|error| not_run(&error))?;
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        return Err(refused(name, &words));
    }
    Ok(Package { workspace: workspace_of(path)?, words: without_status(&words) })
}

/// The workspace that a package is a member of, if any.
fn workspace_of(package: &Path) -> Result<Option<PathBuf>, Error> {
    let manifest = package.join("Cargo.toml");
    let mut command = cargo();
    command.args(["locate-project", "--workspace", "--message-format", "plain", "--manifest-path"]).arg(&manifest);
    let output = command.output().map_err(|error| not_run(&error))?;
    if !output.status.success() {
        // The package is in the folder of a workspace, but not a member. cargo has already said so.
        return Ok(None);
    }
    let root = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    let canonical = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let is_own = canonical(&root) == canonical(&manifest);
    Ok((!is_own).then(|| root.parent().map(Path::to_owned).unwrap_or_default()))
}

fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.env("CARGO_TERM_COLOR", "never");
    command
}

fn not_run(error: &std::io::Error) -> Error {
    Error::build(format!("cargo could not be run: {error}"), "check that `cargo` works in this shell")
}

/// Turns cargo's error into ours: the first line is the message, the others are the advice.
fn refused(name: &str, words: &str) -> Error {
    let words = without_status(words);
    let text = words.trim();
    let text = text.strip_prefix("error: ").unwrap_or(text);
    let (message, rest) = text.split_once('\n').unwrap_or((text, ""));
    if message.contains("package name") || message.contains("name `") {
        return Error::usage(format!("`{name}` cannot be a package's name: {message}"), "choose another: --name NAME");
    }
    let rest = rest.trim();
    Error::usage(
        format!("cargo cannot create the package: {message}"),
        if rest.is_empty() { "choose another path" } else { rest },
    )
}

/// cargo's output without its status line and its tip about manifests.
fn without_status(words: &str) -> String {
    let is_status =
        |line: &&str| line.trim_start().starts_with("Creating ") || line.starts_with("note: see more `Cargo.toml`");
    words.lines().filter(|line| !is_status(line)).collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_of_cargo_becomes_a_message_and_advice() {
        let words = "    Creating binary (application) `test` package\n\
                     error: the name `test` cannot be used as a package name, it conflicts with Rust's built-in test library\n\
                     If you need a package name to not match the directory name, consider using --name flag.\n";
        let error = refused("test", words);
        assert!(error.message.contains("conflicts with Rust's built-in test library"), "{error:?}");
        assert!(!error.message.contains("Creating") && error.advice.contains("--name"), "{error:?}");
    }

    #[test]
    fn cargos_warnings_are_repeated_and_its_status_lines_are_not() {
        let words = "    Creating binary (application) `x` package\nwarning: compiling this new package may not work\n\
                     note: see more `Cargo.toml` keys and their definitions at https://doc.rust-lang.org\n";
        assert_eq!(without_status(words), "warning: compiling this new package may not work");
    }
}
