//! `$bucket`.

use std::cmp::Ordering;

use bson::{Bson, Document};

use super::group::Output;
use crate::aggregate::pipeline::{Documents, Run};
use crate::error::{Error, Result};
use crate::expression::{Expression, Reader};
use crate::expression::{Outer, Scope};
use crate::value::{compare, rank, short};

/// Groups documents by ranges.
#[derive(Debug, Clone)]
pub(crate) struct Bucket {
    by: Expression,
    boundaries: Vec<Bson>,
    default: Option<Bson>,
    output: Output,
}

impl Bucket {
    pub(super) fn read(document: &Document, reader: &mut Reader) -> Result<Self> {
        let (mut by, mut boundaries, mut default, mut output) = (None, None, None, Output::count());
        for (name, value) in document {
            match (name.as_str(), value) {
                ("groupBy", Bson::String(_) | Bson::Document(_)) => by = Some(Expression::read(value, reader)?),
                ("boundaries", Bson::Array(items)) => {
                    boundaries = Some(items.iter().map(|item| constant(item, reader)).collect::<Result<Vec<_>>>()?);
                }
                ("default", value) => default = Some(constant(value, reader)?),
                ("output", Bson::Document(members)) => output = Output::read(members, reader)?,
                ("groupBy" | "boundaries" | "output", other) => {
                    return Err(Error::parameter(format!("`{name}` cannot be {}", short(other))));
                }
                _ => return Err(Error::operator(format!("has no member `{name}`"))),
            }
        }
        let (Some(by), Some(boundaries)) = (by, boundaries) else {
            return Err(Error::parameter("needs `groupBy` and `boundaries`"));
        };
        let ascending = boundaries
            .windows(2)
            .all(|pair| compare(&pair[0], &pair[1]) == Ordering::Less && rank(&pair[0]) == rank(&pair[1]));
        if boundaries.len() < 2 || !ascending {
            return Err(Error::parameter("`boundaries` needs two or more values of one type, in ascending order"));
        }
        let inside = default.as_ref().is_some_and(|default| {
            compare(default, &boundaries[0]) != Ordering::Less
                && boundaries.last().is_some_and(|last| compare(default, last) == Ordering::Less)
        });
        if inside {
            return Err(Error::parameter("`default` must be outside the boundaries"));
        }
        Ok(Self { by, boundaries, default, output })
    }

    pub(super) fn run(&self, documents: &Documents, run: &mut Run<'_>) -> Result<Documents> {
        // The last bucket is `default`.
        let mut buckets: Vec<_> = self.boundaries.iter().map(|_| None).collect();
        for document in documents {
            let scope = Scope { root: document, outer: run.outer };
            let value = self.by.value(scope)?.unwrap_or(Bson::Null);
            let after = self.boundaries.iter().filter(|bound| compare(bound, &value) != Ordering::Greater).count();
            let place = match after {
                0 => self.boundaries.len() - 1,
                after => after - 1,
            };
            if place == self.boundaries.len() - 1 && self.default.is_none() {
                return Err(Error::request(format!(
                    "{} is outside the boundaries, and there is no `default`",
                    short(&value)
                )));
            }
            let accumulators = buckets[place].get_or_insert_with(|| self.output.accumulators());
            self.output.add(accumulators, scope)?;
        }
        let last = buckets.len() - 1;
        let mut results = Vec::new();
        for (place, accumulators) in buckets.into_iter().enumerate() {
            let Some(accumulators) = accumulators else { continue };
            let id = if place == last { self.default.clone() } else { self.boundaries.get(place).cloned() };
            results.push((id.unwrap_or(Bson::Null), accumulators));
        }
        // `default` may come first, because results are sorted by id.
        results.sort_by(|(left, _), (right, _)| compare(left, right));
        results.into_iter().map(|(id, accumulators)| self.output.finish(id, accumulators)).collect()
    }
}

/// Evaluates an expression that does not refer to a document.
fn constant(value: &Bson, reader: &mut Reader) -> Result<Bson> {
    if let Bson::String(text) = value
        && text.starts_with('$')
    {
        return Err(Error::parameter(format!("needs constants as boundaries and default, not {}", short(value))));
    }
    let expression = Expression::read(value, reader)?;
    let empty = Document::new();
    expression.value(Scope { root: &empty, outer: Outer::EMPTY }).map(|value| value.unwrap_or(Bson::Null))
}
