//! Replacement of a whole document.

use bson::{Bson, Document};

use crate::error::{Error, Result};
use crate::value::equal;

/// The document that takes the place of another one, or of none.
pub(crate) fn replace(data: &Document, id: Bson) -> Result<Document> {
    if let Some(operator) = data.keys().find(|name| name.starts_with('$')) {
        return Err(Error::parameter(format!("a document that replaces another one has values only, no `{operator}`")));
    }
    if data.get("_id").is_some_and(|own| !equal(own, &id)) {
        return Err(Error::parameter("the `_id` of a document does not change"));
    }
    let mut document = Document::new();
    document.insert("_id", id);
    document.extend(data.iter().filter(|(name, _)| *name != "_id").map(|(name, value)| (name.clone(), value.clone())));
    Ok(document)
}
