//! Parts of lists.

use bson::Bson;

/// A part of a list. A negative start counts from the end.
pub(crate) fn slice(items: &[Bson], skip: i64, length: u64) -> &[Bson] {
    let start = match usize::try_from(skip) {
        Ok(start) => start.min(items.len()),
        Err(_) => items.len().saturating_sub(usize::try_from(skip.unsigned_abs()).unwrap_or(usize::MAX)),
    };
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    &items[start..start.saturating_add(length).min(items.len())]
}
