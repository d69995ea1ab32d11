//! Parsing of expressions, and the errors for invalid ones.

use bson::{Bson, Document};

use super::special::{self, Special};
use super::{Call, Expression, table};
use crate::error::{Error, Result};
use crate::value::{Part, short};

/// The context of parsing: the names of the variables in scope.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    variables: Vec<String>,
}

impl Reader {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Parses something with these variables in scope, too.
    pub(crate) fn with<T>(&mut self, names: &[String], read: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let before = self.variables.len();
        self.variables.extend(names.iter().cloned());
        let result = read(self);
        self.variables.truncate(before);
        result
    }

    /// Checks the name of a variable that is declared.
    pub(crate) fn check_name(operator: &str, name: &str) -> Result<()> {
        let starts_well = name.starts_with(|first: char| first.is_ascii_lowercase() || !first.is_ascii());
        let signs = name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_' || !sign.is_ascii());
        if (starts_well && signs) || name == "CURRENT" {
            return Ok(());
        }
        Err(Error::parameter(format!(
            "{operator}: a variable begins with a lower-case letter and has letters, digits and `_` only, but one is \
             `{name}`"
        )))
    }
}

impl Expression {
    /// Parses an expression.
    pub(crate) fn read(value: &Bson, reader: &mut Reader) -> Result<Self> {
        match value {
            Bson::String(text) if text.starts_with("$$") => variable(&text[2..], reader),
            Bson::String(text) if text.starts_with('$') => path(text, &text[1..]).map(Self::Field),
            Bson::Array(items) => {
                items.iter().map(|item| Self::read(item, reader)).collect::<Result<_>>().map(Self::List)
            }
            Bson::Document(document) => Self::read_document(document, reader),
            other => Ok(Self::Literal(other.clone())),
        }
    }

    fn read_document(document: &Document, reader: &mut Reader) -> Result<Self> {
        let Some((first, operand)) = document.iter().next() else { return Ok(Self::Object(Vec::new())) };
        if !first.starts_with('$') {
            return object(document, reader);
        }
        if document.len() > 1 {
            let names: Vec<_> = document.keys().map(String::as_str).collect();
            return Err(Error::parameter(format!(
                "an expression has one operator, but this one has {}",
                names.join(", ")
            )));
        }
        operator(first, operand, reader)
    }
}

fn object(document: &Document, reader: &mut Reader) -> Result<Expression> {
    let mut members = Vec::with_capacity(document.len());
    for (name, value) in document {
        if name.starts_with('$') {
            return Err(Error::operator(format!("the operator `{name}` cannot have other members beside it")));
        }
        if name.contains('.') {
            return Err(Error::parameter(format!(
                "the name `{name}` of an object in an expression cannot contain dots"
            )));
        }
        members.push((name.clone(), Expression::read(value, reader)?));
    }
    Ok(Expression::Object(members))
}

fn operator(name: &str, operand: &Bson, reader: &mut Reader) -> Result<Expression> {
    if let Some(special) = special::read(name, operand, reader)? {
        return Ok(match special {
            Special::Literal(value) => Expression::Literal(value),
            other => Expression::Special(Box::new(other)),
        });
    }
    if let Some(entry) = table::DATE_PARTS.iter().find(|entry| entry.0 == name) {
        return date_part(entry, operand, reader);
    }
    if let Some((name, names, required, function)) = table::NAMED.iter().find(|entry| entry.0 == name) {
        let operands = named(name, names, *required, operand, reader)?;
        return Ok(Expression::Call(Call { name, function: *function, operands, is_named: true }));
    }
    let Some((name, least, most, function)) = table::LISTED.iter().find(|entry| entry.0 == name) else {
        return Err(unknown(name));
    };
    let operands = match operand {
        Bson::Array(items) => items.iter().map(|item| Expression::read(item, reader)).collect::<Result<Vec<_>>>()?,
        single => vec![Expression::read(single, reader)?],
    };
    if operands.len() < *least || operands.len() > *most {
        let wanted = match (*least, *most) {
            (least, most) if least == most => format!("{least}"),
            (least, usize::MAX) => format!("{least} or more"),
            (least, most) => format!("{least} to {most}"),
        };
        return Err(Error::parameter(format!("{name} takes {wanted} operands, not {}", operands.len())));
    }
    let operands = operands.into_iter().map(Some).collect();
    Ok(Expression::Call(Call { name, function: *function, operands, is_named: false }))
}

fn unknown(name: &str) -> Error {
    if table::ABSENT.contains(&name) {
        return Error::operator(format!("the local database does not support the expression `{name}` of MongoDB"));
    }
    Error::operator(format!("unknown expression `{name}`"))
}

/// Operators such as `$year` take a date, a list with one date, or `date` and `timezone`.
fn date_part(entry: &(&'static str, super::Function), operand: &Bson, reader: &mut Reader) -> Result<Expression> {
    let (name, function) = *entry;
    let operands = match operand {
        Bson::Document(document) if document.keys().next().is_some_and(|name| !name.starts_with('$')) => {
            named(name, &["date", "timezone"], 1, operand, reader)?
        }
        Bson::Array(items) if items.len() != 1 => {
            return Err(Error::parameter(format!("{name} takes one date, not {}", short(operand))));
        }
        Bson::Array(items) => vec![Some(Expression::read(&items[0], reader)?), None],
        single => vec![Some(Expression::read(single, reader)?), None],
    };
    Ok(Expression::Call(Call { name, function, operands, is_named: true }))
}

/// Parses named operands. The first ones are required.
pub(super) fn named(
    operator: &str,
    names: &[&str],
    required: usize,
    operand: &Bson,
    reader: &mut Reader,
) -> Result<Vec<Option<Expression>>> {
    let list = || names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let Bson::Document(document) = operand else {
        return Err(Error::parameter(format!("{operator} takes an object with {}, not {}", list(), short(operand))));
    };
    let mut operands: Vec<Option<Expression>> = names.iter().map(|_| None).collect();
    for (name, value) in document {
        let Some(place) = names.iter().position(|known| known == name) else {
            return Err(Error::operator(format!("{operator} has no member `{name}`; its members are {}", list())));
        };
        operands[place] = Some(Expression::read(value, reader).map_err(|error| error.within(operator))?);
    }
    if let Some(place) = operands.iter().take(required).position(Option::is_none) {
        return Err(Error::parameter(format!("{operator} needs `{}`", names[place])));
    }
    Ok(operands)
}

fn variable(text: &str, reader: &Reader) -> Result<Expression> {
    let (name, rest) = match text.split_once('.') {
        Some((name, rest)) => (name, path(text, rest)?),
        None => (text, Vec::new()),
    };
    if reader.variables.iter().any(|known| known == name) {
        return Ok(Expression::Variable(name.to_owned(), rest));
    }
    match name {
        "ROOT" | "CURRENT" if rest.is_empty() => Ok(Expression::Root),
        "ROOT" | "CURRENT" => Ok(Expression::Field(rest)),
        "NOW" if rest.is_empty() => Ok(Expression::Now),
        "REMOVE" => Ok(Expression::Remove),
        "CLUSTER_TIME" => Err(Error::operator(format!("the local database does not support the variable `$${name}`"))),
        "DESCEND" | "PRUNE" | "KEEP" => Err(Error::parameter(format!("`$${name}` stands in $redact only"))),
        _ => Err(Error::parameter(format!("the variable `$${name}` is not defined here"))),
    }
}

fn path(whole: &str, text: &str) -> Result<Vec<Part>> {
    let names: Vec<&str> = text.split('.').collect();
    if names.len() > 200 || names.iter().any(|name| name.is_empty() || name.starts_with('$') || name.contains('\0')) {
        return Err(Error::parameter(format!("`{whole}` is not a valid path: a name is empty or begins with `$`")));
    }
    Ok(names.iter().map(|name| Part::new(name)).collect())
}
