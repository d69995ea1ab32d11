//! The findings for people.

use super::Found;
use super::finding::{Finding, Level};
use super::permissions::{Permission, Seen, Usage};
use crate::error::Error;
use crate::progress::Progress;
use crate::terminal::{Colour, Terminal, from_here};

pub(super) fn write(found: &Found, error: Option<&Error>, terminal: Terminal, progress: &Progress) {
    for seen in &found.functions {
        function(seen, progress);
    }
    for artifact in &found.artifacts {
        progress.say("Artifact", Colour::Green, &from_here(artifact));
    }
    for finding in &found.findings {
        write_finding(finding, terminal);
    }
    if let Some(error) = error {
        eprintln!("{}", error.shown(terminal));
        return;
    }
    let counts = [(Level::Problem, "problem"), (Level::Warning, "warning")];
    let counts = counts.map(|(level, word)| (found.count(level), word)).into_iter().filter(|(count, _)| *count > 0);
    let counts: Vec<_> =
        counts.map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" })).collect();
    let what = if counts.is_empty() { "no problem and no warning".to_owned() } else { counts.join(", ") };
    let colour = if found.count(Level::Problem) > 0 {
        Colour::Red
    } else if counts.is_empty() {
        Colour::Green
    } else {
        Colour::Yellow
    };
    progress.say("Checked", colour, &what);
}

fn function(seen: &Seen, progress: &Progress) {
    let function = &seen.function;
    progress.say("Function", Colour::Green, &format!("{} in {}", function.manifest.function, function.package));
    for Permission { api, usage } in &seen.permissions {
        let described = match usage {
            Usage::Called(places) if places.is_empty() => format!("{api}: called"),
            Usage::Called(places) => format!("{api}: called at {}", places.join(", ")),
            Usage::NotCalled => format!("{api}: never called"),
            Usage::Unknown => format!("{api}: cannot tell"),
        };
        let colour = if *usage == Usage::NotCalled { Colour::Yellow } else { Colour::Green };
        progress.say("Permission", colour, &described);
    }
}

/// In rustc's format.
fn write_finding(finding: &Finding, terminal: Terminal) {
    let colour = match finding.level {
        Level::Warning => Colour::Yellow,
        Level::Problem => Colour::Red,
    };
    eprintln!("{}: {}", terminal.paint(colour, finding.level.name()), finding.message);
    if let Some(place) = &finding.place {
        eprintln!("  {} {place}", terminal.paint(Colour::Cyan, "-->"));
    }
    for line in &finding.difference {
        let colour = if line.starts_with('-') { Colour::Red } else { Colour::Green };
        eprintln!("   {} {}", terminal.paint(Colour::Cyan, "|"), terminal.paint(colour, line));
    }
    for note in &finding.notes {
        eprintln!("   {} note: {note}", terminal.paint(Colour::Cyan, "="));
    }
    if let Some(help) = &finding.help {
        eprintln!("   {} help: {help}", terminal.paint(Colour::Cyan, "="));
    }
}
