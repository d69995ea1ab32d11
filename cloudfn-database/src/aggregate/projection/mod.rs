//! Projections: which members of a document are shown, of `get` and of the stages `$project` and `$addFields`.

mod apply;
mod read;

use bson::Bson;

use super::expressions::Expression;
use crate::query::ElementFilter;
use crate::value::Part;

/// A projection.
#[derive(Debug, Clone)]
pub(crate) struct Projection {
    mode: Mode,
    members: Members,
    /// The list of which only the item is shown that the query found: `tags` of `tags.$`.
    item_of: Option<Vec<Part>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Only what is named stays.
    Include,
    /// What is named goes.
    Exclude,
    /// Everything stays, and something is added.
    Add,
}

type Members = Vec<(String, Step)>;

#[derive(Debug, Clone)]
enum Step {
    /// Stays, or goes.
    Named,
    Compute(Expression),
    Inside(Members),
    /// A part of a list. In a projection of everything else it stands beside what goes.
    Slice {
        skip: i64,
        length: u64,
    },
    First(ElementFilter),
}

/// A part of a list. A negative start counts from the end.
pub(crate) fn slice(items: &[Bson], skip: i64, length: u64) -> &[Bson] {
    let start = match usize::try_from(skip) {
        Ok(start) => start.min(items.len()),
        Err(_) => items.len().saturating_sub(usize::try_from(skip.unsigned_abs()).unwrap_or(usize::MAX)),
    };
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    &items[start..start.saturating_add(length).min(items.len())]
}
