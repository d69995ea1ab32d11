//! A collection of documents.

use std::fmt;
use std::marker::PhantomData;

use serde::Serialize;
use serde_json::Value;

use super::access::Target;
use super::aggregate::Aggregate;
use super::call::DatabaseCall;
use super::change::IntoChange;
use super::doc::Doc;
use super::document::Document;
use super::filter::{Filter, IntoFilter};
use super::find::Find;
use super::id::Id;
use super::parent::Whole;
use super::wire;
use super::wire::answer::Answer;
use super::write;

/// A collection of documents of one type. It is cheap to clone.
///
/// [`Database::collection`](super::Database::collection) returns it.
///
/// ```
/// use cloudfn_runtime::database::Document;
/// use cloudfn_runtime::testing::{TestCloud, block_on};
/// use cloudfn_runtime::{Cloud, Error, cloud_function};
/// use serde::{Deserialize, Serialize};
/// use serde_json::json;
///
/// #[derive(Serialize, Deserialize, Document)]
/// #[document(collection = "tasks")]
/// struct Task {
///     title: String,
///     done: bool,
/// }
///
/// /// Adds a task, and returns how many others are open.
/// #[cloud_function]
/// async fn add(title: String, cloud: Cloud) -> Result<u64, Error> {
///     let tasks = cloud.database().collection::<Task>();
///     let id = tasks.add(&Task { title, done: false }).await?;
///     tasks.find(|task| task.done.eq(false).and(task.id().neq(&id))).count().await
/// }
///
/// let test = TestCloud::new()
///     .database_answer("database.insertDocument", json!({"insertedIds": ["t-1"]}))
///     .database_answer("database.calculateDocument", json!({"total": 2}));
/// assert_eq!(block_on(add("buy tea".to_owned(), test.cloud()))?, 2);
/// assert_eq!(test.calls()[0].members["data"], json!([r#"{"title":"buy tea","done":false}"#]));
/// # Ok::<(), Error>(())
/// ```
pub struct Collection<T> {
    target: Target,
    of: PhantomData<fn() -> T>,
}

impl<T: Document> Collection<T> {
    pub(super) fn new(target: Target) -> Self {
        Self { target, of: PhantomData }
    }

    /// The name of the collection.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.target.collection
    }

    /// The document with this `_id`, a text or a number. It need not exist.
    ///
    /// Calls with an empty `_id` return an error.
    #[must_use]
    pub fn doc(&self, id: impl Into<Id>) -> Doc<T> {
        Doc::new(self.target.clone(), id.into())
    }

    /// Adds a document and returns its `_id`.
    ///
    /// If the document has no `_id`, or `None`, the database creates one, a text.
    ///
    /// # Errors
    ///
    /// [`is_duplicate_id`](crate::Error::is_duplicate_id), if a document with the same `_id` exists.
    #[track_caller]
    pub fn add(&self, document: &T) -> DatabaseCall<Id>
    where
        T: Serialize,
    {
        add_one(&self.target, document)
    }

    /// Adds documents and returns their `_id`s in the same order.
    #[track_caller]
    pub fn add_many<'d>(&self, documents: impl IntoIterator<Item = &'d T>) -> DatabaseCall<Vec<Id>>
    where
        T: Serialize + 'd,
    {
        add_many(&self.target, documents)
    }

    /// The documents that match a filter: `collection.where({..})`.
    ///
    /// Continue with [`limit`](Find::limit), [`all`](Find::all), [`first`](Find::first) or [`count`](Find::count). Nothing
    /// is sent before.
    #[doc(alias = "where")]
    pub fn find<F: IntoFilter<T>>(&self, filter: impl FnOnce(T::Fields<Whole<T>>) -> F) -> Find<T> {
        self.find_filter(filtered(filter))
    }

    /// The documents that match a filter that already exists.
    pub fn find_filter(&self, filter: Filter<T>) -> Find<T> {
        Find::new(self.target.clone(), Some(filter.into_query()), true)
    }

    /// The documents that match a JSON query, with the meaning that it has in wx-server-sdk's `collection.where(query)`. It
    /// is for programs that are ported line by line.
    ///
    /// An object in the query stands for the paths of its members, so `{"a": {"b": 1}}` is the same as `{"a.b": 1}`, and
    /// members whose names begin with `$` are operators. So a query from a caller decides which documents are read: take
    /// values from the caller, not members.
    #[doc(alias = "where")]
    #[expect(clippy::needless_pass_by_value, reason = "callers write `json!({..})`")]
    pub fn where_json(&self, query: Value) -> Find<T> {
        Find::new(self.target.clone(), Some(Filter::<T>::json(&query).into_query()), false)
    }

    /// All documents of the collection.
    pub fn all_documents(&self) -> Find<T> {
        Find::new(self.target.clone(), None, true)
    }

    /// Changes all documents that match the filter, and returns how many changed: `collection.where(..).update(..)`.
    /// A document that stays the same does not count.
    ///
    /// [`all_documents`](Self::all_documents)`().update_many(..)` changes all documents.
    #[track_caller]
    pub fn update_many<F: IntoFilter<T>, C: IntoChange<T>>(
        &self,
        filter: impl FnOnce(T::Fields<Whole<T>>) -> F,
        change: impl FnOnce(T::Fields<Whole<T>>) -> C,
    ) -> DatabaseCall<u64> {
        self.find(filter).update_many(change)
    }

    /// Changes one of the documents that match the filter, and returns whether it changed: `update({multi: false})`.
    ///
    /// The result is `false` if no document matches, and also if the document stays the same.
    #[track_caller]
    pub fn update_one<F: IntoFilter<T>, C: IntoChange<T>>(
        &self,
        filter: impl FnOnce(T::Fields<Whole<T>>) -> F,
        change: impl FnOnce(T::Fields<Whole<T>>) -> C,
    ) -> DatabaseCall<bool> {
        self.find(filter).update_one(change)
    }

    /// Removes all documents that match the filter, and returns how many: `collection.where(..).remove()`.
    ///
    /// [`all_documents`](Self::all_documents)`().remove_many()` removes all documents.
    #[track_caller]
    pub fn remove_many<F: IntoFilter<T>>(&self, filter: impl FnOnce(T::Fields<Whole<T>>) -> F) -> DatabaseCall<u64> {
        self.find(filter).remove_many()
    }

    /// Removes one of the documents that match the filter, and returns whether there was one: `remove({multi: false})`.
    #[track_caller]
    pub fn remove_one<F: IntoFilter<T>>(&self, filter: impl FnOnce(T::Fields<Whole<T>>) -> F) -> DatabaseCall<bool> {
        self.find(filter).remove_one()
    }

    /// An aggregation over the collection: `collection.aggregate()`.
    pub fn aggregate(&self) -> Aggregate<T> {
        Aggregate::new(self.target.clone())
    }
}

pub(super) fn filtered<T: Document, F: IntoFilter<T>>(filter: impl FnOnce(T::Fields<Whole<T>>) -> F) -> Filter<T> {
    filter(T::fields(Whole::new())).into_filter()
}

#[track_caller]
pub(super) fn add_one<T: Serialize>(target: &Target, document: &T) -> DatabaseCall<Id> {
    let first = |answer: Answer| answer.first_inserted_id();
    let request = write::document(document);
    target.call(wire::api::ADD, |name, transaction| Ok(wire::add(name, &[request?], transaction)), first)
}

#[track_caller]
pub(super) fn add_many<'d, T: Serialize + 'd>(
    target: &Target,
    documents: impl IntoIterator<Item = &'d T>,
) -> DatabaseCall<Vec<Id>> {
    let documents: Result<Vec<_>, _> = documents.into_iter().map(|document| write::document(document)).collect();
    let ids = |answer: Answer| answer.inserted_ids();
    target.call(wire::api::ADD, |name, transaction| Ok(wire::add(name, &documents?, transaction)), ids)
}

impl<T> Clone for Collection<T> {
    fn clone(&self) -> Self {
        Self { target: self.target.clone(), of: PhantomData }
    }
}

impl<T> fmt::Debug for Collection<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Collection").field(&self.target.collection).finish()
    }
}
