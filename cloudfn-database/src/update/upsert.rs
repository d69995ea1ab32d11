//! The document that an upsert begins with.

use bson::Document;

use super::place::find;
use crate::error::Result;
use crate::query::Filter;

/// A document with the values that the query asks for.
pub(crate) fn start(filter: &Filter) -> Result<Document> {
    let mut document = Document::new();
    for (path, value) in filter.equalities() {
        if let Some(mut place) = find(&mut document, path.parts(), true)? {
            place.set(value.clone())?;
        }
    }
    Ok(document)
}
