//! Operating system processes.

use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// The limit that ends a test that hangs. Builds of other tests may delay a test.
pub const PATIENCE: Duration = Duration::from_secs(600);

/// The pause between two checks of a condition.
const PAUSE: Duration = Duration::from_millis(5);

/// Sends a signal (`-TERM`).
#[track_caller]
pub fn signal(id: u32, signal: &str) {
    assert!(Command::new("kill").args([signal, &id.to_string()]).status().unwrap().success());
}

/// Fills the pipe to which a process logs, so that its next line waits for a reader.
#[cfg(target_os = "linux")]
pub fn fill_log(id: u32) {
    use std::fs::OpenOptions;
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;

    /// Of Linux. It holds for this way to the pipe alone, not for that of the process.
    const O_NONBLOCK: i32 = 0o4000;
    let mut log = OpenOptions::new().write(true).custom_flags(O_NONBLOCK).open(format!("/proc/{id}/fd/2")).unwrap();
    while log.write(b".").is_ok() {}
}

/// Waits until a condition is true.
#[track_caller]
pub fn until<T>(what: &str, mut condition: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(value) = condition() {
            return value;
        }
        assert!(started.elapsed() < PATIENCE, "{what}");
        // The awaited process needs the processor, too.
        thread::park_timeout(PAUSE);
    }
}

/// The state of a process in the system's notation (`T` is stopped, `Z` has ended). `None` if there is no such process.
pub fn state(id: u32) -> Option<char> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    stat.rsplit_once(") ")?.1.chars().next()
}

/// Whether a process runs, at least one of its threads. Its files and connections are closed when the last one has ended.
pub fn is_running(id: u32) -> bool {
    let threads = std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten();
    let of_others = threads.filter(|thread| thread.as_ref().is_ok_and(|thread| *thread.file_name() != *id.to_string()));
    state(id).is_some_and(|state| !matches!(state, 'Z' | 'X') || of_others.count() > 0)
}

/// The processes that a process has started and that still run.
pub fn children(id: u32) -> Vec<u32> {
    let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap();
    children.split_whitespace().map(|id| id.parse().unwrap()).collect()
}
