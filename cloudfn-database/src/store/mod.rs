//! The collections in memory.

mod change;
mod collection;
mod view;
mod writes;

use std::collections::BTreeMap;
use std::sync::Arc;

use bson::Document;

use crate::error::{Error, ErrorKind, Result};
use crate::index::{Active, Changed, Index};
use crate::value::Key;

pub use self::change::{Change, Commit};
use self::collection::Collection;
pub(crate) use self::collection::{ChangeInPlace, Done};
pub(crate) use self::view::View;
pub(crate) use self::writes::Writes;

/// All collections, with versions back to the oldest snapshot in use.
#[derive(Debug, Default)]
pub(crate) struct Store {
    collections: BTreeMap<String, Collection>,
    /// The number of the last commit.
    commit: u64,
    log: Option<Vec<Commit>>,
}

impl Store {
    pub(crate) fn last_commit(&self) -> u64 {
        self.commit
    }

    pub(crate) fn record(&mut self) {
        self.log.get_or_insert_default();
    }

    pub(crate) fn take_log(&mut self) -> Vec<Commit> {
        self.log.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// Joins the last two commits into one, so that they are stored together.
    pub(crate) fn join_last_commits(&mut self) {
        let Some(log) = &mut self.log else { return };
        if let Some(last) = log.pop() {
            match log.last_mut() {
                Some(before) => before.changes.extend(last.changes),
                None => log.push(last),
            }
        }
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.collections.keys().map(String::as_str)
    }

    pub(crate) fn get(&self, name: &str) -> Result<&Collection> {
        self.collections.get(name).ok_or_else(|| missing(name))
    }

    pub(crate) fn find(&self, name: &str) -> Option<&Collection> {
        self.collections.get(name)
    }

    pub(crate) fn create(&mut self, name: &str) -> Result<()> {
        if self.collections.contains_key(name) {
            return Err(Error::new(ErrorKind::CollectionExists, format!("the collection `{name}` already exists")));
        }
        self.collections.insert(name.to_owned(), Collection::default());
        if let Some(log) = &mut self.log {
            log.push(Commit { changes: vec![Change::CreateCollection { collection: name.to_owned() }] });
        }
        Ok(())
    }

    pub(crate) fn drop_collection(&mut self, name: &str) -> Result<()> {
        self.collections.remove(name).ok_or_else(|| missing(name))?;
        if let Some(log) = &mut self.log {
            log.push(Commit { changes: vec![Change::DropCollection { collection: name.to_owned() }] });
        }
        Ok(())
    }

    pub(crate) fn add_index(&mut self, name: &str, index: &Index) -> Result<()> {
        let collection = self.collections.get_mut(name).ok_or_else(|| missing(name))?;
        if collection.indexes().any(|other| other.name == index.name) {
            return Err(Error::parameter(format!("the collection `{name}` has an index `{}` already", index.name)));
        }
        collection.add_index(Active::new(index)?)?;
        if let Some(log) = &mut self.log {
            log.push(Commit { changes: vec![Change::AddIndex { collection: name.to_owned(), index: index.clone() }] });
        }
        Ok(())
    }

    pub(crate) fn drop_index(&mut self, name: &str, index: &str) -> Result<()> {
        let collection = self.collections.get_mut(name).ok_or_else(|| missing(name))?;
        if !collection.drop_index(index) {
            return Err(Error::parameter(format!("the collection `{name}` has no index `{index}`")));
        }
        if let Some(log) = &mut self.log {
            let change = Change::DropIndex { collection: name.to_owned(), index: index.to_owned() };
            log.push(Commit { changes: vec![change] });
        }
        Ok(())
    }

    /// Fails if the writes would break an index.
    pub(crate) fn check(&self, writes: &Writes) -> Result<()> {
        for (name, documents) in writes.collections() {
            let collection = self.get(name)?;
            if !collection.has_indexes() {
                continue;
            }
            let changes: Vec<_> = documents
                .iter()
                .map(|(id, after)| Changed { id, before: collection.latest(id), after: after.as_deref() })
                .collect();
            collection.check(&changes)?;
        }
        Ok(())
    }

    /// Makes checked writes visible, all at once. `oldest` is the oldest snapshot in use.
    pub(crate) fn commit(&mut self, writes: Writes, oldest: Option<u64>) {
        if writes.is_empty() {
            return;
        }
        self.commit += 1;
        let mut changes = Vec::new();
        for (name, order, mut documents) in writes.into_parts() {
            let Some(collection) = self.collections.get_mut(&name) else { continue };
            collection.take_over(&documents);
            for id in order {
                let Some(after) = documents.remove(&id) else { continue };
                if self.log.is_some() {
                    changes.push(match &after {
                        Some(document) => Change::Put { collection: name.clone(), document: Arc::clone(document) },
                        None => Change::Remove { collection: name.clone(), id: id.0.clone() },
                    });
                }
                collection.put(id, after, self.commit, oldest);
            }
        }
        if let Some(log) = &mut self.log {
            log.push(Commit { changes });
        }
    }

    /// Changes all matching documents of a collection in place, or none. No snapshot may be in use, and the collection
    /// must have no index. Returns the numbers of changed and of matching documents.
    pub(crate) fn change(
        &mut self,
        name: &str,
        how: &mut impl ChangeInPlace,
        id: Option<&Key>,
        most: usize,
    ) -> Result<(usize, usize)> {
        let collection = self.collections.get_mut(name).ok_or_else(|| missing(name))?;
        let (changed, found) = collection.change(how, id, most, self.commit + 1)?;
        if changed.is_empty() {
            return Ok((0, found));
        }
        self.commit += 1;
        if let Some(log) = &mut self.log {
            let put = |document| Change::Put { collection: name.to_owned(), document: Arc::clone(document) };
            log.push(Commit { changes: changed.iter().filter_map(|place| collection.at(*place)).map(put).collect() });
        }
        Ok((changed.len(), found))
    }

    /// Drops the versions that no snapshot needs.
    pub(crate) fn forget(&mut self, oldest: Option<u64>) {
        self.collections.values_mut().for_each(|collection| collection.forget(oldest));
    }

    /// The latest documents of a collection.
    pub(crate) fn documents(&self, name: &str) -> Result<Vec<Arc<Document>>> {
        Ok(self.get(name)?.documents(None).cloned().collect())
    }

    pub(crate) fn changed_since(&self, name: &str, id: &Key, snapshot: u64) -> bool {
        self.find(name).is_some_and(|collection| collection.changed_since(id, snapshot))
    }
}

fn missing(name: &str) -> Error {
    Error::new(
        ErrorKind::CollectionNotExist,
        format!(
            "Db or Table not exist: {name}. Create the collection `{name}` in the cloud's console, or with createCollection"
        ),
    )
}
