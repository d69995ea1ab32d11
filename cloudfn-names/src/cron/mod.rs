//! The seven-field cron expressions of timers: parsing them and describing them in words.
//!
//! The fields are second, minute, hour, day, month, weekday and year. Each is `*`, a number, a range `a-b`, a list
//! `a,b`, or any of these with a step `/n`. Months and weekdays have names. If both day and weekday are given, the
//! timer runs on days that match either. Times are in UTC+8, China's time zone, wherever the function runs. Tencent's timers
//! define these rules.

mod describe;
mod field;

use self::field::{Field, UNITS};

/// A valid expression.
///
/// ```
/// use cloudfn_names::cron::Cron;
///
/// let cron = Cron::parse("0 15 10 * * MON-FRI *").unwrap();
/// assert_eq!(cron.describe(), "Monday to Friday at 10:15 (UTC+8)");
/// ```
#[derive(Debug)]
pub struct Cron {
    /// The fields in their order.
    fields: [Field; 7],
}

const EXAMPLE: &str = "0 30 9 * * MON-FRI *";

/// The maximum number of days in each month.
const MAX_DAYS: [u16; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

impl Cron {
    /// Parses an expression.
    ///
    /// # Errors
    ///
    /// The text shows the wrong field, the reason, and a correct example.
    pub fn parse(text: &str) -> Result<Self, String> {
        let fields: Vec<&str> = text.split_whitespace().collect();
        let Ok(fields) = <[&str; 7]>::try_from(fields) else {
            return Err(wrong_number_of_fields(text));
        };
        let mut parsed = [const { Field(Vec::new()) }; 7];
        for ((field, unit), parsed) in fields.iter().zip(&UNITS).zip(&mut parsed) {
            *parsed = Field::parse(field, unit).map_err(|(part, why)| point_at(text, field, &part, &why))?;
        }
        let cron = Self { fields: parsed };
        if cron.never_runs() {
            return Err(format!("`{text}` never runs: none of its months has such a day"));
        }
        Ok(cron)
    }

    /// The expression in words: "every day at 02:00 (UTC+8)".
    #[must_use]
    pub fn describe(&self) -> String {
        describe::describe(self)
    }

    /// The seconds, minutes and hours at which it runs on a day on which it runs, each in ascending order.
    #[must_use]
    pub fn times(&self) -> [Vec<u16>; 3] {
        let [seconds, minutes, hours, ..] = &self.fields;
        [seconds, minutes, hours].map(|field| {
            let mut values: Vec<_> = field.values().collect();
            values.sort_unstable();
            values.dedup();
            values
        })
    }

    /// Whether it runs on a day. The weekday counts from 0, which is Sunday.
    #[must_use]
    pub fn runs_on(&self, year: u16, month: u16, day: u16, weekday: u16) -> bool {
        let [_, _, _, days, months, weekdays, years] = &self.fields;
        let has = |field: &Field, value| field.values().any(|known| known == value);
        let is_the_day = match (days.is_any(), weekdays.is_any()) {
            (false, false) => has(days, day) || has(weekdays, weekday),
            _ => has(days, day) && has(weekdays, weekday),
        };
        is_the_day && has(months, month) && has(years, year)
    }

    fn never_runs(&self) -> bool {
        let [_, _, _, days, months, weekdays, _] = &self.fields;
        let first_day = days.0.iter().map(|part| part.from).min().unwrap_or_default();
        let has_day = |month: u16| MAX_DAYS.get(usize::from(month) - 1).is_some_and(|days| *days >= first_day);
        weekdays.is_any() && !months.values().any(has_day)
    }
}

fn wrong_number_of_fields(text: &str) -> String {
    let fields: Vec<&str> = text.split_whitespace().collect();
    let names = UNITS.iter().map(|unit| unit.name).collect::<Vec<_>>().join(" ");
    let completed = match fields.len() {
        5 => Some(format!("0 {} *", fields.join(" "))),
        6 => Some(format!("{} *", fields.join(" "))),
        _ => None,
    };
    let completed = completed.and_then(|text| Some((Cron::parse(&text).ok()?.describe(), text)));
    let how = match completed {
        Some((description, text)) => format!("did you mean \"{text}\": {description}?"),
        None => example(),
    };
    format!("a timer needs seven fields ({names}), and `{text}` has {}\n{how}", fields.len())
}

/// Underlines the wrong part of the expression.
fn point_at(text: &str, field: &str, part: &str, why: &str) -> String {
    let base = text.as_ptr() as usize;
    let column = field.as_ptr() as usize - base + field.find(part).unwrap_or_default();
    let indent = " ".repeat(text[..column].chars().count());
    let carets = "^".repeat(part.chars().count().max(1));
    format!("`{part}` is not valid in a timer's expression\n{text}\n{indent}{carets} {why}\n{}", example())
}

fn example() -> String {
    format!("for example \"{EXAMPLE}\": Monday to Friday at 09:30 (UTC+8)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_part_is_underlined_with_the_reason() {
        for (expression, message) in [
            ("0 61 2 * * * *", "`61` is not valid in a timer's expression\n0 61 2 * * * *\n  ^^ a minute is 0 to 59"),
            ("0 0 24 * * * *", "    ^^ an hour is 0 to 23"),
            ("0 0 2 0 * * *", "      ^ a day is 1 to 31"),
            ("0 0 2 * OTC * *", "        ^^^ a month is 1 to 12, or JAN to DEC; did you mean OCT?"),
            ("0 0 2 * * 7 *", "          ^ a weekday is 0 to 6, or SUN to SAT"),
            ("0 0 2 * * FRI-MON *", "          ^^^^^^^ a range must ascend: write `1-5`, or a list of two ranges"),
            (
                "0 0 2 ? * * *",
                "      ^ a day is 1 to 31; `?`, `L`, `W` and `#` are not supported: write `*` for any value",
            ),
            ("0 */0 * * * * *", "  ^^^ a step of minutes is 1 to 59"),
            ("0 0,99 * * * * *", "    ^^ a minute is 0 to 59"),
            ("0 0 2 * * * 1969", "            ^^^^ a year is 1970 to 2099"),
            ("0 0 2 31 2,4 * *", "`0 0 2 31 2,4 * *` never runs: none of its months has such a day"),
            (
                "0 2 * * *",
                "(second minute hour day month weekday year), and `0 2 * * *` has 5\ndid you mean \"0 0 2 * * * *\": every day at 02:00 (UTC+8)?",
            ),
            ("", "and `` has 0"),
            ("a b c d e f g h", "has 8"),
        ] {
            let error = Cron::parse(expression).map(|cron| cron.describe()).expect_err(expression);
            assert!(error.contains(message), "{error}");
        }
    }

    #[test]
    fn day_that_one_of_the_months_has_is_allowed() {
        for expression in ["0 0 2 29 2 * *", "0 0 2 31 2,3 * *", "0 0 2 31 2 MON *", "0 0 2 30-31 * * *"] {
            assert!(Cron::parse(expression).is_ok(), "{expression}");
        }
    }

    #[test]
    fn a_day_matches_the_day_of_the_month_or_the_weekday() {
        // 2026-06-01 is a Monday.
        let runs_on = |expression: &str, day, weekday| Cron::parse(expression).unwrap().runs_on(2026, 6, day, weekday);
        assert!(runs_on("0 0 2 * * * *", 2, 2));
        assert!(runs_on("0 0 2 15 * MON *", 1, 1) && runs_on("0 0 2 15 * MON *", 15, 1));
        assert!(!runs_on("0 0 2 15 * MON *", 2, 2));
        assert!(!runs_on("0 0 2 * * MON *", 2, 2) && !runs_on("0 0 2 1 * * *", 2, 2));
        assert!(!runs_on("0 0 2 * JUL * *", 1, 1) && !runs_on("0 0 2 * * * 2027", 1, 1));
    }

    #[test]
    fn the_times_of_a_day_are_in_order_and_each_once() {
        let cron = Cron::parse("0 30,0 9,8-10/2 * * * *").unwrap();
        assert_eq!(cron.times(), [vec![0], vec![0, 30], vec![8, 9, 10]]);
    }

    #[test]
    fn no_text_panics() {
        for text in ["/", "-", ",", "*/", "/5", "1-", "-1", "1-2-3", "*/5/5", "é", "99999999999999", "*-5", "5-*", "L"]
        {
            for position in 0..7 {
                let mut fields = ["*"; 7];
                fields[position] = text;
                assert!(Cron::parse(&fields.join(" ")).is_err(), "{fields:?}");
            }
        }
    }
}
