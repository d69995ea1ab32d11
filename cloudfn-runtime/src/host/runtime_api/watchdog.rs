//! The SIGTERM watchdog: a function that computes without an `.await` blocks the only thread, which then cannot handle
//! the signal.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::limits::DRAIN_TIMEOUT;
use super::terminated;
use crate::failure::Failure;
use crate::log;
use crate::middleware::trace::log_failure;

/// How much longer the watchdog waits than the host itself, which needs time to report the failure.
const MARGIN: Duration = Duration::from_secs(2);

/// The request id of the running invocation.
#[derive(Debug, Clone, Default)]
pub(super) struct CurrentInvocation(Arc<Mutex<Option<String>>>);

impl CurrentInvocation {
    pub(super) fn begin(&self, request_id: &str) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(request_id.to_owned());
    }

    pub(super) fn end(&self) {
        self.take();
    }

    fn take(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Starts a thread that ends the process if SIGTERM has not ended it in time.
pub(super) fn install(drain: Duration, current: CurrentInvocation) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let terminated = {
        let _inside = runtime.enter();
        terminated()?
    };
    thread::Builder::new().name("cloudfn-sigterm".to_owned()).spawn(move || {
        runtime.block_on(async {
            terminated.await;
            tokio::time::sleep(drain + MARGIN).await;
        });
        give_up(drain, &current);
    })?;
    Ok(())
}

fn give_up(drain: Duration, current: &CurrentInvocation) {
    let text = format!(
        "SIGTERM: the function has not returned within {} ms, because it computes without an `.await`; {DRAIN_TIMEOUT} \
         raises the limit",
        drain.as_millis()
    );
    match current.take() {
        Some(request_id) => log_failure(&request_id, None, &mut Failure::new(text)),
        None => log::say_error(&text),
    }
    std::process::exit(1);
}
