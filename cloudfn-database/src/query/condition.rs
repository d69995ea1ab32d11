//! Conditions on documents.

use bson::{Bson, Document};

use super::predicate::{Comparison, Predicate};
use super::schema::Schema;
use crate::error::Result;
use crate::expression::{Expression, Outer, Scope};
use crate::value::{Path, is_true};

/// A condition on a document.
#[derive(Debug, Clone)]
pub(crate) enum Condition {
    And(Vec<Condition>),
    Or(Vec<Condition>),
    Nor(Vec<Condition>),
    Field(Path, Predicate),
    Expression(Expression),
    Schema(Schema),
}

impl Condition {
    pub(crate) fn matches(&self, document: &Document, outer: Outer<'_>) -> Result<bool> {
        match self {
            Self::And(all) => {
                for one in all {
                    if !one.matches(document, outer)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Self::Or(any) => Self::any(any, document, outer),
            Self::Nor(none) => Self::any(none, document, outer).map(|any| !any),
            Self::Field(path, predicate) => Ok(predicate.matches(document, path.parts())),
            Self::Expression(expression) => {
                let value = expression.evaluate(Scope { root: document, outer })?;
                Ok(value.is_some_and(|value| is_true(&value)))
            }
            Self::Schema(schema) => Ok(schema.accepts_document(document)),
        }
    }

    fn any(conditions: &[Self], document: &Document, outer: Outer<'_>) -> Result<bool> {
        for one in conditions {
            if one.matches(document, outer)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The conditions on fields that every match meets.
    pub(crate) fn conjuncts(&self) -> Vec<(&Path, &Predicate)> {
        match self {
            Self::Field(path, predicate) => predicate.parts().into_iter().map(|part| (path, part)).collect(),
            Self::And(all) => all.iter().flat_map(Self::conjuncts).collect(),
            // A single alternative must match.
            Self::Or(any) if any.len() == 1 => any[0].conjuncts(),
            _ => Vec::new(),
        }
    }

    /// The values that every match has at a path.
    pub(crate) fn equalities(&self) -> Vec<(&Path, &Bson)> {
        let equality = |(path, predicate)| match predicate {
            &Predicate::Compare(Comparison::Equal, ref value) => Some((path, value)),
            _ => None,
        };
        self.conjuncts().into_iter().filter_map(equality).collect()
    }
}
