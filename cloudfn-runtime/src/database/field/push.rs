//! How items are put into a list.

use bson::{Bson, Document};

use super::Order;

/// Where items are put, and what becomes of the list then: `position`, `sort` and `slice` of wx-server-sdk's
/// `_.push({ each, .. })`.
///
/// ```
/// use cloudfn_runtime::database::{Field, Push};
///
/// let scores: Field<Vec<i64>> = Field::at("scores");
/// // The five best ones are kept.
/// let change = scores.push_all_with([80, 95], Push::new().descending().slice(5));
/// # let _ = change;
/// ```
#[derive(Debug, Clone, Default)]
pub struct Push {
    position: Option<i64>,
    sort: Option<Bson>,
    slice: Option<i64>,
}

impl Push {
    /// At the end.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Before the item at this place; of a negative one, counted from the end.
    #[must_use]
    pub fn position(mut self, position: i64) -> Self {
        self.position = Some(position);
        self
    }

    /// Then the whole list is sorted by its values, the smallest first.
    #[must_use]
    pub fn ascending(mut self) -> Self {
        self.sort = Some(Bson::Int32(1));
        self
    }

    /// Then the whole list is sorted by its values, the greatest first.
    #[must_use]
    pub fn descending(mut self) -> Self {
        self.sort = Some(Bson::Int32(-1));
        self
    }

    /// Then the whole list is sorted by a member of its documents: `Field::at("score").desc()`. Called again, by this one
    /// where the others are equal.
    #[must_use]
    pub fn sort_by<D>(mut self, order: Order<D>) -> Self {
        let mut members = match self.sort.take() {
            Some(Bson::Document(members)) => members,
            _ => Document::new(),
        };
        members.insert(order.path, if order.is_descending { -1 } else { 1 });
        self.sort = Some(Bson::Document(members));
        self
    }

    /// Then only so many items are kept: the first ones, or the last ones if it is negative.
    #[must_use]
    pub fn slice(mut self, slice: i64) -> Self {
        self.slice = Some(slice);
        self
    }

    /// The operand of `$push`, in the SDK's order.
    pub(super) fn operand(self, items: Vec<Bson>) -> Document {
        let mut operand = Document::from_iter([("$each".to_owned(), Bson::Array(items))]);
        operand.extend(self.position.map(|position| ("$position".to_owned(), Bson::Int64(position))));
        operand.extend(self.sort.map(|sort| ("$sort".to_owned(), sort)));
        operand.extend(self.slice.map(|slice| ("$slice".to_owned(), Bson::Int64(slice))));
        operand
    }
}
