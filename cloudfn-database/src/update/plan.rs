//! Plans of updates: the new values of a document, without copying it if possible.

use bson::{Bson, DateTime, Document};

use super::Update;
use super::change::{Change, Outcome};
use crate::error::Result;
use crate::query::Filter;
use crate::value::{Growth, Part};

/// The checked result of an update for a document.
#[derive(Debug)]
pub(crate) enum Plan {
    /// The document stays as it is.
    Same,
    /// Some members get new values. Each has the index of a change in the update.
    Values(Vec<(usize, Bson)>),
    /// The whole document, changed.
    Whole(Document),
}

impl Update {
    /// Plans the update of a document that a query found.
    pub(crate) fn plan(&self, document: &Document, filter: &Filter, now: DateTime) -> Result<Plan> {
        if let Some(values) = self.values(document, now) {
            return Ok(if values.is_empty() { Plan::Same } else { Plan::Values(values) });
        }
        let mut changed = document.clone();
        self.apply(&mut changed, filter, now, false)?;
        if changed == *document {
            return Ok(Plan::Same);
        }
        super::check_storable(&changed)?;
        Ok(Plan::Whole(changed))
    }

    /// The paths that are the same in every document.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &[Part]> {
        self.places.iter().filter_map(Option::as_deref)
    }

    /// The new values, if only values of members change and nothing is wrong. Errors are found by updating a copy.
    fn values(&self, document: &Document, now: DateTime) -> Option<Vec<(usize, Bson)>> {
        let mut values = Vec::new();
        let mut growth = Growth::default();
        for (place, ((_, change), path)) in self.changes.iter().zip(&self.places).enumerate() {
            let (last, parent) = path.as_deref()?.split_last()?;
            if matches!(change, Change::SetOnInsert(_)) {
                continue;
            }
            if matches!(change, Change::Rename(_)) || parent.first().unwrap_or(last).name == "_id" {
                return None;
            }
            let found = last.member(document_at(document, parent)?);
            match change.outcome(found, now).ok()? {
                Outcome::Keep => {}
                Outcome::Remove if found.is_none() => {}
                Outcome::Remove => return None,
                Outcome::Set(value) if found == Some(&value) => {}
                Outcome::Set(value) => {
                    growth.add(parent.len() + 1, &last.name, found, &value)?;
                    values.push((place, value));
                }
            }
        }
        growth.fits(document).then_some(values)
    }

    /// Puts planned values into their document. Returns the previous values.
    pub(crate) fn put(&self, document: &mut Document, values: Vec<(usize, Bson)>) -> Vec<(usize, Option<Bson>)> {
        let put = |(place, value): (usize, Bson)| {
            let path = self.places[place].as_deref()?;
            Some((place, exchange(document, path, Some(value))))
        };
        values.into_iter().filter_map(put).collect()
    }

    /// Undoes [`Self::put`].
    pub(crate) fn take_back(&self, document: &mut Document, before: Vec<(usize, Option<Bson>)>) {
        // In reverse order, so added members are removed from the end.
        for (place, value) in before.into_iter().rev() {
            if let Some(path) = self.places[place].as_deref() {
                exchange(document, path, value);
            }
        }
    }
}

/// Sets or removes a member of a document, and returns its previous value.
fn exchange(document: &mut Document, path: &[Part], value: Option<Bson>) -> Option<Bson> {
    let (last, parent) = path.split_last()?;
    let document = document_at_mut(document, parent)?;
    let Some(value) = value else { return document.remove(&last.name) };
    match last.member_mut(document) {
        Some(found) => Some(std::mem::replace(found, value)),
        None => document.insert(last.name.as_str(), value),
    }
}

/// The document at a path that leads only through documents.
fn document_at<'value>(document: &'value Document, path: &[Part]) -> Option<&'value Document> {
    let mut inner = document;
    for part in path {
        inner = part.member(inner)?.as_document()?;
    }
    Some(inner)
}

fn document_at_mut<'value>(document: &'value mut Document, path: &[Part]) -> Option<&'value mut Document> {
    let mut inner = document;
    for part in path {
        inner = match part.member_mut(inner)? {
            Bson::Document(document) => document,
            _ => return None,
        };
    }
    Some(inner)
}
