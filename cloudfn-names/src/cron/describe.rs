//! Describes a cron expression in words.

use super::Cron;
use super::field::{Field, Part};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/// The time zone of all timers.
const ZONE: &str = "UTC+8";

/// "every day at 02:00 (UTC+8)"; an interval such as "every 5 minutes" needs no time zone.
pub(super) fn describe(cron: &Cron) -> String {
    let [second, minute, hour, day, month, weekday, year] = &cron.fields;
    let days = days(day, weekday);
    let times = times(second, minute, hour);
    let description = match (days, times) {
        (Some(days), Time::OfDay(times)) => format!("{days} at {times}"),
        (None, Time::OfDay(times)) => format!("every day at {times}"),
        (Some(days), Time::Repeated(interval)) => format!("{interval}, {days}"),
        (None, Time::Repeated(interval)) => interval,
    };
    let months = only_in(month, |value| MONTHS[usize::from(value) - 1].to_owned());
    let years = only_in(year, |value| value.to_string());
    let has_zone = [hour, day, month, weekday, year].iter().any(|field| !field.is_any());
    let zone = if has_zone { format!(" ({ZONE})") } else { String::new() };
    description + &months + &years + &zone
}

fn only_in(field: &Field, name: impl Fn(u16) -> String) -> String {
    if field.is_any() { String::new() } else { format!(" in {}", list(field, name)) }
}

/// The time within a day.
enum Time {
    /// "10:00 and 14:00"
    OfDay(String),
    /// "every 5 minutes"
    Repeated(String),
}

fn times(second: &Field, minute: &Field, hour: &Field) -> Time {
    if let (Some(second), Some(minute)) = (second.single(), minute.single()) {
        let seconds = if second == 0 { String::new() } else { format!(":{second:02}") };
        if !hour.is_any() && !has_steps(hour) {
            return Time::OfDay(list(hour, |hour| format!("{hour:02}:{minute:02}{seconds}")));
        }
        let at = if (minute, second) == (0, 0) { String::new() } else { format!(" at minute {minute:02}{seconds}") };
        return Time::Repeated(every(hour, "hour") + &at);
    }
    let words = match second.single() {
        Some(0) => every(minute, "minute"),
        Some(second) => format!("{} at second {second}", every(minute, "minute")),
        None if minute.is_any() => every(second, "second"),
        None => format!("{} of {}", every(second, "second"), every(minute, "minute")),
    };
    Time::Repeated(if hour.is_any() { words } else { format!("{words} of {}", every(hour, "hour")) })
}

fn days(day: &Field, weekday: &Field) -> Option<String> {
    let weekdays = (!weekday.is_any()).then(|| {
        let named = list(weekday, |value| WEEKDAYS[usize::from(value)].to_owned());
        if weekday.single().is_some() { format!("every {named}") } else { named }
    });
    let days = (!day.is_any()).then(|| format!("on {} of the month", every(day, "day")));
    match (days, weekdays) {
        (Some(days), Some(weekdays)) => Some(format!("{days} and {weekdays}")),
        (days, weekdays) => days.or(weekdays),
    }
}

/// "every minute", "every 5 minutes", "minute 5", "minutes 0, 15 and 30"
fn every(field: &Field, unit: &str) -> String {
    match field.0[..] {
        [Part { is_any: true, step: 1, .. }] => format!("every {unit}"),
        [Part { is_any: true, step, .. }] => format!("every {step} {unit}s"),
        [Part { from, to, .. }] if from == to => format!("{unit} {from}"),
        [Part { from, to, step, .. }] if step > 1 => format!("every {step} {unit}s from {unit} {from} to {to}"),
        _ => format!("{unit}s {}", list(field, |value| value.to_string())),
    }
}

/// Whether one of its parts is `*` with a step.
fn has_steps(field: &Field) -> bool {
    field.0.iter().any(|part| part.step > 1 && part.is_any)
}

/// "1 to 5, 8 and 10"
fn list(field: &Field, name: impl Fn(u16) -> String) -> String {
    let parts: Vec<String> = field
        .0
        .iter()
        .map(|part| match *part {
            Part { from, to, .. } if from == to => name(from),
            Part { from, to, step: 1, .. } => format!("{} to {}", name(from), name(to)),
            Part { from, to, step, .. } => format!("every {step} from {} to {}", name(from), name(to)),
        })
        .collect();
    match parts.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => parts.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_described_in_plain_words() {
        for (expression, description) in [
            ("0 0 2 * * * *", "every day at 02:00 (UTC+8)"),
            ("30 5 14 * * * *", "every day at 14:05:30 (UTC+8)"),
            ("0 0 10,14,16 * * * *", "every day at 10:00, 14:00 and 16:00 (UTC+8)"),
            ("0 15 10 * * MON-FRI *", "Monday to Friday at 10:15 (UTC+8)"),
            ("0 0 12 * * wed *", "every Wednesday at 12:00 (UTC+8)"),
            ("0 0 2 1 * * *", "on day 1 of the month at 02:00 (UTC+8)"),
            ("0 0 2 1,15 * SUN *", "on days 1 and 15 of the month and every Sunday at 02:00 (UTC+8)"),
            (
                "0 0 0 1 JAN,JUL * 2030-2035",
                "on day 1 of the month at 00:00 in January and July in 2030 to 2035 (UTC+8)",
            ),
            ("* * * * * * *", "every second"),
            ("*/5 * * * * * *", "every 5 seconds"),
            ("0 * * * * * *", "every minute"),
            ("0 */30 9-17 * * * *", "every 30 minutes of hours 9 to 17 (UTC+8)"),
            ("0 1/10 * * * * *", "every 10 minutes from minute 1 to 59"),
            ("0 0 * * * * *", "every hour"),
            ("0 30 */2 * * 0,6 *", "every 2 hours at minute 30, Sunday and Saturday (UTC+8)"),
            ("10 0,30 * * * * *", "minutes 0 and 30 at second 10"),
        ] {
            let cron = Cron::parse(expression).unwrap_or_else(|error| panic!("{expression}: {error}"));
            assert_eq!(cron.describe(), description, "{expression}");
        }
    }
}
