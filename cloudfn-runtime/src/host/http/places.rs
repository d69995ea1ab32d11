//! `Places`: a limit on how many calls run at once.

use std::sync::atomic::{AtomicUsize, Ordering};

/// The free places for calls, of all threads. Nobody waits for one, so it is a number and not a semaphore, whose lock the
/// threads would share.
#[derive(Debug)]
pub(super) struct Places(AtomicUsize);

impl Places {
    pub(super) fn new(count: usize) -> Self {
        Self(AtomicUsize::new(count))
    }

    pub(super) fn free(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }

    /// Takes a place, if there is one. It has to be left.
    pub(super) fn take(&self) -> bool {
        self.0.fetch_update(Ordering::AcqRel, Ordering::Relaxed, |free| free.checked_sub(1)).is_ok()
    }

    pub(super) fn leave(&self) {
        self.0.fetch_add(1, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_never_take_more_places_than_there_are() {
        let places = Places::new(3);
        let most = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..1000 {
                        if places.take() {
                            most.fetch_max(3 - places.free(), Ordering::Relaxed);
                            places.leave();
                        }
                    }
                });
            }
        });
        assert_eq!(places.free(), 3);
        assert!((1..=3).contains(&most.into_inner()));
        assert!(places.take() && places.take() && places.take() && !places.take());
    }
}
