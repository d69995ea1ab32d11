//! Values of captures that JSON does not have: objects with one member whose name begins with `$`.

use serde_json::{Map, Value, json};

use super::capture::bytes;

/// An argument for the untyped call. `None` for a value that JavaScript omits.
///
/// Bytes become the JSON of a `Buffer` in Node, dates their text, and numbers that JSON does not have `null`.
pub(crate) fn plain(value: &Value) -> Option<Value> {
    if let Some((tag, tagged)) = tag(value) {
        return match tag {
            "$undefined" => None,
            "$buffer" => Some(json!({"type": "Buffer", "data": bytes(tagged)})),
            "$number" => Some(Value::Null),
            "$midas" => Some(json!({"type": "midas", "params": tagged["params"], "secret": tagged["secret"]})),
            "$bigint" | "$bignumber" => Some(exact(tagged)),
            // A date becomes its text. Other tags have no meaning in an argument.
            _ => Some(tagged.clone()),
        };
    }
    Some(match value {
        Value::Object(members) => Value::Object(
            members.iter().filter_map(|(name, value)| Some((name.clone(), plain(value)?))).collect::<Map<_, _>>(),
        ),
        Value::Array(items) => Value::Array(items.iter().map(|item| plain(item).unwrap_or_default()).collect()),
        other => other.clone(),
    })
}

/// The names of tags. Any other name is an ordinary member, even if it begins with `$`.
const TAGS: [&str; 10] =
    ["$bigint", "$bignumber", "$buffer", "$date", "$env", "$function", "$midas", "$number", "$symbol", "$undefined"];

/// The tag and its content.
pub(crate) fn tag(value: &Value) -> Option<(&str, &Value)> {
    let members = value.as_object().filter(|members| members.len() == 1)?;
    let (name, tagged) = members.iter().next()?;
    TAGS.contains(&name.as_str()).then_some((name, tagged))
}

/// Whether a value contains a tag with this name.
pub(crate) fn has_tag(value: &Value, name: &str) -> bool {
    match value {
        Value::Object(members) => members.iter().any(|(member, value)| member == name || has_tag(value, name)),
        Value::Array(items) => items.iter().any(|item| has_tag(item, name)),
        _ => false,
    }
}

fn exact(digits: &Value) -> Value {
    serde_json::from_str(digits.as_str().unwrap_or_default()).unwrap_or_default()
}
