//! Queries: which documents an operation applies to.

mod bits;
mod condition;
mod element;
mod geo;
mod place;
mod predicate;
mod read;
mod schema;

use bson::{Bson, Document};

use crate::error::{Error, Result};
use crate::expression::{Outer, Reader};
use crate::geo::Near;
use crate::value::{Part, Path};

use self::condition::Condition;
pub(crate) use self::predicate::Predicate;

/// A parsed query.
#[derive(Debug, Clone)]
pub(crate) struct Filter {
    condition: Condition,
}

impl Filter {
    /// A filter that matches every document.
    pub(crate) fn all() -> Self {
        Self { condition: Condition::And(Vec::new()) }
    }

    /// Parses a query.
    pub(crate) fn read(document: &Document, reader: &mut Reader) -> Result<Self> {
        let condition = read::condition(document, read::Position::Top, reader)?;
        let filter = Self { condition };
        if filter.nears().count() > 1 {
            return Err(Error::parameter("$nearSphere: a query can have only one"));
        }
        Ok(filter)
    }

    pub(crate) fn matches(&self, document: &Document, outer: Outer<'_>) -> Result<bool> {
        self.condition.matches(document, outer)
    }

    /// The `_id` that the query requires, if any.
    pub(crate) fn id(&self) -> Option<&Bson> {
        self.condition.equalities().into_iter().find_map(|(path, value)| {
            let simple = !matches!(value, Bson::Array(_) | Bson::Null | Bson::RegularExpression(_));
            (path.parts().len() == 1 && path.parts()[0].name == "_id" && simple).then_some(value)
        })
    }

    /// The path that is read first in each document. Often it decides, and the others are not read.
    pub(crate) fn first_path(&self) -> Option<&[Part]> {
        self.condition.conjuncts().first().map(|(path, _)| path.parts())
    }

    /// The values that the query requires. An upsert puts them into the new document.
    pub(crate) fn equalities(&self) -> Vec<(&Path, &Bson)> {
        self.condition.equalities()
    }

    /// The `$nearSphere` that sorts the results.
    pub(crate) fn near(&self) -> Option<(&Path, &Near)> {
        self.nears().next()
    }

    fn nears(&self) -> impl Iterator<Item = (&Path, &Near)> {
        self.condition.conjuncts().into_iter().filter_map(|(path, predicate)| match predicate {
            Predicate::Near(near) => Some((path, near)),
            _ => None,
        })
    }

    /// The index of the first list item that the query matched. It is the meaning of `$` in the path of an update.
    pub(crate) fn matched_place(&self, document: &Document, list: &[Part]) -> Option<usize> {
        place::matched(&self.condition, document, list)
    }
}

pub(crate) use self::element::ElementFilter;
