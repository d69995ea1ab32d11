//! The order of values across all types.
//!
//! Source: "Comparison/Sort Order" in MongoDB's manual.

use std::cmp::Ordering;

use bson::Bson;

use super::kind::rank;
use super::number::Number;

/// Compares two values as MongoDB sorts them: by type first, numbers of all types by value, texts by their bytes, and
/// documents member by member.
pub(crate) fn compare(left: &Bson, right: &Bson) -> Ordering {
    // The common cases, without comparing types first.
    match (left, right) {
        (Bson::Int32(left), Bson::Int32(right)) => return left.cmp(right),
        (Bson::String(left), Bson::String(right)) => return left.cmp(right),
        _ => {}
    }
    if let (Some(left), Some(right)) = (Number::approximate(left), Number::approximate(right)) {
        return left.compare(right);
    }
    match (left, right) {
        (Bson::String(left) | Bson::Symbol(left), Bson::String(right) | Bson::Symbol(right))
        | (Bson::JavaScriptCode(left), Bson::JavaScriptCode(right)) => left.cmp(right),
        (Bson::Document(left), Bson::Document(right)) => documents(left, right),
        (Bson::Array(left), Bson::Array(right)) => lists(left, right),
        (Bson::Binary(left), Bson::Binary(right)) => (left.bytes.len().cmp(&right.bytes.len()))
            .then_with(|| u8::from(left.subtype).cmp(&u8::from(right.subtype)))
            .then_with(|| left.bytes.cmp(&right.bytes)),
        (Bson::ObjectId(left), Bson::ObjectId(right)) => left.bytes().cmp(&right.bytes()),
        (Bson::Boolean(left), Bson::Boolean(right)) => left.cmp(right),
        (Bson::DateTime(left), Bson::DateTime(right)) => left.cmp(right),
        (Bson::Timestamp(left), Bson::Timestamp(right)) => {
            (left.time, left.increment).cmp(&(right.time, right.increment))
        }
        (Bson::RegularExpression(left), Bson::RegularExpression(right)) => {
            (left.pattern.as_str().cmp(right.pattern.as_str()))
                .then_with(|| left.options.as_str().cmp(right.options.as_str()))
        }
        (Bson::JavaScriptCodeWithScope(left), Bson::JavaScriptCodeWithScope(right)) => {
            left.code.cmp(&right.code).then_with(|| documents(&left.scope, &right.scope))
        }
        (left, right) => rank(left).cmp(&rank(right)),
    }
}

/// Whether two values are equal for MongoDB. `1` and `1.0` are; documents with the same members in another order
/// are not.
pub(crate) fn equal(left: &Bson, right: &Bson) -> bool {
    compare(left, right) == Ordering::Equal
}

fn documents(left: &bson::Document, right: &bson::Document) -> Ordering {
    let mut others = right.iter();
    for (name, value) in left {
        let Some((other_name, other)) = others.next() else { return Ordering::Greater };
        let order =
            (rank(value).cmp(&rank(other))).then_with(|| name.cmp(other_name)).then_with(|| compare(value, other));
        if order != Ordering::Equal {
            return order;
        }
    }
    if others.next().is_some() { Ordering::Less } else { Ordering::Equal }
}

fn lists(left: &[Bson], right: &[Bson]) -> Ordering {
    let first =
        left.iter().zip(right).map(|(left, right)| compare(left, right)).find(|order| *order != Ordering::Equal);
    first.unwrap_or_else(|| left.len().cmp(&right.len()))
}

/// A value as the key of a map, in MongoDB's order.
#[derive(Debug, Clone)]
pub(crate) struct Key(pub(crate) Bson);

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        equal(&self.0, &other.0)
    }
}

impl Eq for Key {}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        compare(&self.0, &other.0)
    }
}
