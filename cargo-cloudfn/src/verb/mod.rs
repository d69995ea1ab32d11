//! How every verb is parsed, run and reported.

mod compilation;
mod selection;
mod style;

use std::process::ExitCode;

pub(crate) use self::compilation::{Compilation, LocalBuild};
pub(crate) use self::selection::Selection;
pub(crate) use self::style::{STYLES, heading};
use crate::error::Error;
use crate::progress::Progress;
use crate::stdout;
use crate::terminal::Terminal;

/// A verb: its options, which clap parses, and what it does with them.
pub(crate) trait Verb {
    /// The results of a run so far. They are reported even if the run fails.
    type Outcome: Default;

    fn run(&self, terminal: Terminal, progress: &Progress, outcome: &mut Self::Outcome) -> Result<(), Error>;

    /// Writes the result: text for people, or one JSON document where the options ask for it.
    fn report(&self, outcome: &Self::Outcome, error: Option<&Error>, terminal: Terminal, progress: &Progress);

    /// The exit code of a run that has not failed.
    fn exit_code(&self, _outcome: &Self::Outcome) -> ExitCode {
        ExitCode::SUCCESS
    }
}

/// Runs a verb, reports the outcome, and returns the exit code.
pub(crate) fn execute<V: Verb>(verb: &V) -> ExitCode {
    let terminal = Terminal::of_stderr();
    let progress = Progress::new(terminal);
    let mut outcome = V::Outcome::default();
    let result = verb.run(terminal, &progress, &mut outcome);
    progress.finish();
    verb.report(&outcome, result.as_ref().err(), terminal, &progress);
    match (result, stdout::failure()) {
        (Ok(()), None) => verb.exit_code(&outcome),
        (Ok(()), Some(error)) => {
            progress.error(&error);
            ExitCode::from(error.kind.exit_code())
        }
        (Err(error), _) => ExitCode::from(error.kind.exit_code()),
    }
}
