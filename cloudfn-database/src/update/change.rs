//! The operators of updates.

use std::cmp::Ordering;

use bson::{Bson, DateTime, Document, Timestamp};

use super::arithmetic::{self, Bits};
use super::lists;
use super::push::Push;
use super::slot::find;
use crate::error::{Error, Result};
use crate::query::ElementFilter;
use crate::value::{Number, Part, Values, compare, get};

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
    PullAll(Values),
}

/// The outcome for a value.
pub(super) enum Outcome {
    Keep,
    Set(Bson),
    /// Removed. In a list, it becomes null.
    Remove,
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
        let Some(mut place) = find(document, path, self.creates())? else { return Ok(()) };
        match self.outcome(place.get(), now)? {
            Outcome::Keep => Ok(()),
            Outcome::Set(value) => place.set(value),
            Outcome::Remove => {
                place.remove();
                Ok(())
            }
        }
    }

    /// The outcome for the value that was found. A rename affects more than the value, so here it keeps it.
    pub(super) fn outcome(&self, found: Option<&Bson>, now: DateTime) -> Result<Outcome> {
        Ok(match self {
            Self::Set(value) | Self::SetOnInsert(value) => Outcome::Set(value.clone()),
            Self::Unset => Outcome::Remove,
            Self::Increase(by) => Outcome::Set(arithmetic::increase(found, *by)?),
            Self::Multiply(by) => Outcome::Set(arithmetic::multiply(found, *by)?),
            Self::Smallest(value) | Self::Largest(value) => {
                let wanted = if matches!(self, Self::Smallest(_)) { Ordering::Less } else { Ordering::Greater };
                if found.is_none_or(|found| compare(value, found) == wanted) {
                    Outcome::Set(value.clone())
                } else {
                    Outcome::Keep
                }
            }
            Self::Date => Outcome::Set(Bson::DateTime(now)),
            Self::Time => {
                let time = u32::try_from(now.timestamp_millis() / 1000).unwrap_or_default();
                Outcome::Set(Bson::Timestamp(Timestamp { time, increment: 1 }))
            }
            Self::Bits(operations) => Outcome::Set(arithmetic::bits(found, operations)?),
            Self::Push(push) => {
                let mut items = lists::existing(found)?.unwrap_or_default().to_vec();
                push.apply(&mut items);
                Outcome::Set(Bson::Array(items))
            }
            Self::AddToSet(values) => {
                let mut items = lists::existing(found)?.unwrap_or_default().to_vec();
                lists::add_to_set(&mut items, values);
                Outcome::Set(Bson::Array(items))
            }
            Self::Pop { first } => lists::existing(found)?.map_or(Outcome::Keep, |items| lists::pop(items, *first)),
            Self::Pull(filter) => {
                lists::existing(found)?.map_or(Outcome::Keep, |items| lists::pull(items, |item| filter.accepts(item)))
            }
            Self::PullAll(values) => {
                lists::existing(found)?.map_or(Outcome::Keep, |items| lists::pull(items, |item| values.contains(item)))
            }
            Self::Rename(_) => Outcome::Keep,
        })
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
