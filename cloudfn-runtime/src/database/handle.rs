//! The database of an environment: its collections, and transactions over them.

use std::fmt;
use std::time::Duration;

use super::access::{Access, Target};
use super::call::DatabaseCall;
use super::collection::Collection;
use super::document::{Collected, Document};
use super::transaction::Transaction;
use super::transaction::run::RunTransaction;
use super::wire;
use crate::error::Error;

/// The database of an environment. It is cheap to clone.
///
/// [`Cloud::database`](crate::Cloud::database) gives it.
#[derive(Clone)]
pub struct Database {
    access: Access,
}

impl Database {
    pub(super) fn new(access: Access) -> Self {
        Self { access }
    }

    /// Means the database of another environment of the same account: `cloud.database({env})`. Of another account it is
    /// [`other_account`](crate::Cloud::other_account) that names the environment.
    #[must_use]
    pub fn env(mut self, env: impl Into<String>) -> Self {
        self.access.env = Some(env.into());
        self
    }

    /// Ends each call with an error when its answer is not there in time, unless the call has a
    /// [timeout](DatabaseCall::timeout) of its own. The default is what is left of the invocation, at most 15 seconds.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.access.timeout = Some(timeout);
        self
    }

    /// The collection that documents of this type are kept in: `#[document(collection = "orders")]`.
    #[must_use]
    pub fn collection<T: Collected>(&self) -> Collection<T> {
        self.collection_named(T::COLLECTION)
    }

    /// A collection by its name: `db.collection("orders")`.
    ///
    /// Where the program does not know the members of the documents, the type is `bson::Document` or
    /// `serde_json::Value`. A name that comes from a caller decides which documents the function reads: compare it with
    /// those that are meant.
    #[must_use]
    pub fn collection_named<T: Document>(&self, name: impl Into<String>) -> Collection<T> {
        Collection::new(Target { access: self.access.clone(), collection: name.into() })
    }

    /// Creates a collection: `db.createCollection("orders")`.
    ///
    /// One that exists already is an error whose [`code`](Error::code) is `DATABASE_COLLECTION_EXIST`.
    #[doc(alias = "createCollection")]
    pub fn create_collection(&self, name: impl Into<String>) -> DatabaseCall<()> {
        let target = Target { access: self.access.clone(), collection: name.into() };
        target.call(wire::api::CREATE_COLLECTION, |name, _| Ok(wire::create_collection(name)), |_| Ok(()))
    }

    /// Runs this work in a transaction: `db.runTransaction(async transaction => ..)`.
    ///
    /// What the work gives is the result, and the transaction is committed. If it fails, the transaction is rolled back
    /// and its error is the result. If the database reports that another transaction changed the same documents, to a call
    /// of the work or to the commit, all of it is run again, [four times](RunTransaction::runs) at most, whatever error the work made of it. So the work
    /// should do nothing outside of the transaction that may not be done twice.
    ///
    /// In a transaction there are single documents only, by their ids, as the platform allows no more. It must be
    /// committed within 30 seconds.
    ///
    /// ```
    /// use cloudfn_runtime::database::Document;
    /// use cloudfn_runtime::testing::{TestCloud, block_on};
    /// use cloudfn_runtime::{Cloud, Error, cloud_function};
    /// use serde::{Deserialize, Serialize};
    /// use serde_json::json;
    ///
    /// #[derive(Serialize, Deserialize, Document)]
    /// #[document(collection = "stock")]
    /// struct Stock {
    ///     count: i64,
    /// }
    ///
    /// /// Sells one piece, if there is one.
    /// #[cloud_function]
    /// async fn sell(article: String, cloud: Cloud) -> Result<bool, Error> {
    ///     let sold = cloud.database().transaction(async |tx| {
    ///         let stock = tx.collection::<Stock>().doc(&article);
    ///         match stock.get().await? {
    ///             Some(found) if found.count > 0 => stock.update(|stock| stock.count.set(found.count - 1)).await,
    ///             _ => Ok(false),
    ///         }
    ///     });
    ///     sold.await
    /// }
    ///
    /// let test = TestCloud::new()
    ///     .database_answer("database.getDocument", json!({"list": [{"_id": "tea", "count": 2}]}))
    ///     .database_answer("database.modifyDocument", json!({"updated": 1}));
    /// assert!(block_on(sell("tea".to_owned(), test.cloud()))?);
    /// assert_eq!(test.calls()[2].members["data"], r#"{"$set":{"count":{"$numberInt":"1"}}}"#);
    /// assert_eq!(test.calls()[3].api, "database.commitTransaction");
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// The work may have an error of its own, such as `anyhow::Error`, that can be made of an [`Error`]. Where nothing else
    /// says which, its last line does: `Ok::<_, Error>(())`.
    #[doc(alias = "runTransaction")]
    pub fn transaction<'w, T, E, W>(&self, work: W) -> RunTransaction<'w, T, E>
    where
        W: AsyncFnMut(&Transaction) -> Result<T, E> + 'w,
        T: 'w,
        E: From<Error> + 'w,
    {
        RunTransaction::new(self.access.clone(), work)
    }

    /// Begins a transaction: `db.startTransaction()`. [`transaction`](Self::transaction) repeats conflicts; this does
    /// not.
    #[doc(alias = "startTransaction")]
    pub fn start_transaction(&self) -> DatabaseCall<Transaction> {
        let access = self.access.clone();
        DatabaseCall::new(move |timeout| Transaction::start(access, timeout))
    }
}

impl fmt::Debug for Database {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Database")
            .field("env", &self.access.env)
            .field("account", &self.access.account)
            .finish_non_exhaustive()
    }
}
