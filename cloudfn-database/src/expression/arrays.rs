//! Lists.

use std::cmp::Ordering;

use bson::Bson;

use super::Value;
use super::operand::{any_null, at, count, integer, list, present, wrong};
use crate::error::{Error, Result};
use crate::value::{self, LARGEST_LIST, Number, as_index, compare, equal, is_true};

pub(super) fn array_elem_at(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let items = list(operands, 0)?;
    let place = integer("a whole number as index", at(operands, 1).unwrap_or(&Bson::Null))?;
    Ok(from_either_end(items.len(), place).and_then(|place| items.get(place)).cloned())
}

/// A negative index counts from the end.
fn from_either_end(length: usize, place: i64) -> Option<usize> {
    match usize::try_from(place) {
        Ok(place) => Some(place),
        Err(_) => length.checked_sub(usize::try_from(place.unsigned_abs()).ok()?),
    }
}

pub(super) fn first(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    Ok(list(operands, 0)?.first().cloned())
}

pub(super) fn last(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    Ok(list(operands, 0)?.last().cloned())
}

pub(super) fn size(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(count(list(operands, 0)?.len())))
}

#[expect(clippy::unnecessary_wraps, reason = "all operators have this signature")]
pub(super) fn is_array(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(Bson::Boolean(matches!(at(operands, 0), Some(Bson::Array(_))))))
}

pub(super) fn concat_arrays(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let mut all = Vec::new();
    for place in 0..operands.len() {
        if present(operands, place).is_none() {
            return Ok(Some(Bson::Null));
        }
        all.extend_from_slice(list(operands, place)?);
    }
    Ok(Some(Bson::Array(all)))
}

pub(super) fn reverse_array(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    Ok(Some(Bson::Array(list(operands, 0)?.iter().rev().cloned().collect())))
}

pub(super) fn contains(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let items = list(operands, 1)?;
    let found = at(operands, 0).is_some_and(|wanted| items.iter().any(|item| equal(item, wanted)));
    Ok(Some(Bson::Boolean(found)))
}

pub(super) fn index_of_array(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if present(operands, 0).is_none() {
        return Ok(Some(Bson::Null));
    }
    let items = list(operands, 0)?;
    let (start, end) = bounds(operands, items.len())?;
    let wanted = at(operands, 1);
    let place = (start..end).find(|place| wanted.is_some_and(|wanted| equal(&items[*place], wanted)));
    Ok(Some(place.map_or(Bson::Int32(-1), count)))
}

/// The third and fourth operands, as the part of a list or text to search.
pub(super) fn bounds(operands: &[Value<'_>], length: usize) -> Result<(usize, usize)> {
    let bound = |place: usize, default: usize| match at(operands, place) {
        None if operands.len() <= place => Ok(default),
        found => {
            let value = found.unwrap_or(&Bson::Null);
            let bound = integer("a whole number as bound", value)?;
            usize::try_from(bound).map_err(|_| wrong("a bound that is not negative", Some(value)))
        }
    };
    Ok((bound(2, 0)?, bound(3, length)?.min(length)))
}

pub(super) fn slice(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    if any_null(operands) {
        return Ok(Some(Bson::Null));
    }
    let items = list(operands, 0)?;
    let whole = |place| integer("whole numbers", at(operands, place).unwrap_or(&Bson::Null));
    let first = whole(1)?;
    let part = if operands.len() == 2 {
        value::slice(items, if first < 0 { first } else { 0 }, first.unsigned_abs())
    } else {
        let length = u64::try_from(whole(2)?).ok().filter(|length| *length > 0);
        let length = length.ok_or_else(|| Error::request("needs a length above 0 as its third operand"))?;
        value::slice(items, first, length)
    };
    Ok(Some(Bson::Array(part.to_vec())))
}

pub(super) fn range(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let whole = |place: usize| {
        let value = at(operands, place).unwrap_or(&Bson::Null);
        let number = integer("32-bit whole numbers", value)?;
        i32::try_from(number).map(i64::from).map_err(|_| wrong("32-bit whole numbers", Some(value)))
    };
    let (mut next, end) = (whole(0)?, whole(1)?);
    let step = if operands.len() > 2 { whole(2)? } else { 1 };
    if step == 0 {
        return Err(Error::request("needs a step other than 0"));
    }
    let mut numbers = Vec::new();
    while (step > 0 && next < end) || (step < 0 && next > end) {
        if numbers.len() >= LARGEST_LIST {
            return Err(Error::request(format!("can make lists of at most {LARGEST_LIST} numbers")));
        }
        numbers.push(Number::narrow(next).bson());
        next += step;
    }
    Ok(Some(Bson::Array(numbers)))
}

pub(super) fn all_elements_true(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(Bson::Boolean(list(operands, 0)?.iter().all(is_true))))
}

pub(super) fn any_element_true(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    Ok(Some(Bson::Boolean(list(operands, 0)?.iter().any(is_true))))
}

/// `n`, `input`.
pub(super) fn first_n(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let (count, items) = some_of(operands)?;
    Ok(Some(Bson::Array(items.iter().take(count).cloned().collect())))
}

/// `n`, `input`.
pub(super) fn last_n(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let (count, items) = some_of(operands)?;
    Ok(Some(Bson::Array(items[items.len().saturating_sub(count)..].to_vec())))
}

/// `n`, `input`. Null does not count.
pub(super) fn min_n(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    sorted_n(operands, compare)
}

/// `n`, `input`. Null does not count.
pub(super) fn max_n(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    sorted_n(operands, |left, right| compare(right, left))
}

fn sorted_n(operands: &[Value<'_>], order: fn(&Bson, &Bson) -> Ordering) -> Result<Option<Bson>> {
    let (count, items) = some_of(operands)?;
    let mut items: Vec<Bson> =
        items.iter().filter(|item| !matches!(item, Bson::Null | Bson::Undefined)).cloned().collect();
    items.sort_by(order);
    items.truncate(count);
    Ok(Some(Bson::Array(items)))
}

/// The number of items, and the list.
fn some_of<'value>(operands: &'value [Value<'_>]) -> Result<(usize, &'value [Bson])> {
    let count = at(operands, 0).and_then(as_index).filter(|count| *count > 0);
    let count = count.ok_or_else(|| wrong("a whole number above 0 as `n`", at(operands, 0)))?;
    Ok((count, list(operands, 1)?))
}

/// `inputs`, `useLongestLength`, `defaults`.
pub(super) fn zip(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let inputs = list(operands, 0)?;
    if inputs.is_empty() {
        return Err(Error::request("needs at least one list in `inputs`"));
    }
    let mut lists = Vec::with_capacity(inputs.len());
    for input in inputs {
        match input {
            Bson::Null | Bson::Undefined => return Ok(Some(Bson::Null)),
            Bson::Array(items) => lists.push(items),
            other => return Err(wrong("lists as `inputs`", Some(other))),
        }
    }
    let longest = match at(operands, 1) {
        None => false,
        Some(Bson::Boolean(longest)) => *longest,
        other => return Err(wrong("a boolean as `useLongestLength`", other)),
    };
    let defaults = match at(operands, 2) {
        None => None,
        Some(Bson::Array(defaults)) if longest && defaults.len() == lists.len() => Some(defaults),
        Some(_) => {
            return Err(Error::request(
                "takes `defaults` only with `useLongestLength: true`, one for each list in `inputs`",
            ));
        }
    };
    let lengths = lists.iter().map(|list| list.len());
    let length = if longest { lengths.max() } else { lengths.min() }.unwrap_or(0);
    let row = |row: usize| {
        let items = lists.iter().enumerate().map(|(column, list)| {
            list.get(row).or_else(|| defaults.and_then(|defaults| defaults.get(column))).cloned().unwrap_or(Bson::Null)
        });
        Bson::Array(items.collect())
    };
    Ok(Some(Bson::Array((0..length).map(row).collect())))
}
