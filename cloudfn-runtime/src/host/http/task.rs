//! Starts the tasks of one thread.

use std::future::Future;
use std::pin::Pin;

use tokio::task::{JoinHandle, spawn_local};

/// Starts a task on this thread. Its future is boxed: tokio has much code for each type of a task.
pub(super) fn spawn<T: 'static>(task: impl Future<Output = T> + 'static) -> JoinHandle<T> {
    let task: Pin<Box<dyn Future<Output = T>>> = Box::pin(task);
    spawn_local(task)
}
