//! Ends a command that another thread runs, together with everything that it started.

use std::io;
use std::process::{Child, Command, ExitStatus};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The running command and its children. Clones share it.
#[derive(Debug, Clone, Default)]
pub(crate) struct ProcessGroup(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    running: Option<u32>,
    is_over: bool,
}

impl ProcessGroup {
    /// Starts a command in a process group of its own: its children end with it, and Ctrl-C in the terminal reaches
    /// only this process.
    pub(crate) fn spawn(&self, command: &mut Command) -> io::Result<Child> {
        let mut state = self.state();
        if state.is_over {
            return Err(io::Error::new(io::ErrorKind::Interrupted, "it was interrupted"));
        }
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let child = command.spawn()?;
        state.running = Some(child.id());
        Ok(child)
    }

    /// Waits for the command. After `end`, everything that it started ends with it: a process that ignores the request to
    /// end is killed.
    pub(crate) fn wait(&self, command: &mut Child) -> io::Result<ExitStatus> {
        wait_unreaped(command);
        {
            let mut state = self.state();
            if let Some(id) = state.running.take()
                && state.is_over
            {
                signal_group(id, Ending::Forced);
            }
        }
        command.wait()
    }

    /// Asks the running command to end, and prevents others from starting.
    pub(crate) fn end(&self) {
        let mut state = self.state();
        state.is_over = true;
        if let Some(id) = state.running {
            signal_group(id, Ending::Asked);
        }
    }

    /// Kills the running command with everything that it started.
    pub(crate) fn kill(&self) {
        let mut state = self.state();
        state.is_over = true;
        // It was not waited for yet, so the id is still valid.
        if let Some(id) = state.running {
            signal_group(id, Ending::Forced);
        }
    }

    /// Whether the command was asked to end.
    pub(crate) fn is_over(&self) -> bool {
        self.state().is_over
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How a command is ended.
#[derive(Debug, Clone, Copy)]
enum Ending {
    Asked,
    Forced,
}

#[cfg(unix)]
fn signal_group(id: u32, ending: Ending) {
    let signal = match ending {
        Ending::Asked => rustix::process::Signal::TERM,
        Ending::Forced => rustix::process::Signal::KILL,
    };
    let group = i32::try_from(id).ok().and_then(rustix::process::Pid::from_raw);
    if let Some(group) = group {
        // This fails only if all of them have ended.
        let _ = rustix::process::kill_process_group(group, signal);
    }
}

/// Waits until a command has ended, but leaves it for `Child::wait`, so that its process id is not reused yet.
#[cfg(unix)]
fn wait_unreaped(command: &Child) {
    use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};

    let Some(id) = i32::try_from(command.id()).ok().and_then(Pid::from_raw) else { return };
    let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
    // `Child::wait` reports any other error.
    while matches!(waitid(WaitId::Pid(id), options), Err(rustix::io::Errno::INTR)) {}
}

#[cfg(not(unix))]
fn wait_unreaped(_: &Child) {}

/// On Windows, Ctrl-C reaches every process of the console.
#[cfg(not(unix))]
fn signal_group(_: u32, _: Ending) {}

#[cfg(all(test, unix))]
mod tests {
    use std::io::Read;
    use std::process::Stdio;

    use super::*;

    #[test]
    fn ending_a_command_ends_the_processes_that_it_started() {
        let process_group = ProcessGroup::default();
        let mut command = Command::new("sh");
        command.args(["-c", "sleep 600 & echo started; wait"]).stdout(Stdio::piped());
        let mut child = process_group.spawn(&mut command).unwrap();
        let mut stdout = child.stdout.take().unwrap();
        let mut started = [0; 8];
        stdout.read_exact(&mut started).unwrap();
        process_group.end();
        // Both hold the pipe, so it ends when both have ended.
        assert_eq!(stdout.read(&mut started).unwrap(), 0);
        assert!(!child.wait().unwrap().success());
        assert!(process_group.spawn(&mut Command::new("true")).is_err(), "nothing starts any more");
    }

    #[test]
    fn a_command_that_ignores_the_request_to_end_is_killed() {
        let process_group = ProcessGroup::default();
        let mut command = Command::new("sh");
        command.args(["-c", "trap '' TERM; echo started; while :; do sleep 600; done"]).stdout(Stdio::piped());
        let mut child = process_group.spawn(&mut command).unwrap();
        let mut stdout = child.stdout.take().unwrap();
        let mut started = [0; 8];
        stdout.read_exact(&mut started).unwrap();
        process_group.end();
        assert!(process_group.is_over());
        process_group.kill();
        assert_eq!(stdout.read(&mut started).unwrap(), 0);
        assert!(!process_group.wait(&mut child).unwrap().success());
        process_group.kill();
    }

    #[test]
    fn a_process_that_ignores_the_request_is_killed_when_the_command_that_started_it_has_ended() {
        let process_group = ProcessGroup::default();
        let mut command = Command::new("sh");
        let deaf = "(trap '' TERM; echo started; while :; do sleep 600; done) & wait";
        command.args(["-c", deaf]).stdout(Stdio::piped());
        let mut child = process_group.spawn(&mut command).unwrap();
        let mut stdout = child.stdout.take().unwrap();
        let mut started = [0; 8];
        stdout.read_exact(&mut started).unwrap();
        process_group.end();
        assert!(!process_group.wait(&mut child).unwrap().success());
        assert_eq!(stdout.read(&mut started).unwrap(), 0, "the process has ended, too");
    }
}
