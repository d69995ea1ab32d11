//! `$add`, `$subtract`, `$multiply`, `$divide`, `$mod` and `$abs`.

use bson::{Bson, DateTime};

use super::Value;
use super::operand::{any_null, at, number, present, wrong};
use crate::error::{Error, Result};
use crate::expression::accumulate::Total;
use crate::value::Number;

pub(super) fn add(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let mut total = Total::default();
    let mut date = None;
    for place in 0..operands.len() {
        match present(operands, place) {
            None => return Ok(Some(Bson::Null)),
            Some(Bson::DateTime(_)) if date.is_some() => return Err(Error::request("takes at most one date")),
            Some(Bson::DateTime(value)) => date = Some(*value),
            Some(value) => total.add(Number::of(value).ok_or_else(|| wrong("numbers and a date", Some(value)))?),
        }
    }
    match date {
        None => Ok(Some(total.number().bson())),
        Some(date) => shift(date, total.number(), 1).map(Some),
    }
}

/// The date plus these milliseconds.
fn shift(date: DateTime, by: Number, sign: i64) -> Result<Bson> {
    let milliseconds = match by {
        Number::Int(value) => Some(i64::from(value)),
        Number::Long(value) => Some(value),
        Number::Double(value) => crate::value::whole(value.round()),
    };
    let moved = milliseconds
        .and_then(|milliseconds| milliseconds.checked_mul(sign))
        .and_then(|milliseconds| date.timestamp_millis().checked_add(milliseconds));
    moved
        .map(|milliseconds| Bson::DateTime(DateTime::from_millis(milliseconds)))
        .ok_or_else(|| Error::request("the date is out of range"))
}

pub(super) fn subtract(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let (Some(left), Some(right)) = (present(operands, 0), present(operands, 1)) else { return Ok(Some(Bson::Null)) };
    match (left, right) {
        (Bson::DateTime(left), Bson::DateTime(right)) => left
            .timestamp_millis()
            .checked_sub(right.timestamp_millis())
            .map(|between| Some(Bson::Int64(between)))
            .ok_or_else(|| Error::request("the time between the dates is out of range")),
        (Bson::DateTime(date), by) => {
            shift(*date, Number::of(by).ok_or_else(|| wrong("a date or a number", Some(by)))?, -1).map(Some)
        }
        _ => {
            let (left, right) = (number(left)?, number(right)?);
            let result = left.subtract(right).unwrap_or(Number::Double(left.double() - right.double()));
            Ok(Some(result.bson()))
        }
    }
}

pub(super) fn multiply(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let mut product = Number::Int(1);
    for place in 0..operands.len() {
        let Some(value) = present(operands, place) else { return Ok(Some(Bson::Null)) };
        let factor = number(value)?;
        product = product.multiply(factor).unwrap_or(Number::Double(product.double() * factor.double()));
    }
    Ok(Some(product.bson()))
}

pub(super) fn divide(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let (left, right) = pair(operands)?;
    if right.double() == 0.0 {
        return Err(Error::request("cannot divide by zero"));
    }
    Ok(Some(Bson::Double(left.double() / right.double())))
}

pub(super) fn modulo(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let (left, right) = pair(operands)?;
    if right.double() == 0.0 {
        return Err(Error::request("cannot divide by zero"));
    }
    Ok(Some(match (left, right) {
        (Number::Int(left), Number::Int(right)) => Bson::Int32(left.wrapping_rem(right)),
        (Number::Double(_), _) | (_, Number::Double(_)) => Bson::Double(left.double() % right.double()),
        (Number::Int(left), Number::Long(right)) => Bson::Int64(i64::from(left).wrapping_rem(right)),
        (Number::Long(left), Number::Int(right)) => Bson::Int64(left.wrapping_rem(i64::from(right))),
        (Number::Long(left), Number::Long(right)) => Bson::Int64(left.wrapping_rem(right)),
    }))
}

pub(super) fn abs(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let Some(value) = present(operands, 0) else { return Ok(Some(Bson::Null)) };
    Ok(Some(match number(value)? {
        Number::Int(value) => Number::narrow(i64::from(value).abs()).bson(),
        Number::Long(value) => {
            Bson::Int64(value.checked_abs().ok_or_else(|| Error::request("the smallest long has no absolute value"))?)
        }
        Number::Double(value) => Bson::Double(value.abs()),
    }))
}

pub(super) fn pair(operands: &[Value<'_>]) -> Result<(Number, Number)> {
    let operand = |place| at(operands, place).ok_or_else(|| wrong("numbers", None)).and_then(number);
    Ok((operand(0)?, operand(1)?))
}
