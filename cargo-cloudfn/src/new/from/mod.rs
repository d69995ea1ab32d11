//! `--from`: reads functions that were written in JavaScript, and writes them as Rust to complete.
//!
//! [`folder`] finds the functions. Of each, [`config`] and [`package_json`] read the JSON, and [`javascript`] reads the
//! code into a model. [`permissions`] decides what the function declares, and [`notes`] what cannot be carried over. [`ported`]
//! is a function that was read, and [`rust`] writes it. [`report`] says what was carried over and what was not. Nothing of the
//! JavaScript is run.

mod config;
mod entry;
mod folder;
mod javascript;
mod literal;
mod notes;
mod package_json;
mod permissions;
mod ported;
mod porting;
mod position;
mod report;
mod rust;
mod rustfmt;
mod source_folder;

use std::path::Path;

use serde_json::{Value, json};

use self::ported::Ported;
pub(super) use self::report::report;
use crate::error::Error;

/// Names that a module or a function of a package cannot have: those of crates, of files that cargo takes for a program or a
/// library, and of what the tests import.
const RESERVED: [&str; 9] =
    ["main", "lib", "std", "core", "alloc", "serde", "serde_json", "cloudfn_runtime", "block_on"];

/// The program that is written for a function of this name with this JavaScript.
#[cfg(test)]
pub(crate) fn ported_source(name: &str, javascript: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("index.js"), javascript).unwrap();
    let folder = source_folder::SourceFolder::open(folder.path()).unwrap();
    rust::file(&Ported::read(name.to_owned(), rust::snake_case(name), &folder), true).text
}

/// The functions of a folder, read.
#[derive(Debug)]
pub(super) struct Migration {
    functions: Vec<Ported>,
    /// Folders that are no functions, with the reason.
    skipped: Vec<(String, String)>,
}

/// A file to write.
#[derive(Debug)]
pub(super) struct NewFile {
    pub(super) path: String,
    pub(super) text: String,
}

impl Migration {
    /// Reads a function's folder, or a folder of functions.
    pub(super) fn read(path: &Path) -> Result<Self, Error> {
        let found = folder::find(path)?;
        let mut taken = RESERVED.map(str::to_owned).to_vec();
        let mut functions = Vec::new();
        for (name, folder) in found.functions {
            let identifier = rust::unused(rust::snake_case(&name), &taken);
            taken.push(identifier.clone());
            functions.push(Ported::read(name, identifier, &folder));
        }
        Ok(Self { functions, skipped: found.skipped })
    }

    /// The only function, if it is one.
    pub(super) fn only_name(&self) -> Option<&str> {
        match self.functions.as_slice() {
            [only] => Some(&only.name),
            _ => None,
        }
    }

    /// The features of cloudfn-runtime that are needed.
    pub(super) fn features(&self) -> Vec<&'static str> {
        let mut features: Vec<_> = self.functions.iter().flat_map(|ported| rust::features(&ported.model)).collect();
        features.sort();
        features.dedup();
        features.into_iter().map(rust::Feature::name).collect()
    }

    /// The files of the package, beside Cargo.toml.
    pub(super) fn files(&self, package: &str, install: &str) -> Vec<NewFile> {
        let mut files = Vec::new();
        let is_program = self.functions.len() == 1;
        for ported in &self.functions {
            let rust::File { path, text } = rust::file(ported, is_program);
            files.push(NewFile { path, text });
            let event = serde_json::to_string_pretty(&rust::sample_event(&ported.model)).unwrap_or_default();
            files.push(NewFile { path: format!("events/{}.json", ported.name), text: format!("{event}\n") });
        }
        if !is_program {
            files.push(NewFile { path: "src/main.rs".to_owned(), text: self.program() });
        }
        files.push(NewFile { path: "README.md".to_owned(), text: porting::readme(self, package, install) });
        files.push(NewFile { path: "PORTING.md".to_owned(), text: porting::porting(self) });
        files
    }

    /// The program of several functions.
    fn program(&self) -> String {
        let mut modules: Vec<_> = self.functions.iter().map(|ported| ported.identifier.as_str()).collect();
        modules.sort_unstable();
        let modules: String = modules.iter().flat_map(|module| ["mod ", module, ";\n"]).collect();
        format!(
            "//! Cloud functions that were ported from JavaScript: a module for each.\n\n{modules}\ncloudfn_runtime::main!();\n"
        )
    }

    /// The time limits and memory, as `cloudbaserc.json` has them. `None` if there are none.
    pub(super) fn settings(&self) -> Option<String> {
        let functions: Vec<Value> = self
            .functions
            .iter()
            .filter(|ported| !ported.settings.is_empty())
            .map(|ported| {
                let mut settings = json!({ "name": ported.name });
                for (name, value) in &ported.settings {
                    settings[*name] = value.clone();
                }
                settings
            })
            .collect();
        let text = serde_json::to_string_pretty(&json!({ "functions": functions })).unwrap_or_default();
        (!functions.is_empty()).then(|| format!("{text}\n"))
    }

    /// Formats the files of Rust, if rustfmt is there.
    pub(super) fn format(package: &Path, files: &[NewFile]) {
        let is_rust = |file: &&NewFile| Path::new(&file.path).extension().is_some_and(|ending| ending == "rs");
        rustfmt::format(files.iter().filter(is_rust).map(|file| package.join(&file.path)));
    }

    /// Whether something could not be read.
    pub(super) fn has_problems(&self) -> bool {
        self.functions.iter().any(|ported| !ported.problems.is_empty())
    }
}
