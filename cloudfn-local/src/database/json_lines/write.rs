//! The writer.

use std::fmt::Write as _;

use bson::{Bson, DateTime, Document};
use cloudfn_protocol::extended_json;
use serde::Serialize;

/// Writes a document as one line without its end: the inverse of reading.
///
/// Numbers are plain JSON where the reader takes them for the same type: `5` is an integer of 32 bits, `1.0` a double, and
/// `5000000000` an integer of 64 bits. A small integer of 64 bits is `{"$numberLong": "5"}`. Dates are texts, such as
/// `{"$date": "2026-01-02T03:04:05.678Z"}`, or milliseconds outside of the years 1970 to 9999.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut text = String::new();
    append_document(&mut text, document);
    text
}

/// Writes a value in the form that it has in a document: `5`, `"a"`, `{"$oid":"65f0c0ffee65f0c0ffee0000"}`.
#[must_use]
pub fn write_value(value: &Bson) -> String {
    let mut text = String::new();
    append(&mut text, value);
    text
}

fn append_document(text: &mut String, document: &Document) {
    text.push('{');
    for (place, (name, value)) in document.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        append_json(text, name);
        text.push(':');
        append(text, value);
    }
    text.push('}');
}

fn append(text: &mut String, value: &Bson) {
    // Writing to a string cannot fail.
    let _ = match value {
        Bson::Int32(value) => write!(text, "{value}"),
        Bson::Int64(value) if i32::try_from(*value).is_err() => write!(text, "{value}"),
        Bson::Int64(value) => write!(text, r#"{{"$numberLong":"{value}"}}"#),
        Bson::Double(value) if value.is_finite() => {
            append_json(text, value);
            Ok(())
        }
        Bson::DateTime(date) => append_date(text, *date),
        Bson::Document(document) => {
            append_document(text, document);
            Ok(())
        }
        Bson::Array(items) => {
            append_list(text, items);
            Ok(())
        }
        Bson::JavaScriptCodeWithScope(code) => {
            text.push_str(r#"{"$code":"#);
            append_json(text, &code.code);
            text.push_str(r#","$scope":"#);
            append_document(text, &code.scope);
            text.push('}');
            Ok(())
        }
        other => {
            text.push_str(&extended_json::write(other));
            Ok(())
        }
    };
}

fn append_list(text: &mut String, items: &[Bson]) {
    text.push('[');
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        append(text, item);
    }
    text.push(']');
}

fn append_date(text: &mut String, date: DateTime) -> std::fmt::Result {
    let milliseconds = date.timestamp_millis();
    // The relaxed form of extended JSON writes other years as milliseconds, which every reader understands.
    match date.try_to_rfc3339_string() {
        Ok(written) if (0..=253_402_300_799_999).contains(&milliseconds) => write!(text, r#"{{"$date":"{written}"}}"#),
        _ => write!(text, r#"{{"$date":{{"$numberLong":"{milliseconds}"}}}}"#),
    }
}

fn append_json<T: Serialize + ?Sized>(text: &mut String, value: &T) {
    // Texts and finite numbers can always be written as JSON.
    let written = serde_json::to_string(value);
    debug_assert!(written.is_ok());
    text.push_str(&written.unwrap_or_default());
}
