//! A running `cargo cloudfn dev`, and the processes that it started.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, bail};
use rustix::process::{Pid, Signal, kill_process};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;
use tokio::time::timeout;

use super::project::Project;
use crate::options::Options;
use crate::process::{ChildProcess, End};
use crate::wire::{Client, Message};

/// The first build compiles the runtime.
const MAX_START: Duration = Duration::from_secs(400);

/// A call waits for the build of all earlier saves.
const MAX_CALL: Duration = Duration::from_secs(120);

/// A variable that every process started by this command inherits.
const MARK: &str = "CLOUDFN_BED_MARK";

pub(super) struct Dev {
    process: ChildProcess,
    pub(super) port: u16,
    mark: String,
}

impl Dev {
    /// Runs the command in the project's folder, and waits until it serves.
    pub(super) async fn start(options: &Options, project: &Project, arguments: &[&str]) -> anyhow::Result<Self> {
        let mark = format!("{MARK}={}-{:x}", std::process::id(), fastrand::u64(..));
        let mut command = Command::new(options.program("cargo-cloudfn")?);
        command
            .args(["cloudfn", "dev", "--port", "0"])
            .args(arguments)
            .current_dir(project.folder())
            .env("CARGO_TARGET_DIR", &project.target)
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env(MARK, mark.split('=').nth(1).unwrap_or_default())
            .env_remove("RUST_LOG")
            .stdout(Stdio::piped());
        let (mut process, lines) = ChildProcess::spawn(command)?;
        process.keep_log(lines);
        let stdout = process.child().stdout.take().context("the process has no stdout")?;
        let mut stdout = BufReader::new(stdout).lines();
        let first = timeout(MAX_START, stdout.next_line()).await.context("`dev` does not start")??;
        let port = first.as_deref().and_then(|url| url.trim().trim_end_matches('/').rsplit(':').next()?.parse().ok());
        let Some(port) = port else { bail!("`dev` does not report its address: {}", process.last_lines()) };
        Ok(Self { process, port, mark })
    }

    pub(super) async fn call(&self, function: &str, event: &str) -> anyhow::Result<Message> {
        call(self.port, function, event).await
    }

    pub(super) fn signal(&self, signal: Signal) -> anyhow::Result<()> {
        self.process.signal(signal)
    }

    /// Waits until it ends, or kills it.
    pub(super) async fn end(&mut self, patience: Duration) -> anyhow::Result<End> {
        self.process.end(patience).await
    }

    /// The names of the processes that it started and that still run.
    pub(super) fn processes(&self) -> Vec<String> {
        self.marked().into_iter().map(|(_, name)| name).collect()
    }

    /// Kills remaining processes, so that they do not affect the next test.
    pub(super) fn kill_what_is_left(&self) {
        for (pid, _) in self.marked() {
            if let Some(pid) = Pid::from_raw(pid) {
                // It may have ended in the meantime.
                let _ = kill_process(pid, Signal::KILL);
            }
        }
    }

    fn marked(&self) -> Vec<(i32, String)> {
        let entries = std::fs::read_dir("/proc").into_iter().flatten().filter_map(Result::ok);
        let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        let is_marked = |pid: i32| {
            let environment = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
            let name = std::fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
            let is_ours = environment.split(|byte| *byte == 0).any(|variable| variable == self.mark.as_bytes());
            is_ours.then(|| (pid, name.trim().to_owned()))
        };
        pids.filter_map(is_marked).collect()
    }
}

pub(super) async fn call(port: u16, function: &str, event: &str) -> anyhow::Result<Message> {
    let call = async {
        let mut client = Client::connect(port).await?;
        client.post(&format!("/{function}"), &[], event.as_bytes()).await
    };
    Ok(timeout(MAX_CALL, call).await.context("no answer")??)
}
