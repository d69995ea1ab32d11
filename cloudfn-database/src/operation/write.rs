//! The writer that collects the writes of an operation.

use std::sync::Arc;

use bson::{Bson, Document};

use crate::error::{Error, ErrorKind, Result};
use crate::store::{View, Writes};
use crate::transaction::Transactions;
use crate::update::check_storable;
use crate::value::{Key, short};

/// Collects the writes of an operation. They are checked against other transactions, and take effect at once.
pub(super) struct Writer<'database> {
    pub(super) view: View<'database>,
    pub(super) transactions: &'database Transactions,
    /// The writing transaction and its snapshot.
    pub(super) own: Option<(&'database str, u64)>,
    pub(super) writes: Writes,
}

impl Writer<'_> {
    /// Inserts a document that has an `_id`.
    pub(super) fn insert(&mut self, collection: &str, document: Document) -> Result<Bson> {
        let id = document.get("_id").cloned().unwrap_or(Bson::Null);
        let key = Key(id.clone());
        let exists = match self.writes.get(collection, &key) {
            Some(written) => written.is_some(),
            None => self.view.get(collection, &key)?.is_some(),
        };
        if exists {
            return Err(Error::new(
                ErrorKind::DuplicateKey,
                format!(
                    "E11000 duplicate key error collection: {collection} index: _id_ dup key: {{ _id: {} }}. The collection \
                     already has a document with this _id",
                    short(&id)
                ),
            ));
        }
        self.put(collection, key, document)?;
        Ok(id)
    }

    /// Puts a document in place of the one with the same id, or as a new one.
    pub(super) fn put(&mut self, collection: &str, id: Key, document: Document) -> Result<()> {
        check_storable(&document)?;
        self.check_lock(collection, &id)?;
        self.writes.put(collection, id, Some(Arc::new(document)));
        Ok(())
    }

    pub(super) fn remove(&mut self, collection: &str, id: Key) -> Result<()> {
        self.check_lock(collection, &id)?;
        self.writes.put(collection, id, None);
        Ok(())
    }

    fn check_lock(&self, collection: &str, id: &Key) -> Result<()> {
        let locked = self.transactions.is_locked(collection, id, self.own.map(|(own, _)| own));
        let Some((_, snapshot)) = self.own else {
            if locked {
                return Err(Error::new(
                    ErrorKind::Locked,
                    format!(
                        "an open transaction has written the document {} of `{collection}`: wait until it ends",
                        short(&id.0)
                    ),
                ));
            }
            return Ok(());
        };
        if locked || self.view.store.changed_since(collection, id, snapshot) {
            return Err(Error::new(
                ErrorKind::TransactionConflict,
                format!(
                    "WriteConflict: the document {} of `{collection}` was written by another operation during this \
                     transaction, which is over; run it again",
                    short(&id.0)
                ),
            ));
        }
        Ok(())
    }
}
