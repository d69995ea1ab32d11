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
        let mut model = if let Some(entry) = &entry {
            javascript::read(folder, entry)
        } else {
            let why = "there is no such file, so only config.json is carried over";
            problems.push(Problem::new(package.main.as_deref().unwrap_or(entry::DEFAULT), 1, why));
            Model::default()
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use serde_json::json;

    use super::*;

    /// The function of a `config.json`.
    fn ported(config: &str) -> Ported {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.js"), "exports.main = async () => 1").unwrap();
        fs::write(folder.path().join(config::FILE), config).unwrap();
        Ported::read("f".to_owned(), "f".to_owned(), &SourceFolder::open(folder.path()).unwrap())
    }

    /// Whether the report says something about a name.
    fn is_told(ported: &Ported, name: &str) -> bool {
        [ported.carried(), ported.not_carried()].concat().iter().any(|line| line.contains(name))
    }

    #[test]
    fn a_function_is_read_if_its_handler_is_found() {
        let is_read = |javascript: &str| {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join("index.js"), javascript).unwrap();
            Ported::read("f".to_owned(), "f".to_owned(), &SourceFolder::open(folder.path()).unwrap()).is_read()
        };
        assert!(is_read("exports.main = async () => 1"));
        assert!(!is_read("") && !is_read("const = 2; exports.main = async () => 1"));
    }

    #[test]
    fn a_file_with_a_mistake_is_used_up_to_it_and_the_mistake_is_reported() {
        let ported = ported("{\"timeout\": 20}\nstray");
        assert_eq!(ported.settings, [("timeout", json!(20))]);
        assert_eq!(ported.problems.len(), 1);
    }

    /// Their list is beside the repository, on some machines only: the files are other people's.
    #[test]
    fn no_setting_of_real_projects_is_lost_without_a_word() {
        let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/reference/real-configs.json");
        let Ok(text) = fs::read_to_string(list) else {
            #[expect(clippy::print_stderr, reason = "a test is skipped in the open")]
            {
                eprintln!("skipped: this machine does not have the list of real files");
            }
            return;
        };
        let real: Vec<Value> = serde_json::from_str(&text).unwrap();
        assert_eq!(real.len(), 162);
        for real in &real {
            // The list has what each file says; the file says it like this.
            let keys = real["keys"].as_array().unwrap().iter().map(|key| key.as_str().unwrap());
            let mut file = json!({});
            for key in keys.clone() {
                file[key] = real.get(key).cloned().unwrap_or(json!("x"));
            }
            if real["keys"].as_array().unwrap().contains(&json!("permissions")) {
                file["permissions"] = json!({});
                if !real["openapi"].is_null() {
                    file["permissions"]["openapi"] = real["openapi"].clone();
                }
                for other in real["other_permissions"].as_array().into_iter().flatten() {
                    file["permissions"][other.as_str().unwrap()] = json!(["x"]);
                }
            }
            let indented = serde_json::to_string_pretty(&file).unwrap().replace("\n}", ",\n}");
            let ported = ported(&format!("\u{feff}// {}\r\n{indented}", real["path"]));

            assert!(ported.problems.is_empty(), "{real}: {:?}", ported.problems);
            for api in real["openapi"].as_array().into_iter().flatten() {
                assert!(is_told(&ported, api.as_str().unwrap()), "{api} is lost: {real}");
            }
            for other in real["other_permissions"].as_array().into_iter().flatten() {
                assert!(
                    is_told(&ported, &format!("permissions.{}", other.as_str().unwrap())),
                    "{other} is lost: {real}"
                );
            }
            let triggers = real["triggers"].as_array().map(Vec::as_slice).unwrap_or_default();
            for trigger in triggers {
                let [name, cron] = ["name", "config"].map(|member| trigger[member].as_str().unwrap());
                let is_carried = ported.timers.iter().any(|timer| timer.name == name && timer.cron == cron.trim());
                assert!(is_carried || is_told(&ported, &format!("the timer `{name}`")), "{trigger} is lost: {real}");
            }
            for setting in ["timeout", "memorySize"] {
                let Some(value) = real.get(setting) else { continue };
                let is_carried = ported.settings.iter().any(|(name, known)| *name == setting && known == value);
                assert!(is_carried || is_told(&ported, &format!("`{setting}`")), "{setting} is lost: {real}");
            }
            for key in keys.filter(|key| !matches!(*key, "permissions" | "triggers" | "timeout" | "memorySize")) {
                assert!(is_told(&ported, &format!("`{key}`")), "{key} is lost: {real}");
            }
        }
    }
}
