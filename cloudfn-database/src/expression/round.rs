//! `$ceil`, `$floor`, `$trunc` and `$round`.

use bson::Bson;

use super::Value;
use super::operand::{at, integer, number, present};
use crate::error::{Error, Result};
use crate::value::{Number, as_index};

pub(super) fn ceil(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    single(operands, f64::ceil)
}

pub(super) fn floor(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    single(operands, f64::floor)
}

fn single(operands: &[Value<'_>], function: fn(f64) -> f64) -> Result<Option<Bson>> {
    let Some(value) = present(operands, 0) else { return Ok(Some(Bson::Null)) };
    Ok(Some(match number(value)? {
        Number::Double(value) => Bson::Double(function(value)),
        integer => integer.bson(),
    }))
}

pub(super) fn trunc(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    to_place(operands, f64::trunc)
}

/// Halves are rounded to even.
pub(super) fn round(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    // 2.675 is stored as a slightly smaller number, so it is not a half. Multiplied by 100, it would become one.
    if let (Some(Bson::Double(value)), Some(places)) = (present(operands, 0), present(operands, 1).and_then(as_index))
        && (1..=100).contains(&places)
        && value.is_finite()
    {
        return Ok(format!("{value:.places$}").parse().ok().map(Bson::Double));
    }
    to_place(operands, f64::round_ties_even)
}

fn to_place(operands: &[Value<'_>], function: fn(f64) -> f64) -> Result<Option<Bson>> {
    let Some(value) = present(operands, 0) else { return Ok(Some(Bson::Null)) };
    if operands.len() > 1 && present(operands, 1).is_none() {
        return Ok(Some(Bson::Null));
    }
    let places = at(operands, 1).map_or(Ok(0), |places| integer("a whole number of decimal places", places))?;
    let places = i32::try_from(places).ok().filter(|places| (-20..=100).contains(places));
    let places = places.ok_or_else(|| Error::request("needs -20 to 100 decimal places"))?;
    Ok(Some(match number(value)? {
        Number::Double(value) => Bson::Double(round_double(value, places, function)),
        whole if places >= 0 => whole.bson(),
        Number::Int(value) => round_long(i64::from(value), places, function).bson(),
        Number::Long(value) => match round_long(value, places, function) {
            Number::Int(value) => Bson::Int64(i64::from(value)),
            other => other.bson(),
        },
    }))
}

fn round_double(value: f64, places: i32, function: fn(f64) -> f64) -> f64 {
    if places == 0 || !value.is_finite() {
        return function(value);
    }
    let factor = 10_f64.powi(places.abs());
    let moved = if places > 0 { value * factor } else { value / factor };
    if !moved.is_finite() {
        return value;
    }
    if places > 0 { function(moved) / factor } else { function(moved) * factor }
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "only compared, and below 10^19")]
fn round_long(value: i64, places: i32, function: fn(f64) -> f64) -> Number {
    let Some(unit) = 10_i64.checked_pow(places.unsigned_abs()) else { return Number::Int(0) };
    let (quotient, rest) = (value / unit, value % unit);
    // The parity of the quotient decides how a half is rounded, so it is included.
    let rounded = function((quotient % 2) as f64 + rest as f64 / unit as f64) as i64 - quotient % 2 + quotient;
    rounded.checked_mul(unit).map_or(Number::Double(rounded as f64 * unit as f64), Number::narrow)
}
