//! One field of a cron expression: a list of values and ranges.

use crate::nearest;

/// One field: the parts of its list.
#[derive(Debug)]
pub(super) struct Field(pub(super) Vec<Part>);

/// A part of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    /// The first value.
    pub(super) from: u16,
    /// The last value.
    pub(super) to: u16,
    /// The distance between two values.
    pub(super) step: u16,
    /// Whether it is written `*`.
    pub(super) is_any: bool,
}

/// The unit of a field: its name and its values.
#[derive(Debug)]
pub(super) struct Unit {
    pub(super) name: &'static str,
    from: u16,
    to: u16,
    /// The names of the values, if they have names.
    names: &'static [&'static str],
}

/// The fields in their order.
pub(super) const UNITS: [Unit; 7] = [
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

impl Field {
    /// Parses a field. The error is the wrong part and the reason.
    pub(super) fn parse(text: &str, unit: &Unit) -> Result<Self, (String, String)> {
        let parts = text.split(',').map(|part| Part::parse(part, unit).map_err(|why| (part.to_owned(), why)));
        Ok(Self(parts.collect::<Result<_, _>>()?))
    }

    /// Whether it allows every value.
    pub(super) fn is_any(&self) -> bool {
        self.0.iter().any(|part| part.is_any && part.step == 1)
    }

    /// Its value, if it has only one.
    pub(super) fn single(&self) -> Option<u16> {
        match self.0[..] {
            [Part { from, to, .. }] if from == to => Some(from),
            _ => None,
        }
    }

    /// Its values, in the order of its parts.
    pub(super) fn values(&self) -> impl Iterator<Item = u16> {
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
            return Err(format!("a range must ascend: write `{to}-{from}`, or a list of two ranges"));
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
        let max = self.to - self.from;
        match text.parse() {
            Ok(step) if step >= 1 && step <= max.max(1) => Ok(step),
            _ => Err(format!("a step of {}s is 1 to {max}", self.name)),
        }
    }

    fn not_a_value(&self, text: &str) -> String {
        let range = self.range();
        if text.contains(['?', 'L', 'W', '#']) && !self.names.iter().any(|name| name.contains(text)) {
            return format!("{range}; `?`, `L`, `W` and `#` are not supported: write `*` for any value");
        }
        match nearest(text, self.names.iter().copied()) {
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
