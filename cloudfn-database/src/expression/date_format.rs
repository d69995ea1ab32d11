//! Formatting dates.

use std::fmt::Write as _;

use jiff::ZonedDateTime;

use super::dates::week_of_year;
use crate::error::{Error, Result};

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

/// Formats a date with a format string of MongoDB.
pub(super) fn write(date: &ZonedDateTime, format: &str) -> Result<String> {
    let mut text = String::new();
    let mut signs = format.chars();
    while let Some(sign) = signs.next() {
        if sign != '%' {
            text.push(sign);
            continue;
        }
        let week = date.date().iso_week_date();
        let offset = date.offset().seconds() / 60;
        let month = MONTHS[usize::try_from(date.month() - 1).unwrap_or(0) % 12];
        // Writing to a string cannot fail.
        let _ = match signs.next() {
            Some('Y') => write!(text, "{:04}", date.year()),
            Some('m') => write!(text, "{:02}", date.month()),
            Some('d') => write!(text, "{:02}", date.day()),
            Some('H') => write!(text, "{:02}", date.hour()),
            Some('M') => write!(text, "{:02}", date.minute()),
            Some('S') => write!(text, "{:02}", date.second()),
            Some('L') => write!(text, "{:03}", date.millisecond()),
            Some('j') => write!(text, "{:03}", date.day_of_year()),
            Some('w') => write!(text, "{}", date.weekday().to_sunday_one_offset()),
            Some('u') => write!(text, "{}", date.weekday().to_monday_one_offset()),
            Some('U') => write!(text, "{:02}", week_of_year(date)),
            Some('V') => write!(text, "{:02}", week.week()),
            Some('G') => write!(text, "{:04}", week.year()),
            Some('B') => write!(text, "{month}"),
            Some('b') => write!(text, "{}", &month[..3]),
            Some('z') => {
                let sign = if offset < 0 { '-' } else { '+' };
                write!(text, "{sign}{:02}{:02}", offset.abs() / 60, offset.abs() % 60)
            }
            Some('Z') => write!(text, "{offset:+}"),
            Some('%') => write!(text, "%"),
            other => return Err(unknown(other, format)),
        };
    }
    Ok(text)
}

/// The error for a format with an unknown specifier.
pub(super) fn unknown(sign: Option<char>, format: &str) -> Error {
    match sign {
        Some(sign) => Error::operator(format!("the date format `{format}` has the unknown specifier `%{sign}`")),
        None => Error::parameter(format!("the date format `{format}` ends with `%`")),
    }
}
