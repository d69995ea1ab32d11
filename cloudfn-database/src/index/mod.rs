//! Indexes, and the rules that they impose on documents.

mod entries;

use std::collections::BTreeMap;

use bson::{Bson, Document};

use self::entries::entries;
use crate::error::{Error, ErrorKind, Result};
use crate::geo::stored;
use crate::value::{Key, Leaf, Path, short, visit};

/// An index of a collection.
///
/// Queries do not use it: it only enforces rules. A unique index forbids two documents with the same values. A
/// `2dsphere` index forbids values that are not places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// The name, for error messages.
    pub name: String,
    /// The paths, and how each is indexed.
    pub keys: Vec<(String, IndexKind)>,
    /// Whether two documents must not have the same values.
    pub unique: bool,
}

/// How a path is indexed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum IndexKind {
    /// By value, in either direction.
    Ordered,
    /// As a place on the earth.
    Sphere,
}

/// An index and its entries.
#[derive(Debug, Clone)]
pub(crate) struct Active {
    index: Index,
    ordered: Vec<Path>,
    places: Vec<Path>,
    entries: BTreeMap<Vec<Key>, Key>,
}

impl Active {
    pub(crate) fn new(index: &Index) -> Result<Self> {
        if index.keys.is_empty() {
            return Err(Error::parameter(format!("the index `{}` needs at least one path", index.name)));
        }
        let (mut ordered, mut places) = (Vec::new(), Vec::new());
        for (path, kind) in &index.keys {
            match kind {
                IndexKind::Ordered => ordered.push(Path::read(path)?),
                IndexKind::Sphere => places.push(Path::read(path)?),
            }
        }
        Ok(Self { index: index.clone(), ordered, places, entries: BTreeMap::new() })
    }

    pub(crate) fn index(&self) -> &Index {
        &self.index
    }

    pub(crate) fn place(&self) -> Option<String> {
        self.places.first().map(ToString::to_string)
    }

    fn entries_of(&self, document: &Document) -> Result<Vec<Vec<Key>>> {
        if self.index.unique { entries(document, &self.ordered, &self.index.name) } else { Ok(Vec::new()) }
    }

    /// Fails if the documents would break a rule of the index after these changes.
    pub(crate) fn check(&self, changes: &[Changed<'_>]) -> Result<()> {
        let is_written = |id: &Key| changes.iter().any(|change| change.id == id);
        let mut added = BTreeMap::new();
        for change in changes {
            let Some(document) = change.after else { continue };
            self.check_places(document)?;
            for entry in self.entries_of(document)? {
                let taken = self.entries.get(&entry).filter(|owner| *owner != change.id && !is_written(owner));
                let twice = || added.get(&entry).copied().filter(|owner| *owner != change.id);
                if let Some(owner) = taken.or_else(twice) {
                    return Err(self.duplicate(&entry, owner, change.id));
                }
                added.insert(entry, change.id);
            }
        }
        Ok(())
    }

    fn duplicate(&self, entry: &[Key], owner: &Key, other: &Key) -> Error {
        let fields = self.ordered.iter().zip(entry);
        let fields: Vec<_> = fields.map(|(path, key)| format!("{path}: {}", short(&key.0))).collect();
        // The format of MongoDB's message. The runtime uses it to recognize the index of `_id`.
        let text = format!(
            "E11000 duplicate key error index: {} dup key: {{ {} }}. The index is unique, and these values are in the document \
             with the `_id` {} already, and now in the one with the `_id` {}",
            self.index.name,
            fields.join(", "),
            short(&owner.0),
            short(&other.0)
        );
        Error::new(ErrorKind::DuplicateKey, text)
    }

    fn check_places(&self, document: &Document) -> Result<()> {
        for path in &self.places {
            let mut bad = None;
            visit(document, path.parts(), Leaf::Whole, &mut |value| {
                bad = value.filter(|value| !is_place(value));
                bad.is_some()
            });
            if let Some(bad) = bad {
                return Err(Error::request(format!(
                    "the 2dsphere index `{}` needs a GeoJSON place at `{path}`, not {}",
                    self.index.name,
                    short(bad)
                )));
            }
        }
        Ok(())
    }

    /// Applies changes that were checked.
    pub(crate) fn apply(&mut self, changes: &[Changed<'_>]) {
        if !self.index.unique {
            return;
        }
        for document in changes.iter().filter_map(|change| change.before) {
            for entry in self.entries_of(document).unwrap_or_default() {
                self.entries.remove(&entry);
            }
        }
        for change in changes {
            let Some(document) = change.after else { continue };
            for entry in self.entries_of(document).unwrap_or_default() {
                self.entries.insert(entry, change.id.clone());
            }
        }
    }
}

/// Null and an empty list need not be a place.
fn is_place(value: &Bson) -> bool {
    match value {
        Bson::Null | Bson::Undefined => true,
        Bson::Array(items) => stored(value).is_some() || items.iter().all(|item| stored(item).is_some()),
        other => stored(other).is_some(),
    }
}

/// A change of one document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Changed<'document> {
    pub(crate) id: &'document Key,
    pub(crate) before: Option<&'document Document>,
    pub(crate) after: Option<&'document Document>,
}
