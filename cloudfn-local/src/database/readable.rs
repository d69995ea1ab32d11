//! A readable form of extended JSON: short, with plain numbers.

use cloudfn_protocol::json;
use serde_json::{Map, Value};

/// A longer text is shortened, because the record of a call is only displayed.
const MAX_TEXT_BYTES: usize = 4 * 1024;

/// The maximum length of the texts of a list, in bytes.
const MAX_LIST_BYTES: usize = 64 * 1024;

/// A text of extended JSON as a value. One that is long or is not JSON stays a text.
pub(crate) fn readable(text: &str) -> Value {
    if text.len() > MAX_TEXT_BYTES {
        return cut(text).into();
    }
    json::parse(text).map_or_else(|| text.into(), plain)
}

/// Texts of extended JSON as values, the first of them if there are many.
pub(crate) fn readable_list<T: AsRef<str>>(texts: &[T]) -> Vec<Value> {
    let mut length = 0;
    let mut list = Vec::new();
    for text in texts {
        length += text.as_ref().len().min(MAX_TEXT_BYTES);
        if length > MAX_LIST_BYTES {
            list.push(format!("and {} more", texts.len() - list.len()).into());
            break;
        }
        list.push(readable(text.as_ref()));
    }
    list
}

fn cut(text: &str) -> String {
    let end = (0..=MAX_TEXT_BYTES).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    format!("{}.. ({} bytes)", &text[..end], text.len())
}

/// Replaces `{"$numberInt": "5"}` with `5`. A value that JSON does not have stays as it is.
fn plain(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Object(members) => {
            number(&members).unwrap_or_else(|| members.into_iter().map(|(name, value)| (name, plain(value))).collect())
        }
        other => other,
    }
}

fn number(members: &Map<String, Value>) -> Option<Value> {
    let mut all = members.iter();
    let (Some((name, Value::String(digits))), None) = (all.next(), all.next()) else { return None };
    match name.as_str() {
        "$numberInt" | "$numberLong" => digits.parse::<i64>().ok().map(Value::from),
        "$numberDouble" => digits.parse::<f64>().ok().and_then(serde_json::Number::from_f64).map(Value::from),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_become_plain_and_other_values_stay_the_same() {
        let text = r#"{"a":{"$gt":{"$numberInt":"5"}},"b":[{"$numberLong":"-7"},{"$numberDouble":"1.5"}],
            "c":{"$numberDouble":"NaN"},"d":{"$date":{"$numberLong":"0"}},"e":{"$numberInt":"1","x":2}}"#;
        let value = json!({"a": {"$gt": 5}, "b": [-7, 1.5], "c": {"$numberDouble": "NaN"}, "d": {"$date": 0},
            "e": {"$numberInt": "1", "x": 2}});
        assert_eq!(readable(text), value);
        assert_eq!(readable("{broken"), json!("{broken"));
    }

    #[test]
    fn long_texts_are_shortened() {
        let long = "文".repeat(2_000);
        let shown = readable(&long);
        let shown = shown.as_str().unwrap();
        assert!(shown.starts_with('文') && shown.ends_with(".. (6000 bytes)") && shown.len() < 4_200, "{shown}");
        let texts = vec!["\"x\"".to_owned() + &" ".repeat(1_021); 100];
        let list = readable_list(&texts);
        assert_eq!((list.len(), &list[63], &list[64]), (65, &json!("x"), &json!("and 36 more")));
    }
}
