//! A workspace with two functions, `ping` and `pong`, which answer with their version.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::options::{Options, workspace};

const SOURCE: &str = r"use std::time::Duration;

use cloudfn_runtime::{Error, cloud_function};

#[derive(serde::Deserialize)]
struct Event {
    #[serde(default)]
    sleep: u64,
    #[serde(default)]
    never_ends: bool,
}

#[cloud_function]
async fn NAME(event: Event) -> Result<u64, Error> {
    while event.never_ends {
        std::hint::spin_loop();
    }
    tokio::time::sleep(Duration::from_millis(event.sleep)).await;
    let version: VERSION_TYPE = VERSION;
    Ok(version)
}

cloudfn_runtime::main!();
";

#[derive(Debug)]
pub(super) struct Project {
    folder: PathBuf,
    pub(super) target: PathBuf,
}

impl Project {
    /// Creates the project from scratch, with version 0 of both functions.
    pub(super) fn create(options: &Options, name: &str) -> anyhow::Result<Self> {
        let project = Self { folder: options.scratch(name), target: options.scratch("dev-target") };
        let members = "[workspace]\nresolver = \"3\"\nmembers = [\"ping\", \"pong\"]\n";
        write(&project.folder.join("Cargo.toml"), members)?;
        // So that nothing has to be downloaded.
        let lock = fs::read_to_string(workspace().join("Cargo.lock"))?;
        write(&project.folder.join("Cargo.lock"), &lock)?;
        for function in ["ping", "pong"] {
            let runtime = workspace().join("cloudfn-runtime").display().to_string();
            let manifest = format!(
                "[package]\nname = {function:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                 cloudfn-runtime = {{ path = {runtime:?} }}\n\
                 serde = {{ version = \"1\", features = [\"derive\"] }}\n\
                 tokio = {{ version = \"1\", default-features = false, features = [\"time\"] }}\n"
            );
            write(&project.folder.join(function).join("Cargo.toml"), &manifest)?;
            project.save(function, 0, Save::InPlace)?;
        }
        Ok(project)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Saves a version of a function that builds.
    pub(super) fn save(&self, function: &str, version: u64, save: Save) -> anyhow::Result<()> {
        self.save_source(function, version, "u64", save)
    }

    /// Saves a version of a function that does not build.
    pub(super) fn save_broken(&self, function: &str, version: u64, save: Save) -> anyhow::Result<()> {
        self.save_source(function, version, "&str", save)
    }

    fn save_source(&self, function: &str, version: u64, version_type: &str, save: Save) -> anyhow::Result<()> {
        let source = SOURCE.replace("NAME", function).replace("VERSION_TYPE", version_type);
        let source = source.replace("VERSION", &version.to_string());
        let file = self.folder.join(function).join("src/main.rs");
        match save {
            Save::InPlace => write(&file, &source),
            Save::ByRenaming => {
                let other = file.with_extension("rs.tmp");
                write(&other, &source)?;
                fs::rename(&other, &file).context("a file cannot replace another")
            }
        }
    }

    /// The folders of `dev` below the target folder: one for each running `dev`.
    pub(super) fn folders_of_dev(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.target.join("cloudfn/dev")).into_iter().flatten();
        entries.filter_map(|entry| Some(entry.ok()?.path())).collect()
    }
}

/// How an editor saves: it overwrites the file, or replaces it with a new one.
#[derive(Debug, Clone, Copy)]
pub(super) enum Save {
    InPlace,
    ByRenaming,
}

fn write(file: &Path, text: &str) -> anyhow::Result<()> {
    let folder = file.parent().unwrap_or(file);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(file, text));
    written.with_context(|| format!("{} cannot be written", file.display()))
}
