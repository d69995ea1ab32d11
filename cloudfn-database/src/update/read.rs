//! Parsing of updates.

use bson::{Bson, Document};

use super::Update;
use super::arithmetic::Bits;
use super::change::Change;
use super::path::UpdatePath;
use super::push::Push;
use super::storable::check_value;
use crate::error::{Error, Result};
use crate::query::ElementFilter;
use crate::value::{Number, Values, as_i64, short};

const OPERATORS: [&str; 15] = [
    "$set",
    "$setOnInsert",
    "$unset",
    "$inc",
    "$mul",
    "$min",
    "$max",
    "$rename",
    "$currentDate",
    "$bit",
    "$push",
    "$addToSet",
    "$pop",
    "$pull",
    "$pullAll",
];

pub(super) fn update(document: &Document) -> Result<Update> {
    let mut changes = Vec::new();
    let mut targets = Vec::new();
    for (operator, paths) in document {
        if !OPERATORS.contains(&operator.as_str()) {
            let hint = if operator.starts_with('$') { "" } else { ": use $set to set a value" };
            return Err(Error::operator(format!("unknown update operator `{operator}`{hint}")));
        }
        let Bson::Document(paths) = paths else {
            return Err(Error::parameter(format!("{operator} needs an object with paths, not {}", short(paths))));
        };
        for (text, operand) in paths {
            let path = UpdatePath::read(operator, text)?;
            let change = change(operator, text, operand)?;
            if let Change::Rename(_) = change {
                let target = UpdatePath::read(operator, operand.as_str().unwrap_or_default())?;
                if path.is_positional() || target.is_positional() {
                    return Err(Error::parameter(format!("$rename of `{text}`: the paths cannot contain `$`")));
                }
                targets.push(target);
            }
            targets.push(path.clone());
            changes.push((path, change));
        }
    }
    check_conflicts(targets)?;
    changes.sort_by(|(left, _), (right, _)| left.cmp(right));
    let places = changes.iter().map(|(path, _)| (!path.is_positional()).then(|| path.parts())).collect();
    Ok(Update { changes, places })
}

/// Fails if a path is the same as another one, or inside it.
fn check_conflicts(mut paths: Vec<UpdatePath>) -> Result<()> {
    paths.sort();
    // In this order, a path is directly followed by the paths inside it.
    match paths.windows(2).find(|pair| pair[1].starts_with(&pair[0])) {
        None => Ok(()),
        Some(pair) => {
            Err(Error::parameter(format!("the update changes both `{}` and `{}`, which overlap", pair[0], pair[1])))
        }
    }
}

fn change(operator: &str, path: &str, operand: &Bson) -> Result<Change> {
    let wrong =
        |wanted: &str| Error::parameter(format!("{operator} of `{path}` needs {wanted}, not {}", short(operand)));
    let number = || match operand {
        Bson::Decimal128(_) => {
            Err(Error::operator(format!("{operator} of `{path}`: the local database cannot calculate with decimals")))
        }
        other => Number::of(other).ok_or_else(|| wrong("a number")),
    };
    let value = || {
        check_value(operand).map(|()| operand.clone()).map_err(|error| error.within(&format!("{operator} of `{path}`")))
    };
    Ok(match operator {
        "$set" => Change::Set(value().map_err(|error| error.advised(&inside_out(path, operand)))?),
        "$setOnInsert" => Change::SetOnInsert(value()?),
        "$unset" => Change::Unset,
        "$inc" => Change::Increase(number()?),
        "$mul" => Change::Multiply(number()?),
        "$min" => Change::Smallest(value()?),
        "$max" => Change::Largest(value()?),
        "$rename" => {
            let target =
                operand.as_str().filter(|target| !target.is_empty()).ok_or_else(|| wrong("the new path as a text"))?;
            Change::Rename(UpdatePath::read(operator, target)?.parts())
        }
        "$currentDate" => match operand {
            Bson::Boolean(true) => Change::Date,
            Bson::Document(document) if document.len() == 1 => match document.get_str("$type") {
                Ok("date") => Change::Date,
                Ok("timestamp") => Change::Time,
                _ => return Err(wrong("true, {\"$type\": \"date\"} or {\"$type\": \"timestamp\"}")),
            },
            _ => return Err(wrong("true, {\"$type\": \"date\"} or {\"$type\": \"timestamp\"}")),
        },
        "$bit" => bits(operand).ok_or_else(|| wrong("an object with `and`, `or` or `xor` and integers"))?,
        "$push" => {
            let push = Push::read(path, operand)?;
            each(operand)
                .iter()
                .try_for_each(check_value)
                .map_err(|error| error.within(&format!("$push of `{path}`")))?;
            Change::Push(push)
        }
        "$addToSet" => add_to_set(path, operand)?,
        "$pop" => match as_i64(operand) {
            Some(1) => Change::Pop { first: false },
            Some(-1) => Change::Pop { first: true },
            _ => return Err(wrong("1 or -1")),
        },
        "$pull" => {
            Change::Pull(ElementFilter::pull(operand).map_err(|error| error.within(&format!("$pull of `{path}`")))?)
        }
        "$pullAll" => match operand {
            Bson::Array(values) => Change::PullAll(Values::new(values.clone())),
            _ => return Err(wrong("a list")),
        },
        other => return Err(Error::operator(format!("unknown update operator `{other}`"))),
    })
}

/// What to write instead of `{"count": {"$inc": 1}}`, as JavaScript has it.
fn inside_out(path: &str, operand: &Bson) -> String {
    let first = operand.as_document().and_then(|document| document.iter().next());
    match first.filter(|(name, _)| OPERATORS.contains(&name.as_str())) {
        Some((operator, value)) => {
            format!(". Write the operator outside: {{\"{operator}\": {{\"{path}\": {}}}}}", short(value))
        }
        None => String::new(),
    }
}

/// The values to add to a list.
fn each(operand: &Bson) -> &[Bson] {
    match operand {
        Bson::Document(document) if document.contains_key("$each") => {
            document.get_array("$each").map(Vec::as_slice).unwrap_or_default()
        }
        other => std::slice::from_ref(other),
    }
}

fn add_to_set(path: &str, operand: &Bson) -> Result<Change> {
    if let Bson::Document(document) = operand
        && document.contains_key("$each")
        && (document.len() > 1 || document.get_array("$each").is_err())
    {
        return Err(Error::parameter(format!(
            "$addToSet of `{path}` needs a list as `$each`, and no other member beside it"
        )));
    }
    let values = each(operand);
    values.iter().try_for_each(check_value).map_err(|error| error.within(&format!("$addToSet of `{path}`")))?;
    Ok(Change::AddToSet(values.to_vec()))
}

fn bits(operand: &Bson) -> Option<Change> {
    let document = operand.as_document().filter(|document| !document.is_empty())?;
    let read = |(name, value): (&String, &Bson)| {
        let operation = match name.as_str() {
            "and" => Bits::And,
            "or" => Bits::Or,
            "xor" => Bits::Xor,
            _ => return None,
        };
        match value {
            Bson::Int32(value) => Some((operation, i64::from(*value), false)),
            Bson::Int64(value) => Some((operation, *value, true)),
            _ => None,
        }
    };
    document.iter().map(read).collect::<Option<_>>().map(Change::Bits)
}
