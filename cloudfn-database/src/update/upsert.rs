//! The initial document of an upsert.

use bson::Document;

use super::slot::find;
use crate::error::Result;
use crate::query::Filter;

/// A document with the values that the query requires.
pub(crate) fn start(filter: &Filter) -> Result<Document> {
    let mut document = Document::new();
    for (path, value) in filter.equalities() {
        if let Some(mut slot) = find(&mut document, path.parts(), true)? {
            slot.set(value.clone())?;
        }
    }
    Ok(document)
}
