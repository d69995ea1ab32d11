//! `cargo cloudfn dev` while it runs.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Condvar, Mutex, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use cloudfn_tests::built::program;

use crate::client::{Reply, Request};

/// No test waits so long: it is there to end a test that would hang.
const LONG: Duration = Duration::from_secs(120);

/// The command, serving. Dropping it ends it.
pub(crate) struct Dev {
    process: Child,
    address: String,
    stderr: Arc<Stderr>,
}

/// What it has written so far.
#[derive(Default)]
struct Stderr {
    text: Mutex<String>,
    grown: Condvar,
}

impl Dev {
    /// Types `cargo cloudfn dev --port 0 ..` in a folder, and waits until it serves.
    pub(crate) fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut dev = Self::begin(folder, arguments);
        let mut url = String::new();
        BufReader::new(dev.process.stdout.take().unwrap()).read_line(&mut url).unwrap();
        let address = url.trim().strip_prefix("http://");
        dev.address = address.unwrap_or_else(|| panic!("no URL: {}", dev.stderr.text.lock().unwrap())).to_owned();
        dev
    }

    /// Types it, and does not wait.
    pub(crate) fn begin(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = command(folder, &[&["--port", "0"], arguments].concat());
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let stderr = Arc::<Stderr>::default();
        let (mut lines, written) = (BufReader::new(process.stderr.take().unwrap()), Arc::clone(&stderr));
        thread::spawn(move || {
            let mut line = Vec::new();
            while lines.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
                written.text.lock().unwrap().push_str(&String::from_utf8_lossy(&line));
                written.grown.notify_all();
                line.clear();
            }
        });
        Self { process, address: String::new(), stderr }
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    pub(crate) fn get(&self, path: &str) -> Request<'_> {
        Request::new(&self.address, "GET", path, "")
    }

    pub(crate) fn post<'a>(&'a self, path: &str, body: &'a str) -> Request<'a> {
        Request::new(&self.address, "POST", path, body)
    }

    /// Calls a function.
    pub(crate) fn call(&self, function: &str, event: &str) -> Reply {
        self.post(&format!("/{function}"), event).send()
    }

    /// Waits until it has written these texts to stderr, in this order.
    #[track_caller]
    pub(crate) fn tells(&self, told: &[&str]) {
        let is_there = |text: &str| {
            let mut rest = text;
            told.iter().all(|told| rest.split_once(told).map(|(_, after)| rest = after).is_some())
        };
        let text = self.stderr.text.lock().unwrap();
        let (text, waited) = self.stderr.grown.wait_timeout_while(text, LONG, |text| !is_there(text)).unwrap();
        assert!(!waited.timed_out(), "{told:?} is not in:\n{text}");
    }

    /// What it has written so far.
    pub(crate) fn stderr(&self) -> String {
        self.stderr.text.lock().unwrap().clone()
    }

    /// The processes that it has started and that run.
    pub(crate) fn children(&self) -> Vec<u64> {
        let children = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", self.id())).unwrap();
        children.split_whitespace().map(|id| id.parse().unwrap()).collect()
    }

    pub(crate) fn signal(&self, name: &str) {
        signal(self.id(), name);
    }

    /// Presses Ctrl-C, for this process alone, and waits for its end.
    pub(crate) fn interrupt(self) -> ExitStatus {
        self.end("-INT")
    }

    /// Sends a signal, and waits for the end.
    pub(crate) fn end(mut self, signal: &str) -> ExitStatus {
        self.signal(signal);
        self.process.wait().unwrap()
    }

    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Dev {
    fn drop(&mut self) {
        if matches!(self.process.try_wait(), Ok(None)) {
            signal(self.process.id(), "-INT");
            let _ = self.process.wait();
        }
    }
}

/// Waits for something that becomes so by itself.
#[track_caller]
pub(crate) fn until<T>(what: &str, mut condition: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(value) = condition() {
            return value;
        }
        assert!(begun.elapsed() < LONG, "{what}");
        thread::yield_now();
    }
}

/// Whether a process runs.
pub(crate) fn is_running(id: u64) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat"));
    stat.is_ok_and(|stat| !stat.rsplit_once(") ").is_some_and(|(_, rest)| rest.starts_with(['Z', 'X'])))
}

/// Types the command, and waits for its end: the exit code and stderr.
pub(crate) fn fails(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut process = command(folder, arguments).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stderr = String::new();
    process.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    (process.wait().unwrap().code(), stderr)
}

pub(crate) fn command(folder: &Path, arguments: &[&str]) -> Command {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let mut command = Command::new(BUILT.get_or_init(|| program("cargo-cloudfn")));
    command
        .args(["cloudfn", "dev"])
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch/target"))
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_NET_OFFLINE", "true")
        .env_remove("RUST_LOG")
        .env_remove("RUST_BACKTRACE")
        .env_remove("CLOUDFN_LOG_FORMAT")
        .stdin(Stdio::null());
    command
}

pub(crate) fn signal(id: u32, signal: &str) {
    assert!(Command::new("kill").args([signal, &id.to_string()]).status().unwrap().success());
}
