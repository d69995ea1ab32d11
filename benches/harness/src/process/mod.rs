//! A contestant's process, and what the system knows about it.

mod figures;

use std::process::{Child, Command};
use std::time::{Duration, Instant};

use anyhow::Context;
use rustix::process::{Pid, Signal, kill_process};

pub(crate) use self::figures::{children_cpu_seconds, cpu_ns, max_resident_kb, page_faults, resident_kb, waits};

/// A process that ends with its owner.
#[derive(Debug)]
pub(crate) struct Process(Child);

impl Process {
    pub(crate) fn start(command: &mut Command) -> anyhow::Result<Self> {
        let child =
            command.spawn().with_context(|| format!("{} cannot be started", command.get_program().display()))?;
        Ok(Self(child))
    }

    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }

    pub(crate) fn has_ended(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(Some(_)) | Err(_))
    }

    /// Sends SIGTERM, and waits until the process has ended. It is killed if it does not end in time.
    pub(crate) fn terminate(mut self, patience: Duration) -> anyhow::Result<()> {
        let id = i32::try_from(self.id()).ok().and_then(Pid::from_raw).context("a process has an id")?;
        // A process that has ended by itself is fine, too.
        let _ = kill_process(id, Signal::TERM);
        let begin = Instant::now();
        while !self.has_ended() && begin.elapsed() < patience {
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
