//! `cargo cloudfn dev` while it runs.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

use crate::cargo::{cloudfn, share_builds};
use crate::http::request::{Reply, Request};
use crate::process::{self, PATIENCE, signal};

/// The command, serving. Dropping it ends it.
#[derive(Debug)]
pub struct DevServer {
    process: Child,
    folder: PathBuf,
    address: String,
    stderr: Arc<Stderr>,
}

/// What it has written so far.
#[derive(Debug, Default)]
struct Stderr {
    text: Mutex<String>,
    grown: Condvar,
}

impl DevServer {
    /// Runs `cargo cloudfn dev --port 0 ..` in a folder, and waits until it serves.
    pub fn start(folder: &Path, arguments: &[&str]) -> Self {
        Self::start_with(folder, arguments, &[])
    }

    /// The same, with variables of the environment.
    pub fn start_with(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut server = Self::begin_with(folder, arguments, variables);
        let mut url = String::new();
        BufReader::new(server.process.stdout.take().unwrap()).read_line(&mut url).unwrap();
        let address = url.trim().strip_prefix("http://");
        server.address = address.unwrap_or_else(|| panic!("no URL: {}", server.stderr.text.lock().unwrap())).to_owned();
        server
    }

    /// Runs it, and does not wait.
    pub fn begin(folder: &Path, arguments: &[&str]) -> Self {
        Self::begin_with(folder, arguments, &[])
    }

    fn begin_with(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut command = command(folder, &[&["--port", "0"], arguments].concat());
        command.envs(variables.iter().copied());
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
        Self { process, folder: folder.to_owned(), address: String::new(), stderr }
    }

    /// The address on which it serves: `127.0.0.1:PORT`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The folder in which it runs.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A request of a page.
    pub fn get(&self, path: &str) -> Request<'_> {
        Request::new(&self.address, "GET", path, "")
    }

    /// A call with a body.
    pub fn post<'a>(&'a self, path: &str, body: &'a str) -> Request<'a> {
        Request::new(&self.address, "POST", path, body)
    }

    /// Calls a function.
    pub fn call(&self, function: &str, event: &str) -> Reply {
        self.post(&format!("/{function}"), event).send()
    }

    /// Waits until it has written these texts to stderr, in this order.
    #[track_caller]
    pub fn tells(&self, texts: &[&str]) {
        let is_there = |text: &str| {
            let mut rest = text;
            texts.iter().all(|text| rest.split_once(text).map(|(_, after)| rest = after).is_some())
        };
        let text = self.stderr.text.lock().unwrap();
        let (text, waited) = self.stderr.grown.wait_timeout_while(text, PATIENCE, |text| !is_there(text)).unwrap();
        assert!(!waited.timed_out(), "{texts:?} is not in:\n{text}");
    }

    /// What it has written so far.
    pub fn stderr(&self) -> String {
        self.stderr.text.lock().unwrap().clone()
    }

    /// The processes that it has started and that still run.
    pub fn children(&self) -> Vec<u32> {
        process::children(self.id())
    }

    /// Sends a signal (`-TERM`).
    pub fn signal(&self, name: &str) {
        signal(self.id(), name);
    }

    /// Presses Ctrl-C for this process only, and waits for its end.
    pub fn interrupt(self) -> ExitStatus {
        self.end("-INT")
    }

    /// Sends a signal, and waits for the end.
    pub fn end(mut self, signal: &str) -> ExitStatus {
        self.signal(signal);
        self.process.wait().unwrap()
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for DevServer {
    fn drop(&mut self) {
        if matches!(self.process.try_wait(), Ok(None)) {
            signal(self.process.id(), "-INT");
            let _ = self.process.wait();
        }
    }
}

/// Runs the command, and waits for its end. Returns the exit code and stderr.
pub fn fails(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut process = command(folder, arguments).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stderr = String::new();
    process.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    (process.wait().unwrap().code(), stderr)
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = cloudfn("dev", folder);
    share_builds(&mut command).args(arguments).stdin(Stdio::null());
    command
}
