//! The stage that groups documents by ranges.

use bson::{Bson, Document, doc};

use crate::database::access::Refusal;

/// Ranges of a value, each of which becomes a document.
///
/// ```
/// use cloudfn_runtime::database::aggregate::Bucket;
/// use cloudfn_runtime::database::bson::doc;
///
/// // From 0 to 50, from 50 to 100, and everything else.
/// let prices = Bucket::by("$price").boundaries([0, 50, 100]).default("other").output(doc! {"count": {"$sum": 1}});
/// # let _ = prices;
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "it is a stage of an aggregation: `.bucket(Bucket::by(..))`"]
pub struct Bucket(Document);

impl Bucket {
    /// The expression whose value decides: `"$price"`.
    #[doc(alias = "groupBy")]
    pub fn by(expression: impl Into<Bson>) -> Self {
        Self(doc! {"groupBy": expression})
    }

    /// The starts of the ranges, in ascending order, and the end of the last range.
    pub fn boundaries<B: Into<Bson>>(self, boundaries: impl IntoIterator<Item = B>) -> Self {
        let boundaries: Vec<Bson> = boundaries.into_iter().map(Into::into).collect();
        self.with("boundaries", boundaries)
    }

    /// The `_id` of the group of documents in no range. Without it, such a document is an error.
    pub fn default(self, id: impl Into<Bson>) -> Self {
        self.with("default", id)
    }

    /// The values that are computed from the documents of each range. The default is their `count`.
    pub fn output(self, members: Document) -> Self {
        self.with("output", members)
    }

    fn with(mut self, name: &str, value: impl Into<Bson>) -> Self {
        self.0.insert(name, value);
        self
    }

    pub(super) fn into_value(self) -> Result<Bson, Refusal> {
        if !self.0.contains_key("groupBy") {
            return Err(Refusal::from("`bucket` needs `groupBy`, the expression that chooses the range"));
        }
        match self.0.get_array("boundaries") {
            Ok(boundaries) if boundaries.len() >= 2 => Ok(Bson::Document(self.0)),
            _ => Err(Refusal::from("`bucket` needs at least two `boundaries`: the start and the end of a range")),
        }
    }
}

impl From<Document> for Bucket {
    fn from(bucket: Document) -> Self {
        Self(bucket)
    }
}
