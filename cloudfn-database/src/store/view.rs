//! What an operation sees: a snapshot, and its own transaction's writes.

use std::sync::Arc;

use bson::Document;

use super::{Store, Writes};
use crate::aggregate::Source;
use crate::error::Result;
use crate::value::{Key, Part, TOGETHER, prefetch};

#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'store> {
    pub(crate) store: &'store Store,
    /// `None` for the latest state.
    pub(crate) snapshot: Option<u64>,
    pub(crate) writes: Option<&'store Writes>,
}

impl<'store> View<'store> {
    pub(crate) fn get(&self, collection: &str, id: &Key) -> Result<Option<&'store Arc<Document>>> {
        let committed = self.store.get(collection)?;
        Ok(match self.writes.and_then(|writes| writes.get(collection, id)) {
            Some(written) => written.as_ref(),
            None => committed.get(id, self.snapshot),
        })
    }

    /// Passes documents to `see`, until it returns false. `see` reads these paths of them.
    pub(crate) fn visit(
        &self,
        collection: &str,
        paths: &[&[Part]],
        see: &mut dyn FnMut(&'store Arc<Document>) -> Result<bool>,
    ) -> Result<()> {
        let committed = self.store.get(collection)?;
        let Some(writes) = self.writes else {
            let mut documents = committed.documents(self.snapshot);
            let mut next = Vec::with_capacity(TOGETHER);
            loop {
                next.clear();
                next.extend(documents.by_ref().take(TOGETHER));
                if next.is_empty() {
                    return Ok(());
                }
                if !paths.is_empty() {
                    prefetch(&mut next.iter().map(AsRef::as_ref), paths);
                }
                for document in next.drain(..) {
                    if !see(document)? {
                        return Ok(());
                    }
                }
            }
        };
        for (id, document) in committed.entries(self.snapshot) {
            let document = match writes.get(collection, id) {
                None => Some(document),
                Some(written) => written.as_ref(),
            };
            if let Some(document) = document
                && !see(document)?
            {
                return Ok(());
            }
        }
        for (id, document) in writes.in_order(collection) {
            if let Some(document) = document
                && committed.get(id, self.snapshot).is_none()
                && !see(document)?
            {
                return Ok(());
            }
        }
        Ok(())
    }
}

impl Source for View<'_> {
    fn documents(&self, collection: &str) -> Vec<Arc<Document>> {
        let mut all = Vec::new();
        // A collection that does not exist has no documents.
        let _ = self.visit(collection, &[], &mut |document| {
            all.push(Arc::clone(document));
            Ok(true)
        });
        all
    }

    fn place(&self, collection: &str) -> Option<String> {
        self.store.find(collection)?.place()
    }
}
