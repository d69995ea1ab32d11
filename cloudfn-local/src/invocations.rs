//! Those who want to know what becomes of every invocation.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::identity::Identity;
use crate::outcome::Outcome;

/// An invocation that has ended.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Invocation {
    /// The function's name.
    pub function: String,
    /// What it was given, with what the platform adds.
    pub event: Bytes,
    /// Who called.
    pub identity: Identity,
    /// What became of it.
    pub outcome: Outcome,
}

/// The invocations of a [`Platform`](crate::Platform) as they end: those of functions that call one another too.
///
/// ```
/// use cloudfn_local::Platform;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// let platform = Platform::start().await?;
/// let mut invocations = platform.invocations();
/// drop(platform);
/// assert!(invocations.next().await.is_none());
/// # Ok(())
/// # })
/// # }
/// ```
#[derive(Debug)]
pub struct Invocations(UnboundedReceiver<Arc<Invocation>>);

impl Invocations {
    /// Waits for the next one; `None` when the platform is gone.
    pub async fn next(&mut self) -> Option<Arc<Invocation>> {
        self.0.recv().await
    }
}

/// Those who want to know.
#[derive(Debug, Default)]
pub(crate) struct Observers(Mutex<Vec<UnboundedSender<Arc<Invocation>>>>);

impl Observers {
    pub(crate) fn add(&self) -> Invocations {
        let (sender, receiver) = unbounded_channel();
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        Invocations(receiver)
    }

    /// Tells all that still listen. Nothing is copied when nobody does.
    pub(crate) fn tell(&self, invocation: impl FnOnce() -> Invocation) {
        let mut observers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        observers.retain(|observer| !observer.is_closed());
        if observers.is_empty() {
            return;
        }
        let invocation = Arc::new(invocation());
        observers.retain(|observer| observer.send(Arc::clone(&invocation)).is_ok());
    }
}
