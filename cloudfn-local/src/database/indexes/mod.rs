//! The indexes that a project declares: `cloudfn/indexes.json`.

mod error;
mod read;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;

use cloudfn_database::{Database, Index};

pub use self::error::IndexesError;
use super::LocalDatabase;

/// The maximum size of the file. It is written by hand.
const MAX_BYTES: u64 = 1024 * 1024;

impl LocalDatabase {
    /// Gives the database the indexes that a file declares, and removes those that it does not declare. A file that does not
    /// exist declares none. Collections with indexes are created.
    ///
    /// The members of the file are the names of collections. An index has the parts that the console asks for: a name, its
    /// keys with their directions (`"1"`, `"-1"` or `"2dsphere"`), and whether it is unique:
    ///
    /// ```
    /// # use cloudfn_local::LocalDatabase;
    /// # let folder = tempfile::tempdir()?;
    /// # let file = folder.path().join("indexes.json");
    /// let text = r#"{
    ///   "orders": [
    ///     { "name": "by_number", "keys": [{ "name": "number", "direction": "1" }], "unique": true }
    ///   ],
    ///   "shops": [
    ///     { "name": "by_place", "keys": [{ "name": "place", "direction": "2dsphere" }] }
    ///   ]
    /// }"#;
    /// std::fs::write(&file, text)?;
    /// let database = LocalDatabase::in_memory();
    /// database.declare_indexes(&file)?;
    /// assert_eq!(database.collections()?, ["orders", "shops"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The file is invalid, or existing documents break a rule of an index. For example, two have the same value of a
    /// unique index; the error names them.
    pub fn declare_indexes(&self, file: &Path) -> Result<(), IndexesError> {
        let declared = read::file(file)?;
        let fails = |collection: &str, index: &str, source| IndexesError::Broken {
            file: file.to_owned(),
            collection: collection.to_owned(),
            index: index.to_owned(),
            source,
        };
        for (collection, index) in self.undeclared(&declared).map_err(IndexesError::Database)? {
            self.lock()
                .change(|database| database.drop_index(&collection, &index))
                .map_err(|error| fails(&collection, &index, error))?;
        }
        for (collection, indexes) in &declared {
            for index in indexes {
                self.lock()
                    .change(|database| add(database, collection, index))
                    .map_err(|error| fails(collection, &index.name, error))?;
            }
        }
        Ok(())
    }

    /// The existing indexes that are not declared, or declared differently.
    fn undeclared(
        &self,
        declared: &BTreeMap<String, Vec<Index>>,
    ) -> Result<Vec<(String, String)>, super::DatabaseError> {
        let mut state = self.lock();
        let database = state.read()?;
        let mut undeclared = Vec::new();
        for collection in database.collections() {
            for index in database.indexes(collection)? {
                if !declared.get(collection).is_some_and(|indexes| indexes.contains(&index)) {
                    undeclared.push((collection.to_owned(), index.name));
                }
            }
        }
        Ok(undeclared)
    }
}

fn add(database: &mut Database, collection: &str, index: &Index) -> Result<(), cloudfn_database::Error> {
    if database.collections().all(|name| name != collection) {
        database.create_collection(collection)?;
    }
    if database.indexes(collection)?.contains(index) { Ok(()) } else { database.add_index(collection, index) }
}
