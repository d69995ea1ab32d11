//! The record of a run of `dev`, in its own folder, which is named after the id of its process.

use std::fs;
use std::path::Path;

use crate::workspace::Workspace;

/// The folder with the folders of runs, in the folder of this tool.
pub(super) const RUNS: &str = "dev";

/// The file with the URL.
const URL: &str = "url";

/// A limit for a file that another process could have written.
const MAX_URL_BYTES: u64 = 1024;

/// Writes the URL of a run of `dev` into its folder.
pub(crate) fn write_url(folder: &Path, url: &str) {
    // It only improves messages of other commands.
    let _ = fs::write(folder.join(URL), url);
}

/// The URLs of the runs of `dev` in a workspace, the newest first. One that was killed has left its URL.
pub(crate) fn dev_urls(workspace: &Workspace) -> Vec<String> {
    let runs = workspace.own_folder().join(RUNS);
    let entries = fs::read_dir(&runs).into_iter().flatten().filter_map(Result::ok);
    let run = |entry: fs::DirEntry| {
        let process = entry.file_name().to_str()?.parse().ok()?;
        Some((entry.metadata().ok()?.modified().ok()?, url(&runs, process)?))
    };
    let mut runs: Vec<_> = entries.filter_map(run).collect();
    runs.sort();
    runs.into_iter().rev().map(|(_, url)| url).collect()
}

/// The URL of the run of `dev` with this process id. `None` if the process is not a run of `dev`.
pub(super) fn url(runs: &Path, process: u32) -> Option<String> {
    let text = crate::file::read(&runs.join(process.to_string()).join(URL), MAX_URL_BYTES).ok()?;
    String::from_utf8(text).ok()
}
