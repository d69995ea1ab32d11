//! The operators of updates.

use std::cmp::Ordering;

use bson::{Bson, DateTime, Document, Timestamp};

use super::arithmetic::{self, Bits};
use super::lists;
use super::place::find;
use super::push::Push;
use crate::error::{Error, Result};
use crate::query::ElementFilter;
use crate::value::{Number, Part, compare, get};

/// What happens to the value at a path.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    Set(Bson),
    SetOnInsert(Bson),
    Unset,
    Increase(Number),
    Multiply(Number),
    Smallest(Bson),
    Largest(Bson),
    Rename(Vec<Part>),
    Date,
    Time,
    Bits(Vec<(Bits, i64, bool)>),
    Push(Push),
    AddToSet(Vec<Bson>),
    Pop { first: bool },
    Pull(ElementFilter),
    PullAll(Vec<Bson>),
}

impl Change {
    /// The name, for messages.
    pub(super) fn operator(&self) -> &'static str {
        match self {
            Self::Set(_) => "$set",
            Self::SetOnInsert(_) => "$setOnInsert",
            Self::Unset => "$unset",
            Self::Increase(_) => "$inc",
            Self::Multiply(_) => "$mul",
            Self::Smallest(_) => "$min",
            Self::Largest(_) => "$max",
            Self::Rename(_) => "$rename",
            Self::Date | Self::Time => "$currentDate",
            Self::Bits(_) => "$bit",
            Self::Push(_) => "$push",
            Self::AddToSet(_) => "$addToSet",
            Self::Pop { .. } => "$pop",
            Self::Pull(_) => "$pull",
            Self::PullAll(_) => "$pullAll",
        }
    }

    /// Whether it makes what is not there.
    fn creates(&self) -> bool {
        !matches!(self, Self::Unset | Self::Rename(_) | Self::Pop { .. } | Self::Pull(_) | Self::PullAll(_))
    }

    pub(super) fn apply(&self, document: &mut Document, path: &[Part], now: DateTime) -> Result<()> {
        if let Self::Rename(target) = self {
            return rename(document, path, target);
        }
        let Some(mut place) = find(document, path, self.creates())? else { return Ok(()) };
        match self {
            Self::Set(value) | Self::SetOnInsert(value) => place.set(value.clone()),
            Self::Unset => {
                place.remove();
                Ok(())
            }
            Self::Increase(by) => {
                let value = arithmetic::increase(place.get(), *by)?;
                place.set(value)
            }
            Self::Multiply(by) => {
                let value = arithmetic::multiply(place.get(), *by)?;
                place.set(value)
            }
            Self::Smallest(value) | Self::Largest(value) => {
                let wanted = if matches!(self, Self::Smallest(_)) { Ordering::Less } else { Ordering::Greater };
                if place.get().is_none_or(|found| compare(value, found) == wanted) {
                    place.set(value.clone())?;
                }
                Ok(())
            }
            Self::Date => place.set(Bson::DateTime(now)),
            Self::Time => {
                let time = u32::try_from(now.timestamp_millis() / 1000).unwrap_or_default();
                place.set(Bson::Timestamp(Timestamp { time, increment: 1 }))
            }
            Self::Bits(operations) => {
                let value = arithmetic::bits(place.get(), operations)?;
                place.set(value)
            }
            Self::Push(push) => {
                if place.get().is_none() {
                    place.set(Bson::Array(Vec::new()))?;
                }
                if let Some(items) = lists::existing(&mut place)? {
                    push.apply(items);
                }
                Ok(())
            }
            Self::AddToSet(values) => {
                if place.get().is_none() {
                    place.set(Bson::Array(Vec::new()))?;
                }
                if let Some(items) = lists::existing(&mut place)? {
                    lists::add_to_set(items, values);
                }
                Ok(())
            }
            Self::Pop { first } => {
                if let Some(items) = lists::existing(&mut place)? {
                    lists::pop(items, *first);
                }
                Ok(())
            }
            Self::Pull(filter) => {
                if let Some(items) = lists::existing(&mut place)? {
                    items.retain(|item| !filter.accepts(item));
                }
                Ok(())
            }
            Self::PullAll(values) => {
                if let Some(items) = lists::existing(&mut place)? {
                    lists::pull_all(items, values);
                }
                Ok(())
            }
            Self::Rename(_) => Ok(()),
        }
    }
}

fn rename(document: &mut Document, path: &[Part], target: &[Part]) -> Result<()> {
    for path in [path, target] {
        let through_list = (1..path.len()).any(|length| matches!(get(document, &path[..length]), Some(Bson::Array(_))));
        if through_list {
            return Err(Error::request("neither the old nor the new path leads through a list"));
        }
    }
    let Some(value) = get(document, path).cloned() else { return Ok(()) };
    if let Some(mut place) = find(document, path, false)? {
        place.remove();
    }
    match find(document, target, true)? {
        Some(mut place) => place.set(value),
        None => Ok(()),
    }
}
