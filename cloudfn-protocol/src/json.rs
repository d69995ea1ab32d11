//! JSON texts as JavaScript writes them: `JSON.stringify`, and json-bigint 1.0.0 for the values of a Cloud Call.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{Formatter, Serializer};

/// The JSON text of a value as json-bigint writes it, which escapes more than JSON demands.
pub fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut text = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut text, JavaScript { escapes_marks: true }))?;
    Ok(text)
}

/// The JSON text of a value as `JSON.stringify` writes it.
#[must_use]
pub fn stringify(value: &Value) -> String {
    let mut text = Vec::new();
    // A `Value` has only string keys, and a `Vec` takes every byte: nothing here can fail.
    let written = value.serialize(&mut Serializer::with_formatter(&mut text, JavaScript { escapes_marks: false }));
    debug_assert!(written.is_ok());
    String::from_utf8(text).unwrap_or_default()
}

/// Reads a JSON text. Half a character (`"\\ud83d"` without its other half, as a text cut in the middle of an emoji
/// leaves it) does not spoil the whole: it becomes U+FFFD.
#[must_use]
pub fn parse(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok().or_else(|| serde_json::from_str(&without_halves(text)?).ok())
}

/// Reads a JSON text, unless it holds more values than that: a text of small values takes many times its length.
pub fn parse_bounded(text: &str, most: usize) -> Result<Option<Value>, TooManyValues> {
    // Only an object or a list can hold any; what is no JSON may have as many commas as it likes.
    let is_container = text.trim_start().starts_with(['{', '[']);
    if is_container && text.len() > most && values(text) > most {
        return Err(TooManyValues(most));
    }
    Ok(parse(text))
}

/// A JSON text that would take too much memory.
#[derive(Debug, thiserror::Error)]
#[error("the answer is JSON of more than {0} values")]
pub struct TooManyValues(usize);

/// How many values and names a JSON text holds at most.
#[must_use]
pub fn values(text: &str) -> usize {
    let mut count = 1;
    let (mut is_in_string, mut is_escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_in_string => is_escaped = true,
            b'"' => is_in_string = !is_in_string,
            b',' | b':' | b'[' | b'{' if !is_in_string => count += 1,
            _ => {}
        }
    }
    count
}

/// Replaces the escapes of surrogates that have no other half; `None` when there are none.
pub(crate) fn without_halves(text: &str) -> Option<String> {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_changed = false;
    while let Some(place) = rest.find('\\') {
        let (before, escape) = rest.split_at(place);
        whole.push_str(before);
        let (length, is_half) = match (surrogate(escape), escape.get(6..).and_then(surrogate)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => (12, false),
            (Some(_), _) => (6, true),
            // The sign behind a reverse solidus belongs to it, whatever it is.
            (None, _) => (1 + escape[1..].chars().next().map_or(0, char::len_utf8), false),
        };
        let (escape, after) = escape.split_at(length);
        whole.push_str(if is_half { "\\ufffd" } else { escape });
        is_changed |= is_half;
        rest = after;
    }
    whole.push_str(rest);
    is_changed.then_some(whole)
}

/// The surrogate whose escape stands at the beginning.
fn surrogate(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u32::from_str_radix(digits, 16).ok().filter(|unit| (0xD800..0xE000).contains(unit))
}

/// JavaScript's `trim`: it knows a byte order mark as white space and U+0085 not.
#[must_use]
pub fn trim(text: &str) -> &str {
    text.trim_matches(|character: char| character == '\u{feff}' || (character.is_whitespace() && character != '\u{85}'))
}

/// A number as JavaScript prints it: `1e+21`, `1e-7`, `123456789012345680000`, `100`, `0.1`, and `-0` as `0`. What is
/// not a number, or infinite, is `null`: JSON has no word for it.
#[must_use]
pub fn number(value: f64) -> String {
    if value.is_finite() { ryu_js::Buffer::new().format_finite(value).to_owned() } else { "null".to_owned() }
}

/// JavaScript's string conversion of a value: what a template literal makes of it.
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

/// JavaScript's truth of a value.
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
    /// json-bigint escapes marks that `JSON.stringify` leaves alone.
    escapes_marks: bool,
}

impl Formatter for JavaScript {
    fn write_f32<W: Write + ?Sized>(&mut self, writer: &mut W, value: f32) -> io::Result<()> {
        // serde_json has dealt with what is not finite.
        writer.write_all(ryu_js::Buffer::new().format_finite(value).as_bytes())
    }

    fn write_f64<W: Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(number(value).as_bytes())
    }

    fn write_string_fragment<W: Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if !self.escapes_marks || !fragment.contains(is_mark) {
            return writer.write_all(fragment.as_bytes());
        }
        let mut escaped = String::with_capacity(fragment.len() + 5);
        for character in fragment.chars() {
            if is_mark(character) {
                // Marks are below U+10000, so one escape is enough. Writing into a `String` cannot fail.
                let _ = write!(escaped, "\\u{:04x}", u32::from(character));
            } else {
                escaped.push(character);
            }
        }
        writer.write_all(escaped.as_bytes())
    }

    fn write_byte_array<W: Write + ?Sized>(&mut self, writer: &mut W, value: &[u8]) -> io::Result<()> {
        // As Node's JSON has a `Buffer`.
        writer.write_all(br#"{"type":"Buffer","data":"#)?;
        serde_json::to_writer(&mut *writer, value)?;
        writer.write_all(b"}")
    }
}

/// What json-bigint escapes besides the control characters below U+0020, `"` and `\`.
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
    fn numbers_are_spelled_as_javascript_does() {
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
            // As near to ..3.2 as to ..3.3: the even digit.
            (881_588_357_966_393.3, "881588357966393.2"),
            (f64::NAN, "null"),
            (f64::INFINITY, "null"),
        ] {
            assert_eq!(number(value), spelled);
        }
    }

    #[test]
    fn a_text_of_too_many_values_is_not_read_and_a_long_text_is() {
        for text in ["[0,0,0,0]", "[[],[]]", r#"{"a":0,"b":0}"#, r#"["\"",",",0,0]"#, "[0,0,0,0"] {
            assert!(parse_bounded(text, 4).is_err() && parse_bounded(text, 40).is_ok(), "{text}");
        }
        for text in [r#"",,,,,,[[[[""#, r#"["a,b,c,d,[,{"]"#, r#"["\",,,,,,"]"#, "a,b,c,d,e,f,g", "[0,0,0]"] {
            assert!(parse_bounded(text, 4).is_ok(), "{text}");
        }
        let error = parse_bounded(&"[0,".repeat(100), 50).unwrap_err().to_string();
        assert_eq!(error, "the answer is JSON of more than 50 values");
    }

    #[test]
    fn what_nests_deeper_than_any_answer_is_no_json_and_costs_no_stack() {
        assert!(parse(&"[".repeat(1_000_000)).is_none());
        assert!(parse(&format!("{}{}", "[".repeat(1000), "]".repeat(1000))).is_none());
    }

    #[test]
    fn marks_are_escaped_and_emoji_are_not() {
        assert_eq!(
            text(&json!("中 😀 \u{200d} \u{2028} \u{ad} \u{feff} \u{7f} \u{85} \u{8}\u{c}\n\r\t\"\\/ \u{1}")),
            "\"中 😀 \\u200d \\u2028 \\u00ad \\ufeff \\u007f \\u0085 \\b\\f\\n\\r\\t\\\"\\\\/ \\u0001\""
        );
        assert_eq!(stringify(&json!("\u{200d}")), "\"\u{200d}\"");
    }

    #[test]
    fn long_integers_keep_all_digits() {
        assert_eq!(text(&json!({"id": 1_234_567_890_123_456_789_u64})), r#"{"id":1234567890123456789}"#);
    }

    #[test]
    fn a_value_in_a_text_is_written_as_javascript_does() {
        assert_eq!(to_text(&json!([1, null, [2.5, "x"], {}])), "1,,2.5,x,[object Object]");
        assert_eq!(to_text(&json!(null)), "null");
    }
}
