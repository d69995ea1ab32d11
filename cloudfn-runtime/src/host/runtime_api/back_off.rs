//! The back-off between requests to the Runtime API when it misbehaves.

use std::time::Duration;

const MIN_WAIT: Duration = Duration::from_millis(50);
const MAX_WAIT: Duration = Duration::from_secs(1);

#[derive(Debug, Default)]
pub(super) struct BackOff {
    in_a_row: u32,
}

impl BackOff {
    /// Records another failure. Returns how long to wait: twice as long as the last time.
    pub(super) fn wait(&mut self) -> Duration {
        let factor = 2_u32.saturating_pow(self.in_a_row);
        self.in_a_row = self.in_a_row.saturating_add(1);
        MIN_WAIT.saturating_mul(factor).min(MAX_WAIT)
    }

    /// Whether the last failure is worth a log line. Lines get rarer, and each has the number of failures.
    pub(super) fn count_to_log(&self) -> Option<u32> {
        self.in_a_row.is_power_of_two().then_some(self.in_a_row)
    }

    pub(super) fn reset(&mut self) {
        self.in_a_row = 0;
    }

    /// Whether an answer took so long that no wait is needed.
    pub(super) fn is_slow_enough(took: Duration) -> bool {
        took >= MAX_WAIT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_is_longer_up_to_a_maximum_and_a_success_resets_it() {
        let mut back_off = BackOff::default();
        let waits: Vec<_> = (0..7).map(|_| back_off.wait().as_millis()).collect();
        assert_eq!(waits, [50, 100, 200, 400, 800, 1000, 1000]);
        for _ in 0..100 {
            assert_eq!(back_off.wait(), MAX_WAIT);
        }
        back_off.reset();
        assert_eq!(back_off.wait(), MIN_WAIT);
    }

    #[test]
    fn lines_get_rarer() {
        let mut back_off = BackOff::default();
        let counts: Vec<_> = (0..1000)
            .filter_map(|_| {
                back_off.wait();
                back_off.count_to_log()
            })
            .collect();
        assert_eq!(counts, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
    }
}
