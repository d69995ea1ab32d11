//! The generated files: formatted, then written or compared.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

/// The folders that contain only generated files. Other files in them are removed.
const OWNED: [&str; 2] = ["cloudfn-openapi/src/generated", "cloudfn-openapi/tests/catalog/generated"];

/// Generated files, by their path in the workspace.
#[derive(Debug, Default)]
pub(crate) struct Output(BTreeMap<PathBuf, String>);

impl Output {
    pub(crate) fn add(&mut self, path: impl Into<PathBuf>, text: String) {
        self.0.insert(path.into(), text);
    }

    /// The text of a file.
    #[cfg(test)]
    pub(crate) fn text(&self, path: impl AsRef<Path>) -> Option<&str> {
        self.0.get(path.as_ref()).map(String::as_str)
    }

    /// Formats every Rust file as `cargo fmt` would, so that generated code looks like hand-written code.
    pub(crate) fn format(&mut self, workspace: &Path) -> anyhow::Result<()> {
        for (path, text) in &mut self.0 {
            if path.extension().is_some_and(|extension| extension == "rs") {
                *text = rustfmt(workspace, text).with_context(|| format!("cannot format {}", path.display()))?;
            }
        }
        Ok(())
    }

    /// Writes files that differ, and removes files that are no longer generated.
    pub(crate) fn write(&self, workspace: &Path) -> anyhow::Result<()> {
        for path in self.differing(workspace)? {
            let target = workspace.join(&path);
            if let Some(text) = self.0.get(&path) {
                if let Some(folder) = target.parent() {
                    fs::create_dir_all(folder)?;
                }
                fs::write(&target, text).with_context(|| format!("cannot write {}", target.display()))?;
                println!("wrote {}", path.display());
            } else {
                fs::remove_file(&target).with_context(|| format!("cannot remove {}", target.display()))?;
                println!("removed {}", path.display());
            }
        }
        Ok(())
    }

    /// Fails with the names of the files that differ.
    pub(crate) fn check(&self, workspace: &Path) -> anyhow::Result<()> {
        let differing = self.differing(workspace)?;
        if differing.is_empty() {
            return Ok(());
        }
        let names: Vec<String> = differing.iter().map(|path| path.display().to_string()).collect();
        bail!("these files differ from the generated ones; run `cargo xtask codegen`:\n  {}", names.join("\n  "))
    }

    fn differing(&self, workspace: &Path) -> anyhow::Result<Vec<PathBuf>> {
        let mut differing: Vec<PathBuf> = Vec::new();
        for (path, text) in &self.0 {
            if fs::read_to_string(workspace.join(path)).ok().as_ref() != Some(text) {
                differing.push(path.clone());
            }
        }
        for folder in OWNED {
            for path in files(&workspace.join(folder))? {
                let path = path.strip_prefix(workspace)?.to_owned();
                if !self.0.contains_key(&path) {
                    differing.push(path);
                }
            }
        }
        differing.sort();
        Ok(differing)
    }
}

fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if !folder.exists() {
        return Ok(found);
    }
    for item in fs::read_dir(folder)? {
        let path = item?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

pub(crate) fn rustfmt(workspace: &Path, text: &str) -> anyhow::Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(workspace)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("cannot run rustfmt; `rustup component add rustfmt` installs it")?;
    // rustfmt reads all of its input before it writes, so this cannot deadlock on full pipes.
    child.stdin.take().context("rustfmt has no input")?.write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_names_the_file_that_differs() {
        let mut output = Output::default();
        output.add("xtask/src/no_such_file.txt", "text".to_owned());
        let error = output.check(&super::super::workspace()).unwrap_err().to_string();
        assert!(error.contains("run `cargo xtask codegen`"), "{error}");
        assert!(error.contains("xtask/src/no_such_file.txt"), "{error}");
    }

    #[test]
    fn invalid_code_is_an_error() {
        let error = rustfmt(&super::super::workspace(), "pub struct {").unwrap_err().to_string();
        assert!(error.contains("unclosed delimiter"), "{error}");
    }
}
