//! Writing of extended JSON in the canonical form.

use std::fmt::Write as _;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bson::{Bson, Document};
use serde::Serialize;

use crate::hexadecimal;

/// Writes a value in the canonical form, like wx-server-sdk: compact, with members in their order.
///
/// | value | form |
/// |---|---|
/// | a 32-bit whole number of any type | `{"$numberInt":"5"}`, and `-0` as `0` |
/// | a 64-bit whole number | `{"$numberLong":"9007199254740993"}`, exact |
/// | any other double | `{"$numberDouble":"1e+21"}`, formatted as in JavaScript |
/// | a date | `{"$date":{"$numberLong":"<milliseconds>"}}` |
/// | a regular expression | `{"$regularExpression":{"pattern":"^a","options":"im"}}` |
///
/// The SDK writes 2^63 as a `$numberLong` that does not fit into 64 bits. Here it is a `$numberDouble`.
#[must_use]
pub fn write(value: &Bson) -> String {
    let mut text = String::new();
    append(&mut text, value, Numbers::ByValue);
    text
}

/// Writes a document in the canonical form, like [`write()`].
#[must_use]
pub fn write_document(document: &Document) -> String {
    let mut text = String::new();
    append_document(&mut text, document, Numbers::ByValue);
    text
}

/// Writes a document in the canonical form with the type of each number, like a server.
///
/// It differs from [`write_document`] only in numbers: a double is a `$numberDouble` even if it is whole (`"1.0"`,
/// `"-0.0"`), and a 64-bit integer is a `$numberLong` even if it is small. [`read`](super::read()) reads the same
/// document back.
#[must_use]
pub fn write_typed_document(document: &Document) -> String {
    let mut text = String::new();
    append_document(&mut text, document, Numbers::ByType);
    text
}

/// What decides the form of a number.
#[derive(Clone, Copy)]
enum Numbers {
    ByValue,
    ByType,
}

fn append(text: &mut String, value: &Bson, numbers: Numbers) {
    match value {
        Bson::Null => text.push_str("null"),
        Bson::Boolean(value) => text.push_str(if *value { "true" } else { "false" }),
        Bson::String(value) => append_text(text, value),
        Bson::Int32(value) => append_integer(text, i64::from(*value)),
        Bson::Int64(value) => match numbers {
            Numbers::ByValue => append_integer(text, *value),
            Numbers::ByType => append_number(text, "$numberLong", &value.to_string()),
        },
        Bson::Double(value) => match numbers {
            Numbers::ByValue => append_double(text, *value),
            Numbers::ByType => append_number(text, "$numberDouble", &with_fraction(*value)),
        },
        Bson::Array(items) => append_list(text, items, numbers),
        Bson::Document(document) => append_document(text, document, numbers),
        Bson::DateTime(date) => {
            append_wrapped(text, "$date", |text| {
                append_number(text, "$numberLong", &date.timestamp_millis().to_string());
            });
        }
        Bson::RegularExpression(regex) => append_wrapped(text, "$regularExpression", |text| {
            append_pair(text, ("pattern", regex.pattern.as_str()), ("options", regex.options.as_str()));
        }),
        Bson::ObjectId(id) => append_number(text, "$oid", &id.to_hex()),
        Bson::Binary(binary) => append_wrapped(text, "$binary", |text| {
            let subtype = hexadecimal::of(&[u8::from(binary.subtype)]);
            append_pair(text, ("base64", &STANDARD.encode(&binary.bytes)), ("subType", &subtype));
        }),
        Bson::Decimal128(value) => append_number(text, "$numberDecimal", &value.to_string()),
        Bson::Timestamp(value) => append_wrapped(text, "$timestamp", |text| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{{\"t\":{},\"i\":{}}}", value.time, value.increment);
        }),
        Bson::Symbol(value) => append_number(text, "$symbol", value),
        Bson::JavaScriptCode(code) => append_number(text, "$code", code),
        Bson::JavaScriptCodeWithScope(code) => {
            text.push_str("{\"$code\":");
            append_text(text, &code.code);
            text.push_str(",\"$scope\":");
            append_document(text, &code.scope, numbers);
            text.push('}');
        }
        Bson::Undefined => append_wrapped(text, "$undefined", |text| text.push_str("true")),
        Bson::MinKey => append_wrapped(text, "$minKey", |text| text.push('1')),
        Bson::MaxKey => append_wrapped(text, "$maxKey", |text| text.push('1')),
        // Its parts are private, but serde writes it as `{"$dbPointer":{"$ref":..,"$id":..}}`.
        Bson::DbPointer(_) => append_json(text, value),
    }
}

fn append_document(text: &mut String, document: &Document, numbers: Numbers) {
    text.push('{');
    for (place, (name, value)) in document.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        append_text(text, name);
        text.push(':');
        append(text, value, numbers);
    }
    text.push('}');
}

fn append_list(text: &mut String, items: &[Bson], numbers: Numbers) {
    text.push('[');
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        append(text, item, numbers);
    }
    text.push(']');
}

fn append_integer(text: &mut String, value: i64) {
    let name = if i32::try_from(value).is_ok() { "$numberInt" } else { "$numberLong" };
    append_number(text, name, &value.to_string());
}

fn append_double(text: &mut String, value: f64) {
    match whole(value) {
        Some(value) => append_integer(text, value),
        None => append_number(text, "$numberDouble", &spelled(value)),
    }
}

/// The integer that JavaScript prints for a whole double. Beyond 2^53, that is the shortest one that is read back as
/// the same double.
pub(super) fn whole(value: f64) -> Option<i64> {
    // The printed form of -2^63 is not a 64-bit integer, but -2^63 is.
    const LEAST: f64 = -9_223_372_036_854_775_808.0;
    if value.to_bits() == LEAST.to_bits() {
        return Some(i64::MIN);
    }
    if value.fract() != 0.0 {
        return None;
    }
    ryu_js::Buffer::new().format(value).parse().ok()
}

/// A double as JavaScript prints it.
fn spelled(value: f64) -> String {
    ryu_js::Buffer::new().format(value).to_owned()
}

/// A double whose text says that it is one: `1.0`, `-0.0`, `1e+21`.
fn with_fraction(value: f64) -> String {
    // JavaScript prints negative zero without its sign.
    if value == 0.0 {
        return if value.is_sign_negative() { "-0.0" } else { "0.0" }.to_owned();
    }
    let mut text = spelled(value);
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        text.push_str(".0");
    }
    text
}

/// A wrapper whose content is one text.
fn append_number(text: &mut String, name: &str, content: &str) {
    append_wrapped(text, name, |text| append_text(text, content));
}

fn append_wrapped(text: &mut String, name: &str, content: impl FnOnce(&mut String)) {
    text.push_str("{\"");
    text.push_str(name);
    text.push_str("\":");
    content(text);
    text.push('}');
}

fn append_pair(text: &mut String, (first, one): (&str, &str), (second, other): (&str, &str)) {
    append_wrapped(text, first, |text| append_text(text, one));
    text.pop();
    text.push(',');
    text.push('"');
    text.push_str(second);
    text.push_str("\":");
    append_text(text, other);
    text.push('}');
}

/// A text, written like by `JSON.stringify`.
fn append_text(text: &mut String, value: &str) {
    append_json(text, value);
}

fn append_json<T: Serialize + ?Sized>(text: &mut String, value: &T) {
    // Texts can always be written as JSON, and so can a pointer, which has two texts.
    let written = serde_json::to_string(value);
    debug_assert!(written.is_ok());
    text.push_str(&written.unwrap_or_default());
}
