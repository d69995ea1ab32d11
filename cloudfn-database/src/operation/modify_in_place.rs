//! Updates in place.
//!
//! An update need not copy documents if no transaction is open and the collection has no indexes. If it fails for one
//! document, the changes of the others are undone.

use std::sync::Arc;

use bson::{Bson, DateTime, Document};

use super::answer::Answer;
use super::database::Options;
use super::find::read_filter;
use super::request::Modify;
use super::settle::settle;
use crate::aggregate::Outer;
use crate::error::Result;
use crate::query::Filter;
use crate::store::{ChangeInPlace, Done, Store, View};
use crate::update::{Plan, Update};
use crate::value::{Key, Part};

/// Changes the documents that a query finds in place. `None` if that is not possible; then nothing was changed.
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
    let mut change = UpdateOfFound { filter, update, now };
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
}

/// The previous state of a document.
enum Before {
    /// Some of its values, each with the index of a change in the update.
    Values(Vec<(usize, Option<Bson>)>),
    Whole(Arc<Document>),
}

impl ChangeInPlace for UpdateOfFound {
    type Before = Before;

    fn paths(&self) -> Vec<&[Part]> {
        self.filter.paths().into_iter().chain(self.update.paths()).collect()
    }

    fn change(&mut self, document: &mut Arc<Document>) -> Result<Done<Before>> {
        if !self.filter.matches(document, Outer::at(self.now))? {
            return Ok(Done::PassedOver);
        }
        Ok(match self.update.plan(document, &self.filter, self.now)? {
            Plan::Same => Done::Kept,
            Plan::Values(values) => Done::Changed(Before::Values(self.update.put(Arc::make_mut(document), values))),
            Plan::Whole(changed) => Done::Changed(Before::Whole(std::mem::replace(document, Arc::new(changed)))),
        })
    }

    fn take_back(&mut self, document: &mut Arc<Document>, before: Before) {
        match before {
            Before::Values(values) => self.update.take_back(Arc::make_mut(document), values),
            Before::Whole(whole) => *document = whole,
        }
    }
}
