//! `$graphLookup`.

use std::collections::BTreeSet;
use std::sync::Arc;

use bson::{Bson, Document};

use super::lookup::values;
use super::unwind;
use crate::aggregate::pipeline::{Documents, Run};
use crate::error::{Error, Result};
use crate::expression::Scope;
use crate::expression::{Expression, Reader};
use crate::query::Filter;
use crate::value::{Key, Leaf, Path, as_index, check_document_size, short, visit};

/// Follows references between the documents of a collection.
#[derive(Debug, Clone)]
pub(crate) struct GraphLookup {
    from: String,
    start: Expression,
    connect_from: Path,
    connect_to: Path,
    target: Vec<String>,
    deepest: usize,
    depth: Option<Vec<String>>,
    filter: Filter,
}

impl GraphLookup {
    pub(super) fn read(document: &Document, reader: &mut Reader) -> Result<Self> {
        let (mut from, mut start, mut connect_from, mut connect_to, mut target) = (None, None, None, None, None);
        let (mut deepest, mut depth, mut filter) = (usize::MAX, None, Filter::all());
        let path = |text: &str| text.split('.').map(str::to_owned).collect::<Vec<_>>();
        let is_path = |text: &str| !text.is_empty() && !text.starts_with('$');
        for (name, value) in document {
            match (name.as_str(), value) {
                ("from", Bson::String(text)) => from = Some(text.clone()),
                ("startWith", value) => start = Some(Expression::read(value, reader)?),
                ("connectFromField", Bson::String(text)) if is_path(text) => connect_from = Some(Path::read(text)?),
                ("connectToField", Bson::String(text)) if is_path(text) => connect_to = Some(Path::read(text)?),
                ("as", Bson::String(text)) if is_path(text) => target = Some(path(text)),
                ("depthField", Bson::String(text)) if is_path(text) => depth = Some(path(text)),
                ("maxDepth", value) => {
                    deepest = as_index(value).ok_or_else(|| {
                        Error::parameter(format!(
                            "`maxDepth` is a whole number that is not negative, not {}",
                            short(value)
                        ))
                    })?;
                }
                ("restrictSearchWithMatch", Bson::Document(query)) => filter = Filter::read(query, reader)?,
                (
                    "from" | "connectFromField" | "connectToField" | "as" | "depthField" | "restrictSearchWithMatch",
                    other,
                ) => {
                    return Err(Error::parameter(format!("`{name}` cannot be {}", short(other))));
                }
                _ => return Err(Error::operator(format!("has no member `{name}`"))),
            }
        }
        match (from, start, connect_from, connect_to, target) {
            (Some(from), Some(start), Some(connect_from), Some(connect_to), Some(target)) => {
                Ok(Self { from, start, connect_from, connect_to, target, deepest, depth, filter })
            }
            _ => Err(Error::parameter("needs `from`, `startWith`, `connectFromField`, `connectToField` and `as`")),
        }
    }

    pub(super) fn run(&self, documents: Documents, run: &mut Run<'_>) -> Result<Documents> {
        let mut others = Vec::new();
        for document in run.source.documents(&self.from) {
            if self.filter.matches(&document, run.outer)? {
                others.push(document);
            }
        }
        let by_value = values(&others, &self.connect_to);
        let mut results = Vec::with_capacity(documents.len());
        for document in documents {
            let start = self.start.value(Scope { root: &document, outer: run.outer })?;
            let mut next = match start {
                None => Vec::new(),
                Some(Bson::Array(items)) => items,
                Some(value) => vec![value],
            };
            let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
            for depth in 0..=self.deepest {
                let reached: BTreeSet<usize> =
                    next.drain(..).flat_map(|value| by_value.get(&Key(value)).cloned().unwrap_or_default()).collect();
                for place in reached.into_iter().filter(|place| seen.insert(*place)) {
                    let other: &Arc<Document> = &others[place];
                    visit(other, self.connect_from.parts(), Leaf::Whole, &mut |value| {
                        match value {
                            Some(Bson::Array(items)) => next.extend(items.iter().cloned()),
                            value => next.extend(value.cloned()),
                        }
                        false
                    });
                    let mut copy = Document::clone(other);
                    if let Some(path) = &self.depth {
                        unwind::set(&mut copy, path, Some(Bson::Int64(i64::try_from(depth).unwrap_or(i64::MAX))));
                    }
                    found.push(Bson::Document(copy));
                }
                if next.is_empty() {
                    break;
                }
            }
            let mut result = Arc::unwrap_or_clone(document);
            unwind::set(&mut result, &self.target, Some(Bson::Array(found)));
            check_document_size(&result)?;
            results.push(Arc::new(result));
        }
        Ok(results)
    }
}
