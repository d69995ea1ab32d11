//! Tells what was carried over, and what was not.

use super::{Migration, Ported};
use crate::printable;
use crate::shown::shown;
use crate::terminal::{Colour, Terminal};

/// The most items of a kind that are told for each function, if there are several functions. PORTING.md has all.
const MAX_ITEMS: usize = 8;

/// Reports each function.
pub(in crate::new) fn report(migration: &Migration, terminal: Terminal) {
    let most = if migration.functions.len() == 1 { usize::MAX } else { MAX_ITEMS };
    for ported in &migration.functions {
        function(ported, most, terminal);
    }
    for (name, why) in &migration.skipped {
        let note = terminal.paint(Colour::Cyan, "note");
        terminal.tell(&format!(
            "{note}: the folder {} is no function: {}",
            printable::line(name),
            printable::line(why)
        ));
    }
}

fn function(ported: &Ported, most: usize, terminal: Terminal) {
    let (word, colour) = if ported.is_read() { ("Ported", Colour::Green) } else { ("Not read", Colour::Yellow) };
    let heading = terminal.paint(colour, &format!("{word:>12}"));
    terminal.tell(&format!("{heading} {} from {}", printable::line(&ported.name), printable::line(&ported.shown)));
    let tell = |heading: &str, colour: Colour, items: Vec<String>| {
        if items.is_empty() {
            return;
        }
        terminal.tell(&format!("  {}:", terminal.paint(colour, heading)));
        let (first, others) = items.split_at(shown(items.len(), most));
        for item in first {
            terminal.tell(&format!("    {}", printable::line(item)));
        }
        if !others.is_empty() {
            terminal.tell(&format!("    and {} more in PORTING.md", others.len()));
        }
    };
    tell("carried over", Colour::Cyan, ported.carried());
    tell("not carried over", Colour::Yellow, ported.not_carried());
    tell("not read", Colour::Red, ported.not_read());
}
