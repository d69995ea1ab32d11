//! Types: their order, their names, and sets of types.

use bson::Bson;

use super::number::{Number, as_i64};
use crate::error::{Error, Result};

/// The rank of a type in the order of types. Types that are compared with each other have the same rank.
pub(crate) fn rank(value: &Bson) -> u8 {
    match value {
        Bson::MinKey => 0,
        Bson::Undefined => 1,
        Bson::Null => 5,
        Bson::Int32(_) | Bson::Int64(_) | Bson::Double(_) | Bson::Decimal128(_) => 10,
        Bson::String(_) | Bson::Symbol(_) => 15,
        Bson::Document(_) => 20,
        Bson::Array(_) => 25,
        Bson::Binary(_) => 30,
        Bson::ObjectId(_) => 35,
        Bson::Boolean(_) => 40,
        Bson::DateTime(_) => 45,
        Bson::Timestamp(_) => 47,
        Bson::RegularExpression(_) => 50,
        Bson::DbPointer(_) => 55,
        Bson::JavaScriptCode(_) => 60,
        Bson::JavaScriptCodeWithScope(_) => 65,
        Bson::MaxKey => 127,
    }
}

/// The name of a type, as `$type` uses it.
pub(crate) fn type_name(value: &Bson) -> &'static str {
    match value {
        Bson::MinKey => "minKey",
        Bson::Undefined => "undefined",
        Bson::Null => "null",
        Bson::Int32(_) => "int",
        Bson::Int64(_) => "long",
        Bson::Double(_) => "double",
        Bson::Decimal128(_) => "decimal",
        Bson::String(_) => "string",
        Bson::Symbol(_) => "symbol",
        Bson::Document(_) => "object",
        Bson::Array(_) => "array",
        Bson::Binary(_) => "binData",
        Bson::ObjectId(_) => "objectId",
        Bson::Boolean(_) => "bool",
        Bson::DateTime(_) => "date",
        Bson::Timestamp(_) => "timestamp",
        Bson::RegularExpression(_) => "regex",
        Bson::DbPointer(_) => "dbPointer",
        Bson::JavaScriptCode(_) => "javascript",
        Bson::JavaScriptCodeWithScope(_) => "javascriptWithScope",
        Bson::MaxKey => "maxKey",
    }
}

const NAMES: [(i64, &str); 21] = [
    (1, "double"),
    (2, "string"),
    (3, "object"),
    (4, "array"),
    (5, "binData"),
    (6, "undefined"),
    (7, "objectId"),
    (8, "bool"),
    (9, "date"),
    (10, "null"),
    (11, "regex"),
    (12, "dbPointer"),
    (13, "javascript"),
    (14, "symbol"),
    (15, "javascriptWithScope"),
    (16, "int"),
    (17, "timestamp"),
    (18, "long"),
    (19, "decimal"),
    (-1, "minKey"),
    (127, "maxKey"),
];

/// A set of types, as in `$type` and `bsonType`.
#[derive(Debug, Clone)]
pub(crate) struct Kinds(Vec<&'static str>);

impl Kinds {
    /// Parses a name, a number, or a list of them.
    pub(crate) fn read(operator: &str, value: &Bson) -> Result<Self> {
        let mut names = Vec::new();
        match value {
            Bson::Array(items) if items.is_empty() => {
                return Err(Error::parameter(format!("{operator} needs at least one type")));
            }
            Bson::Array(items) => {
                for item in items {
                    Self::push(operator, item, &mut names)?;
                }
            }
            single => Self::push(operator, single, &mut names)?,
        }
        Ok(Self(names))
    }

    fn push(operator: &str, value: &Bson, names: &mut Vec<&'static str>) -> Result<()> {
        if value.as_str() == Some("number") {
            names.extend(["int", "long", "double", "decimal"]);
            return Ok(());
        }
        let known = match value {
            Bson::String(name) => NAMES.iter().find(|(_, known)| known == name),
            number if Number::of(number).is_some() => {
                as_i64(number).and_then(|code| NAMES.iter().find(|(known, _)| *known == code))
            }
            _ => None,
        };
        let Some((_, name)) = known else {
            return Err(Error::parameter(format!("{operator}: unknown type {}", super::short(value))));
        };
        names.push(name);
        Ok(())
    }

    pub(crate) fn contains(&self, value: &Bson) -> bool {
        self.0.contains(&type_name(value))
    }
}
