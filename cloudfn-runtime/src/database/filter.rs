//! Which documents are meant.

use std::marker::PhantomData;

use bson::Document;

use super::write::WriteError;

/// Which documents of type `D` are meant.
#[derive(Debug, Clone)]
#[must_use = "a filter does nothing by itself: `collection.find(|order| filter)`"]
pub struct Filter<D> {
    document: Result<Document, WriteError>,
    of: PhantomData<fn() -> D>,
}

impl<D> Filter<D> {
    /// The query as MongoDB knows it, before it is written as extended JSON.
    pub(crate) fn into_query(self) -> Result<Document, WriteError> {
        self.document
    }
}

/// A filter of documents of type `D`.
#[diagnostic::on_unimplemented(
    message = "a filter of `{D}` is wanted here, and this is a `{Self}`",
    label = "wants a filter of `{D}`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/filter-or-change.md"
)]
pub trait IntoFilter<D> {
    /// The filter.
    #[doc(hidden)]
    fn into_filter(self) -> Filter<D>;
}

impl<D> IntoFilter<D> for Filter<D> {
    fn into_filter(self) -> Self {
        self
    }
}
