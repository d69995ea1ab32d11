//! Methods for tools that handle the documents of a database.

use std::sync::Arc;

use bson::{Bson, Document};
use cloudfn_database::Index;

use super::{DatabaseError, LocalDatabase};

/// The content of a collection.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CollectionDescription {
    /// Its name.
    pub name: String,
    /// The number of documents.
    pub documents: usize,
    /// The size of the documents as BSON, in bytes.
    pub bytes: u64,
    /// Its indexes, in the order of their declaration.
    pub indexes: Vec<Index>,
}

impl LocalDatabase {
    /// The content of each collection, sorted by name.
    ///
    /// # Errors
    ///
    /// An earlier change could not be written to the disk, and still cannot.
    pub fn describe(&self) -> Result<Vec<CollectionDescription>, DatabaseError> {
        let mut state = self.lock();
        let database = state.read()?;
        let describe = |name: &str| {
            let documents = database.documents(name)?;
            let indexes = database.indexes(name)?;
            let bytes = documents.iter().map(|document| bytes_of(document)).sum();
            Ok(CollectionDescription { name: name.to_owned(), documents: documents.len(), bytes, indexes })
        };
        database.collections().map(describe).collect()
    }

    /// The documents of a collection, in the order in which they were added, without a copy of them.
    ///
    /// # Errors
    ///
    /// The collection does not exist.
    pub fn shared_documents(&self, collection: &str) -> Result<Vec<Arc<Document>>, DatabaseError> {
        Ok(self.lock().read()?.documents(collection)?)
    }

    /// The document with this `_id` in a collection.
    ///
    /// # Errors
    ///
    /// The collection does not exist.
    pub fn document(&self, collection: &str, id: &Bson) -> Result<Option<Document>, DatabaseError> {
        let document = self.lock().read()?.document(collection, id)?;
        Ok(document.map(Arc::unwrap_or_clone))
    }

    /// Puts documents into a collection and removes all others from it, at once. Creates the collection if it does not
    /// exist. Returns the number of documents.
    ///
    /// # Errors
    ///
    /// As for [`load`](Self::load). Then the collection is unchanged.
    pub fn replace(
        &self,
        collection: &str,
        documents: impl IntoIterator<Item = Document>,
    ) -> Result<usize, DatabaseError> {
        let documents: Vec<_> = documents.into_iter().collect();
        self.lock().change(|database| database.replace(collection, documents))
    }
}

fn bytes_of(document: &Document) -> u64 {
    // The documents of a collection can always be written as BSON, because the data on the disk is BSON.
    document.to_vec().map_or(0, |bytes| bytes.len() as u64)
}

#[cfg(test)]
mod tests {
    use bson::doc;

    use super::*;

    #[test]
    fn collections_are_described_and_their_content_is_replaced() {
        let database = LocalDatabase::in_memory();
        database.load("orders", [doc! { "_id": 1 }, doc! { "_id": 2, "n": "x" }]).unwrap();
        database.create_collection("empty").unwrap();
        let described = database.describe().unwrap();
        let of = |place: usize| (described[place].name.as_str(), described[place].documents, described[place].bytes);
        assert_eq!((of(0), of(1)), (("empty", 0, 0), ("orders", 2, 14 + 23)));

        assert_eq!(database.replace("orders", [doc! { "_id": 2 }, doc! { "_id": 3 }]).unwrap(), 2);
        assert_eq!(database.document("orders", &Bson::Int32(1)).unwrap(), None);
        assert_eq!(database.document("orders", &Bson::Double(2.0)).unwrap(), Some(doc! { "_id": 2 }));
        assert!(database.document("none", &Bson::Int32(1)).is_err());
        assert_eq!(database.replace("orders", []).unwrap(), 0);
        assert_eq!(database.documents("orders").unwrap(), [] as [Document; 0]);
    }
}
