//! The parts of dates, and dates made from parts.

use bson::{Bson, DateTime, doc};
use jiff::{Timestamp, ZonedDateTime, civil};

use super::Value;
use super::operand::{any_null, at, integer, present, wrong};
use super::{date_format, zone};
use crate::error::{Error, Result};
use crate::value::is_true;

/// The time in a value, if it has one.
pub(super) fn moment(value: &Bson) -> Result<Timestamp> {
    let milliseconds = match value {
        Bson::DateTime(date) => date.timestamp_millis(),
        Bson::Timestamp(time) => i64::from(time.time) * 1000,
        Bson::ObjectId(id) => id.timestamp().timestamp_millis(),
        other => return Err(wrong("a date", Some(other))),
    };
    Timestamp::from_millisecond(milliseconds)
        .map_err(|_| Error::request("the local database can only calculate with dates in the years -9999 to 9999"))
}

/// The date and the time zone at these indexes of the operands. `None` if either is null.
fn zoned(operands: &[Value<'_>], zone_place: usize) -> Result<Option<ZonedDateTime>> {
    let Some(date) = present(operands, 0) else { return Ok(None) };
    if at(operands, zone_place).is_some() && present(operands, zone_place).is_none() {
        return Ok(None);
    }
    Ok(Some(moment(date)?.to_zoned_datetime(zone::read(at(operands, zone_place))?)))
}

fn part(operands: &[Value<'_>], part: fn(&ZonedDateTime) -> i32) -> Result<Option<Bson>> {
    Ok(Some(zoned(operands, 1)?.map_or(Bson::Null, |date| Bson::Int32(part(&date)))))
}

macro_rules! parts {
    ($($name:ident: $part:expr;)+) => {$(
        pub(super) fn $name(operands: &[Value<'_>]) -> Result<Option<Bson>> {
            part(operands, $part)
        }
    )+};
}

parts! {
    year: |date| i32::from(date.year());
    month: |date| i32::from(date.month());
    day_of_month: |date| i32::from(date.day());
    day_of_year: |date| i32::from(date.day_of_year());
    day_of_week: |date| i32::from(date.weekday().to_sunday_one_offset());
    iso_day_of_week: |date| i32::from(date.weekday().to_monday_one_offset());
    iso_week: |date| i32::from(date.date().iso_week_date().week());
    week: week_of_year;
    hour: |date| i32::from(date.hour());
    minute: |date| i32::from(date.minute());
    second: |date| i32::from(date.second());
    millisecond: |date| i32::from(date.millisecond());
}

pub(super) fn iso_week_year(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let year = |date: ZonedDateTime| Bson::Int64(i64::from(date.date().iso_week_date().year()));
    Ok(Some(zoned(operands, 1)?.map_or(Bson::Null, year)))
}

/// Weeks begin on Sunday. The days before the first Sunday are in week 0.
pub(super) fn week_of_year(date: &ZonedDateTime) -> i32 {
    let since_sunday = i32::from(date.weekday().to_sunday_zero_offset());
    (i32::from(date.day_of_year()) - 1 + 7 - since_sunday) / 7
}

/// `date`, `format`, `timezone`, `onNull`.
pub(super) fn to_string(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if present(operands, 0).is_none() {
        return Ok(Some(at(operands, 3).cloned().unwrap_or(Bson::Null)));
    }
    let format = match at(operands, 1) {
        None if at(operands, 2).is_some() => "%Y-%m-%dT%H:%M:%S.%L%z",
        None => "%Y-%m-%dT%H:%M:%S.%LZ",
        Some(Bson::Null) => return Ok(Some(Bson::Null)),
        Some(Bson::String(format)) => format,
        other => return Err(wrong("a text as `format`", other)),
    };
    let Some(date) = zoned(operands, 2)? else { return Ok(Some(Bson::Null)) };
    date_format::write(&date, format).map(|text| Some(Bson::String(text)))
}

/// A date as `$toString` formats it.
pub(super) fn iso_text(value: &Bson) -> Result<String> {
    date_format::write(&moment(value)?.to_zoned_datetime(jiff::tz::TimeZone::UTC), "%Y-%m-%dT%H:%M:%S.%LZ")
}

/// `date`, `timezone`, `iso8601`.
pub(super) fn to_parts(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let Some(date) = zoned(operands, 1)? else { return Ok(Some(Bson::Null)) };
    let iso = match at(operands, 2) {
        None => false,
        Some(value @ Bson::Boolean(_)) => is_true(value),
        Some(Bson::Null) => return Ok(Some(Bson::Null)),
        other => return Err(wrong("a boolean as `iso8601`", other)),
    };
    let week = date.date().iso_week_date();
    let mut parts = if iso {
        doc! {
            "isoWeekYear": i32::from(week.year()),
            "isoWeek": i32::from(week.week()),
            "isoDayOfWeek": i32::from(week.weekday().to_monday_one_offset()),
        }
    } else {
        doc! { "year": i32::from(date.year()), "month": i32::from(date.month()), "day": i32::from(date.day()) }
    };
    parts.insert("hour", i32::from(date.hour()));
    parts.insert("minute", i32::from(date.minute()));
    parts.insert("second", i32::from(date.second()));
    parts.insert("millisecond", i32::from(date.millisecond()));
    Ok(Some(Bson::Document(parts)))
}

/// `year`, `month`, `day`, `isoWeekYear`, `isoWeek`, `isoDayOfWeek`, `hour`, `minute`, `second`, `millisecond`,
/// `timezone`. A value outside a part's range carries over into the next part.
pub(super) fn from_parts(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let given: Vec<Value<'_>> = operands.iter().filter(|operand| operand.is_some()).cloned().collect();
    if any_null(&given) {
        return Ok(Some(Bson::Null));
    }
    let part = |place: usize, default: i64| match at(operands, place) {
        None => Ok(default),
        Some(value) => integer("whole numbers as parts", value),
    };
    let iso = at(operands, 3).is_some();
    let civil_given = (0..3).any(|place| at(operands, place).is_some());
    let week_given = (3..6).any(|place| at(operands, place).is_some());
    if civil_given == week_given || (!iso && at(operands, 0).is_none()) {
        return Err(Error::request("needs either `year` or `isoWeekYear`, and only parts of that kind"));
    }
    let year = part(if iso { 3 } else { 0 }, 0)?;
    let short = i16::try_from(year).ok().filter(|year| (1..=9999).contains(year));
    let year = short.ok_or_else(|| Error::request(format!("needs a year from 1 to 9999, not {year}")))?;
    let date =
        if iso { week_date(year, part(4, 1)?, part(5, 1)?) } else { calendar_date(year, part(1, 1)?, part(2, 1)?) };
    let milliseconds =
        [(6, 3_600_000), (7, 60_000), (8, 1000), (9, 1)].into_iter().try_fold(0_i64, |sum, (place, unit)| {
            let value = part(place, 0)?;
            let part = value.checked_mul(unit).and_then(|part| sum.checked_add(part));
            part.ok_or_else(out_of_range)
        })?;
    let zone = zone::read(at(operands, 10))?;
    let start = date.ok_or_else(out_of_range)?.at(0, 0, 0, 0);
    let local = start.checked_add(jiff::SignedDuration::from_millis(milliseconds)).map_err(|_| out_of_range())?;
    let date = local.to_zoned_datetime(zone).map_err(|_| out_of_range())?;
    Ok(Some(Bson::DateTime(DateTime::from_millis(date.timestamp().as_millisecond()))))
}

pub(super) fn out_of_range() -> Error {
    Error::request("the date is out of range")
}

fn calendar_date(year: i16, month: i64, day: i64) -> Option<civil::Date> {
    let months = month.checked_sub(1)?;
    let years = i16::try_from(months.div_euclid(12)).ok()?;
    let month = i8::try_from(months.rem_euclid(12) + 1).ok()?;
    let first = civil::Date::new(year.checked_add(years)?, month, 1).ok()?;
    later(first, day.checked_sub(1)?)
}

fn week_date(year: i16, week: i64, day: i64) -> Option<civil::Date> {
    let first = civil::ISOWeekDate::new(year, 1, civil::Weekday::Monday).ok()?.date();
    later(first, week.checked_sub(1)?.checked_mul(7)?.checked_add(day.checked_sub(1)?)?)
}

pub(super) fn later(date: civil::Date, days: i64) -> Option<civil::Date> {
    let days = i32::try_from(days).ok()?;
    date.checked_add(jiff::SignedDuration::from_hours(i64::from(days) * 24)).ok()
}
