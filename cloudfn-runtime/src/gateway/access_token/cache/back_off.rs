//! The back-off: how long a failure is remembered before a token is requested again.

use std::time::Duration;

use super::NoToken;
use crate::gateway::access_token::StableTokenError;

/// The maximum that a service can ask for with `Retry-After`.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(10 * 60);

/// The back-off after a failure. It doubles with each further failure of the same kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BackOff {
    first: Duration,
    max: Duration,
    /// The time that the service asks for.
    retry_after: Duration,
}

impl BackOff {
    /// Failures that may pass in a moment: a network, a busy service.
    const TRANSIENT: Self = Self::from_to(1, 60);
    /// Failures that somebody must fix first: a wrong secret, an address that is not in the white list.
    const REJECTED: Self = Self::from_to(30, 5 * 60);
    /// Requests that exceed a quota.
    const QUOTA_EXCEEDED: Self = Self::from_to(60, 10 * 60);

    const fn from_to(first: u64, max: u64) -> Self {
        Self { first: Duration::from_secs(first), max: Duration::from_secs(max), retry_after: Duration::ZERO }
    }

    pub(super) fn after(error: &NoToken) -> Self {
        let NoToken::Provider(provider) = error else { return Self::TRANSIENT };
        match provider.downcast_ref::<StableTokenError>() {
            Some(StableTokenError::Refused { errcode, .. }) => match errcode {
                -1 => Self::TRANSIENT,
                45_009 | 45_011 => Self::QUOTA_EXCEEDED,
                _ => Self::REJECTED,
            },
            Some(StableTokenError::Status(_, Some(retry_after))) => {
                Self { retry_after: (*retry_after).min(MAX_RETRY_AFTER), ..Self::TRANSIENT }
            }
            _ => Self::TRANSIENT,
        }
    }

    /// Whether two failures are of the same kind.
    pub(super) fn is_same_kind(self, other: Self) -> bool {
        (self.first, self.max) == (other.first, other.max)
    }

    /// The back-off after this many failures of one kind in a row, in milliseconds, plus up to a quarter at random.
    pub(super) fn millis(self, failures: u32, jitter: f64) -> u64 {
        let doubled = self.first.saturating_mul(1 << failures.saturating_sub(1).min(20));
        let back_off = doubled.min(self.max).max(self.retry_after);
        super::millis(back_off + back_off.mul_f64(jitter.clamp(0.0, 1.0) / 4.0))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn refused(errcode: i64) -> NoToken {
        NoToken::Provider(Arc::new(StableTokenError::Refused { errcode, errmsg: String::new() }))
    }

    #[test]
    fn a_back_off_doubles_up_to_its_maximum_and_jitter_never_shortens_it() {
        for (error, expected) in [
            (NoToken::SameToken, [1, 2, 4, 8, 16, 32, 60, 60]),
            (refused(-1), [1, 2, 4, 8, 16, 32, 60, 60]),
            (refused(40_125), [30, 60, 120, 240, 300, 300, 300, 300]),
            (refused(40_164), [30, 60, 120, 240, 300, 300, 300, 300]),
            (refused(45_009), [60, 120, 240, 480, 600, 600, 600, 600]),
        ] {
            for (failures, seconds) in (1..).zip(expected) {
                let back_off = BackOff::after(&error);
                assert_eq!(back_off.millis(failures, 0.0), seconds * 1000, "{error:?}");
                assert_eq!(back_off.millis(failures, 1.0), seconds * 1250, "{error:?}");
            }
            assert_eq!(BackOff::after(&error).millis(u32::MAX, 0.0), expected[7] * 1000);
        }
    }

    #[test]
    fn a_retry_after_is_respected_up_to_a_maximum() {
        let status = |seconds| {
            let error = StableTokenError::Status(503, Some(Duration::from_secs(seconds)));
            BackOff::after(&NoToken::Provider(Arc::new(error))).millis(1, 0.0)
        };
        assert_eq!((status(0), status(90), status(1_000_000)), (1000, 90_000, 600_000));
    }
}
