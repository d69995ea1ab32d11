//! Evaluation of the special operators.

use std::borrow::Cow;

use bson::Bson;

use super::{DateFromString, Special};
use crate::error::{Error, Result};
use crate::expression::evaluate::checked;
use crate::expression::operand::wrong;
use crate::expression::{Binding, Scope};
use crate::expression::{Expression, Value, convert, date_parse};
use crate::value::{check_size, is_true};

impl Special {
    pub(in crate::expression) fn evaluate<'scope>(&'scope self, scope: Scope<'scope>) -> Result<Value<'scope>> {
        match self {
            Self::Literal(value) => Ok(Some(Cow::Borrowed(value))),
            Self::And(operands) => all_or_any(operands, scope, true),
            Self::Or(operands) => all_or_any(operands, scope, false),
            Self::Condition { test, then, otherwise } => {
                if is_met(test, scope)? {
                    then.evaluate(scope)
                } else {
                    otherwise.evaluate(scope)
                }
            }
            Self::Switch { branches, default } => {
                for (test, then) in branches {
                    if is_met(test, scope)? {
                        return then.evaluate(scope);
                    }
                }
                match default {
                    Some(default) => default.evaluate(scope),
                    None => Err(Error::request("$switch: no branch matches, and there is no `default`")),
                }
            }
            Self::IfNull(operands) => {
                let Some((last, others)) = operands.split_last() else { return Ok(None) };
                for operand in others {
                    let value = operand.evaluate(scope)?;
                    if present(value.as_deref()).is_some() {
                        return Ok(value);
                    }
                }
                last.evaluate(scope)
            }
            Self::Let { variables, body } => {
                let mut values = Vec::with_capacity(variables.len());
                for (name, value) in variables {
                    values.push((name, value.evaluate(scope)?));
                }
                owned(with_all(&values, scope, body)?)
            }
            Self::Map { input, name, body } => {
                let Some(input) = items("$map", input, scope)? else { return Ok(Some(Cow::Owned(Bson::Null))) };
                let mut list = Vec::new();
                for item in input.as_array().into_iter().flatten() {
                    let value = with_one(name, Some(item), scope, |scope| body.value(scope))?;
                    list.push(value.unwrap_or(Bson::Null));
                }
                checked(Bson::Array(list))
            }
            Self::Filter { input, name, test, limit } => evaluate_filter(input, name, test, limit.as_ref(), scope),
            Self::Reduce { input, start, body } => {
                let Some(input) = items("$reduce", input, scope)? else { return Ok(Some(Cow::Owned(Bson::Null))) };
                let mut result = start.value(scope)?;
                for item in input.as_array().into_iter().flatten() {
                    result = with_one("value", result.as_ref(), scope, |scope| {
                        with_one("this", Some(item), scope, |scope| body.value(scope))
                    })?;
                    // Each iteration may nest the result of the previous one.
                    result.as_ref().map_or(Ok(()), check_size)?;
                }
                Ok(result.map(Cow::Owned))
            }
            Self::Convert { input, to, on_error, on_null } => {
                evaluate_convert(input, to, on_error.as_ref(), on_null.as_ref(), scope)
            }
            Self::DateFromString(parts) => parts.evaluate(scope),
            Self::SortArray { input, order } => {
                let Some(input) = items("$sortArray", input, scope)? else { return Ok(Some(Cow::Owned(Bson::Null))) };
                let mut list = input.as_array().cloned().unwrap_or_default();
                order.apply(&mut list);
                checked(Bson::Array(list))
            }
            Self::GetField { field, input } => Ok(match input.evaluate(scope)? {
                Some(Cow::Borrowed(Bson::Document(document))) => document.get(field).map(Cow::Borrowed),
                Some(Cow::Owned(Bson::Document(mut document))) => document.remove(field).map(Cow::Owned),
                Some(null @ (Cow::Borrowed(Bson::Null) | Cow::Owned(Bson::Null))) => Some(null),
                _ => None,
            }),
            Self::SetField { field, input, value } => match input.value(scope)? {
                None | Some(Bson::Null | Bson::Undefined) => Ok(Some(Cow::Owned(Bson::Null))),
                Some(Bson::Document(mut document)) => {
                    match value.value(scope)? {
                        Some(value) => document.insert(field.as_str(), value),
                        None => document.remove(field),
                    };
                    checked(Bson::Document(document))
                }
                other => Err(wrong("an object as `input`", other.as_ref()).within("$setField")),
            },
        }
    }
}

impl DateFromString {
    fn evaluate<'scope>(&'scope self, scope: Scope<'scope>) -> Result<Value<'scope>> {
        let value = self.text.evaluate(scope)?;
        let Some(value) = present(value.as_deref()) else {
            return self.on_null.as_ref().map_or(Ok(Some(Cow::Owned(Bson::Null))), |on_null| on_null.evaluate(scope));
        };
        let optional = |part: &'scope Option<Expression>| part.as_ref().map(|part| part.evaluate(scope)).transpose();
        let (format, zone) = (optional(&self.format)?, optional(&self.zone)?);
        let (format, zone) = (format.as_ref().map(Option::as_deref), zone.as_ref().map(Option::as_deref));
        if format.is_some_and(|format| present(format).is_none()) || zone.is_some_and(|zone| present(zone).is_none()) {
            return Ok(Some(Cow::Owned(Bson::Null)));
        }
        match date_parse::from_string(value, format.flatten(), zone.flatten()) {
            Ok(date) => Ok(Some(Cow::Owned(date))),
            Err(error) => {
                self.on_error.as_ref().map_or(Err(error.within("$dateFromString")), |other| other.evaluate(scope))
            }
        }
    }
}

fn evaluate_convert<'scope>(
    input: &'scope Expression,
    to: &'scope Expression,
    on_error: Option<&'scope Expression>,
    on_null: Option<&'scope Expression>,
    scope: Scope<'scope>,
) -> Result<Value<'scope>> {
    let value = input.evaluate(scope)?;
    let Some(value) = present(value.as_deref()) else {
        return on_null.map_or(Ok(Some(Cow::Owned(Bson::Null))), |on_null| on_null.evaluate(scope));
    };
    let to = to.evaluate(scope)?;
    let Some(to) = present(to.as_deref()) else { return Ok(Some(Cow::Owned(Bson::Null))) };
    match convert::convert(value, to) {
        Ok(value) => Ok(Some(Cow::Owned(value))),
        Err(error) => on_error.map_or(Err(error.within("$convert")), |other| other.evaluate(scope)),
    }
}

fn evaluate_filter<'scope>(
    input: &'scope Expression,
    name: &str,
    test: &Expression,
    limit: Option<&'scope Expression>,
    scope: Scope<'scope>,
) -> Result<Value<'scope>> {
    let Some(input) = items("$filter", input, scope)? else { return Ok(Some(Cow::Owned(Bson::Null))) };
    let limit = match limit.map(|limit| limit.evaluate(scope)).transpose()?.flatten() {
        None => usize::MAX,
        Some(limit) => match crate::value::as_index(&limit) {
            Some(limit) if limit > 0 => limit,
            _ => return Err(wrong("a limit above 0", Some(&limit)).within("$filter")),
        },
    };
    let mut kept = Vec::new();
    for item in input.as_array().into_iter().flatten() {
        if kept.len() >= limit {
            break;
        }
        if with_one(name, Some(item), scope, |scope| is_met(test, scope))? {
            kept.push(item.clone());
        }
    }
    checked(Bson::Array(kept))
}

fn present(value: Option<&Bson>) -> Option<&Bson> {
    value.filter(|value| !matches!(value, Bson::Null | Bson::Undefined))
}

fn is_met(test: &Expression, scope: Scope<'_>) -> Result<bool> {
    Ok(test.evaluate(scope)?.is_some_and(|value| is_true(&value)))
}

fn all_or_any<'scope>(operands: &[Expression], scope: Scope<'_>, all: bool) -> Result<Value<'scope>> {
    for operand in operands {
        if is_met(operand, scope)? != all {
            return Ok(Some(Cow::Owned(Bson::Boolean(!all))));
        }
    }
    Ok(Some(Cow::Owned(Bson::Boolean(all))))
}

/// The list that an operator iterates over, or `None` if it is null or missing.
fn items<'scope>(operator: &str, input: &'scope Expression, scope: Scope<'scope>) -> Result<Value<'scope>> {
    let value = input.evaluate(scope)?;
    match value.as_deref() {
        None | Some(Bson::Null | Bson::Undefined) => Ok(None),
        Some(Bson::Array(_)) => Ok(value),
        other => Err(wrong("a list as `input`", other).within(operator)),
    }
}

fn owned<'scope>(value: Option<Bson>) -> Result<Value<'scope>> {
    value.map_or(Ok(None), checked)
}

fn with_one<T>(
    name: &str,
    value: Option<&Bson>,
    scope: Scope<'_>,
    evaluate: impl FnOnce(Scope<'_>) -> Result<T>,
) -> Result<T> {
    let binding = Binding { name, value, next: scope.outer.variables };
    evaluate(Scope { root: scope.root, outer: scope.outer.with(&binding) })
}

/// Evaluates with variables. It recurses, because each binding lives in its own stack frame.
fn with_all(values: &[(&String, Value<'_>)], scope: Scope<'_>, body: &Expression) -> Result<Option<Bson>> {
    let Some(((name, value), rest)) = values.split_first() else { return body.value(scope) };
    with_one(name, value.as_deref(), scope, |scope| with_all(rest, scope, body))
}
