//! Conditions on values.

use std::cmp::Ordering;

use bson::{Bson, Document};

use super::bits::Bits;
use super::condition::Condition;
use crate::expression::Outer;
use crate::geo::{Near, Region, Shape, intersects, stored};
use crate::value::{Kinds, Leaf, Number, Part, Pattern, Values, compare, rank, visit_value, whole};

/// An operator of comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// A condition on the values at a path.
#[derive(Debug, Clone)]
pub(crate) enum Predicate {
    And(Vec<Predicate>),
    Not(Box<Predicate>),
    Never,
    Compare(Comparison, Bson),
    In(Values, Vec<Pattern>),
    Exists,
    Type(Kinds),
    Matches(Pattern),
    Remainder {
        divisor: i64,
        remainder: i64,
    },
    Bits(Bits),
    Size(usize),
    /// A list with a document that meets the condition.
    HasDocument(Box<Condition>),
    /// A list with an item that meets all of these conditions.
    HasValue(Vec<Predicate>),
    Within(Region),
    Intersects(Shape),
    Near(Near),
}

impl Predicate {
    /// Whether a value at the path in the document meets the condition.
    pub(crate) fn matches(&self, document: &Document, path: &[Part]) -> bool {
        let Some((first, rest)) = path.split_first() else { return false };
        self.matches_from(first.member(document), rest)
    }

    /// Like the above, but starts at a value.
    pub(crate) fn matches_from(&self, value: Option<&Bson>, rest: &[Part]) -> bool {
        match self {
            Self::And(all) => all.iter().all(|one| one.matches_from(value, rest)),
            Self::Not(inner) => !inner.matches_from(value, rest),
            // Most paths do not end at a list.
            _ if rest.is_empty() && !matches!(value, Some(Bson::Array(_))) => self.accepts(value),
            Self::Size(_) | Self::HasDocument(_) | Self::HasValue(_) => {
                visit_value(value, rest, Leaf::Whole, &mut |value| self.accepts(value))
            }
            _ => visit_value(value, rest, Leaf::Items, &mut |value| self.accepts(value)),
        }
    }

    /// Whether the value itself meets the condition. The items of a list are not considered.
    pub(crate) fn accepts(&self, value: Option<&Bson>) -> bool {
        match self {
            Self::And(all) => return all.iter().all(|one| one.accepts(value)),
            Self::Not(inner) => return !inner.accepts(value),
            Self::Never => return false,
            Self::Compare(comparison, operand) => return comparison.accepts(value, operand),
            Self::In(values, patterns) => {
                let found = value.unwrap_or(&Bson::Null);
                return values.contains(found) || patterns.iter().any(|pattern| pattern.matches(found));
            }
            _ => {}
        }
        let Some(value) = value else { return false };
        match self {
            Self::Exists => true,
            Self::Type(kinds) => kinds.contains(value),
            Self::Matches(pattern) => pattern.matches(value),
            Self::Remainder { divisor, remainder } => {
                cut(value).is_some_and(|number| number.wrapping_rem(*divisor) == *remainder)
            }
            Self::Bits(bits) => bits.accept(value),
            Self::Size(size) => value.as_array().is_some_and(|items| items.len() == *size),
            Self::HasDocument(_) | Self::HasValue(_) => {
                value.as_array().is_some_and(|items| items.iter().any(|item| self.accepts_item(item)))
            }
            Self::Within(region) => stored(value).is_some_and(|shape| region.contains(&shape)),
            Self::Intersects(wanted) => stored(value).is_some_and(|shape| intersects(&shape, wanted)),
            Self::Near(near) => near.distance(value).is_some(),
            _ => false,
        }
    }

    /// Whether a list item meets the condition of an `$elemMatch`.
    pub(crate) fn accepts_item(&self, item: &Bson) -> bool {
        match self {
            Self::HasDocument(condition) => match item {
                Bson::Document(document) => meets(condition, document),
                // Here, the indexes of a list are names.
                Bson::Array(items) => {
                    let named = items.iter().enumerate().map(|(place, item)| (place.to_string(), item.clone()));
                    meets(condition, &named.collect())
                }
                _ => false,
            },
            Self::HasValue(all) => all.iter().all(|one| one.accepts(Some(item))),
            other => other.accepts(Some(item)),
        }
    }

    /// The conditions of which all must be met.
    pub(crate) fn parts(&self) -> Vec<&Self> {
        match self {
            Self::And(all) => all.iter().flat_map(Self::parts).collect(),
            other => vec![other],
        }
    }
}

/// Only expressions can fail, and a condition on a list item has none.
fn meets(condition: &Condition, document: &Document) -> bool {
    condition.matches(document, Outer::EMPTY).unwrap_or(false)
}

/// The number without its fraction.
fn cut(value: &Bson) -> Option<i64> {
    match Number::of(value)? {
        Number::Int(value) => Some(i64::from(value)),
        Number::Long(value) => Some(value),
        Number::Double(value) => whole(value),
    }
}

impl Comparison {
    fn accepts(self, value: Option<&Bson>, operand: &Bson) -> bool {
        // The common cases, without comparing types first.
        match (value, operand) {
            (Some(Bson::Int32(value)), Bson::Int32(operand)) => return self.fits(value.cmp(operand)),
            (Some(Bson::String(value)), Bson::String(operand)) => return self.fits(value.cmp(operand)),
            _ => {}
        }
        let with_equal = matches!(self, Self::Equal | Self::LessOrEqual | Self::GreaterOrEqual);
        let Some(value) = value else { return matches!(operand, Bson::Null) && with_equal };
        if rank(value) != rank(operand) {
            // Every value is between MinKey and MaxKey.
            return matches!(
                (operand, self),
                (Bson::MinKey, Self::Greater | Self::GreaterOrEqual) | (Bson::MaxKey, Self::Less | Self::LessOrEqual)
            );
        }
        let not_a_number = |value: &Bson| Number::approximate(value).is_some_and(Number::is_nan);
        let order = compare(value, operand);
        if not_a_number(value) || not_a_number(operand) {
            return with_equal && order == Ordering::Equal;
        }
        self.fits(order)
    }

    fn fits(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order == Ordering::Equal,
            Self::Less => order == Ordering::Less,
            Self::LessOrEqual => order != Ordering::Greater,
            Self::Greater => order == Ordering::Greater,
            Self::GreaterOrEqual => order != Ordering::Less,
        }
    }
}
