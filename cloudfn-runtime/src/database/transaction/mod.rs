//! Transactions over single documents.

mod pause;
pub(super) mod run;
pub(super) mod session;
#[cfg(test)]
mod tests;

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;

use self::session::Session;
use super::access::{Access, Target};
use super::call::DatabaseCall;
use super::collection::{add_many, add_one};
use super::doc::Doc;
use super::document::{Collected, Document};
use super::id::Id;
use super::wire;
use crate::error::Error;

/// A transaction. Others see its changes all at once, when it is [committed](Self::commit).
///
/// Commit it or roll it back within 30 seconds; after that, the database ends it. If it is dropped, it is rolled back in the
/// background, and a log line says so.
///
/// ```
/// use cloudfn_runtime::database::Document;
/// use cloudfn_runtime::testing::{TestCloud, block_on};
/// use cloudfn_runtime::{Cloud, Error, cloud_function};
/// use serde::{Deserialize, Serialize};
/// use serde_json::json;
///
/// #[derive(Serialize, Deserialize, Document)]
/// #[document(collection = "accounts")]
/// struct Account {
///     balance: i64,
/// }
///
/// /// Transfers money, if there is enough.
/// #[cloud_function]
/// async fn pay(cloud: Cloud) -> Result<bool, Error> {
///     let tx = cloud.database().start_transaction().await?;
///     let accounts = tx.collection::<Account>();
///     let (from, to) = (accounts.doc("a"), accounts.doc("b"));
///     if from.get().await?.is_none_or(|account| account.balance < 10) {
///         tx.rollback().await?;
///         return Ok(false);
///     }
///     from.update(|account| account.balance.inc(-10)).await?;
///     to.update(|account| account.balance.inc(10)).await?;
///     tx.commit().await?;
///     Ok(true)
/// }
///
/// let test = TestCloud::new().database_answer("database.getDocument", json!({"list": [{"_id": "a", "balance": 9}]}));
/// assert!(!block_on(pay(test.cloud()))?);
/// assert_eq!(test.calls().last().unwrap().api, "database.abortTransaction");
/// # Ok::<(), Error>(())
/// ```
///
/// A transaction reads and writes single documents, because the platform allows no filter in it. wx-server-sdk has
/// `where().update()` there, and silently sends it outside of the transaction.
#[must_use = "a transaction that is dropped is rolled back: `transaction.commit().await`"]
pub struct Transaction {
    access: Access,
    session: Arc<Session>,
}

/// A collection in a transaction.
///
/// [`Transaction::collection`] returns it. It lacks the methods that wx-server-sdk sends outside of the transaction:
///
/// ```compile_fail
/// # use cloudfn_runtime::database::{Transaction, bson::Document};
/// # fn stock(tx: &Transaction) {
/// tx.collection_named::<Document>("stock").remove_many(|stock| stock.field("count").eq(0));
/// # }
/// ```
pub struct TransactionCollection<T> {
    target: Target,
    of: PhantomData<fn() -> T>,
}

impl Transaction {
    pub(super) async fn start(access: Access, timeout: Option<Duration>) -> Result<Self, Error> {
        let deadline = access.deadline(timeout);
        let id = access.exchange(wire::start_transaction(), deadline, |answer| answer.transaction_id()).await?;
        let session = Arc::new(Session::new(id));
        Ok(Self { access: Access { session: Some(Arc::clone(&session)), ..access }, session })
    }

    /// The collection of documents of this type: `#[document(collection = "orders")]`.
    #[must_use]
    #[rustfmt::skip] // rustc prints the line below for `collection("orders")`
    pub fn collection<T: Collected>(&self) -> TransactionCollection<T> { // by a name: `collection_named::<Order>("orders")`
        self.collection_named(T::COLLECTION)
    }

    /// A collection by its name: `transaction.collection("orders")`.
    #[must_use]
    pub fn collection_named<T: Document>(&self, name: impl Into<String>) -> TransactionCollection<T> {
        let target = Target { access: self.access.clone(), collection: name.into() };
        TransactionCollection { target, of: PhantomData }
    }

    /// Makes all changes visible to others.
    ///
    /// # Errors
    ///
    /// [`is_conflict`](Error::is_conflict), if another transaction has changed the same documents; then nothing was changed.
    /// After an error of the kind [`Timeout`](crate::ErrorKind::Timeout) or [`Connection`](crate::ErrorKind::Connection), the
    /// changes may have been made or not. After any error, the transaction is rolled back unless it is over.
    #[track_caller]
    pub fn commit(self) -> DatabaseCall<()> {
        DatabaseCall::new(wire::api::COMMIT, move |timeout| async move {
            let committed = self.send_commit(timeout).await;
            if committed.is_err() {
                self.roll_back_after_an_error().await;
            }
            committed
        })
    }

    /// Undoes all changes of the transaction.
    #[track_caller]
    pub fn rollback(self) -> DatabaseCall<()> {
        DatabaseCall::new(wire::api::ROLLBACK, move |timeout| async move { self.send_rollback(timeout).await })
    }

    async fn send_commit(&self, timeout: Option<Duration>) -> Result<(), Error> {
        self.session.end();
        let deadline = self.access.deadline(timeout);
        let committed = self.access.exchange(wire::commit(self.session.id()), deadline, |_| Ok(())).await;
        if committed.is_ok() {
            self.session.ended();
        }
        committed
    }

    /// It is sent once: if it fails, the database ends the transaction by itself.
    async fn send_rollback(&self, timeout: Option<Duration>) -> Result<(), Error> {
        self.session.end();
        let deadline = self.access.deadline(timeout);
        let rolled_back = self.access.exchange(wire::rollback(self.session.id()), deadline, |_| Ok(())).await;
        self.session.ended();
        rolled_back
    }

    /// Rolls back after an error. The caller gets that error; a failure of the rollback is only logged.
    async fn roll_back_after_an_error(&self) {
        if let Err(error) = self.send_rollback(None).await {
            tell_failed_rollback(&error);
        }
    }
}

fn tell_failed_rollback(error: &Error) {
    // After a conflict, the transaction is usually over already.
    if error.code() == Some("DATABASE_TRANSACTION_FAIL") {
        tracing::debug!(%error, "a transaction was over before it was rolled back");
    } else {
        tracing::warn!(%error, "a transaction could not be rolled back; the database ends it within 30 seconds");
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if self.session.is_over() {
            return;
        }
        self.session.end();
        self.session.ended();
        let Ok(runtime) = tokio::runtime::Handle::try_current() else {
            tracing::warn!(
                "a transaction was dropped without a commit or a rollback; the database ends it within 30 seconds"
            );
            return;
        };
        tracing::warn!("a transaction was dropped without a commit or a rollback and is now rolled back");
        let (access, session) = (self.access.clone(), Arc::clone(&self.session));
        runtime.spawn(async move {
            let deadline = access.deadline(None);
            if let Err(error) = access.exchange(wire::rollback(session.id()), deadline, |_| Ok(())).await {
                tell_failed_rollback(&error);
            }
        });
    }
}

impl<T: Document> TransactionCollection<T> {
    /// The document with this `_id`, a text or a number. It need not exist. Calls on it belong to the transaction.
    #[must_use]
    pub fn doc(&self, id: impl Into<Id>) -> Doc<T> {
        Doc::new(self.target.clone(), id.into())
    }

    /// Adds a document in the transaction, and returns its `_id`, like [`Collection::add`](super::Collection::add).
    #[track_caller]
    pub fn add(&self, document: &T) -> DatabaseCall<Id>
    where
        T: Serialize,
    {
        add_one(&self.target, document)
    }

    /// Adds documents in the transaction, and returns their `_id`s in the same order.
    #[track_caller]
    pub fn add_many<'d>(&self, documents: impl IntoIterator<Item = &'d T>) -> DatabaseCall<Vec<Id>>
    where
        T: Serialize + 'd,
    {
        add_many(&self.target, documents)
    }
}

impl fmt::Debug for Transaction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Transaction").field("id", &self.session.id()).finish_non_exhaustive()
    }
}

impl<T> Clone for TransactionCollection<T> {
    fn clone(&self) -> Self {
        Self { target: self.target.clone(), of: PhantomData }
    }
}

impl<T> fmt::Debug for TransactionCollection<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("TransactionCollection").field(&self.target.collection).finish()
    }
}
