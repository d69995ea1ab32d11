//! The database of the local platform.

mod answer;
mod content;
mod environments;
mod error;
mod indexes;
pub mod json_lines;
mod keeper;
mod readable;
mod seeds;
mod service;
mod sources;
mod state;
mod storage;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::Path;
use std::sync::{Arc, MutexGuard};

use bson::{DateTime, Document};
use cloudfn_database::Index;
use serde_json::{Map, Value};

pub(crate) use self::answer::Answered;
pub use self::content::CollectionDescription;
pub(crate) use self::environments::Place;
use self::environments::{Environments, Home};
pub use self::error::DatabaseError;
pub use self::indexes::IndexesError;
pub(crate) use self::readable::{readable, readable_list};
pub use self::seeds::{Seeded, SeedsError};
use self::service::Service;
pub(crate) use self::sources::Sources;
use self::state::State;
use self::storage::Storage;
pub use self::storage::StorageError;
#[cfg(fuzzing)]
pub use self::storage::fuzzing;

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
#[derive(Clone)]
pub struct LocalDatabase {
    service: Arc<Service>,
    environments: Arc<Environments>,
}

impl LocalDatabase {
    /// An empty database. It is lost with its last clone.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::of(State::default(), Home::Memory)
    }

    /// A database whose data is stored in a folder, which is created if it does not exist. One database at a time can
    /// use it.
    ///
    /// Every change is stored before it is answered, so it survives any end of the process.
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
        Ok(Self::of(State::kept(database, Box::new(storage)), Home::Folder(folder.to_owned())))
    }

    /// The same, but a folder without data is neither created nor used before there is something to store.
    ///
    /// If another process puts data into the folder meanwhile, the first change fails.
    ///
    /// # Errors
    ///
    /// As for [`open`](Self::open).
    pub fn open_when_used(folder: &Path) -> Result<Self, StorageError> {
        if Storage::is_in(folder) {
            return Self::open(folder);
        }
        Ok(Self::of(State::kept_when_used(folder), Home::Folder(folder.to_owned())))
    }

    /// An empty database whose data is stored in a folder, as in [`open`](Self::open). The previous content of the
    /// folder is lost.
    ///
    /// # Errors
    ///
    /// Another process uses the folder, or the file system fails.
    pub fn create(folder: &Path) -> Result<Self, StorageError> {
        let (storage, database) = Storage::create(folder)?;
        Home::clear(folder)?;
        Ok(Self::of(State::kept(database, Box::new(storage)), Home::Folder(folder.to_owned())))
    }

    /// A database in memory that starts with the data in a folder, even while another process uses the folder. Changes
    /// are not stored.
    ///
    /// # Errors
    ///
    /// The data is damaged or from a newer version, or the file system fails.
    pub fn copy_of(folder: &Path) -> Result<Self, StorageError> {
        let database = Storage::copy(folder)?;
        Ok(Self::of(State::in_memory(database), Home::CopyOf(folder.to_owned())))
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
    /// The collection does not exist. Or that could not be written to the disk.
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
    /// -502005, as in the cloud. It is the same for all environments.
    pub fn create_missing_collections(&self, is_wanted: bool) {
        self.environments.create_missing(is_wanted);
    }

    /// Stops the clock of the database at this time. It is what a `serverDate` becomes, and it ends transactions that began more
    /// than 30 seconds earlier. Without this, the clock is the machine's. It is the same for all environments.
    ///
    /// Call it again to let time pass. The time in a function's process is still the machine's.
    ///
    /// ```
    /// use cloudfn_local::LocalDatabase;
    /// use cloudfn_local::bson::DateTime;
    ///
    /// LocalDatabase::in_memory().now(DateTime::parse_rfc3339_str("2026-01-02T03:04:05Z")?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[doc(alias = "serverDate")]
    pub fn now(&self, now: impl Into<DateTime>) {
        self.environments.stop_clock(now.into());
    }

    /// The database of another environment: `cloud.database().env("prod-2")`. It is empty at first. If this database is kept in
    /// a folder, so is that one, below it.
    ///
    /// # Errors
    ///
    /// The name is not that of an environment: letters, digits, `-` and `_`, at most 64. Or there are a hundred databases
    /// already. Or its data cannot be read.
    pub fn env(&self, env: &str) -> Result<Self, DatabaseError> {
        self.at(Place::env(env))
    }

    /// The database of another account's environment: `cloud.other_account("wxSUPPLIER", "prod-2").database()`. It is empty
    /// at first.
    ///
    /// # Errors
    ///
    /// As for [`env`](Self::env).
    #[doc(alias = "resourceAppid")]
    pub fn other_account(&self, appid: &str, env: &str) -> Result<Self, DatabaseError> {
        self.at(Place { account: appid.to_owned(), ..Place::env(env) })
    }

    pub(crate) fn at(&self, place: Place) -> Result<Self, DatabaseError> {
        let service = self.environments.find(place)?;
        Ok(Self { service, environments: Arc::clone(&self.environments) })
    }

    /// Answers a request with the members of the answer, except `requestId`. A write waits for a transaction that wrote
    /// the same document; if the returned future is dropped while it waits, the write is not done.
    pub(crate) async fn answer(
        &self,
        request: Map<String, Value>,
        sources: Sources,
    ) -> Result<Answered, DatabaseError> {
        let sources = Sources { stopped_at: self.environments.stopped_at(), ..sources };
        Arc::clone(&self.service).answer(request, sources, self.environments.creates_missing()).await
    }

    /// The number of writes that wait for a transaction.
    #[cfg(test)]
    pub(crate) fn waiting(&self) -> usize {
        self.service.waiting()
    }

    fn of(state: State, home: Home) -> Self {
        let service = Arc::new(Service::of(state));
        Self { environments: Arc::new(Environments::of(Arc::clone(&service), home)), service }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.service.lock()
    }
}

impl fmt::Debug for LocalDatabase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("LocalDatabase").finish_non_exhaustive()
    }
}
