//! What is changed in documents.

use std::marker::PhantomData;

use bson::Document;

use super::write::WriteError;

/// What is changed in documents of type `D`.
#[derive(Debug, Clone)]
#[must_use = "a change does nothing by itself: `collection.doc(id).update(|order| change)`"]
pub struct Change<D> {
    document: Result<Document, WriteError>,
    of: PhantomData<fn() -> D>,
}

impl<D> Change<D> {
    /// The update with operators as MongoDB knows it: `{"$set": {..}, "$inc": {..}}`.
    pub(crate) fn into_update(self) -> Result<Document, WriteError> {
        self.document
    }
}

/// A change of documents of type `D`.
#[diagnostic::on_unimplemented(
    message = "a change of `{D}` is wanted here, and this is a `{Self}`",
    label = "wants a change of `{D}`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/filter-or-change.md"
)]
pub trait IntoChange<D> {
    /// The change.
    #[doc(hidden)]
    fn into_change(self) -> Change<D>;
}

impl<D> IntoChange<D> for Change<D> {
    fn into_change(self) -> Self {
        self
    }
}
