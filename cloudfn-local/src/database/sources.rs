//! The time and the random numbers for the database.

use std::time::SystemTime;

use bson::DateTime;
use sha2::{Digest as _, Sha256};

use crate::secret::Randomness;

/// The clock and the randomness of a platform.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sources {
    pub(crate) clock: fn() -> SystemTime,
    pub(crate) randomness: Randomness,
    /// The time at which a test has stopped the clock.
    pub(crate) stopped_at: Option<DateTime>,
}

impl Sources {
    pub(crate) fn new(clock: fn() -> SystemTime, randomness: Randomness) -> Self {
        Self { clock, randomness, stopped_at: None }
    }

    pub(super) fn now(self) -> DateTime {
        self.stopped_at.unwrap_or_else(|| DateTime::from_system_time((self.clock)()))
    }

    /// The random numbers for one operation. They come from one seed, so only getting the seed can fail.
    pub(super) fn numbers(self) -> Result<impl FnMut() -> u64, getrandom::Error> {
        let mut seed = [0; 32];
        (self.randomness)(&mut seed)?;
        let mut count = 0_u64;
        Ok(move || {
            count += 1;
            let digest = Sha256::new().chain_update(seed).chain_update(count.to_be_bytes()).finalize();
            let mut number = [0; 8];
            number.copy_from_slice(&digest[..8]);
            u64::from_be_bytes(number)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_follow_from_the_randomness_and_differ() {
        let sources = |randomness| Sources::new(SystemTime::now, randomness);
        let take = |sources: Sources| {
            let mut numbers = sources.numbers().unwrap();
            [numbers(), numbers(), numbers()]
        };
        let sevens: Randomness = |bytes| {
            bytes.fill(7);
            Ok(())
        };
        assert_eq!(take(sources(sevens)), take(sources(sevens)));
        assert_ne!(take(sources(getrandom::fill)), take(sources(getrandom::fill)));
        let [first, second, third] = take(sources(sevens));
        assert!(first != second && second != third && first != third);
    }

    #[test]
    fn without_randomness_there_are_no_numbers() {
        let sources = Sources::new(SystemTime::now, |_| Err(getrandom::Error::UNSUPPORTED));
        assert!(sources.numbers().is_err());
    }
}
