//! Explains a timer's expression: what it means, and when it runs next.

use std::time::{Duration, SystemTime};

use cloudfn_names::cron::Cron;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;
use jiff::{Timestamp, ToSpan as _};
use serde_json::Value;

use super::explanation::Explanation;
use crate::error::Error;

/// The time zone of WeChat's timers, in hours east of UTC.
const ZONE: i8 = 8;

/// How many of the next runs are shown.
const RUNS: usize = 5;

/// The last year of an expression.
const LAST_YEAR: i16 = 2099;

/// Now, in the time zone of timers.
pub(super) fn now() -> DateTime {
    civil(SystemTime::now())
}

/// A time in the time zone of timers.
fn civil(time: SystemTime) -> DateTime {
    Offset::constant(ZONE).to_datetime(Timestamp::try_from(time).unwrap_or_default())
}

/// The next three runs of a timer after a time; none for an expression that is wrong or over.
pub(crate) fn next_three_runs(expression: &str, after: SystemTime) -> Vec<SystemTime> {
    let Ok(cron) = Cron::parse(expression) else { return Vec::new() };
    let zone = Offset::constant(ZONE);
    let runs = next_runs(&cron, civil(after)).take(3);
    let since_1970 = |run| u64::try_from(zone.to_timestamp(run).ok()?.as_second()).ok();
    runs.filter_map(since_1970).map(|seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).collect()
}

/// Whether a text looks like an expression: several fields, at least one with a digit or `*`.
pub(super) fn is_timer(text: &str) -> bool {
    let is_of_field = |letter: char| letter.is_ascii_alphanumeric() || "*/,-?#".contains(letter);
    let is_field = |field: &str| field.chars().all(is_of_field);
    let is_wild = |field: &str| field.starts_with(|letter: char| letter == '*' || letter.is_ascii_digit());
    let fields: Vec<_> = text.split_whitespace().collect();
    fields.len() >= 2
        && fields.iter().all(|field| is_field(field))
        && fields.iter().filter(|field| is_wild(field)).count() >= 2
}

pub(super) fn explain(text: &str, now: DateTime) -> Result<Explanation, Error> {
    let expression = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let cron = Cron::parse(&expression).map_err(|message| {
        let (message, advice) = message.split_once('\n').unwrap_or((&message, ""));
        Error::usage(message, format!("{advice}\n`cargo cloudfn explain timer` says what the fields are"))
    })?;
    let meaning = cron.describe();
    let runs: Vec<_> = next_runs(&cron, now).take(RUNS).map(shown).collect();
    let declare = format!("#[cloud_function(triggers(timer(\"nightly\", \"{expression}\")))]");
    let config = format!("{{\"name\": \"nightly\", \"type\": \"timer\", \"config\": \"{expression}\"}}");
    let next = if runs.is_empty() { vec!["never again".to_owned()] } else { runs.clone() };
    Ok(Explanation::new("timer", expression)
        .paragraph(meaning.clone())
        .section("Next runs, in UTC+8", &next)
        .section("Declare it", std::slice::from_ref(&declare))
        .section("In config.json, below \"triggers\"", std::slice::from_ref(&config))
        .section(
            "The event of the function",
            &["cloudfn_runtime::events::Timer; there is no user, and no openid".to_owned()],
        )
        .section("Start it as the timer does", &["cargo cloudfn invoke FUNCTION --timer nightly".to_owned()])
        .fact("meaning", meaning)
        .fact("nextRuns", runs.into_iter().map(|run| run.replace(' ', "T") + "+08:00").collect::<Value>())
        .fact("declare", declare))
}

fn shown(run: DateTime) -> String {
    run.strftime("%Y-%m-%d %H:%M:%S").to_string()
}

/// When a timer runs after an instant, in its time zone, in order.
fn next_runs(cron: &Cron, after: DateTime) -> impl Iterator<Item = DateTime> {
    let [seconds, minutes, hours] = cron.times();
    let mut times = Vec::new();
    for (hour, minute, second) in product(&hours, &minutes, &seconds) {
        times.extend(time(hour, minute, second));
    }
    let days = after.date().series(1.day()).take_while(|day| day.year() <= LAST_YEAR);
    days.filter(|day| runs_on(cron, *day))
        .flat_map(move |day| times.clone().into_iter().map(move |time| day.to_datetime(time)))
        .filter(move |run| *run > after)
}

fn product<'a>(hours: &'a [u16], minutes: &'a [u16], seconds: &'a [u16]) -> impl Iterator<Item = (u16, u16, u16)> + 'a {
    let times = hours.iter().flat_map(|hour| minutes.iter().map(|minute| (*hour, *minute)));
    times.flat_map(|(hour, minute)| seconds.iter().map(move |second| (hour, minute, *second)))
}

fn time(hour: u16, minute: u16, second: u16) -> Option<Time> {
    let part = |value: u16| i8::try_from(value).ok();
    Time::new(part(hour)?, part(minute)?, part(second)?, 0).ok()
}

fn runs_on(cron: &Cron, day: Date) -> bool {
    let part = |value: i8| u16::try_from(value).unwrap_or_default();
    let year = u16::try_from(day.year()).unwrap_or_default();
    cron.runs_on(year, part(day.month()), part(day.day()), part(day.weekday().to_sunday_zero_offset()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;

    use super::*;

    fn runs(expression: &str, after: DateTime) -> Vec<String> {
        next_runs(&Cron::parse(expression).unwrap(), after).take(3).map(shown).collect()
    }

    #[test]
    fn the_next_runs_are_after_now_and_in_order() {
        // A Friday.
        let now = datetime(2026, 11, 27, 9, 0, 0, 0);
        for (expression, expected) in [
            ("0 0 9 * * * *", ["2026-11-28 09:00:00", "2026-11-29 09:00:00", "2026-11-30 09:00:00"]),
            ("0 30 9,8 * * MON-FRI *", ["2026-11-27 09:30:00", "2026-11-30 08:30:00", "2026-11-30 09:30:00"]),
            ("*/30 * * * * * *", ["2026-11-27 09:00:30", "2026-11-27 09:01:00", "2026-11-27 09:01:30"]),
            ("0 0 0 29 2 * *", ["2028-02-29 00:00:00", "2032-02-29 00:00:00", "2036-02-29 00:00:00"]),
        ] {
            assert_eq!(runs(expression, now), expected, "{expression}");
        }
        assert_eq!(runs("0 0 9 * * * 2020", now), [] as [&str; 0]);
        assert_eq!(runs("0 0 9 31 12 * 2099", now), ["2099-12-31 09:00:00"]);
    }

    #[test]
    fn the_next_runs_of_a_timer_are_instants() {
        let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_326_400);
        let seconds = |expression: &str| -> Vec<u64> {
            let runs = next_three_runs(expression, noon);
            runs.iter().map(|run| run.duration_since(noon).unwrap().as_secs()).collect()
        };
        // 12:00 in UTC+8.
        assert_eq!(seconds("0 30 13 * * * *"), [5400, 5400 + 86400, 5400 + 2 * 86400]);
        assert_eq!(seconds("0 0 9 * * * 2020"), [] as [u64; 0]);
        assert_eq!(seconds("nonsense"), [] as [u64; 0]);
    }

    #[test]
    fn a_text_with_several_fields_is_a_timer() {
        for text in ["0 0 9 * * * *", "0 9 * * *", "0 0 9 * * MON-FRI *", "0 61 2 * * * *", "0 0 2 ? * * *"] {
            assert!(is_timer(text), "{text}");
        }
        for text in ["-604101", "43101", "*", "errcode 43101", "POST /cgi-bin/token", "subscribeMessage.send"] {
            assert!(!is_timer(text), "{text}");
        }
    }

    #[test]
    fn a_timer_names_the_type_of_its_event_and_how_to_start_it() {
        let text = explain("0 0 9 * * * *", datetime(2026, 11, 27, 9, 0, 0, 0)).unwrap().text();
        for line in ["cloudfn_runtime::events::Timer", "cargo cloudfn invoke FUNCTION --timer nightly"] {
            assert!(text.contains(line), "{text}");
        }
    }

    #[test]
    fn a_timer_that_never_runs_again_says_so() {
        let explanation = explain("0  0 9 * * * 2020", datetime(2026, 11, 27, 9, 0, 0, 0)).unwrap();
        assert!(explanation.text().contains("never again"), "{}", explanation.text());
        assert_eq!(explanation.document()["nextRuns"], serde_json::json!([]));
    }
}
