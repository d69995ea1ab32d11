//! `$pow`, `$sqrt`, `$exp`, `$ln`, `$log`, `$log10`, and the trigonometric functions.

use bson::Bson;

use super::Value;
use super::arithmetic::pair;
use super::operand::{any_null, number, present};
use crate::error::{Error, Result};
use crate::value::Number;

pub(super) fn pow(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let (base, exponent) = pair(operands)?;
    if base.double() == 0.0 && exponent.double() < 0.0 {
        return Err(Error::request("cannot raise 0 to a negative exponent"));
    }
    let integer = |number: Number| match number {
        Number::Int(value) => Some(i64::from(value)),
        Number::Long(value) => Some(value),
        Number::Double(_) => None,
    };
    let exact = integer(base).zip(integer(exponent)).and_then(|(base, exponent)| power(base, exponent));
    Ok(Some(match (exact, base, exponent) {
        (Some(value), Number::Int(_), Number::Int(_)) => Number::narrow(value).bson(),
        (Some(value), ..) => Bson::Int64(value),
        (None, ..) => Bson::Double(base.double().powf(exponent.double())),
    }))
}

fn power(base: i64, exponent: i64) -> Option<i64> {
    match base {
        1 => Some(1),
        -1 => Some(if exponent % 2 == 0 { 1 } else { -1 }),
        0 => Some(i64::from(exponent == 0)),
        _ => base.checked_pow(u32::try_from(exponent).ok()?),
    }
}

pub(super) fn log(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let (value, base) = pair(operands)?;
    if value.double() <= 0.0 {
        return Err(Error::request("needs a number above 0"));
    }
    if base.double() <= 0.0 || base.double().ln() == 0.0 {
        return Err(Error::request("needs a base above 0 that is not 1"));
    }
    Ok(Some(Bson::Double(value.double().ln() / base.double().ln())))
}

pub(super) fn atan2(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let (y, x) = pair(operands)?;
    Ok(Some(Bson::Double(y.double().atan2(x.double()))))
}

fn single(
    operands: &[Value<'_>],
    allowed: fn(f64) -> bool,
    wanted: &str,
    function: fn(f64) -> f64,
) -> Result<Option<Bson>> {
    let Some(value) = present(operands, 0) else { return Ok(Some(Bson::Null)) };
    let value = number(value)?.double();
    if !value.is_nan() && !allowed(value) {
        return Err(Error::request(format!("needs a number {wanted}, not {value}")));
    }
    Ok(Some(Bson::Double(function(value))))
}

macro_rules! functions {
    ($($name:ident: $allowed:expr, $wanted:literal, $function:expr;)+) => {$(
        pub(super) fn $name(operands: &[Value<'_>]) -> Result<Option<Bson>> {
            single(operands, $allowed, $wanted, $function)
        }
    )+};
}

functions! {
    sqrt: |value| value >= 0.0, "that is not negative", f64::sqrt;
    exp: |_| true, "", f64::exp;
    ln: |value| value > 0.0, "above 0", f64::ln;
    log10: |value| value > 0.0, "above 0", f64::log10;
    sin: f64::is_finite, "that is finite", f64::sin;
    cos: f64::is_finite, "that is finite", f64::cos;
    tan: f64::is_finite, "that is finite", f64::tan;
    asin: |value| value.abs() <= 1.0, "from -1 to 1", f64::asin;
    acos: |value| value.abs() <= 1.0, "from -1 to 1", f64::acos;
    atan: |_| true, "", f64::atan;
    sinh: |_| true, "", f64::sinh;
    cosh: |_| true, "", f64::cosh;
    tanh: |_| true, "", f64::tanh;
    asinh: |_| true, "", f64::asinh;
    acosh: |value| value >= 1.0, "of 1 or more", f64::acosh;
    atanh: |value| value.abs() <= 1.0, "from -1 to 1", f64::atanh;
    degrees_to_radians: |_| true, "", f64::to_radians;
    radians_to_degrees: |_| true, "", f64::to_degrees;
}
