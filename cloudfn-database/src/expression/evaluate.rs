//! Evaluation of expressions.

use std::borrow::Cow;

use bson::{Bson, Document};

use super::{Call, Expression, Value};
use crate::error::Result;
use crate::expression::Scope;
use crate::value::{Part, check_size};

impl Expression {
    /// The value of the expression for a document.
    pub(crate) fn evaluate<'scope>(&'scope self, scope: Scope<'scope>) -> Result<Value<'scope>> {
        match self {
            Self::Literal(value) => Ok(Some(Cow::Borrowed(value))),
            Self::Field(path) => Ok(follow(scope.root, path)),
            Self::Variable(name, path) => Ok(match (scope.outer.variable(name), path.is_empty()) {
                (value, true) => value.map(Cow::Borrowed),
                (Some(Bson::Document(document)), false) => follow(document, path),
                (Some(Bson::Array(items)), false) => Some(Cow::Owned(follow_list(items, path))),
                _ => None,
            }),
            Self::Root => Ok(Some(Cow::Owned(Bson::Document(scope.root.clone())))),
            Self::Now => Ok(Some(Cow::Owned(Bson::DateTime(scope.outer.now)))),
            Self::Remove => Ok(None),
            Self::List(items) => {
                let mut list = Vec::with_capacity(items.len());
                for item in items {
                    list.push(item.evaluate(scope)?.map_or(Bson::Null, Cow::into_owned));
                }
                checked(Bson::Array(list))
            }
            Self::Object(members) => {
                let mut document = Document::new();
                for (name, member) in members {
                    if let Some(value) = member.evaluate(scope)? {
                        document.insert(name.as_str(), value.into_owned());
                    }
                }
                checked(Bson::Document(document))
            }
            Self::Call(call) => call.evaluate(scope),
            Self::Special(special) => special.evaluate(scope),
        }
    }

    /// The paths that the expression always reads.
    pub(crate) fn paths<'own>(&'own self, paths: &mut Vec<&'own [Part]>) {
        match self {
            Self::Field(path) => paths.push(path),
            Self::Call(call) => call.operands.iter().flatten().for_each(|operand| operand.paths(paths)),
            Self::List(items) => items.iter().for_each(|item| item.paths(paths)),
            Self::Object(members) => members.iter().for_each(|(_, member)| member.paths(paths)),
            _ => {}
        }
    }

    /// Like `evaluate`, but returns an owned value.
    pub(crate) fn value(&self, scope: Scope<'_>) -> Result<Option<Bson>> {
        Ok(self.evaluate(scope)?.map(Cow::into_owned))
    }
}

impl Call {
    fn evaluate<'scope>(&'scope self, scope: Scope<'scope>) -> Result<Value<'scope>> {
        let mut operands = Vec::with_capacity(self.operands.len());
        for operand in &self.operands {
            operands.push(match operand {
                Some(operand) if self.is_named => operand.evaluate(scope)?.or(Some(Cow::Owned(Bson::Null))),
                Some(operand) => operand.evaluate(scope)?,
                None => None,
            });
        }
        match (self.function)(&operands).map_err(|error| error.within(self.name))? {
            Some(value) => checked(value),
            None => Ok(None),
        }
    }
}

/// Checks that a computed value is not too large.
pub(super) fn checked<'scope>(value: Bson) -> Result<Value<'scope>> {
    if matches!(value, Bson::Document(_) | Bson::Array(_) | Bson::String(_)) {
        check_size(&value)?;
    }
    Ok(Some(Cow::Owned(value)))
}

/// The value at a path. For a list, the values in its documents.
fn follow<'value>(document: &'value Document, path: &[Part]) -> Value<'value> {
    let (first, rest) = path.split_first()?;
    let value = first.member(document)?;
    if rest.is_empty() {
        return Some(Cow::Borrowed(value));
    }
    match value {
        Bson::Document(inner) => follow(inner, rest),
        Bson::Array(items) => Some(Cow::Owned(follow_list(items, rest))),
        _ => None,
    }
}

fn follow_list(items: &[Bson], path: &[Part]) -> Bson {
    let values = items.iter().filter_map(|item| follow(item.as_document()?, path).map(Cow::into_owned));
    Bson::Array(values.collect())
}
