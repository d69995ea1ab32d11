//! `README.md` and `PORTING.md` of a package that was ported.

use std::fmt::Write as _;

use super::{Migration, Ported};
use crate::new::runtime::for_shell;
use crate::printable;

/// How to work with the package.
pub(super) fn readme(migration: &Migration, package: &str, install: &str) -> String {
    let first = migration.functions.first().map_or(package, |ported| &ported.name);
    let mut functions = String::new();
    for ported in &migration.functions {
        let (name, source, trigger) = (&ported.name, source(migration, ported), trigger(ported));
        let _ = writeln!(functions, "| `{name}` | `{source}` | `cargo cloudfn invoke {name} {trigger}` |");
    }
    let trigger = migration.functions.first().map_or_else(String::new, trigger);
    format!(
        "# {package}

WeChat cloud functions in Rust, ported from JavaScript. [PORTING.md](PORTING.md) lists what is left to do.

| function | source | run it on this machine |
|---|---|---|
{functions}
| what | command |
|---|---|
| find what is left to port | `grep -rn PORT src` |
| run a function on this machine | `cargo cloudfn invoke {first} {trigger}` |
| try them in a browser, and rebuild them on save | `cargo cloudfn dev` |
| test them | `cargo test` |
| find permissions that they do not use | `cargo cloudfn check` |
| package them for the cloud | `cargo cloudfn package` |
| deploy one | `cargo cloudfn deploy {first} --env ENVIRONMENT_ID` |

`cargo cloudfn` comes from `{install}`.
"
    )
}

/// How `invoke` starts a function: as its timer does, or with the example event.
fn trigger(ported: &Ported) -> String {
    match ported.timers.first().filter(|_| ported.is_only_timed()) {
        Some(timer) => format!("--timer {}", for_shell(&printable::line(&timer.name))),
        None => format!("--event events/{}.json", ported.name),
    }
}

fn source(migration: &Migration, ported: &Ported) -> String {
    super::rust::file(ported, migration.functions.len() == 1).path
}

/// What was carried over, and what was not.
pub(super) fn porting(migration: &Migration) -> String {
    let mut text = String::from(
        "# What is left to port\n\n`cargo cloudfn new --from` wrote this package. It read the JavaScript, and ran none of it. This page is what it \
         reported.\n\nEach place marked PORT in the sources is a call of the JavaScript, with what takes its place here. Write the function \
         around them, then remove the error at its end, and the lines `#[expect(..)]` when the compiler asks for it.\n",
    );
    for ported in &migration.functions {
        let _ = write!(text, "\n## {}\n\nFrom `{}`.\n\n", ported.name, printable::line(&ported.shown));
        list(&mut text, "Carried over", ported.carried());
        list(&mut text, "Not carried over", ported.not_carried());
        list(&mut text, "Not read", ported.not_read());
    }
    if !migration.skipped.is_empty() {
        let skipped = migration.skipped.iter().map(|(name, why)| format!("{name}: {why}"));
        text.push('\n');
        list(&mut text, "Folders without a function", skipped.collect());
    }
    text
}

fn list(text: &mut String, heading: &str, items: Vec<String>) {
    if items.is_empty() {
        return;
    }
    let _ = write!(text, "{heading}:\n\n");
    for item in items {
        let _ = writeln!(text, "* {}", printable::line(&item));
    }
    text.push('\n');
}

impl Ported {
    /// Whether a timer starts the function and nothing else does: it reads no event.
    pub(super) fn is_only_timed(&self) -> bool {
        !self.timers.is_empty() && self.model.event.members.is_empty() && self.model.routing.is_none()
    }

    /// Whether anything was read of what the function does. Otherwise only its name and its configuration are carried over.
    pub(super) fn is_read(&self) -> bool {
        self.model.handler.is_some() || !self.model.places.is_empty()
    }

    /// What was carried over, an item each.
    pub(super) fn carried(&self) -> Vec<String> {
        let mut items = Vec::new();
        let declared = &self.permissions.declared;
        if !declared.is_empty() {
            let names: Vec<_> = declared.iter().map(|permission| permission.name).collect();
            items.push(format!("permissions: {}", names.join(", ")));
        }
        for permission in declared {
            if let Some(explanation) = permission.explanation() {
                items.push(format!("`{}`: {explanation}", permission.name));
            }
        }
        for timer in &self.timers {
            items.push(format!("the timer {}: {}", timer.name, timer.cron));
        }
        let members: Vec<_> = self.model.event.members.iter().map(|(name, _)| name.as_str()).collect();
        if !members.is_empty() {
            items.push(format!("the members of the event: {}", members.join(", ")));
        }
        if let Some(routing) = &self.model.routing {
            let routes: Vec<_> = routing.routes.iter().map(|route| route.names.join("|")).collect();
            items.push(format!("the choice by `{}`: {}", routing.member.join("."), routes.join(", ")));
        }
        if !self.model.places.is_empty() {
            let count = self.model.places.len();
            items.push(format!(
                "{count} {} with what takes {} place",
                if count == 1 { "call" } else { "calls" },
                if count == 1 { "its" } else { "their" }
            ));
        }
        for (name, value) in &self.settings {
            items.push(format!("`{name}`: {value}, in cloudbaserc.json"));
        }
        items
    }

    /// What was not carried over, an item each.
    pub(super) fn not_carried(&self) -> Vec<String> {
        let left_out = self
            .permissions
            .left_out
            .iter()
            .map(|left| format!("{}: `{}`: {}", left.position, left.name, left.reason.replace('\n', "; ")));
        let notes = self.notes.iter().map(|(position, text)| match position {
            Some(position) => format!("{position}: {text}"),
            None => text.clone(),
        });
        left_out.chain(notes).collect()
    }

    /// What could not be read, an item each.
    pub(super) fn not_read(&self) -> Vec<String> {
        self.problems.iter().map(|problem| format!("{}: {}", problem.position, problem.message)).collect()
    }
}
