//! The stage that groups documents.

use bson::{Bson, Document, doc};

use crate::database::access::Refusal;

/// One document for each key, with values that are computed from the documents with that key.
///
/// ```
/// use cloudfn_runtime::database::aggregate::Group;
///
/// let by_city = Group::by("$city").count("orders").sum("total", "$price").avg("mean", "$price");
/// # let _ = by_city;
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "it is a stage of an aggregation: `.group(Group::by(..))`"]
pub struct Group(Document);

impl Group {
    /// Groups by an expression: the member `"$city"`, or `doc! {"city": "$city", "year": {"$year": "$at"}}`. It becomes
    /// the `_id`.
    ///
    /// Without the `$`, `"city"` is a text and not a member, so all documents are in one group.
    pub fn by(key: impl Into<Bson>) -> Self {
        Self(doc! {"_id": key})
    }

    /// Groups all documents into one.
    pub fn all() -> Self {
        Self::by(Bson::Null)
    }

    /// The number of documents with the key.
    pub fn count(self, name: impl Into<String>) -> Self {
        self.sum(name, 1)
    }

    /// The sum of an expression.
    pub fn sum(self, name: impl Into<String>, expression: impl Into<Bson>) -> Self {
        self.with(name, "$sum", expression)
    }

    /// The mean of an expression.
    pub fn avg(self, name: impl Into<String>, expression: impl Into<Bson>) -> Self {
        self.with(name, "$avg", expression)
    }

    /// The smallest value of an expression.
    pub fn min(self, name: impl Into<String>, expression: impl Into<Bson>) -> Self {
        self.with(name, "$min", expression)
    }

    /// The largest value of an expression.
    pub fn max(self, name: impl Into<String>, expression: impl Into<Bson>) -> Self {
        self.with(name, "$max", expression)
    }

    /// The value of the first document, in their current order.
    pub fn first(self, name: impl Into<String>, expression: impl Into<Bson>) -> Self {
        self.with(name, "$first", expression)
    }

    /// The value of the last document, in their current order.
    pub fn last(self, name: impl Into<String>, expression: impl Into<Bson>) -> Self {
        self.with(name, "$last", expression)
    }

    /// A list of all values.
    pub fn push(self, name: impl Into<String>, expression: impl Into<Bson>) -> Self {
        self.with(name, "$push", expression)
    }

    /// A list of the distinct values.
    #[doc(alias = "addToSet")]
    pub fn add_to_set(self, name: impl Into<String>, expression: impl Into<Bson>) -> Self {
        self.with(name, "$addToSet", expression)
    }

    /// Another operator: `.with("spread", "$stdDevPop", "$price")`.
    pub fn with(mut self, name: impl Into<String>, operator: &str, expression: impl Into<Bson>) -> Self {
        self.0.insert(name, doc! {operator: expression});
        self
    }

    pub(super) fn into_value(self) -> Result<Bson, Refusal> {
        if !self.0.contains_key("_id") {
            return Err(Refusal::from(
                "`group` needs `_id`, the value to group by; null puts all documents into one group",
            ));
        }
        Ok(Bson::Document(self.0))
    }
}

impl From<Document> for Group {
    fn from(group: Document) -> Self {
        Self(group)
    }
}
