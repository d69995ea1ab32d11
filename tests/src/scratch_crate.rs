//! Crates that the real cargo builds.
//!
//! All of them share one target folder, so their dependencies are compiled once. They use the workspace's Cargo.lock,
//! so nothing has to be downloaded.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use object::{Object, ObjectSection};

use crate::cargo::{cargo, share_builds};
use crate::workspace::{nested_target, temporary_folder, workspace};

/// A crate in a folder inside the workspace's target folder.
#[derive(Debug)]
pub struct ScratchCrate {
    name: &'static str,
    folder: PathBuf,
    target: PathBuf,
}

/// A cargo command that has not run yet.
#[derive(Debug)]
pub struct Cargo<'scratch> {
    scratch: &'scratch ScratchCrate,
    command: Command,
}

/// A cargo command that has succeeded.
#[derive(Debug)]
pub struct Build {
    fresh: bool,
    log: String,
}

impl ScratchCrate {
    /// A crate of this name that depends on the runtime and serde, without a source file.
    pub fn new(name: &'static str) -> Self {
        let folder = temporary_folder().join("scratch").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        let runtime = workspace().join("cloudfn-runtime");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [dependencies]\ncloudfn-runtime = {{ path = '{}' }}\nserde = {{ version = \"1\", features = [\"derive\"] }}\n",
            runtime.display()
        );
        let target = nested_target();
        let scratch = Self { name, folder, target }.file("Cargo.toml", &manifest);
        // The folder of an earlier run.
        for profile in ["debug", "release"] {
            let _ = fs::remove_dir_all(scratch.target().join(profile).join("cloudfn").join(name.replace('-', "_")));
        }
        scratch
    }

    /// A workspace with these packages, which depend on the runtime, without source files.
    pub fn workspace(name: &'static str, members: &[&str]) -> Self {
        let runtime = workspace().join("cloudfn-runtime");
        let workspace = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
        members.iter().fold(Self::new(name).file("Cargo.toml", &workspace), |scratch, member| {
            let manifest = format!(
                "[package]\nname = {member:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                 [dependencies]\ncloudfn-runtime = {{ path = '{}' }}\n",
                runtime.display()
            );
            scratch.file(&format!("{member}/Cargo.toml"), &manifest)
        })
    }

    /// Writes a file.
    pub fn file(self, path: &str, text: &str) -> Self {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Appends to a file.
    pub fn append(self, path: &str, text: &str) -> Self {
        let before = fs::read_to_string(self.folder.join(path)).unwrap();
        self.file(path, &(before + text))
    }

    /// Replaces a text in a file.
    pub fn replaced(self, path: &str, from: &str, to: &str) -> Self {
        let before = fs::read_to_string(self.folder.join(path)).unwrap();
        assert!(before.contains(from), "{path} has no {from}");
        self.file(path, &before.replace(from, to))
    }

    /// The folder of the crate.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder in which it is built.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The path at which a function's config.json is expected.
    pub fn config(&self, profile: &str, crate_name: &str, function: &str) -> PathBuf {
        self.target().join(profile).join("cloudfn").join(crate_name).join(function).join("config.json")
    }

    /// An offline cargo command, without the settings of the surrounding cargo.
    pub fn cargo(&self, arguments: &[&str]) -> Cargo<'_> {
        let mut command = cargo(&self.folder);
        share_builds(&mut command).arg(arguments[0]).args(["--offline", "-v"]).args(&arguments[1..]);
        Cargo { scratch: self, command }
    }

    /// Runs a binary without a host.
    pub fn run(&self, binary: &str) -> (Option<i32>, String) {
        let output = Command::new(self.target().join(binary)).env_clear().output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    }

    /// The manifest records of a binary.
    pub fn records(&self, binary: &str) -> Vec<serde_json::Value> {
        let bytes = fs::read(self.target().join(binary)).unwrap();
        let file = object::File::parse(&*bytes).unwrap();
        let section = file.section_by_name(".cloudfn").or_else(|| file.section_by_name("__cloudfn"));
        let data = section.map_or(&b""[..], |section| section.data().unwrap());
        std::str::from_utf8(data).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The target triple of this machine.
    pub fn host(&self) -> String {
        let output = Command::new("rustc").arg("-vV").current_dir(&self.folder).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
    }

    /// The names in a folder, sorted. Empty if the folder does not exist.
    pub fn folder_entries(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).into_iter().flatten();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Cargo<'_> {
    /// Sets a variable.
    pub fn env(mut self, variable: &str, value: &str) -> Self {
        self.command.env(variable, value);
        self
    }

    /// Runs it, and asserts that it succeeds.
    pub fn succeeds(self) -> Build {
        let name = self.scratch.name;
        let (success, log) = self.output();
        assert!(success, "{log}");
        Build { fresh: log.contains(&format!("Fresh {name} ")), log }
    }

    /// Runs it, and asserts that it fails. Returns its messages.
    pub fn fails(self) -> String {
        let (success, log) = self.output();
        assert!(!success, "{log}");
        log
    }

    fn output(mut self) -> (bool, String) {
        let output = self.command.output().unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

impl Build {
    /// Asserts that nothing was compiled.
    pub fn was_fresh(&self) {
        assert!(self.fresh, "built again: {}", self.log);
    }

    /// Asserts that the crate was compiled.
    pub fn was_built(&self) {
        assert!(!self.fresh, "not built again: {}", self.log);
    }
}
