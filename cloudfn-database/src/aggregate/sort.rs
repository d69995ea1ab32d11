//! Sorting: of `get`, of `$sort`, and of `$push` with `$sort`.

use std::cmp::Ordering;
use std::sync::Arc;

use bson::{Bson, Document};

use crate::error::{Error, Result};
use crate::value::{Leaf, Path, as_i64, compare, short, visit};

/// An order by one or more paths.
#[derive(Debug, Clone)]
pub(crate) struct Sort {
    keys: Vec<(Path, bool)>,
}

impl Sort {
    /// Parses an order such as `{"age": -1, "name": 1}`.
    pub(crate) fn read(what: &str, document: &Document) -> Result<Self> {
        let mut keys = Vec::with_capacity(document.len());
        for (name, direction) in document {
            if let Bson::Document(inner) = direction
                && inner.contains_key("$meta")
            {
                return Err(Error::operator(format!("{what}: the local database does not support $meta")));
            }
            let ascending = match as_i64(direction) {
                Some(1) => true,
                Some(-1) => false,
                _ => {
                    return Err(Error::parameter(format!(
                        "{what}: the direction of `{name}` is 1 or -1, not {}",
                        short(direction)
                    )));
                }
            };
            if name.is_empty() || name.split('.').any(|part| part.is_empty() || part.starts_with('$')) {
                return Err(Error::parameter(format!("{what}: cannot sort by `{name}`, which is not a valid path")));
            }
            keys.push((Path::read(name)?, ascending));
        }
        Ok(Self { keys })
    }

    /// Sorts documents. The sort is stable.
    pub(crate) fn apply(&self, documents: Vec<Arc<Document>>) -> Vec<Arc<Document>> {
        self.first(documents, usize::MAX)
    }

    /// Like `apply`, when only the first documents are needed.
    pub(crate) fn first(&self, mut documents: Vec<Arc<Document>>, most: usize) -> Vec<Arc<Document>> {
        if self.keys.is_empty() {
            documents.truncate(most);
            return documents;
        }
        let keys: Vec<_> = documents.iter().map(|document| self.key(document)).collect();
        let mut places: Vec<usize> = (0..documents.len()).collect();
        let order = |left: &usize, right: &usize| self.compare(&keys[*left], &keys[*right]).then(left.cmp(right));
        if most < places.len() {
            places.select_nth_unstable_by(most, order);
            places.truncate(most);
        }
        places.sort_unstable_by(order);
        places.into_iter().map(|place| Arc::clone(&documents[place])).collect()
    }

    /// Sorts values that need not be documents, as `$push` does.
    pub(crate) fn apply_to_values(&self, values: &mut Vec<Bson>) {
        let empty = Document::new();
        let keys: Vec<_> = values.iter().map(|value| self.key(value.as_document().unwrap_or(&empty))).collect();
        let mut places: Vec<usize> = (0..values.len()).collect();
        places.sort_by(|left, right| self.compare(&keys[*left], &keys[*right]));
        let sorted = places.into_iter().map(|place| values[place].clone()).collect();
        *values = sorted;
    }

    fn key<'document>(&self, document: &'document Document) -> Vec<&'document Bson> {
        self.keys.iter().map(|(path, ascending)| key(document, path, *ascending)).collect()
    }

    fn compare(&self, left: &[&Bson], right: &[&Bson]) -> Ordering {
        let mut orders = left.iter().zip(right).zip(&self.keys).map(|((left, right), (_, ascending))| {
            let order = compare(left, right);
            if *ascending { order } else { order.reverse() }
        });
        orders.find(|order| *order != Ordering::Equal).unwrap_or(Ordering::Equal)
    }
}

/// The sort key of a document. For a list, it is the smallest item, or the largest in descending order. An empty list
/// sorts before null.
fn key<'document>(document: &'document Document, path: &Path, ascending: bool) -> &'document Bson {
    let mut best: Option<&'document Bson> = None;
    let mut take = |value| {
        let better =
            best.is_none_or(|best| compare(value, best) == if ascending { Ordering::Less } else { Ordering::Greater });
        if better {
            best = Some(value);
        }
    };
    visit(document, path.parts(), Leaf::Whole, &mut |value| {
        match value {
            None => take(&Bson::Null),
            Some(Bson::Array(items)) if items.is_empty() => take(&Bson::Undefined),
            Some(Bson::Array(items)) => items.iter().for_each(&mut take),
            Some(value) => take(value),
        }
        false
    });
    best.unwrap_or(&Bson::Null)
}
