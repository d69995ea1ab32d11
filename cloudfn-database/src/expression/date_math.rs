//! `$dateAdd`, `$dateSubtract`, `$dateDiff` and `$dateTrunc`.

use bson::{Bson, DateTime};
use jiff::civil::{self, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use super::Value;
use super::dates::{moment, out_of_range};
use super::operand::{any_null, at, integer, present, wrong};
use super::zone;
use crate::error::{Error, Result};

/// A unit of time. Months and days have no fixed length, so they are counted in the calendar of a time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    /// This many months.
    Months(i64),
    Weeks,
    Days,
    /// This many milliseconds.
    Milliseconds(i64),
}

impl Unit {
    fn read(value: Option<&Bson>) -> Result<Self> {
        Ok(match value.and_then(Bson::as_str) {
            Some("year") => Self::Months(12),
            Some("quarter") => Self::Months(3),
            Some("month") => Self::Months(1),
            Some("week") => Self::Weeks,
            Some("day") => Self::Days,
            Some("hour") => Self::Milliseconds(3_600_000),
            Some("minute") => Self::Milliseconds(60_000),
            Some("second") => Self::Milliseconds(1000),
            Some("millisecond") => Self::Milliseconds(1),
            _ => {
                return Err(wrong(
                    "a `unit` that is year, quarter, month, week, day, hour, minute, second or millisecond",
                    value,
                ));
            }
        })
    }
}

/// Whether an operand is null. Then the result is null.
fn given_null(operands: &[Value<'_>]) -> bool {
    let given: Vec<Value<'_>> = operands.iter().filter(|operand| operand.is_some()).cloned().collect();
    any_null(&given)
}

/// `startDate`, `unit`, `amount`, `timezone`.
pub(super) fn add(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    shift(operands, 1)
}

/// Like `$dateAdd`, but backwards.
pub(super) fn subtract(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    shift(operands, -1)
}

fn shift(operands: &[Value<'_>], sign: i64) -> Result<Option<Bson>> {
    if present(operands, 0).is_none() || given_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let start = moment(present(operands, 0).unwrap_or(&Bson::Null))?;
    let unit = Unit::read(at(operands, 1))?;
    let amount = integer("a whole number as `amount`", at(operands, 2).unwrap_or(&Bson::Null))?;
    let amount = amount.checked_mul(sign).ok_or_else(out_of_range)?;
    let zone = zone::read(at(operands, 3))?;
    let local = start.to_zoned_datetime(zone.clone()).datetime();
    let moved = match unit {
        Unit::Milliseconds(length) => {
            let by = amount.checked_mul(length).ok_or_else(out_of_range)?;
            return date(start.as_millisecond().checked_add(by).ok_or_else(out_of_range)?);
        }
        Unit::Months(length) => {
            let months = amount.checked_mul(length).ok_or_else(out_of_range)?;
            later_month(local.date(), months).map(|date| date.to_datetime(local.time()))
        }
        Unit::Weeks => {
            amount.checked_mul(7).and_then(|days| later_day(local.date(), days)).map(|d| d.to_datetime(local.time()))
        }
        Unit::Days => later_day(local.date(), amount).map(|date| date.to_datetime(local.time())),
    };
    in_zone(moved.ok_or_else(out_of_range)?, zone)
}

/// The same day in another month, or the last day of that month.
fn later_month(date: civil::Date, months: i64) -> Option<civil::Date> {
    let all = months_of(date).checked_add(months)?;
    let year = i16::try_from(all.div_euclid(12)).ok()?;
    let first = civil::Date::new(year, i8::try_from(all.rem_euclid(12) + 1).ok()?, 1).ok()?;
    civil::Date::new(year, first.month(), date.day().min(first.days_in_month())).ok()
}

fn months_of(date: civil::Date) -> i64 {
    i64::from(date.year()) * 12 + i64::from(date.month()) - 1
}

fn later_day(date: civil::Date, days: i64) -> Option<civil::Date> {
    super::dates::later(date, days)
}

/// Days since 1970.
fn days_of(date: civil::Date) -> i64 {
    let noon = date.at(12, 0, 0, 0).to_zoned_datetime(TimeZone::UTC);
    noon.map_or(0, |noon| noon.timestamp().as_second().div_euclid(86_400))
}

fn date(milliseconds: i64) -> Result<Option<Bson>> {
    let moment = Timestamp::from_millisecond(milliseconds).map_err(|_| out_of_range())?;
    Ok(Some(Bson::DateTime(DateTime::from_millis(moment.as_millisecond()))))
}

fn in_zone(local: civil::DateTime, zone: TimeZone) -> Result<Option<Bson>> {
    let zoned = local.to_zoned_datetime(zone).map_err(|_| out_of_range())?;
    date(zoned.timestamp().as_millisecond())
}

/// The first day of a week. The default is Sunday.
fn week_start(value: Option<&Bson>) -> Result<Weekday> {
    let Some(value) = value else { return Ok(Weekday::Sunday) };
    let name = value.as_str().unwrap_or_default().to_lowercase();
    let all = [
        ("monday", Weekday::Monday),
        ("tuesday", Weekday::Tuesday),
        ("wednesday", Weekday::Wednesday),
        ("thursday", Weekday::Thursday),
        ("friday", Weekday::Friday),
        ("saturday", Weekday::Saturday),
        ("sunday", Weekday::Sunday),
    ];
    let day = all.into_iter().find(|(full, _)| *full == name || full[..3] == name);
    day.map(|(_, day)| day).ok_or_else(|| wrong("a `startOfWeek` such as \"monday\"", Some(value)))
}

/// The number of weeks since a fixed first day of a week.
fn weeks_of(date: civil::Date, start: Weekday) -> i64 {
    // The first day of 1970 was a Thursday.
    let offset = i64::from(start.to_monday_zero_offset()) - 3;
    (days_of(date) - offset).div_euclid(7)
}

/// `startDate`, `endDate`, `unit`, `timezone`, `startOfWeek`: the number of boundaries of the unit between two dates.
pub(super) fn difference(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if present(operands, 0).is_none() || present(operands, 1).is_none() || given_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let zone = zone::read(at(operands, 3))?;
    let zoned = |place: usize| {
        let moment = moment(present(operands, place).unwrap_or(&Bson::Null))?;
        Ok::<ZonedDateTime, Error>(moment.to_zoned_datetime(zone.clone()))
    };
    let (start, end) = (zoned(0)?, zoned(1)?);
    let between = match Unit::read(at(operands, 2))? {
        Unit::Months(length) => months_of(end.date()).div_euclid(length) - months_of(start.date()).div_euclid(length),
        Unit::Weeks => {
            let first = week_start(at(operands, 4))?;
            weeks_of(end.date(), first) - weeks_of(start.date(), first)
        }
        Unit::Days => days_of(end.date()) - days_of(start.date()),
        Unit::Milliseconds(length) => {
            let offset = i64::from(start.offset().seconds()) * 1000;
            let count = |date: &ZonedDateTime| (date.timestamp().as_millisecond() + offset).div_euclid(length);
            count(&end) - count(&start)
        }
    };
    Ok(Some(Bson::Int64(between)))
}

/// `date`, `unit`, `binSize`, `timezone`, `startOfWeek`: the start of the period that contains a date. Periods are
/// counted from the beginning of 2000.
pub(super) fn truncate(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if present(operands, 0).is_none() || given_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let unit = Unit::read(at(operands, 1))?;
    let size = match at(operands, 2) {
        None => 1,
        Some(value) => {
            let size = integer("a whole number as `binSize`", value)?;
            if (1..=100_000_000_000).contains(&size) {
                size
            } else {
                return Err(wrong("a `binSize` above 0", Some(value)));
            }
        }
    };
    let zone = zone::read(at(operands, 3))?;
    let moment = moment(present(operands, 0).unwrap_or(&Bson::Null))?;
    let local = moment.to_zoned_datetime(zone.clone()).date();
    let start_of = |value: i64, length: i64| value.div_euclid(length).checked_mul(length).ok_or_else(out_of_range);
    let first = civil::Date::constant(2000, 1, 1);
    let start = match unit {
        Unit::Months(length) => {
            let length = length.checked_mul(size).ok_or_else(out_of_range)?;
            later_month(first, start_of(months_of(local) - months_of(first), length)?)
        }
        Unit::Weeks => {
            // The first week is the first one that begins in 2000.
            let day = week_start(at(operands, 4))?;
            let offset = i64::from(first.weekday().until(day));
            let days =
                start_of(days_of(local) - days_of(first) - offset, size.checked_mul(7).ok_or_else(out_of_range)?)?;
            later_day(first, days + offset)
        }
        Unit::Days => later_day(first, start_of(days_of(local) - days_of(first), size)?),
        Unit::Milliseconds(length) => {
            let length = length.checked_mul(size).ok_or_else(out_of_range)?;
            let first = first.at(0, 0, 0, 0).to_zoned_datetime(zone).map_err(|_| out_of_range())?;
            let first = first.timestamp().as_millisecond();
            return date(first + start_of(moment.as_millisecond() - first, length)?);
        }
    };
    in_zone(start.ok_or_else(out_of_range)?.at(0, 0, 0, 0), zone)
}
