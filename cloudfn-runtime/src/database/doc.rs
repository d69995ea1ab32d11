//! One document of a collection, by its `_id`.

use std::fmt;
use std::marker::PhantomData;

use bson::Document as BsonDocument;
use cloudfn_protocol::codes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::access::{Refusal, Target};
use super::call::DatabaseCall;
use super::change::{Change, IntoChange};
use super::document::{Document, Stored};
use super::id::Id;
use super::parent::Whole;
use super::projection::Projection;
use super::update::checked_update;
use super::wire;
use super::wire::answer::{Answer, document};
use super::write::{self, WriteError};

/// One document of a collection, by its `_id`. It need not exist. It is cheap to clone.
///
/// ```
/// use cloudfn_runtime::database::Document;
/// use cloudfn_runtime::testing::{TestCloud, block_on};
/// use cloudfn_runtime::{Cloud, Error, cloud_function};
/// use serde::{Deserialize, Serialize};
/// use serde_json::json;
///
/// #[derive(Serialize, Deserialize, Document)]
/// #[document(collection = "articles")]
/// struct Article {
///     title: String,
///     likes: i64,
/// }
///
/// /// The part of an article that is read here.
/// #[derive(Deserialize, Document)]
/// struct Title {
///     title: String,
/// }
///
/// /// Likes an article, and returns its title.
/// #[cloud_function]
/// async fn like(id: String, cloud: Cloud) -> Result<Option<String>, Error> {
///     let article = cloud.database().collection::<Article>().doc(&id);
///     article.update(|article| article.likes.inc(1)).await?;
///     Ok(article.select::<Title>().get().await?.map(|stored| stored.document.title))
/// }
///
/// let test = TestCloud::new()
///     .database_answer("database.modifyDocument", json!({"updated": 1}))
///     .database_answer("database.getDocument", json!({"list": [{"_id": "a", "title": "Tea"}]}));
/// assert_eq!(block_on(like("a".to_owned(), test.cloud()))?.as_deref(), Some("Tea"));
/// assert_eq!(test.calls()[1].members["projection"], r#"{"title":{"$numberInt":"1"}}"#);
/// # Ok::<(), Error>(())
/// ```
///
/// [`Collection::doc`](super::Collection::doc) returns it. `R` is the type that is read, if it is not the whole document.
pub struct Doc<T, R = T> {
    target: Target,
    id: Id,
    projection: Projection,
    of: PhantomData<fn() -> (T, R)>,
}

impl<T: Document> Doc<T> {
    pub(super) fn new(target: Target, id: Id) -> Self {
        Self { target, id, projection: Projection::default(), of: PhantomData }
    }
}

impl<T: Document, R> Doc<T, R> {
    /// The `_id`.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// Reads only the members of another type: `doc.field({..})`.
    #[doc(alias = "field")]
    #[must_use]
    pub fn select<U: Document>(self) -> Doc<T, U> {
        self.projected(Projection::of::<U>())
    }

    /// Reads only the members at these paths, as any type: `doc.field({..})`. The `_id` is always read too.
    #[doc(alias = "field")]
    #[must_use]
    pub fn select_fields<U>(self, paths: impl IntoIterator<Item = impl Into<String>>) -> Doc<T, U> {
        self.projected(Projection::paths(paths))
    }

    /// Reads the members that a MongoDB projection selects, as any type: `doc! {"secret": 0}` omits a member, and
    /// `doc! {"lines": {"$slice": 3}}` reads three items of a list. The `_id` is read unless the projection omits it.
    #[doc(alias = "field")]
    #[must_use]
    pub fn select_raw<U>(self, projection: BsonDocument) -> Doc<T, U> {
        self.projected(Projection::Raw(projection))
    }

    fn projected<U>(self, projection: Projection) -> Doc<T, U> {
        let Self { target, id, .. } = self;
        Doc { target, id, projection, of: PhantomData }
    }

    /// Reads the document. If it does not exist, the result is `None`, and not an error as in wx-server-sdk.
    #[track_caller]
    pub fn get(&self) -> DatabaseCall<Option<Stored<R>>>
    where
        R: DeserializeOwned + 'static,
    {
        let read = |answer: Answer| {
            let texts = answer.texts()?.texts;
            texts.first().map(|text| document(wire::api::GET_ONE, text)).transpose()
        };
        let projection = &self.projection;
        let request = |name: &str, transaction: Option<&str>| {
            Ok(wire::get(name, self.checked_id()?, transaction, projection.checked()?.as_ref()))
        };
        self.target.call(wire::api::GET_ONE, request, read)
    }

    /// Changes members of the document, and returns whether it exists and was changed. Other members stay as they are.
    ///
    /// Setting the value that a member has already changes nothing, so the result is `false`, as `stats.updated` is 0 in
    /// wx-server-sdk.
    ///
    /// The `_id` cannot be changed.
    #[track_caller]
    pub fn update<C: IntoChange<T>>(&self, change: impl FnOnce(T::Fields<Whole<T>>) -> C) -> DatabaseCall<bool> {
        let update = change(T::fields(Whole::new())).into_change().into_update();
        self.updated(update)
    }

    /// Changes members of the document as wx-server-sdk's `doc.update({data})` does, and returns whether it exists and was
    /// changed. It is for programs that are ported line by line.
    ///
    /// An object changes the members that it names and keeps the others: `{"a": {"b": 1}}` means `{"a.b": 1}`. Do not pass
    /// JSON from a caller: it could change any member.
    #[expect(clippy::needless_pass_by_value, reason = "callers write `json!({..})`")]
    #[track_caller]
    pub fn update_json(&self, data: Value) -> DatabaseCall<bool> {
        self.updated(Change::<T>::json(&data).into_update())
    }

    /// Replaces the document, or creates it with this `_id`, and returns whether it was created. Members that the new document
    /// does not have are removed.
    ///
    /// If the new document has an `_id`, it must be the same.
    #[track_caller]
    pub fn set(&self, document: &T) -> DatabaseCall<bool>
    where
        T: Serialize,
    {
        let request = |name: &str, transaction: Option<&str>| {
            let id = self.checked_id()?;
            Ok(wire::set(name, id, transaction, &self.replacement(document)?))
        };
        self.target.call(wire::api::SET, request, |answer| answer.is_created())
    }

    /// Removes the document, and returns whether it existed.
    #[track_caller]
    pub fn remove(&self) -> DatabaseCall<bool> {
        let request = |name: &str, transaction: Option<&str>| Ok(wire::remove(name, self.checked_id()?, transaction));
        self.target.call(wire::api::REMOVE, request, |answer| Ok(answer.number("deleted")? > 0))
    }

    #[track_caller]
    fn updated(&self, update: Result<BsonDocument, WriteError>) -> DatabaseCall<bool> {
        let request = |name: &str, transaction: Option<&str>| {
            let id = self.checked_id()?;
            Ok(wire::update(name, id, transaction, &checked_update(update)?))
        };
        self.target.call(wire::api::UPDATE, request, |answer| Ok(answer.number("updated")? > 0))
    }

    fn checked_id(&self) -> Result<&Id, Refusal> {
        match self.id.refusal() {
            Some(text) => Err(Refusal::Refused(codes::INVALID_PARAM, text)),
            None => Ok(&self.id),
        }
    }

    /// The whole document without its `_id`, which is in the query.
    fn replacement(&self, document: &T) -> Result<BsonDocument, Refusal>
    where
        T: Serialize,
    {
        let mut document = write::document(document)?;
        match document.remove("_id").map(Id::from) {
            Some(id) if id != self.id => {
                let text = format!(
                    "the document has the _id {id}, but it should replace the document with the _id {}",
                    self.id
                );
                Err(Refusal::Refused(codes::INVALID_PARAM, text))
            }
            _ if document.is_empty() => {
                Err(Refusal::from("a document without members cannot be stored: remove it instead"))
            }
            _ => Ok(document),
        }
    }
}

impl<T, R> Clone for Doc<T, R> {
    fn clone(&self) -> Self {
        let Self { target, id, projection, .. } = self;
        Self { target: target.clone(), id: id.clone(), projection: projection.clone(), of: PhantomData }
    }
}

impl<T, R> fmt::Debug for Doc<T, R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Doc").field(&self.target.collection).field(&self.id).finish()
    }
}
