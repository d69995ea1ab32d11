//! What rustc, in whose process the macro runs, was asked to do.

use std::path::{Path, PathBuf};

/// The command line and the environment of rustc.
#[derive(Debug, Clone)]
pub(crate) struct Compiler {
    /// Its arguments, `@file`s put in.
    pub(crate) arguments: Vec<String>,
    /// The folder it runs in.
    pub(crate) folder: PathBuf,
    /// `CLOUDFN_OUT_DIR`
    pub(crate) output_folder: Option<PathBuf>,
    /// The name of the crate that is compiled.
    pub(crate) crate_name: String,
    /// The name of its package.
    pub(crate) package: String,
}

impl Compiler {
    /// The rustc of this process.
    pub(crate) fn current() -> Self {
        let arguments = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned());
        let arguments = expand_files(arguments.collect());
        let variable = |name| std::env::var(name).ok().filter(|value: &String| !value.is_empty());
        let crate_name = variable("CARGO_CRATE_NAME").or_else(|| value_of(&arguments, "--crate-name"));
        let crate_name = crate_name.unwrap_or_else(|| "main".to_owned());
        Self {
            folder: std::env::current_dir().unwrap_or_default(),
            output_folder: std::env::var_os("CLOUDFN_OUT_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from),
            package: variable("CARGO_PKG_NAME").unwrap_or_else(|| crate_name.clone()),
            crate_name,
            arguments,
        }
    }

    /// Where it puts what it builds, when it builds something that is run or linked: never for check, clippy, doc,
    /// editors, and the test harness.
    pub(crate) fn builds_into(&self) -> Option<PathBuf> {
        let emits_link = values_of(&self.arguments, "--emit")
            .flat_map(|kinds| kinds.split(','))
            .any(|kind| kind.split('=').next() == Some("link"));
        if !emits_link || self.arguments.iter().any(|argument| argument == "--test") {
            return None;
        }
        let folder = value_of(&self.arguments, "--out-dir")?;
        Some(self.folder.join(folder))
    }
}

/// Cargo hands a command line over as a file when it is too long for the system.
fn expand_files(arguments: Vec<String>) -> Vec<String> {
    let mut expanded = Vec::with_capacity(arguments.len());
    for argument in arguments {
        match argument.strip_prefix('@').map(Path::new).map(std::fs::read_to_string) {
            Some(Ok(lines)) => expanded.extend(lines.lines().map(str::to_owned)),
            _ => expanded.push(argument),
        }
    }
    expanded
}

fn value_of(arguments: &[String], option: &str) -> Option<String> {
    values_of(arguments, option).next().map(str::to_owned)
}

/// The values of `--option value` and `--option=value`.
fn values_of<'a>(arguments: &'a [String], option: &'a str) -> impl Iterator<Item = &'a str> {
    arguments.iter().enumerate().filter_map(move |(index, argument)| match argument.strip_prefix(option)? {
        "" => arguments.get(index + 1).map(String::as_str),
        rest => rest.strip_prefix('='),
    })
}
