//! The watchdog where there are no signals: a thread of its own.

use std::io;
use std::thread;
use std::time::Duration;

use super::{CurrentInvocation, MARGIN, failure};
use crate::environment::Environment;
use crate::host::runtime_api::terminated;
use crate::log;
use crate::middleware::trace::log_failure;

/// Starts a thread that ends the process if being asked to end has not ended it in time.
pub(in crate::host::runtime_api) fn install(
    drain: Duration,
    current: CurrentInvocation,
    _: &Environment,
) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let terminated = {
        let _inside = runtime.enter();
        terminated()?
    };
    thread::Builder::new().name("cloudfn-watchdog".to_owned()).spawn(move || {
        runtime.block_on(async {
            terminated.await;
            tokio::time::sleep(drain + MARGIN).await;
        });
        let mut failure = failure(drain);
        if current.is_running() {
            log_failure(&current.to_string(), None, &mut failure);
        } else {
            log::say_error(failure.err_msg());
        }
        std::process::exit(1);
    })?;
    Ok(())
}
