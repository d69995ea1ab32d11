//! Where something is in the JavaScript: `index.js:14`.

use std::fmt;

/// A line of a file of a function.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Position {
    /// The path below the function's folder, with `/`.
    pub(super) file: String,
    /// From 1.
    pub(super) line: usize,
}

impl Position {
    pub(super) fn new(file: impl Into<String>, line: usize) -> Self {
        Self { file: file.into(), line }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.file, self.line)
    }
}
