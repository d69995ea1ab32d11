//! `$group` and `$sortByCount`.

use std::borrow::Cow;
use std::sync::Arc;

use bson::{Bson, Document, doc};

use crate::aggregate::pipeline::{Documents, Run};
use crate::error::{Error, Result};
use crate::expression::Scope;
use crate::expression::accumulate::{Accumulator, Kind};
use crate::expression::{Expression, Reader};
use crate::sort::Sort;
use crate::value::{TOGETHER, check_size, compare, prefetch, short};

/// The members of a result, each with its accumulator.
#[derive(Debug, Clone)]
pub(super) struct Output(Vec<(String, Kind, Expression)>);

impl Output {
    pub(super) fn read(document: &Document, reader: &mut Reader) -> Result<Self> {
        let mut members = Vec::with_capacity(document.len());
        for (name, value) in document {
            members.push(Self::member(name, value, reader)?);
        }
        Ok(Self(members))
    }

    /// The number of documents, in the member `count`.
    pub(super) fn count() -> Self {
        Self(vec![("count".to_owned(), Kind::Sum, Expression::Literal(Bson::Int32(1)))])
    }

    fn member(name: &str, value: &Bson, reader: &mut Reader) -> Result<(String, Kind, Expression)> {
        if name.contains('.') || name.starts_with('$') {
            return Err(Error::parameter(format!(
                "`{name}` is not a valid name of a member: it cannot contain dots or begin with `$`"
            )));
        }
        let single =
            value.as_document().filter(|document| document.len() == 1).and_then(|document| document.iter().next());
        let Some((operator, operand)) = single else {
            return Err(Error::parameter(format!(
                "`{name}` takes an object with one accumulator, not {}",
                short(value)
            )));
        };
        if operator == "$count" && operand.as_document().is_some_and(Document::is_empty) {
            return Ok((name.to_owned(), Kind::Sum, Expression::Literal(Bson::Int32(1))));
        }
        let Some(kind) = Kind::read(operator) else {
            return Err(Error::operator(format!(
                "`{name}`: `{operator}` is no accumulator that the local database has; there are $sum, $avg, $min, $max, \
                 $first, $last, $push, $addToSet, $mergeObjects, $stdDevPop, $stdDevSamp and $count"
            )));
        };
        if let Bson::Array(items) = operand
            && items.len() != 1
            && !matches!(kind, Kind::Push | Kind::AddToSet | Kind::First | Kind::Last)
        {
            return Err(Error::parameter(format!(
                "`{name}`: {operator} takes one operand here, not {}",
                short(operand)
            )));
        }
        let operand = match operand {
            Bson::Array(items) if items.len() == 1 && !matches!(kind, Kind::Push | Kind::AddToSet) => &items[0],
            other => other,
        };
        let expression = Expression::read(operand, reader).map_err(|error| error.within(&format!("`{name}`")))?;
        Ok((name.to_owned(), kind, expression))
    }

    pub(super) fn accumulators(&self) -> Vec<Accumulator> {
        self.0.iter().map(|(_, kind, _)| Accumulator::new(*kind)).collect()
    }

    pub(super) fn add(&self, accumulators: &mut [Accumulator], scope: Scope<'_>) -> Result<()> {
        for ((name, _, expression), accumulator) in self.0.iter().zip(accumulators) {
            let value = expression.evaluate(scope)?;
            accumulator.add(value.as_deref()).map_err(|error| error.within(&format!("`{name}`")))?;
        }
        Ok(())
    }

    pub(super) fn finish(&self, id: Bson, accumulators: Vec<Accumulator>) -> Result<Arc<Document>> {
        let mut document = Document::new();
        document.insert("_id", id);
        for ((name, ..), accumulator) in self.0.iter().zip(accumulators) {
            document.insert(name.as_str(), accumulator.finish());
        }
        let value = Bson::Document(document);
        check_size(&value)?;
        match value {
            Bson::Document(document) => Ok(Arc::new(document)),
            _ => Ok(Arc::default()),
        }
    }
}

/// Groups of documents.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    id: Expression,
    output: Output,
    sort: Option<Sort>,
}

impl Group {
    pub(super) fn read(document: &Document, reader: &mut Reader) -> Result<Self> {
        let mut members = document.clone();
        let Some(id) = members.remove("_id") else {
            return Err(Error::parameter("needs `_id`, the value to group by; null puts all documents into one group"));
        };
        Ok(Self { id: Expression::read(&id, reader)?, output: Output::read(&members, reader)?, sort: None })
    }

    pub(super) fn by_count(value: &Bson, reader: &mut Reader) -> Result<Self> {
        let fits = match value {
            Bson::String(path) => path.starts_with('$'),
            Bson::Document(document) => document.keys().next().is_some_and(|name| name.starts_with('$')),
            _ => false,
        };
        if !fits {
            return Err(Error::parameter(format!(
                "needs a path such as \"$item\" or an expression, not {}",
                short(value)
            )));
        }
        let sort = Sort::read("$sortByCount", &doc! { "count": -1 })?;
        Ok(Self { id: Expression::read(value, reader)?, output: Output::count(), sort: Some(sort) })
    }

    /// Groups are in the order of their first documents.
    pub(super) fn run(&self, documents: &Documents, run: &mut Run<'_>) -> Result<Documents> {
        let mut groups: Vec<(Bson, Vec<Accumulator>)> = Vec::new();
        // The groups sorted by their ids, so a lookup does not copy the id.
        let mut places: Vec<usize> = Vec::new();
        let mut paths = Vec::new();
        self.id.paths(&mut paths);
        self.output.0.iter().for_each(|(.., expression)| expression.paths(&mut paths));
        for (place, document) in documents.iter().enumerate() {
            if place % TOGETHER == 0 {
                prefetch(&mut documents[place..].iter().map(AsRef::as_ref), &paths);
            }
            let scope = Scope { root: document, outer: run.outer };
            let id = self.id.evaluate(scope)?.unwrap_or(Cow::Borrowed(&Bson::Null));
            let place = match places.binary_search_by(|place| compare(&groups[*place].0, &id)) {
                Ok(found) => places[found],
                Err(before) => {
                    groups.push((id.into_owned(), self.output.accumulators()));
                    places.insert(before, groups.len() - 1);
                    groups.len() - 1
                }
            };
            self.output.add(&mut groups[place].1, scope)?;
        }
        let results = groups.into_iter().map(|(id, accumulators)| self.output.finish(id, accumulators));
        let results = results.collect::<Result<Vec<_>>>()?;
        Ok(match &self.sort {
            Some(sort) => sort.apply(results),
            None => results,
        })
    }
}
