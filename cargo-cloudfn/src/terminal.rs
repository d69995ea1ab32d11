//! The capabilities of the terminal on stderr.

use std::io::IsTerminal;
use std::path::Path;

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

    /// Text in bold and a colour, where there are colours.
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
pub(crate) fn from_here(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}
