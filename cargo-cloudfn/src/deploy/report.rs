//! The result of a deployment for people; in a dry run also the commands, on stdout.

use std::io::IsTerminal as _;

use super::applied::Kind;
use super::tool::Tool;
use super::{DeployOutcome, Deployment, State};
use crate::error::Error;
use crate::printable;
use crate::stdout;
use crate::terminal::{Colour, Terminal, from_here};

pub(super) fn write(outcome: &DeployOutcome, is_dry_run: bool, error: Option<&Error>, terminal: Terminal) {
    if is_dry_run {
        let is_terminal = std::io::stdout().is_terminal();
        for deployment in &outcome.deployments {
            let command = deployment.command.to_string();
            // A program gets the command unchanged. On a terminal, its control characters must not take effect.
            let command = if is_terminal { printable::line(&command) } else { command.into() };
            stdout::write(format!("{command}\n").as_bytes());
        }
    }
    for deployment in &outcome.deployments {
        let Deployment { function, folder, state, .. } = deployment;
        let (heading, colour, way) = match state {
            State::Deployed => ("Deployed", Colour::Green, "to"),
            State::Failed => ("Failed", Colour::Red, "to reach"),
            State::NotRun if is_dry_run => ("Packaged", Colour::Green, "for"),
            State::NotRun => ("Not deployed", Colour::Yellow, "to"),
        };
        let heading = terminal.paint(colour, &format!("{heading:>12}"));
        let what = format!("{function} {way} {}, from {}", outcome.environment, from_here(folder));
        terminal.tell(&format!("{heading} {}", printable::line(&what)));
    }
    if let Some(tool) = outcome.tool {
        configuration(outcome, tool, is_dry_run, terminal);
    }
    if let Some(error) = error {
        terminal.tell(&error.shown(terminal));
    }
}

/// Reports for each deployed function whether its config.json takes effect.
fn configuration(outcome: &DeployOutcome, tool: Tool, is_dry_run: bool, terminal: Terminal) {
    let tell = |heading: &str, colour: Colour, text: &str| {
        terminal.tell(&format!("{}: {}", terminal.paint(colour, heading), printable::line(text)));
    };
    let warn = |text: String| tell("warning", Colour::Yellow, &text);
    let note = |text: String| tell("note", Colour::Cyan, &text);
    let environment = &outcome.environment;
    let told = outcome.deployments.iter().filter(|deployment| is_dry_run || deployment.state == State::Deployed);
    for Deployment { function, change, .. } in told {
        let what = match change.kind {
            Kind::New => "is deployed for the first time, as far as this project knows",
            Kind::Changed => "has changed since the last deploy",
            Kind::Unapplied => "has not changed since the last deploy, which did not apply it",
            Kind::Applied | Kind::Nothing => continue,
        };
        let wants = change.wants();
        if tool.applies_config() {
            note(format!(
                "config.json of {function} {what} ({wants}). DevTools applies it; it takes effect in {environment} \
                 within ten minutes"
            ));
        } else if change.kind == Kind::Unapplied {
            note(format!(
                "config.json of {function} {what} ({wants}); upload it once with WeChat DevTools, if you have not"
            ));
        } else {
            warn(format!(
                "config.json of {function} {what} ({wants}), and {} does not apply it: upload the function once \
                 with WeChat DevTools, and wait up to ten minutes. Until then its new calls fail with -604101",
                tool.name()
            ));
        }
    }
}
