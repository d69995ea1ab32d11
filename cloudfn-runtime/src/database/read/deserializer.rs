//! The deserializer: a value of the database, for any type that serde can read.

use std::fmt;
use std::vec;

use bson::{Bson, Document, doc};
use cloudfn_protocol::extended_json;
use serde::de::value::StringDeserializer;
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::database::write::kind;

/// The reason why a value does not fit.
#[derive(Debug)]
pub(super) struct Misfit(String);

impl fmt::Display for Misfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

pub(super) struct BsonDeserializer {
    pub(super) value: Bson,
    /// Whether the member `_id` is hidden from structs that do not ask for it, so `deny_unknown_fields` works.
    pub(super) hides_id: bool,
}

impl BsonDeserializer {
    fn new(value: Bson) -> Self {
        Self { value, hides_id: false }
    }

    fn misfit(&self, expected: &dyn de::Expected) -> Misfit {
        match &self.value {
            Bson::Boolean(value) => Misfit::invalid_type(Unexpected::Bool(*value), expected),
            Bson::Int32(value) => Misfit::invalid_type(Unexpected::Signed((*value).into()), expected),
            Bson::Int64(value) => Misfit::invalid_type(Unexpected::Signed(*value), expected),
            Bson::Double(value) => Misfit::invalid_type(Unexpected::Float(*value), expected),
            Bson::String(value) if value.chars().count() <= 60 => {
                Misfit::invalid_type(Unexpected::Str(value), expected)
            }
            Bson::DateTime(date) => {
                let date = date.try_to_rfc3339_string().unwrap_or_else(|_| date.timestamp_millis().to_string());
                Misfit::invalid_type(Unexpected::Other(&format!("date {date}")), expected)
            }
            Bson::ObjectId(id) => Misfit::invalid_type(Unexpected::Other(&format!("object id {id}")), expected),
            other => {
                let kind = kind(other);
                let kind = kind.strip_prefix("a ").or_else(|| kind.strip_prefix("an ")).unwrap_or(kind);
                Misfit::invalid_type(Unexpected::Other(kind), expected)
            }
        }
    }

    /// An integer, for a type that is an integer.
    fn integer<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Bson::Int32(value) => visitor.visit_i32(value),
            Bson::Int64(value) => visitor.visit_i64(value),
            Bson::Double(value) => match whole(value) {
                Some(value) => visitor.visit_i64(value),
                None if value.is_finite() && value.fract() != 0.0 => {
                    Err(Misfit(format!("{value} is not a whole number; expected {}", Expected(&visitor))))
                }
                None => Err(Misfit::invalid_value(Unexpected::Float(value), &visitor)),
            },
            _ => Err(self.misfit(&visitor)),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a floating type asks for the nearest double")]
    fn floating<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Bson::Int32(value) => visitor.visit_f64(value.into()),
            Bson::Int64(value) => visitor.visit_f64(value as f64),
            Bson::Double(value) => visitor.visit_f64(value),
            _ => Err(self.misfit(&visitor)),
        }
    }
}

struct Expected<'visitor>(&'visitor dyn de::Expected);

impl fmt::Display for Expected<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// The integer that equals a double.
fn whole(value: f64) -> Option<i64> {
    const PAST: f64 = 9_223_372_036_854_775_808.0;
    #[expect(clippy::cast_possible_truncation, reason = "it is whole and within the bounds")]
    let integer = value as i64;
    (value.fract() == 0.0 && (-PAST..PAST).contains(&value)).then_some(integer)
}

/// The methods with which serde asks for an integer.
macro_rules! integers {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
            self.integer(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for BsonDeserializer {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            // Code that asks for any type stores the value, and may ask for an integer later.
            Bson::Double(value) if value.to_bits() != (-0.0_f64).to_bits() => match whole(value) {
                Some(value) => match i32::try_from(value) {
                    Ok(value) => visitor.visit_i32(value),
                    Err(_) => visitor.visit_i64(value),
                },
                None => visitor.visit_f64(value),
            },
            Bson::Double(value) => visitor.visit_f64(value),
            Bson::Int32(value) => visitor.visit_i32(value),
            Bson::Int64(value) => visitor.visit_i64(value),
            Bson::String(text) => visitor.visit_string(text),
            Bson::Boolean(value) => visitor.visit_bool(value),
            Bson::Null | Bson::Undefined => visitor.visit_unit(),
            Bson::Array(items) => list(items, visitor),
            Bson::Document(document) => members(document, visitor),
            other => members(extended(&other)?, visitor),
        }
    }

    integers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.floating(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.floating(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Bson::Boolean(value) => visitor.visit_bool(value),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Bson::String(text) | Bson::Symbol(text) => visitor.visit_string(text),
            Bson::ObjectId(id) => visitor.visit_string(id.to_hex()),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_string(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_byte_buf(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Bson::Binary(binary) => visitor.visit_byte_buf(binary.bytes),
            Bson::String(text) => visitor.visit_string(text),
            Bson::Array(items) => list(items, visitor),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Bson::Null | Bson::Undefined => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Bson::Null | Bson::Undefined => visitor.visit_unit(),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Bson::Array(items) => list(items, visitor),
            Bson::Binary(binary) => {
                list(binary.bytes.into_iter().map(|byte| Bson::Int32(byte.into())).collect(), visitor)
            }
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Bson::Document(document) => members(document, visitor),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self.value {
            Bson::Document(mut document) => {
                if self.hides_id && !names.contains(&"_id") {
                    document.remove("_id");
                }
                members(document, visitor)
            }
            // A struct can be read from a list of its members, and one of bson's types from a value that JSON does not
            // have.
            Bson::Array(items) => list(items, visitor),
            ref value if names.first().is_some_and(|name| name.starts_with('$')) => members(extended(value)?, visitor),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self.value {
            Bson::String(variant) => visitor.visit_enum(variant.into_deserializer()),
            Bson::Document(document) if document.len() == 1 => {
                visitor.visit_enum(Variant { members: document.into_iter() })
            }
            Bson::Document(document) => Err(Misfit(format!(
                "a document of {} members; expected a text, or a document with one member that names the variant",
                document.len()
            ))),
            _ => Err(self.misfit(&"a text, or a document with one member that names the variant")),
        }
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_string(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }
}

/// A value that JSON does not have, as extended JSON. bson's own types read that form.
fn extended(value: &Bson) -> Result<Document, Misfit> {
    match value {
        // The common types need no detour through text.
        Bson::DateTime(date) => return Ok(doc! { "$date": { "$numberLong": date.timestamp_millis().to_string() } }),
        Bson::ObjectId(id) => return Ok(doc! { "$oid": id.to_hex() }),
        _ => {}
    }
    let text = extended_json::write(value);
    serde_json::from_str::<serde_json::Value>(&text)
        .ok()
        .and_then(|value| plain(value).as_document().cloned())
        .ok_or_else(|| Misfit(format!("{} cannot be read", kind(value))))
}

/// A JSON value as BSON. Its objects are not extended JSON.
fn plain(value: serde_json::Value) -> Bson {
    use serde_json::Value;
    match value {
        Value::Null => Bson::Null,
        Value::Bool(value) => Bson::Boolean(value),
        Value::Number(number) => number.as_i64().map_or(Bson::Double(number.as_f64().unwrap_or(f64::NAN)), Bson::Int64),
        Value::String(text) => Bson::String(text),
        Value::Array(items) => Bson::Array(items.into_iter().map(plain).collect()),
        Value::Object(members) => {
            Bson::Document(members.into_iter().map(|(name, value)| (name, plain(value))).collect())
        }
    }
}

fn list<'de, V: Visitor<'de>>(items: Vec<Bson>, visitor: V) -> Result<V::Value, Misfit> {
    let mut items = Items(items.into_iter());
    let value = visitor.visit_seq(&mut items)?;
    match items.0.len() {
        0 => Ok(value),
        1 => Err(Misfit("the list has one item too many".to_owned())),
        more => Err(Misfit(format!("the list has {more} items too many"))),
    }
}

fn members<'de, V: Visitor<'de>>(document: Document, visitor: V) -> Result<V::Value, Misfit> {
    visitor.visit_map(Members { members: document.into_iter(), value: None })
}

struct Items(vec::IntoIter<Bson>);

impl<'de> SeqAccess<'de> for &mut Items {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        self.0.next().map(|item| seed.deserialize(BsonDeserializer::new(item))).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

struct Members {
    members: bson::document::IntoIter,
    value: Option<Bson>,
}

impl<'de> MapAccess<'de> for Members {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        let Some((name, value)) = self.members.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(Name(name)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Misfit> {
        let value = self.value.take().ok_or_else(|| Misfit("a value is requested before its name".to_owned()))?;
        seed.deserialize(BsonDeserializer::new(value))
    }
}

/// The name of a member. For a map with integer keys, it is the number.
struct Name(String);

macro_rules! parsed_names {
    ($($method:ident $visit:ident $type:ty;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
            match self.0.parse::<$type>() {
                Ok(value) => visitor.$visit(value),
                Err(_) => Err(Misfit::invalid_type(Unexpected::Str(&self.0), &visitor)),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Name {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_string(self.0)
    }

    parsed_names! {
        deserialize_bool visit_bool bool;
        deserialize_i8 visit_i8 i8;
        deserialize_i16 visit_i16 i16;
        deserialize_i32 visit_i32 i32;
        deserialize_i64 visit_i64 i64;
        deserialize_i128 visit_i128 i128;
        deserialize_u8 visit_u8 u8;
        deserialize_u16 visit_u16 u16;
        deserialize_u32 visit_u32 u32;
        deserialize_u64 visit_u64 u64;
        deserialize_u128 visit_u128 u128;
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_enum(self.0.into_deserializer())
    }

    forward_to_deserialize_any! {
        f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct Variant {
    members: bson::document::IntoIter,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Misfit;
    type Variant = Content;

    fn variant_seed<V: DeserializeSeed<'de>>(mut self, seed: V) -> Result<(V::Value, Content), Misfit> {
        let (name, content) = self.members.next().ok_or_else(|| Misfit("the document is empty".to_owned()))?;
        let name: StringDeserializer<Misfit> = name.into_deserializer();
        Ok((seed.deserialize(name)?, Content(content)))
    }
}

/// The content of the member that names a variant.
struct Content(Bson);

impl<'de> VariantAccess<'de> for Content {
    type Error = Misfit;

    fn unit_variant(self) -> Result<(), Misfit> {
        match self.0 {
            Bson::Null => Ok(()),
            other => Err(BsonDeserializer::new(other).misfit(&"null, because the variant has no content")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Misfit> {
        seed.deserialize(BsonDeserializer::new(self.0))
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Misfit> {
        BsonDeserializer::new(self.0).deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, Misfit> {
        BsonDeserializer::new(self.0).deserialize_struct("", names, visitor)
    }
}
