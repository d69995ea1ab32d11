//! Projects as users have them, outside of the workspace: what cargo and the command make of them is measured.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::allocators::Allocator;
use crate::cargo;
use crate::workspace;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Project {
    /// One function, which answers with its event.
    Hello,
    /// The same, with an allocator.
    HelloWith(&'static Allocator),
    /// One function with one Cloud Call.
    OneCall,
    /// A thousand functions.
    Thousand,
}

const MANIFEST: &str = r#"[package]
name = "NAME"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
cloudfn-runtime = { path = 'RUNTIME' }
serde_json = "1"
"#;

const HELLO: &str = r"use cloudfn_runtime::{Error, cloud_function};
use serde_json::Value;

#[cloud_function]
async fn echo(event: Value) -> Result<Value, Error> {
    Ok(event)
}

cloudfn_runtime::main!();
";

/// The end of it: the entrypoint.
const MAIN: &str = "cloudfn_runtime::main!();\n";

const ONE_CALL: &str = r#"use cloudfn_runtime::openapi::subscribe_message::{Data, Send, SendReply};
use cloudfn_runtime::{Answer, Cloud, Error, cloud_function};

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn echo(title: String, cloud: Cloud) -> Result<Answer<SendReply>, Error> {
    let to = cloud.wx_context().openid()?;
    cloud.openapi(Send::new(to, "TEMPLATE_ID", Data::new().set("thing1", title))).await
}

cloudfn_runtime::main!();
"#;

impl Project {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Hello => "hello",
            Self::HelloWith(allocator) => allocator.project,
            Self::OneCall => "one-call",
            Self::Thousand => "thousand",
        }
    }

    fn source(self) -> String {
        match self {
            Self::Hello => HELLO.to_owned(),
            Self::HelloWith(allocator) => HELLO.replace(MAIN, &allocator.source()),
            Self::OneCall => ONE_CALL.to_owned(),
            Self::Thousand => {
                let (before, rest) = HELLO.split_once("#[cloud_function]").unwrap_or((HELLO, ""));
                let (function, after) = rest.split_once("cloudfn_runtime::main").unwrap_or((rest, ""));
                let others: String = (1..1000)
                    .map(|number| format!("#[cloud_function]{}", function.replace("echo", &format!("echo{number}"))))
                    .collect();
                format!("{before}#[cloud_function]{function}{others}cloudfn_runtime::main{after}")
            }
        }
    }

    /// More lines of the manifest.
    fn manifest(self) -> &'static str {
        if let Self::HelloWith(allocator) = self { allocator.manifest } else { "" }
    }

    /// Writes the project, and returns its manifest. Its dependencies are those of the workspace's lock file.
    pub(crate) fn write(self) -> anyhow::Result<PathBuf> {
        let folder = workspace::scratch().join(self.name());
        fs::create_dir_all(folder.join("src"))?;
        let runtime = workspace::root().join("cloudfn-runtime");
        let manifest = MANIFEST.replace("NAME", self.name()).replace("RUNTIME", &runtime.display().to_string());
        write(&folder.join("Cargo.toml"), &(manifest + self.manifest()))?;
        write(&folder.join("src/main.rs"), &self.source())?;
        fs::copy(workspace::root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
        Ok(folder.join("Cargo.toml"))
    }

    /// Builds it as released, and returns its program.
    pub(crate) fn build(self) -> anyhow::Result<PathBuf> {
        let target = workspace::scratch().join("target");
        cargo::build(&self.write()?, self.name(), "release", &target)?;
        Ok(target.join("release").join(self.name()))
    }

    /// Packages it for a target, and returns the folder of the package.
    pub(crate) fn package(self, target: &str) -> anyhow::Result<PathBuf> {
        cargo::run(&mut cargo::cargo(["build", "--quiet", "--package", "cargo-cloudfn"]))?;
        let manifest = self.write()?;
        let out = workspace::scratch().join(format!("{}-for-{target}", self.name()));
        // A function that an earlier version of the harness packaged is not measured.
        let _ = fs::remove_dir_all(&out);
        let mut command = std::process::Command::new(workspace::target().join("debug/cargo-cloudfn"));
        command.args(["cloudfn", "package", "--target", target, "--out"]).arg(&out);
        command.current_dir(manifest.parent().context("a manifest is in a folder")?);
        command.env("CARGO_TARGET_DIR", workspace::scratch().join("target"));
        cargo::read(&mut command)?;
        let is_package = |folder: &PathBuf| folder.join("bootstrap").is_file();
        let folders = fs::read_dir(&out)?.flatten().map(|entry| entry.path());
        folders.into_iter().find(is_package).with_context(|| format!("{} has no package", out.display()))
    }
}

/// Writes a file unless it has this content already, so that cargo builds nothing twice.
fn write(file: &Path, content: &str) -> anyhow::Result<()> {
    if fs::read_to_string(file).is_ok_and(|there| there == content) {
        return Ok(());
    }
    fs::write(file, content).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programs::ALLOCATORS;

    #[test]
    fn each_program_has_its_allocator_and_one_entrypoint() {
        for allocator in ALLOCATORS {
            let source = Project::HelloWith(allocator).source();
            let is_of_the_runtime = source.contains("cloudfn_runtime::main!();");
            assert_ne!(is_of_the_runtime, source.contains("fn main()"), "{source}");
            assert_eq!(allocator.name.starts_with("dlmalloc"), is_of_the_runtime, "{source}");
            assert_eq!(
                source.contains("#[global_allocator]"),
                !is_of_the_runtime && allocator.name != "musl",
                "{source}"
            );
        }
        assert_eq!(Project::Hello.source().matches(MAIN).count(), 1);
    }

    #[test]
    fn a_thousand_functions_have_a_thousand_names() {
        let source = Project::Thousand.source();
        assert_eq!(source.matches("#[cloud_function]\nasync fn echo").count(), 1000);
        assert!(source.contains("async fn echo(event") && source.contains("async fn echo999(event"));
        assert_eq!(source.matches("main!();").count(), 1);
    }
}
