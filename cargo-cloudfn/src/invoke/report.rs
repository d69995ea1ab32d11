//! An invocation as a human reads it: everything on stderr, and the answer on stdout.

use std::io::Write;

use cloudfn_local::Failure;

use super::Invoked;
use crate::error::Error;
use crate::function::Function;
use crate::outcome;
use crate::progress::Progress;
use crate::terminal::{Colour, Terminal, from_here};

/// Says which function it is, before it is invoked.
pub(super) fn function(function: &Function, progress: &Progress) {
    let manifest = &function.manifest;
    progress.say("Function", Colour::Green, &format!("{} in {}", manifest.function, function.package));
    let permissions = manifest.permissions.openapi.join(", ");
    let permissions = if permissions.is_empty() { "none" } else { &permissions };
    progress.say("Permissions", Colour::Green, permissions);
    for (name, words) in &manifest.timers {
        progress.say("Timer", Colour::Green, &format!("{name}: {words}"));
    }
    progress.say("config.json", Colour::Green, &from_here(&function.config_json));
}

/// Says what became of it.
pub(super) fn write(invoked: &Invoked, error: Option<&Error>, terminal: Terminal, progress: &Progress) {
    let outcome = invoked.outcome.as_ref();
    if let Some(outcome) = outcome {
        outcome::write(outcome, terminal, progress);
    }
    if let Some(error) = error {
        eprintln!("{}: {}", terminal.paint(Colour::Red, "error"), error.message);
        if let Some(Err(Failure::Function(error))) = outcome.map(|outcome| &outcome.answer) {
            eprintln!("{}", String::from_utf8_lossy(&error.text));
        }
        eprintln!("{}: {}", terminal.paint(Colour::Cyan, "help"), error.advice);
    }
    if let Some(Ok(answer)) = outcome.map(|outcome| &outcome.answer) {
        let mut stdout = std::io::stdout().lock();
        // Whoever has closed stdout does not want the answer.
        let _ = stdout.write_all(answer).and_then(|()| stdout.write_all(b"\n"));
    }
}
