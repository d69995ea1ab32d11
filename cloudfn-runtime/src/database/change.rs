//! What is changed in documents.

use bson::Document;

use super::write::WriteError;

/// What is changed in documents.
#[derive(Debug, Clone)]
#[must_use = "a change does nothing by itself: `collection.doc(id).update(|order| change)`"]
pub struct Change(Result<Document, WriteError>);

impl Change {
    /// The update with operators as MongoDB knows it: `{"$set": {..}, "$inc": {..}}`.
    pub(crate) fn into_update(self) -> Result<Document, WriteError> {
        self.0
    }
}
