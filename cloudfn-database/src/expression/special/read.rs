//! Parsing of the special operators.

use bson::Bson;

use super::{DateFromString, Special};
use crate::error::{Error, Result};
use crate::expression::read::named;
use crate::expression::{Expression, Reader, convert};
use crate::sort::ListOrder;
use crate::value::short;

/// Parses the operator, if it is one of these.
pub(in crate::expression) fn read(name: &str, operand: &Bson, reader: &mut Reader) -> Result<Option<Special>> {
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
                return Err(Error::parameter("$ifNull takes two or more operands"));
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
        "$sortArray" => sort_array(operand, reader)?,
        "$getField" => get_field(operand, reader)?,
        "$setField" | "$unsetField" => set_field(name, operand, reader)?,
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

fn sort_array(operand: &Bson, reader: &mut Reader) -> Result<Special> {
    let wrong = || {
        Error::parameter(format!(
            "$sortArray takes an object of `input` and `sortBy`, which is 1, -1 or an object of paths, not {}",
            short(operand)
        ))
    };
    let document = operand.as_document().filter(|document| document.len() == 2).ok_or_else(wrong)?;
    let (Some(input), Some(order)) = (document.get("input"), document.get("sortBy")) else { return Err(wrong()) };
    let order = ListOrder::read("$sortArray", order)?.ok_or_else(wrong)?;
    Ok(Special::SortArray { input: Expression::read(input, reader)?, order })
}

fn get_field(operand: &Bson, reader: &mut Reader) -> Result<Special> {
    if !matches!(operand, Bson::Document(document) if document.contains_key("field")) {
        let field = field_name("$getField", Expression::read(operand, reader)?)?;
        return Ok(Special::GetField { field, input: Expression::Root });
    }
    let mut parts = named("$getField", &["field", "input"], 1, operand, reader)?.into_iter();
    let field = field_name("$getField", required(&mut parts))?;
    Ok(Special::GetField { field, input: parts.next().flatten().unwrap_or(Expression::Root) })
}

fn set_field(operator: &str, operand: &Bson, reader: &mut Reader) -> Result<Special> {
    let names: &[&str] = if operator == "$setField" { &["field", "input", "value"] } else { &["field", "input"] };
    let mut parts = named(operator, names, names.len(), operand, reader)?.into_iter();
    let field = field_name(operator, required(&mut parts))?;
    Ok(Special::SetField { field, input: required(&mut parts), value: required(&mut parts) })
}

/// The name of a member, which can contain dots and dollar signs.
fn field_name(operator: &str, field: Expression) -> Result<String> {
    match field {
        Expression::Literal(Bson::String(name)) if !name.contains('\0') => Ok(name),
        _ => Err(Error::parameter(format!(
            "{operator} takes a constant text as `field`; one that begins with `$` is written {{$literal: \"$name\"}}"
        ))),
    }
}

/// An operand that `named` has already required.
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
                "$cond takes [if, then, else] or an object with `if`, `then` and `else`, not {}",
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
            "$switch takes `branches`, a non-empty list of {{case, then}}, and `default`, not {}",
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
    let wrong = || Error::parameter(format!("$let takes an object with `vars` and `in`, not {}", short(operand)));
    let document = operand.as_document().filter(|document| document.len() == 2).ok_or_else(wrong)?;
    let (Ok(given), Some(body)) = (document.get_document("vars"), document.get("in")) else { return Err(wrong()) };
    let variables = read_variables("$let", given, reader)?;
    let names: Vec<String> = variables.iter().map(|(name, _)| name.clone()).collect();
    let body = reader.with(&names, |reader| Expression::read(body, reader))?;
    Ok(Special::Let { variables, body })
}

/// Parses variables and their values.
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

/// The operands of `$map` and `$filter`. One is evaluated for every item, so it is parsed with the variable in scope.
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
            "{operator} takes an object with {}, `as` and `{inner}`, not {}",
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
        Error::parameter(format!(
            "$reduce takes an object with `input`, `initialValue` and `in`, not {}",
            short(operand)
        ))
    };
    let mut outer = operand.as_document().ok_or_else(wrong)?.clone();
    let body = outer.remove("in").ok_or_else(wrong)?;
    let mut parts = named("$reduce", &["input", "initialValue"], 2, &Bson::Document(outer), reader)?.into_iter();
    let body = reader.with(&["this".to_owned(), "value".to_owned()], |reader| Expression::read(&body, reader))?;
    Ok(Special::Reduce { input: required(&mut parts), start: required(&mut parts), body })
}
