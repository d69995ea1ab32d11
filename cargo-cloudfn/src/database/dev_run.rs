//! The record of a run of `dev`, in its own folder, which is named after the id of its process.

use std::fs;
use std::path::Path;

/// The file with the URL.
const URL: &str = "url";

/// A limit for a file that another process could have written.
const MAX_URL_BYTES: u64 = 1024;

/// Writes the URL of a run of `dev` into its folder.
pub(crate) fn write_url(folder: &Path, url: &str) {
    // It only improves messages of other commands.
    let _ = fs::write(folder.join(URL), url);
}

/// The URL of the run of `dev` with this process id. `None` if the process is not a run of `dev`.
pub(super) fn url(runs: &Path, process: u32) -> Option<String> {
    let text = crate::file::read(&runs.join(process.to_string()).join(URL), MAX_URL_BYTES).ok()?;
    String::from_utf8(text).ok()
}
