//! Executes the operations of functions, one at a time. A write waits for a transaction that has written the same
//! document.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use cloudfn_database::{ErrorKind, Operation};
use serde_json::{Map, Value};
use tokio::sync::Notify;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::answer::{Answered, answered};
use super::error::DatabaseError;
use super::sources::Sources;
use super::state::{Executed, State};

/// One database, with the operations that wait for it.
#[derive(Default)]
pub(super) struct Service {
    /// Operations run in the order of their arrival, so even many of them need only one thread.
    turn: tokio::sync::Mutex<()>,
    state: Mutex<State>,
    /// Notifies waiting writes that a transaction has ended.
    transaction_ended: Notify,
    waiting: AtomicUsize,
}

/// The work to do.
enum Work {
    /// A request as it was sent.
    Request(Map<String, Value>),
    /// A request that was already parsed.
    Operation(Box<Operation>),
}

/// The result of trying to do it.
enum Attempt {
    Done(Result<Answered, DatabaseError>),
    /// An open transaction has written the document. One ends after this time at the latest.
    Locked {
        operation: Box<Operation>,
        time_left: Duration,
    },
}

impl Service {
    pub(super) fn of(state: State) -> Self {
        Self { state: Mutex::new(state), ..Self::default() }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        // If the engine panicked, its operation failed with `DatabaseError::Fault`, and the next ones use what is there.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers a request. If the returned future is dropped while it waits for its turn or for a transaction, the operation is
    /// not done.
    pub(super) async fn answer(
        self: Arc<Self>,
        request: Map<String, Value>,
        sources: Sources,
        creates_missing: bool,
    ) -> Result<Answered, DatabaseError> {
        let mut work = Work::Request(request);
        loop {
            // From here on, it is notified of every transaction that ends, so none is missed.
            let transaction_ended = self.transaction_ended.notified();
            let attempt = {
                let _turn = self.turn.lock().await;
                let service = Arc::clone(&self);
                spawn_blocking(move || service.attempt(work, sources, creates_missing)).await
            };
            match attempt {
                Ok(Attempt::Done(result)) => return result,
                Ok(Attempt::Locked { operation, time_left }) => {
                    let _waiting = Waiting::new(&self.waiting);
                    // A timeout also ends a transaction.
                    let _ = timeout(time_left, transaction_ended).await;
                    work = Work::Operation(operation);
                }
                Err(_) => return Err(DatabaseError::Fault),
            }
        }
    }

    /// Reads the request, does it and writes the answer: none of it on a thread that serves connections, because all of it
    /// can take long.
    fn attempt(&self, work: Work, sources: Sources, creates_missing: bool) -> Attempt {
        let operation = match work {
            Work::Operation(operation) => operation,
            Work::Request(request) => match Operation::from_json(&request) {
                Ok(operation) => Box::new(operation),
                Err(error) => {
                    self.abandon_transaction(&request, sources);
                    return Attempt::Done(Err(error.into()));
                }
            },
        };
        let Executed { result, has_ended_one, time_left, written } =
            self.lock().execute(&operation, sources, creates_missing);
        if has_ended_one {
            self.transaction_ended.notify_waiters();
        }
        match result {
            Err(DatabaseError::Operation(error)) if error.kind() == ErrorKind::Locked => {
                Attempt::Locked { operation, time_left }
            }
            Err(error) => Attempt::Done(Err(error)),
            Ok(answer) => Attempt::Done(answered(&answer, written)),
        }
    }

    /// Ends the transaction of a request that cannot be read, as every other error of an operation does.
    fn abandon_transaction(&self, request: &Map<String, Value>, sources: Sources) {
        if let Some(Value::String(id)) = request.get("transactionId") {
            let abort = Operation::AbortTransaction { transaction: id.clone() };
            // An error means that there is no such transaction.
            let Executed { has_ended_one, .. } = self.lock().execute(&abort, sources, false);
            if has_ended_one {
                self.transaction_ended.notify_waiters();
            }
        }
    }

    /// The number of writes that wait for a transaction.
    #[cfg(test)]
    pub(super) fn waiting(&self) -> usize {
        self.waiting.load(Ordering::SeqCst)
    }
}

/// A write that waits.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn new(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::SeqCst);
        Self(count)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
