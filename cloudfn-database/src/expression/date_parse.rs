//! Parsing dates.

use bson::{Bson, DateTime};
use jiff::civil;
use jiff::tz::TimeZone;

use super::operand::wrong;
use super::{date_format, zone};
use crate::error::{Error, Result};
use crate::value::short;

/// Parses a date with the format if there is one, otherwise as ISO 8601.
pub(super) fn from_string(text: &Bson, format: Option<&Bson>, zone: Option<&Bson>) -> Result<Bson> {
    let Bson::String(source) = text else { return Err(wrong("a text as `dateString`", Some(text))) };
    let outer = match zone {
        None => None,
        Some(_) => Some(zone::read(zone)?),
    };
    let mut found = Found::default();
    let rest = match format {
        None => found.iso(source),
        Some(Bson::String(format)) => found.formatted(source, format)?,
        Some(other) => return Err(wrong("a text as `format`", Some(other))),
    };
    let cannot = || Error::request(format!("{} is not a date that the local database can parse", short(text)));
    if rest.is_none_or(|rest| !rest.is_empty()) {
        return Err(cannot());
    }
    if found.zone.is_some() && outer.is_some() {
        return Err(Error::request(format!("{} contains a time zone, so `timezone` cannot be given", short(text))));
    }
    let local = found.local().ok_or_else(cannot)?;
    let date = local.to_zoned_datetime(found.zone.or(outer).unwrap_or(TimeZone::UTC)).map_err(|_| cannot())?;
    Ok(Bson::DateTime(DateTime::from_millis(date.timestamp().as_millisecond())))
}

/// The parts found in a text.
#[derive(Debug, Default)]
struct Found {
    year: Option<i32>,
    month: Option<i32>,
    day: Option<i32>,
    day_of_year: Option<i32>,
    week_year: Option<i32>,
    week: Option<i32>,
    weekday: Option<i32>,
    hour: Option<i32>,
    minute: Option<i32>,
    second: Option<i32>,
    millisecond: Option<i32>,
    zone: Option<TimeZone>,
}

/// Removes up to this many digits from the front of a text.
fn digits(text: &str, least: usize, most: usize) -> Option<(i32, &str)> {
    let length = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    if length < least {
        return None;
    }
    let (number, rest) = text.split_at(length);
    Some((number.parse().ok()?, rest))
}

impl Found {
    /// Parses `2024-01-02`, `2024-01-02T03:04`, `2024-01-02 03:04:05.678+08:00` and the like. Returns the rest of the text.
    fn iso<'text>(&mut self, text: &'text str) -> Option<&'text str> {
        let text = text.trim();
        let (year, rest) = digits(text, 4, 4)?;
        let separator = if rest.starts_with('/') { "/" } else { "-" };
        let (month, rest) = match rest.strip_prefix(separator) {
            Some(rest) => digits(rest, 1, 2)?,
            None => digits(rest, 2, 2)?,
        };
        let (day, rest) = match rest.strip_prefix(separator) {
            Some(rest) => digits(rest, 1, 2)?,
            None if rest.is_empty() || rest.starts_with('T') => (1, rest),
            None => digits(rest, 2, 2)?,
        };
        (self.year, self.month, self.day) = (Some(year), Some(month), Some(day));
        let Some(time) = rest.strip_prefix(['T', 't', ' ']) else { return Some(rest) };
        let (hour, rest) = digits(time, 1, 2)?;
        let (minute, mut rest) = digits(rest.strip_prefix(':').unwrap_or(rest), 2, 2)?;
        (self.hour, self.minute) = (Some(hour), Some(minute));
        let compact = rest.starts_with(|sign: char| sign.is_ascii_digit());
        if let Some(seconds) = rest.strip_prefix(':').or(compact.then_some(rest)) {
            let (second, after) = digits(seconds, 2, 2)?;
            self.second = Some(second);
            rest = after;
        }
        if let Some(fraction) = rest.strip_prefix(['.', ',']) {
            let (_, after) = digits(fraction, 1, 9)?;
            let taken = &fraction[..fraction.len() - after.len()];
            self.millisecond = format!("{taken:0<3}")[..3].parse().ok();
            rest = after;
        }
        let rest = rest.trim_start();
        if rest.is_empty() {
            return Some(rest);
        }
        self.zone = Some(zone::named(rest)?);
        Some("")
    }

    fn formatted<'text>(&mut self, text: &'text str, format: &str) -> Result<Option<&'text str>> {
        let mut rest = text;
        let mut signs = format.chars();
        while let Some(sign) = signs.next() {
            let step = if sign == '%' { self.part(rest, signs.next(), format)? } else { rest.strip_prefix(sign) };
            let Some(after) = step else { return Ok(None) };
            rest = after;
        }
        Ok(Some(rest))
    }

    fn part<'text>(&mut self, text: &'text str, sign: Option<char>, format: &str) -> Result<Option<&'text str>> {
        let (target, least, most) = match sign {
            Some('Y') => (&mut self.year, 4, 4),
            Some('m') => (&mut self.month, 1, 2),
            Some('d') => (&mut self.day, 1, 2),
            Some('H') => (&mut self.hour, 1, 2),
            Some('M') => (&mut self.minute, 1, 2),
            Some('S') => (&mut self.second, 1, 2),
            Some('L') => (&mut self.millisecond, 1, 3),
            Some('j') => (&mut self.day_of_year, 1, 3),
            Some('G') => (&mut self.week_year, 4, 4),
            Some('V') => (&mut self.week, 1, 2),
            Some('u') => (&mut self.weekday, 1, 1),
            Some('%') => return Ok(text.strip_prefix('%')),
            Some('z') => return Ok(self.offset(text)),
            Some('Z') => return Ok(self.minutes(text)),
            other => return Err(date_format::unknown(other, format)),
        };
        let Some((value, rest)) = digits(text, least, most) else { return Ok(None) };
        *target = Some(value);
        Ok(Some(rest))
    }

    fn offset<'text>(&mut self, text: &'text str) -> Option<&'text str> {
        if let Some(rest) = text.strip_prefix('Z') {
            self.zone = Some(TimeZone::UTC);
            return Some(rest);
        }
        let end = text.char_indices().skip(1).find(|(_, sign)| !sign.is_ascii_digit() && *sign != ':');
        let (offset, rest) = text.split_at(end.map_or(text.len(), |(place, _)| place));
        self.zone = Some(TimeZone::fixed(zone::offset(offset)?));
        Some(rest)
    }

    fn minutes<'text>(&mut self, text: &'text str) -> Option<&'text str> {
        let (sign, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text.strip_prefix('+').unwrap_or(text)),
        };
        let (minutes, rest) = digits(unsigned, 1, 4)?;
        self.zone = Some(TimeZone::fixed(jiff::tz::Offset::from_seconds(sign * minutes * 60).ok()?));
        Some(rest)
    }

    fn local(&self) -> Option<civil::DateTime> {
        let small = |part: Option<i32>, default: i8| part.map_or(Some(default), |part| i8::try_from(part).ok());
        let date = match (self.week_year, self.day_of_year) {
            (Some(year), _) => {
                let weekday = civil::Weekday::from_monday_one_offset(small(self.weekday, 1)?).ok()?;
                civil::ISOWeekDate::new(i16::try_from(year).ok()?, small(self.week, 1)?, weekday).ok()?.date()
            }
            (None, Some(day)) => {
                let first = civil::Date::new(i16::try_from(self.year?).ok()?, 1, 1).ok()?;
                let date = first.checked_add(jiff::SignedDuration::from_hours(i64::from(day - 1) * 24)).ok()?;
                (date.year() == first.year()).then_some(date)?
            }
            _ => civil::Date::new(i16::try_from(self.year?).ok()?, small(self.month, 1)?, small(self.day, 1)?).ok()?,
        };
        let nanosecond = self.millisecond.unwrap_or(0) * 1_000_000;
        let (hour, minute, second) = (small(self.hour, 0)?, small(self.minute, 0)?, small(self.second, 0)?);
        let midnight = hour == 24 && minute == 0 && second == 0 && nanosecond == 0;
        if midnight {
            return date.tomorrow().ok().map(|date| date.at(0, 0, 0, 0));
        }
        Some(date.to_datetime(civil::Time::new(hour, minute, second, nanosecond).ok()?))
    }
}
