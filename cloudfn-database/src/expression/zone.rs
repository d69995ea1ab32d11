//! Time zones: offsets such as `+08:00`, and names such as `Asia/Shanghai`.

use bson::Bson;
use jiff::tz::{Offset, TimeZone, TimeZoneDatabase};

use super::operand::wrong;
use crate::error::{Error, Result};

/// Parses a time zone. `None` is UTC.
pub(super) fn read(value: Option<&Bson>) -> Result<TimeZone> {
    match value {
        None => Ok(TimeZone::UTC),
        Some(Bson::String(text)) => named(text).ok_or_else(|| {
            Error::request(format!(
                "unknown time zone `{text}`: use an offset such as \"+08:00\" or a name such as \"Asia/Shanghai\""
            ))
        }),
        other => Err(wrong("a text as time zone", other)),
    }
}

pub(super) fn named(text: &str) -> Option<TimeZone> {
    if matches!(text, "UTC" | "GMT" | "Z") {
        return Some(TimeZone::UTC);
    }
    if text.starts_with(['+', '-']) {
        return offset(text).map(TimeZone::fixed);
    }
    TimeZoneDatabase::bundled().get(text).ok()
}

/// Parses `+08`, `+0800` and `+08:00`.
pub(super) fn offset(text: &str) -> Option<Offset> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = match (digits.len(), digits.split_once(':')) {
        (5, Some((hours, minutes))) => (hours, minutes),
        (4, None) => digits.split_at_checked(2)?,
        (2, None) => (digits, "0"),
        _ => return None,
    };
    if !hours.bytes().chain(minutes.bytes()).all(|byte| byte.is_ascii_digit()) || hours.len() != 2 {
        return None;
    }
    let seconds = hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().ok()? * 60;
    Offset::from_seconds(sign * seconds).ok()
}
