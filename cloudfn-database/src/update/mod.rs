//! Updates: what an operation makes of a document.

mod arithmetic;
mod change;
mod lists;
mod path;
mod place;
mod push;
mod read;
mod replace;
mod storable;
mod upsert;

use bson::{DateTime, Document};

use self::change::Change;
use self::path::UpdatePath;
use crate::error::{Error, Result};
use crate::query::Filter;

pub(crate) use self::replace::replace;
pub(crate) use self::storable::check as check_storable;
pub(crate) use self::upsert::start as start_upsert;

/// An update with operators, checked and ready to be applied.
#[derive(Debug, Clone)]
pub(crate) struct Update {
    /// In the order of their paths.
    changes: Vec<(UpdatePath, Change)>,
}

impl Update {
    /// Reads an update such as `{"$inc": {"count": 1}}`.
    pub(crate) fn read(document: &Document) -> Result<Self> {
        read::update(document)
    }

    /// Applies the update. What it makes of a document that fails is of no use.
    ///
    /// `filter` is the query that found the document, which `$` in a path refers to; `inserts` says that the document is
    /// new.
    pub(crate) fn apply(&self, document: &mut Document, filter: &Filter, now: DateTime, inserts: bool) -> Result<()> {
        let before = document.clone();
        for (path, change) in &self.changes {
            if matches!(change, Change::SetOnInsert(_)) && !inserts {
                continue;
            }
            for concrete in path.resolve(&before, filter)? {
                change
                    .apply(document, &concrete, now)
                    .map_err(|error| error.within(&format!("{} of `{path}`", change.operator())))?;
            }
        }
        if !inserts && document.get("_id") != before.get("_id") {
            return Err(Error::parameter("the `_id` of a document does not change"));
        }
        Ok(())
    }
}
