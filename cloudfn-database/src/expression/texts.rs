//! Texts.

use std::cmp::Ordering;

use bson::Bson;

use super::Value;
use super::arrays::bounds;
use super::operand::{any_null, at, count, integer, present, text, wrong};
use crate::error::{Error, Result};

pub(super) fn concat(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let mut whole = String::new();
    for place in 0..operands.len() {
        if present(operands, place).is_none() {
            return Ok(Some(Bson::Null));
        }
        whole.push_str(text(operands, place)?);
    }
    Ok(Some(Bson::String(whole)))
}

/// A value as text. Null is empty, and numbers and dates are formatted.
fn written(operands: &[Value<'_>], place: usize) -> Result<String> {
    match present(operands, place) {
        None => Ok(String::new()),
        Some(Bson::String(text) | Bson::Symbol(text)) => Ok(text.clone()),
        Some(value @ (Bson::Int32(_) | Bson::Int64(_) | Bson::Double(_) | Bson::DateTime(_))) => {
            super::convert::to_text(value)
        }
        other => Err(wrong("texts, numbers and dates", other)),
    }
}

/// As in MongoDB, only ASCII letters change their case.
pub(super) fn to_upper(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(Bson::String(written(operands, 0)?.to_ascii_uppercase())))
}

pub(super) fn to_lower(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(Bson::String(written(operands, 0)?.to_ascii_lowercase())))
}

pub(super) fn compare_ignoring_case(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let (left, right) = (written(operands, 0)?.to_ascii_uppercase(), written(operands, 1)?.to_ascii_uppercase());
    Ok(Some(Bson::Int32(match left.cmp(&right) {
        Ordering::Less => -1,
        Ordering::Equal => 0,
        Ordering::Greater => 1,
    })))
}

pub(super) fn length_in_bytes(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(count(text(operands, 0)?.len())))
}

pub(super) fn length_in_characters(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(count(text(operands, 0)?.chars().count())))
}

/// A negative length means the rest of the text.
pub(super) fn part_by_bytes(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let text = written(operands, 0)?;
    let start = start(operands)?;
    let length = integer_of(operands, 2)?;
    if start >= text.len() {
        return Ok(Some(Bson::String(String::new())));
    }
    let end = usize::try_from(length).map_or(text.len(), |length| start.saturating_add(length).min(text.len()));
    let part = text.get(start..end).ok_or_else(|| Error::request("the part would begin or end inside a character"))?;
    Ok(Some(Bson::String(part.to_owned())))
}

pub(super) fn part_by_characters(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let text = written(operands, 0)?;
    let start = start(operands)?;
    let length = integer_of(operands, 2)?;
    let length = usize::try_from(length).map_err(|_| wrong("a length that is not negative", at(operands, 2)))?;
    Ok(Some(Bson::String(text.chars().skip(start).take(length).collect())))
}

fn start(operands: &[Value<'_>]) -> Result<usize> {
    usize::try_from(integer_of(operands, 1)?).map_err(|_| wrong("a start that is not negative", at(operands, 1)))
}

/// The number without its fraction.
fn integer_of(operands: &[Value<'_>], place: usize) -> Result<i64> {
    match at(operands, place) {
        Some(Bson::Double(number)) => {
            crate::value::whole(*number).ok_or_else(|| wrong("a 64-bit number", at(operands, place)))
        }
        Some(value) => integer("a number", value),
        None => Err(wrong("a number", None)),
    }
}

pub(super) fn split(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let (whole, separator) = (text(operands, 0)?, text(operands, 1)?);
    if separator.is_empty() {
        return Err(Error::request("needs a non-empty separator"));
    }
    Ok(Some(Bson::Array(whole.split(separator).map(|part| Bson::String(part.to_owned())).collect())))
}

pub(super) fn index_of_bytes(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if present(operands, 0).is_none() {
        return Ok(Some(Bson::Null));
    }
    let (whole, wanted) = (text(operands, 0)?.as_bytes(), text(operands, 1)?.as_bytes());
    let (start, end) = bounds(operands, whole.len())?;
    Ok(Some(find(whole, wanted, start, end)))
}

pub(super) fn index_of_characters(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if present(operands, 0).is_none() {
        return Ok(Some(Bson::Null));
    }
    let whole: Vec<char> = text(operands, 0)?.chars().collect();
    let wanted: Vec<char> = text(operands, 1)?.chars().collect();
    let (start, end) = bounds(operands, whole.len())?;
    Ok(Some(find(&whole, &wanted, start, end)))
}

fn find<T: PartialEq>(whole: &[T], wanted: &[T], start: usize, end: usize) -> Bson {
    let last = end.checked_sub(wanted.len());
    let place = last.and_then(|last| (start..=last).find(|place| whole[*place..].starts_with(wanted)));
    place.map_or(Bson::Int32(-1), count)
}
