//! The names of a document's members, for the derive.

use std::borrow::Cow;

/// Collects the names of a document's members.
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

    /// Adds the names of a flattened document. If it does not know them, no name is known.
    #[must_use]
    pub fn flattened(mut self, names: Vec<Cow<'static, str>>) -> Self {
        self.is_unknown |= names.is_empty();
        self.names.extend(names);
        self
    }

    /// The names in order, or none if one is not known.
    #[must_use]
    pub fn into_vec(self) -> Vec<Cow<'static, str>> {
        if self.is_unknown { Vec::new() } else { self.names }
    }
}
