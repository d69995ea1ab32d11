//! Shows progress.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::error::Error;
use crate::printable;
use crate::terminal::{Colour, Terminal};

/// How often the spinner is redrawn.
const TURN: Duration = Duration::from_millis(100);

/// The progress of a command: a spinner with the current step on a terminal, otherwise a line for each step.
#[derive(Debug, Clone)]
pub(crate) struct Progress {
    terminal: Terminal,
    spinner: ProgressBar,
}

impl Progress {
    pub(crate) fn new(terminal: Terminal) -> Self {
        let spinner = if terminal.is_watched {
            let spinner = ProgressBar::new_spinner();
            if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg}") {
                spinner.set_style(style);
            }
            spinner.enable_steady_tick(TURN);
            spinner
        } else {
            ProgressBar::hidden()
        };
        Self { terminal, spinner }
    }

    /// Progress without a spinner.
    pub(crate) fn still(terminal: Terminal) -> Self {
        Self { terminal, spinner: ProgressBar::hidden() }
    }

    /// Starts a step: a verb and its object.
    pub(crate) fn step(&self, verb: &str, what: &str) {
        let what = printable::line(what);
        if self.terminal.is_watched {
            self.spinner.set_message(format!("{verb} {what}"));
        } else {
            self.print_as_it_is(&format!("{verb:>12} {what}"));
        }
    }

    /// Starts a step that is shown on a terminal only.
    pub(crate) fn step_if_watched(&self, verb: &str, what: &str) {
        if self.terminal.is_watched {
            self.step(verb, what);
        }
    }

    /// A line from cargo: a step, or a message for the user.
    pub(crate) fn line_of_cargo(&self, line: &str) {
        match cargo_step(line).filter(|_| self.terminal.is_watched) {
            Some(step) => self.spinner.set_message(printable::line(&step).into_owned()),
            None if self.terminal.has_colours => self.print_as_it_is(&printable::coloured(line)),
            None => self.print(line),
        }
    }

    /// Removes everything from the terminal, if there is one.
    pub(crate) fn clear_screen(&self) {
        self.spinner.suspend(|| self.terminal.clear());
    }

    /// Removes the spinner.
    pub(crate) fn finish(&self) {
        self.spinner.finish_and_clear();
    }

    /// Prints a line of foreign text.
    pub(crate) fn print(&self, line: &str) {
        self.print_as_it_is(&printable::line(line));
    }

    /// Prints a heading and a text, in cargo's format. The text may be foreign.
    pub(crate) fn say(&self, heading: &str, colour: Colour, text: &str) {
        self.say_printable(heading, colour, &printable::line(text));
    }

    /// The same for a text that is safe to print and may have our own colours.
    pub(crate) fn say_printable(&self, heading: &str, colour: Colour, text: &str) {
        let heading = self.terminal.paint(colour, &format!("{heading:>12}"));
        self.print_as_it_is(&format!("{heading} {text}"));
    }

    /// Prints an error and its advice.
    pub(crate) fn error(&self, error: &Error) {
        self.print_as_it_is(&error.shown(self.terminal));
    }

    fn print_as_it_is(&self, text: &str) {
        self.spinner.suspend(|| self.terminal.tell(text));
    }
}

/// Recognizes a status line of cargo, such as `   Compiling syn v3.0.10`: a verb that ends in column 12.
pub(crate) fn cargo_step(line: &str) -> Option<String> {
    let line = without_colours(line);
    let (verb, _) = line.trim_start().split_once(' ')?;
    let ends_in_column_12 = line.find(verb).is_some_and(|start| start + verb.len() == 12);
    let is_word = verb.starts_with(|first: char| first.is_ascii_uppercase()) && verb.chars().all(char::is_alphabetic);
    (ends_in_column_12 && is_word).then(|| line.trim_start().to_owned())
}

/// The text without escape sequences.
pub(crate) fn without_colours(line: &str) -> String {
    anstream::adapter::strip_str(line).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_line_of_cargo_is_told_from_a_diagnostic() {
        let step = |line| cargo_step(line);
        assert_eq!(step("   Compiling syn v3.0.10").as_deref(), Some("Compiling syn v3.0.10"));
        assert_eq!(step("\x1b[1m\x1b[32m   Compiling\x1b[0m syn v3").as_deref(), Some("Compiling syn v3"));
        assert_eq!(step("    Finished `dev` profile in 0.1s").as_deref(), Some("Finished `dev` profile in 0.1s"));
        assert_eq!(step("warning: unused variable: `x`"), None);
        assert_eq!(step("    let x = 1;"), None);
        assert_eq!(step(""), None);
    }
}
