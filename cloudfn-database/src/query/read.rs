//! Parsing of queries, and the errors for invalid ones.

use bson::{Bson, Document};

use super::bits::Bits;
use super::condition::Condition;
use super::geo;
use super::predicate::{Comparison, Predicate};
use super::schema::Schema;
use crate::error::{Error, Result};
use crate::expression::{Expression, Reader};
use crate::value::{Kinds, Number, Path, Pattern, Values, as_index, short, whole};

/// The position of a condition. Some operators are allowed only at the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position {
    /// At the top, or inside an `$and` at the top.
    Top,
    /// Inside `$or`, `$nor` or `$not`.
    Inside,
    /// On the items of a list.
    Element,
}

/// Parses a condition on documents.
pub(crate) fn condition(document: &Document, position: Position, reader: &mut Reader) -> Result<Condition> {
    let mut all = Vec::with_capacity(document.len());
    for (name, value) in document {
        if name.starts_with('$') {
            all.extend(top(name, value, position, reader)?);
        } else {
            all.push(Condition::Field(Path::read(name)?, field(name, value, position)?));
        }
    }
    Ok(Condition::And(all))
}

fn top(name: &str, value: &Bson, position: Position, reader: &mut Reader) -> Result<Option<Condition>> {
    let inner = if position == Position::Top { Position::Inside } else { position };
    let condition = match name {
        "$and" => Condition::And(conditions(name, value, position, reader)?),
        "$or" => Condition::Or(conditions(name, value, inner, reader)?),
        "$nor" => Condition::Nor(conditions(name, value, inner, reader)?),
        "$comment" => return Ok(None),
        "$expr" | "$jsonSchema" if position == Position::Element => {
            return Err(Error::parameter(format!(
                "{name} applies to whole documents and is not allowed on list items"
            )));
        }
        "$expr" => Condition::Expression(Expression::read(value, reader).map_err(|error| error.within("$expr"))?),
        "$jsonSchema" => match value {
            Bson::Document(schema) => Condition::Schema(Schema::read(schema)?),
            other => return Err(Error::parameter(format!("$jsonSchema takes an object, not {}", short(other)))),
        },
        "$text" | "$search" => {
            return Err(Error::operator(
                "$text: the local database does not support text search: use a regular expression, or test it in the cloud",
            ));
        }
        "$where" => return Err(Error::operator("$where: the local database does not run JavaScript: use $expr")),
        other => {
            return Err(Error::operator(format!(
                "unknown operator `{other}` in a query{}",
                if FIELD_OPERATORS.contains(&other) { ": it belongs to a field, as in {\"field\": {..}}" } else { "" }
            )));
        }
    };
    Ok(Some(condition))
}

fn conditions(name: &str, value: &Bson, position: Position, reader: &mut Reader) -> Result<Vec<Condition>> {
    let wrong = || Error::parameter(format!("{name} needs a non-empty list of objects, not {}", short(value)));
    let Bson::Array(items) = value else { return Err(wrong()) };
    if items.is_empty() {
        return Err(wrong());
    }
    let read = |item: &Bson| condition(item.as_document().ok_or_else(wrong)?, position, reader);
    items.iter().map(read).collect()
}

const FIELD_OPERATORS: [&str; 24] = [
    "$eq",
    "$ne",
    "$gt",
    "$gte",
    "$lt",
    "$lte",
    "$in",
    "$nin",
    "$exists",
    "$type",
    "$size",
    "$all",
    "$elemMatch",
    "$mod",
    "$regex",
    "$not",
    "$bitsAllSet",
    "$bitsAnySet",
    "$bitsAllClear",
    "$bitsAnyClear",
    "$geoWithin",
    "$geoIntersects",
    "$nearSphere",
    "$near",
];

/// Whether a document is a set of operators rather than a value. As in MongoDB, the first name decides.
pub(crate) fn has_operators(document: &Document) -> bool {
    document.keys().next().is_some_and(|name| name.starts_with('$'))
}

/// Parses the condition on a field: a value, a regular expression, or operators.
fn field(path: &str, value: &Bson, position: Position) -> Result<Predicate> {
    match value {
        Bson::Document(document) if has_operators(document) => {
            predicate(path, document, position).map_err(|error| error.within(&format!("`{path}`")))
        }
        Bson::RegularExpression(regex) => pattern(regex).map(Predicate::Matches),
        other => Ok(Predicate::Compare(Comparison::Equal, other.clone())),
    }
}

fn pattern(regex: &bson::Regex) -> Result<Pattern> {
    Pattern::read(regex.pattern.as_str(), regex.options.as_str())
}

/// Parses the operators on a field.
pub(crate) fn predicate(path: &str, operators: &Document, position: Position) -> Result<Predicate> {
    let mut all = Vec::with_capacity(operators.len());
    for (name, operand) in operators {
        if name == "$options" {
            if !operators.contains_key("$regex") {
                return Err(Error::parameter("$options needs $regex beside it"));
            }
            continue;
        }
        let read = operator(path, name, operand, operators, position)?;
        all.push(read);
    }
    Ok(if all.len() == 1 { all.remove(0) } else { Predicate::And(all) })
}

fn operator(path: &str, name: &str, operand: &Bson, siblings: &Document, position: Position) -> Result<Predicate> {
    let wrong = |wanted: &str| Error::parameter(format!("{name} needs {wanted}, not {}", short(operand)));
    let compare = |comparison| match operand {
        Bson::RegularExpression(_) if comparison != Comparison::Equal => {
            Err(wrong("a value with an order, which a regular expression is not"))
        }
        value => Ok(Predicate::Compare(comparison, value.clone())),
    };
    let not = |predicate| Predicate::Not(Box::new(predicate));
    match name {
        "$eq" => compare(Comparison::Equal),
        "$ne" if matches!(operand, Bson::RegularExpression(_)) => {
            Err(wrong("a value: use $not for a regular expression"))
        }
        "$ne" => compare(Comparison::Equal).map(not),
        "$gt" => compare(Comparison::Greater),
        "$gte" => compare(Comparison::GreaterOrEqual),
        "$lt" => compare(Comparison::Less),
        "$lte" => compare(Comparison::LessOrEqual),
        "$in" => list(name, operand),
        "$nin" => list(name, operand).map(not),
        "$exists" if crate::value::is_true(operand) => Ok(Predicate::Exists),
        "$exists" => Ok(not(Predicate::Exists)),
        "$type" => Kinds::read(name, operand).map(Predicate::Type),
        "$size" => as_index(operand).map(Predicate::Size).ok_or_else(|| wrong("a whole number of 0 or more")),
        "$all" => all(operand),
        "$elemMatch" => match operand {
            Bson::Document(condition) => elem_match(condition),
            // Extended JSON reads `{"$regex": ".."}` as a regular expression.
            Bson::RegularExpression(regex) => Ok(Predicate::HasValue(vec![Predicate::Matches(pattern(regex)?)])),
            _ => Err(wrong("an object")),
        },
        "$mod" => remainder(operand),
        "$regex" => regex(operand, siblings.get("$options")).map(Predicate::Matches),
        "$not" => match operand {
            Bson::RegularExpression(regex) => pattern(regex).map(Predicate::Matches).map(not),
            Bson::Document(document) if has_operators(document) => {
                let position = if position == Position::Top { Position::Inside } else { position };
                predicate(path, document, position).map(not)
            }
            _ => Err(wrong("a regular expression or an object of operators")),
        },
        "$bitsAllSet" | "$bitsAnySet" | "$bitsAllClear" | "$bitsAnyClear" => {
            Bits::read(name, operand).map(Predicate::Bits)
        }
        "$geoWithin" => geo::within(name, operand),
        "$geoIntersects" => geo::intersects(name, operand),
        "$nearSphere" | "$near" if position == Position::Top => geo::near(name, operand),
        "$nearSphere" | "$near" => Err(Error::parameter(format!(
            "{name} sorts the results, so it must be at the top of a query, not inside $or, $nor, $not or a list"
        ))),
        other => Err(Error::operator(format!("unknown operator `{other}` on a field of a query"))),
    }
}

fn list(name: &str, operand: &Bson) -> Result<Predicate> {
    let Bson::Array(items) = operand else {
        return Err(Error::parameter(format!("{name} needs a list, not {}", short(operand))));
    };
    let (mut values, mut patterns) = (Vec::new(), Vec::new());
    for item in items {
        match item {
            Bson::RegularExpression(regex) => patterns.push(pattern(regex)?),
            Bson::Document(document) if has_operators(document) => {
                return Err(Error::parameter(format!("{name} needs values, not operators: {}", short(item))));
            }
            value => values.push(value.clone()),
        }
    }
    Ok(Predicate::In(Values::new(values), patterns))
}

fn all(operand: &Bson) -> Result<Predicate> {
    let Bson::Array(items) = operand else {
        return Err(Error::parameter(format!("$all needs a list, not {}", short(operand))));
    };
    if items.is_empty() {
        return Ok(Predicate::Never);
    }
    let is_condition = |item: &&Bson| item.as_document().is_some_and(|item| item.contains_key("$elemMatch"));
    let conditions = items.iter().filter(is_condition).count();
    if conditions != 0 && conditions != items.len() {
        return Err(Error::parameter("$all needs values or objects with $elemMatch, not both"));
    }
    let read = |item: &Bson| match item {
        Bson::Document(document) if has_operators(document) => match (document.len(), document.get("$elemMatch")) {
            (1, Some(Bson::Document(condition))) => elem_match(condition),
            _ => Err(Error::parameter(format!("$all allows no operator except $elemMatch: {}", short(item)))),
        },
        Bson::RegularExpression(regex) => pattern(regex).map(Predicate::Matches),
        value => Ok(Predicate::Compare(Comparison::Equal, value.clone())),
    };
    items.iter().map(read).collect::<Result<Vec<_>>>().map(Predicate::And)
}

/// Whether the operand of `$elemMatch` has operators on values. Otherwise it is a condition on documents, as `$or` is.
pub(crate) fn is_about_values(condition: &Document) -> bool {
    let first = condition.keys().next().map(String::as_str).unwrap_or_default();
    let top = ["$and", "$or", "$nor", "$expr", "$jsonSchema", "$where", "$text"];
    first.starts_with('$') && !top.contains(&first)
}

/// Parses the operand of `$elemMatch`: operators on values, or a condition on documents.
pub(crate) fn elem_match(operand: &Document) -> Result<Predicate> {
    if !is_about_values(operand) {
        return has_document(operand);
    }
    let predicate = predicate("", operand, Position::Element).map_err(|error| error.within("$elemMatch"))?;
    Ok(Predicate::HasValue(vec![predicate]))
}

/// A list with a document that meets a condition.
pub(crate) fn has_document(operand: &Document) -> Result<Predicate> {
    let condition = condition(operand, Position::Element, &mut Reader::new())?;
    Ok(Predicate::HasDocument(Box::new(condition)))
}

fn remainder(operand: &Bson) -> Result<Predicate> {
    let wrong = |what: &str| Error::parameter(format!("$mod {what}, not {}", short(operand)));
    let Bson::Array(items) = operand else { return Err(wrong("needs [divisor, remainder]")) };
    let [divisor, remainder] = items.as_slice() else { return Err(wrong("needs [divisor, remainder]")) };
    let number =
        |value: &Bson| Number::of(value).map(Number::double).and_then(whole).filter(|_| Number::of(value).is_some());
    let exact = |value: &Bson| crate::value::as_i64(value).or_else(|| number(value));
    let (Some(divisor), Some(remainder)) = (exact(divisor), exact(remainder)) else {
        return Err(wrong("needs two numbers"));
    };
    if divisor == 0 {
        return Err(wrong("needs a divisor other than 0"));
    }
    Ok(Predicate::Remainder { divisor, remainder })
}

fn regex(operand: &Bson, options: Option<&Bson>) -> Result<Pattern> {
    let (source, own) = match operand {
        Bson::String(source) => (source.as_str(), ""),
        Bson::RegularExpression(regex) => (regex.pattern.as_str(), regex.options.as_str()),
        other => return Err(Error::parameter(format!("$regex needs a text, not {}", short(other)))),
    };
    match options {
        None => Pattern::read(source, own),
        Some(Bson::String(_)) if !own.is_empty() => Err(Error::parameter("$options are given twice")),
        Some(Bson::String(options)) => Pattern::read(source, options),
        Some(other) => Err(Error::parameter(format!("$options needs a text, not {}", short(other)))),
    }
}
