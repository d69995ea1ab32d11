//! The stage that joins another collection.

use bson::{Bson, Document, doc};

use crate::database::access::Refusal;

/// Documents of another collection, as a list in each document.
///
/// ```
/// use cloudfn_runtime::database::aggregate::Lookup;
/// use cloudfn_runtime::database::bson::doc;
///
/// // The orders whose `user` is the document's `_id`.
/// let orders = Lookup::from("orders").local_field("_id").foreign_field("user").into_field("orders");
///
/// // The three most expensive of them.
/// let dearest = Lookup::from("orders")
///     .variables(doc! {"id": "$_id"})
///     .pipeline([
///         doc! {"$match": {"$expr": {"$eq": ["$user", "$$id"]}}},
///         doc! {"$sort": {"price": -1}},
///         doc! {"$limit": 3},
///     ])
///     .into_field("orders");
/// # let _ = (orders, dearest);
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "it is a stage of an aggregation: `.lookup(Lookup::from(..))`"]
pub struct Lookup(Document);

impl Lookup {
    /// The other collection.
    pub fn from(collection: impl Into<String>) -> Self {
        Self(doc! {"from": collection.into()})
    }

    /// The member of the documents of this collection.
    #[doc(alias = "localField")]
    pub fn local_field(self, path: impl Into<String>) -> Self {
        self.with("localField", path.into())
    }

    /// The member of the other collection's documents that must be equal.
    #[doc(alias = "foreignField")]
    pub fn foreign_field(self, path: impl Into<String>) -> Self {
        self.with("foreignField", path.into())
    }

    /// Names by which the pipeline can use values of the documents of this collection: `"$$id"`.
    #[doc(alias = "let")]
    pub fn variables(self, variables: Document) -> Self {
        self.with("let", variables)
    }

    /// The stages for the documents of the other collection.
    pub fn pipeline(self, stages: impl IntoIterator<Item = Document>) -> Self {
        let stages: Vec<_> = stages.into_iter().map(Bson::Document).collect();
        self.with("pipeline", stages)
    }

    /// The name of the member that gets the list.
    #[doc(alias = "as")]
    pub fn into_field(self, name: impl Into<String>) -> Self {
        self.with("as", name.into())
    }

    fn with(mut self, name: &str, value: impl Into<Bson>) -> Self {
        self.0.insert(name, value);
        self
    }

    pub(super) fn into_value(self) -> Result<Bson, Refusal> {
        let has = |name: &str| self.0.contains_key(name);
        let missing = match () {
            () if !has("from") => "`from`, the collection to join",
            () if !has("as") => "`as` (`.into_field(..)`), the member for the list",
            () if has("pipeline") || (has("localField") && has("foreignField")) => return Ok(Bson::Document(self.0)),
            () => "either a pipeline, or both `localField` and `foreignField`",
        };
        Err(Refusal::from(&*format!("`lookup` needs {missing}")))
    }
}

impl From<Document> for Lookup {
    fn from(lookup: Document) -> Self {
        Self(lookup)
    }
}
