//! Days as dates.
//!
//! ```
//! assert_eq!(cloudfn_protocol::calendar::date(19_675), (2023, 11, 14));
//! ```

/// The year, month and day after this many days since 1970-01-01, in the proleptic Gregorian calendar.
#[must_use]
pub fn date(days: u64) -> (u64, u64, u64) {
    // By eras of 400 years that begin on 1 March.
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}
