//! Lists as sets.

use std::collections::BTreeSet;

use bson::Bson;

use super::Value;
use super::operand::{any_null, list};
use crate::error::Result;
use crate::value::Key;

fn set(items: &[Bson]) -> BTreeSet<Key> {
    items.iter().cloned().map(Key).collect()
}

fn values(set: BTreeSet<Key>) -> Bson {
    Bson::Array(set.into_iter().map(|key| key.0).collect())
}

pub(super) fn union(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let mut all = BTreeSet::new();
    for place in 0..operands.len() {
        all.extend(set(list(operands, place)?));
    }
    Ok(Some(values(all)))
}

pub(super) fn intersection(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let mut common: Option<BTreeSet<Key>> = None;
    for place in 0..operands.len() {
        let next = set(list(operands, place)?);
        common = Some(common.map_or_else(|| next.clone(), |common| common.intersection(&next).cloned().collect()));
    }
    Ok(Some(values(common.unwrap_or_default())))
}

/// The items keep their order in the first list.
pub(super) fn difference(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let mut seen = set(list(operands, 1)?);
    let left = list(operands, 0)?.iter().filter(|item| seen.insert(Key((*item).clone())));
    Ok(Some(Bson::Array(left.cloned().collect())))
}

pub(super) fn is_subset(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let (part, whole) = (set(list(operands, 0)?), set(list(operands, 1)?));
    Ok(Some(Bson::Boolean(part.is_subset(&whole))))
}

pub(super) fn equals(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let first = set(list(operands, 0)?);
    for place in 1..operands.len() {
        if set(list(operands, place)?) != first {
            return Ok(Some(Bson::Boolean(false)));
        }
    }
    Ok(Some(Bson::Boolean(true)))
}
