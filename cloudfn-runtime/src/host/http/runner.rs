//! `Runner`: the service of layers and functions that the calls of one thread share.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;

use bytes::Bytes;
use tokio::sync::Mutex;
use tower_service::Service;

use crate::failure::Failure;
use crate::invocation::Invocation;
use crate::panics::drop_catching_panic;

/// Runs the functions of this binary. It erases the types of the user's layers.
pub(super) type Runner = Rc<dyn Fn(Invocation) -> RunningFunction>;

/// The future of a function and its layers.
pub(super) type RunningFunction = Pin<Box<dyn Future<Output = Result<Bytes, Failure>>>>;

pub(super) fn runner<S>(service: S) -> Runner
where
    S: Service<Invocation, Response = Bytes, Error = Failure> + 'static,
    S::Future: 'static,
{
    // Readiness is polled by one call at a time, because a service remembers only one waker.
    let service = Rc::new(Mutex::new(GuardedService(Some(service))));
    Rc::new(move |invocation| {
        let service = Rc::clone(&service);
        Box::pin(async move {
            let running = {
                let mut guarded = service.lock().await;
                let Some(service) = guarded.0.as_mut() else { return Err(Failure::new("the host has ended")) };
                poll_fn(|context| service.poll_ready(context)).await?;
                service.call(invocation)
            };
            running.await
        })
    })
}

/// The user's layers and functions. Dropping them catches panics.
struct GuardedService<S>(Option<S>);

impl<S> Drop for GuardedService<S> {
    /// A layer that panics while it is dropped does not change how the process ends.
    fn drop(&mut self) {
        if let Err(panicked) = drop_catching_panic(self.0.take()) {
            tracing::error!(target: "cloudfn", "{}", panicked.report("a layer, while it was dropped,"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Panics when it is dropped.
    struct Bomb;

    impl Drop for Bomb {
        fn drop(&mut self) {
            panic!("no end");
        }
    }

    #[test]
    fn a_layer_that_panics_while_dropped_does_no_harm() {
        drop(GuardedService(Some(Bomb)));
    }
}
