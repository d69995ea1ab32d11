//! Counts the system calls of a process and of its threads.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::workspace;

/// What ends a count.
const SIGNAL: &str = "--- SIGTERM ";

/// How long strace may take to end.
const PATIENCE: Duration = Duration::from_secs(10);

/// One run of strace.
#[derive(Debug)]
pub(crate) struct Run {
    log: PathBuf,
}

pub(crate) fn is_there() -> bool {
    Command::new("strace").arg("-V").output().is_ok_and(|output| output.status.success())
}

impl Run {
    pub(crate) fn new() -> anyhow::Result<Self> {
        fs::create_dir_all(workspace::scratch())?;
        Ok(Self { log: workspace::scratch().join(format!("strace-{}.log", std::process::id())) })
    }

    /// What to write before a command. The command itself is the process that is started, and strace its descendant.
    pub(crate) fn before(&self) -> Vec<OsString> {
        let words = ["strace", "-D", "-f", "-o"].map(OsString::from);
        words.into_iter().chain([self.log.clone().into()]).collect()
    }

    /// How many system calls there were until SIGTERM.
    pub(crate) fn counted(self) -> anyhow::Result<u64> {
        let begin = Instant::now();
        // strace ends after the command, and writes the end of its log then.
        let log = loop {
            let log =
                fs::read_to_string(&self.log).with_context(|| format!("{} cannot be read", self.log.display()))?;
            if log.contains(SIGNAL) || begin.elapsed() > PATIENCE {
                break log;
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        let counted = system_calls(&log).with_context(|| format!("strace saw no SIGTERM: {log}"))?;
        fs::remove_file(&self.log)?;
        Ok(counted)
    }
}

/// The calls in a log of strace. One that is interrupted by a call of another thread has two lines, and a signal or an exit
/// none of a call.
fn system_calls(log: &str) -> Option<u64> {
    let (start, _) = log.split_once(SIGNAL)?;
    // The last line is that of the signal.
    let lines = start.lines().rev().skip(1);
    let calls = lines.filter(|line| line.contains('(') && !line.contains(" resumed>") && !line.contains(" --- "));
    u64::try_from(calls.count()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_until_the_signal_are_counted_once_each() {
        let log = "7 execve(\"/bin/x\", [\"x\"], 0x7ffc /* 3 vars */) = 0\n7 brk(NULL) = 0x55\n\
                   7 clone3({flags=CLONE_VM} => {parent_tid=[8]}, 88) = 8\n8 recvfrom(3,  <unfinished ...>\n\
                   7 futex(0x1) = 0\n8 <... recvfrom resumed>\"a\", 1) = 1\n7 --- SIGCHLD {si_signo=SIGCHLD} ---\n\
                   7 epoll_wait(4,  <unfinished ...>\n7 --- SIGTERM {si_signo=SIGTERM} ---\n7 exit_group(0) = ?\n";
        assert_eq!(system_calls(log), Some(6));
        assert_eq!(system_calls("7 brk(NULL) = 0x55\n"), None);
    }
}
