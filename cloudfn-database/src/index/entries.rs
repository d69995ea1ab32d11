//! The entries of a document in an index.

use bson::{Bson, Document};

use crate::error::{Error, Result};
use crate::value::{Key, Leaf, Path, visit};

/// A list has an entry for every item. Only one of the indexed paths may have a list.
pub(super) fn entries(document: &Document, paths: &[Path], index: &str) -> Result<Vec<Vec<Key>>> {
    let mut entries: Vec<Vec<Key>> = vec![Vec::new()];
    for path in paths {
        let values = values(document, path);
        if values.len() > 1 && entries.len() > 1 {
            return Err(Error::request(format!("the index `{index}` allows a list at only one of its paths")));
        }
        entries = entries
            .iter()
            .flat_map(|entry| values.iter().map(move |value| entry.iter().cloned().chain([value.clone()]).collect()))
            .collect();
    }
    Ok(entries)
}

fn values(document: &Document, path: &Path) -> Vec<Key> {
    let mut values = Vec::new();
    visit(document, path.parts(), Leaf::Whole, &mut |value| {
        match value {
            Some(Bson::Array(items)) if items.is_empty() => values.push(Key(Bson::Undefined)),
            Some(Bson::Array(items)) => values.extend(items.iter().cloned().map(Key)),
            other => values.push(Key(other.unwrap_or(&Bson::Null).clone())),
        }
        false
    });
    if values.is_empty() {
        values.push(Key(Bson::Null));
    }
    values.sort();
    values.dedup();
    values
}
