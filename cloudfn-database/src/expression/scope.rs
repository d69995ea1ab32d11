//! What an expression can refer to.

use bson::{Bson, DateTime, Document};

/// A variable, as `$let`, `$map` and `$lookup` declare it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Binding<'scope> {
    pub(crate) name: &'scope str,
    /// `None` if the value is missing.
    pub(crate) value: Option<&'scope Bson>,
    pub(crate) next: Option<&'scope Binding<'scope>>,
}

/// What is the same for all documents.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outer<'scope> {
    pub(crate) now: DateTime,
    pub(crate) variables: Option<&'scope Binding<'scope>>,
}

impl Outer<'_> {
    /// A scope for conditions without expressions.
    pub(crate) const EMPTY: Outer<'static> = Outer { now: DateTime::from_millis(0), variables: None };
}

impl<'scope> Outer<'scope> {
    pub(crate) fn at(now: DateTime) -> Self {
        Self { now, variables: None }
    }

    pub(crate) fn with(self, binding: &'scope Binding<'scope>) -> Self {
        Self { variables: Some(binding), ..self }
    }

    pub(crate) fn variable(self, name: &str) -> Option<&'scope Bson> {
        let mut next = self.variables;
        while let Some(binding) = next {
            if binding.name == name {
                return binding.value;
            }
            next = binding.next;
        }
        None
    }
}

/// The document, and what is the same for all documents.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scope<'scope> {
    pub(crate) root: &'scope Document,
    pub(crate) outer: Outer<'scope>,
}
