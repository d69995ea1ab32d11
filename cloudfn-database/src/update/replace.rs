//! Replacement of a whole document.

use bson::{Bson, Document};

use crate::error::{Error, Result};
use crate::value::equal;

/// The document that replaces another one, or is inserted.
pub(crate) fn replace(data: &Document, id: Bson) -> Result<Document> {
    if let Some(operator) = data.keys().find(|name| name.starts_with('$')) {
        return Err(Error::parameter(format!(
            "a replacement document has only values, and cannot contain `{operator}`"
        )));
    }
    if data.get("_id").is_some_and(|own| !equal(own, &id)) {
        return Err(Error::parameter("the `_id` of a document cannot be changed"));
    }
    let mut document = Document::new();
    document.insert("_id", id);
    document.extend(data.iter().filter(|(name, _)| *name != "_id").map(|(name, value)| (name.clone(), value.clone())));
    Ok(document)
}
