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
/// [`Cloud::database`](crate::Cloud::database) returns it.
#[derive(Clone)]
pub struct Database {
    access: Access,
}

impl Database {
    pub(super) fn new(access: Access) -> Self {
        Self { access }
    }

    /// Uses the database of another environment of the same account: `cloud.database({env})`. For another account, use
    /// [`other_account`](crate::Cloud::other_account).
    #[must_use]
    pub fn env(mut self, env: impl Into<String>) -> Self {
        self.access.env = Some(env.into());
        self
    }

    /// Sets the time limit of each call that has no [timeout](DatabaseCall::timeout) of its own. The default is what is left
    /// of the invocation, and at most 15 seconds.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.access.timeout = Some(timeout);
        self
    }

    /// The collection of documents of this type: `#[document(collection = "orders")]`.
    #[must_use]
    #[rustfmt::skip] // rustc prints the line below for `collection("orders")`
    pub fn collection<T: Collected>(&self) -> Collection<T> { // by a name: `collection_named::<Order>("orders")`
        self.collection_named(T::COLLECTION)
    }

    /// A collection by its name: `db.collection("orders")`.
    ///
    /// If the program does not know the members of the documents, the type is `bson::Document` or `serde_json::Value`. A name
    /// from a caller decides which documents the function reads: compare it with the names that you allow.
    #[must_use]
    pub fn collection_named<T: Document>(&self, name: impl Into<String>) -> Collection<T> {
        Collection::new(Target { access: self.access.clone(), collection: name.into() })
    }

    /// Creates a collection: `db.createCollection("orders")`.
    ///
    /// If it already exists, the result is an error whose [`code`](Error::code) is `DATABASE_COLLECTION_EXIST`.
    #[doc(alias = "createCollection")]
    #[track_caller]
    pub fn create_collection(&self, name: impl Into<String>) -> DatabaseCall<()> {
        let target = Target { access: self.access.clone(), collection: name.into() };
        target.call(wire::api::CREATE_COLLECTION, |name, _| Ok(wire::create_collection(name)), |_| Ok(()))
    }

    /// Runs a closure in a transaction: `db.runTransaction(async transaction => ..)`.
    ///
    /// If the closure returns a value, the transaction is committed, and the value is the result. If it returns an error, the
    /// transaction is rolled back, and the error is the result. If the database reports a conflict with another transaction,
    /// in a call of the closure or in the commit, the closure runs again, at most [four times](RunTransaction::runs) in all,
    /// whatever error it returned. So it must do nothing outside of the transaction that may not happen twice.
    ///
    /// A transaction reads and writes single documents by `_id`, because the platform allows no more. It must be committed
    /// within 30 seconds.
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
    /// The closure may have its own error type, such as `anyhow::Error`, if it can be converted from [`Error`]. If the
    /// compiler cannot infer it, write it in the last line: `Ok::<_, Error>(())`.
    ///
    /// The closure is `async |tx| ..`. With `|tx| async move {..}`, the compiler asks for the type of `tx`: see
    /// [A closure of a transaction](https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/transaction-closure.md).
    #[doc(alias = "runTransaction")]
    #[track_caller]
    pub fn transaction<'w, T, E, W>(&self, work: W) -> RunTransaction<'w, T, E>
    where
        W: AsyncFnMut(&Transaction) -> Result<T, E> + 'w,
        T: 'w,
        E: From<Error> + 'w,
    {
        RunTransaction::new(self.access.clone(), work)
    }

    /// Starts a transaction: `db.startTransaction()`. Unlike [`transaction`](Self::transaction), it does not repeat anything
    /// after a conflict.
    #[doc(alias = "startTransaction")]
    #[track_caller]
    pub fn start_transaction(&self) -> DatabaseCall<Transaction> {
        let access = self.access.clone();
        DatabaseCall::new(wire::api::START, move |timeout| Transaction::start(access, timeout))
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
