//! A child process. Dropping it kills the process.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::process::{ExitStatus, Stdio};
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::Context;
use rustix::process::{Pid, Signal, kill_process};
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader, Lines};
use tokio::process::{Child, ChildStderr, Command};
use tokio::task::spawn_local;
use tokio::time::timeout;

use super::Memory;
use super::memory::cpu_ticks;

/// How many of its last lines are kept, to show why a process ended.
const MAX_KEPT_LINES: usize = 40;

#[derive(Debug)]
pub(crate) struct ChildProcess {
    child: Child,
    pid: u32,
    log: Rc<RefCell<VecDeque<String>>>,
}

/// How a process ended on request.
#[derive(Debug)]
pub(crate) struct End {
    /// `None` if it had to be killed.
    pub(crate) status: Option<ExitStatus>,
    pub(crate) after: Duration,
}

impl ChildProcess {
    /// Starts a process and reads its stderr, so that it never blocks on a full pipe.
    pub(crate) fn spawn(mut command: Command) -> anyhow::Result<(Self, Lines<BufReader<ChildStderr>>)> {
        let mut child = command
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{command:?} cannot be started"))?;
        let stderr = child.stderr.take().context("the process has no stderr")?;
        let pid = child.id().context("the process has no id")?;
        Ok((Self { child, pid, log: Rc::default() }, BufReader::new(stderr).lines()))
    }

    /// Keeps reading, and stores the last lines.
    pub(crate) fn keep_log<R: AsyncRead + Unpin + 'static>(&self, mut lines: Lines<BufReader<R>>) {
        let log = Rc::clone(&self.log);
        spawn_local(async move {
            while let Ok(Some(line)) = lines.next_line().await {
                let mut log = log.borrow_mut();
                if log.len() == MAX_KEPT_LINES {
                    log.pop_front();
                }
                log.push_back(line);
            }
        });
    }

    pub(crate) fn last_lines(&self) -> String {
        let log = self.log.borrow();
        log.iter().rev().take(4).rev().cloned().collect::<Vec<_>>().join(" / ")
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    pub(crate) fn memory(&self) -> Memory {
        Memory::of(self.pid)
    }

    pub(crate) fn cpu_ticks(&self) -> u64 {
        cpu_ticks(self.pid)
    }

    /// The exit status, if the process has ended.
    pub(crate) fn has_ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    pub(crate) fn signal(&self, signal: Signal) -> anyhow::Result<()> {
        // After waiting, the id may belong to another process.
        let id = self.child.id().context("the process has ended")?;
        let pid = i32::try_from(id).ok().and_then(Pid::from_raw).context("no process has this id")?;
        kill_process(pid, signal).with_context(|| format!("process {id} cannot be sent {signal:?}"))
    }

    /// Sends SIGTERM and waits. Kills the process if it does not end in time.
    pub(crate) async fn terminate(&mut self, patience: Duration) -> anyhow::Result<End> {
        self.signal(Signal::TERM)?;
        self.end(patience).await
    }

    /// Waits for the end. Kills the process if it does not end in time.
    pub(crate) async fn end(&mut self, patience: Duration) -> anyhow::Result<End> {
        let began = Instant::now();
        let status = timeout(patience, self.child.wait()).await.ok().transpose()?;
        if status.is_none() {
            self.child.kill().await?;
        }
        Ok(End { status, after: began.elapsed() })
    }
}

impl End {
    pub(crate) fn is_clean(&self) -> bool {
        self.status.is_some_and(|status| status.success())
    }

    pub(crate) fn text(&self) -> String {
        let ms = self.after.as_millis();
        match self.status {
            Some(status) => format!("{status} after {ms} ms"),
            None => format!("it was killed after {ms} ms"),
        }
    }
}
