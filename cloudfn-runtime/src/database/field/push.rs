//! How items are added to a list.

use bson::{Bson, Document};

use super::Order;

/// Where items are added, and how the list is sorted and shortened afterwards: `position`, `sort` and `slice` of wx-server-sdk's
/// `_.push({ each, .. })`.
///
/// ```
/// use cloudfn_runtime::database::{Field, Push};
///
/// let scores: Field<Vec<i64>> = Field::at("scores");
/// // Keeps the five best scores.
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
    /// Adds items at the end.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds items before the item at this index; a negative index counts from the end.
    #[must_use]
    pub fn position(mut self, position: i64) -> Self {
        self.position = Some(position);
        self
    }

    /// Then sorts the whole list by its values, the smallest first.
    #[must_use]
    pub fn ascending(mut self) -> Self {
        self.sort = Some(Bson::Int32(1));
        self
    }

    /// Then sorts the whole list by its values, the greatest first.
    #[must_use]
    pub fn descending(mut self) -> Self {
        self.sort = Some(Bson::Int32(-1));
        self
    }

    /// Then sorts the whole list by a member of its documents: `Field::at("score").desc()`. A second call sorts the documents
    /// that are equal in the first.
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

    /// Then keeps only this many items: the first ones, or the last ones if the number is negative.
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
