//! Why a command failed: a message, advice on what to do next, and the exit code.

use std::fmt;

use crate::printable;
use crate::terminal::{Colour, Terminal};

/// The exit code for wrong usage.
pub(crate) const USAGE: u8 = 2;

/// Why a command failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Error {
    pub(crate) kind: Kind,
    pub(crate) message: String,
    /// What to do next.
    pub(crate) advice: String,
}

/// The kind of a failure, which determines the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The function failed, or could not be run.
    Function,
    /// The command was used wrongly.
    Usage,
    /// The command names a function that is not there, or there is none at all. That is wrong usage, too.
    NotFound,
    /// The function does not build.
    Build,
}

impl Error {
    pub(crate) fn function(message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { kind: Kind::Function, message: message.into(), advice: advice.into() }
    }

    pub(crate) fn usage(message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { kind: Kind::Usage, message: message.into(), advice: advice.into() }
    }

    pub(crate) fn not_found(message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { kind: Kind::NotFound, message: message.into(), advice: advice.into() }
    }

    pub(crate) fn build(message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { kind: Kind::Build, message: message.into(), advice: advice.into() }
    }

    /// The text to show: the message and the advice, each on a line of its own. Further lines of either are indented, so
    /// that none looks like another error or advice.
    pub(crate) fn shown(&self, terminal: Terminal) -> String {
        self.shown_with(None, terminal)
    }

    /// The same, with a line between message and advice. The line must be safe to print.
    pub(crate) fn shown_with(&self, line: Option<&str>, terminal: Terminal) -> String {
        let (error, help) = (terminal.paint(Colour::Red, "error"), terminal.paint(Colour::Cyan, "help"));
        let [message, advice] = [&self.message, &self.advice].map(|text| printable::lines(text).replace('\n', "\n  "));
        let line = line.map(|line| format!("{line}\n")).unwrap_or_default();
        format!("{error}: {message}\n{line}{help}: {advice}")
    }
}

impl Kind {
    pub(crate) fn exit_code(self) -> u8 {
        match self {
            Self::Function => 1,
            Self::Usage | Self::NotFound => USAGE,
            Self::Build => 3,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Function => "function",
            Self::Usage | Self::NotFound => "usage",
            Self::Build => "build",
        })
    }
}

/// An error of the standard library or another crate with all its causes, on one line.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let cause_text = cause.to_string();
        // Some errors include the text of their cause.
        if !text.contains(&cause_text) {
            text = format!("{text}: {cause_text}");
        }
        next = cause.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_a_message_looks_like_another_error() {
        let error = Error::usage("a/\x1b[2Jb\nhelp: run this", "c\nerror: d\u{202e}");
        let shown = error.shown(Terminal { is_watched: false, has_colours: false });
        assert_eq!(shown, "error: a/\\u{1b}[2Jb\n  help: run this\nhelp: c\n  error: d\\u{202e}");
    }
}
