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
    /// Where the attribute stands that it expands: file and line.
    pub(crate) place: Option<String>,
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
            place: None,
        }
    }

    /// The conditions that it was given: `--cfg`.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &str> {
        values_of(&self.arguments, "--cfg")
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

#[cfg(test)]
mod tests {
    use super::*;

    fn builds_into(arguments: &str) -> Option<PathBuf> {
        let compiler = Compiler {
            arguments: arguments.split(' ').map(str::to_owned).collect(),
            folder: PathBuf::from("/shop"),
            output_folder: None,
            crate_name: "shop".to_owned(),
            package: "shop".to_owned(),
            place: None,
        };
        compiler.builds_into()
    }

    #[test]
    fn only_what_links_is_a_build() {
        let deps = Some(PathBuf::from("/shop/target/debug/deps"));
        for build in [
            "rustc --emit=dep-info,metadata,link --out-dir=target/debug/deps",
            "rustc --emit dep-info,link --out-dir /shop/target/debug/deps",
            "rustc --emit=dep-info --emit=link=/shop/x --out-dir target/debug/deps",
            "rustc --emit=link,asm --out-dir target/debug/deps -C opt-level=3",
        ] {
            assert_eq!(builds_into(build), deps, "{build}");
        }
    }

    #[test]
    fn nothing_else_is() {
        for other in [
            "rustc --emit=dep-info,metadata --out-dir target/debug/deps",
            "rustc --emit=dep-info,link --out-dir target/debug/deps --test",
            "rustc --emit=link",
            "rustc --emit",
            "rustdoc --out-dir target/doc",
            "rust-analyzer-proc-macro-srv",
        ] {
            assert_eq!(builds_into(other), None, "{other}");
        }
    }

    #[test]
    fn arguments_in_a_file_count() {
        let file = std::env::temp_dir().join(format!("cloudfn-arguments-{}", std::process::id()));
        std::fs::write(&file, "--emit=link\n--out-dir\nwith space\n").expect("the file can be written");
        let arguments = ["rustc".to_owned(), format!("@{}", file.display()), "@not there".to_owned()];
        let expanded = expand_files(arguments.to_vec());
        std::fs::remove_file(&file).expect("the file can be removed");
        assert_eq!(expanded, ["rustc", "--emit=link", "--out-dir", "with space", "@not there"]);
    }
}
