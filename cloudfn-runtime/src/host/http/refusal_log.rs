//! Counts refusals and logs them, at most once a second for each kind: no refusal is lost, and nobody can fill the
//! log by being rejected.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The minimum time between two lines of one kind.
pub(crate) const LOG_INTERVAL: Duration = Duration::from_secs(1);

/// A reason for a refusal.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct RefusalKind {
    /// The text in the log: "answered 413: the event is too large".
    pub(crate) what: &'static str,
    /// The variable that raises the limit, if the reason is a limit.
    pub(crate) variable: Option<&'static str>,
}

/// Writes the line of a kind with its count.
type WriteLine = dyn Fn(&RefusalKind, u64) + Send + Sync;

/// Counts refusals and writes their lines.
pub(crate) struct RefusalLog {
    clock: Box<dyn Fn() -> Instant + Send + Sync>,
    write: Box<WriteLine>,
    counters: Mutex<Vec<Counter>>,
    /// Held from when a count is taken until its line is written, so that the process cannot end in between.
    writing: Mutex<()>,
}

struct Counter {
    kind: &'static RefusalKind,
    /// Rejections that are not written yet.
    waiting: u64,
    written: Instant,
}

impl Default for RefusalLog {
    fn default() -> Self {
        Self::new(Instant::now, write)
    }
}

impl RefusalLog {
    pub(crate) fn new(
        clock: impl Fn() -> Instant + Send + Sync + 'static,
        write: impl Fn(&RefusalKind, u64) + Send + Sync + 'static,
    ) -> Self {
        Self { clock: Box::new(clock), write: Box::new(write), counters: Mutex::default(), writing: Mutex::default() }
    }

    /// Counts a refusal. It is written at once unless its kind was written less than [`LOG_INTERVAL`] ago. Returns
    /// whether it waits: then the caller must call [`flush_due`](Self::flush_due) after [`LOG_INTERVAL`].
    pub(crate) fn count(&self, kind: &'static RefusalKind) -> bool {
        let now = (self.clock)();
        {
            let mut counters = self.counters.lock().unwrap_or_else(PoisonError::into_inner);
            match counters.iter_mut().find(|counter| counter.kind == kind) {
                Some(counter) if !counter.is_due(now) => {
                    counter.waiting += 1;
                    return true;
                }
                Some(counter) => counter.written = now,
                None => counters.push(Counter { kind, waiting: 0, written: now }),
            }
        }
        let _writing = self.writing();
        let waiting = self.take(|counter| counter.kind == kind);
        (self.write)(kind, 1 + waiting.first().map_or(0, |(_, waiting)| *waiting));
        false
    }

    /// Writes the waiting counts that are due. Returns whether any still wait.
    pub(crate) fn flush_due(&self) -> bool {
        let now = (self.clock)();
        {
            let _writing = self.writing();
            for (kind, waiting) in self.take(|counter| counter.is_due(now)) {
                (self.write)(kind, waiting);
            }
        }
        let counters = self.counters.lock().unwrap_or_else(PoisonError::into_inner);
        counters.iter().any(|counter| counter.waiting > 0)
    }

    /// Writes all waiting counts, at the end of the process. Waits for a line that another thread is writing.
    pub(crate) fn flush(&self) {
        let _writing = self.writing();
        for (kind, waiting) in self.take(|_| true) {
            (self.write)(kind, waiting);
        }
    }

    fn writing(&self) -> MutexGuard<'_, ()> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, wanted: impl Fn(&Counter) -> bool) -> Vec<(&'static RefusalKind, u64)> {
        let now = (self.clock)();
        let mut counters = self.counters.lock().unwrap_or_else(PoisonError::into_inner);
        let wanted = counters.iter_mut().filter(|counter| counter.waiting > 0 && wanted(counter));
        wanted
            .map(|counter| {
                counter.written = now;
                (counter.kind, std::mem::take(&mut counter.waiting))
            })
            .collect()
    }
}

impl Counter {
    fn is_due(&self, now: Instant) -> bool {
        now.saturating_duration_since(self.written) >= LOG_INTERVAL
    }
}

fn write(kind: &RefusalKind, count: u64) {
    let RefusalKind { what, variable } = kind;
    if let Some(variable) = variable {
        tracing::warn!(target: "cloudfn", count, variable, "{what}; {variable} raises the limit");
    } else {
        tracing::warn!(target: "cloudfn", count, "{what}");
    }
}

impl fmt::Debug for RefusalLog {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Refusals").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    static LARGE: RefusalKind = RefusalKind { what: "too large", variable: Some("CLOUDFN_MAX_EVENT_BYTES") };
    static BUSY: RefusalKind = RefusalKind { what: "busy", variable: None };

    /// The lines that were written.
    type Lines = Arc<Mutex<Vec<(&'static str, u64)>>>;

    /// The counter under test, its lines, and its clock in milliseconds.
    fn refusal_log() -> (RefusalLog, Lines, Arc<AtomicU64>) {
        let (lines, clock) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicU64::new(0)));
        let (start, now, written) = (Instant::now(), Arc::clone(&clock), Arc::clone(&lines));
        let refusal_log = RefusalLog::new(
            move || start + Duration::from_millis(now.load(Ordering::Relaxed)),
            move |kind, count| written.lock().unwrap().push((kind.what, count)),
        );
        (refusal_log, lines, clock)
    }

    #[test]
    fn a_kind_is_written_at_once_and_then_once_a_second_with_its_count() {
        let (refusal_log, lines, clock) = refusal_log();
        assert!(!refusal_log.count(&LARGE));
        for _ in 0..99 {
            assert!(refusal_log.count(&LARGE));
        }
        assert!(!refusal_log.count(&BUSY), "another kind has a second of its own");
        assert_eq!(*lines.lock().unwrap(), [("too large", 1), ("busy", 1)]);
        clock.store(999, Ordering::Relaxed);
        assert!(refusal_log.flush_due());
        assert_eq!(lines.lock().unwrap().len(), 2);
        clock.store(1000, Ordering::Relaxed);
        assert!(!refusal_log.flush_due());
        assert_eq!(lines.lock().unwrap()[2..], [("too large", 99)]);
        assert!(refusal_log.count(&LARGE), "it rests again");
        clock.store(2000, Ordering::Relaxed);
        assert!(!refusal_log.count(&LARGE));
        assert_eq!(lines.lock().unwrap()[3..], [("too large", 2)]);
    }

    #[test]
    fn nothing_is_lost_at_the_end() {
        let (refusal_log, lines, _) = refusal_log();
        for _ in 0..3 {
            refusal_log.count(&LARGE);
        }
        refusal_log.flush();
        refusal_log.flush();
        assert_eq!(*lines.lock().unwrap(), [("too large", 1), ("too large", 2)]);
    }

    #[test]
    fn the_end_waits_for_a_line_that_is_being_written() {
        let (began, has_begun) = std::sync::mpsc::channel();
        let (go_on, may_go_on) = std::sync::mpsc::channel();
        let (lines, may_go_on) = (Lines::default(), Mutex::new(may_go_on));
        let written = Arc::clone(&lines);
        let refusal_log = RefusalLog::new(Instant::now, move |kind, count| {
            began.send(()).unwrap();
            may_go_on.lock().unwrap().recv().unwrap();
            written.lock().unwrap().push((kind.what, count));
        });
        std::thread::scope(|scope| {
            scope.spawn(|| refusal_log.count(&BUSY));
            has_begun.recv().unwrap();
            let ending = scope.spawn(|| {
                refusal_log.flush();
                lines.lock().unwrap().len()
            });
            go_on.send(()).unwrap();
            assert_eq!(ending.join().unwrap(), 1);
        });
    }
}
