//! Aggregations: documents pass through one stage after the other.
//!
//! ```
//! use cloudfn_runtime::database::aggregate::Group;
//! use cloudfn_runtime::database::bson::{self, doc};
//! use cloudfn_runtime::testing::{TestCloud, block_on};
//! use cloudfn_runtime::{Cloud, Error, cloud_function};
//! use serde_json::json;
//!
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Best {
//!     #[serde(rename = "_id")]
//!     article: String,
//!     sold: i64,
//! }
//!
//! /// The five best-selling articles.
//! #[cloud_function]
//! async fn best(cloud: Cloud) -> Result<Vec<Best>, Error> {
//!     let orders = cloud.database().collection_named::<bson::Document>("orders");
//!     let sold = Group::by("$article").sum("sold", "$count");
//!     orders.aggregate().match_(|order| order.field("paid").eq(true)).group(sold).sort(doc! {"sold": -1}).limit(5).run().await
//! }
//!
//! let list = json!({"list": [{"_id": "tea", "sold": 7}]});
//! let test = TestCloud::new().database_answer("database.aggregateDocuments", list);
//! assert_eq!(block_on(best(test.cloud()))?[0].sold, 7);
//! assert_eq!(test.calls()[0].members["stages"][2], json!({"stageKey": "$sort", "stageValue": r#"{"sold":{"$numberInt":"-1"}}"#}));
//! # Ok::<(), Error>(())
//! ```

mod bucket;
mod geo_near;
mod group;
mod lookup;
#[cfg(test)]
mod tests;
mod unwind;

use std::fmt;
use std::marker::PhantomData;

use bson::{Bson, Document as BsonDocument, doc};
use serde::de::DeserializeOwned;

use super::access::{Refusal, Target};
use super::call::DatabaseCall;
use super::collection::filtered;
use super::document::Document;
use super::field::Order;
use super::filter::IntoFilter;
use super::parent::Whole;
use super::wire::answer::result;
use super::wire::{self, api};

pub use self::bucket::Bucket;
pub use self::geo_near::GeoNear;
pub use self::group::Group;
pub use self::lookup::Lookup;
pub use self::unwind::Unwind;

/// An aggregation over a collection, stage by stage. [`Collection::aggregate`](super::Collection::aggregate) starts it, and
/// [`run`](Self::run) sends it.
///
/// The stages are MongoDB's. A stage that takes a `bson::Document` takes what MongoDB's manual describes:
/// `.project(doc! {"name": 1})`. Paths in expressions begin with `$`: `"$price"`. [`stage`](Self::stage) adds a stage that has
/// no method here.
#[must_use = "an aggregation is not sent before `.run().await`"]
pub struct Aggregate<T> {
    target: Target,
    stages: Result<Vec<(String, Bson)>, Refusal>,
    of: PhantomData<fn() -> T>,
}

impl<T: Document> Aggregate<T> {
    pub(super) fn new(target: Target) -> Self {
        Self { target, stages: Ok(Vec::new()), of: PhantomData }
    }

    /// Passes on the documents that match a filter. After a stage that changes the documents, they no longer have the members of
    /// the type: write the filter as `.stage(doc! {"$match": {..}})`.
    #[doc(alias = "match")]
    pub fn match_<F: IntoFilter<T>>(self, filter: impl FnOnce(T::Fields<Whole<T>>) -> F) -> Self {
        let query = filtered(filter).into_query();
        self.add("$match", query.map(Bson::Document).map_err(Refusal::from))
    }

    /// Keeps, omits or computes members: `doc! {"_id": 0, "name": 1, "total": {"$sum": "$prices"}}`.
    pub fn project(self, members: BsonDocument) -> Self {
        self.with("$project", members)
    }

    /// Adds or replaces members: `doc! {"total": {"$sum": ["$a", "$b"]}}`.
    #[doc(alias = "addFields")]
    pub fn add_fields(self, members: BsonDocument) -> Self {
        self.with("$addFields", members)
    }

    /// Turns all documents with the same key into one: [`Group::by`]`("$city").sum("count", 1)`, or MongoDB's
    /// `doc! {"_id": "$city", "count": {"$sum": 1}}`.
    pub fn group(self, group: impl Into<Group>) -> Self {
        self.add("$group", group.into().into_value())
    }

    /// Adds documents of another collection as a list: [`Lookup::from`].
    pub fn lookup(self, lookup: impl Into<Lookup>) -> Self {
        self.add("$lookup", lookup.into().into_value())
    }

    /// Turns each item of a list into a document of its own: `"$tags"`, or an [`Unwind`] with options.
    pub fn unwind(self, unwind: impl Into<Unwind>) -> Self {
        self.add("$unwind", unwind.into().into_value())
    }

    /// Sorts: `doc! {"sold": -1, "name": 1}`, the largest of `sold` first.
    pub fn sort(self, order: BsonDocument) -> Self {
        self.with("$sort", order)
    }

    /// Sorts by a member of the type: `.sort_by(|order| order.price.desc())`. A second call sorts everything again.
    pub fn sort_by(self, order: impl FnOnce(T::Fields<Whole<T>>) -> Order<T>) -> Self {
        let Order { path, is_descending, .. } = order(T::fields(Whole::new()));
        self.with("$sort", doc! {path: if is_descending { -1 } else { 1 }})
    }

    /// Passes on at most this many documents, at least one.
    pub fn limit(self, documents: u32) -> Self {
        match documents {
            0 => self.add("$limit", Err(Refusal::from("the limit of `limit` must be at least 1, not 0"))),
            documents => self.with("$limit", i64::from(documents)),
        }
    }

    /// Skips this many documents.
    pub fn skip(self, documents: u32) -> Self {
        self.with("$skip", i64::from(documents))
    }

    /// Returns one document, with the number of documents in the member of this name.
    pub fn count(self, name: impl Into<String>) -> Self {
        self.with("$count", name.into())
    }

    /// Replaces each document by another one: an expression such as `"$address"`, or
    /// `doc! {"$mergeObjects": ["$info", {"id": "$_id"}]}`.
    #[doc(alias = "replaceRoot")]
    pub fn replace_root(self, new_root: impl Into<Bson>) -> Self {
        self.with("$replaceRoot", doc! {"newRoot": new_root})
    }

    /// Groups documents by ranges of a value: [`Bucket::by`].
    pub fn bucket(self, bucket: impl Into<Bucket>) -> Self {
        self.add("$bucket", bucket.into().into_value())
    }

    /// Passes on this many documents, chosen at random.
    pub fn sample(self, documents: u32) -> Self {
        self.with("$sample", doc! {"size": i64::from(documents)})
    }

    /// Counts the documents for each value of an expression, the most frequent first: `"$city"`.
    #[doc(alias = "sortByCount")]
    pub fn sort_by_count(self, expression: impl Into<Bson>) -> Self {
        self.with("$sortByCount", expression)
    }

    /// Sorts documents by their distance from a place: [`GeoNear::from`]. It must be the first stage.
    #[doc(alias = "geoNear")]
    pub fn geo_near(self, near: impl Into<GeoNear>) -> Self {
        self.add("$geoNear", near.into().into_value())
    }

    /// Adds a MongoDB stage: `doc! {"$facet": {..}}`. A stage from a caller could read any collection of the environment.
    pub fn stage(self, stage: BsonDocument) -> Self {
        let mut members = stage.into_iter();
        match (members.next(), members.next()) {
            (Some((key, value)), None) if key.starts_with('$') => self.with(&key, value),
            _ => self
                .add("", Err(Refusal::from("a stage must have exactly one member, and its name must begin with `$`"))),
        }
    }

    /// Adds the stages of a whole pipeline.
    pub fn stages(self, stages: impl IntoIterator<Item = BsonDocument>) -> Self {
        stages.into_iter().fold(self, Self::stage)
    }

    /// Sends the aggregation, and returns the documents of the last stage, as any type.
    ///
    /// They are in one answer, which the platform limits to 16 MB.
    #[doc(alias = "end")]
    #[track_caller]
    pub fn run<R: DeserializeOwned + 'static>(self) -> DatabaseCall<Vec<R>> {
        let request = |name: &str, _: Option<&str>| Ok(wire::aggregate(name, &self.stages?));
        self.target.clone().call(api::AGGREGATE, request, |answer| {
            let texts = answer.texts()?.texts;
            texts.iter().map(|text| result(api::AGGREGATE, text)).collect()
        })
    }

    fn with(self, key: &str, value: impl Into<Bson>) -> Self {
        self.add(key, Ok(value.into()))
    }

    /// Reports the first stage that cannot be sent.
    fn add(mut self, key: &str, value: Result<Bson, Refusal>) -> Self {
        match (&mut self.stages, value) {
            (Ok(stages), Ok(value)) => stages.push((key.to_owned(), value)),
            (stages @ Ok(_), Err(refusal)) => *stages = Err(refusal),
            (Err(_), _) => {}
        }
        self
    }
}

impl<T> Clone for Aggregate<T> {
    fn clone(&self) -> Self {
        Self { target: self.target.clone(), stages: self.stages.clone(), of: PhantomData }
    }
}

impl<T> fmt::Debug for Aggregate<T> {
    /// Without the values, which can be a user's data.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let stages: Vec<_> = self.stages.iter().flatten().map(|(key, _)| key).collect();
        formatter
            .debug_struct("Aggregate")
            .field("collection", &self.target.collection)
            .field("stages", &stages)
            .finish_non_exhaustive()
    }
}
