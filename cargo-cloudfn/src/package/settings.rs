//! The user's settings for cargo: in the environment, in configuration files, in the workspace's Cargo.toml.

use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::error::{Error, chain};
use crate::file::read_text;

/// Separates flags in `CARGO_ENCODED_RUSTFLAGS`.
const FLAG_END: &str = "\u{1f}";

/// Finds out which settings exist. This tool leaves those alone, because its `--config` would override them.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    variables: Vec<String>,
    files: Vec<Table>,
    manifest: Table,
}

impl Settings {
    /// Reads the settings that apply to this folder.
    pub(crate) fn read(here: &Path, workspace: &Path) -> Result<Self, Error> {
        let variables = std::env::vars_os().filter(|(_, value)| !value.is_empty());
        let variables = variables.filter_map(|(name, _)| name.into_string().ok()).collect();
        let files = configuration_files(here).iter().map(|path| read(path)).collect::<Result<_, _>>()?;
        Ok(Self { variables, files, manifest: read(&workspace.join("Cargo.toml"))? })
    }

    /// Whether a variable is set.
    pub(crate) fn has_variable(&self, name: &str) -> bool {
        self.variables.iter().any(|variable| variable == name)
    }

    /// Whether the environment or a configuration file sets this key.
    pub(crate) fn is_configured(&self, key: &[&str]) -> bool {
        let variable = key.join("_").to_uppercase().replace(['-', '.'], "_");
        self.has_variable(&format!("CARGO_{variable}")) || self.files.iter().any(|file| has(file, key))
    }

    /// Whether the environment, a configuration file or the manifest sets this key of a profile.
    pub(crate) fn is_in_profile(&self, profile: &str, key: &str) -> bool {
        let key = ["profile", profile, key];
        self.is_configured(&key) || has(&self.manifest, &key)
    }

    /// Whether a key is configured for a target, by its triple or by a `cfg(..)`.
    pub(crate) fn is_configured_for(&self, triple: &str, key: &str) -> bool {
        let by_cfg = |file: &Table| {
            let targets = file.get("target").and_then(Value::as_table);
            targets.into_iter().flatten().any(|(name, of)| name.starts_with("cfg(") && of.get(key).is_some())
        };
        self.is_configured(&["target", triple, key]) || self.files.iter().any(by_cfg)
    }

    /// How to add flags for rustc: in the place of the user's own flags, because cargo reads only one place.
    pub(crate) fn more_flags(&self, triple: &str, flags: &[String]) -> Flags {
        let own = std::env::var("CARGO_ENCODED_RUSTFLAGS").ok().filter(|own| !own.is_empty()).or_else(|| {
            let own = std::env::var("RUSTFLAGS").ok()?;
            let own: Vec<_> = own.split_whitespace().collect();
            (!own.is_empty()).then(|| own.join(FLAG_END))
        });
        if let Some(own) = own {
            return Flags::Variable("CARGO_ENCODED_RUSTFLAGS", format!("{own}{FLAG_END}{}", flags.join(FLAG_END)));
        }
        let for_target = self.is_configured_for(triple, "rustflags");
        let for_all = self.is_configured(&["build", "rustflags"]);
        let key =
            if for_all && !for_target { "build.rustflags".to_owned() } else { format!("target.{triple}.rustflags") };
        // A JSON string is a TOML string.
        Flags::Argument(format!("{key}={}", serde_json::Value::from(flags)))
    }
}

/// Flags for rustc, as cargo takes them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Flags {
    /// By a variable.
    Variable(&'static str, String),
    /// By `--config`.
    Argument(String),
}

fn has(table: &Table, key: &[&str]) -> bool {
    let Some((first, rest)) = key.split_first() else { return true };
    match table.get(*first) {
        Some(Value::Table(table)) => has(table, rest),
        found => found.is_some() && rest.is_empty(),
    }
}

/// cargo's configuration files for a folder: those in it and above it, and that in cargo's home.
fn configuration_files(here: &Path) -> Vec<PathBuf> {
    let above = here.ancestors().map(|folder| folder.join(".cargo"));
    let mut files: Vec<_> = above
        .chain(cargo_home())
        .flat_map(|folder| [folder.join("config"), folder.join("config.toml")])
        .filter(|file| file.is_file())
        .collect();
    files.sort();
    files.dedup();
    files
}

/// cargo's home, with its downloads.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    let set = std::env::var_os("CARGO_HOME").filter(|home| !home.is_empty()).map(PathBuf::from);
    set.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

fn read(path: &Path) -> Result<Table, Error> {
    let unreadable = |why: String| {
        Error::usage(format!("{} cannot be read: {why}", path.display()), "fix the file: cargo cannot read it either")
    };
    let text = read_text(path).map_err(|error| unreadable(error.to_string()))?;
    text.parse().map_err(|error: toml::de::Error| unreadable(chain(&error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRIPLE: &str = "x86_64-unknown-linux-musl";

    fn settings(variables: &[&str], file: &str, manifest: &str) -> Settings {
        Settings {
            variables: variables.iter().map(|&name| name.to_owned()).collect(),
            files: vec![file.parse().unwrap()],
            manifest: manifest.parse().unwrap(),
        }
    }

    #[test]
    fn a_profile_key_is_found_in_every_source() {
        let all = settings(
            &["CARGO_PROFILE_RELEASE_LTO"],
            "profile.release.strip = false",
            "[profile.release]\nopt-level = 3\n[profile.release.package.serde]\ncodegen-units = 2",
        );
        let found = ["lto", "strip", "opt-level", "codegen-units"].map(|key| all.is_in_profile("release", key));
        assert_eq!(found, [true, true, true, false]);
    }

    #[test]
    fn a_linker_is_found_by_triple_by_cfg_and_by_variable() {
        let is_set = |variables: &[&str], file| settings(variables, file, "").is_configured_for(TRIPLE, "linker");
        assert!(is_set(&["CARGO_TARGET_X86_64_UNKNOWN_LINUX_MUSL_LINKER"], ""));
        assert!(is_set(&[], "target.x86_64-unknown-linux-musl.linker = 'musl-gcc'"));
        assert!(is_set(&[], "[target.'cfg(target_env = \"musl\")']\nlinker = 'musl-gcc'"));
        assert!(!is_set(&["PATH"], "target.aarch64-unknown-linux-gnu.linker = 'x'"));
    }
}
