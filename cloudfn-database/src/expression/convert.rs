//! Conversions: `$convert`, short forms such as `$toString`, and `$type`.

use bson::oid::ObjectId;
use bson::{Bson, DateTime};

use super::Value;
use super::operand::{at, integer, wrong};
use crate::error::{Error, Result};
use crate::value::{Number, short, type_name, whole};

/// The short forms, and the type that each converts to.
pub(super) const SHORT: &[(&str, &str)] = &[
    ("$toBool", "bool"),
    ("$toDate", "date"),
    ("$toDouble", "double"),
    ("$toInt", "int"),
    ("$toLong", "long"),
    ("$toObjectId", "objectId"),
    ("$toString", "string"),
];

#[expect(clippy::unnecessary_wraps, reason = "all operators have this signature")]
pub(super) fn type_of(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(Bson::String(at(operands, 0).map_or("missing", type_name).to_owned())))
}

#[expect(clippy::unnecessary_wraps, reason = "all operators have this signature")]
pub(super) fn is_number(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(Bson::Boolean(at(operands, 0).and_then(Number::approximate).is_some())))
}

/// Converts a value that is not null.
pub(super) fn convert(value: &Bson, to: &Bson) -> Result<Bson> {
    let name = match to {
        Bson::String(name) => name.as_str(),
        code => match integer("a type", code)? {
            1 => "double",
            2 => "string",
            7 => "objectId",
            8 => "bool",
            9 => "date",
            16 => "int",
            18 => "long",
            19 => "decimal",
            _ => return Err(wrong("a type", Some(to))),
        },
    };
    match name {
        "double" => to_double(value),
        "string" => to_text(value).map(Bson::String),
        "objectId" => to_object_id(value),
        "bool" => Ok(Bson::Boolean(to_bool(value))),
        "date" => to_date(value),
        "int" => to_long(value)
            .and_then(|long| i32::try_from(long).map(Bson::Int32).map_err(|_| wrong("32-bit numbers", Some(value)))),
        "long" => to_long(value).map(Bson::Int64),
        "decimal" => Err(Error::operator("the local database cannot calculate with decimals")),
        other => Err(Error::parameter(format!("cannot convert to `{other}`"))),
    }
}

fn cannot(value: &Bson, to: &str) -> Error {
    Error::request(format!("cannot convert {} (of type {}) to {to}", short(value), type_name(value)))
}

fn to_bool(value: &Bson) -> bool {
    match value {
        Bson::Boolean(value) => *value,
        other => Number::approximate(other).is_none_or(|number| number.double() != 0.0),
    }
}

fn to_double(value: &Bson) -> Result<Bson> {
    let number = match value {
        Bson::Boolean(value) => f64::from(u8::from(*value)),
        Bson::String(text) => decimal_text(text).ok_or_else(|| cannot(value, "a double"))?,
        Bson::DateTime(date) => Number::Long(date.timestamp_millis()).double(),
        other => Number::of(other).map(Number::double).ok_or_else(|| cannot(value, "a double"))?,
    };
    Ok(Bson::Double(number))
}

fn decimal_text(text: &str) -> Option<f64> {
    let plain = text.starts_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '+' | '-' | '.'));
    let special = matches!(text, "NaN" | "Infinity" | "-Infinity");
    (plain || special).then(|| text.parse().ok()).flatten()
}

fn to_long(value: &Bson) -> Result<i64> {
    match value {
        Bson::Boolean(value) => Ok(i64::from(*value)),
        Bson::String(text) => text.parse().map_err(|_| cannot(value, "a whole number")),
        Bson::DateTime(date) => Ok(date.timestamp_millis()),
        Bson::Double(number) => whole(*number).ok_or_else(|| cannot(value, "a 64-bit whole number")),
        other => integer("a number, a text, a boolean or a date", other),
    }
}

fn to_date(value: &Bson) -> Result<Bson> {
    match value {
        Bson::DateTime(date) => Ok(Bson::DateTime(*date)),
        Bson::Int64(milliseconds) => Ok(Bson::DateTime(DateTime::from_millis(*milliseconds))),
        Bson::Double(milliseconds) => {
            let milliseconds = whole(*milliseconds).ok_or_else(|| cannot(value, "a date"))?;
            Ok(Bson::DateTime(DateTime::from_millis(milliseconds)))
        }
        Bson::ObjectId(id) => Ok(Bson::DateTime(id.timestamp())),
        Bson::Timestamp(time) => Ok(Bson::DateTime(DateTime::from_millis(i64::from(time.time) * 1000))),
        Bson::String(_) => super::date_parse::from_string(value, None, None),
        other => Err(cannot(other, "a date")),
    }
}

fn to_object_id(value: &Bson) -> Result<Bson> {
    match value {
        Bson::ObjectId(id) => Ok(Bson::ObjectId(*id)),
        Bson::String(text) => ObjectId::parse_str(text)
            .map(Bson::ObjectId)
            .map_err(|_| cannot(value, "an object id, which has 24 hexadecimal digits")),
        other => Err(cannot(other, "an object id")),
    }
}

/// A value as text.
pub(super) fn to_text(value: &Bson) -> Result<String> {
    Ok(match value {
        Bson::String(text) | Bson::Symbol(text) => text.clone(),
        Bson::Boolean(value) => value.to_string(),
        Bson::Int32(number) => number.to_string(),
        Bson::Int64(number) => number.to_string(),
        Bson::Double(number) => double_text(*number),
        Bson::ObjectId(id) => id.to_hex(),
        Bson::Decimal128(decimal) => decimal.to_string(),
        Bson::DateTime(_) => super::dates::iso_text(value)?,
        other => return Err(cannot(other, "a text")),
    })
}

/// Whole doubles are written without a fraction.
fn double_text(number: f64) -> String {
    if number.is_nan() {
        return "NaN".to_owned();
    }
    if number.is_infinite() {
        return if number > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
    }
    if number != 0.0 && !(1e-5..1e17).contains(&number.abs()) {
        return format!("{number:e}").replace('e', if number.abs() >= 1.0 { "e+" } else { "e" });
    }
    number.to_string()
}
