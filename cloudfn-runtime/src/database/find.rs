//! A query before it says how many documents it wants.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bson::Document as BsonDocument;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::access::{Refusal, Target};
use super::all::All;
use super::call::DatabaseCall;
use super::change::{Change, IntoChange};
use super::document::{Document, Stored};
use super::field::Order;
use super::pages::{MAX_PAGE, Pages};
use super::parent::Whole;
use super::projection::Projection;
use super::update::checked_update;
use super::wire::answer::document;
use super::wire::{self, api};
use super::write::WriteError;
use crate::error::Error;

/// A query. Continue with [`limit`](Self::limit), [`all`](Self::all), [`first`](Self::first) or [`count`](Self::count); nothing is
/// sent before.
///
/// Without a limit, wx-server-sdk silently returns at most 100 documents; here, awaiting a query without a limit does not
/// compile. `R` is the type that is read, if it is not the whole document.
#[must_use = "nothing is sent before the query says how many documents it wants: `.limit(n)`, `.all()`, `.first()` or `.count()`"]
pub struct Find<T, R = T> {
    target: Target,
    filter: Option<Result<BsonDocument, WriteError>>,
    /// Whether an empty filter means all documents. A JSON filter can be empty by accident.
    is_empty_meant: bool,
    order: Vec<(String, bool)>,
    skip: u64,
    projection: Projection,
    of: PhantomData<fn() -> (T, R)>,
}

impl<T: Document> Find<T> {
    pub(super) fn new(target: Target, filter: Option<Result<BsonDocument, WriteError>>, is_empty_meant: bool) -> Self {
        let (order, skip, projection) = (Vec::new(), 0, Projection::default());
        Self { target, filter, is_empty_meant, order, skip, projection, of: PhantomData }
    }
}

impl<T: Document, R> Find<T, R> {
    /// Sorts the documents: `.order_by(|order| order.price.desc())`. A second call sorts the documents that are equal in the first.
    #[doc(alias = "orderBy")]
    pub fn order_by(mut self, order: impl FnOnce(T::Fields<Whole<T>>) -> Order<T>) -> Self {
        let Order { path, is_descending, .. } = order(T::fields(Whole::new()));
        self.order.push((path, is_descending));
        self
    }

    /// Skips the first `documents` results.
    pub fn skip(mut self, documents: u64) -> Self {
        self.skip = documents;
        self
    }

    /// Reads only the members of another type: `.field({..})`.
    #[doc(alias = "field")]
    pub fn select<U: Document>(self) -> Find<T, U> {
        self.projected(Projection::of::<U>())
    }

    /// Reads only the members at these paths, as any type: `.field({..})`. The `_id` is always read too.
    #[doc(alias = "field")]
    pub fn select_fields<U>(self, paths: impl IntoIterator<Item = impl Into<String>>) -> Find<T, U> {
        self.projected(Projection::paths(paths))
    }

    /// Reads the members that a MongoDB projection selects, as any type: `doc! {"secret": 0}` omits a member, and
    /// `doc! {"lines": {"$slice": 3}}` reads three items of a list. The `_id` is read unless the projection omits it.
    #[doc(alias = "field")]
    pub fn select_raw<U>(self, projection: BsonDocument) -> Find<T, U> {
        self.projected(Projection::Raw(projection))
    }

    fn projected<U>(self, projection: Projection) -> Find<T, U> {
        let Self { target, filter, is_empty_meant, order, skip, .. } = self;
        Find { target, filter, is_empty_meant, order, skip, projection, of: PhantomData }
    }

    /// Returns at most this many documents. With 0, nothing is sent.
    ///
    /// One request returns at most 1000 documents. A larger limit sends several requests, as [`all`](Self::all) does.
    #[track_caller]
    pub fn limit(self, documents: u32) -> DatabaseCall<Vec<Stored<R>>>
    where
        R: DeserializeOwned + 'static,
    {
        let pages = self.into_pages();
        DatabaseCall::new(api::GET, move |timeout| async move {
            let texts = at_most(documents, pages?, timeout).await?;
            texts.iter().map(|text| document(api::GET, text)).collect()
        })
    }

    /// Returns all documents, as a stream that fetches them page by page.
    ///
    /// Without [`order_by`](Self::order_by), the documents are in the order of their `_id`s, and each page begins after the last
    /// `_id` of the previous page. So a document that exists the whole time is returned once, whatever is added, changed or
    /// removed in the meantime. A document that is added in the meantime may be returned or not.
    ///
    /// With `order_by`, each page begins at an offset. If documents change in the meantime, one may be returned twice or not
    /// at all. To change each document of a collection, do not use an order.
    ///
    /// ```
    /// use cloudfn_runtime::testing::{TestCloud, block_on};
    /// use cloudfn_runtime::{Cloud, Error, cloud_function};
    /// use serde_json::{Value, json};
    ///
    /// #[cloud_function]
    /// async fn total(cloud: Cloud) -> Result<i64, Error> {
    ///     let mut orders = cloud.database().collection_named::<Value>("orders").all_documents().all();
    ///     let mut total = 0;
    ///     while let Some(order) = orders.try_next().await? {
    ///         total += order["price"].as_i64().unwrap_or_default();
    ///     }
    ///     Ok(total)
    /// }
    ///
    /// let list = json!({"list": [{"_id": "a", "price": 5}, {"_id": "b", "price": 7}]});
    /// let test = TestCloud::new().database_answer("database.getDocument", list);
    /// assert_eq!(block_on(total(test.cloud()))?, 12);
    /// # Ok::<(), Error>(())
    /// ```
    pub fn all(self) -> All<R> {
        All::new(self.into_pages().map(|pages| pages.of_many(None)))
    }

    /// Returns the first document, or `None` if there is none.
    #[track_caller]
    pub fn first(self) -> DatabaseCall<Option<Stored<R>>>
    where
        R: DeserializeOwned + 'static,
    {
        let pages = self.into_pages();
        DatabaseCall::new(api::GET, move |timeout| async move {
            let texts = at_most(1, pages?, timeout).await?;
            texts.first().map(|text| document(api::GET, text)).transpose()
        })
    }

    /// Counts the documents.
    ///
    /// It counts all documents that match the filter, so [`skip`](Self::skip) is an error.
    #[track_caller]
    pub fn count(self) -> DatabaseCall<u64> {
        let request = |name: &str, _: Option<&str>| {
            if self.skip > 0 {
                return Err(Refusal::from(
                    "`count` counts every document that matches the filter, so it cannot have `skip`",
                ));
            }
            Ok(wire::count(name, self.filter.transpose()?.as_ref()))
        };
        self.target.call(api::COUNT, request, |answer| answer.total())
    }

    /// Changes all of the documents, and returns how many changed. A document that stays the same does not count.
    ///
    /// An order, a `skip` or selected members are an error. So is an empty query of
    /// [`where_json`](super::Collection::where_json): use [`all_documents`](super::Collection::all_documents) if you mean all
    /// documents.
    #[track_caller]
    pub fn update_many<C: IntoChange<T>>(self, change: impl FnOnce(T::Fields<Whole<T>>) -> C) -> DatabaseCall<u64> {
        let update = changed(change);
        self.updated(update, true, Ok)
    }

    /// Changes one of the documents, whichever the database finds first, and returns whether it changed.
    ///
    /// The result is `false` if there is no such document, and also if it stays the same.
    #[track_caller]
    pub fn update_one<C: IntoChange<T>>(self, change: impl FnOnce(T::Fields<Whole<T>>) -> C) -> DatabaseCall<bool> {
        let update = changed(change);
        self.updated(update, false, |updated| Ok(updated > 0))
    }

    /// Changes all of the documents as wx-server-sdk's `where(..).update({data})` does. It is for programs that are ported line
    /// by line. See [`Doc::update_json`](super::Doc::update_json).
    #[expect(clippy::needless_pass_by_value, reason = "callers write `json!({..})`")]
    #[track_caller]
    pub fn update_many_json(self, data: Value) -> DatabaseCall<u64> {
        self.updated(Change::<T>::json(&data).into_update(), true, Ok)
    }

    /// Removes all of the documents, and returns how many.
    ///
    /// An order, a `skip` or selected members are an error. So is an empty query of
    /// [`where_json`](super::Collection::where_json): use [`all_documents`](super::Collection::all_documents) if you mean all
    /// documents.
    #[track_caller]
    pub fn remove_many(self) -> DatabaseCall<u64> {
        self.removed(true, Ok)
    }

    /// Removes one of the documents, whichever the database finds first, and returns whether there was one.
    #[track_caller]
    pub fn remove_one(self) -> DatabaseCall<bool> {
        self.removed(false, |removed| Ok(removed > 0))
    }

    #[track_caller]
    fn updated<O: 'static>(
        self,
        update: Result<BsonDocument, WriteError>,
        is_multi: bool,
        read: impl FnOnce(u64) -> Result<O, Error> + Send + 'static,
    ) -> DatabaseCall<O> {
        let target = self.target.clone();
        let request = |name: &str, _: Option<&str>| {
            let query = self.changing_query("an update")?;
            Ok(wire::update_where(name, query.as_ref(), &checked_update(update)?, is_multi))
        };
        target.call(api::UPDATE_WHERE, request, |answer| read(answer.number("updated")?))
    }

    #[track_caller]
    fn removed<O: 'static>(
        self,
        is_multi: bool,
        read: impl FnOnce(u64) -> Result<O, Error> + Send + 'static,
    ) -> DatabaseCall<O> {
        let target = self.target.clone();
        let request = |name: &str, _: Option<&str>| {
            let query = self.changing_query("`remove`")?;
            Ok(wire::remove_where(name, query.as_ref(), is_multi))
        };
        target.call(api::REMOVE_WHERE, request, |answer| read(answer.number("deleted")?))
    }

    /// The query for a change. wx-server-sdk silently drops what it cannot send.
    fn changing_query(self, what: &str) -> Result<Option<BsonDocument>, Refusal> {
        let extra = [
            (!self.order.is_empty(), "an order"),
            (self.skip > 0, "a `skip`"),
            (!self.projection.is_whole(), "selected fields"),
        ];
        if let Some((_, extra)) = extra.iter().find(|(is_there, _)| *is_there) {
            return Err(Refusal::from(&*format!(
                "{what} applies to every document that matches its filter, so it cannot have {extra}"
            )));
        }
        let is_empty_meant = self.is_empty_meant;
        let query = self.filter.transpose()?;
        if !is_empty_meant && query.as_ref().is_some_and(BsonDocument::is_empty) {
            let text = format!(
                "the filter is empty, so {what} would apply to every document: if you want that, use `all_documents()`"
            );
            return Err(Refusal::from(&*text));
        }
        Ok(query)
    }

    fn into_pages(self) -> Result<Pages, Error> {
        let Self { target, filter, order, skip, projection, .. } = self;
        let checked = || -> Result<Pages, Refusal> {
            target.named()?;
            projection.checked()?;
            Ok(Pages::new(target.clone(), filter.transpose()?, order, skip, projection.clone()))
        };
        checked().map_err(|refusal| refusal.into_error(api::GET))
    }
}

/// The first documents of a query.
async fn at_most(documents: u32, pages: Pages, timeout: Option<Duration>) -> Result<Vec<String>, Error> {
    // The timeout of the call covers all pages. Without one, each page has the default.
    let until = timeout.map(|timeout| pages.deadline(Some(timeout)));
    let pages = if documents > MAX_PAGE { pages.of_many(Some(documents.into())) } else { pages.of_one(documents) };
    pages.all(until).await
}

fn changed<T: Document, C: IntoChange<T>>(
    change: impl FnOnce(T::Fields<Whole<T>>) -> C,
) -> Result<BsonDocument, WriteError> {
    change(T::fields(Whole::new())).into_change().into_update()
}

/// The bound whose error message asks for a limit.
#[diagnostic::on_unimplemented(
    message = "a `find` must say how many documents it wants before it is awaited",
    label = "add `.limit(n)`, `.all()`, `.first()` or `.count()` before this",
    note = "without a limit, wx-server-sdk silently returns at most 100 documents",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/find-without-a-limit.md"
)]
#[doc(hidden)]
pub trait HasLimit {}

/// A `find` without a limit. It never implements [`HasLimit`].
#[doc(hidden)]
#[derive(Debug)]
pub struct Unlimited<T>(PhantomData<fn() -> T>);

/// This is never a future, because no type meets the bound. With it, the compiler says what is missing instead of
/// "`Find` is not a future".
#[doc(hidden)]
impl<T, R> Future for Find<T, R>
where
    Unlimited<T>: HasLimit,
{
    type Output = Result<Vec<Stored<R>>, Error>;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Pending
    }
}

impl<T, R> Clone for Find<T, R> {
    fn clone(&self) -> Self {
        let Self { target, filter, is_empty_meant, order, skip, projection, .. } = self;
        Self {
            target: target.clone(),
            filter: filter.clone(),
            is_empty_meant: *is_empty_meant,
            order: order.clone(),
            skip: *skip,
            projection: projection.clone(),
            of: PhantomData,
        }
    }
}

impl<T, R> fmt::Debug for Find<T, R> {
    /// Without the filter, which can contain a user's data.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { target, order, skip, .. } = self;
        formatter
            .debug_struct("Find")
            .field("collection", &target.collection)
            .field("order", order)
            .field("skip", skip)
            .finish_non_exhaustive()
    }
}
