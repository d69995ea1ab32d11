//! Numbers: 32-bit and 64-bit integers and doubles, and their arithmetic.

use std::cmp::Ordering;

use bson::Bson;

/// 2^63, the first double above all 64-bit integers.
const PAST_LONG: f64 = 9_223_372_036_854_775_808.0;

/// A number of one of the three types that this database can calculate with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Number {
    Int(i32),
    Long(i64),
    Double(f64),
}

impl Number {
    /// The number in a value. `None` for decimals: this database cannot calculate with them.
    pub(crate) fn of(value: &Bson) -> Option<Self> {
        match value {
            Bson::Int32(value) => Some(Self::Int(*value)),
            Bson::Int64(value) => Some(Self::Long(*value)),
            Bson::Double(value) => Some(Self::Double(*value)),
            _ => None,
        }
    }

    /// The number in a value, for comparisons: a decimal counts as the nearest double.
    pub(crate) fn approximate(value: &Bson) -> Option<Self> {
        match value {
            Bson::Decimal128(decimal) => Some(Self::Double(decimal.to_string().parse().unwrap_or(f64::NAN))),
            other => Self::of(other),
        }
    }

    pub(crate) fn bson(self) -> Bson {
        match self {
            Self::Int(value) => Bson::Int32(value),
            Self::Long(value) => Bson::Int64(value),
            Self::Double(value) => Bson::Double(value),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "MongoDB uses the nearest double, too")]
    pub(crate) fn double(self) -> f64 {
        match self {
            Self::Int(value) => f64::from(value),
            Self::Long(value) => value as f64,
            Self::Double(value) => value,
        }
    }

    fn integer(self) -> Option<i64> {
        match self {
            Self::Int(value) => Some(i64::from(value)),
            Self::Long(value) => Some(value),
            Self::Double(_) => None,
        }
    }

    /// NaN comes before all other numbers, and equals itself.
    pub(crate) fn compare(self, other: Self) -> Ordering {
        match (self.integer(), other.integer()) {
            (Some(left), Some(right)) => left.cmp(&right),
            (Some(left), None) => long_and_double(left, other.double()),
            (None, Some(right)) => long_and_double(right, self.double()).reverse(),
            (None, None) => {
                let (left, right) = (self.double(), other.double());
                left.partial_cmp(&right).unwrap_or_else(|| right.is_nan().cmp(&left.is_nan()))
            }
        }
    }

    /// The sum, or `None` if it does not fit into a 64-bit integer.
    pub(crate) fn add(self, other: Self) -> Option<Self> {
        self.calculate(other, i64::checked_add, |left, right| left + right)
    }

    /// The difference, or `None` if it does not fit into a 64-bit integer.
    pub(crate) fn subtract(self, other: Self) -> Option<Self> {
        self.calculate(other, i64::checked_sub, |left, right| left - right)
    }

    /// The product, or `None` if it does not fit into a 64-bit integer.
    pub(crate) fn multiply(self, other: Self) -> Option<Self> {
        self.calculate(other, i64::checked_mul, |left, right| left * right)
    }

    /// Two 32-bit integers give a 64-bit one if the result needs it. If one operand is a double, so is the result.
    fn calculate(
        self,
        other: Self,
        integers: impl Fn(i64, i64) -> Option<i64>,
        doubles: impl Fn(f64, f64) -> f64,
    ) -> Option<Self> {
        let (Some(left), Some(right)) = (self.integer(), other.integer()) else {
            return Some(Self::Double(doubles(self.double(), other.double())));
        };
        let result = integers(left, right)?;
        match (self, other) {
            (Self::Int(_), Self::Int(_)) => Some(Self::narrow(result)),
            _ => Some(Self::Long(result)),
        }
    }

    /// A 32-bit integer if the value fits, otherwise a 64-bit one.
    pub(crate) fn narrow(value: i64) -> Self {
        i32::try_from(value).map_or(Self::Long(value), Self::Int)
    }

    pub(crate) fn is_nan(self) -> bool {
        self.double().is_nan()
    }
}

fn long_and_double(long: i64, double: f64) -> Ordering {
    if double.is_nan() || double < -PAST_LONG {
        return Ordering::Greater;
    }
    if double >= PAST_LONG {
        return Ordering::Less;
    }
    #[expect(clippy::cast_possible_truncation, reason = "the double is within 64 bits")]
    let whole = double.trunc() as i64;
    long.cmp(&whole).then_with(|| 0.0_f64.partial_cmp(&double.fract()).unwrap_or(Ordering::Equal))
}

/// The whole number in a value of any numeric type, if it is one.
pub(crate) fn as_i64(value: &Bson) -> Option<i64> {
    match Number::of(value)? {
        Number::Int(value) => Some(i64::from(value)),
        Number::Long(value) => Some(value),
        Number::Double(value) if value.fract() == 0.0 => whole(value),
        Number::Double(_) => None,
    }
}

/// A whole number of 0 or more.
pub(crate) fn as_index(value: &Bson) -> Option<usize> {
    as_i64(value).and_then(|value| usize::try_from(value).ok())
}

/// A double without its fraction, if a 64-bit integer holds it.
pub(crate) fn whole(value: f64) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "the double is within 64 bits")]
    (-PAST_LONG..PAST_LONG).contains(&value).then(|| value.trunc() as i64)
}

/// Whether a value counts as true. All do, except false, null, undefined and zero.
pub(crate) fn is_true(value: &Bson) -> bool {
    match value {
        Bson::Null | Bson::Undefined => false,
        Bson::Boolean(value) => *value,
        other => Number::approximate(other).is_none_or(|number| number.double() != 0.0),
    }
}
