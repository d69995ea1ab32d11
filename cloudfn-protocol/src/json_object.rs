//! Reads JSON objects strictly, for JSON that decides about identity, secrets or addresses.
//!
//! serde's derive also reads a struct from a list (`["o1", "wx1"]` for `{"openId": "o1", "appId": "wx1"}`), and a
//! `HashMap` keeps the last of two equal members. Two programs that read one text differently can confuse one caller
//! with another, so both are errors here. [`Object`] reads one object; [`read`] reads a whole text.
//!
//! ```
//! use std::collections::HashMap;
//!
//! use cloudfn_protocol::json_object;
//!
//! let members: HashMap<String, String> = json_object::read(br#"{"openId": "o1"}"#)?;
//! assert_eq!(members["openId"], "o1");
//! assert!(json_object::read::<HashMap<String, String>>(br#"{"openId": "o1", "openId": "o2"}"#).is_err());
//! # Ok::<(), serde_path_to_error::Error<serde_json::Error>>(())
//! ```

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{CowStrDeserializer, MapAccessDeserializer};
use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use serde_path_to_error::{Error, Track};

/// The maximum number of members: their names are kept until the end of the object.
const MAX_MEMBERS: usize = 65_536;

/// A `T` from a JSON object in which each member occurs once. Nested objects are up to `T`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object<T>(pub T);

/// Reads a text that is exactly one such object, in UTF-8.
///
/// # Errors
///
/// The text is anything else, or does not fit `T`. The error says where and shows no value of the text, because values
/// are tokens and secrets.
pub fn read<'de, T: Deserialize<'de>>(json: &'de [u8]) -> Result<T, Error<serde_json::Error>> {
    // serde_json does not check the encoding of strings that are skipped.
    let json = std::str::from_utf8(json).map_err(|_| whole_text(serde_json::Error::custom("it is not UTF-8")))?;
    // The path to a mistake is followed only if there is one.
    if let Ok(Object(object)) = serde_json::from_slice(json.as_bytes()) {
        return Ok(object);
    }
    let deserializer = &mut serde_json::Deserializer::from_slice(json.as_bytes());
    let Object(object) = serde_path_to_error::deserialize(&mut *deserializer)
        .map_err(|error| Error::new(error.path().clone(), without_values(error.inner())))?;
    deserializer.end().map_err(|error| whole_text(without_values(&error)))?;
    Ok(object)
}

/// The same without the reason: a caller that ignores it needs less code.
///
/// ```
/// use std::collections::HashMap;
///
/// use cloudfn_protocol::json_object;
///
/// let members: Option<HashMap<String, String>> = json_object::readable(br#"["o1"]"#);
/// assert_eq!(members, None);
/// ```
#[must_use]
pub fn readable<'de, T: Deserialize<'de>>(json: &'de [u8]) -> Option<T> {
    let Object(object) = serde_json::from_str(std::str::from_utf8(json).ok()?).ok()?;
    Some(object)
}

fn whole_text(error: serde_json::Error) -> Error<serde_json::Error> {
    Error::new(Track::new().path(), error)
}

/// serde writes `invalid type: string "the value", expected a map`. The last `, expected ` is its own.
fn without_values(error: &serde_json::Error) -> serde_json::Error {
    let text = error.to_string();
    serde_json::Error::custom(match text.rsplit_once(", expected ") {
        Some((_, expected)) => format!("expected {expected}"),
        None => text,
    })
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor(PhantomData))
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = Object<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Object<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(EachOnce { members, seen: HashSet::new() })).map(Object)
    }
}

/// The members of an object, until one repeats.
struct EachOnce<'de, A> {
    members: A,
    seen: HashSet<Cow<'de, str>>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for EachOnce<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        let Some(name) = self.members.next_key_seed(NameSeed)? else {
            return Ok(None);
        };
        let key = seed.deserialize(CowStrDeserializer::new(name.clone()))?;
        if self.seen.contains(&name) {
            return Err(A::Error::custom(format_args!("the member {name:?} occurs twice")));
        }
        if self.seen.len() == MAX_MEMBERS {
            return Err(A::Error::custom(format_args!("there are more than {MAX_MEMBERS} members")));
        }
        self.seen.insert(name);
        Ok(Some(key))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.members.next_value_seed(seed)
    }
}

/// A member's name after unescaping: `"open\u0049d"` is `openId`. Without an escape it is not copied.
struct NameSeed;

impl<'de> DeserializeSeed<'de> for NameSeed {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for NameSeed {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a member's name")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E>(self, name: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(name.to_owned()))
    }

    fn visit_string<E>(self, name: String) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(name))
    }
}

/// Parses a JSON text in which no object repeats a member, at any depth. A byte order mark, which editors on Windows
/// write, is skipped.
///
/// # Errors
///
/// The text is not one JSON value, or an object repeats a member.
///
/// ```
/// use cloudfn_protocol::json_object;
///
/// assert!(json_object::parse(br#"{"functions": [{"name": "a"}]}"#).is_ok());
/// assert!(json_object::parse(br#"{"functions": [{"name": "a", "name": "b"}]}"#).is_err());
/// ```
pub fn parse(text: &[u8]) -> serde_json::Result<Value> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let value = StrictValue.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// Any JSON value whose objects have each member once.
struct StrictValue;

impl<'de> DeserializeSeed<'de> for StrictValue {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for StrictValue {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element_seed(StrictValue)? {
            values.push(value);
        }
        Ok(values.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Value, A::Error> {
        let mut members = EachOnce { members, seen: HashSet::new() };
        let mut values = Map::new();
        while let Some(name) = members.next_key()? {
            values.insert(name, members.next_value_seed(StrictValue)?);
        }
        Ok(values.into())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize)]
    struct Pair {
        #[allow(dead_code)]
        first: Value,
        #[allow(dead_code)]
        second: Option<Value>,
    }

    /// Reads a text in both ways, which take the same texts.
    fn read<'de, T: Deserialize<'de>>(json: &'de [u8]) -> Result<T, Error<serde_json::Error>> {
        let read = super::read(json);
        assert_eq!(readable::<T>(json).is_some(), read.is_ok());
        read
    }

    fn error(json: &str) -> String {
        let error = read::<HashMap<String, String>>(json.as_bytes()).unwrap_err();
        format!("{}: {}", error.path(), error.inner())
    }

    #[test]
    fn any_value_is_parsed_with_or_without_a_byte_order_mark() {
        let text = r#"{"b": [1, -2, 2.5, true, null, "雪"], "a": {}}"#;
        let value = json!({"b": [1, -2, 2.5, true, null, "雪"], "a": {}});
        assert_eq!(parse(text.as_bytes()).unwrap(), value);
        assert_eq!(parse(format!("\u{feff}{text}").as_bytes()).unwrap(), value);
    }

    #[test]
    fn a_repeated_member_at_any_depth_and_trailing_text_are_errors() {
        let error = parse(br#"{"a": [{"b": 1, "\u0062": 2}]}"#).unwrap_err().to_string();
        assert!(error.contains(r#"the member "b" occurs twice"#), "{error}");
        assert!(parse(b"{} {}").is_err());
        assert!(parse("[".repeat(100_000).as_bytes()).is_err(), "too deep");
    }

    #[test]
    fn an_object_is_read_by_structs_and_by_maps() {
        assert!(read::<Pair>(br#" {"first": [1], "other": {"a": 1}} "#).is_ok());
        let map: HashMap<String, String> = read(br#"{"a": "1", "\u0062": "2"}"#).unwrap();
        assert_eq!((&*map["a"], &*map["b"]), ("1", "2"));
    }

    #[test]
    fn a_list_is_not_an_object() {
        for json in ["[1]", "[1, 2]", "[[1, 2]]", "[]", r#"["first"]"#] {
            assert!(read::<Pair>(json.as_bytes()).is_err(), "{json}");
        }
        assert!(read::<Object<Pair>>(br#"{"first": 1}"#).is_ok());
        assert!(read::<HashMap<String, Object<Pair>>>(br#"{"a": [1, 2]}"#).is_err());
    }

    #[test]
    fn nothing_else_is_an_object_either() {
        for json in ["", " ", "null", "1", "true", r#""{}""#, "{", "{]", "{}{}", "{} x", "\u{feff}{}", "{},"] {
            assert!(read::<HashMap<String, String>>(json.as_bytes()).is_err(), "{json:?}");
        }
    }

    #[test]
    fn a_repeated_member_is_an_error_however_it_is_escaped() {
        let text = error(r#"{"openId": "1", "openId": "2"}"#);
        assert!(text.contains(r#"the member "openId" occurs twice"#), "{text}");
        assert!(error(r#"{"openId": "1", "open\u0049d": "2"}"#).contains("twice"));
        assert!(error(r#"{"\u006fpenId": "1", "a": "", "openId": "1"}"#).contains("twice"));
        assert!(read::<Pair>(br#"{"first": 1, "unknown": 1, "unknown": 2}"#).is_err(), "one that nobody asks for");
        assert!(read::<HashMap<String, String>>(br#"{"a": "1", "A": "2"}"#).is_ok(), "another name");
    }

    #[test]
    fn the_members_of_an_object_are_bounded() {
        let of = |count: usize| {
            let members: Vec<_> = (0..count).map(|number| format!("\"{number}\":\"\"")).collect();
            read::<HashMap<String, String>>(format!("{{{}}}", members.join(",")).as_bytes()).map(|map| map.len())
        };
        assert_eq!(of(MAX_MEMBERS).unwrap(), MAX_MEMBERS);
        assert!(of(MAX_MEMBERS + 1).unwrap_err().to_string().contains("more than 65536 members"));
    }

    #[test]
    fn invalid_utf_8_is_an_error_even_in_skipped_members() {
        assert!(read::<Pair>(b"{\"first\": 1, \"unknown\": \"\xff\"}").is_err());
    }

    #[test]
    fn an_error_names_the_member_and_shows_no_value() {
        let error = read::<HashMap<String, Object<HashMap<String, String>>>>(br#"{"a": {"b": 42}}"#).unwrap_err();
        assert_eq!(error.path().to_string(), "a.b");
        for json in [
            r#"{"a": "SECRET"}"#,
            r#"{"a": ["SECRET"]}"#,
            r#"{"a": {"b": ["SECRET"]}}"#,
            r#"{"a": "SECRET, expected SECRET"}"#,
            r#""SECRET""#,
        ] {
            let error = read::<HashMap<String, Object<HashMap<String, String>>>>(json.as_bytes()).unwrap_err();
            assert!(!error.to_string().contains("SECRET") && error.to_string().contains("expected"), "{error}");
        }
    }

    /// JSON with these members in order, each name with one letter escaped or not.
    fn written(members: &[(String, bool)]) -> String {
        let member = |(name, is_escaped): &(String, bool)| match (is_escaped, name.chars().next()) {
            (true, Some(first)) => format!("\"\\u{:04x}{}\": 1", first as u32, &name[1..]),
            _ => format!("\"{name}\": 1"),
        };
        format!("{{{}}}", members.iter().map(member).collect::<Vec<_>>().join(","))
    }

    proptest! {
        #[test]
        fn an_object_is_read_if_and_only_if_no_name_repeats(members in prop::collection::vec(("[a-c]{1,2}", any::<bool>()), 0..5)) {
            let names: HashSet<_> = members.iter().map(|(name, _)| name).collect();
            let json = written(&members);
            prop_assert_eq!(read::<Map<String, Value>>(json.as_bytes()).is_ok(), names.len() == members.len(), "{}", json);
        }

        #[test]
        fn no_list_is_ever_read(items in prop::collection::vec("[0-9]|null|\"[a-z]*\"|\\[\\]|\\{\\}", 0..4)) {
            let json = format!("[{}]", items.join(","));
            prop_assert!(read::<Pair>(json.as_bytes()).is_err());
            prop_assert!(read::<HashMap<String, Value>>(json.as_bytes()).is_err());
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = read::<Pair>(&bytes);
        }
    }
}
