//! Wrappers such as `{"$date": ..}`, for values that JSON does not have.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bson::oid::ObjectId;
use bson::spec::BinarySubtype;
use bson::{Binary, Bson, DateTime, Document, JavaScriptCodeWithScope, Regex, Timestamp};

/// The error for a wrapper, such as `{"$date": ..}`, with invalid content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotWrapped(String);

/// The value of a wrapper, such as the date in `{"$date": 0}`. Other objects, such as `{"$x": 1}` and
/// `{"$date": 0, "b": 1}`, are not wrappers.
///
/// # Errors
///
/// The content of the wrapper is invalid: `{"$oid": "xyz"}`.
pub fn unwrap(document: Document) -> Result<Bson, NotWrapped> {
    let mut names = document.keys();
    let (first, second, third) = (names.next(), names.next(), names.next());
    let Some(first) = first.filter(|name| name.starts_with('$')) else { return Ok(Bson::Document(document)) };
    if third.is_some() {
        return Ok(Bson::Document(document));
    }
    let first = first.clone();
    if let Some(second) = second {
        let second = second.clone();
        return pair(document, &first, &second);
    }
    let content = document.get(&first).unwrap_or(&Bson::Null);
    let value = match first.as_str() {
        "$numberInt" => digits(content).and_then(|text| text.parse().ok()).map(Bson::Int32),
        "$numberLong" => digits(content).and_then(long),
        "$numberDouble" => digits(content).and_then(double),
        "$numberDecimal" => digits(content).and_then(|text| text.parse().ok()).map(Bson::Decimal128),
        "$oid" => content.as_str().and_then(|text| ObjectId::parse_str(text).ok()).map(Bson::ObjectId),
        // The SDK reads it as an invalid date. An invalid date of JavaScript is written like this.
        "$date" if matches!(content, Bson::Null) => Some(Bson::Null),
        "$date" => date(content).map(Bson::DateTime),
        "$binary" => content
            .as_document()
            .and_then(|parts| binary(parts.get_str("base64").ok()?, parts.get_str("subType").ok()?)),
        "$uuid" => content.as_str().and_then(uuid),
        "$regularExpression" => content
            .as_document()
            .and_then(|parts| regex(parts.get_str("pattern").ok()?, parts.get_str("options").unwrap_or_default())),
        "$timestamp" => content.as_document().and_then(timestamp),
        "$symbol" => content.as_str().map(|text| Bson::Symbol(text.to_owned())),
        "$code" => content.as_str().map(|text| Bson::JavaScriptCode(text.to_owned())),
        "$undefined" => content.as_bool().map(|_| Bson::Undefined),
        "$minKey" => is_one(content).then_some(Bson::MinKey),
        "$maxKey" => is_one(content).then_some(Bson::MaxKey),
        "$dbPointer" => content.as_document().and_then(pointer),
        // A filter can have an operator with this name. Only with a text, it is the older form of an expression.
        "$regex" if content.as_str().is_some() => content.as_str().and_then(|text| regex(text, "")),
        _ => return Ok(Bson::Document(document)),
    };
    value.ok_or_else(|| NotWrapped(complaint(&first, document.get(&first).unwrap_or(&Bson::Null))))
}

/// The value of a wrapper with two members.
fn pair(document: Document, first: &str, second: &str) -> Result<Bson, NotWrapped> {
    let text = |name: &str| document.get_str(name).ok();
    let value = match (first, second) {
        ("$regex", "$options") => match (text(first), text(second)) {
            (Some(pattern), Some(options)) => regex(pattern, options),
            _ => return Ok(Bson::Document(document)),
        },
        ("$code", "$scope") => text(first).and_then(|code| {
            let scope = document.get_document(second).ok()?.clone();
            Some(Bson::JavaScriptCodeWithScope(JavaScriptCodeWithScope { code: code.to_owned(), scope }))
        }),
        // The form of version 1.
        ("$binary", "$type") => match (text(first), text(second)) {
            (Some(content), Some(subtype)) => binary(content, subtype),
            _ => None,
        },
        _ => return Ok(Bson::Document(document)),
    };
    value.ok_or_else(|| NotWrapped(format!("the values of `{first}` and `{second}` are invalid")))
}

fn complaint(name: &str, found: &Bson) -> String {
    let wanted = match name {
        "$numberInt" => "a 32-bit whole number as a text",
        "$numberLong" => "a 64-bit whole number as a text",
        "$numberDouble" => "a number as a text",
        "$numberDecimal" => "a decimal number as a text",
        "$oid" => "24 hexadecimal digits",
        "$date" => "milliseconds, or a text like \"2024-01-02T03:04:05.678Z\"",
        "$binary" => "an object with `base64` and `subType`",
        "$uuid" => "a UUID",
        "$regularExpression" => "an object with `pattern` and `options`, without NUL",
        "$timestamp" => "an object with `t` and `i`, both 32-bit whole numbers",
        "$undefined" => "`true`",
        "$minKey" | "$maxKey" => "1",
        "$dbPointer" => "an object with `$ref` and `$id`",
        _ => "a text",
    };
    let mut found = super::write(found);
    if found.chars().count() > 60 {
        found = found.chars().take(60).chain("..".chars()).collect();
    }
    format!("`{name}` needs {wanted}, not {found}")
}

/// The text of a number. Older writers do not quote it.
fn digits(content: &Bson) -> Option<&str> {
    content.as_str()
}

/// A 64-bit whole number. The SDK also writes larger ones, as JavaScript prints them. Those are doubles.
fn long(text: &str) -> Option<Bson> {
    const PAST: &str = "9223372036854776000";
    if let Ok(value) = text.parse() {
        return Some(Bson::Int64(value));
    }
    match text.strip_prefix('-') {
        None if text == PAST => Some(Bson::Double(9_223_372_036_854_775_808.0)),
        Some(PAST) => Some(Bson::Int64(i64::MIN)),
        _ => None,
    }
}

fn double(text: &str) -> Option<Bson> {
    let value = match text {
        "NaN" => f64::NAN,
        "Infinity" => f64::INFINITY,
        "-Infinity" => f64::NEG_INFINITY,
        // Rust also reads `inf` and `nan`, which are not valid here.
        text if text.contains(|sign: char| sign.is_ascii_alphabetic() && !matches!(sign, 'e' | 'E')) => return None,
        text => text.parse().ok()?,
    };
    Some(Bson::Double(value))
}

fn date(content: &Bson) -> Option<DateTime> {
    match content {
        Bson::Int32(milliseconds) => Some(DateTime::from_millis(i64::from(*milliseconds))),
        Bson::Int64(milliseconds) => Some(DateTime::from_millis(*milliseconds)),
        Bson::Double(milliseconds) => super::write::whole(*milliseconds).map(DateTime::from_millis),
        Bson::String(text) => DateTime::parse_rfc3339_str(text).ok(),
        _ => None,
    }
}

fn binary(content: &str, subtype: &str) -> Option<Bson> {
    let subtype = u8::from_str_radix(subtype, 16).ok()?;
    Some(Bson::Binary(Binary { subtype: BinarySubtype::from(subtype), bytes: STANDARD.decode(content).ok()? }))
}

fn uuid(text: &str) -> Option<Bson> {
    Some(Bson::Binary(Binary::from_uuid(bson::Uuid::parse_str(text).ok()?)))
}

fn regex(pattern: &str, options: &str) -> Option<Bson> {
    let pattern = pattern.to_owned().try_into().ok()?;
    Some(Bson::RegularExpression(Regex { pattern, options: options.to_owned().try_into().ok()? }))
}

fn timestamp(parts: &Document) -> Option<Bson> {
    let part = |name: &str| match parts.get(name)? {
        Bson::Int32(value) => u32::try_from(*value).ok(),
        Bson::Int64(value) => u32::try_from(*value).ok(),
        _ => None,
    };
    Some(Bson::Timestamp(Timestamp { time: part("t")?, increment: part("i")? }))
}

fn is_one(content: &Bson) -> bool {
    matches!(content, Bson::Int32(1))
}

/// Its parts are private in `bson`, but serde can read it.
fn pointer(parts: &Document) -> Option<Bson> {
    let id = match parts.get("$id")? {
        Bson::ObjectId(id) => id.to_hex(),
        Bson::String(id) => id.clone(),
        _ => return None,
    };
    let wrapped = serde_json::json!({ "$dbPointer": { "$ref": parts.get_str("$ref").ok()?, "$id": { "$oid": id } } });
    serde_json::from_value(wrapped).ok()
}
