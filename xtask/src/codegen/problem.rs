//! Mistakes in the catalog, with advice on how to fix them.

use std::fmt;
use std::path::PathBuf;

/// A mistake in a catalog file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The file, relative to the catalog.
    pub file: PathBuf,
    /// The API's name; empty if the file as a whole is wrong.
    pub api: String,
    /// The path to the field, `request.data.value`; empty if the entry as a whole is wrong.
    pub field: String,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub advice: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: ", self.file.display())?;
        if !self.api.is_empty() {
            write!(formatter, "{}: ", self.api)?;
        }
        if !self.field.is_empty() {
            write!(formatter, "`{}`: ", self.field)?;
        }
        write!(formatter, "{}; {}", self.what, self.advice)
    }
}

/// The mistakes of a run, which are reported together.
#[derive(Debug, Default)]
pub(crate) struct Problems(Vec<Problem>);

impl Problems {
    pub(crate) fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// Fails with all mistakes, one per line.
    pub(crate) fn finish(self) -> anyhow::Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        let lines: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        anyhow::bail!("the catalog has {} mistakes:\n  {}", lines.len(), lines.join("\n  "))
    }

    #[cfg(test)]
    pub(crate) fn into_vec(self) -> Vec<Problem> {
        self.0
    }
}
