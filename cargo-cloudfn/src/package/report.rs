//! What was packaged, for people.

use super::javascript::Javascript;
use super::not_ported::NotPorted;
use super::target::Target;
use super::{PackageOutcome, WrittenPackage, notes};
use crate::error::Error;
use crate::printable;
use crate::progress::Progress;
use crate::terminal::{Colour, Terminal, from_here};

pub(super) fn write(
    outcome: &PackageOutcome,
    target: Target,
    error: Option<&Error>,
    terminal: Terminal,
    progress: &Progress,
) {
    for Javascript { from, to } in &outcome.moved {
        progress.say("Moved", Colour::Yellow, &format!("the JavaScript in {} to {}", from_here(from), from_here(to)));
    }
    for packaged in &outcome.packages {
        progress.say("Packaged", Colour::Green, &described(packaged));
    }
    stale(outcome, target, progress);
    not_ported(outcome, terminal);
    for note in notes::of(outcome, target) {
        terminal.tell(&format!("{}: {}", terminal.paint(Colour::Yellow, "note"), printable::line(&note)));
    }
    if let Some(error) = error {
        terminal.tell(&error.shown(terminal));
    }
}

/// Reports the folders of functions or programs that no longer exist.
pub(super) fn stale(outcome: &PackageOutcome, target: Target, progress: &Progress) {
    let kind = if target.takes_programs() { "program" } else { "function" };
    for folder in &outcome.removed {
        let what = format!("{}: the {kind} no longer exists", from_here(folder));
        progress.say("Removed", Colour::Yellow, &what);
    }
    for folder in &outcome.kept {
        let what = format!("{}: the {kind} no longer exists, but the folder has other files", from_here(folder));
        progress.say("Kept", Colour::Yellow, &what);
    }
}

/// Warns of functions that only return an error until they are ported.
pub(super) fn not_ported(outcome: &PackageOutcome, terminal: Terminal) {
    for NotPorted { left, is_packaged } in &outcome.not_ported {
        let what = if *is_packaged {
            "is not ported yet, so its calls fail"
        } else {
            "is not ported yet, so it was not packaged"
        };
        let warning = terminal.paint(Colour::Yellow, "warning");
        let text = format!("`{}` {what}: {}", left.function, left.described());
        terminal.tell(&format!("{warning}: {}", printable::line(&text)));
    }
}

fn described(packaged: &WrittenPackage) -> String {
    let upload = &packaged.upload;
    let places: Vec<_> = [&packaged.folder].into_iter().chain(&packaged.zip).map(|place| from_here(place)).collect();
    #[expect(clippy::cast_precision_loss, reason = "it is shown with two digits")]
    let mebibytes = upload.size() as f64 / (1024.0 * 1024.0);
    let functions = upload.functions.join(", ");
    let what = if functions == upload.name { functions } else { format!("{} ({functions})", upload.name) };
    format!("{what} to {} ({mebibytes:.2} MiB)", places.join(" and "))
}
