//! A collection: its documents by `_id` and in insertion order, in several versions.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bson::Document;

use crate::error::Result;
use crate::index::{Active, Changed, Index};
use crate::value::{Key, Part, TOGETHER, warm};

#[derive(Debug, Default)]
pub(crate) struct Collection {
    places: BTreeMap<Key, u64>,
    slots: BTreeMap<u64, Slot>,
    next: u64,
    indexes: Vec<Active>,
    /// Slots with old versions to drop later.
    stale: BTreeSet<u64>,
}

/// The outcome for a document.
pub(crate) enum Done<Before> {
    /// Nothing: it does not match.
    PassedOver,
    /// Nothing: it was already the same.
    Kept,
    Changed(Before),
}

/// A change of documents in place.
pub(crate) trait ChangeInPlace {
    /// What is needed to undo a change.
    type Before;

    /// The paths that it reads.
    fn paths(&self) -> Vec<&[Part]>;

    /// Changes a document.
    fn change(&mut self, document: &mut Arc<Document>) -> Result<Done<Self::Before>>;

    fn take_back(&mut self, document: &mut Arc<Document>, before: Self::Before);
}

/// The versions of a document. The latest version is stored apart, because most reads need it.
#[derive(Debug)]
struct Slot {
    id: Key,
    /// The commit that made the latest version.
    commit: u64,
    /// The latest version. `None` if the document was removed.
    document: Option<Arc<Document>>,
    /// The earlier versions, each with its commit, oldest first.
    older: Vec<(u64, Option<Arc<Document>>)>,
}

impl Slot {
    fn at(&self, snapshot: Option<u64>) -> Option<&Arc<Document>> {
        match snapshot {
            Some(snapshot) if self.commit > snapshot => {
                self.older.iter().rev().find(|(commit, _)| *commit <= snapshot)?.1.as_ref()
            }
            _ => self.document.as_ref(),
        }
    }

    fn put(&mut self, document: Option<Arc<Document>>, commit: u64) {
        let before = std::mem::replace(&mut self.document, document);
        self.older.push((std::mem::replace(&mut self.commit, commit), before));
    }

    /// Drops the versions that no snapshot sees. Returns whether some are left to drop later.
    fn forget(&mut self, oldest: Option<u64>) -> bool {
        match oldest {
            Some(oldest) if self.commit > oldest => {
                let needed = self.older.iter().rposition(|(commit, _)| *commit <= oldest).unwrap_or(0);
                self.older.drain(..needed);
            }
            _ => self.older.clear(),
        }
        !self.older.is_empty() || self.document.is_none()
    }

    fn is_gone(&self) -> bool {
        self.older.is_empty() && self.document.is_none()
    }
}

impl Collection {
    /// The documents, in insertion order.
    pub(crate) fn documents(&self, snapshot: Option<u64>) -> impl Iterator<Item = &Arc<Document>> {
        self.slots.values().filter_map(move |slot| slot.at(snapshot))
    }

    /// The documents with their ids, in insertion order.
    pub(crate) fn entries(&self, snapshot: Option<u64>) -> impl Iterator<Item = (&Key, &Arc<Document>)> {
        self.slots.values().filter_map(move |slot| Some((&slot.id, slot.at(snapshot)?)))
    }

    pub(crate) fn get(&self, id: &Key, snapshot: Option<u64>) -> Option<&Arc<Document>> {
        self.slots.get(self.places.get(id)?)?.at(snapshot)
    }

    /// Changes all matching documents in place, or none. No snapshot may see them. Returns their positions, and the
    /// number of matches.
    pub(crate) fn change<H: ChangeInPlace>(
        &mut self,
        how: &mut H,
        id: Option<&Key>,
        most: usize,
        commit: u64,
    ) -> Result<(Vec<u64>, usize)> {
        let places = match id.map(|id| self.places.get(id)) {
            None => 0..=u64::MAX,
            Some(Some(place)) => *place..=*place,
            Some(None) => return Ok((Vec::new(), 0)),
        };
        let (mut done, mut found) = (Vec::new(), 0);
        let mut failure = None;
        let mut slots = self.slots.range_mut(places);
        let mut next = Vec::with_capacity(TOGETHER);
        while failure.is_none() && found < most {
            next.extend(slots.by_ref().take(TOGETHER));
            if next.is_empty() {
                break;
            }
            warm(&mut next.iter().filter_map(|(_, slot)| slot.document.as_deref()), &how.paths());
            for (place, slot) in next.drain(..) {
                let Some(document) = &mut slot.document else { continue };
                match how.change(document) {
                    Ok(Done::PassedOver) => continue,
                    Ok(Done::Kept) => {}
                    Ok(Done::Changed(before)) => {
                        done.push((*place, std::mem::replace(&mut slot.commit, commit), before));
                    }
                    Err(error) => {
                        failure = Some(error);
                        break;
                    }
                }
                found += 1;
                if found >= most {
                    break;
                }
            }
        }
        let Some(failure) = failure else { return Ok((done.into_iter().map(|(place, ..)| place).collect(), found)) };
        for (place, commit, before) in done {
            let Some(slot) = self.slots.get_mut(&place) else { continue };
            slot.commit = commit;
            if let Some(document) = &mut slot.document {
                how.take_back(document, before);
            }
        }
        Err(failure)
    }

    pub(crate) fn at(&self, place: u64) -> Option<&Arc<Document>> {
        self.slots.get(&place)?.document.as_ref()
    }

    pub(crate) fn latest(&self, id: &Key) -> Option<&Document> {
        self.get(id, None).map(AsRef::as_ref)
    }

    pub(crate) fn changed_since(&self, id: &Key, snapshot: u64) -> bool {
        let slot = self.places.get(id).and_then(|place| self.slots.get(place));
        slot.is_some_and(|slot| slot.commit > snapshot)
    }

    pub(crate) fn put(&mut self, id: Key, document: Option<Arc<Document>>, commit: u64, oldest: Option<u64>) {
        let place = match self.places.get(&id) {
            Some(place) => *place,
            None if document.is_none() => return,
            None => {
                let place = self.next;
                self.next += 1;
                self.places.insert(id.clone(), place);
                self.slots.insert(place, Slot { id, commit, document, older: Vec::new() });
                return;
            }
        };
        if let Some(slot) = self.slots.get_mut(&place) {
            slot.put(document, commit);
        }
        self.forget_at(place, oldest);
    }

    fn forget_at(&mut self, place: u64, oldest: Option<u64>) {
        let Some(slot) = self.slots.get_mut(&place) else { return };
        let later = slot.forget(oldest);
        // A snapshot that is older than the removal may still conflict with it.
        if oldest.is_none() && slot.is_gone() {
            let id = slot.id.clone();
            self.places.remove(&id);
            self.slots.remove(&place);
            self.stale.remove(&place);
        } else if later {
            self.stale.insert(place);
        } else {
            self.stale.remove(&place);
        }
    }

    pub(crate) fn forget(&mut self, oldest: Option<u64>) {
        for place in self.stale.clone() {
            self.forget_at(place, oldest);
        }
    }

    pub(crate) fn add_index(&mut self, mut index: Active) -> Result<()> {
        let all: Vec<_> =
            self.entries(None).map(|(id, document)| Changed { id, before: None, after: Some(document) }).collect();
        index.check(&all)?;
        index.apply(&all);
        self.indexes.push(index);
        Ok(())
    }

    /// Removes an index. Returns whether there was one.
    pub(crate) fn drop_index(&mut self, name: &str) -> bool {
        let before = self.indexes.len();
        self.indexes.retain(|active| active.index().name != name);
        self.indexes.len() < before
    }

    pub(crate) fn indexes(&self) -> impl Iterator<Item = &Index> {
        self.indexes.iter().map(Active::index)
    }

    /// Whether the collection has an index.
    pub(crate) fn has_indexes(&self) -> bool {
        !self.indexes.is_empty()
    }

    pub(crate) fn check(&self, changes: &[Changed<'_>]) -> Result<()> {
        self.indexes.iter().try_for_each(|index| index.check(changes))
    }

    /// Updates the indexes, before the documents.
    pub(crate) fn take_over(&mut self, documents: &BTreeMap<Key, Option<Arc<Document>>>) {
        if self.indexes.is_empty() {
            return;
        }
        let mut indexes = std::mem::take(&mut self.indexes);
        let changes: Vec<_> = documents
            .iter()
            .map(|(id, after)| Changed { id, before: self.latest(id), after: after.as_deref() })
            .collect();
        for index in &mut indexes {
            index.apply(&changes);
        }
        self.indexes = indexes;
    }

    /// The path of the only `2dsphere` index.
    pub(crate) fn place(&self) -> Option<String> {
        let mut places = self.indexes.iter().filter_map(Active::place);
        let first = places.next()?;
        places.next().is_none().then_some(first)
    }

    pub(crate) fn has_place(&self, path: &str) -> bool {
        self.indexes.iter().filter_map(Active::place).any(|place| place == path)
    }
}
