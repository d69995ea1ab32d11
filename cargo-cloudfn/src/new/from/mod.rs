//! `--from`: reads functions that were written in JavaScript, and writes them as Rust to complete.
//!
//! [`folder`] finds the functions. Of each, [`config`] and [`package_json`] read the JSON, and [`javascript`] reads the
//! code into a model. [`permissions`] decides what the function declares, and [`rust`] writes it. [`report`] says what was
//! carried over and what was not. Nothing of the JavaScript is run.

mod config;
mod folder;
mod javascript;
mod literal;
mod package_json;
mod permissions;
mod porting;
mod position;
mod report;
mod rust;
mod rustfmt;
mod source_folder;

use std::path::Path;

use cloudfn_names::cron::Cron;
use serde_json::{Value, json};

use self::config::{Config, ConfiguredTimer};
use self::javascript::{Model, Problem};
use self::literal::Literal;
use self::package_json::PackageJson;
use self::permissions::Permissions;
use self::position::Position;
pub(super) use self::report::report;
use self::source_folder::{SourceFolder, Unread};
use crate::error::Error;
use crate::names::check_function;

/// The files that an entry can have if package.json names none.
const ENTRIES: [&str; 5] = ["index.js", "index.ts", "index.mjs", "index.cjs", "app.js"];

/// Names that a module or a function of a package cannot have: those of crates, of files that cargo takes for a program or a
/// library, and of what the tests import.
const RESERVED: [&str; 9] =
    ["main", "lib", "std", "core", "alloc", "serde", "serde_json", "cloudfn_runtime", "block_on"];

/// The functions of a folder, read.
#[derive(Debug)]
pub(super) struct Migration {
    functions: Vec<Ported>,
    /// Folders that are no functions, with the reason.
    skipped: Vec<(String, String)>,
}

/// A function that was read.
#[derive(Debug)]
pub(super) struct Ported {
    name: String,
    /// The name of the Rust function and of its module, which no other function of the package has.
    identifier: String,
    /// The folder, as the user gave it.
    shown: String,
    model: Model,
    permissions: Permissions,
    timers: Vec<ConfiguredTimer>,
    settings: Vec<(&'static str, Value)>,
    /// What is not carried over.
    notes: Vec<(Option<Position>, String)>,
    /// What could not be read.
    problems: Vec<Problem>,
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

impl Ported {
    fn read(name: String, identifier: String, folder: &SourceFolder) -> Self {
        let mut problems = Vec::new();
        let literal = |file: &str, problems: &mut Vec<Problem>| match folder.read(file) {
            Ok(text) => match Literal::parse(&text) {
                Ok(literal) => Some(literal),
                Err(error) => {
                    problems.push(Problem::new(file, error.line, error.message));
                    Literal::beginning(&text)
                }
            },
            Err(Unread::Missing) => None,
            Err(Unread::Outside) => {
                problems.push(Problem::new(file, 1, "it is a link out of the function's folder, and is not read"));
                None
            }
            Err(Unread::Failed(why)) => {
                problems.push(Problem::new(file, 1, why));
                None
            }
        };
        let config = literal(config::FILE, &mut problems).map(|literal| Config::of(&literal)).unwrap_or_default();
        let package =
            literal(package_json::FILE, &mut problems).map(|literal| PackageJson::of(&literal)).unwrap_or_default();
        let main = package.main.as_deref().filter(|main| folder.has_file(main));
        let entry = main.or_else(|| ENTRIES.into_iter().find(|entry| folder.has_file(entry)));
        let mut notes: Vec<(Option<Position>, String)> = Vec::new();
        let mut model = if let Some(entry) = entry {
            javascript::read(folder, entry)
        } else {
            let why = "there is no such file, so only config.json is carried over";
            problems.push(Problem::new(ENTRIES[0], 1, why));
            Model::default()
        };
        problems.append(&mut model.problems);
        if let Some(entry) = entry
            && model.handler.is_none()
            && problems.iter().all(|problem| problem.position.file != entry)
        {
            let text = "no handler `exports.main` was found, so the members of the event are not known";
            notes.push((Some(Position::new(entry, 1)), text.to_owned()));
        }
        let permissions = Permissions::of(&config, &model);
        let mut timers = Vec::new();
        for timer in &config.timers {
            let at = || Some(Position::new(config::FILE, timer.line));
            if let Err(why) = Cron::parse(&timer.cron) {
                let text = format!("the timer `{}` is not carried over: {}", timer.name, why.replace('\n', "; "));
                notes.push((at(), text));
                continue;
            }
            let mut timer = timer.clone();
            if check_function(&timer.name).is_err() {
                let name = format!("timer-{}", timers.len() + 1);
                let text =
                    format!("the timer `{}` is called `{name}`: a name has letters, digits, `_` and `-`", timer.name);
                notes.push((at(), text));
                timer.name = name;
            }
            timers.push(timer);
        }
        notes.extend(config.notes.iter().map(|(line, text)| (Some(Position::new(config::FILE, *line)), text.clone())));
        notes.extend(model.notes.iter().map(|(position, text)| (Some(position.clone()), text.clone())));
        if let Some(position) = &model.whole_event {
            let text = "the event is used as a whole, so it may have members that the struct does not name";
            notes.push((Some(position.clone()), text.to_owned()));
        }
        for (name, position) in &model.variables {
            let text = format!("`process.env.{name}` is `std::env::var({name:?})`: set the variable in the console");
            notes.push((Some(position.clone()), text));
        }
        for (package, position) in &model.packages {
            notes.push((
                Some(position.clone()),
                format!("the package `{package}`: {}", package_json::counterpart(package)),
            ));
        }
        for package in &package.dependencies {
            let is_known = package == "wx-server-sdk" || model.packages.iter().any(|(known, _)| known == package);
            if !is_known {
                let text = format!("package.json depends on `{package}`, and no file that was read requires it");
                notes.push((None, text));
            }
        }
        let settings = config.settings();
        Self {
            name,
            identifier,
            shown: folder.shown.display().to_string(),
            model,
            permissions,
            timers,
            settings,
            notes,
            problems,
        }
    }
}
