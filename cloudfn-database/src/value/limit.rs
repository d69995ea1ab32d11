//! Limits on values, which keep a request from taking all memory or the whole stack.

use bson::{Bson, Document};

use crate::error::{Error, Result};

/// How deep documents may be nested. MongoDB's limit.
const DEEPEST: usize = 100;
/// How large a document may be, about, in bytes. MongoDB's limit.
const LARGEST: usize = 16 * 1024 * 1024;
/// How many items an operator may add to a list at once. MongoDB's limit on the padding of lists.
pub(crate) const LARGEST_LIST: usize = 1_500_000;

/// Fails if a value is nested too deep or is too large.
pub(crate) fn check_size(value: &Bson) -> Result<()> {
    let mut left = LARGEST;
    measure(value, DEEPEST, &mut left)
}

/// The same, for a document.
pub(crate) fn check_document_size(document: &Document) -> Result<()> {
    let mut left = LARGEST;
    measure_document(document, DEEPEST, &mut left)
}

/// By how much new values make a document larger.
#[derive(Debug, Default)]
pub(crate) struct Growth(usize);

impl Growth {
    /// Counts a new value, so many levels deep in the document. Nothing comes back if it is too deep or too large in itself.
    pub(crate) fn add(&mut self, level: usize, name: &str, before: Option<&Bson>, after: &Bson) -> Option<()> {
        let is_small = |value: &Bson| {
            matches!(value, Bson::Int32(_) | Bson::Int64(_) | Bson::Double(_) | Bson::Boolean(_) | Bson::DateTime(_))
        };
        if level <= DEEPEST && is_small(after) && before.is_some_and(is_small) {
            return Some(());
        }
        let size = |value: &Bson| {
            let mut left = LARGEST;
            measure(value, DEEPEST.checked_sub(level)?, &mut left).ok()?;
            Some(LARGEST - left)
        };
        let before = before.map_or(Some(0), |before| size(before).map(|size| size + name.len() + 2))?;
        self.0 += (size(after)? + name.len() + 2).saturating_sub(before);
        Some(())
    }

    /// Whether a document may become that much larger.
    pub(crate) fn fits(&self, document: &Document) -> bool {
        if self.0 == 0 {
            return true;
        }
        let mut left = LARGEST;
        measure_document(document, DEEPEST, &mut left).is_ok() && self.0 <= left
    }
}

fn measure(value: &Bson, depth: usize, left: &mut usize) -> Result<()> {
    let own = match value {
        Bson::String(text) | Bson::Symbol(text) | Bson::JavaScriptCode(text) => text.len() + 8,
        Bson::Binary(binary) => binary.bytes.len() + 8,
        Bson::Document(document) => {
            measure_document(document, depth, left)?;
            5
        }
        Bson::Array(items) => {
            let depth = deeper(depth)?;
            for item in items {
                *left = left.checked_sub(2).ok_or_else(too_large)?;
                measure(item, depth, left)?;
            }
            5
        }
        _ => 8,
    };
    *left = left.checked_sub(own).ok_or_else(too_large)?;
    Ok(())
}

fn measure_document(document: &Document, depth: usize, left: &mut usize) -> Result<()> {
    let depth = deeper(depth)?;
    for (name, value) in document {
        *left = left.checked_sub(name.len() + 2).ok_or_else(too_large)?;
        measure(value, depth, left)?;
    }
    Ok(())
}

fn deeper(depth: usize) -> Result<usize> {
    depth
        .checked_sub(1)
        .ok_or_else(|| Error::request(format!("a document may be nested {DEEPEST} levels deep at most")))
}

fn too_large() -> Error {
    Error::request(format!("a document may have {} MiB at most", LARGEST / 1024 / 1024))
}
