//! Accumulators such as `$sum` as expressions: over a list, or over several operands.

use bson::Bson;

use super::Value;
use super::operand::at;
use crate::error::Result;
use crate::expression::accumulate::{Accumulator, Kind};

fn over(kind: Kind, operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let mut accumulator = Accumulator::new(kind);
    match at(operands, 0) {
        Some(Bson::Array(items)) if operands.len() == 1 => {
            for item in items {
                accumulator.add(Some(item))?;
            }
        }
        _ => {
            for place in 0..operands.len() {
                accumulator.add(at(operands, place))?;
            }
        }
    }
    Ok(Some(accumulator.finish()))
}

macro_rules! accumulators {
    ($($name:ident: $kind:ident;)+) => {$(
        pub(super) fn $name(operands: &[Value<'_>]) -> Result<Option<Bson>> {
            over(Kind::$kind, operands)
        }
    )+};
}

accumulators! {
    sum: Sum;
    avg: Average;
    min: Smallest;
    max: Largest;
    std_dev_pop: DeviationOfAll;
    std_dev_samp: DeviationOfSample;
}
