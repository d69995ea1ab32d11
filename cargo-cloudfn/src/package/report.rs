//! What was packaged, as a human reads it.

use super::upload::Target;
use super::{Config, Done, Packaged};
use crate::error::Error;
use crate::progress::Progress;
use crate::terminal::{Colour, Terminal, from_here};

pub(super) fn write(done: &Done, target: Target, error: Option<&Error>, terminal: Terminal, progress: &Progress) {
    for packaged in &done.packages {
        progress.say("Packaged", Colour::Green, &described(packaged));
    }
    for folder in &done.removed {
        let what = format!("{}: there is no such function any more", from_here(folder));
        progress.say("Removed", Colour::Yellow, &what);
    }
    for folder in &done.kept {
        let what = format!("{}: there is no such function any more, but other files", from_here(folder));
        progress.say("Kept", Colour::Yellow, &what);
    }
    if target == Target::Node {
        permissions(done, terminal);
    }
    if let Some(error) = error {
        eprintln!("{}: {}", terminal.paint(Colour::Red, "error"), error.message);
        eprintln!("{}: {}", terminal.paint(Colour::Cyan, "help"), error.advice);
    }
}

fn described(packaged: &Packaged) -> String {
    let upload = &packaged.upload;
    let places: Vec<_> = packaged.folder.iter().chain(&packaged.zip).map(|place| from_here(place)).collect();
    #[expect(clippy::cast_precision_loss, reason = "it is shown with two digits")]
    let mebibytes = upload.size() as f64 / (1024.0 * 1024.0);
    format!("{} to {} ({mebibytes:.2} MiB)", upload.function, places.join(" and "))
}

/// The mistake that everybody makes once.
fn permissions(done: &Done, terminal: Terminal) {
    let changed = done.packages.iter().filter(|packaged| match packaged.config {
        Config::New => !packaged.upload.permissions.is_empty(),
        Config::Changed => true,
        Config::Same => false,
    });
    let changed: Vec<_> = changed.map(|packaged| packaged.upload.function.as_str()).collect();
    if changed.is_empty() {
        return;
    }
    eprintln!(
        "{}: config.json is new or changed: {}. Only WeChat DevTools applies it: upload these once with DevTools, and wait \
         ten minutes; until then their calls fail with -604101",
        terminal.paint(Colour::Yellow, "note"),
        changed.join(", ")
    );
}
