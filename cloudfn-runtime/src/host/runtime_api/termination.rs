//! `Termination`: the effect of SIGTERM. No new work starts, and running work has a time limit.

use std::future::Future;
use std::pin::{Pin, pin};
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::select::{Either, select};

pub(super) struct Termination<F> {
    asked: Pin<Box<F>>,
    drain: Duration,
    /// When running work is given up; `None` until the process is asked to end.
    end: Option<Instant>,
}

impl<F: Future<Output = ()>> Termination<F> {
    pub(super) fn new(asked: F, drain: Duration) -> Self {
        Self { asked: Box::pin(asked), drain, end: None }
    }

    /// Waits for something that can be given up at once. What is ready counts, even if the process is asked to end in the
    /// same moment: an event that has arrived must not be lost.
    pub(super) async fn unless_asked<T>(&mut self, waiting: impl Future<Output = T>) -> Option<T> {
        if self.end.is_some() {
            return None;
        }
        match select(pin!(waiting), self.asked.as_mut()).await {
            Either::Left(done) => Some(done),
            Either::Right(()) => {
                self.end = Some(Instant::now() + self.drain);
                None
            }
        }
    }

    /// Waits for work that should complete, but not forever once the process is asked to end.
    pub(super) async fn until_drained<T>(&mut self, work: impl Future<Output = T>) -> Option<T> {
        let mut work = pin!(work);
        let end = match self.end {
            Some(end) => end,
            None => match select(self.asked.as_mut(), work.as_mut()).await {
                Either::Left(()) => *self.end.insert(Instant::now() + self.drain),
                Either::Right(done) => return Some(done),
            },
        };
        timeout_at(end, work).await.ok()
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};

    use tokio::sync::oneshot;

    use super::*;

    const DRAIN: Duration = Duration::from_secs(30);

    #[test]
    fn waiting_is_given_up_at_once_and_work_has_the_time_to_drain() {
        run_fast(async {
            let (ask, asked) = oneshot::channel::<()>();
            let mut termination = Termination::new(async { drop(asked.await) }, DRAIN);
            assert_eq!(termination.unless_asked(ready(1)).await, Some(1));
            assert_eq!(termination.until_drained(ready(1)).await, Some(1));
            ask.send(()).unwrap();
            let started = Instant::now();
            assert_eq!(termination.until_drained(tokio::time::sleep(DRAIN / 2)).await, Some(()));
            assert_eq!(termination.until_drained(pending::<()>()).await, None);
            assert_eq!(started.elapsed().as_secs(), DRAIN.as_secs(), "all that is drained shares one bound");
            assert_eq!(termination.unless_asked(ready(1)).await, None);
        });
    }

    #[test]
    fn the_signal_ends_waiting() {
        run_fast(async {
            let mut termination = Termination::new(ready(()), DRAIN);
            assert_eq!(termination.unless_asked(pending::<()>()).await, None);
            assert_eq!(termination.unless_asked(ready(1)).await, None);
        });
    }

    #[test]
    fn an_event_that_has_arrived_with_the_signal_is_run_and_has_the_time_to_drain() {
        run_fast(async {
            let mut termination = Termination::new(ready(()), DRAIN);
            assert_eq!(termination.unless_asked(ready(1)).await, Some(1));
            let started = Instant::now();
            assert_eq!(termination.until_drained(pending::<()>()).await, None);
            assert_eq!(started.elapsed(), DRAIN);
            assert_eq!(termination.unless_asked(ready(1)).await, None);
        });
    }

    /// Runs with a paused clock that jumps to the next timer.
    fn run_fast(future: impl Future<Output = ()>) {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        runtime.enable_time().start_paused(true).build().unwrap().block_on(future);
    }
}
