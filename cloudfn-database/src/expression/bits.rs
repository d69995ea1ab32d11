//! Bitwise operators such as `$bitAnd`, and the sizes of values.

use bson::Bson;

use super::Value;
use super::operand::{at, count, present, wrong};
use crate::error::{Error, Result};
use crate::value::Number;

/// Combines whole numbers bit by bit. If one has 64 bits, so does the result.
fn joined(operands: &[Value<'_>], start: i64, join: fn(i64, i64) -> i64) -> Result<Option<Bson>> {
    let (mut result, mut long) = (start, false);
    for place in 0..operands.len() {
        match present(operands, place) {
            None => return Ok(Some(Bson::Null)),
            Some(Bson::Int32(value)) => result = join(result, i64::from(*value)),
            Some(Bson::Int64(value)) => (result, long) = (join(result, *value), true),
            other => return Err(wrong("integers", other)),
        }
    }
    Ok(Some(if long { Bson::Int64(result) } else { Number::narrow(result).bson() }))
}

pub(super) fn and(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    joined(operands, -1, |left, right| left & right)
}

pub(super) fn or(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    joined(operands, 0, |left, right| left | right)
}

pub(super) fn xor(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    joined(operands, 0, |left, right| left ^ right)
}

pub(super) fn not(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(match present(operands, 0) {
        None => Bson::Null,
        Some(Bson::Int32(value)) => Bson::Int32(!value),
        Some(Bson::Int64(value)) => Bson::Int64(!value),
        other => return Err(wrong("an integer", other)),
    }))
}

pub(super) fn bytes_of_text(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(match present(operands, 0) {
        None => Bson::Null,
        Some(Bson::String(text)) => count(text.len()),
        Some(Bson::Binary(binary)) => count(binary.bytes.len()),
        other => return Err(wrong("a text or bytes", other)),
    }))
}

pub(super) fn bytes_of_document(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(match present(operands, 0) {
        None => Bson::Null,
        Some(Bson::Document(document)) => {
            let bytes = document.to_vec().map_err(|error| Error::request(error.to_string()))?;
            count(bytes.len())
        }
        other => return Err(wrong("an object", other)),
    }))
}

pub(super) fn seconds_of_timestamp(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    timestamp(operands).map(|found| found.map(|time| Bson::Int64(time.time.into())).or(Some(Bson::Null)))
}

pub(super) fn increment_of_timestamp(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    timestamp(operands).map(|found| found.map(|time| Bson::Int64(time.increment.into())).or(Some(Bson::Null)))
}

fn timestamp(operands: &[Value<'_>]) -> Result<Option<bson::Timestamp>> {
    match present(operands, 0) {
        None => Ok(None),
        Some(Bson::Timestamp(time)) => Ok(Some(*time)),
        _ => Err(wrong("a timestamp", at(operands, 0))),
    }
}
