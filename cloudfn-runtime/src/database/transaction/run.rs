//! A closure that runs in a transaction, and again after a conflict.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::time::Duration;

use tokio::time::Instant;

use super::Transaction;
use super::pause::pause;
use crate::cloud::unsent::Unsent;
use crate::database::access::Access;
use crate::database::wire::api;
use crate::error::Error;
use crate::error::api_name::ApiName;

/// The default maximum number of runs, as in wx-server-sdk: once, and three times more.
const RUNS: u32 = 4;

/// A closure that runs in a transaction when it is awaited. [`Database::transaction`](crate::database::Database::transaction)
/// returns it.
#[must_use = "nothing runs unless it is awaited: add `.await`"]
pub struct RunTransaction<'w, T, E> {
    access: Access,
    runs: u32,
    run: Run<'w, T, E>,
    unsent: Unsent,
}

type Running<'w, T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + 'w>>;
type Run<'w, T, E> = Box<dyn FnOnce(Access, u32) -> Running<'w, T, E> + 'w>;

impl<'w, T: 'w, E: From<Error> + 'w> RunTransaction<'w, T, E> {
    #[track_caller]
    pub(in crate::database) fn new<W>(access: Access, work: W) -> Self
    where
        W: AsyncFnMut(&Transaction) -> Result<T, E> + 'w,
    {
        let run: Run<'w, T, E> = Box::new(|access, runs| Box::pin(run(access, runs, work)));
        Self { access, runs: RUNS, run, unsent: Unsent::new("runTransaction") }
    }

    /// Sets the maximum number of runs. The default is 4; 1 never repeats; 0 is an error. wx-server-sdk's `times` is one less.
    ///
    /// Before the second run there is a pause of 50 to 100 milliseconds; it doubles with each run, up to 3 seconds. There is no
    /// further run if the invocation would end during the pause.
    #[doc(alias = "times")]
    pub fn runs(mut self, runs: u32) -> Self {
        self.runs = runs;
        self
    }
}

impl<'w, T: 'w, E: 'w> IntoFuture for RunTransaction<'w, T, E> {
    type Output = Result<T, E>;
    /// Not `Send`, like functions.
    type IntoFuture = Running<'w, T, E>;

    fn into_future(self) -> Self::IntoFuture {
        self.unsent.sent();
        (self.run)(self.access, self.runs)
    }
}

async fn run<T, E: From<Error>>(
    access: Access,
    most: u32,
    mut work: impl AsyncFnMut(&Transaction) -> Result<T, E>,
) -> Result<T, E> {
    if most == 0 {
        return Err(ApiName::own(api::START)
            .bad_request("a transaction must run at least once: use `.runs(1)` or more")
            .into());
    }
    let mut runs = 0;
    loop {
        // If a transaction cannot be started, nothing ran, so there is no conflict.
        let transaction = Transaction::start(access.clone(), None).await?;
        runs += 1;
        let error = match work(&transaction).await {
            Ok(value) => match transaction.send_commit(None).await {
                Ok(()) => return Ok(value),
                Err(error) => {
                    // As in wx-server-sdk, only the last one is rolled back: the database has already ended this one.
                    if error.is_conflict() && runs < most && rests(&access, runs).await {
                        transaction.session.ended();
                        continue;
                    }
                    transaction.roll_back_after_an_error().await;
                    return Err(error.into());
                }
            },
            Err(error) => error,
        };
        // Its documents stay locked until the database knows that it is over.
        transaction.roll_back_after_an_error().await;
        if !(transaction.session.has_conflict() && runs < most && rests(&access, runs).await) {
            return Err(error);
        }
    }
}

/// Waits before the next run. Returns `false` if the invocation has no time for it.
async fn rests(access: &Access, runs: u32) -> bool {
    // Without randomness, the pause is the longest.
    let chance = (access.scope.gateway.shared.sources.random)().map_or(u8::MAX, |random| random[0]);
    let pause = pause(runs, chance);
    if access.scope.deadline.is_some_and(|deadline| Instant::now() + pause >= deadline) {
        return false;
    }
    tell(runs, pause);
    tokio::time::sleep(pause).await;
    true
}

fn tell(runs: u32, pause: Duration) {
    let pause_ms = u64::try_from(pause.as_millis()).unwrap_or(u64::MAX);
    tracing::debug!(runs, pause_ms, "a transaction had a conflict and runs again");
}

impl<T, E> fmt::Debug for RunTransaction<'_, T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("RunTransaction").field("runs", &self.runs).finish_non_exhaustive()
    }
}
