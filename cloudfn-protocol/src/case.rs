//! The conversion of keys between camelCase and `snake_case` as wx-server-sdk does it: keys only, at every depth,
//! without exceptions.
//!
//! ```
//! use cloudfn_protocol::case::{camel_case, snake_case_key};
//! use serde_json::json;
//!
//! assert_eq!(snake_case_key("templateId"), "template_id");
//! assert_eq!(camel_case(json!({"template_id": {"a_b": 1}})), json!({"templateId": {"aB": 1}}));
//! ```

use serde_json::{Map, Value};

/// Converts the keys of an answer to camelCase.
#[must_use]
pub fn camel_case(answer: Value) -> Value {
    convert(answer, camel_case_key)
}

/// Converts the keys of a request to `snake_case`.
#[must_use]
pub fn snake_case(members: Map<String, Value>) -> Map<String, Value> {
    convert_members(members, snake_case_key)
}

/// Converts one key to `snake_case`: each of `A` to `Z` becomes `_` and the lowercase letter, without `_` at the
/// beginning.
#[must_use]
pub fn snake_case_key(key: &str) -> String {
    let mut converted = String::with_capacity(key.len() + 4);
    for (place, character) in key.char_indices() {
        if character.is_ascii_uppercase() && place > 0 {
            converted.push('_');
        }
        converted.push(character.to_ascii_lowercase());
    }
    converted
}

/// Converts one key to camelCase: each `_` followed by one of `a` to `z` becomes the uppercase letter.
fn camel_case_key(key: &str) -> String {
    let mut converted = String::with_capacity(key.len());
    let mut characters = key.chars().peekable();
    while let Some(character) = characters.next() {
        match characters.next_if(|next| character == '_' && next.is_ascii_lowercase()) {
            Some(letter) => converted.push(letter.to_ascii_uppercase()),
            None => converted.push(character),
        }
    }
    converted
}

type ConvertKey = fn(&str) -> String;

fn convert(value: Value, convert_key: ConvertKey) -> Value {
    match value {
        Value::Object(members) => Value::Object(convert_members(members, convert_key)),
        Value::Array(items) => Value::Array(items.into_iter().map(|item| convert(item, convert_key)).collect()),
        other => other,
    }
}

/// Keys that do not change keep their places; keys that change move to the end. If two keys become the same, the one
/// that changed wins and takes the other's place; if several changed, the last one wins. Keys that are array indexes
/// come first, in numeric order, because JavaScript objects order them so.
fn convert_members(members: Map<String, Value>, convert_key: ConvertKey) -> Map<String, Value> {
    let members: Vec<_> =
        members.into_iter().map(|(key, value)| (convert_key(&key), key, convert(value, convert_key))).collect();
    let mut converted = Map::with_capacity(members.len());
    let (mut changed, kept): (Vec<_>, Vec<_>) = members.into_iter().partition(|(new, old, _)| new != old);
    for (key, _, value) in kept.into_iter().chain(changed.drain(..)) {
        converted.insert(key, value);
    }
    indexes_first(converted)
}

fn indexes_first(members: Map<String, Value>) -> Map<String, Value> {
    if !members.keys().any(|key| index(key).is_some()) {
        return members;
    }
    let mut members: Vec<_> = members.into_iter().collect();
    members.sort_by_key(|(key, _)| index(key).unwrap_or(u64::MAX));
    members.into_iter().collect()
}

/// The array index that a key is in JavaScript: written without leading zeros, below 2^32 - 1.
fn index(key: &str) -> Option<u64> {
    let is_number = key == "0" || (!key.starts_with('0') && key.bytes().all(|byte| byte.is_ascii_digit()));
    key.parse().ok().filter(|index| is_number && *index < u64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn snake(value: Value) -> String {
        convert(value, snake_case_key).to_string()
    }

    fn camel(value: Value) -> String {
        convert(value, camel_case_key).to_string()
    }

    #[test]
    fn uppercase_letters_become_lowercase_after_an_underscore() {
        for (key, converted) in [
            ("openID", "open_i_d"),
            ("URL", "u_r_l"),
            ("fooBar2Baz", "foo_bar2_baz"),
            ("a__B", "a___b"),
            ("aÉb", "aÉb"),
            ("中文Key", "中文_key"),
            ("kebab-Case", "kebab-_case"),
            ("X", "x"),
            ("", ""),
        ] {
            assert_eq!(snake_case_key(key), converted);
        }
    }

    #[test]
    fn underscores_before_lowercase_letters_become_uppercase_letters() {
        for (key, converted) in [
            ("a__b", "a_B"),
            ("_lead", "Lead"),
            ("trail_", "trail_"),
            ("a_1", "a_1"),
            ("A_B", "A_B"),
            ("x_é", "x_é"),
            ("character_string3", "characterString3"),
        ] {
            assert_eq!(camel_case_key(key), converted);
        }
    }

    #[test]
    fn keys_convert_at_every_depth_and_values_never() {
        assert_eq!(
            snake(json!({"aB": [{"cD": "eF"}, ["gH"], [[{"iJ": null}]]]})),
            r#"{"a_b":[{"c_d":"eF"},["gH"],[[{"i_j":null}]]]}"#
        );
    }

    #[test]
    fn keys_that_change_move_to_the_end_and_numbers_to_the_front() {
        assert_eq!(
            snake(json!({"zebraOne": 1, "apple": 2, "10": "ten", "mangoTwo": 3, "2": "two", "banana": 4, "01": 5})),
            r#"{"2":"two","10":"ten","apple":2,"banana":4,"01":5,"zebra_one":1,"mango_two":3}"#
        );
    }

    #[test]
    fn of_two_equal_keys_the_changed_one_wins_in_the_others_place() {
        assert_eq!(snake(json!({"aB": {"iK": 1}, "mid": 1, "a_b": 2})), r#"{"mid":1,"a_b":{"i_k":1}}"#);
        assert_eq!(snake(json!({"a_b": 2, "mid": 1, "aB": 1})), r#"{"a_b":1,"mid":1}"#);
        assert_eq!(snake(json!({"aB": 1, "a_b": 2, "mid": 3, "AB": 4})), r#"{"a_b":4,"mid":3}"#);
        assert_eq!(camel(json!({"fooBar": 1, "foo_bar": 2, "bar_foo": 3, "barFoo": 4})), r#"{"fooBar":2,"barFoo":3}"#);
    }
}
