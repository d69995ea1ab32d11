//! A function of JavaScript, read.

use serde_json::Value;

use super::config::{Config, ConfiguredTimer};
use super::entry;
use super::javascript::{self, Model, Problem};
use super::literal::Literal;
use super::notes::{self, Note};
use super::package_json::PackageJson;
use super::permissions::Permissions;
use super::source_folder::{SourceFolder, Unread};
use super::{config, package_json};

/// A function that was read.
#[derive(Debug)]
pub(super) struct Ported {
    pub(super) name: String,
    /// The name of the Rust function and of its module, which no other function of the package has.
    pub(super) identifier: String,
    /// The folder, as the user gave it.
    pub(super) shown: String,
    pub(super) model: Model,
    pub(super) permissions: Permissions,
    pub(super) timers: Vec<ConfiguredTimer>,
    pub(super) settings: Vec<(&'static str, Value)>,
    /// What is not carried over.
    pub(super) notes: Vec<Note>,
    /// What could not be read.
    pub(super) problems: Vec<Problem>,
}

impl Ported {
    pub(super) fn read(name: String, identifier: String, folder: &SourceFolder) -> Self {
        let mut problems = Vec::new();
        let config = read_literal(folder, config::FILE, &mut problems);
        let config = config.map(|literal| Config::of(&literal)).unwrap_or_default();
        let package = read_literal(folder, package_json::FILE, &mut problems);
        let package = package.map(|literal| PackageJson::of(&literal)).unwrap_or_default();
        let entry = entry::of(folder, &package);
        let mut model = match &entry {
            Some(entry) => javascript::read(folder, entry),
            None => {
                let why = "there is no such file, so only config.json is carried over";
                problems.push(Problem::new(package.main.as_deref().unwrap_or(entry::DEFAULT), 1, why));
                Model::default()
            }
        };
        problems.append(&mut model.problems);
        let is_read = |entry: &&String| problems.iter().all(|problem| problem.position.file != **entry);
        let mut notes: Vec<Note> = Vec::new();
        notes.extend(entry.as_ref().and_then(|entry| notes::of_entry(entry, &package, folder)));
        notes.extend(entry.as_ref().filter(is_read).and_then(|entry| notes::of_handler(entry, &model)));
        let (timers, about_timers) = notes::of_timers(&config);
        notes.extend(about_timers);
        notes.extend(notes::of_config(&config));
        notes.extend(notes::of_model(&model));
        notes.extend(notes::of_dependencies(&package, &model));
        let permissions = Permissions::of(&config, &model);
        let shown = folder.shown.display().to_string();
        Self { name, identifier, shown, permissions, timers, settings: config.settings(), notes, problems, model }
    }
}

/// Reads a file of JSON. Of one with a mistake, what stands before it.
fn read_literal(folder: &SourceFolder, file: &str, problems: &mut Vec<Problem>) -> Option<Literal> {
    let text = match folder.read(file) {
        Ok(text) => text,
        Err(Unread::Missing) => return None,
        Err(Unread::Outside) => {
            problems.push(Problem::new(file, 1, "it is a link out of the function's folder, and is not read"));
            return None;
        }
        Err(Unread::Failed(why)) => {
            problems.push(Problem::new(file, 1, why));
            return None;
        }
    };
    match Literal::parse(&text) {
        Ok(literal) => Some(literal),
        Err(error) => {
            problems.push(Problem::new(file, error.line, error.message));
            Literal::beginning(&text)
        }
    }
}
