//! The mode of the terminal in which each key arrives at once.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Signal, getpgrp};
use rustix::stdio::stdin;
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcgetpgrp, tcsetattr};
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinHandle;

/// How long a command in the background waits before it looks again whether the terminal is its own.
const PAUSE: Duration = Duration::from_millis(500);

/// The mode, until this is dropped.
#[derive(Debug)]
pub(super) struct KeyMode {
    /// The mode before; `None` once it is restored.
    before: Arc<Mutex<Option<Termios>>>,
    /// Sets the mode again when the command continues after Ctrl-Z: a shell sets its own.
    continued: Option<JoinHandle<()>>,
}

impl KeyMode {
    pub(super) fn set() -> Option<Self> {
        if !is_in_the_foreground() {
            return None;
        }
        let before = tcgetattr(stdin()).ok()?;
        apply(&before)?;
        let before = Arc::new(Mutex::new(Some(before)));
        let continued = set_again(Arc::clone(&before));
        Some(Self { before, continued })
    }
}

impl Drop for KeyMode {
    fn drop(&mut self) {
        let before = self.before.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(continued) = &self.continued {
            continued.abort();
        }
        // The system stops a process in the background that sets a mode.
        if let Some(before) = before.filter(|_| is_in_the_foreground()) {
            // If the terminal is gone, it has no mode.
            let _ = tcsetattr(stdin(), OptionalActions::Now, &before);
        }
    }
}

/// Keys arrive one by one and are not shown. Ctrl-C and Ctrl-Z stay signals.
fn apply(before: &Termios) -> Option<()> {
    let mut mode = before.clone();
    mode.local_modes.remove(LocalModes::ICANON | LocalModes::ECHO);
    tcsetattr(stdin(), OptionalActions::Now, &mode).ok()
}

fn set_again(before: Arc<Mutex<Option<Termios>>>) -> Option<JoinHandle<()>> {
    let mut continued = signal(SignalKind::from_raw(Signal::CONT.as_raw())).ok()?;
    Some(tokio::spawn(async move {
        while continued.recv().await.is_some() {
            let before = before.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(before) = before.as_ref().filter(|_| is_in_the_foreground()) {
                apply(before);
            }
        }
    }))
}

fn is_in_the_foreground() -> bool {
    tcgetpgrp(stdin()).is_ok_and(|group| group == getpgrp())
}

/// Waits for a key of this command; `None` if the terminal is gone.
pub(super) fn wait_for_a_key() -> Option<()> {
    loop {
        let input = stdin();
        let mut waiting = [PollFd::new(&input, PollFlags::IN)];
        match poll(&mut waiting, None) {
            Ok(_) => {}
            Err(rustix::io::Errno::INTR) => continue,
            Err(_) => return None,
        }
        let flags = waiting[0].revents();
        // macOS cannot poll every terminal, and says that the file is invalid. Reading works.
        if !flags.intersects(PollFlags::IN | PollFlags::NVAL) {
            return None;
        }
        if is_in_the_foreground() {
            return Some(());
        }
        // The key is for the shell. The system stops a process in the background that reads.
        std::thread::sleep(PAUSE);
    }
}
