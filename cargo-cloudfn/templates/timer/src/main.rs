//! A WeChat cloud function that a timer runs every night.

use cloudfn_runtime::events::Timer;
use cloudfn_runtime::{Error, cloud_function};
use serde::Serialize;

/// The result of a run.
#[derive(Serialize)]
struct Swept {
    timer: String,
    time: String,
}

/// Sweeps every night at two: second, minute, hour, day, month, day of the week, year.
///
/// The timer runs at 02:00 in UTC+8. It has no user, so there is no openid.
#[cloud_function(triggers(timer("nightly", "0 0 2 * * * *")))]
async fn main(timer: Timer) -> Result<Swept, Error> {
    Ok(Swept {
        timer: timer.trigger_name,
        time: timer.time,
    })
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::block_on;

    use super::*;

    /// The function is an ordinary function: a test calls it.
    #[test]
    fn the_timers_event_is_read() -> Result<(), Box<dyn std::error::Error>> {
        let timer = serde_json::from_str(include_str!("../event.json"))?;
        let swept = block_on(main(timer))?;
        assert_eq!(swept.timer, "nightly");
        assert_eq!(swept.time, "2026-01-02T18:00:00Z");
        Ok(())
    }
}
