//! The result of an invocation for people: the answer on stdout, everything else on stderr.

use std::io::{IsTerminal as _, Write as _};

use cloudfn_local::Failure;

use super::InvokeOutcome;
use crate::error::Error;
use crate::function::Function;
use crate::outcome;
use crate::printable;
use crate::progress::Progress;
use crate::terminal::{Colour, Terminal, from_here};

/// Shows the function before it is invoked.
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

/// Shows the result.
pub(super) fn write(invoked: &InvokeOutcome, error: Option<&Error>, terminal: Terminal, progress: &Progress) {
    let outcome = invoked.outcome.as_ref();
    if let Some(outcome) = outcome {
        outcome::write(outcome, terminal, progress);
    }
    if let Some(unkept) = &invoked.unkept {
        progress.say("warning", Colour::Yellow, unkept);
    }
    if let Some(error) = error {
        let told = match outcome.map(|outcome| &outcome.answer) {
            Some(Err(Failure::Function(error))) => {
                Some(printable::json(&String::from_utf8_lossy(&error.text)).replace('\n', "\\n"))
            }
            _ => None,
        };
        terminal.tell(&error.shown_with(told.as_deref(), terminal));
    }
    if let Some(Ok(answer)) = outcome.map(|outcome| &outcome.answer) {
        write_to_stdout(answer);
    }
}

/// Writes JSON: unchanged for a program, without control characters for a terminal.
pub(super) fn write_to_stdout(json: &[u8]) {
    let mut stdout = std::io::stdout().lock();
    let written = if stdout.is_terminal() {
        writeln!(stdout, "{}", printable::json(&String::from_utf8_lossy(json)))
    } else {
        stdout.write_all(json).and_then(|()| stdout.write_all(b"\n"))
    };
    // If stdout is closed, there is no reader.
    let _ = written.and_then(|()| stdout.flush());
}
