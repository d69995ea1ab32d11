//! `$addToSet`, `$pop`, `$pull` and `$pullAll`.

use bson::Bson;

use super::change::Outcome;
use crate::error::{Error, Result};
use crate::value::{missing, short, type_name};

/// The list that was found, if there is a value.
pub(super) fn existing(found: Option<&Bson>) -> Result<Option<&[Bson]>> {
    match found {
        None => Ok(None),
        Some(Bson::Array(items)) => Ok(Some(items)),
        Some(other) => {
            Err(Error::request(format!("the value is {} (of type {}), not a list", short(other), type_name(other))))
        }
    }
}

pub(super) fn add_to_set(items: &mut Vec<Bson>, values: &[Bson]) {
    let missing = missing(items, values);
    items.extend(missing);
}

pub(super) fn pop(items: &[Bson], first: bool) -> Outcome {
    let left = if first { items.split_first() } else { items.split_last() };
    left.map_or(Outcome::Keep, |(_, left)| Outcome::Set(Bson::Array(left.to_vec())))
}

pub(super) fn pull(items: &[Bson], pulls: impl Fn(&Bson) -> bool) -> Outcome {
    let left: Vec<Bson> = items.iter().filter(|item| !pulls(item)).cloned().collect();
    if left.len() == items.len() { Outcome::Keep } else { Outcome::Set(Bson::Array(left)) }
}
