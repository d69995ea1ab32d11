//! The pause before a transaction runs again.

use std::time::Duration;

/// The longest pause before the second run. It doubles from run to run.
const FIRST: Duration = Duration::from_millis(100);

/// The longest pause before any run.
const LONGEST: Duration = Duration::from_secs(3);

/// The pause after this many runs: half of the longest one plus a random part of the other half, so the same
/// transactions do not conflict again.
pub(super) fn pause(runs: u32, chance: u8) -> Duration {
    let longest = FIRST.saturating_mul(1_u32.checked_shl(runs.saturating_sub(1)).unwrap_or(u32::MAX)).min(LONGEST);
    let half = longest / 2;
    half + half * u32::from(chance) / u32::from(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_a_limit_and_are_randomized() {
        let of = |runs| (pause(runs, 0).as_millis(), pause(runs, 255).as_millis());
        assert_eq!([of(1), of(2), of(3)], [(50, 100), (100, 200), (200, 400)]);
        for runs in [10, 32, 33, u32::MAX] {
            assert_eq!(of(runs), (1500, 3000));
        }
        assert!(pause(1, 100) > pause(1, 99));
    }
}
