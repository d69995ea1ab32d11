//! Observers of all invocations.

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
    /// The event as the caller sent it, without what the platform adds: `userInfo`, and the data of cloudIDs.
    pub event: Bytes,
    /// The caller.
    pub identity: Identity,
    /// The result.
    pub outcome: Outcome,
}

/// The invocations of a [`Platform`](crate::Platform) as they end, including those that functions make of one another.
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
    /// Waits for the next invocation; `None` if the platform is gone.
    pub async fn next(&mut self) -> Option<Arc<Invocation>> {
        self.0.recv().await
    }
}

/// The observers.
#[derive(Debug, Default)]
pub(crate) struct Observers(Mutex<Vec<UnboundedSender<Arc<Invocation>>>>);

impl Observers {
    pub(crate) fn add(&self) -> Invocations {
        let (sender, receiver) = unbounded_channel();
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        Invocations(receiver)
    }

    /// Sends an invocation to all observers. Nothing is copied if there are none.
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
