//! The functions, as the calls of one thread share them.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;

use tokio::sync::Mutex;
use tower_service::Service;

use crate::failure::Failure;
use crate::invocation::Invocation;

/// Runs the functions of this binary. What stands behind it is generic over the user's layers; what calls it is not.
pub(super) type Run = Rc<dyn Fn(Invocation) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, Failure>>>>>;

pub(super) fn runner<S>(service: S) -> Run
where
    S: Service<Invocation, Response = Vec<u8>, Error = Failure> + 'static,
    S::Future: 'static,
{
    // A service is asked by one call at a time whether it is ready: it remembers only one that waits.
    let service = Rc::new(Mutex::new(service));
    Rc::new(move |invocation| {
        let service = Rc::clone(&service);
        Box::pin(async move {
            let running = {
                let mut service = service.lock().await;
                poll_fn(|context| service.poll_ready(context)).await?;
                service.call(invocation)
            };
            running.await
        })
    })
}
