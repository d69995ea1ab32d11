//! The typed request of the call that a task is making, for an answer that a test makes of it.

use std::future::Future;

use cloudfn_openapi::Kept;

tokio::task_local! {
    /// The request as the function built it. The connection gets only its bytes.
    static SENT: Kept;
}

/// Makes a call, whose request the test's answer can see.
pub(crate) fn sending<F: Future>(request: Kept, call: F) -> impl Future<Output = F::Output> {
    SENT.scope(request, call)
}

/// Uses the request of the call that this task is making; `None` if its type cannot be kept.
pub(crate) fn with_request<T>(mut use_it: impl FnMut(Option<&Kept>) -> T) -> T {
    SENT.try_with(|sent| use_it(Some(sent))).unwrap_or_else(|_| use_it(None))
}
