//! The operators of updates.

use std::cmp::Ordering;

use bson::{Bson, DateTime, Document, Timestamp};

use super::arithmetic::{self, Bits};
use super::lists;
use super::push::Push;
use super::slot::find;
use crate::error::{Error, Result};
use crate::query::ElementFilter;
use crate::value::{Number, Part, compare, get};

/// The change of the value at a path.
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
    /// The operator, for error messages.
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

    /// Whether the change creates missing members.
    fn creates(&self) -> bool {
        !matches!(self, Self::Unset | Self::Rename(_) | Self::Pop { .. } | Self::Pull(_) | Self::PullAll(_))
    }

    pub(super) fn apply(&self, document: &mut Document, path: &[Part], now: DateTime) -> Result<()> {
        if let Self::Rename(target) = self {
            return rename(document, path, target);
        }
        let Some(mut slot) = find(document, path, self.creates())? else { return Ok(()) };
        match self {
            Self::Set(value) | Self::SetOnInsert(value) => slot.set(value.clone()),
            Self::Unset => {
                slot.remove();
                Ok(())
            }
            Self::Increase(by) => {
                let value = arithmetic::increase(slot.get(), *by)?;
                slot.set(value)
            }
            Self::Multiply(by) => {
                let value = arithmetic::multiply(slot.get(), *by)?;
                slot.set(value)
            }
            Self::Smallest(value) | Self::Largest(value) => {
                let wanted = if matches!(self, Self::Smallest(_)) { Ordering::Less } else { Ordering::Greater };
                if slot.get().is_none_or(|found| compare(value, found) == wanted) {
                    slot.set(value.clone())?;
                }
                Ok(())
            }
            Self::Date => slot.set(Bson::DateTime(now)),
            Self::Time => {
                let time = u32::try_from(now.timestamp_millis() / 1000).unwrap_or_default();
                slot.set(Bson::Timestamp(Timestamp { time, increment: 1 }))
            }
            Self::Bits(operations) => {
                let value = arithmetic::bits(slot.get(), operations)?;
                slot.set(value)
            }
            Self::Push(push) => {
                if slot.get().is_none() {
                    slot.set(Bson::Array(Vec::new()))?;
                }
                if let Some(items) = lists::existing(&mut slot)? {
                    push.apply(items);
                }
                Ok(())
            }
            Self::AddToSet(values) => {
                if slot.get().is_none() {
                    slot.set(Bson::Array(Vec::new()))?;
                }
                if let Some(items) = lists::existing(&mut slot)? {
                    lists::add_to_set(items, values);
                }
                Ok(())
            }
            Self::Pop { first } => {
                if let Some(items) = lists::existing(&mut slot)? {
                    lists::pop(items, *first);
                }
                Ok(())
            }
            Self::Pull(filter) => {
                if let Some(items) = lists::existing(&mut slot)? {
                    items.retain(|item| !filter.accepts(item));
                }
                Ok(())
            }
            Self::PullAll(values) => {
                if let Some(items) = lists::existing(&mut slot)? {
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
            return Err(Error::request("the old and the new path must not lead through a list"));
        }
    }
    let Some(value) = get(document, path).cloned() else { return Ok(()) };
    if let Some(mut slot) = find(document, path, false)? {
        slot.remove();
    }
    match find(document, target, true)? {
        Some(mut slot) => slot.set(value),
        None => Ok(()),
    }
}
