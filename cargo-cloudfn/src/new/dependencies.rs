//! Adds a project's dependencies to the manifest that `cargo new` wrote.

use std::fmt::Write as _;
use std::path::Path;

use crate::error::Error;

/// What a project depends on.
#[derive(Debug)]
pub(super) struct Dependencies {
    pub(super) normal: Vec<Dependency>,
    pub(super) for_tests: Vec<Dependency>,
}

/// A line of `[dependencies]`.
#[derive(Debug)]
pub(super) struct Dependency {
    name: &'static str,
    /// `version = ".."` or `path = ".."`.
    source: (&'static str, String),
    features: Vec<&'static str>,
}

impl Dependency {
    pub(super) fn of_version(name: &'static str, version: &str) -> Self {
        Self { name, source: ("version", version.to_owned()), features: Vec::new() }
    }

    pub(super) fn of_path(name: &'static str, path: &str) -> Self {
        Self { name, source: ("path", path.to_owned()), features: Vec::new() }
    }

    pub(super) fn feature(mut self, feature: &'static str) -> Self {
        self.features.push(feature);
        self
    }

    fn line(&self) -> String {
        let (kind, value) = &self.source;
        let value = quoted(value);
        let features: Vec<_> = self.features.iter().map(|feature| format!("\"{feature}\"")).collect();
        match features.as_slice() {
            [] if *kind == "version" => format!("{} = {value}", self.name),
            [] => format!("{} = {{ {kind} = {value} }}", self.name),
            features => format!("{} = {{ {kind} = {value}, features = [{}] }}", self.name, features.join(", ")),
        }
    }
}

/// Adds them to a manifest.
pub(super) fn add(manifest: &Path, dependencies: &Dependencies) -> Result<(), Error> {
    let failed = |error: std::io::Error| {
        Error::function(
            format!("{} cannot be written: {error}", manifest.display()),
            "check that it can be written, remove the folder, and run this again",
        )
    };
    let text = std::fs::read_to_string(manifest).map_err(failed)?;
    std::fs::write(manifest, with(&text, dependencies)).map_err(failed)
}

fn with(manifest: &str, dependencies: &Dependencies) -> String {
    let lines = |list: &[Dependency]| list.iter().map(|dependency| dependency.line() + "\n").collect::<String>();
    let (normal, for_tests) = (lines(&dependencies.normal), lines(&dependencies.for_tests));
    let mut section = format!("[dependencies]\n{normal}");
    if !for_tests.is_empty() {
        let _ = write!(section, "\n[dev-dependencies]\n{for_tests}");
    }
    match manifest.split_once("[dependencies]\n") {
        Some((before, after)) => {
            format!("{before}{section}{}", if after.is_empty() { String::new() } else { format!("\n{after}") })
        }
        None => format!("{}\n\n{section}", manifest.trim_end()),
    }
}

/// A TOML string: a path may contain a backslash or a quote.
fn quoted(text: &str) -> String {
    // A JSON string is a TOML string.
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dependencies() -> Dependencies {
        Dependencies {
            normal: vec![
                Dependency::of_path("cloudfn-runtime", r"C:\cloudfn"),
                Dependency::of_version("serde", "1").feature("derive"),
            ],
            for_tests: vec![Dependency::of_version("serde_json", "1")],
        }
    }

    const SECTIONS: &str = "[dependencies]\ncloudfn-runtime = { path = \"C:\\\\cloudfn\" }\n\
                            serde = { version = \"1\", features = [\"derive\"] }\n\n\
                            [dev-dependencies]\nserde_json = \"1\"\n";

    #[test]
    fn dependencies_are_added_to_the_section_that_cargo_wrote() {
        let manifest = "[package]\nname = \"x\"\n\n[dependencies]\n";
        assert_eq!(with(manifest, &dependencies()), format!("[package]\nname = \"x\"\n\n{SECTIONS}"));
        let inherited = "[package]\nname = \"x\"\n\n[dependencies]\n[lints]\nworkspace = true\n";
        assert!(with(inherited, &dependencies()).ends_with(&format!("{SECTIONS}\n[lints]\nworkspace = true\n")));
        assert!(with("[package]\nname = \"x\"\n", &dependencies()).ends_with(&format!("\"x\"\n\n{SECTIONS}")));
    }

    #[test]
    fn the_written_manifest_is_toml() {
        let read: toml::Table = with("[package]\nname = \"x\"\n", &dependencies()).parse().unwrap();
        assert_eq!(read["dependencies"]["cloudfn-runtime"]["path"].as_str(), Some(r"C:\cloudfn"));
        assert_eq!(read["dev-dependencies"]["serde_json"].as_str(), Some("1"));
    }
}
