//! Conditions on the items of a list, for `$pull` and the projection `$elemMatch`.

use bson::{Bson, Document};

use super::predicate::Predicate;
use super::read;
use crate::error::Result;
use crate::value::{Pattern, equal};

/// A condition on items.
#[derive(Debug, Clone)]
pub(crate) enum ElementFilter {
    /// Items equal to this value.
    Equal(Bson),
    /// Items that meet a condition.
    Meets(Predicate),
    /// Items that meet a condition, or contain an item that does.
    MeetsInside(Predicate),
}

impl ElementFilter {
    /// Parses the operand of `$pull`: a value, a condition on values, or a condition on documents.
    pub(crate) fn pull(operand: &Bson) -> Result<Self> {
        match operand {
            Bson::Document(document) if read::is_about_values(document) => {
                read::predicate("$pull", document, read::Position::Element).map(Self::MeetsInside)
            }
            Bson::Document(document) => read::has_document(document).map(Self::Meets),
            Bson::RegularExpression(regex) => {
                let pattern = Pattern::read(regex.pattern.as_str(), regex.options.as_str())?;
                Ok(Self::Meets(Predicate::Matches(pattern)))
            }
            value => Ok(Self::Equal(value.clone())),
        }
    }

    /// Parses the operand of `$elemMatch`.
    pub(crate) fn elem_match(operand: &Document) -> Result<Self> {
        read::elem_match(operand).map(Self::Meets)
    }

    pub(crate) fn accepts(&self, item: &Bson) -> bool {
        match self {
            Self::Equal(value) => equal(item, value),
            Self::Meets(predicate @ Predicate::HasDocument(_)) => {
                !matches!(item, Bson::Array(_)) && predicate.accepts_item(item)
            }
            Self::Meets(predicate) => predicate.accepts_item(item),
            Self::MeetsInside(predicate) => predicate.matches_from(Some(item), &[]),
        }
    }
}
