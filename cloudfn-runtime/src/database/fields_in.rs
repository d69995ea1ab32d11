//! What the derive implements for a document's fields.

use std::borrow::Cow;

use super::field::Field;
use super::parent::Whole;

/// The fields of a document, made from their parent.
///
/// The derive implements it. It names the type of a nested document only once, so that rustc reports a type that is not a
/// document only once.
#[doc(hidden)]
pub trait FieldsIn: Sized {
    /// The parent of the fields.
    type Parent;

    /// The fields with this parent.
    fn in_parent(parent: Self::Parent) -> Self;

    /// The names of the members in the database, in order. Empty if one of them is not known.
    fn names(&self) -> Vec<Cow<'static, str>>;
}

/// The fields of a document with unknown members: reach them by their paths.
impl<D> FieldsIn for Whole<D> {
    type Parent = Self;

    fn in_parent(parent: Self) -> Self {
        parent
    }

    fn names(&self) -> Vec<Cow<'static, str>> {
        Vec::new()
    }
}

/// The same for a document in a member.
impl<T, D> FieldsIn for Field<T, D> {
    type Parent = Self;

    fn in_parent(parent: Self) -> Self {
        parent
    }

    fn names(&self) -> Vec<Cow<'static, str>> {
        Vec::new()
    }
}

/// Collects the names of a document's members.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct Names {
    names: Vec<Cow<'static, str>>,
    is_unknown: bool,
}

impl Names {
    /// No names.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the name of a member.
    #[must_use]
    pub fn member(mut self, name: &'static str) -> Self {
        self.names.push(name.into());
        self
    }

    /// Adds the names of a flattened document.
    #[must_use]
    pub fn flattened(mut self, fields: &impl FieldsIn) -> Self {
        let names = fields.names();
        self.is_unknown |= names.is_empty();
        self.names.extend(names);
        self
    }

    /// The names in order.
    #[must_use]
    pub fn into_vec(self) -> Vec<Cow<'static, str>> {
        if self.is_unknown { Vec::new() } else { self.names }
    }
}
