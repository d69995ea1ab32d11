//! The database.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bson::{Bson, DateTime, Document};

use super::answer::Answer;
use super::insert::with_id;
use super::modify_in_place::modify_in_place;
use super::request::Operation;
use super::write::Writer;
use super::{aggregate, find, insert, modify, remove};
use crate::error::{Error, ErrorKind, Result};
use crate::index::Index;
use crate::store::{Change, Commit, Store, View, Writes};
use crate::transaction::Transactions;
use crate::value::Key;

/// The maximum length of the name of a collection, in bytes. MongoDB has it for the name of a collection together with that of
/// its database.
const LONGEST_NAME: usize = 255;

/// The time and the random numbers for an operation.
pub struct Surroundings<'outside> {
    pub(super) now: DateTime,
    pub(super) random: &'outside mut dyn FnMut() -> u64,
}

impl<'outside> Surroundings<'outside> {
    /// The time of the server, and random 64-bit numbers for ids and `$sample`.
    pub fn new(now: DateTime, random: &'outside mut dyn FnMut() -> u64) -> Self {
        Self { now, random }
    }

    /// A new id like the cloud's: 32 hexadecimal digits.
    pub(super) fn new_id(&mut self) -> String {
        format!("{:016x}{:016x}", (self.random)(), (self.random)())
    }
}

impl fmt::Debug for Surroundings<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Surroundings").field("now", &self.now).finish_non_exhaustive()
    }
}

/// How strict the database is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Options {
    /// Whether `$nearSphere` and `$geoNear` need a `2dsphere` index, as in the cloud.
    pub places_need_index: bool,
}

impl Options {
    /// As strict as the cloud: what it refuses is refused here.
    #[must_use]
    pub fn as_in_the_cloud() -> Self {
        Self { places_need_index: true }
    }
}

/// Collections in memory, with open transactions.
#[derive(Debug, Default)]
pub struct Database {
    store: Store,
    transactions: Transactions,
    options: Options,
}

impl Database {
    /// An empty database.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The ids of the open transactions. One that has taken too long is among them until the next operation.
    pub fn open_transactions(&self) -> impl Iterator<Item = &str> {
        self.transactions.ids()
    }

    /// The maximum time until one of the open transactions is over. `None` if no transaction is open.
    #[must_use]
    pub fn time_until_expiry(&self, now: DateTime) -> Option<Duration> {
        self.transactions.time_left(now).map(|milliseconds| Duration::from_millis(milliseconds.unsigned_abs()))
    }

    /// Sets how strict the database is.
    pub fn set_options(&mut self, options: Options) {
        self.options = options;
    }

    /// How strict the database is.
    #[must_use]
    pub fn options(&self) -> Options {
        self.options
    }

    /// Executes an operation. If it fails, it changes nothing. A failure in a transaction also ends the
    /// transaction, as in MongoDB.
    ///
    /// # Errors
    ///
    /// The operation is invalid or not possible; see [`ErrorKind`]. After [`ErrorKind::Locked`], try it again when the
    /// transaction that holds the lock has ended.
    pub fn execute(&mut self, operation: &Operation, surroundings: &mut Surroundings<'_>) -> Result<Answer> {
        if self.transactions.expire(surroundings.now) {
            self.store.forget(self.transactions.oldest_snapshot());
        }
        match operation {
            Operation::CreateCollection { collection } => {
                self.create_collection(collection)?;
                return Ok(Answer::Created);
            }
            Operation::StartTransaction => {
                let id = surroundings.new_id();
                self.transactions.start(id.clone(), surroundings.now);
                return Ok(Answer::Started(id));
            }
            Operation::CommitTransaction { transaction } => return self.commit(transaction),
            Operation::AbortTransaction { transaction } => {
                self.end_transaction(transaction)?;
                return Ok(Answer::Ended);
            }
            Operation::Modify(request) if request.transaction.is_none() && self.transactions.is_empty() => {
                let answer = modify_in_place(request, &mut self.store, self.options, surroundings.now)?;
                if let Some(answer) = answer {
                    return Ok(answer);
                }
            }
            _ => {}
        }
        let Some(transaction) = operation.transaction() else {
            let (answer, writes) = self.run(operation, None, surroundings)?;
            if !writes.is_empty() {
                self.store.check(&writes)?;
                self.store.commit(writes, self.transactions.oldest_snapshot());
            }
            return Ok(answer);
        };
        let latest = self.store.last_commit();
        self.transactions.get_mut(transaction)?.snapshot.get_or_insert(latest);
        let result = self.run(operation, Some(transaction), surroundings).and_then(|(answer, writes)| {
            self.keep(transaction, writes)?;
            Ok(answer)
        });
        if result.is_err() {
            self.end_transaction(transaction)?;
        }
        result
    }

    fn run(
        &self,
        operation: &Operation,
        transaction: Option<&str>,
        surroundings: &mut Surroundings<'_>,
    ) -> Result<(Answer, Writes)> {
        let open = transaction.map(|id| self.transactions.get(id)).transpose()?;
        let snapshot = open.and_then(|open| open.snapshot);
        let view = View { store: &self.store, snapshot, writes: open.map(|open| &open.writes) };
        let own = transaction.zip(snapshot);
        let mut writer = Writer { view, transactions: &self.transactions, own, writes: Writes::default() };
        let answer = match operation {
            Operation::Find(request) => find::find(request, view, self.options, surroundings.now)?,
            Operation::Count(request) => find::count(request, view, self.options, surroundings.now)?,
            Operation::Aggregate(request) => aggregate::aggregate(request, view, self.options, surroundings)?,
            Operation::Insert(request) => insert::insert(request, &mut writer, surroundings)?,
            Operation::Modify(request) => modify::modify(request, &mut writer, self.options, surroundings)?,
            Operation::Remove(request) => remove::remove(request, &mut writer, self.options, surroundings)?,
            Operation::CreateCollection { .. }
            | Operation::StartTransaction
            | Operation::CommitTransaction { .. }
            | Operation::AbortTransaction { .. } => Answer::Ended,
        };
        Ok((answer, writer.writes))
    }

    /// Adds the writes of an operation to those of its transaction.
    fn keep(&mut self, transaction: &str, writes: Writes) -> Result<()> {
        if writes.is_empty() {
            return Ok(());
        }
        self.store.check(&writes)?;
        let open = self.transactions.get_mut(transaction)?;
        for (collection, order, documents) in writes.into_parts() {
            for id in order {
                let document = documents.get(&id).cloned().flatten();
                open.writes.put(&collection, id, document);
            }
        }
        Ok(())
    }

    fn commit(&mut self, transaction: &str) -> Result<Answer> {
        let ended = self.transactions.end(transaction)?;
        let oldest = self.transactions.oldest_snapshot();
        let result = self.store.check(&ended.writes).map_err(|error| match error.kind() {
            ErrorKind::DuplicateKey => Error::new(ErrorKind::TransactionConflict, error.message()),
            _ => error,
        });
        if result.is_ok() {
            self.store.commit(ended.writes, oldest);
        }
        self.store.forget(oldest);
        result.map(|()| Answer::Ended)
    }

    fn end_transaction(&mut self, transaction: &str) -> Result<()> {
        self.transactions.end(transaction)?;
        self.store.forget(self.transactions.oldest_snapshot());
        Ok(())
    }

    /// The names of the collections, sorted.
    pub fn collections(&self) -> impl Iterator<Item = &str> {
        self.store.names()
    }

    /// Creates a collection.
    ///
    /// # Errors
    ///
    /// The collection already exists, or the name is invalid.
    pub fn create_collection(&mut self, name: &str) -> Result<()> {
        if name.len() > LONGEST_NAME {
            return Err(Error::parameter(format!("the name of a collection has at most {LONGEST_NAME} bytes")));
        }
        if name.is_empty() || name.contains(['$', '\0']) || name.starts_with('.') || name.starts_with("system.") {
            return Err(Error::parameter(format!(
                "`{name}` is not a valid name of a collection: it is empty, contains `$` or NUL, or begins with `.` or \
                 `system.`"
            )));
        }
        self.store.create(name)
    }

    /// Removes a collection with its documents.
    ///
    /// # Errors
    ///
    /// The collection does not exist.
    pub fn drop_collection(&mut self, name: &str) -> Result<()> {
        self.store.drop_collection(name)
    }

    /// Adds an index.
    ///
    /// # Errors
    ///
    /// The collection does not exist, it has an index of this name, or its documents break a rule of the index.
    pub fn add_index(&mut self, collection: &str, index: &Index) -> Result<()> {
        self.store.add_index(collection, index)
    }

    /// Removes an index.
    ///
    /// # Errors
    ///
    /// The collection or the index does not exist.
    pub fn drop_index(&mut self, collection: &str, index: &str) -> Result<()> {
        self.store.drop_index(collection, index)
    }

    /// The indexes of a collection, in the order of their declaration.
    ///
    /// # Errors
    ///
    /// The collection does not exist.
    pub fn indexes(&self, collection: &str) -> Result<Vec<Index>> {
        Ok(self.store.get(collection)?.indexes().cloned().collect())
    }

    /// The documents of a collection, in insertion order.
    ///
    /// # Errors
    ///
    /// The collection does not exist.
    pub fn documents(&self, collection: &str) -> Result<Vec<Arc<Document>>> {
        self.store.documents(collection)
    }

    /// Checks that a document can be stored in a collection without indexes, before it is [loaded](Self::load).
    ///
    /// # Errors
    ///
    /// The `_id` is missing or has an invalid type, a name is not allowed, or the document is too large or too deeply
    /// nested.
    pub fn check_document(document: &Document) -> Result<()> {
        if !document.contains_key("_id") {
            return Err(Error::parameter("the document has no `_id`"));
        }
        crate::update::check_storable(document)
    }

    /// The document with this `_id` in a collection.
    ///
    /// # Errors
    ///
    /// The collection does not exist.
    pub fn document(&self, collection: &str, id: &Bson) -> Result<Option<Arc<Document>>> {
        Ok(self.store.get(collection)?.get(&Key(id.clone()), None).cloned())
    }

    /// Puts documents into a collection, and creates it if it does not exist. A document replaces the one with the same
    /// `_id`. Returns the number of documents.
    ///
    /// # Errors
    ///
    /// A document has no `_id`, or breaks a rule of an index. Then no document is put.
    pub fn load(&mut self, collection: &str, documents: impl IntoIterator<Item = Document>) -> Result<usize> {
        self.put_all(collection, documents, Writes::default())
    }

    /// Like `load`, but also removes all other documents of the collection, at once.
    ///
    /// # Errors
    ///
    /// As for [`load`](Self::load). Then the collection is unchanged.
    pub fn replace(&mut self, collection: &str, documents: impl IntoIterator<Item = Document>) -> Result<usize> {
        let mut writes = Writes::default();
        for (id, _) in self.store.find(collection).into_iter().flat_map(|before| before.entries(None)) {
            writes.put(collection, id.clone(), None);
        }
        self.put_all(collection, documents, writes)
    }

    fn put_all(
        &mut self,
        collection: &str,
        documents: impl IntoIterator<Item = Document>,
        mut writes: Writes,
    ) -> Result<usize> {
        let mut count = 0;
        for document in documents {
            let Some(id) = document.get("_id").cloned() else {
                return Err(Error::parameter(format!("document {count} for `{collection}` has no `_id`")));
            };
            crate::update::check_storable(&document)?;
            writes.put(collection, Key(id.clone()), Some(Arc::new(with_id(id, document))));
            count += 1;
        }
        let is_new = self.store.find(collection).is_none();
        if is_new {
            self.create_collection(collection)?;
        }
        self.store.check(&writes)?;
        self.store.commit(writes, self.transactions.oldest_snapshot());
        if is_new && count > 0 {
            self.store.join_last_commits();
        }
        Ok(count)
    }

    /// Applies a commit that another database recorded. This replays a log of commits.
    ///
    /// # Errors
    ///
    /// A change is not possible, because the log does not begin with an empty database. The changes before it stay.
    pub fn replay(&mut self, commit: Commit) -> Result<()> {
        let mut writes = Writes::default();
        for change in commit.changes {
            match change {
                Change::CreateCollection { collection } => self.store.create(&collection)?,
                Change::DropCollection { collection } => self.store.drop_collection(&collection)?,
                Change::AddIndex { collection, index } => self.store.add_index(&collection, &index)?,
                Change::DropIndex { collection, index } => self.store.drop_index(&collection, &index)?,
                Change::Put { collection, document } => {
                    self.store.get(&collection)?;
                    let id = document.get("_id").cloned();
                    let id =
                        id.ok_or_else(|| Error::parameter(format!("a document of `{collection}` has no `_id`")))?;
                    writes.put(&collection, Key(id), Some(document));
                }
                Change::Remove { collection, id } => {
                    self.store.get(&collection)?;
                    writes.put(&collection, Key(id), None);
                }
            }
        }
        self.store.check(&writes)?;
        self.store.commit(writes, self.transactions.oldest_snapshot());
        Ok(())
    }

    /// Starts to record changes, for [`Self::take_commits`].
    pub fn record_commits(&mut self) {
        self.store.record();
    }

    /// The commits since the last call, in the order in which they became visible. Empty if changes are not recorded.
    pub fn take_commits(&mut self) -> Vec<Commit> {
        self.store.take_log()
    }
}
