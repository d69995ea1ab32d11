//! Writes that are not visible yet.

use std::collections::BTreeMap;
use std::sync::Arc;

use bson::Document;

use crate::value::Key;

/// The documents by id. `None` removes the document.
pub(crate) type Documents = BTreeMap<Key, Option<Arc<Document>>>;

#[derive(Debug, Default)]
pub(crate) struct Writes {
    collections: BTreeMap<String, Pending>,
}

#[derive(Debug, Default)]
pub(crate) struct Pending {
    /// The ids, in the order of their first writes.
    order: Vec<Key>,
    documents: Documents,
}

impl Writes {
    pub(crate) fn is_empty(&self) -> bool {
        self.collections.is_empty()
    }

    pub(crate) fn put(&mut self, collection: &str, id: Key, document: Option<Arc<Document>>) {
        if !self.collections.contains_key(collection) {
            self.collections.insert(collection.to_owned(), Pending::default());
        }
        let Some(pending) = self.collections.get_mut(collection) else { return };
        if pending.documents.insert(id.clone(), document).is_none() {
            pending.order.push(id);
        }
    }

    pub(crate) fn get(&self, collection: &str, id: &Key) -> Option<&Option<Arc<Document>>> {
        self.collections.get(collection)?.documents.get(id)
    }

    pub(crate) fn in_order(&self, collection: &str) -> impl Iterator<Item = (&Key, Option<&Arc<Document>>)> {
        self.collections
            .get(collection)
            .into_iter()
            .flat_map(|pending| pending.order.iter().filter_map(|id| Some((id, pending.documents.get(id)?.as_ref()))))
    }

    pub(crate) fn collections(&self) -> impl Iterator<Item = (&str, &Documents)> {
        self.collections.iter().map(|(name, pending)| (name.as_str(), &pending.documents))
    }

    pub(crate) fn into_parts(self) -> impl Iterator<Item = (String, Vec<Key>, Documents)> {
        self.collections.into_iter().map(|(name, pending)| (name, pending.order, pending.documents))
    }
}
