//! Operators that do not evaluate all of their operands first, or that have variables.

use std::borrow::Cow;

use bson::Bson;

use super::evaluate::checked;
use super::operand::wrong;
use super::read::named;
use super::{Expression, Reader, Value, convert};
use crate::aggregate::scope::{Binding, Scope};
use crate::error::{Error, Result};
use crate::value::{check_size, is_true, short};

/// Such an operator.
#[derive(Debug, Clone)]
pub(crate) enum Special {
    Literal(Bson),
    And(Vec<Expression>),
    Or(Vec<Expression>),
    Condition { test: Expression, then: Expression, otherwise: Expression },
    Switch { branches: Vec<(Expression, Expression)>, default: Option<Expression> },
    IfNull(Vec<Expression>),
    Let { variables: Vec<(String, Expression)>, body: Expression },
    Map { input: Expression, name: String, body: Expression },
    Filter { input: Expression, name: String, test: Expression, limit: Option<Expression> },
    Reduce { input: Expression, start: Expression, body: Expression },
    Convert { input: Expression, to: Expression, on_error: Option<Expression>, on_null: Option<Expression> },
    DateFromString(Box<DateFromString>),
}

/// `$dateFromString`.
#[derive(Debug, Clone)]
pub(crate) struct DateFromString {
    text: Expression,
    format: Option<Expression>,
    zone: Option<Expression>,
    on_error: Option<Expression>,
    on_null: Option<Expression>,
}

/// Reads one of these operators, if it is one.
pub(super) fn read(name: &str, operand: &Bson, reader: &mut Reader) -> Result<Option<Special>> {
    let list = |reader: &mut Reader| match operand {
        Bson::Array(items) => items.iter().map(|item| Expression::read(item, reader)).collect::<Result<Vec<_>>>(),
        single => Ok(vec![Expression::read(single, reader)?]),
    };
    Ok(Some(match name {
        "$literal" => Special::Literal(operand.clone()),
        "$and" => Special::And(list(reader)?),
        "$or" => Special::Or(list(reader)?),
        "$ifNull" => {
            let operands = list(reader)?;
            if operands.len() < 2 {
                return Err(Error::parameter("$ifNull takes two operands or more"));
            }
            Special::IfNull(operands)
        }
        "$cond" => condition(operand, reader)?,
        "$switch" => switch(operand, reader)?,
        "$let" => variables(operand, reader)?,
        "$map" => map(operand, reader)?,
        "$filter" => filter(operand, reader)?,
        "$reduce" => reduce(operand, reader)?,
        "$convert" => {
            let mut parts = named(name, &["input", "to", "onError", "onNull"], 2, operand, reader)?.into_iter();
            let (input, to) = (required(&mut parts), required(&mut parts));
            Special::Convert { input, to, on_error: parts.next().flatten(), on_null: parts.next().flatten() }
        }
        "$dateFromString" => {
            let names = ["dateString", "format", "timezone", "onError", "onNull"];
            let mut parts = named(name, &names, 1, operand, reader)?.into_iter();
            Special::DateFromString(Box::new(DateFromString {
                text: required(&mut parts),
                format: parts.next().flatten(),
                zone: parts.next().flatten(),
                on_error: parts.next().flatten(),
                on_null: parts.next().flatten(),
            }))
        }
        other => match convert::SHORT.iter().find(|(name, _)| *name == other) {
            None => return Ok(None),
            Some((_, to)) => {
                let mut operands = list(reader)?;
                if operands.len() != 1 {
                    return Err(Error::parameter(format!("{other} takes one operand, not {}", short(operand))));
                }
                let to = Expression::Literal(Bson::String((*to).to_owned()));
                Special::Convert { input: operands.remove(0), to, on_error: None, on_null: None }
            }
        },
    }))
}

/// A part that `named` has seen to be there.
fn required(parts: &mut impl Iterator<Item = Option<Expression>>) -> Expression {
    parts.next().flatten().unwrap_or(Expression::Remove)
}

fn condition(operand: &Bson, reader: &mut Reader) -> Result<Special> {
    let mut parts = match operand {
        Bson::Array(items) if items.len() == 3 => {
            items.iter().map(|item| Expression::read(item, reader).map(Some)).collect::<Result<Vec<_>>>()?
        }
        Bson::Document(_) => named("$cond", &["if", "then", "else"], 3, operand, reader)?,
        other => {
            return Err(Error::parameter(format!(
                "$cond takes [if, then, else] or an object of `if`, `then`, `else`, not {}",
                short(other)
            )));
        }
    }
    .into_iter();
    Ok(Special::Condition { test: required(&mut parts), then: required(&mut parts), otherwise: required(&mut parts) })
}

fn switch(operand: &Bson, reader: &mut Reader) -> Result<Special> {
    let wrong = || {
        Error::parameter(format!(
            "$switch takes `branches`, a list of {{case, then}} that is not empty, and `default`, not {}",
            short(operand)
        ))
    };
    let document = operand.as_document().ok_or_else(wrong)?;
    let (mut branches, mut default) = (Vec::new(), None);
    for (name, value) in document {
        match (name.as_str(), value) {
            ("branches", Bson::Array(items)) => {
                for item in items {
                    let mut parts = named("$switch", &["case", "then"], 2, item, reader)?.into_iter();
                    branches.push((required(&mut parts), required(&mut parts)));
                }
            }
            ("default", value) => default = Some(Expression::read(value, reader)?),
            _ => return Err(wrong()),
        }
    }
    if branches.is_empty() { Err(wrong()) } else { Ok(Special::Switch { branches, default }) }
}

fn variables(operand: &Bson, reader: &mut Reader) -> Result<Special> {
    let wrong = || Error::parameter(format!("$let takes an object of `vars` and `in`, not {}", short(operand)));
    let document = operand.as_document().filter(|document| document.len() == 2).ok_or_else(wrong)?;
    let (Ok(given), Some(body)) = (document.get_document("vars"), document.get("in")) else { return Err(wrong()) };
    let variables = read_variables("$let", given, reader)?;
    let names: Vec<String> = variables.iter().map(|(name, _)| name.clone()).collect();
    let body = reader.with(&names, |reader| Expression::read(body, reader))?;
    Ok(Special::Let { variables, body })
}

/// Reads variables with their values.
pub(crate) fn read_variables(
    operator: &str,
    given: &bson::Document,
    reader: &mut Reader,
) -> Result<Vec<(String, Expression)>> {
    let mut variables = Vec::with_capacity(given.len());
    for (name, value) in given {
        Reader::check_name(operator, name)?;
        variables.push((name.clone(), Expression::read(value, reader)?));
    }
    Ok(variables)
}

/// The operands of `$map` and `$filter`. One of them is evaluated for every item, so it is read with the variable.
fn over_items(
    operator: &str,
    names: &[&str],
    inner: &str,
    operand: &Bson,
    reader: &mut Reader,
) -> Result<(String, Vec<Option<Expression>>, Expression)> {
    let wrong = || {
        let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
        Error::parameter(format!(
            "{operator} takes an object of {}, `as` and `{inner}`, not {}",
            names.join(", "),
            short(operand)
        ))
    };
    let mut outer = operand.as_document().ok_or_else(wrong)?.clone();
    let name = match outer.remove("as") {
        None => "this".to_owned(),
        Some(Bson::String(name)) => name,
        Some(_) => return Err(wrong()),
    };
    Reader::check_name(operator, &name)?;
    let body = outer.remove(inner).ok_or_else(wrong)?;
    let operands = named(operator, names, 1, &Bson::Document(outer), reader)?;
    let body = reader.with(std::slice::from_ref(&name), |reader| Expression::read(&body, reader))?;
    Ok((name, operands, body))
}

fn map(operand: &Bson, reader: &mut Reader) -> Result<Special> {
    let (name, operands, body) = over_items("$map", &["input"], "in", operand, reader)?;
    Ok(Special::Map { input: required(&mut operands.into_iter()), name, body })
}

fn filter(operand: &Bson, reader: &mut Reader) -> Result<Special> {
    let (name, operands, test) = over_items("$filter", &["input", "limit"], "cond", operand, reader)?;
    let mut operands = operands.into_iter();
    Ok(Special::Filter { input: required(&mut operands), limit: operands.next().flatten(), name, test })
}

fn reduce(operand: &Bson, reader: &mut Reader) -> Result<Special> {
    let wrong = || {
        Error::parameter(format!("$reduce takes an object of `input`, `initialValue` and `in`, not {}", short(operand)))
    };
    let mut outer = operand.as_document().ok_or_else(wrong)?.clone();
    let body = outer.remove("in").ok_or_else(wrong)?;
    let mut parts = named("$reduce", &["input", "initialValue"], 2, &Bson::Document(outer), reader)?.into_iter();
    let body = reader.with(&["this".to_owned(), "value".to_owned()], |reader| Expression::read(&body, reader))?;
    Ok(Special::Reduce { input: required(&mut parts), start: required(&mut parts), body })
}

impl Special {
    pub(super) fn evaluate<'scope>(&'scope self, scope: Scope<'scope>) -> Result<Value<'scope>> {
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
                    None => Err(Error::request("$switch: no branch fits, and there is no `default`")),
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
                    // Every round may nest what the one before has made.
                    result.as_ref().map_or(Ok(()), check_size)?;
                }
                Ok(result.map(Cow::Owned))
            }
            Self::Convert { input, to, on_error, on_null } => {
                let value = input.evaluate(scope)?;
                let Some(value) = present(value.as_deref()) else {
                    return on_null
                        .as_ref()
                        .map_or(Ok(Some(Cow::Owned(Bson::Null))), |on_null| on_null.evaluate(scope));
                };
                let to = to.evaluate(scope)?;
                let Some(to) = present(to.as_deref()) else { return Ok(Some(Cow::Owned(Bson::Null))) };
                match convert::convert(value, to) {
                    Ok(value) => Ok(Some(Cow::Owned(value))),
                    Err(error) => {
                        on_error.as_ref().map_or(Err(error.within("$convert")), |other| other.evaluate(scope))
                    }
                }
            }
            Self::DateFromString(parts) => parts.evaluate(scope),
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
        match super::date_parse::from_string(value, format.flatten(), zone.flatten()) {
            Ok(date) => Ok(Some(Cow::Owned(date))),
            Err(error) => {
                self.on_error.as_ref().map_or(Err(error.within("$dateFromString")), |other| other.evaluate(scope))
            }
        }
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

/// The list that an operator goes through, or nothing if there is null.
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

/// Evaluates with variables, one after the other, as each binding lives in a frame of its own.
fn with_all(values: &[(&String, Value<'_>)], scope: Scope<'_>, body: &Expression) -> Result<Option<Bson>> {
    let Some(((name, value), rest)) = values.split_first() else { return body.value(scope) };
    with_one(name, value.as_deref(), scope, |scope| with_all(rest, scope, body))
}
