//! The result of an invocation for people: the answer on stdout, everything else on stderr.

use cloudfn_local::Failure;

use super::InvokeOutcome;
use crate::error::Error;
use crate::function::Function;
use crate::outcome;
use crate::printable;
use crate::progress::Progress;
use crate::stdout;
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

/// The warning about a call of a name that several functions have.
pub(super) fn ambiguous(name: &str) -> String {
    format!("several functions are named `{name}`, so none of them was called; --package selects those of one package")
}

/// Shows the result.
pub(super) fn write(invoked: &InvokeOutcome, error: Option<&Error>, terminal: Terminal, progress: &Progress) {
    let outcome = invoked.outcome.as_ref();
    for called in &invoked.called {
        progress.say("Called", Colour::Cyan, &called.start.function);
        outcome::write_invocation(called, terminal, progress);
    }
    if let Some(outcome) = outcome {
        outcome::write(outcome, terminal, progress);
    }
    if let Some(unkept) = &invoked.unkept {
        progress.say("warning", Colour::Yellow, unkept);
    }
    for api in &invoked.unused_answers {
        progress.say(
            "warning",
            Colour::Yellow,
            &format!("the answer for {api} was not used: the function did not call it"),
        );
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
        stdout::write_json(answer);
    }
}
