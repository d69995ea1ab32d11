//! The seven-field cron expressions of timers, checked and said in words.
//!
//! The fields are second, minute, hour, day, month, weekday and year. Each is `*`, a number, a range `a-b`, a list
//! `a,b`, or any of these with a step `/n`; months and weekdays have names. Where both day and weekday are given, one
//! of them is enough. That is what Tencent's timers take.

use crate::suggest;
use crate::words;

/// A checked expression.
#[derive(Debug)]
pub(crate) struct Cron {
    /// Its fields, in their order.
    pub(crate) fields: [Field; 7],
}

/// One field: the parts of its list.
#[derive(Debug)]
pub(crate) struct Field(pub(crate) Vec<Part>);

/// A part of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    /// The first value.
    pub(crate) from: u16,
    /// The last value.
    pub(crate) to: u16,
    /// Every so many values, from the first one on.
    pub(crate) step: u16,
    /// Whether it was written `*`.
    pub(crate) is_any: bool,
}

/// What a field may hold.
#[derive(Debug)]
struct Unit {
    /// What it is called.
    pub(crate) name: &'static str,
    from: u16,
    to: u16,
    /// Names for the values, beginning with the first.
    names: &'static [&'static str],
}

/// The fields in their order.
const UNITS: [Unit; 7] = [
    Unit { name: "second", from: 0, to: 59, names: &[] },
    Unit { name: "minute", from: 0, to: 59, names: &[] },
    Unit { name: "hour", from: 0, to: 23, names: &[] },
    Unit { name: "day", from: 1, to: 31, names: &[] },
    Unit {
        name: "month",
        from: 1,
        to: 12,
        names: &["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
    },
    Unit { name: "weekday", from: 0, to: 6, names: &["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"] },
    Unit { name: "year", from: 1970, to: 2099, names: &[] },
];

const EXAMPLE: &str = "0 30 9 * * MON-FRI *";

/// The most days that a month can have.
const DAYS: [u16; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

impl Cron {
    /// Reads an expression. The error says which field is wrong, why, and what a right one looks like.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let fields: Vec<&str> = text.split_whitespace().collect();
        let Ok(fields) = <[&str; 7]>::try_from(fields) else {
            return Err(wrong_number_of_fields(text));
        };
        let mut parsed = [const { Field(Vec::new()) }; 7];
        for ((field, unit), parsed) in fields.iter().zip(&UNITS).zip(&mut parsed) {
            *parsed = Field::parse(field, unit).map_err(|(part, why)| pointed(text, field, &part, &why))?;
        }
        let cron = Self { fields: parsed };
        if cron.never_happens() {
            return Err(format!("no month of `{text}` has such a day: the timer would never run"));
        }
        Ok(cron)
    }

    fn never_happens(&self) -> bool {
        let [_, _, _, days, months, weekdays, _] = &self.fields;
        let first_day = days.0.iter().map(|part| part.from).min().unwrap_or_default();
        let has_day = |month: u16| DAYS.get(usize::from(month) - 1).is_some_and(|days| *days >= first_day);
        weekdays.is_any() && !months.values().any(has_day)
    }
}

impl Field {
    /// The error is the part that is wrong, and why.
    fn parse(text: &str, unit: &Unit) -> Result<Self, (String, String)> {
        let parts = text.split(',').map(|part| Part::parse(part, unit).map_err(|why| (part.to_owned(), why)));
        Ok(Self(parts.collect::<Result<_, _>>()?))
    }

    /// Whether it says nothing.
    pub(crate) fn is_any(&self) -> bool {
        self.0.iter().any(|part| part.is_any && part.step == 1)
    }

    /// Its only value, if it has but one.
    pub(crate) fn single(&self) -> Option<u16> {
        match self.0[..] {
            [Part { from, to, .. }] if from == to => Some(from),
            _ => None,
        }
    }

    /// Its values, in the order of its parts.
    pub(crate) fn values(&self) -> impl Iterator<Item = u16> {
        self.0.iter().flat_map(|part| (part.from..=part.to).step_by(usize::from(part.step)))
    }
}

impl Part {
    fn parse(text: &str, unit: &Unit) -> Result<Self, String> {
        let (range, step) = match text.split_once('/') {
            Some((range, step)) => (range, Some(unit.step(step)?)),
            None => (text, None),
        };
        if range == "*" {
            return Ok(Self { from: unit.from, to: unit.to, step: step.unwrap_or(1), is_any: true });
        }
        let (from, to) = if let Some((from, to)) = range.split_once('-') {
            (unit.value(from)?, unit.value(to)?)
        } else {
            let from = unit.value(range)?;
            // `5/10` counts from 5 to the end.
            (from, if step.is_some() { unit.to } else { from })
        };
        if from > to {
            return Err(format!("a range goes up: `{to}-{from}`, or a list of two"));
        }
        Ok(Self { from, to, step: step.unwrap_or(1), is_any: false })
    }
}

impl Unit {
    fn value(&self, text: &str) -> Result<u16, String> {
        let upper = text.to_ascii_uppercase();
        if let Some(index) = self.names.iter().position(|name| *name == upper) {
            return Ok(self.from + u16::try_from(index).unwrap_or_default());
        }
        match text.parse() {
            Ok(value) if (self.from..=self.to).contains(&value) => Ok(value),
            Ok(_) => Err(self.range()),
            Err(_) => Err(self.not_a_value(&upper)),
        }
    }

    fn step(&self, text: &str) -> Result<u16, String> {
        let most = self.to - self.from;
        match text.parse() {
            Ok(step) if step >= 1 && step <= most.max(1) => Ok(step),
            _ => Err(format!("a step of {}s is 1 to {most}", self.name)),
        }
    }

    fn not_a_value(&self, text: &str) -> String {
        let range = self.range();
        if text.contains(['?', 'L', 'W', '#']) && !self.names.iter().any(|name| name.contains(text)) {
            return format!("{range}; `?`, `L`, `W` and `#` are not known here: write `*` for any");
        }
        match suggest::nearest(text, self.names.iter().copied()) {
            Some(near) => format!("{range}; did you mean {near}?"),
            None => range,
        }
    }

    fn range(&self) -> String {
        let Self { name, from, to, names } = self;
        match (names.first(), names.last()) {
            (Some(first), Some(last)) => format!("a {name} is {from} to {to}, or {first} to {last}"),
            _ => format!("{} {name} is {from} to {to}", if *name == "hour" { "an" } else { "a" }),
        }
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
    let completed = completed.and_then(|text| Some((words::of(&Cron::parse(&text).ok()?), text)));
    let how = match completed {
        Some((words, text)) => format!("perhaps \"{text}\": {words}"),
        None => example(),
    };
    format!("a timer has seven fields, and `{text}` has {}: {names}\n{how}", fields.len())
}

/// Shows the part below the expression.
fn pointed(text: &str, field: &str, part: &str, why: &str) -> String {
    let base = text.as_ptr() as usize;
    let column = field.as_ptr() as usize - base + field.find(part).unwrap_or_default();
    let indent = " ".repeat(text[..column].chars().count());
    let carets = "^".repeat(part.chars().count().max(1));
    format!("`{part}` is wrong in the timer's expression\n{text}\n{indent}{carets} {why}\n{}", example())
}

fn example() -> String {
    format!("for example \"{EXAMPLE}\": Monday to Friday at 09:30")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_shown_with_its_reason() {
        for (expression, message) in [
            ("0 61 2 * * * *", "`61` is wrong in the timer's expression\n0 61 2 * * * *\n  ^^ a minute is 0 to 59"),
            ("0 0 24 * * * *", "    ^^ an hour is 0 to 23"),
            ("0 0 2 0 * * *", "      ^ a day is 1 to 31"),
            ("0 0 2 * OTC * *", "        ^^^ a month is 1 to 12, or JAN to DEC; did you mean OCT?"),
            ("0 0 2 * * 7 *", "          ^ a weekday is 0 to 6, or SUN to SAT"),
            ("0 0 2 * * FRI-MON *", "          ^^^^^^^ a range goes up: `1-5`, or a list of two"),
            ("0 0 2 ? * * *", "      ^ a day is 1 to 31; `?`, `L`, `W` and `#` are not known here: write `*` for any"),
            ("0 */0 * * * * *", "  ^^^ a step of minutes is 1 to 59"),
            ("0 0,99 * * * * *", "    ^^ a minute is 0 to 59"),
            ("0 0 2 * * * 1969", "            ^^^^ a year is 1970 to 2099"),
            ("0 0 2 31 2,4 * *", "no month of `0 0 2 31 2,4 * *` has such a day"),
            (
                "0 2 * * *",
                "has 5: second minute hour day month weekday year\nperhaps \"0 0 2 * * * *\": every day at 02:00",
            ),
            ("", "has 0: second"),
            ("a b c d e f g h", "has 8: second"),
        ] {
            let error = Cron::parse(expression).map(|cron| words::of(&cron)).expect_err(expression);
            assert!(error.contains(message), "{error}");
        }
    }

    #[test]
    fn days_that_some_month_has_are_allowed() {
        for expression in ["0 0 2 29 2 * *", "0 0 2 31 2,3 * *", "0 0 2 31 2 MON *", "0 0 2 30-31 * * *"] {
            assert!(Cron::parse(expression).is_ok(), "{expression}");
        }
    }

    #[test]
    fn nothing_that_is_typed_panics() {
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
