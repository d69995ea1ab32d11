//! What the program that serves the console can do for it.

use std::fmt;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::time::SystemTime;

use serde_json::Value;

/// Opens a file at a line in the user's editor, or says why not.
pub type OpenEditor = Arc<dyn Fn(&Path, u32) -> Result<(), String> + Send + Sync>;

/// The next runs of a timer's expression, after a time.
pub type NextRuns = fn(&str, SystemTime) -> Vec<SystemTime>;

/// Waits until the console was told of every change of the sources that has happened so far.
pub type CaughtUp = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync>;

/// What the program that serves a [`Console`](super::Console) can do. Without it, the page does not offer it.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Tools {
    /// The folder of the project: events are kept in it, and files of it can be opened.
    pub folder: Option<PathBuf>,
    /// Builds the functions, as after a change.
    pub rebuild: Option<Arc<dyn Fn() + Send + Sync>>,
    /// Opens a file of the project in an editor.
    pub open: Option<OpenEditor>,
    /// The next runs of a timer's expression, after a time.
    pub next_runs: Option<NextRuns>,
    /// What is known about an API besides its errcodes, as an object: `{"summary": ".."}`.
    pub about_api: Option<fn(&str) -> Value>,
    /// Waits until [`source_changed`](super::Console::source_changed) was called for every change so far. A call of a function
    /// waits for this, and then for the build.
    pub caught_up: Option<CaughtUp>,
    /// Advice about the functions, for example about declared APIs that are never called.
    pub advice: Option<Arc<dyn Fn() -> Vec<String> + Send + Sync>>,
}

impl fmt::Debug for Tools {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Tools")
            .field("folder", &self.folder)
            .field("rebuild", &self.rebuild.is_some())
            .field("open", &self.open.is_some())
            .finish_non_exhaustive()
    }
}
