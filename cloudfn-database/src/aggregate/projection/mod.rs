//! Projections: which members of a document are returned by `get` and by the stages `$project` and `$addFields`.

mod apply;
mod read;

use crate::expression::Expression;
use crate::query::ElementFilter;
use crate::value::Part;

/// A projection.
#[derive(Debug, Clone)]
pub(crate) struct Projection {
    mode: Mode,
    members: Members,
    /// The list that is reduced to the item that the query matched: `tags` in `tags.$`.
    item_of: Option<Vec<Part>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Keep only the named members.
    Include,
    /// Remove the named members.
    Exclude,
    /// Keep everything, and add computed members.
    Add,
}

type Members = Vec<(String, Step)>;

#[derive(Debug, Clone)]
enum Step {
    /// The member is kept or removed, depending on the mode.
    Named,
    Compute(Expression),
    Inside(Members),
    /// A part of a list. It is allowed in both modes.
    Slice {
        skip: i64,
        length: u64,
    },
    First(ElementFilter),
}
