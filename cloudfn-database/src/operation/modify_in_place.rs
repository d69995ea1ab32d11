//! Changing documents where they are.
//!
//! An update does not have to copy documents if no transaction is open and no index has to be checked first. If it fails for
//! one of them, the changes of the others are undone.

use std::sync::Arc;

use bson::{Bson, DateTime, Document};

use super::answer::Answer;
use super::database::Options;
use super::find::read_filter;
use super::request::Modify;
use super::settle::settle;
use crate::error::Result;
use crate::expression::Outer;
use crate::query::Filter;
use crate::store::{ChangeInPlace, Done, Store, View};
use crate::update::{Plan, Update};
use crate::value::{Key, Part};

/// Changes the documents that a query finds. Returns `None`, with nothing changed, if the request needs more than that: a
/// replacement, an upsert of a new document, or a check of an index.
pub(super) fn modify_in_place(
    request: &Modify,
    store: &mut Store,
    options: Options,
    now: DateTime,
) -> Result<Option<Answer>> {
    if !request.merge || store.get(&request.collection)?.has_indexes() {
        return Ok(None);
    }
    let view = View { store, snapshot: None, writes: None };
    let filter = read_filter(&request.query, &request.collection, view, options, now)?;
    let update = Update::read(&settle(&request.data, now)?)?;
    let id = filter.id().map(|id| Key(id.clone()));
    let most = if request.multi { usize::MAX } else { 1 };
    let mut change = UpdateOfFound { filter, update, now, values: Vec::new(), before: Vec::new() };
    let (updated, found) = store.change(&request.collection, &mut change, id.as_ref(), most)?;
    if found == 0 && request.upsert {
        return Ok(None);
    }
    Ok(Some(Answer::Modified { updated, upserted: None }))
}

struct UpdateOfFound {
    filter: Filter,
    update: Update,
    now: DateTime,
    /// The new values of a document, with the places of their changes in the update.
    values: Vec<(usize, Bson)>,
    /// The previous values, of one document after the other.
    before: Vec<(usize, Option<Bson>)>,
}

/// The previous state of a document.
enum Before {
    /// The number of values that changed.
    Values(usize),
    Whole(Arc<Document>),
}

impl ChangeInPlace for UpdateOfFound {
    type Before = Before;

    fn paths(&self) -> Vec<&[Part]> {
        self.filter.first_path().into_iter().chain(self.update.paths()).collect()
    }

    fn change(&mut self, document: &mut Arc<Document>) -> Result<Done<Before>> {
        if !self.filter.matches(document, Outer::at(self.now))? {
            return Ok(Done::PassedOver);
        }
        Ok(match self.update.plan(document, &self.filter, self.now, &mut self.values)? {
            Plan::Same => Done::Kept,
            Plan::Values => {
                let start = self.before.len();
                self.update.put(Arc::make_mut(document), &mut self.values, &mut self.before);
                Done::Changed(Before::Values(self.before.len() - start))
            }
            Plan::Whole(changed) => Done::Changed(Before::Whole(std::mem::replace(document, Arc::new(changed)))),
        })
    }

    fn take_back(&mut self, document: &mut Arc<Document>, before: Before) {
        match before {
            Before::Values(count) => {
                let start = self.before.len().saturating_sub(count);
                self.update.take_back(Arc::make_mut(document), self.before.drain(start..));
            }
            Before::Whole(whole) => *document = whole,
        }
    }
}
