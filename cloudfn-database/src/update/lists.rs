//! `$addToSet`, `$pop` and `$pullAll`.

use bson::Bson;

use super::place::Place;
use crate::error::{Error, Result};
use crate::value::{equal, short, type_name};

/// The list at a place, if there is a value.
pub(super) fn existing<'place>(place: &'place mut Place<'_>) -> Result<Option<&'place mut Vec<Bson>>> {
    match place.get_mut() {
        None => Ok(None),
        Some(Bson::Array(items)) => Ok(Some(items)),
        Some(other) => {
            Err(Error::request(format!("the value is {} (of type {}), no list", short(other), type_name(other))))
        }
    }
}

pub(super) fn add_to_set(items: &mut Vec<Bson>, values: &[Bson]) {
    for value in values {
        if !items.iter().any(|item| equal(item, value)) {
            items.push(value.clone());
        }
    }
}

pub(super) fn pop(items: &mut Vec<Bson>, first: bool) {
    if !first {
        items.pop();
    } else if !items.is_empty() {
        items.remove(0);
    }
}

pub(super) fn pull_all(items: &mut Vec<Bson>, values: &[Bson]) {
    items.retain(|item| !values.iter().any(|value| equal(item, value)));
}
