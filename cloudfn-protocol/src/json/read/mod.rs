//! Reads JSON as JavaScript does: `JSON.parse`, and json-bigint 1.0.0 for the answers of WeChat's APIs.
//!
//! `serde_json` reads every text first. Only a text that it refuses is rewritten as JSON that it accepts.

use serde::de::DeserializeOwned;
use serde_json::Value;

/// The reader whose rules apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// `JSON.parse`. It accepts half of a surrogate pair, which becomes U+FFFD here, and numbers beyond the range of a
    /// double, which become the largest double.
    JsonParse,
    /// json-bigint 1.0.0, with which wx-server-sdk reads the answers of APIs. It also accepts control characters in
    /// strings and around values, zeros in front of a number, and a number without digits on one side of its point. It
    /// refuses numbers beyond the range of a double.
    JsonBigint,
}

/// Parses a JSON text as `JSON.parse` does; `None` if it is not JSON.
#[must_use]
pub fn parse(text: &str) -> Option<Value> {
    parse_with(Reader::JsonParse, text)
}

/// Parses a JSON text; `None` if it is not JSON for this reader.
///
/// ```
/// use cloudfn_protocol::json::{Reader, parse_with};
/// use serde_json::json;
///
/// let answer = "{\"nickname\": \"a\nb\", \"balance\": 007}";
/// assert_eq!(parse_with(Reader::JsonBigint, answer), Some(json!({"nickname": "a\nb", "balance": 7})));
/// assert_eq!(parse_with(Reader::JsonParse, answer), None);
/// ```
#[must_use]
pub fn parse_with(reader: Reader, text: &str) -> Option<Value> {
    serde_json::from_str(text).ok().or_else(|| serde_json::from_str(&rewritten(reader, text)?).ok())
}

/// Parses a JSON text, unless it has more than `max_values` values: a text of small values takes many times its length
/// in memory.
///
/// # Errors
///
/// The text is an object or a list with more values.
pub fn parse_bounded(reader: Reader, text: &str, max_values: usize) -> Result<Option<Value>, TooManyValues> {
    // Only an object or a list can hold values. A text that is not JSON may have any number of commas.
    let is_container = text.trim_start_matches(|first| first <= ' ').starts_with(['{', '[']);
    if is_container && text.len() > max_values && values(text) > max_values {
        return Err(TooManyValues(max_values));
    }
    Ok(parse_with(reader, text))
}

/// The error for a JSON text that would take too much memory.
#[derive(Debug, thiserror::Error)]
#[error("the answer has more than {0} JSON values")]
pub struct TooManyValues(usize);

/// An upper bound for the number of values and names in a JSON text.
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

/// Reads JSON as [`normalized`] describes it, if it does not fit the type as it is written.
///
/// # Errors
///
/// The text is not JSON, or does not fit the type. The error is that of the text as it is written.
pub fn from_slice<T: DeserializeOwned>(json: &[u8]) -> Result<T, serde_json::Error> {
    serde_json::from_slice(json)
        .or_else(|error| normalized(json).and_then(|text| serde_json::from_slice(text.as_bytes()).ok()).ok_or(error))
}

/// A JSON text that does not fit a Rust type as it is, in the form that fits best what JavaScript reads: the last of
/// two members of one name; a number by its value, so that `3.0` and `-0` are integers; U+FFFD for half of a surrogate
/// pair and for bytes that are not UTF-8; the largest double for a larger number; no byte order mark.
///
/// `None` if it is not JSON for JavaScript either. An integer beyond 64 bits becomes a double.
///
/// ```
/// use cloudfn_protocol::json::normalized;
///
/// let event = br#"{"count": 1.0, "name": "\ud83d", "count": 2e0}"#;
/// assert_eq!(normalized(event).as_deref(), Some("{\"count\":2,\"name\":\"\u{fffd}\"}"));
/// assert_eq!(normalized(b"{"), None);
/// ```
#[must_use]
pub fn normalized(json: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(json);
    let mut value = parse(text.strip_prefix('\u{feff}').unwrap_or(&text))?;
    count_by_value(&mut value);
    Some(value.to_string())
}

/// Changes doubles that are integers to integers.
fn count_by_value(value: &mut Value) {
    match value {
        Value::Number(number) if number.is_f64() => {
            // All integers of this size are doubles, and `-0.0` is 0.
            const LIMIT: f64 = 9_007_199_254_740_992.0;
            if let Some(double) = number.as_f64().filter(|double| double.fract() == 0.0 && double.abs() <= LIMIT) {
                #[expect(clippy::cast_possible_truncation, reason = "the limit is 2^53")]
                let integer = double as i64;
                *number = integer.into();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(count_by_value),
        Value::Object(members) => members.values_mut().for_each(count_by_value),
        _ => {}
    }
}

/// The text as JSON that `serde_json` accepts; `None` if there is nothing to rewrite. A text that is not JSON for the
/// reader stays a text that is not JSON.
pub(crate) fn rewritten(reader: Reader, text: &str) -> Option<String> {
    let mut writer = Writer { reader, output: String::with_capacity(text.len()), is_changed: false };
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => writer.string(rest),
            '-' | '0'..='9' => writer.number(rest),
            _ => writer.other(first),
        };
        rest = &rest[length..];
    }
    writer.is_changed.then_some(writer.output)
}

/// Writes a text token by token. Each method returns the length of what it has read.
struct Writer {
    reader: Reader,
    output: String,
    is_changed: bool,
}

impl Writer {
    /// A string, up to its end or that of the text.
    fn string(&mut self, text: &str) -> usize {
        self.output.push('"');
        let mut rest = &text[1..];
        while let Some(first) = rest.chars().next() {
            let length = match first {
                '"' => {
                    self.output.push('"');
                    return text.len() - rest.len() + 1;
                }
                '\\' => self.escape(rest),
                '\0'..='\u{1f}' if self.reader == Reader::JsonBigint => {
                    self.change(&format!("\\u{:04x}", u32::from(first)));
                    1
                }
                _ => self.keep(&rest[..first.len_utf8()]),
            };
            rest = &rest[length..];
        }
        text.len()
    }

    fn escape(&mut self, text: &str) -> usize {
        match (surrogate(text), text.get(6..).and_then(surrogate)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => self.keep(&text[..12]),
            (Some(_), _) => {
                self.change("\\ufffd");
                6
            }
            // The character after a backslash belongs to it, whatever it is.
            (None, _) => self.keep(&text[..=text[1..].chars().next().map_or(0, char::len_utf8)]),
        }
    }

    fn number(&mut self, text: &str) -> usize {
        let length = text.find(|next: char| !matches!(next, '0'..='9' | '+' | '-' | '.' | 'e' | 'E'));
        let number = &text[..length.unwrap_or(text.len())];
        match (self.reader, number.parse::<f64>()) {
            (Reader::JsonParse, Ok(value)) if value.is_infinite() && is_strict(number) => {
                self.change(if value > 0.0 { "1.7976931348623157e308" } else { "-1.7976931348623157e308" });
            }
            (Reader::JsonBigint, Ok(value)) if value.is_finite() && !is_strict(number) => {
                let strict = strict_number(number);
                self.change(&strict);
            }
            _ => _ = self.keep(number),
        }
        number.len()
    }

    /// A character outside of strings and numbers.
    fn other(&mut self, character: char) -> usize {
        if character < ' ' && self.reader == Reader::JsonBigint && !matches!(character, '\t' | '\n' | '\r') {
            self.change(" ");
        } else {
            self.output.push(character);
        }
        character.len_utf8()
    }

    fn keep(&mut self, text: &str) -> usize {
        self.output.push_str(text);
        text.len()
    }

    fn change(&mut self, text: &str) {
        self.output.push_str(text);
        self.is_changed = true;
    }
}

/// The surrogate whose escape the text begins with.
fn surrogate(text: &str) -> Option<u32> {
    let digits =
        text.strip_prefix("\\u")?.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    u32::from_str_radix(digits?, 16).ok().filter(|unit| (0xD800..0xE000).contains(unit))
}

/// Whether a number of Rust is one of JSON.
fn is_strict(number: &str) -> bool {
    let whole = number.strip_prefix('-').unwrap_or(number);
    let (whole, _) = whole.split_once(['e', 'E']).unwrap_or((whole, ""));
    let (whole, fraction) = whole.split_once('.').unwrap_or((whole, "0"));
    !whole.is_empty() && (whole == "0" || !whole.starts_with('0')) && !fraction.is_empty()
}

/// A number of Rust in the form of JSON, with all its digits.
fn strict_number(number: &str) -> String {
    let (sign, whole) = number.strip_prefix('-').map_or(("", number), |whole| ("-", whole));
    let end = whole.find(['e', 'E']).unwrap_or(whole.len());
    let (mantissa, exponent) = whole.split_at(end);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{fraction}{exponent}")
}

#[cfg(test)]
mod tests;
