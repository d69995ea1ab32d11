//! Shows what was created, and what to do next.

use super::from;
use super::runtime::{Runtime, for_shell};
use super::template::{IGNORED, Template};
use super::{NewProject, Origin, Settings};
use crate::error::Error;
use crate::printable;
use crate::terminal::{Colour, Terminal};

pub(super) fn created(created: &NewProject, terminal: Terminal) {
    let say = |heading: &str, text: &str| {
        let heading = terminal.paint(Colour::Green, &format!("{heading:>12}"));
        terminal.tell(&format!("{heading} {}", printable::line(text)));
    };
    let NewProject { name, folder, origin, .. } = created;
    if !created.words.is_empty() {
        terminal.tell(&created.words);
    }
    match origin {
        Origin::Template(template) => {
            say("Created", &format!("`{name}` in {} ({})", folder.display(), template.about()));
        }
        Origin::JavaScript { migration, .. } => {
            say("Created", &format!("`{name}` in {} (ported from JavaScript)", folder.display()));
            from::report(migration, terminal);
        }
    }
    if let Some(workspace) = &created.workspace {
        say("Member", &format!("of the workspace in {}", workspace.display()));
    }
    if let Some(mini_program) = &created.mini_program {
        say("Mini Program", &format!("in {}: no other Mini Program is created", mini_program.display()));
    }
    let note = |text: &str| {
        terminal.tell(&format!("{}: {}", terminal.paint(Colour::Cyan, "note"), printable::line(text)));
    };
    match &created.runtime {
        Runtime::Registry => {}
        Runtime::Clone { folder, was_named: true } => {
            note(&format!(
                "the project uses the clone of cloudfn in {}. Other machines need that clone, too, so there is no CI workflow",
                folder.display()
            ));
        }
        Runtime::Clone { folder, was_named: false } => note(&format!(
            "the project uses the clone of cloudfn in {}, in which this tool was built. Other machines need that clone, too, so \
             there is no CI workflow. Use --runtime DIR for another clone",
            folder.display()
        )),
    }
    if let Some(packages) = &created.misplaced {
        note(&format!(
            "{} has the name that WeChat DevTools gives to the folder of packaged functions, where sources do not belong. If it is \
             part of a Mini Program, move the project beside it: functions/{name}",
            packages.display()
        ));
    }
    if let (Some(line), Some(mini_program)) = (&created.ignore, &created.mini_program) {
        let file = mini_program.join(IGNORED);
        note(&format!("add `{line}` to {}: `cargo cloudfn package` writes programs there", file.display()));
    }
    if let Origin::JavaScript { settings: Some(Settings { file, to_add }), .. } = origin {
        match to_add {
            None => note(&format!(
                "the time limits and memory are in {}, which `cargo cloudfn deploy` reads",
                file.display()
            )),
            Some(text) => {
                note(&format!("{} exists, and was not changed. Add the time limits and memory:", file.display()));
                terminal.tell(text.trim_end());
            }
        }
    }
    terminal.tell(&format!("\nNext:\n  cd {}", for_shell(&printable::line(&folder.display().to_string()))));
    match origin {
        Origin::Template(template) => {
            for command in next(*template, name) {
                terminal.tell(&format!("  {command}"));
            }
            if created.mini_program.is_none() {
                terminal.tell("\nOpen the folder in WeChat DevTools for the Mini Program. README.md says more.");
            } else {
                terminal.tell(&format!("\nA page calls it by {}. README.md says more.", template.call(name)));
            }
        }
        Origin::JavaScript { .. } => {
            terminal.tell("  cargo test\n  grep -rn PORT src");
            terminal.tell(
                "\nPORTING.md lists what is left to do. `cargo cloudfn package --move-javascript DIR` moves the JavaScript of a \
                 function out of `cloudfunctions`, and writes the package in its place",
            );
        }
    }
}

pub(super) fn failed(error: &Error, terminal: Terminal) {
    terminal.tell(&error.shown(terminal));
}

fn next(template: Template, name: &str) -> [String; 2] {
    [template.invocation(name), "cargo test".to_owned()]
}
