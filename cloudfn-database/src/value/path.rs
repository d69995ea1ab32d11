//! Paths to values, and how a query follows them into lists.

use std::sync::atomic::{AtomicUsize, Ordering};

use bson::{Bson, Document};

use crate::error::{Error, Result};

/// A path such as `a.0.b`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Path {
    parts: Vec<Part>,
}

/// A part of a path: the name of a member, or the index of a list item.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) index: Option<usize>,
    /// The position at which the member was found last. Documents of a collection often have the same structure.
    hint: Hint,
}

/// A position in a document. It may be wrong at any time, so it needs no lock.
#[derive(Debug, Default)]
struct Hint(AtomicUsize);

impl Hint {
    fn get(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }

    fn set(&self, place: usize) {
        self.0.store(place, Ordering::Relaxed);
    }
}

impl Clone for Hint {
    fn clone(&self) -> Self {
        Self(AtomicUsize::new(self.get()))
    }
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Part {}

/// Up to how many members are searched one after the other. More are found faster by their hash.
const FEW: usize = 12;

/// The maximum number of names in a path.
const LONGEST: usize = 200;

impl Path {
    /// Parses a path of a query. As in MongoDB, empty names are allowed.
    pub(crate) fn read(text: &str) -> Result<Self> {
        if text.contains('\0') {
            return Err(Error::parameter("the name of a field cannot contain a NUL character"));
        }
        let parts: Vec<Part> = text.split('.').map(Part::new).collect();
        if parts.len() > LONGEST {
            return Err(Error::parameter(format!("a path has at most {LONGEST} names")));
        }
        Ok(Self { parts })
    }

    pub(crate) fn parts(&self) -> &[Part] {
        &self.parts
    }
}

impl std::fmt::Display for Path {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (place, part) in self.parts.iter().enumerate() {
            if place > 0 {
                formatter.write_str(".")?;
            }
            formatter.write_str(&part.name)?;
        }
        Ok(())
    }
}

impl Part {
    pub(crate) fn new(name: &str) -> Self {
        let digits = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
        let plain = name == "0" || !name.starts_with('0');
        let index = if digits && plain { name.parse().ok() } else { None };
        Self { name: name.to_owned(), index, hint: Hint::default() }
    }

    /// The member with this name. The last known position is tried first, because that reads the least memory.
    pub(crate) fn member<'value>(&self, document: &'value Document) -> Option<&'value Bson> {
        if document.len() > FEW {
            return document.get(&self.name);
        }
        if let Some((name, value)) = self.guess(document)
            && *name == self.name
        {
            return Some(value);
        }
        let (place, (_, value)) = document.iter().enumerate().find(|(_, (name, _))| **name == self.name)?;
        self.hint.set(place);
        Some(value)
    }

    /// What is in the place where the member was last.
    pub(super) fn guess<'value>(&self, document: &'value Document) -> Option<(&'value String, &'value Bson)> {
        document.iter().nth(self.hint.get())
    }

    /// The same, to be changed.
    pub(crate) fn member_mut<'value>(&self, document: &'value mut Document) -> Option<&'value mut Bson> {
        if document.len() > FEW {
            return document.get_mut(&self.name);
        }
        self.member(document)?;
        document.iter_mut().nth(self.hint.get()).map(|(_, value)| value)
    }
}

/// The values that a query sees at the end of a path that leads to a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaf {
    /// Each item, then the list itself.
    Items,
    /// Only the list itself.
    Whole,
}

/// Passes every value at a path to `see`, until it returns true. A path without a value passes `None`. In a list, only
/// documents without the member do.
///
/// Returns whether `see` returned true.
pub(crate) fn visit<'value>(
    document: &'value Document,
    path: &[Part],
    leaf: Leaf,
    see: &mut dyn FnMut(Option<&'value Bson>) -> bool,
) -> bool {
    let Some((part, rest)) = path.split_first() else { return false };
    visit_value(part.member(document), rest, leaf, see)
}

/// Like the above, but starts at a value.
pub(crate) fn visit_value<'value>(
    value: Option<&'value Bson>,
    rest: &[Part],
    leaf: Leaf,
    see: &mut dyn FnMut(Option<&'value Bson>) -> bool,
) -> bool {
    match value {
        Some(Bson::Array(items)) if rest.is_empty() => {
            (leaf == Leaf::Items && items.iter().any(|item| see(Some(item)))) || see(value)
        }
        Some(Bson::Array(items)) => visit_list(items, rest, leaf, see),
        Some(Bson::Document(document)) if !rest.is_empty() => visit(document, rest, leaf, see),
        value if rest.is_empty() => see(value),
        _ => see(None),
    }
}

fn visit_list<'value>(
    items: &'value [Bson],
    rest: &[Part],
    leaf: Leaf,
    see: &mut dyn FnMut(Option<&'value Bson>) -> bool,
) -> bool {
    let Some((part, after)) = rest.split_first() else { return false };
    items.iter().enumerate().any(|(place, item)| {
        if let Bson::Document(document) = item
            && visit(document, rest, leaf, see)
        {
            return true;
        }
        if part.index != Some(place) {
            return false;
        }
        match item {
            // A path that ends with an index does not look into a list there.
            item if after.is_empty() => see(Some(item)),
            Bson::Document(document) => visit(document, after, leaf, see),
            Bson::Array(inner) => visit_list(inner, after, leaf, see),
            _ => false,
        }
    })
}

/// The value at a path that leads only through documents and indexes of lists.
pub(crate) fn get<'value>(document: &'value Document, path: &[Part]) -> Option<&'value Bson> {
    let (first, rest) = path.split_first()?;
    let mut value = first.member(document)?;
    for part in rest {
        value = match value {
            Bson::Document(document) => part.member(document)?,
            Bson::Array(items) => items.get(part.index?)?,
            _ => return None,
        };
    }
    Some(value)
}
