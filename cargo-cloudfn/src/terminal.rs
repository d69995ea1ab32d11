//! The capabilities of the terminal on stderr.

use std::io::{IsTerminal, Write as _};
use std::path::Path;

use crate::printable;

/// Whether stderr is a terminal, and whether it wants colours.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terminal {
    /// Whether stderr is a terminal, which can show a spinner.
    pub(crate) is_watched: bool,
    pub(crate) has_colours: bool,
}

/// A text colour of terminals.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Colour {
    Green,
    Red,
    Yellow,
    Cyan,
    Dim,
}

impl Terminal {
    pub(crate) fn of_stderr() -> Self {
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        let is_watched = std::io::stderr().is_terminal() && !is_dumb;
        Self { is_watched, has_colours: is_watched && !is_set("NO_COLOR") }
    }

    /// Writes lines to stderr. All messages of this tool go through here. Everything in them is escaped except colours,
    /// and those too if the terminal has none.
    pub(crate) fn tell(self, text: &str) {
        // If the terminal is gone, the text has nowhere to go.
        let _ = writeln!(std::io::stderr().lock(), "{}", self.printable(text));
    }

    /// Removes everything from the terminal, also what has scrolled away.
    pub(crate) fn clear(self) {
        if self.is_watched {
            // If the terminal is gone, there is nothing to remove.
            let _ = write!(std::io::stderr().lock(), "\x1b[H\x1b[2J\x1b[3J");
        }
    }

    fn printable(self, text: &str) -> String {
        if self.has_colours { printable::coloured_lines(text) } else { printable::lines(text).into_owned() }
    }

    /// Puts text in bold and a colour, if the terminal has colours.
    pub(crate) fn paint(self, colour: Colour, text: &str) -> String {
        let code = match colour {
            Colour::Green => "1;32",
            Colour::Red => "1;31",
            Colour::Yellow => "1;33",
            Colour::Cyan => "1;36",
            Colour::Dim => "2",
        };
        if self.has_colours { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

/// A path, relative to the current folder if possible.
pub(crate) fn relative(path: &Path) -> &Path {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path)
}

/// The text of a path, relative to the current folder if possible.
pub(crate) fn from_here(path: &Path) -> String {
    relative(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_gets_no_escape_sequences_but_colours_and_a_file_gets_none() {
        let text = "\x1b[1;31merror\x1b[0m: \x1b[2J\u{9b}2J\r\n\x1b]52;c;eA==\x07\u{202e}";
        let (terminal, file) =
            (Terminal { is_watched: true, has_colours: true }, Terminal { is_watched: false, has_colours: false });
        let escaped = "\\u{1b}[2J\\u{9b}2J\\r\n\\u{1b}]52;c;eA==\\u{7}\\u{202e}";
        assert_eq!(terminal.printable(text), format!("\x1b[1;31merror\x1b[0m: {escaped}"));
        assert_eq!(file.printable(text), format!("\\u{{1b}}[1;31merror\\u{{1b}}[0m: {escaped}"));
    }
}
