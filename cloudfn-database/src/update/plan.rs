//! What an update is going to do to a document, without a copy of it where possible.

use bson::{Bson, DateTime, Document};

use super::Update;
use super::change::{Change, Outcome};
use crate::error::Result;
use crate::query::Filter;
use crate::value::{Growth, Part};

/// What an update makes of a document. It is known to be possible.
#[derive(Debug)]
pub(crate) enum Plan {
    /// The document stays as it is.
    Same,
    /// Some members get new values, which were added to the list.
    Values,
    /// The whole document, changed.
    Whole(Document),
}

impl Update {
    /// Plans the update of a document that a query found. New values go into `values`, which is empty: each with the index of a
    /// change in the update.
    pub(crate) fn plan(
        &self,
        document: &Document,
        filter: &Filter,
        now: DateTime,
        values: &mut Vec<(usize, Bson)>,
    ) -> Result<Plan> {
        if self.values(document, now, values).is_some() {
            return Ok(if values.is_empty() { Plan::Same } else { Plan::Values });
        }
        values.clear();
        let mut changed = document.clone();
        self.apply(&mut changed, filter, now, false)?;
        if changed == *document {
            return Ok(Plan::Same);
        }
        super::check_storable(&changed)?;
        Ok(Plan::Whole(changed))
    }

    /// The paths that are the same ones in every document.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &[Part]> {
        self.places.iter().filter_map(Option::as_deref)
    }

    /// The new values, if only values of members change and nothing is wrong. Errors are found by updating a copy.
    fn values(&self, document: &Document, now: DateTime, values: &mut Vec<(usize, Bson)>) -> Option<()> {
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
        growth.fits(document).then_some(())
    }

    /// Puts planned values into their document. The previous values are added to `before`.
    pub(crate) fn put(
        &self,
        document: &mut Document,
        values: &mut Vec<(usize, Bson)>,
        before: &mut Vec<(usize, Option<Bson>)>,
    ) {
        for (place, value) in values.drain(..) {
            if let Some(path) = self.places[place].as_deref() {
                before.push((place, exchange(document, path, Some(value))));
            }
        }
    }

    /// Undoes [`Self::put`].
    pub(crate) fn take_back(
        &self,
        document: &mut Document,
        before: impl DoubleEndedIterator<Item = (usize, Option<Bson>)>,
    ) {
        // In reverse order, so added members are removed from the end.
        for (place, value) in before.rev() {
            if let Some(path) = self.places[place].as_deref() {
                exchange(document, path, value);
            }
        }
    }
}

/// Sets a member of a document, or removes it, and returns what it was.
fn exchange(document: &mut Document, path: &[Part], value: Option<Bson>) -> Option<Bson> {
    let (last, parent) = path.split_last()?;
    let document = document_at_mut(document, parent)?;
    let Some(value) = value else { return document.remove(&last.name) };
    match last.member_mut(document) {
        Some(found) => Some(std::mem::replace(found, value)),
        None => document.insert(last.name.as_str(), value),
    }
}

/// The document at a path through documents only.
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
