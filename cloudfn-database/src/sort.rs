//! Sorting: of `get`, of `$sort`, and of `$push` with `$sort`.

use std::cmp::Ordering;
use std::sync::Arc;

use bson::{Bson, Document};

use crate::error::{Error, Result};
use crate::value::{Leaf, Path, TOGETHER, as_i64, compare, prefetch, short, visit};

/// The minimum number of candidates to collect before those that cannot be among the first are dropped.
const MANY: usize = 64;

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
    pub(crate) fn first<D: AsRef<Document> + Clone>(&self, mut documents: Vec<D>, most: usize) -> Vec<D> {
        if self.keys.is_empty() {
            documents.truncate(most);
            return documents;
        }
        let places = self.order(documents.iter().map(AsRef::as_ref), most);
        places.into_iter().map(|place| documents[place].clone()).collect()
    }

    /// The indexes of the first documents, sorted.
    fn order<'document>(&self, documents: impl Iterator<Item = &'document Document>, most: usize) -> Vec<usize> {
        if most == 0 {
            return Vec::new();
        }
        let width = self.keys.len();
        // The keys of all candidates in one list, and the candidates: the position of their keys, and their index.
        let (mut keys, mut candidates) = (Vec::new(), Vec::new());
        let mut last: Option<Vec<&Bson>> = None;
        let documents: Vec<&Document> = documents.collect();
        let mut paths: Vec<_> = self.keys.iter().map(|(path, _)| path.parts()).collect();
        for (place, document) in documents.iter().enumerate() {
            if place % TOGETHER == 0 {
                prefetch(&mut documents[place..].iter().copied(), &paths);
            }
            let start = keys.len();
            let mut order = if last.is_none() { Ordering::Less } else { Ordering::Equal };
            for (number, (path, ascending)) in self.keys.iter().enumerate() {
                let key = key(document, path, *ascending);
                keys.push(key);
                // The first key that differs decides: most documents need not be asked for the others.
                if order == Ordering::Equal
                    && let Some(last) = &last
                {
                    order = directed(key, last[number], *ascending);
                    if order == Ordering::Greater {
                        break;
                    }
                }
            }
            // Of two equal candidates, the earlier one comes first.
            if order != Ordering::Less {
                keys.truncate(start);
                continue;
            }
            candidates.push((start, place));
            if candidates.len() / 2 < most.max(MANY) {
                continue;
            }
            self.cut(&keys, &mut candidates, most);
            let mut kept = Vec::with_capacity(keys.len());
            for (start, _) in &mut candidates {
                kept.extend_from_slice(&keys[*start..*start + width]);
                *start = kept.len() - width;
            }
            keys = kept;
            // The cut has put the last of the kept candidates there.
            last = candidates.last().map(|(start, _)| keys[*start..*start + width].to_vec());
            paths.truncate(1);
        }
        self.cut(&keys, &mut candidates, most);
        candidates.sort_unstable_by(|left, right| self.compare_candidates(&keys, *left, *right));
        candidates.into_iter().map(|(_, place)| place).collect()
    }

    /// Keeps the first candidates, and moves the last kept one to the end.
    fn cut(&self, keys: &[&Bson], candidates: &mut Vec<(usize, usize)>, most: usize) {
        if most < candidates.len() {
            candidates.select_nth_unstable_by(most - 1, |left, right| self.compare_candidates(keys, *left, *right));
            candidates.truncate(most);
        }
    }

    fn compare_candidates(&self, keys: &[&Bson], left: (usize, usize), right: (usize, usize)) -> Ordering {
        let width = self.keys.len();
        let of = |start: usize| &keys[start..start + width];
        self.compare(of(left.0), of(right.0)).then(left.1.cmp(&right.1))
    }

    /// Sorts values that need not be documents, as `$push` does.
    fn apply_to_values(&self, values: &mut Vec<Bson>) {
        let empty = Document::new();
        let places = self.order(values.iter().map(|value| value.as_document().unwrap_or(&empty)), usize::MAX);
        *values = places.into_iter().map(|place| values[place].clone()).collect();
    }

    fn compare(&self, left: &[&Bson], right: &[&Bson]) -> Ordering {
        let mut orders = left
            .iter()
            .zip(right)
            .zip(&self.keys)
            .map(|((left, right), (_, ascending))| directed(left, right, *ascending));
        orders.find(|order| *order != Ordering::Equal).unwrap_or(Ordering::Equal)
    }
}

fn directed(left: &Bson, right: &Bson, ascending: bool) -> Ordering {
    let order = compare(left, right);
    if ascending { order } else { order.reverse() }
}

/// An order of the items of a list: by their value, or by paths in them.
#[derive(Debug, Clone)]
pub(crate) enum ListOrder {
    Values { ascending: bool },
    Documents(Sort),
}

impl ListOrder {
    /// Parses 1, -1 or an object with paths. `None` for anything else.
    pub(crate) fn read(what: &str, order: &Bson) -> Result<Option<Self>> {
        Ok(match order {
            Bson::Document(paths) if !paths.is_empty() => Some(Self::Documents(Sort::read(what, paths)?)),
            direction => match as_i64(direction) {
                Some(direction @ (1 | -1)) => Some(Self::Values { ascending: direction == 1 }),
                _ => None,
            },
        })
    }

    /// Sorts the items. The sort is stable.
    pub(crate) fn apply(&self, items: &mut Vec<Bson>) {
        match self {
            Self::Values { ascending: true } => items.sort_by(compare),
            Self::Values { ascending: false } => items.sort_by(|left, right| compare(right, left)),
            Self::Documents(sort) => sort.apply_to_values(items),
        }
    }
}

/// The sort key of a document. For a list, it is the smallest item, or the largest in descending order. An empty list sorts
/// before null.
fn key<'document>(document: &'document Document, path: &Path, ascending: bool) -> &'document Bson {
    // Most paths lead to members that are not lists.
    if let [part] = path.parts() {
        match part.member(document) {
            None => return &Bson::Null,
            Some(Bson::Array(_)) => {}
            Some(value) => return value,
        }
    }
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
