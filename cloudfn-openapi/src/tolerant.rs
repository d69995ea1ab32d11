//! A deserialiser that tolerates WeChat's careless use of JSON types.
//!
//! WeChat's pages, their examples and live answers disagree about types: the same id is a number here and a string
//! there, a list of one item is sometimes the item alone, a flag is `true` or 1, and an absent member may be `null`.
//! One deserialiser accepts all of that for every reply, so that replies are plain structs:
//!
//! * a member that is `null` counts as absent;
//! * text is read from a number, a flag, or (as its JSON text) from an object or a list;
//! * a number is read from text that spells one, exactly, and from a flag;
//! * a flag is read from 0, 1 and their text;
//! * a list is read from a single value.
//!
//! An error names the member: `` `list.0.openid`: invalid type .. ``.

use std::fmt;

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Map, Number, Value};

use crate::unread;

/// Reads a value as `T`.
pub(crate) fn read<T: DeserializeOwned>(value: Value) -> Result<T, Error> {
    T::deserialize(Tolerant(value))
}

/// The deserialiser of replies. Public for the test that observes which members a reply ignores.
#[doc(hidden)]
#[derive(Debug)]
pub struct Tolerant(pub Value);

impl Tolerant {
    /// The number in this value, whatever its JSON type.
    fn number(self) -> Value {
        match self.0 {
            Value::String(text) => match spelled_number(&text) {
                Some(number) => Value::Number(number),
                None => Value::String(text),
            },
            Value::Bool(flag) => Value::from(u8::from(flag)),
            other => other,
        }
    }

    /// A whole number, even if it is written with a fraction of zero.
    fn integer(self) -> Value {
        match self.number() {
            Value::Number(number) => Value::Number(whole(&number).unwrap_or(number)),
            other => other,
        }
    }

    fn text(self) -> Value {
        match self.0 {
            text @ Value::String(_) => text,
            Value::Null => Value::String(String::new()),
            other => Value::String(other.to_string()),
        }
    }

    fn flag(self) -> Value {
        match &self.0 {
            Value::Number(number) if number.as_i64() == Some(0) => Value::Bool(false),
            Value::Number(number) if number.as_i64() == Some(1) => Value::Bool(true),
            Value::String(text) if text == "0" || text == "false" => Value::Bool(false),
            Value::String(text) if text == "1" || text == "true" => Value::Bool(true),
            _ => self.0,
        }
    }
}

macro_rules! integers {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.integer().$method(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for Tolerant {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Array(items) => visitor.visit_seq(Items { items: items.into_iter(), index: 0 }),
            Value::Object(members) => visitor.visit_map(Members::new(members)),
            Value::Null => visitor.visit_unit(),
            Value::Bool(flag) => visitor.visit_bool(flag),
            Value::Number(number) => number.deserialize_any(visitor),
            Value::String(text) => visitor.visit_string(text),
        }
    }

    integers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.number().deserialize_f32(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.number().deserialize_f64(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.flag().deserialize_bool(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.text().deserialize_str(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.text().deserialize_string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let items = match self.0 {
            Value::Array(items) => items,
            Value::Null => Vec::new(),
            // An empty string in place of a list is an empty list.
            Value::String(text) if text.is_empty() => Vec::new(),
            single => vec![single],
        };
        visitor.visit_seq(Items { items: items.into_iter(), index: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.0 {
            Value::Object(members) => unread::in_struct(fields, || visitor.visit_map(Members::new(members))),
            // A platform that is partly PHP writes an empty object as `[]`.
            Value::Array(items) if items.is_empty() => visitor.visit_map(Members::new(Map::new())),
            // Not `deserialize_struct`: it would compile each reply once more, for an object that is not tolerant.
            list @ Value::Array(_) => list.deserialize_seq(visitor),
            other => Err(de::Error::invalid_type(scalar(&other), &visitor)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.0.deserialize_enum(name, variants, visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        unread::ignored();
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct map identifier
    }
}

/// The items of a list, without the nulls.
struct Items {
    items: std::vec::IntoIter<Value>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(item) = self.items.by_ref().find(|item| !item.is_null()) else {
            return Ok(None);
        };
        let index = self.index;
        self.index += 1;
        unread::in_step(&index, || seed.deserialize(Tolerant(item))).map(Some).map_err(|error| at(&index, &error))
    }
}

/// The members of an object, without the nulls.
struct Members {
    members: serde_json::map::IntoIter,
    current: Option<(String, Value)>,
}

impl Members {
    fn new(members: Map<String, Value>) -> Self {
        Self { members: members.into_iter(), current: None }
    }
}

impl<'de> MapAccess<'de> for Members {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        self.current = self.members.by_ref().find(|(_, value)| !value.is_null());
        match &self.current {
            Some((name, _)) => seed.deserialize(name.as_str().into_deserializer()).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let Some((name, value)) = self.current.take() else {
            return Err(de::Error::custom("a value was asked for before its key"));
        };
        unread::in_step(&name, || seed.deserialize(Tolerant(value))).map_err(|error| at(&name, &error))
    }
}

/// Prefixes an error with a step of the path: `` `list.0.openid`: invalid type .. ``.
fn at(step: &dyn fmt::Display, error: &Error) -> Error {
    let text = error.to_string();
    match text.strip_prefix('`') {
        Some(rest) if rest.contains("`: ") => de::Error::custom(format_args!("`{step}.{rest}")),
        _ => de::Error::custom(format_args!("`{step}`: {text}")),
    }
}

/// What an error calls a value that is neither a list nor an object.
fn scalar(value: &Value) -> Unexpected<'_> {
    match value {
        Value::Bool(flag) => Unexpected::Bool(*flag),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(number), _) => Unexpected::Unsigned(number),
            (None, Some(number)) => Unexpected::Signed(number),
            (None, None) => Unexpected::Float(number.as_f64().unwrap_or_default()),
        },
        Value::String(text) => Unexpected::Str(text),
        Value::Null | Value::Array(_) | Value::Object(_) => Unexpected::Unit,
    }
}

/// The number that a string spells in full; `None` for a string that only begins with one.
fn spelled_number(text: &str) -> Option<Number> {
    let text = text.trim();
    if let Ok(number) = text.parse::<i64>() {
        return Some(number.into());
    }
    if let Ok(number) = text.parse::<u64>() {
        return Some(number.into());
    }
    Number::from_f64(text.parse().ok()?)
}

/// Up to 2^53 every whole number has one exact `f64`.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The whole number that is written with a fraction of zero.
fn whole(number: &Number) -> Option<Number> {
    if number.is_i64() || number.is_u64() {
        return None;
    }
    let value = number.as_f64().filter(|value| value.fract() == 0.0 && value.abs() <= EXACT)?;
    #[expect(clippy::cast_possible_truncation, reason = "checked to be whole and small")]
    Some(Number::from(value as i64))
}
