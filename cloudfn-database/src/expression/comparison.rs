//! Comparisons such as `$eq`, and `$cmp` and `$not`.

use std::cmp::Ordering;

use bson::Bson;

use super::Value;
use super::operand::at;
use crate::error::Result;
use crate::value::{compare, is_true};

/// A missing value sorts before null.
fn order(operands: &[Value<'_>]) -> Ordering {
    compare(at(operands, 0).unwrap_or(&Bson::Undefined), at(operands, 1).unwrap_or(&Bson::Undefined))
}

macro_rules! comparisons {
    ($($name:ident: $test:expr;)+) => {$(
        pub(super) fn $name(operands: &[Value<'_>]) -> Result<Option<Bson>> {
            let test: fn(Ordering) -> bool = $test;
            Ok(Some(Bson::Boolean(test(order(operands)))))
        }
    )+};
}

comparisons! {
    eq: Ordering::is_eq;
    ne: Ordering::is_ne;
    gt: Ordering::is_gt;
    gte: Ordering::is_ge;
    lt: Ordering::is_lt;
    lte: Ordering::is_le;
}

#[expect(clippy::unnecessary_wraps, reason = "all operators have this signature")]
pub(super) fn cmp(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(Bson::Int32(order(operands) as i32)))
}

#[expect(clippy::unnecessary_wraps, reason = "all operators have this signature")]
pub(super) fn not(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(Bson::Boolean(!at(operands, 0).is_some_and(is_true))))
}
