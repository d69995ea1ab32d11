//! `$bucketAuto`.

use std::cmp::Ordering;
use std::sync::Arc;

use bson::{Bson, Document, doc};

use super::group::Output;
use crate::aggregate::pipeline::{Documents, Run};
use crate::error::{Error, Result};
use crate::expression::Scope;
use crate::expression::{Expression, Reader};
use crate::value::{as_index, compare, equal, short};

/// Groups documents by ranges that have about the same number of documents.
#[derive(Debug, Clone)]
pub(crate) struct BucketAuto {
    by: Expression,
    buckets: usize,
    output: Output,
}

impl BucketAuto {
    pub(super) fn read(document: &Document, reader: &mut Reader) -> Result<Self> {
        let (mut by, mut buckets, mut output) = (None, None, Output::count());
        for (name, value) in document {
            match (name.as_str(), value) {
                ("groupBy", Bson::String(_) | Bson::Document(_)) => by = Some(Expression::read(value, reader)?),
                ("buckets", value) => buckets = as_index(value).filter(|count| (1..=1_000_000).contains(count)),
                ("output", Bson::Document(members)) => output = Output::read(members, reader)?,
                ("granularity", _) => {
                    return Err(Error::operator("the local database does not support `granularity`"));
                }
                ("groupBy" | "output", other) => {
                    return Err(Error::parameter(format!("`{name}` cannot be {}", short(other))));
                }
                _ => return Err(Error::operator(format!("has no member `{name}`"))),
            }
        }
        match (by, buckets) {
            (Some(by), Some(buckets)) => Ok(Self { by, buckets, output }),
            _ => Err(Error::parameter("needs `groupBy`, and `buckets`, a whole number above 0")),
        }
    }

    pub(super) fn run(&self, documents: &Documents, run: &mut Run<'_>) -> Result<Documents> {
        let mut values: Vec<(Bson, &Arc<Document>)> = Vec::with_capacity(documents.len());
        for document in documents {
            let value = self.by.value(Scope { root: document, outer: run.outer })?;
            values.push((value.unwrap_or(Bson::Null), document));
        }
        values.sort_by(|(left, _), (right, _)| compare(left, right));
        // MongoDB rounds, too.
        let size = ((values.len() * 2 + self.buckets) / (self.buckets * 2)).max(1);
        let mut results = Vec::new();
        let mut start = 0;
        while start < values.len() {
            let last = results.len() + 1 == self.buckets;
            let mut end = if last { values.len() } else { (start + size).min(values.len()) };
            // Equal values stay in one bucket.
            while end < values.len() && equal(&values[end].0, &values[end - 1].0) {
                end += 1;
            }
            let mut accumulators = self.output.accumulators();
            for (_, document) in &values[start..end] {
                self.output.add(&mut accumulators, Scope { root: document, outer: run.outer })?;
            }
            let upper = values.get(end).unwrap_or(&values[end - 1]).0.clone();
            debug_assert!(compare(&values[start].0, &upper) != Ordering::Greater);
            let id = doc! { "min": values[start].0.clone(), "max": upper };
            results.push(self.output.finish(Bson::Document(id), accumulators)?);
            start = end;
        }
        Ok(results)
    }
}
