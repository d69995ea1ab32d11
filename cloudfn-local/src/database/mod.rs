//! The database of the local platform.

mod error;
mod keeper;
mod state;
mod storage;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bson::Document;
use cloudfn_database::{Database, Index};

pub use self::error::DatabaseError;
pub(crate) use self::keeper::CommitKeeper;
use self::state::State;
use self::storage::Storage;
pub use self::storage::StorageError;

/// The database of a [`Platform`](crate::Platform). Its clones are the same database.
///
/// A test puts documents into it before it invokes a function, and reads them afterwards. Functions use it as they use the
/// database of their environment in the cloud.
///
/// ```
/// use cloudfn_local::LocalDatabase;
/// use cloudfn_local::bson::doc;
///
/// let database = LocalDatabase::in_memory();
/// database.load("orders", [doc! { "_id": "a", "price": 5 }])?;
/// assert_eq!(database.documents("orders")?, [doc! { "_id": "a", "price": 5 }]);
/// # Ok::<(), cloudfn_local::DatabaseError>(())
/// ```
#[derive(Clone, Default)]
pub struct LocalDatabase {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
}

impl LocalDatabase {
    /// A database without collections. It is lost with its last clone.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::default()
    }

    /// A database whose data is kept in a folder, which is created if it does not exist. One database at a time can use it.
    ///
    /// Every change is kept before it is answered, so that it survives the end of the process, however that comes.
    ///
    /// ```
    /// # let folder = tempfile::tempdir()?;
    /// # let folder = folder.path();
    /// use cloudfn_local::LocalDatabase;
    /// use cloudfn_local::bson::doc;
    ///
    /// let database = LocalDatabase::open(folder)?;
    /// database.load("orders", [doc! { "_id": "a", "price": 5 }])?;
    /// drop(database);
    /// assert_eq!(LocalDatabase::open(folder)?.documents("orders")?, [doc! { "_id": "a", "price": 5 }]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Another process uses the folder, its data is damaged or from a newer version, or the file system fails.
    pub fn open(folder: &Path) -> Result<Self, StorageError> {
        let (storage, database) = Storage::open(folder)?;
        Ok(Self::kept(database, Box::new(storage)))
    }

    /// A database in memory that begins with the data in a folder, even while another process uses the folder. What changes
    /// is not kept.
    ///
    /// # Errors
    ///
    /// The data is damaged or from a newer version, or the file system fails.
    pub fn copy_of(folder: &Path) -> Result<Self, StorageError> {
        let database = Storage::copy(folder)?;
        Ok(Self { shared: Arc::new(Shared { state: Mutex::new(State::in_memory(database)) }) })
    }

    /// A database whose commits are kept elsewhere, too.
    pub(crate) fn kept(database: Database, keeper: Box<dyn CommitKeeper>) -> Self {
        Self { shared: Arc::new(Shared { state: Mutex::new(State::kept(database, keeper)) }) }
    }

    /// The documents of a collection, in the order in which they were added.
    ///
    /// # Errors
    ///
    /// The collection does not exist.
    pub fn documents(&self, collection: &str) -> Result<Vec<Document>, DatabaseError> {
        let documents = self.lock().read()?.documents(collection)?;
        Ok(documents.into_iter().map(Arc::unwrap_or_clone).collect())
    }

    /// Puts documents into a collection, which is created if it does not exist. A document replaces the one with the same
    /// `_id`. Returns how many there were.
    ///
    /// # Errors
    ///
    /// A document has no `_id`, or breaks a rule of the database: then none is put. Or the documents could not be written to
    /// the disk.
    pub fn load(
        &self,
        collection: &str,
        documents: impl IntoIterator<Item = Document>,
    ) -> Result<usize, DatabaseError> {
        let documents: Vec<_> = documents.into_iter().collect();
        self.lock().change(|database| database.load(collection, documents))
    }

    /// The names of the collections, sorted.
    ///
    /// # Errors
    ///
    /// An earlier change could not be written to the disk, and still cannot.
    pub fn collections(&self) -> Result<Vec<String>, DatabaseError> {
        Ok(self.lock().read()?.collections().map(str::to_owned).collect())
    }

    /// Creates a collection.
    ///
    /// # Errors
    ///
    /// It exists, or the name is not valid. Or it could not be written to the disk.
    pub fn create_collection(&self, name: &str) -> Result<(), DatabaseError> {
        self.lock().change(|database| database.create_collection(name))
    }

    /// Removes a collection with its documents.
    ///
    /// # Errors
    ///
    /// It does not exist. Or that could not be written to the disk.
    pub fn drop_collection(&self, name: &str) -> Result<(), DatabaseError> {
        self.lock().change(|database| database.drop_collection(name))
    }

    /// Adds an index to a collection. Queries need none; a unique index forbids equal values, and a `2dsphere` index forbids
    /// values that are not places.
    ///
    /// # Errors
    ///
    /// The collection does not exist, or its documents break the index.
    pub fn add_index(&self, collection: &str, index: &Index) -> Result<(), DatabaseError> {
        self.lock().change(|database| database.add_index(collection, index))
    }

    /// Sets whether an operation on a collection that does not exist creates it. By default, such an operation fails with
    /// -502005, as in the cloud.
    pub fn create_missing_collections(&self, is_wanted: bool) {
        self.lock().creates_missing = is_wanted;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // If the engine panicked, the operation changed nothing: an operation's changes are applied all at once, at its end.
        self.shared.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for LocalDatabase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("LocalDatabase").finish_non_exhaustive()
    }
}
