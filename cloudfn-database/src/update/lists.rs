//! `$addToSet`, `$pop` and `$pullAll`.

use bson::Bson;

use super::slot::Slot;
use crate::error::{Error, Result};
use crate::value::{equal, short, type_name};

/// The list in a slot, if there is a value.
pub(super) fn existing<'slot>(slot: &'slot mut Slot<'_>) -> Result<Option<&'slot mut Vec<Bson>>> {
    match slot.get_mut() {
        None => Ok(None),
        Some(Bson::Array(items)) => Ok(Some(items)),
        Some(other) => {
            Err(Error::request(format!("the value is {} (of type {}), not a list", short(other), type_name(other))))
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
