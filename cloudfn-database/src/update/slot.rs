//! The slot in a document to which a path leads.

use bson::{Bson, Document};

use crate::error::{Error, Result};
use crate::value::{LARGEST_LIST, Part, short};

/// A slot that has a value or can have one: a member of a document, or an item of a list.
pub(super) enum Slot<'document> {
    Member(&'document mut Document, &'document str),
    Item(&'document mut Vec<Bson>, usize),
}

impl Slot<'_> {
    pub(super) fn get(&self) -> Option<&Bson> {
        match self {
            Self::Member(document, name) => document.get(*name),
            Self::Item(items, index) => items.get(*index),
        }
    }

    /// Sets the value. Past the end of a list, the gap is filled with null.
    pub(super) fn set(&mut self, value: Bson) -> Result<()> {
        match self {
            Self::Member(document, name) => match document.get_mut(*name) {
                Some(found) => *found = value,
                None => {
                    document.insert(*name, value);
                }
            },
            Self::Item(items, index) => {
                fill(items, *index)?;
                items[*index] = value;
            }
        }
        Ok(())
    }

    /// Removes the value. In a list, it becomes null.
    pub(super) fn remove(&mut self) {
        match self {
            Self::Member(document, name) => {
                document.remove(*name);
            }
            Self::Item(items, index) => {
                if let Some(item) = items.get_mut(*index) {
                    *item = Bson::Null;
                }
            }
        }
    }
}

/// Extends a list to the index.
fn fill(items: &mut Vec<Bson>, index: usize) -> Result<()> {
    if index >= items.len().saturating_add(LARGEST_LIST) {
        return Err(Error::request(format!("the index {index} is too far past the end of the list")));
    }
    if index >= items.len() {
        items.resize(index + 1, Bson::Null);
    }
    Ok(())
}

/// Follows a path. With `create`, missing documents along the path are created, and a path through any other value
/// fails. Without it, such a path has no value.
pub(super) fn find<'document>(
    document: &'document mut Document,
    path: &'document [Part],
    create: bool,
) -> Result<Option<Slot<'document>>> {
    let Some((part, rest)) = path.split_first() else { return Ok(None) };
    if rest.is_empty() {
        return Ok(Some(Slot::Member(document, &part.name)));
    }
    if !document.contains_key(&part.name) {
        if !create {
            return Ok(None);
        }
        document.insert(part.name.as_str(), Document::new());
    }
    match document.get_mut(&part.name) {
        Some(value) => find_in(value, &part.name, rest, create),
        None => Ok(None),
    }
}

fn find_in<'document>(
    value: &'document mut Bson,
    name: &str,
    path: &'document [Part],
    create: bool,
) -> Result<Option<Slot<'document>>> {
    let Some((part, rest)) = path.split_first() else { return Ok(None) };
    let blocked = |value: &Bson| {
        if create {
            Err(Error::request(format!("cannot create `{}` in `{name}`, which is {}", part.name, short(value))))
        } else {
            Ok(None)
        }
    };
    match value {
        Bson::Document(document) => find(document, path, create),
        Bson::Array(_) if part.index.is_none() => blocked(value),
        Bson::Array(items) => {
            let index = part.index.unwrap_or_default();
            if rest.is_empty() {
                return Ok(Some(Slot::Item(items, index)));
            }
            if index >= items.len() {
                if !create {
                    return Ok(None);
                }
                fill(items, index)?;
                items[index] = Bson::Document(Document::new());
            }
            find_in(&mut items[index], &part.name, rest, create)
        }
        other => blocked(other),
    }
}
