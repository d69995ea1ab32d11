//! Paths to values, and how a query follows them into lists.

use bson::{Bson, Document};

use crate::error::{Error, Result};

/// A path such as `a.0.b`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Path {
    parts: Vec<Part>,
}

/// A part of a path: the name of a member, or the index of a list item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) index: Option<usize>,
}

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
        Self { name: name.to_owned(), index: if digits && plain { name.parse().ok() } else { None } }
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
    visit_value(document.get(&part.name), rest, leaf, see)
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
        // A path that ends with an index does not look into a list there.
        let Some((next, last)) = after.split_first() else { return see(Some(item)) };
        match item {
            Bson::Document(document) => visit(document, after, leaf, see),
            Bson::Array(inner) => visit_value(next.index.and_then(|place| inner.get(place)), last, leaf, see),
            _ => false,
        }
    })
}

/// The value at a path that leads only through documents and indexes of lists.
pub(crate) fn get<'value>(document: &'value Document, path: &[Part]) -> Option<&'value Bson> {
    let (first, rest) = path.split_first()?;
    let mut value = document.get(&first.name)?;
    for part in rest {
        value = match value {
            Bson::Document(document) => document.get(&part.name)?,
            Bson::Array(items) => items.get(part.index?)?,
            _ => return None,
        };
    }
    Some(value)
}
