//! The time at the beginning of a line.

use std::fmt::{self, Display};
use std::time::{SystemTime, UNIX_EPOCH};

use cloudfn_protocol::calendar;

const SECONDS_PER_DAY: u64 = 86_400;

/// A time in UTC, with microseconds: `2023-11-14T22:13:20.123456Z`. A time before 1970 is shown as its first instant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timestamp(pub(super) SystemTime);

impl Display for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let since = self.0.duration_since(UNIX_EPOCH).unwrap_or_default();
        let (days, second) = (since.as_secs() / SECONDS_PER_DAY, since.as_secs() % SECONDS_PER_DAY);
        let (year, month, day) = calendar::date(days);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let micros = since.subsec_micros();
        write!(formatter, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{micros:06}Z")
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// The dates are those of `date -u -d @SECONDS`.
    #[test]
    fn leap_years_centuries_and_microseconds_are_right() {
        let shown = |seconds, micros| Timestamp(UNIX_EPOCH + Duration::new(seconds, micros * 1000_u32)).to_string();
        assert_eq!(shown(0, 0), "1970-01-01T00:00:00.000000Z");
        assert_eq!(shown(951_782_399, 999_999), "2000-02-28T23:59:59.999999Z");
        assert_eq!(shown(951_782_400, 1), "2000-02-29T00:00:00.000001Z");
        assert_eq!(shown(1_700_000_000, 123_456), "2023-11-14T22:13:20.123456Z");
        assert_eq!(shown(4_107_542_399, 0), "2100-02-28T23:59:59.000000Z");
        assert_eq!(shown(4_107_542_400, 0), "2100-03-01T00:00:00.000000Z");
        assert_eq!(Timestamp(UNIX_EPOCH - Duration::from_secs(1)).to_string(), shown(0, 0));
    }
}
