//! JSON as JavaScript writes and reads it: `JSON.stringify` and `JSON.parse`, and json-bigint 1.0.0 for the values of a
//! Cloud Call.
//!
//! ```
//! use cloudfn_protocol::json;
//! use serde_json::json;
//!
//! assert_eq!(json::stringify(&json!({"price": 1e21})), r#"{"price":1e+21}"#);
//! assert_eq!(json::to_text(&json!([1, null, "a"])), "1,,a");
//! ```

mod read;

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{Formatter, Serializer};

pub use self::read::{Reader, TooManyValues, from_slice, normalized, parse, parse_bounded, parse_with, values};

#[cfg(any(feature = "database", test))]
pub(crate) use self::read::rewritten;

/// What is allocated for a text at first: most members of a request are shorter.
const USUAL_BYTES: usize = 128;

/// Serialises a value as json-bigint does, which escapes more characters than JSON requires.
///
/// # Errors
///
/// The value's `Serialize` fails, or a map has a key that is not a string.
pub fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut text = Vec::with_capacity(USUAL_BYTES);
    write(&mut text, value)?;
    Ok(text)
}

/// Adds the text of [`to_vec`] to others.
///
/// # Errors
///
/// Those of [`to_vec`]. A part of the text may have been added then.
pub fn write<T: Serialize + ?Sized>(text: &mut Vec<u8>, value: &T) -> Result<(), serde_json::Error> {
    value.serialize(&mut Serializer::with_formatter(text, JavaScript { escapes_marks: true }))
}

/// Serialises a value as `JSON.stringify` does.
#[must_use]
pub fn stringify(value: &Value) -> String {
    let mut text = Vec::with_capacity(USUAL_BYTES);
    // A `Value` has only string keys, and a `Vec` accepts every byte: this cannot fail.
    let written = value.serialize(&mut Serializer::with_formatter(&mut text, JavaScript { escapes_marks: false }));
    debug_assert!(written.is_ok());
    String::from_utf8(text).unwrap_or_default()
}

/// JavaScript's `trim`: a byte order mark is white space, and U+0085 is not.
#[must_use]
pub fn trim(text: &str) -> &str {
    text.trim_matches(|character: char| character == '\u{feff}' || (character.is_whitespace() && character != '\u{85}'))
}

/// A number as JavaScript prints it: `1e+21`, `1e-7`, `123456789012345680000`, `100`, `0.1`, and `-0` as `0`. A number
/// that is not finite is `null`, because JSON cannot express it.
#[must_use]
pub fn number(value: f64) -> String {
    if value.is_finite() { ryu_js::Buffer::new().format_finite(value).to_owned() } else { "null".to_owned() }
}

/// JavaScript's string conversion of a value, as in a template literal.
#[must_use]
pub fn to_text(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(value) => number_text(value),
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let items: Vec<_> =
                items.iter().map(|item| if item.is_null() { String::new() } else { to_text(item) }).collect();
            items.join(",")
        }
        Value::Object(_) => "[object Object]".to_owned(),
    }
}

/// Whether a value is truthy in JavaScript.
#[must_use]
pub fn is_truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(value) => *value,
        Value::Number(value) => value.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}

fn number_text(value: &serde_json::Number) -> String {
    match value.as_f64() {
        Some(float) if value.is_f64() => number(float),
        _ => value.to_string(),
    }
}

struct JavaScript {
    /// json-bigint escapes some characters that `JSON.stringify` does not.
    escapes_marks: bool,
}

impl Formatter for JavaScript {
    fn write_f32<W: Write + ?Sized>(&mut self, writer: &mut W, value: f32) -> io::Result<()> {
        // serde_json has already handled numbers that are not finite.
        writer.write_all(ryu_js::Buffer::new().format_finite(value).as_bytes())
    }

    fn write_f64<W: Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(number(value).as_bytes())
    }

    fn write_string_fragment<W: Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if !self.escapes_marks || !fragment.bytes().any(may_begin_mark) || !fragment.contains(is_mark) {
            return writer.write_all(fragment.as_bytes());
        }
        let mut escaped = String::with_capacity(fragment.len() + 5);
        for character in fragment.chars() {
            if is_mark(character) {
                // These characters are below U+10000, so one escape is enough. Writing to a `String` cannot fail.
                let _ = write!(escaped, "\\u{:04x}", u32::from(character));
            } else {
                escaped.push(character);
            }
        }
        writer.write_all(escaped.as_bytes())
    }

    fn write_byte_array<W: Write + ?Sized>(&mut self, writer: &mut W, value: &[u8]) -> io::Result<()> {
        // As Node's JSON writes a `Buffer`.
        writer.write_all(br#"{"type":"Buffer","data":"#)?;
        serde_json::to_writer(&mut *writer, value)?;
        writer.write_all(b"}")
    }
}

/// Whether a mark may begin with this byte in UTF-8. Most texts have none of these bytes, and need not be decoded.
fn may_begin_mark(byte: u8) -> bool {
    matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xdc | 0xe1 | 0xe2 | 0xef)
}

/// The characters that json-bigint escapes besides the control characters below U+0020, `"` and `\`.
fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{600}'..='\u{604}'
            | '\u{70f}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{200c}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{ffff}'
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn text(value: &Value) -> String {
        String::from_utf8(to_vec(value).unwrap()).unwrap()
    }

    #[test]
    fn numbers_are_formatted_as_in_javascript() {
        for (value, spelled) in [
            (0.0, "0"),
            (-0.0, "0"),
            (100.0, "100"),
            (0.1, "0.1"),
            (-1.5, "-1.5"),
            (1e21, "1e+21"),
            (1.25e22, "1.25e+22"),
            (1e20, "100000000000000000000"),
            (123_456_789_012_345_680_000.0, "123456789012345680000"),
            (1e-6, "0.000001"),
            (1.5e-6, "0.0000015"),
            (1e-7, "1e-7"),
            (-1.234e-9, "-1.234e-9"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (9_007_199_254_740_992.0, "9007199254740992"),
            // Halfway between ..3.2 and ..3.3: the even digit wins.
            (881_588_357_966_393.3, "881588357966393.2"),
            (f64::NAN, "null"),
            (f64::INFINITY, "null"),
        ] {
            assert_eq!(number(value), spelled);
        }
    }

    #[test]
    fn invisible_characters_are_escaped_and_emoji_are_not() {
        assert_eq!(
            text(&json!("中 😀 \u{200d} \u{2028} \u{ad} \u{feff} \u{7f} \u{85} \u{8}\u{c}\n\r\t\"\\/ \u{1}")),
            "\"中 😀 \\u200d \\u2028 \\u00ad \\ufeff \\u007f \\u0085 \\b\\f\\n\\r\\t\\\"\\\\/ \\u0001\""
        );
        assert_eq!(stringify(&json!("\u{200d}")), "\"\u{200d}\"");
    }

    #[test]
    #[cfg_attr(miri, ignore = "a million characters take minutes in Miri")]
    fn every_mark_begins_with_a_byte_that_is_looked_for() {
        for mark in ('\0'..=char::MAX).filter(|character| is_mark(*character)) {
            assert!(may_begin_mark(mark.to_string().as_bytes()[0]), "{mark:?}");
        }
    }

    #[test]
    fn long_integers_keep_all_digits() {
        assert_eq!(text(&json!({"id": 1_234_567_890_123_456_789_u64})), r#"{"id":1234567890123456789}"#);
    }

    #[test]
    fn a_value_converts_to_a_string_as_in_javascript() {
        assert_eq!(to_text(&json!([1, null, [2.5, "x"], {}])), "1,,2.5,x,[object Object]");
        assert_eq!(to_text(&json!(null)), "null");
    }
}
