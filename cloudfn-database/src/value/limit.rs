//! Limits on values, so a request cannot use up the memory or the stack.

use bson::{Bson, Document};

use crate::error::{Error, Result};

/// The maximum depth of nested documents. It is MongoDB's limit.
const DEEPEST: usize = 100;
/// The maximum size of a document in bytes, approximately. It is MongoDB's limit.
const LARGEST: usize = 16 * 1024 * 1024;
/// The maximum number of items that an operator may add to a list at once. It is MongoDB's limit on padding lists.
pub(crate) const LARGEST_LIST: usize = 1_500_000;

/// Fails if a value is nested too deeply or is too large.
pub(crate) fn check_size(value: &Bson) -> Result<()> {
    let mut left = LARGEST;
    measure(value, DEEPEST, &mut left)
}

/// Like `check_value`, for a document.
pub(crate) fn check_document_size(document: &Document) -> Result<()> {
    let mut left = LARGEST;
    measure_document(document, DEEPEST, &mut left)
}

/// How much new values add to the size of a document.
#[derive(Debug, Default)]
pub(crate) struct Growth(usize);

impl Growth {
    /// Counts a new value at this depth of the document. `None` if it is too deep or too large by itself.
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

    /// Whether a document may grow that much.
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
        Bson::RegularExpression(pattern) => pattern.pattern.as_str().len() + pattern.options.as_str().len() + 8,
        Bson::JavaScriptCodeWithScope(code) => {
            measure_document(&code.scope, depth, left)?;
            code.code.len() + 8
        }
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
    depth.checked_sub(1).ok_or_else(|| Error::request(format!("a document can have at most {DEEPEST} levels")))
}

fn too_large() -> Error {
    Error::request(format!("a document can have at most {} MiB", LARGEST / 1024 / 1024))
}
