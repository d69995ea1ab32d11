//! Updates: operators that change a document.

mod arithmetic;
mod change;
mod lists;
mod path;
mod plan;
mod push;
mod read;
mod replace;
mod slot;
mod storable;
mod upsert;

use bson::{DateTime, Document};

use self::change::Change;
use self::path::UpdatePath;
use crate::error::{Error, Result};
use crate::query::Filter;
use crate::value::Part;

pub(crate) use self::plan::Plan;
pub(crate) use self::replace::replace;
pub(crate) use self::storable::check as check_storable;
pub(crate) use self::upsert::start as start_upsert;

/// A parsed update with operators.
#[derive(Debug, Clone)]
pub(crate) struct Update {
    /// In the order of their paths.
    changes: Vec<(UpdatePath, Change)>,
    /// The same paths resolved, for those that mean the same in every document.
    places: Vec<Option<Vec<Part>>>,
}

impl Update {
    /// Parses an update such as `{"$inc": {"count": 1}}`.
    pub(crate) fn read(document: &Document) -> Result<Self> {
        read::update(document)
    }

    /// Applies the update. If it fails, discard the document.
    ///
    /// `filter` is the query that found the document: `$` in a path refers to it. `inserts` means that the document is
    /// new.
    pub(crate) fn apply(&self, document: &mut Document, filter: &Filter, now: DateTime, inserts: bool) -> Result<()> {
        let id = document.get("_id").cloned();
        // `$` is resolved before anything is changed.
        let mut positional = Vec::new();
        for ((path, _), places) in self.changes.iter().zip(&self.places) {
            if places.is_none() {
                positional.extend(path.resolve(document, filter)?.into_iter().map(|place| (path, place)));
            }
        }
        self.check_overlaps(&positional)?;
        for ((path, change), fixed) in self.changes.iter().zip(&self.places) {
            if matches!(change, Change::SetOnInsert(_)) && !inserts {
                continue;
            }
            let found = positional.iter().filter(|(own, _)| fixed.is_none() && *own == path).map(|(_, place)| place);
            for place in fixed.iter().chain(found) {
                change
                    .apply(document, place, now)
                    .map_err(|error| error.within(&format!("{} of `{path}`", change.operator())))?;
            }
        }
        if !inserts && document.get("_id") != id.as_ref() {
            return Err(Error::parameter("the `_id` of a document cannot be changed"));
        }
        Ok(())
    }

    /// Fails if the places that `$` and `$[]` mean in a document overlap with those of other changes. The other paths were
    /// compared with each other when the update was parsed.
    fn check_overlaps(&self, positional: &[(&UpdatePath, Vec<Part>)]) -> Result<()> {
        if positional.is_empty() {
            return Ok(());
        }
        let fixed =
            self.changes.iter().zip(&self.places).filter_map(|((path, _), place)| Some((path, place.as_ref()?)));
        let all = fixed.chain(positional.iter().map(|(path, place)| (*path, place)));
        let names = |place: &'_ Vec<Part>| place.iter().map(|part| part.name.clone()).collect();
        let mut all: Vec<(Vec<String>, &UpdatePath)> = all.map(|(path, place)| (names(place), path)).collect();
        // Now a place is before all places inside it.
        all.sort();
        for pair in all.windows(2) {
            let [(outer, first), (inner, second)] = pair else { continue };
            if inner.starts_with(outer) {
                return Err(Error::parameter(format!(
                    "`{first}` and `{second}` change the same value of a document, at `{}`",
                    inner.join(".")
                )));
            }
        }
        Ok(())
    }
}
