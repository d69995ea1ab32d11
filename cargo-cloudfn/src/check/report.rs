//! The findings for people.

use super::CheckOutcome;
use super::finding::{Finding, Level};
use super::permissions::{FunctionUsage, Permission, Usage};
use crate::error::Error;
use crate::printable;
use crate::progress::Progress;
use crate::terminal::{Colour, Terminal, from_here};

pub(super) fn write(outcome: &CheckOutcome, error: Option<&Error>, terminal: Terminal, progress: &Progress) {
    for seen in &outcome.functions {
        function(seen, progress);
    }
    for artifact in &outcome.artifacts {
        progress.say("Artifact", Colour::Green, &from_here(artifact));
    }
    for finding in &outcome.findings {
        write_finding(finding, terminal);
    }
    if let Some(error) = error {
        terminal.tell(&error.shown(terminal));
        return;
    }
    let counts = [(Level::Problem, "problem"), (Level::Warning, "warning")];
    let counts = counts.map(|(level, word)| (outcome.count(level), word)).into_iter().filter(|(count, _)| *count > 0);
    let counts: Vec<_> =
        counts.map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" })).collect();
    let what = if counts.is_empty() { "no problem and no warning".to_owned() } else { counts.join(", ") };
    let colour = if outcome.count(Level::Problem) > 0 {
        Colour::Red
    } else if counts.is_empty() {
        Colour::Green
    } else {
        Colour::Yellow
    };
    progress.say("Checked", colour, &what);
}

fn function(seen: &FunctionUsage, progress: &Progress) {
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

/// Writes a finding in rustc's format. Each part of it is one line, whatever it contains.
fn write_finding(finding: &Finding, terminal: Terminal) {
    let colour = match finding.level {
        Level::Warning => Colour::Yellow,
        Level::Problem => Colour::Red,
    };
    let tell = |mark: &str, colour: Colour, what: &str, text: &str| {
        terminal.tell(&format!("{} {what}{}", terminal.paint(colour, mark), printable::line(text)));
    };
    terminal.tell(&format!("{}: {}", terminal.paint(colour, finding.level.name()), printable::line(&finding.message)));
    if let Some(place) = &finding.place {
        tell("  -->", Colour::Cyan, "", place);
    }
    for line in &finding.difference {
        let colour = if line.starts_with('-') { Colour::Red } else { Colour::Green };
        let line = terminal.paint(colour, &printable::line(line));
        terminal.tell(&format!("   {} {line}", terminal.paint(Colour::Cyan, "|")));
    }
    for note in &finding.notes {
        tell("   =", Colour::Cyan, "note: ", note);
    }
    if let Some(help) = &finding.help {
        tell("   =", Colour::Cyan, "help: ", help);
    }
}
