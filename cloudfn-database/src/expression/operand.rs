//! Helpers that read the operands of an operator.

use bson::Bson;

use super::Value;
use crate::error::{Error, Result};
use crate::value::{Number, as_i64, short, type_name};

/// The operand at an index, or `None`.
pub(super) fn at<'value>(operands: &'value [Value<'_>], place: usize) -> Option<&'value Bson> {
    operands.get(place).and_then(Option::as_ref).map(AsRef::as_ref)
}

/// The operand at an index, or `None` if it is missing or null.
pub(super) fn present<'value>(operands: &'value [Value<'_>], place: usize) -> Option<&'value Bson> {
    at(operands, place).filter(|value| !matches!(value, Bson::Null | Bson::Undefined))
}

/// Whether one of the operands is null or missing.
pub(super) fn any_null(operands: &[Value<'_>]) -> bool {
    (0..operands.len()).any(|place| present(operands, place).is_none())
}

/// The error for an operand of the wrong kind.
pub(super) fn wrong(wanted: &str, found: Option<&Bson>) -> Error {
    match found {
        None => Error::request(format!("needs {wanted}, but the value is missing")),
        Some(Bson::Decimal128(value)) => {
            Error::operator(format!("needs {wanted}; the local database cannot calculate with the decimal {value}"))
        }
        Some(value) => Error::request(format!("needs {wanted}, not {} (of type {})", short(value), type_name(value))),
    }
}

pub(super) fn number(value: &Bson) -> Result<Number> {
    Number::of(value).ok_or_else(|| wrong("numbers", Some(value)))
}

pub(super) fn integer(what: &str, value: &Bson) -> Result<i64> {
    as_i64(value).ok_or_else(|| wrong(what, Some(value)))
}

pub(super) fn list<'value>(operands: &'value [Value<'_>], place: usize) -> Result<&'value [Bson]> {
    match at(operands, place) {
        Some(Bson::Array(items)) => Ok(items),
        other => Err(wrong("a list", other)),
    }
}

pub(super) fn text<'value>(operands: &'value [Value<'_>], place: usize) -> Result<&'value str> {
    match at(operands, place) {
        Some(Bson::String(text) | Bson::Symbol(text)) => Ok(text),
        other => Err(wrong("a text", other)),
    }
}

/// A count or an index as a value.
pub(super) fn count(value: usize) -> Bson {
    Number::narrow(i64::try_from(value).unwrap_or(i64::MAX)).bson()
}
