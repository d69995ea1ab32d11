//! `Budget`: a limit on the bytes that all requests hold together.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The maximum number of bytes in use at once.
#[derive(Debug, Clone)]
pub(super) struct Budget {
    bytes: usize,
    free: Arc<Semaphore>,
}

/// Bytes taken from a budget. Dropping it returns them.
#[derive(Debug, Default)]
pub(super) struct Reservation {
    bytes: usize,
    permit: Option<OwnedSemaphorePermit>,
}

impl Budget {
    pub(super) fn new(bytes: usize) -> Self {
        Self { bytes, free: Arc::new(Semaphore::new(bytes.min(Semaphore::MAX_PERMITS))) }
    }

    /// Whether this many bytes are free. For a number above the whole budget, whether all of it is free.
    pub(super) fn has(&self, bytes: usize) -> bool {
        self.free.available_permits() >= bytes.min(self.bytes)
    }
}

impl Reservation {
    /// Grows to this many bytes, if they are free. It never shrinks. A single reservation may exceed the budget if it
    /// is the only one.
    pub(super) fn grow_to(&mut self, bytes: usize, budget: &Budget) -> bool {
        let bytes = bytes.min(budget.bytes);
        let Some(more) = bytes.checked_sub(self.bytes).filter(|more| *more > 0) else { return true };
        let Ok(more) = u32::try_from(more) else { return false };
        let Ok(permit) = Arc::clone(&budget.free).try_acquire_many_owned(more) else { return false };
        self.bytes = bytes;
        match &mut self.permit {
            Some(held) => held.merge(permit),
            None => self.permit = Some(permit),
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dropped_reservation_is_free_again() {
        let budget = &Budget::new(100);
        let mut one = Reservation::default();
        assert!(one.grow_to(60, budget) && one.grow_to(40, budget) && !budget.has(41) && budget.has(40));
        let mut other = Reservation::default();
        assert!(!other.grow_to(41, budget) && other.grow_to(40, budget) && !one.grow_to(61, budget));
        drop(one);
        assert!(budget.has(60) && other.grow_to(100, budget) && !budget.has(1));
        drop(other);
        assert!(budget.has(100) && budget.has(1000), "one that is larger than all has room when all is free");
        let mut large = Reservation::default();
        assert!(large.grow_to(1000, budget) && !budget.has(1));
    }
}
