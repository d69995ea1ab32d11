//! The rustc process that the macro runs in, and what it was asked to do.

use std::path::{Path, PathBuf};

/// The command line and environment of rustc.
#[derive(Debug, Clone)]
pub(crate) struct Compiler {
    /// The arguments, with the content of each `@file` in its place.
    pub(crate) arguments: Vec<String>,
    /// The working folder.
    pub(crate) folder: PathBuf,
    /// The value of `CLOUDFN_OUT_DIR`.
    pub(crate) config_folder: Option<PathBuf>,
    /// The name of the crate.
    pub(crate) crate_name: String,
    /// The name of the crate's package.
    pub(crate) package: String,
    /// The file and line of the attribute.
    pub(crate) location: Option<String>,
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
            config_folder: std::env::var_os("CLOUDFN_OUT_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from),
            package: variable("CARGO_PKG_NAME").unwrap_or_else(|| crate_name.clone()),
            crate_name,
            arguments,
            location: None,
        }
    }

    /// Whether `cargo cloudfn check` runs this build.
    pub(crate) fn is_cargo_cloudfn_check(&self) -> bool {
        values_of(&self.arguments, "--cfg").any(|condition| condition == "cloudfn_check")
    }

    /// Whether this may be an editor, which expands macros in a process of its own. Cargo names the crate to rustc.
    pub(crate) fn may_be_an_editor(&self) -> bool {
        value_of(&self.arguments, "--crate-name").is_none()
    }

    /// The folder that rustc writes to, if it builds something to run or to link. Check, clippy, doc, editors and the
    /// test harness do not.
    pub(crate) fn output_folder(&self) -> Option<PathBuf> {
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

/// Cargo passes the arguments in a file if they are too long for the system.
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

    fn output_folder(arguments: &str) -> Option<PathBuf> {
        let compiler = Compiler {
            arguments: arguments.split(' ').map(str::to_owned).collect(),
            folder: PathBuf::from("/shop"),
            config_folder: None,
            crate_name: "shop".to_owned(),
            package: "shop".to_owned(),
            location: None,
        };
        compiler.output_folder()
    }

    #[test]
    fn rustc_that_links_has_an_output_folder() {
        let deps = Some(PathBuf::from("/shop/target/debug/deps"));
        for build in [
            "rustc --emit=dep-info,metadata,link --out-dir=target/debug/deps",
            "rustc --emit dep-info,link --out-dir /shop/target/debug/deps",
            "rustc --emit=dep-info --emit=link=/shop/x --out-dir target/debug/deps",
            "rustc --emit=link,asm --out-dir target/debug/deps -C opt-level=3",
        ] {
            assert_eq!(output_folder(build), deps, "{build}");
        }
    }

    #[test]
    fn any_other_rustc_has_no_output_folder() {
        for other in [
            "rustc --emit=dep-info,metadata --out-dir target/debug/deps",
            "rustc --emit=dep-info,link --out-dir target/debug/deps --test",
            "rustc --emit=link",
            "rustc --emit",
            "rustdoc --out-dir target/doc",
            "rust-analyzer-proc-macro-srv",
        ] {
            assert_eq!(output_folder(other), None, "{other}");
        }
    }

    #[test]
    fn arguments_in_a_file_are_read() {
        let file = std::env::temp_dir().join(format!("cloudfn-arguments-{}", std::process::id()));
        std::fs::write(&file, "--emit=link\n--out-dir\nwith space\n").expect("the file can be written");
        let arguments = ["rustc".to_owned(), format!("@{}", file.display()), "@not there".to_owned()];
        let expanded = expand_files(arguments.to_vec());
        std::fs::remove_file(&file).expect("the file can be removed");
        assert_eq!(expanded, ["rustc", "--emit=link", "--out-dir", "with space", "@not there"]);
    }
}
