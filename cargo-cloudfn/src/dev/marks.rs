//! Marks among the changes of the sources, by which a call knows that all saves before it were reported.
//!
//! The system reports a save a moment after it happened. So a call that arrives right after a save writes a file into a folder
//! that is watched, too. Changes are reported in their order: once this file is reported, so is every save before it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;

/// Where the marks are in the folder of a run.
pub(super) const FOLDER: &str = "marks";

/// How long the first mark may take. Some file systems, for example those of virtual machines, report nothing.
const FIRST: Duration = Duration::from_secs(5);

/// How long a mark may take where marks are reported. A machine with much other work is slow.
const LONGEST: Duration = Duration::from_secs(30);

/// The marks of a session. Clones share them.
#[derive(Debug, Clone)]
pub(super) struct Marks(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    folder: PathBuf,
    written: AtomicU64,
    reported: watch::Sender<u64>,
    /// No mark has been reported in time so far.
    is_deaf: AtomicBool,
}

impl Marks {
    /// Marks in this folder, which is created.
    pub(super) fn in_folder(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        // As changes are reported.
        let folder = folder.canonicalize()?;
        let (written, reported) = (AtomicU64::new(0), watch::Sender::new(0));
        Ok(Self(Arc::new(Inner { folder, written, reported, is_deaf: AtomicBool::new(false) })))
    }

    pub(super) fn folder(&self) -> &Path {
        &self.0.folder
    }

    /// The number of the mark at this path; `None` if it is none.
    pub(super) fn number(&self, path: &Path) -> Option<u64> {
        let name = path.strip_prefix(&self.0.folder).ok()?;
        name.to_str()?.parse().ok()
    }

    /// Call this when a mark was reported, after all changes that were reported before it.
    pub(super) fn reported(&self, number: u64) {
        self.0.is_deaf.store(false, Ordering::Relaxed);
        self.0.reported.send_modify(|reported| *reported = number.max(*reported));
    }

    /// Waits until all changes so far were reported.
    pub(super) async fn caught_up(self) {
        let Inner { folder, written, reported, is_deaf } = &*self.0;
        if is_deaf.load(Ordering::Relaxed) {
            return;
        }
        let mut reported = reported.subscribe();
        // Nothing awaits between these two, and calls share a thread: marks are written in the order of their numbers.
        let number = written.fetch_add(1, Ordering::Relaxed) + 1;
        let mark = folder.join(number.to_string());
        // The folder is gone when the session ends, and after a `cargo clean`.
        if fs::write(&mark, "").is_err() {
            return;
        }
        let is_first = *reported.borrow() == 0;
        let longest = if is_first { FIRST } else { LONGEST };
        let is_late = timeout(longest, reported.wait_for(|reported| *reported >= number)).await.is_err();
        if is_late && *self.0.reported.borrow() == 0 {
            is_deaf.store(true, Ordering::Relaxed);
        }
        let _ = fs::remove_file(mark);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(test: impl Future<Output = ()>) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
        runtime.unwrap().block_on(test);
    }

    #[test]
    fn a_call_waits_for_its_mark_or_a_later_one() {
        run(async {
            let folder = tempfile::tempdir().unwrap();
            let marks = Marks::in_folder(&folder.path().join("marks")).unwrap();
            let waiting = tokio::spawn(marks.clone().caught_up());
            tokio::task::yield_now().await;
            let mark = marks.folder().join("1");
            assert!(mark.is_file() && !waiting.is_finished());
            assert_eq!(marks.number(&mark), Some(1));
            assert_eq!(marks.number(Path::new("/src/main.rs")), None);
            marks.reported(0);
            tokio::task::yield_now().await;
            assert!(!waiting.is_finished());
            marks.reported(2);
            waiting.await.unwrap();
            assert!(!mark.exists());
        });
    }

    #[test]
    fn a_file_system_that_reports_nothing_delays_one_call_only() {
        run(async {
            let folder = tempfile::tempdir().unwrap();
            let marks = Marks::in_folder(&folder.path().join("marks")).unwrap();
            let begun = tokio::time::Instant::now();
            marks.clone().caught_up().await;
            assert_eq!(begun.elapsed(), FIRST);
            marks.clone().caught_up().await;
            assert_eq!(begun.elapsed(), FIRST);
            marks.reported(1);
            let waiting = tokio::spawn(marks.caught_up());
            tokio::task::yield_now().await;
            assert!(!waiting.is_finished(), "the file system was only slow");
            waiting.abort();
        });
    }
}
