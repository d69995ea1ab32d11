//! `Unsent`: warns about a call that is dropped before it is awaited.
//!
//! `let sent = cloud.openapi(message);` sends nothing, and rustc only says that the variable is unused. Builds without
//! debug assertions contain nothing of this.

#[cfg(debug_assertions)]
use std::cell::Cell;
#[cfg(debug_assertions)]
use std::panic::Location;

#[cfg(debug_assertions)]
thread_local! {
    /// Whether an invocation is being cancelled. What it holds is dropped then, without any mistake in its code.
    static IS_CANCELLING: Cell<bool> = const { Cell::new(false) };
}

/// A part of a call that has not been sent.
pub(crate) struct Unsent {
    /// The name of the call, and the line that makes it; `None` once it is sent.
    #[cfg(debug_assertions)]
    call: Option<(&'static str, &'static Location<'static>)>,
}

impl Unsent {
    #[track_caller]
    pub(crate) fn new(name: &'static str) -> Self {
        #[cfg(not(debug_assertions))]
        let _ = name;
        Self {
            #[cfg(debug_assertions)]
            call: Some((name, Location::caller())),
        }
    }

    /// The call is being sent.
    #[cfg_attr(not(debug_assertions), expect(clippy::unused_self, unused_mut, reason = "it has no content"))]
    pub(crate) fn sent(mut self) {
        #[cfg(debug_assertions)]
        {
            self.call = None;
        }
    }
}

#[cfg(debug_assertions)]
impl Drop for Unsent {
    fn drop(&mut self) {
        let Some((name, place)) = self.call else { return };
        if std::thread::panicking() || IS_CANCELLING.get() {
            return;
        }
        let text =
            format!("`{name}` was not called: {place} makes the call, which is sent when it is awaited; add `.await`");
        if tracing::dispatcher::has_been_set() {
            tracing::warn!(target: "cloudfn", "{text}");
        } else {
            // A unit test has no log.
            eprintln!("warning: {text}");
        }
    }
}

/// Drops a cancelled invocation, with all calls that it has not sent.
pub(crate) fn while_cancelling<T>(drop: impl FnOnce() -> T) -> T {
    #[cfg(debug_assertions)]
    let outer = IS_CANCELLING.replace(true);
    let result = drop();
    #[cfg(debug_assertions)]
    IS_CANCELLING.set(outer);
    result
}

#[cfg(test)]
mod tests;
