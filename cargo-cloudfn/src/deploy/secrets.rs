//! Files with secrets, written for a tool. They are removed when the command ends, however it ends.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::{DeployTarget, tcb};
use crate::printable;
use crate::terminal::{Colour, Terminal};

/// The files; dropping it removes them.
#[derive(Default)]
pub(super) struct Secrets(Arc<Files>);

#[derive(Default)]
struct Files(Mutex<Vec<PathBuf>>);

/// The exit code of an interrupted command.
const INTERRUPTED: i32 = 130;

impl Secrets {
    /// Adds the file that was written for a function, if it contains secrets.
    pub(super) fn add(&self, function: &str, target: &DeployTarget<'_>) {
        let Some(file) = tcb::configuration_with_secrets(function, target.scratch) else { return };
        let mut files = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.push(file);
        if files.len() == 1 {
            self.remove_when_interrupted();
        }
    }

    /// Ctrl-C ends the tool, too: both share the terminal.
    fn remove_when_interrupted(&self) {
        let files = Arc::clone(&self.0);
        thread::spawn(move || {
            let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
            if runtime.block_on(interrupted()).is_ok() {
                files.remove();
                std::process::exit(INTERRUPTED);
            }
        });
    }
}

impl Drop for Secrets {
    fn drop(&mut self) {
        self.0.remove();
    }
}

impl Files {
    fn remove(&self) {
        for file in self.0.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            match std::fs::remove_file(&file) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    let file = file.display();
                    let text = format!("{file} contains variables of the function, and cannot be removed: {error}");
                    let terminal = Terminal::of_stderr();
                    let warning = terminal.paint(Colour::Yellow, "warning");
                    terminal.tell(&format!("{warning}: {}", printable::line(&text)));
                }
                _ => {}
            }
        }
    }
}

#[cfg(unix)]
async fn interrupted() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};

    let kinds = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup(), SignalKind::quit()];
    let mut signals = kinds.map(signal).into_iter().collect::<std::io::Result<Vec<_>>>()?;
    std::future::poll_fn(|context| {
        let is_any = signals.iter_mut().any(|signal| signal.poll_recv(context).is_ready());
        if is_any { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    Ok(())
}

#[cfg(not(unix))]
async fn interrupted() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}
