//! The functions of `hosted.rs` in a process of their own.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, ChildStderr, Command, Stdio};

use serde_json::Value;

use crate::client::Client;

const FUNCTIONS: &str = env!("CARGO_BIN_EXE_hosted");

/// A process that listens.
pub(crate) struct Process {
    child: Child,
    stderr: BufReader<ChildStderr>,
    port: u16,
}

impl Process {
    /// Starts it with these variables on a free port, and waits until it says where it listens.
    pub(crate) fn start(variables: &[(&str, &str)]) -> Self {
        Self::begin(command(), variables)
    }

    /// The same where the system gives it so many open files.
    pub(crate) fn start_with_files(files: usize) -> Self {
        let mut shell = Command::new("/bin/sh");
        shell.args(["-c", &format!("ulimit -n {files}; exec {FUNCTIONS}")]).env_clear();
        shell.env("CLOUDFN_LOG_FORMAT", "json").stderr(Stdio::piped());
        Self::begin(shell, &[])
    }

    fn begin(mut command: Command, variables: &[(&str, &str)]) -> Self {
        let mut child = command.env("PORT", "0").envs(variables.iter().copied()).spawn().unwrap();
        let mut stderr = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        stderr.read_line(&mut line).unwrap();
        let serving: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("{line}"));
        let port = serving["host"].as_str().unwrap().strip_prefix("http://0.0.0.0:").unwrap().parse().unwrap();
        Self { child, stderr, port }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        ([127, 0, 0, 1], self.port).into()
    }

    pub(crate) fn client(&self) -> Client {
        Client::connect(self.address())
    }

    /// The most memory that it ever had, in KiB.
    pub(crate) fn peak_kib(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        line.trim().strip_suffix(" kB").unwrap().parse().unwrap()
    }

    pub(crate) fn terminate(&self) {
        self.signal("-TERM");
    }

    pub(crate) fn signal(&self, signal: &str) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &pid]).status().unwrap().success());
    }

    /// Waits until it logs a line that begins so.
    pub(crate) fn wait_for_line(&mut self, begin: &str) {
        let mut line = String::new();
        loop {
            line.clear();
            assert_ne!(self.stderr.read_line(&mut line).unwrap(), 0, "it has ended");
            let line: Value = serde_json::from_str(&line).unwrap();
            if line["message"].as_str().unwrap().starts_with(begin) {
                return;
            }
        }
    }

    /// Waits for its end, and gives back its exit code and its log.
    pub(crate) fn ended(mut self) -> (Option<i32>, Vec<Value>) {
        let lines = self.stderr.by_ref().lines().map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect();
        (self.child.wait().unwrap().code(), lines)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The same with values that need not be texts.
pub(crate) fn failed_with(variables: &[(&str, &OsStr)]) -> (Option<i32>, String) {
    let output = command().envs(variables.iter().copied()).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The exit code of a process that cannot serve, and the last line that it said.
pub(crate) fn failed(variables: &[(&str, &str)]) -> (Option<i32>, String) {
    let output = command().envs(variables.iter().copied()).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    (output.status.code(), stderr)
}

fn command() -> Command {
    let mut command = Command::new(FUNCTIONS);
    command.env_clear().env("CLOUDFN_LOG_FORMAT", "json").stderr(Stdio::piped());
    command
}
