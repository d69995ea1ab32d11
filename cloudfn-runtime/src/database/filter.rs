//! Which documents are meant.

use bson::Document;

use super::write::WriteError;

/// Which documents are meant.
#[derive(Debug, Clone)]
#[must_use = "a filter does nothing by itself: `collection.find(|order| filter)`"]
pub struct Filter(Result<Document, WriteError>);

impl Filter {
    /// The query as MongoDB knows it, before it is written as extended JSON.
    pub(crate) fn into_query(self) -> Result<Document, WriteError> {
        self.0
    }
}
