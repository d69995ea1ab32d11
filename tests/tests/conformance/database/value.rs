//! The arguments of a capture: JavaScript's values and tags as values of the database.

use std::fmt::Display;

use cloudfn_runtime::Error;
use cloudfn_runtime::database::bson::{self, Bson, DateTime, Document, doc};
use cloudfn_runtime::database::{
    Geometry, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon, Regex, ServerDate,
};
use serde::Serialize;
use serde_json::{Map, Value};

use super::query;
use crate::capture::bytes;

/// The reason why a call has no answer.
pub(crate) enum Stop {
    /// It cannot be written in Rust, for this reason.
    Inexpressible(&'static str),
    /// A value is refused before the call is made.
    Refused(String),
    /// The program throws a value of its own.
    Thrown(Value),
    /// The call fails.
    Failed(Error),
}

pub(crate) type Said<T> = Result<T, Stop>;

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

pub(crate) fn refused(why: impl Display) -> Stop {
    Stop::Refused(why.to_string())
}

/// The tags of values that JSON does not have.
const TAGS: [&str; 14] = [
    "$agg",
    "$as_is",
    "$bigint",
    "$buffer",
    "$cmd",
    "$date",
    "$db_regexp",
    "$geo",
    "$number",
    "$pipeline",
    "$proj",
    "$regexp",
    "$server_date",
    "$undefined",
];

/// The tag and its content.
pub(crate) fn tag(value: &Value) -> Option<(&str, &Value)> {
    let members = value.as_object().filter(|members| members.len() == 1)?;
    let (name, tagged) = members.iter().next()?;
    TAGS.contains(&name.as_str()).then_some((name, tagged))
}

/// The calls of a command, in order: `_.gt(1).lt(5)`.
pub(crate) fn command(value: &Value) -> Option<&Vec<Value>> {
    tag(value).filter(|(tag, _)| *tag == "$cmd")?.1.as_array()
}

/// Whether a value contains one of these tags.
pub(crate) fn has_tag(value: &Value, names: &[&str]) -> bool {
    if tag(value).is_some_and(|(tag, _)| names.contains(&tag)) {
        return true;
    }
    match value {
        Value::Object(members) => members.values().any(|value| has_tag(value, names)),
        Value::Array(items) => items.iter().any(|item| has_tag(item, names)),
        _ => false,
    }
}

/// A value that is not `undefined`.
pub(crate) fn given(value: &Value) -> Said<Bson> {
    meaning(value)?.ok_or(Stop::Inexpressible("there is no `undefined`"))
}

/// An object.
pub(crate) fn object(value: &Value) -> Said<Document> {
    match given(value)? {
        Bson::Document(document) => Ok(document),
        _ => Err(Stop::Inexpressible("arguments have types")),
    }
}

/// A list.
pub(crate) fn list(value: &Value) -> Said<Vec<Bson>> {
    match given(value)? {
        Bson::Array(items) => Ok(items),
        _ => Err(Stop::Inexpressible("arguments have types")),
    }
}

/// The meaning of a value. `undefined` is `None`: it is omitted in objects, and null in lists.
pub(crate) fn meaning(value: &Value) -> Said<Option<Bson>> {
    let Some((tag, tagged)) = tag(value) else {
        return Ok(Some(match value {
            Value::Null => Bson::Null,
            Value::Bool(is_true) => (*is_true).into(),
            Value::Number(number) => self::number(number),
            Value::String(text) => text.as_str().into(),
            Value::Array(items) => {
                let items: Said<Vec<_>> = items.iter().map(|item| Ok(meaning(item)?.unwrap_or(Bson::Null))).collect();
                Bson::Array(items?)
            }
            Value::Object(members) => members_of(members)?.into(),
        }));
    };
    let parts = || tagged.as_array().ok_or(Stop::Inexpressible("arguments have types"));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Ok(Some(match tag {
        "$undefined" => return Ok(None),
        "$as_is" => members_of(tagged.as_object().ok_or(Stop::Inexpressible("arguments have types"))?)?.into(),
        "$bigint" => {
            let number: Option<i64> = tagged.as_str().and_then(|digits| digits.parse().ok());
            number.ok_or(Stop::Inexpressible("an integer has 64 bits"))?.into()
        }
        "$number" => match tagged.as_str() {
            Some("-0") => Bson::Double(-0.0),
            Some("Infinity") => Bson::Double(f64::INFINITY),
            Some("-Infinity") => Bson::Double(f64::NEG_INFINITY),
            _ => Bson::Double(f64::NAN),
        },
        "$buffer" => {
            let subtype = bson::spec::BinarySubtype::Generic;
            bson::Binary { subtype, bytes: bytes(tagged) }.into()
        }
        "$date" => date(&text(tagged))?.into(),
        "$server_date" => ServerDate::now().offset(tagged["offset"].as_i64().unwrap_or_default()).into(),
        "$geo" => written(&geometry(tagged)?)?,
        "$regexp" | "$db_regexp" => written(&regex(value)?)?,
        "$agg" => {
            let parts = parts()?;
            let operator = match text(&parts[0]).as_str() {
                "neq" => "$ne".to_owned(),
                other => format!("${other}"),
            };
            match parts.get(1) {
                Some(operand) => doc! { operator: given(operand)? }.into(),
                None => return Err(Stop::Inexpressible("an operator has an operand")),
            }
        }
        "$proj" => {
            let parts = parts()?;
            doc! { format!("${}", text(&parts[0])): given(&parts[1])? }.into()
        }
        "$pipeline" => {
            let stages: Said<Vec<_>> = parts()?.iter().map(|stage| Ok(query::stage(stage)?.into())).collect();
            Bson::Array(stages?)
        }
        _ => return Err(Stop::Inexpressible("a document cannot contain commands")),
    }))
}

fn members_of(members: &Map<String, Value>) -> Said<Document> {
    let mut document = Document::new();
    for (name, value) in members {
        if let Some(value) = meaning(value)? {
            document.insert(name, value);
        }
    }
    Ok(document)
}

/// A value, written like the member of a struct.
fn written(value: &impl Serialize) -> Said<Bson> {
    bson::serialize_to_bson(value).map_err(refused)
}

fn number(number: &serde_json::Number) -> Bson {
    match number.as_i64() {
        Some(number) => i32::try_from(number).map_or(Bson::Int64(number), Bson::Int32),
        None => Bson::Double(number.as_f64().unwrap_or(f64::NAN)),
    }
}

/// A date in JavaScript's format. A year with more than four digits has a sign and six digits, which RFC 3339 does not
/// allow.
pub(crate) fn date(text: &str) -> Said<DateTime> {
    if !text.starts_with(['+', '-']) {
        return DateTime::parse_rfc3339_str(text).map_err(refused);
    }
    let wrong = || refused(format!("{text} is not a date"));
    let (year, rest) = text.split_at_checked(7).ok_or_else(wrong)?;
    let year: i64 = year.parse().map_err(refused)?;
    // The calendar repeats every 400 years, which are 146097 days.
    let cycles = (year - 2000).div_euclid(400);
    let known = DateTime::parse_rfc3339_str(format!("{}{rest}", year - cycles * 400)).map_err(refused)?;
    Ok(DateTime::from_millis(known.timestamp_millis() + cycles * 146_097 * 86_400_000))
}

/// A native regular expression or one of the SDK. The `source` of a native one escapes what would end its literal.
pub(crate) fn regex(value: &Value) -> Said<Regex> {
    let (pattern, options) = match tag(value) {
        Some(("$regexp", parts)) => (escaped(parts[0].as_str().unwrap_or_default()), parts[1].as_str()),
        Some(("$db_regexp", parts)) => {
            (parts["regexp"].as_str().unwrap_or_default().to_owned(), parts["options"].as_str())
        }
        _ => return Err(Stop::Inexpressible("arguments have types")),
    };
    Ok(Regex::new(pattern).options(options.unwrap_or_default()))
}

/// The `source` of a native regular expression: line ends, and slashes outside brackets, are escaped.
fn escaped(pattern: &str) -> String {
    if pattern.is_empty() {
        return "(?:)".to_owned();
    }
    let mut escaped = String::new();
    let (mut is_escaped, mut is_in_brackets) = (false, false);
    for sign in pattern.chars() {
        match sign {
            '/' if !is_escaped && !is_in_brackets => escaped.push_str("\\/"),
            '\n' => escaped.push_str(if is_escaped { "n" } else { "\\n" }),
            '\r' => escaped.push_str(if is_escaped { "r" } else { "\\r" }),
            sign => escaped.push(sign),
        }
        match sign {
            '[' if !is_escaped => is_in_brackets = true,
            ']' if !is_escaped => is_in_brackets = false,
            _ => {}
        }
        is_escaped = sign == '\\' && !is_escaped;
    }
    escaped
}

/// A place, by its kind and coordinates.
pub(crate) fn geometry(parts: &Value) -> Said<Geometry> {
    let kind = parts[0].as_str().unwrap_or_default();
    if kind == "Point" {
        return Ok(Geometry::Point(point(&parts[1], &parts[2])?));
    }
    let coordinates = &parts[1];
    Ok(match kind {
        "LineString" => Geometry::LineString(line(coordinates)?),
        "Polygon" => Geometry::Polygon(polygon(coordinates)?),
        "MultiPoint" => Geometry::MultiPoint(MultiPoint { points: line(coordinates)?.points }),
        "MultiLineString" => Geometry::MultiLineString(MultiLineString { lines: every(coordinates, line)? }),
        "MultiPolygon" => Geometry::MultiPolygon(MultiPolygon { polygons: every(coordinates, polygon)? }),
        _ => return Err(Stop::Inexpressible("arguments have types")),
    })
}

pub(crate) fn point(longitude: &Value, latitude: &Value) -> Said<Point> {
    let degrees = |value: &Value| value.as_f64().ok_or(Stop::Inexpressible("arguments have types"));
    Ok(Point::new(degrees(longitude)?, degrees(latitude)?))
}

fn line(coordinates: &Value) -> Said<LineString> {
    Ok(LineString { points: every(coordinates, |pair| point(&pair[0], &pair[1]))? })
}

fn polygon(coordinates: &Value) -> Said<Polygon> {
    Ok(Polygon { rings: every(coordinates, line)? })
}

fn every<T>(list: &Value, read: impl Fn(&Value) -> Said<T>) -> Said<Vec<T>> {
    list.as_array().ok_or(Stop::Inexpressible("arguments have types"))?.iter().map(read).collect()
}

/// A value of the database in the form of the captures, for comparison. Values that JSON does not have are tagged.
pub(crate) fn shown(value: &Bson) -> Value {
    /// The largest integer that JavaScript represents exactly.
    const EXACT: u64 = 1 << 53;
    match value {
        Bson::Document(members) => {
            Value::Object(members.iter().map(|(name, value)| (name.clone(), shown(value))).collect())
        }
        Bson::Array(items) => items.iter().map(shown).collect(),
        Bson::String(text) => text.as_str().into(),
        Bson::Boolean(is_true) => (*is_true).into(),
        Bson::Null => Value::Null,
        Bson::Int32(number) => (*number).into(),
        Bson::Int64(number) if number.unsigned_abs() < EXACT => (*number).into(),
        Bson::Double(number) if number.is_finite() => (*number).into(),
        other => serde_json::json!({"$bson": cloudfn_protocol::extended_json::write(other)}),
    }
}

/// A result of a capture in the same form.
pub(crate) fn shown_result(value: &Value) -> Value {
    if let Value::Object(members) = value
        && members.len() == 1
        && let Some(parts) = members.get("$bson")
    {
        return match cloudfn_protocol::extended_json::read(&parts.to_string()) {
            Ok(value) => shown(&value),
            Err(_) => value.clone(),
        };
    }
    match (tag(value), value) {
        (None, Value::Object(members)) => {
            Value::Object(members.iter().map(|(name, value)| (name.clone(), shown_result(value))).collect())
        }
        (None, Value::Array(items)) => items.iter().map(shown_result).collect(),
        _ => match meaning(value) {
            Ok(Some(value)) => shown(&value),
            _ => value.clone(),
        },
    }
}
