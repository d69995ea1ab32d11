//! Packages functions for another verb.

use std::path::PathBuf;

use super::{Options, PackageOutcome, Target, report};
use crate::error::Error;
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::verb::Selection;

/// Packages Node functions as `cargo cloudfn package` does. Returns the folder of each function, which has its name.
pub(crate) fn node_functions(
    selection: Selection,
    profile: Option<String>,
    out: Option<PathBuf>,
    terminal: Terminal,
    progress: &Progress,
) -> Result<Vec<PathBuf>, Error> {
    let options =
        Options { selection, profile, json: false, target: Target::Node, out, move_javascript: None, zip: false };
    let mut outcome = PackageOutcome::default();
    let result = options.package(terminal, progress, &mut outcome);
    report::not_ported(&outcome, terminal);
    result?;
    report::stale(&outcome, options.target, progress);
    Ok(outcome.packages.into_iter().map(|packaged| packaged.folder).collect())
}
