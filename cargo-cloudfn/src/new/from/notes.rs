//! What is not carried over, and why.

use cloudfn_names::cron::Cron;

use super::config::{self, Config, ConfiguredTimer};
use super::javascript::Model;
use super::package_json::{self, PackageJson};
use super::position::Position;
use super::source_folder::SourceFolder;
use crate::names::check_function;
use crate::npm_counterpart::counterpart;

/// Something that is not carried over, with its place if it has one.
pub(super) type Note = (Option<Position>, String);

/// The timers that are carried over, and what is to be said about the others.
pub(super) fn of_timers(config: &Config) -> (Vec<ConfiguredTimer>, Vec<Note>) {
    let mut timers: Vec<ConfiguredTimer> = Vec::new();
    let mut notes = Vec::new();
    for timer in &config.timers {
        let mut note = |text: String| notes.push((Some(Position::new(config::FILE, timer.line)), text));
        if let Err(why) = Cron::parse(&timer.cron) {
            note(format!("the timer `{}` is not carried over: {}", timer.name, why.replace('\n', "; ")));
            continue;
        }
        let mut timer = timer.clone();
        let is_taken = |name: &str| timers.iter().any(|other: &ConfiguredTimer| other.name == name);
        let why = if check_function(&timer.name).is_err() {
            Some("a name begins with a letter, and has letters, digits, `_` and `-`")
        } else if is_taken(&timer.name) {
            Some("another one has this name")
        } else {
            None
        };
        if let Some(why) = why {
            let names = (timers.len() + 1..).map(|number| format!("timer-{number}"));
            let free = names
                .into_iter()
                .find(|name| !is_taken(name) && !config.timers.iter().any(|other| other.name == *name));
            let Some(name) = free else { continue };
            note(format!("the timer `{}` is called `{name}`: {why}", timer.name));
            timer.name = name;
        }
        timers.push(timer);
    }
    (timers, notes)
}

/// What `config.json` has beside what is carried over.
pub(super) fn of_config(config: &Config) -> impl Iterator<Item = Note> {
    config.notes.iter().map(|(line, text)| (Some(Position::new(config::FILE, *line)), text.clone()))
}

/// That another file than the one that package.json names was read.
pub(super) fn of_entry(entry: &str, package: &PackageJson, folder: &SourceFolder) -> Option<Note> {
    let named =
        package.main.as_deref().filter(|main| folder.resolve(package_json::FILE, &format!("./{main}")).is_err())?;
    let text = format!("package.json names {named}, which is not there: {entry} was read instead");
    Some((None, text))
}

/// That the entry, which was read, has no handler.
pub(super) fn of_handler(entry: &str, model: &Model) -> Option<Note> {
    let text = "no handler `exports.main` was found, so the members of the event are not known, and calls may be missing. Of a \
                bundle, port the sources";
    model.handler.is_none().then(|| (Some(Position::new(entry, 1)), text.to_owned()))
}

/// What the code does that is not carried over.
pub(super) fn of_model(model: &Model) -> Vec<Note> {
    let mut notes: Vec<Note> =
        model.notes.iter().map(|(position, text)| (Some(position.clone()), text.clone())).collect();
    if let Some(position) = &model.whole_event {
        let text = "the event is used as a whole, so it may have members that the struct does not name";
        notes.push((Some(position.clone()), text.to_owned()));
    }
    for (name, position) in &model.variables {
        let text = format!("`process.env.{name}` is `std::env::var({name:?})`: set the variable in the console");
        notes.push((Some(position.clone()), text));
    }
    for (package, position) in &model.packages {
        let instead = counterpart(package).unwrap_or("nothing in particular: look for a crate that does the same");
        notes.push((Some(position.clone()), format!("the package `{package}`: {instead}")));
    }
    notes
}

/// Packages that package.json names and no file requires.
pub(super) fn of_dependencies(package: &PackageJson, model: &Model) -> Vec<Note> {
    let is_required = |name: &String| name == "wx-server-sdk" || model.packages.iter().any(|(known, _)| known == name);
    let unknown = package.dependencies.iter().filter(|name| !is_required(name));
    unknown
        .map(|name| (None, format!("package.json depends on `{name}`, and no file that was read requires it")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::new::from::literal::Literal;

    fn timers(triggers: &str) -> (Vec<String>, Vec<String>) {
        let literal = Literal::parse(&format!("{{triggers: [{triggers}]}}")).unwrap();
        let (timers, notes) = of_timers(&Config::of(&literal));
        (timers.into_iter().map(|timer| timer.name).collect(), notes.into_iter().map(|(_, text)| text).collect())
    }

    #[test]
    fn timers_have_names_that_the_attribute_takes() {
        let cron = "config: '0 0 2 * * * *'";
        assert_eq!(timers(&format!("{{name: 'daily', {cron}}}")), (vec!["daily".to_owned()], Vec::new()));
        let (names, notes) = timers(&format!("{{name: '每天', {cron}}}, {{name: 'a', {cron}}}, {{name: 'a', {cron}}}"));
        assert_eq!(names, ["timer-1", "a", "timer-3"]);
        assert!(
            notes[0].contains("`每天` is called `timer-1`") && notes[1].contains("another one has this name"),
            "{notes:?}"
        );
        let (names, notes) = timers(&format!("{{{cron}}}, {{{cron}}}, {{name: 'timer-2', {cron}}}"));
        assert_eq!(names, ["timer", "timer-3", "timer-2"]);
        assert_eq!(notes.len(), 1);
    }

    #[test]
    fn a_timer_that_never_runs_is_not_carried_over() {
        let (names, notes) = timers("{name: 'a', config: 'every day'}");
        assert!(names.is_empty() && notes[0].contains("the timer `a` is not carried over"), "{notes:?}");
    }
}
