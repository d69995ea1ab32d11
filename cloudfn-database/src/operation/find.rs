//! Finding and counting documents.

use std::sync::Arc;

use bson::{DateTime, Document};

use super::answer::Answer;
use super::database::Options;
use super::request::{Count, Find};
use super::settle::settle;
use crate::aggregate::Projection;
use crate::error::{Error, Result};
use crate::expression::{Outer, Reader};
use crate::geo::Near;
use crate::query::Filter;
use crate::sort::Sort;
use crate::store::View;
use crate::value::{Key, Leaf, Path, visit};

pub(super) fn find(request: &Find, view: View<'_>, options: Options, now: DateTime) -> Result<Answer> {
    let outer = Outer::at(now);
    let filter = read_filter(&request.query, &request.collection, view, options, now)?;
    let sort = Sort::read("order", &settle(&request.order, now)?)?;
    let projection = Projection::of_get(&settle(&request.projection, now)?)?;
    // Without a sort, the first documents are enough.
    let sorts = !request.order.is_empty() || filter.near().is_some();
    let most = match request.limit {
        Some(limit) if !sorts => limit.saturating_add(request.offset),
        _ => usize::MAX,
    };
    let mut found = matching(&filter, &request.collection, view, outer, most)?;
    if request.order.is_empty() {
        found = nearest_first(&filter, found);
    }
    let most = request.limit.map_or(usize::MAX, |limit| limit.saturating_add(request.offset));
    let found = sort.first(found, most).into_iter().skip(request.offset);
    let show = |document: &Arc<Document>| match &projection {
        None => Ok(Arc::clone(document)),
        Some(projection) => projection.show(document, &filter, outer).map(Arc::new),
    };
    found.map(show).collect::<Result<_>>().map(Answer::Documents)
}

pub(super) fn count(request: &Count, view: View<'_>, options: Options, now: DateTime) -> Result<Answer> {
    let filter = read_filter(&request.query, &request.collection, view, options, now)?;
    let found = matching(&filter, &request.collection, view, Outer::at(now), usize::MAX)?;
    Ok(Answer::Total(found.len()))
}

/// Parses a query, and checks that the index that it needs exists.
pub(super) fn read_filter(
    query: &Document,
    collection: &str,
    view: View<'_>,
    options: Options,
    now: DateTime,
) -> Result<Filter> {
    let filter = Filter::read(&settle(query, now)?, &mut Reader::new())?;
    if let Some((path, _)) = filter.near()
        && options.places_need_index
        && !view.store.find(collection).is_some_and(|collection| collection.has_place(&path.to_string()))
    {
        return Err(Error::request(format!("$nearSphere of `{path}` needs a 2dsphere index on `{path}`")));
    }
    Ok(filter)
}

/// The documents that match a query, in insertion order.
pub(super) fn matching<'view>(
    filter: &Filter,
    collection: &str,
    view: View<'view>,
    outer: Outer<'_>,
    most: usize,
) -> Result<Vec<&'view Arc<Document>>> {
    let mut found = Vec::new();
    if let Some(id) = filter.id() {
        if let Some(document) = view.get(collection, &Key(id.clone()))?
            && most > 0
            && filter.matches(document, outer)?
        {
            found.push(document);
        }
        return Ok(found);
    }
    view.visit(collection, filter.first_path().as_slice(), &mut |document| {
        if found.len() >= most {
            return Ok(false);
        }
        if filter.matches(document, outer)? {
            found.push(document);
        }
        Ok(true)
    })?;
    Ok(found)
}

fn nearest_first<'view>(filter: &Filter, found: Vec<&'view Arc<Document>>) -> Vec<&'view Arc<Document>> {
    let Some((path, near)) = filter.near() else { return found };
    let mut measured: Vec<_> = found.into_iter().map(|document| (distance(document, path, near), document)).collect();
    measured.sort_by(|(left, _), (right, _)| left.total_cmp(right));
    measured.into_iter().map(|(_, document)| document).collect()
}

fn distance(document: &Document, path: &Path, near: &Near) -> f64 {
    let mut nearest = f64::INFINITY;
    visit(document, path.parts(), Leaf::Items, &mut |value| {
        nearest = nearest.min(value.and_then(|value| near.distance(value)).unwrap_or(f64::INFINITY));
        false
    });
    nearest
}
