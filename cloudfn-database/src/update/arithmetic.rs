//! `$inc`, `$mul` and `$bit`.

use bson::Bson;

use crate::error::{Error, Result};
use crate::value::{Number, short, type_name};

/// What `$bit` does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bits {
    And,
    Or,
    Xor,
}

fn number(found: &Bson) -> Result<Number> {
    if let Bson::Decimal128(decimal) = found {
        return Err(Error::operator(format!("the local database cannot calculate with the decimal {decimal}")));
    }
    Number::of(found).ok_or_else(|| {
        Error::request(format!("the value is {} (of type {}), not a number", short(found), type_name(found)))
    })
}

fn fits(result: Option<Number>) -> Result<Bson> {
    result.map(Number::bson).ok_or_else(|| Error::request("the result does not fit into a 64-bit integer"))
}

pub(super) fn increase(found: Option<&Bson>, by: Number) -> Result<Bson> {
    match found {
        None => Ok(by.bson()),
        Some(found) => fits(number(found)?.add(by)),
    }
}

/// A missing value counts as 0, with the type of the factor.
pub(super) fn multiply(found: Option<&Bson>, by: Number) -> Result<Bson> {
    match found {
        None => Ok(match by {
            Number::Int(_) => Bson::Int32(0),
            Number::Long(_) => Bson::Int64(0),
            Number::Double(_) => Bson::Double(0.0),
        }),
        Some(found) => fits(number(found)?.multiply(by)),
    }
}

/// Each operation with its operand, and whether the operand is a long.
pub(super) fn bits(found: Option<&Bson>, operations: &[(Bits, i64, bool)]) -> Result<Bson> {
    let (mut value, mut long) = match found {
        None => (0, false),
        Some(Bson::Int32(value)) => (i64::from(*value), false),
        Some(Bson::Int64(value)) => (*value, true),
        Some(other) => {
            return Err(Error::request(format!(
                "the value is {} (of type {}), not an integer",
                short(other),
                type_name(other)
            )));
        }
    };
    for (operation, operand, is_long) in operations {
        value = match operation {
            Bits::And => value & operand,
            Bits::Or => value | operand,
            Bits::Xor => value ^ operand,
        };
        long |= is_long;
    }
    Ok(if long { Bson::Int64(value) } else { Number::narrow(value).bson() })
}
