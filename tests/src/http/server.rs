//! A program that serves functions over HTTP in a separate process.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, ChildStderr, Command, Stdio};

use serde_json::Value;

use super::client::Client;
#[cfg(target_os = "linux")]
use crate::process::fill_log;
use crate::process::signal;

/// A process that listens. Dropping it ends it.
#[derive(Debug)]
pub struct Server {
    child: Child,
    // Writing to a closed pipe would be an error in the process.
    stderr: Option<BufReader<ChildStderr>>,
    port: u16,
}

impl Server {
    /// Starts a program whose `PORT` should be 0, and waits until it reports its address.
    pub fn start(mut command: Command) -> Self {
        let mut child = command.env("CLOUDFN_LOG_FORMAT", "json").stderr(Stdio::piped()).spawn().unwrap();
        let mut stderr = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        stderr.read_line(&mut line).unwrap();
        let serving: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("{line}"));
        let port = serving["host"].as_str().unwrap().rsplit_once(':').unwrap().1.parse().unwrap();
        Self { child, stderr: Some(stderr), port }
    }

    /// The port on which it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address on which it listens.
    pub fn address(&self) -> SocketAddr {
        ([127, 0, 0, 1], self.port).into()
    }

    /// A client that has connected to it.
    pub fn client(&self) -> Client {
        Client::connect(self.address())
    }

    /// The maximum memory that it has used, in KiB.
    pub fn peak_kib(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        line.trim().strip_suffix(" kB").unwrap().parse().unwrap()
    }

    /// Sends SIGTERM.
    pub fn terminate(&self) {
        self.signal("-TERM");
    }

    /// Sends a signal (`-TERM`).
    pub fn signal(&self, name: &str) {
        signal(self.child.id(), name);
    }

    /// Closes the pipe that it logs to.
    pub fn close_stderr(&mut self) {
        self.stderr = None;
    }

    fn stderr(&mut self) -> &mut BufReader<ChildStderr> {
        self.stderr.as_mut().unwrap()
    }

    /// Waits until it logs a message that begins like this.
    pub fn wait_for_line(&mut self, begin: &str) {
        let mut line = String::new();
        loop {
            line.clear();
            assert_ne!(self.stderr().read_line(&mut line).unwrap(), 0, "it has ended");
            let line: Value = serde_json::from_str(&line).unwrap();
            if line["message"].as_str().unwrap().starts_with(begin) {
                return;
            }
        }
    }

    /// Waits for its end: the exit code and the log.
    pub fn wait(mut self) -> (Option<i32>, Vec<Value>) {
        let lines = self.stderr().by_ref().lines().map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect();
        (self.child.wait().unwrap().code(), lines)
    }

    /// Fills the pipe that it logs to, and waits for its end after SIGTERM without reading the log.
    #[cfg(target_os = "linux")]
    pub fn exit_code_with_full_log(mut self) -> Option<i32> {
        fill_log(self.child.id());
        self.terminate();
        self.child.wait().unwrap().code()
    }

    /// Waits for its end, whatever it logs.
    pub fn exit_code(mut self) -> Option<i32> {
        // It cannot end while its log is full.
        std::io::copy(self.stderr(), &mut std::io::sink()).unwrap();
        self.child.wait().unwrap().code()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
