//! Observers of all invocations.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::cloud_call::CloudCall;
use crate::identity::Identity;
use crate::outcome::Outcome;

/// The start of an invocation.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct InvocationStart {
    /// The platform's id of the invocation.
    pub request_id: String,
    /// The request id of the invocation that called this function, if it was one.
    pub parent: Option<String>,
    /// The function's name.
    pub function: String,
    /// The event as the caller sent it, without what the platform adds: `userInfo`, and the data of cloudIDs.
    pub event: Bytes,
    /// The caller.
    pub identity: Identity,
    /// When the function's turn came.
    pub at: SystemTime,
}

/// An invocation that has ended.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Invocation {
    /// How it started.
    pub start: InvocationStart,
    /// The result.
    pub outcome: Outcome,
}

/// What happens on a [`Platform`](crate::Platform).
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Activity {
    /// An invocation has started.
    Started(Arc<InvocationStart>),
    /// The process of a running invocation wrote a line.
    Line {
        /// The platform's id of the invocation.
        request_id: String,
        /// The line.
        text: String,
        /// When it was written, since the function's turn came.
        at: Duration,
    },
    /// A call of a running invocation was answered.
    Called {
        /// The platform's id of the invocation.
        request_id: String,
        /// The call. Its [`at`](CloudCall::at) is not known before the invocation ends.
        call: Arc<CloudCall>,
    },
    /// An invocation has ended.
    Ended(Arc<Invocation>),
    /// The process of an invocation could not be started, or its caller gave up.
    Abandoned {
        /// The platform's id of the invocation.
        request_id: String,
    },
}

/// Everything that happens on a [`Platform`](crate::Platform), as it happens.
///
/// ```
/// use cloudfn_local::Platform;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// let platform = Platform::start().await?;
/// let mut activities = platform.activities();
/// drop(platform);
/// assert!(activities.next().await.is_none());
/// # Ok(())
/// # })
/// # }
/// ```
#[derive(Debug)]
pub struct Activities(UnboundedReceiver<Activity>);

impl Activities {
    /// Waits for the next activity; `None` if the platform is gone.
    pub async fn next(&mut self) -> Option<Activity> {
        self.0.recv().await
    }
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
pub struct Invocations(Activities);

impl Invocations {
    pub(crate) fn of(activities: Activities) -> Self {
        Self(activities)
    }

    /// Waits for the next invocation; `None` if the platform is gone.
    pub async fn next(&mut self) -> Option<Arc<Invocation>> {
        loop {
            if let Activity::Ended(invocation) = self.0.next().await? {
                return Some(invocation);
            }
        }
    }
}

/// The observers.
#[derive(Debug, Default)]
pub(crate) struct Observers(Mutex<Vec<UnboundedSender<Activity>>>);

impl Observers {
    pub(crate) fn add(&self) -> Activities {
        let (sender, receiver) = unbounded_channel();
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        Activities(receiver)
    }

    /// Tells all observers. Nothing is copied if there are none.
    pub(crate) fn tell(&self, activity: impl FnOnce() -> Activity) {
        let mut observers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        observers.retain(|observer| !observer.is_closed());
        if observers.is_empty() {
            return;
        }
        let activity = activity();
        observers.retain(|observer| observer.send(activity.clone()).is_ok());
    }
}

/// Tells that an invocation has started, and later that it was abandoned, unless it [ends](Self::end).
pub(crate) struct Announcement<'a> {
    observers: &'a Observers,
    request_id: String,
    has_ended: bool,
}

impl<'a> Announcement<'a> {
    pub(crate) fn of(observers: &'a Observers, start: &InvocationStart) -> Self {
        observers.tell(|| Activity::Started(Arc::new(start.clone())));
        Self { observers, request_id: start.request_id.clone(), has_ended: false }
    }

    pub(crate) fn end(mut self, invocation: &Invocation) {
        self.has_ended = true;
        self.observers.tell(|| Activity::Ended(Arc::new(invocation.clone())));
    }
}

impl Drop for Announcement<'_> {
    fn drop(&mut self) {
        if !self.has_ended {
            self.observers.tell(|| Activity::Abandoned { request_id: self.request_id.clone() });
        }
    }
}
