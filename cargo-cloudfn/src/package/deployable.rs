//! Packages for somebody who goes on with them.

use std::path::PathBuf;

use super::{Asked, Done, Target, report};
use crate::error::Error;
use crate::progress::Progress;
use crate::terminal::Terminal;

/// Packages Node functions as `cargo cloudfn package` does, and gives the folder of each, which has its name.
pub(crate) fn node_functions(
    functions: Vec<String>,
    package: Option<String>,
    out: Option<PathBuf>,
    terminal: Terminal,
    progress: &Progress,
) -> Result<Vec<PathBuf>, Error> {
    let asked = Asked { functions, package, target: Target::Node, out, wants_zip: false, is_json: false };
    let mut done = Done::default();
    asked.package(terminal, progress, &mut done)?;
    report::stale(&done, asked.target, progress);
    Ok(done.packages.into_iter().map(|packaged| packaged.folder).collect())
}
