//! The names of a map's members.

use serde::ser::{Error, Impossible, Serialize, Serializer};

use super::WriteError;

/// Accepts the same keys as `serde_json`, except floating numbers: texts, integers as their digits, booleans,
/// characters and unit variants.
pub(super) struct KeySerializer;

fn refused(what: &str) -> WriteError {
    WriteError::custom(format!("the keys of a map must be texts, not {what}"))
}

impl Serializer for KeySerializer {
    type Ok = String;
    type Error = WriteError;
    type SerializeSeq = Impossible<String, WriteError>;
    type SerializeTuple = Impossible<String, WriteError>;
    type SerializeTupleStruct = Impossible<String, WriteError>;
    type SerializeTupleVariant = Impossible<String, WriteError>;
    type SerializeMap = Impossible<String, WriteError>;
    type SerializeStruct = Impossible<String, WriteError>;
    type SerializeStructVariant = Impossible<String, WriteError>;

    fn serialize_str(self, value: &str) -> Result<String, WriteError> {
        Ok(value.to_owned())
    }

    fn serialize_char(self, value: char) -> Result<String, WriteError> {
        Ok(value.to_string())
    }

    fn serialize_bool(self, value: bool) -> Result<String, WriteError> {
        Ok(value.to_string())
    }

    fn serialize_i8(self, value: i8) -> Result<String, WriteError> {
        Ok(value.to_string())
    }

    fn serialize_i16(self, value: i16) -> Result<String, WriteError> {
        Ok(value.to_string())
    }

    fn serialize_i32(self, value: i32) -> Result<String, WriteError> {
        Ok(value.to_string())
    }

    fn serialize_i64(self, value: i64) -> Result<String, WriteError> {
        Ok(value.to_string())
    }

    fn serialize_i128(self, value: i128) -> Result<String, WriteError> {
        Ok(value.to_string())
    }

    fn serialize_u8(self, value: u8) -> Result<String, WriteError> {
        Ok(value.to_string())
    }

    fn serialize_u16(self, value: u16) -> Result<String, WriteError> {
        Ok(value.to_string())
    }

    fn serialize_u32(self, value: u32) -> Result<String, WriteError> {
        Ok(value.to_string())
    }

    fn serialize_u64(self, value: u64) -> Result<String, WriteError> {
        Ok(value.to_string())
    }

    fn serialize_u128(self, value: u128) -> Result<String, WriteError> {
        Ok(value.to_string())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<String, WriteError> {
        Ok(variant.to_owned())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<String, WriteError> {
        value.serialize(self)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<String, WriteError> {
        value.serialize(self)
    }

    fn serialize_none(self) -> Result<String, WriteError> {
        Err(refused("`None`"))
    }

    fn serialize_f32(self, _: f32) -> Result<String, WriteError> {
        Err(refused("a floating number"))
    }

    fn serialize_f64(self, _: f64) -> Result<String, WriteError> {
        Err(refused("a floating number"))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<String, WriteError> {
        Err(refused("a string of bytes"))
    }

    fn serialize_unit(self) -> Result<String, WriteError> {
        Err(refused("`()`"))
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<String, WriteError> {
        Err(refused(&format!("a `{name}`")))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<String, WriteError> {
        Err(refused(&format!("a `{name}` with content")))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, WriteError> {
        Err(refused("a list"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, WriteError> {
        Err(refused("a tuple"))
    }

    fn serialize_tuple_struct(self, name: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, WriteError> {
        Err(refused(&format!("a `{name}`")))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, WriteError> {
        Err(refused(&format!("a `{name}` with content")))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, WriteError> {
        Err(refused("a map"))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Self::SerializeStruct, WriteError> {
        Err(refused(&format!("a `{name}`")))
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, WriteError> {
        Err(refused(&format!("a `{name}` with content")))
    }
}
