//! The serializer: any value that serde can write, as a value of the database.

use bson::{Bson, Document};
use cloudfn_protocol::extended_json::unwrap;
use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::key::KeySerializer;
use super::{WriteError, check_name, no_bytes};

pub(super) struct BsonSerializer;

impl Serializer for BsonSerializer {
    type Ok = Bson;
    type Error = WriteError;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = List;
    type SerializeTupleVariant = List;
    type SerializeMap = Members;
    type SerializeStruct = Members;
    type SerializeStructVariant = Members;

    fn serialize_bool(self, value: bool) -> Result<Bson, WriteError> {
        Ok(Bson::Boolean(value))
    }

    fn serialize_i8(self, value: i8) -> Result<Bson, WriteError> {
        Ok(Bson::Int32(value.into()))
    }

    fn serialize_i16(self, value: i16) -> Result<Bson, WriteError> {
        Ok(Bson::Int32(value.into()))
    }

    fn serialize_i32(self, value: i32) -> Result<Bson, WriteError> {
        Ok(Bson::Int32(value))
    }

    fn serialize_i64(self, value: i64) -> Result<Bson, WriteError> {
        Ok(i32::try_from(value).map_or(Bson::Int64(value), Bson::Int32))
    }

    fn serialize_i128(self, value: i128) -> Result<Bson, WriteError> {
        let value = i64::try_from(value).map_err(|_| too_large(&value.to_string()))?;
        self.serialize_i64(value)
    }

    fn serialize_u8(self, value: u8) -> Result<Bson, WriteError> {
        Ok(Bson::Int32(value.into()))
    }

    fn serialize_u16(self, value: u16) -> Result<Bson, WriteError> {
        Ok(Bson::Int32(value.into()))
    }

    fn serialize_u32(self, value: u32) -> Result<Bson, WriteError> {
        self.serialize_i64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<Bson, WriteError> {
        let value = i64::try_from(value).map_err(|_| too_large(&value.to_string()))?;
        self.serialize_i64(value)
    }

    fn serialize_u128(self, value: u128) -> Result<Bson, WriteError> {
        let value = i64::try_from(value).map_err(|_| too_large(&value.to_string()))?;
        self.serialize_i64(value)
    }

    /// `0.1_f32` becomes 0.1, like in `serde_json`, and not 0.10000000149011612. It is read back as the same number,
    /// and equals a 0.1 that another program wrote.
    fn serialize_f32(self, value: f32) -> Result<Bson, WriteError> {
        Ok(Bson::Double(value.to_string().parse().unwrap_or_else(|_| f64::from(value))))
    }

    fn serialize_f64(self, value: f64) -> Result<Bson, WriteError> {
        Ok(Bson::Double(value))
    }

    fn serialize_char(self, value: char) -> Result<Bson, WriteError> {
        Ok(Bson::String(value.to_string()))
    }

    fn serialize_str(self, value: &str) -> Result<Bson, WriteError> {
        Ok(Bson::String(value.to_owned()))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Bson, WriteError> {
        Err(no_bytes())
    }

    fn serialize_none(self) -> Result<Bson, WriteError> {
        Ok(Bson::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Bson, WriteError> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Bson, WriteError> {
        Ok(Bson::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Bson, WriteError> {
        Ok(Bson::Null)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Bson, WriteError> {
        Ok(Bson::String(variant.to_owned()))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Bson, WriteError> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Bson, WriteError> {
        let content = value.serialize(self).map_err(|error| error.below(variant))?;
        Ok(Bson::Document(Document::from_iter([(variant.to_owned(), content)])))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<List, WriteError> {
        Ok(List { items: Vec::with_capacity(length.unwrap_or_default().min(MOST_RESERVED)), variant: None })
    }

    fn serialize_tuple(self, length: usize) -> Result<List, WriteError> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<List, WriteError> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<List, WriteError> {
        Ok(List { items: Vec::new(), variant: Some(variant) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members, WriteError> {
        Ok(Members::default())
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Members, WriteError> {
        Ok(Members { is_value: name.starts_with('$'), ..Members::default() })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members, WriteError> {
        Ok(Members { variant: Some(variant), ..Members::default() })
    }
}

/// The largest capacity that is reserved for a length that a value claims.
const MOST_RESERVED: usize = 1024;

fn too_large(value: &str) -> WriteError {
    WriteError::custom(format!(
        "{value} does not fit into the database's integers, which are 64-bit and signed: store it as a text"
    ))
}

/// A list, or a variant with a list.
pub(super) struct List {
    items: Vec<Bson>,
    variant: Option<&'static str>,
}

impl List {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        let item = value
            .serialize(BsonSerializer)
            .map_err(|error| error.below(&format!("[{}]", self.items.len())).in_variant(self.variant))?;
        self.items.push(item);
        Ok(())
    }

    fn end(self) -> Bson {
        in_variant(self.variant, Bson::Array(self.items))
    }
}

fn in_variant(variant: Option<&'static str>, content: Bson) -> Bson {
    match variant {
        Some(variant) => Bson::Document(Document::from_iter([(variant.to_owned(), content)])),
        None => content,
    }
}

impl WriteError {
    fn in_variant(self, variant: Option<&'static str>) -> Self {
        match variant {
            Some(variant) => self.below(variant),
            None => self,
        }
    }
}

impl SerializeSeq for List {
    type Ok = Bson;
    type Error = WriteError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        self.push(value)
    }

    fn end(self) -> Result<Bson, WriteError> {
        Ok(List::end(self))
    }
}

impl SerializeTuple for List {
    type Ok = Bson;
    type Error = WriteError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        self.push(value)
    }

    fn end(self) -> Result<Bson, WriteError> {
        Ok(List::end(self))
    }
}

impl SerializeTupleStruct for List {
    type Ok = Bson;
    type Error = WriteError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        self.push(value)
    }

    fn end(self) -> Result<Bson, WriteError> {
        Ok(List::end(self))
    }
}

impl SerializeTupleVariant for List {
    type Ok = Bson;
    type Error = WriteError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        self.push(value)
    }

    fn end(self) -> Result<Bson, WriteError> {
        Ok(List::end(self))
    }
}

/// A document, a variant with a document, or one of bson's types, which are structs with names such as `$date`.
#[derive(Default)]
pub(super) struct Members {
    document: Document,
    name: Option<String>,
    variant: Option<&'static str>,
    is_value: bool,
}

impl Members {
    fn insert<T: Serialize + ?Sized>(&mut self, name: String, value: &T) -> Result<(), WriteError> {
        check_name(&name)?;
        let value = value.serialize(BsonSerializer).map_err(|error| {
            // The caller did not name the parts of a date or a place.
            let error = if self.is_value { error } else { error.below(&name) };
            error.in_variant(self.variant)
        })?;
        let value = match value {
            // The milliseconds of a date are another struct, without such a name.
            Bson::Document(parts) if self.is_value => unwrap(parts).map_err(WriteError::custom)?,
            value => value,
        };
        self.document.insert(name, value);
        Ok(())
    }

    fn end(self) -> Result<Bson, WriteError> {
        if !self.is_value {
            return Ok(in_variant(self.variant, Bson::Document(self.document)));
        }
        match unwrap(self.document).map_err(WriteError::custom)? {
            Bson::Binary(_) => Err(no_bytes()),
            value => Ok(value),
        }
    }
}

impl SerializeMap for Members {
    type Ok = Bson;
    type Error = WriteError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), WriteError> {
        self.name = Some(key.serialize(KeySerializer).map_err(|error| error.in_variant(self.variant))?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        let Some(name) = self.name.take() else {
            return Err(WriteError::custom("a map has a value without its key"));
        };
        self.insert(name, value)
    }

    fn end(self) -> Result<Bson, WriteError> {
        Members::end(self)
    }
}

impl SerializeStruct for Members {
    type Ok = Bson;
    type Error = WriteError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), WriteError> {
        self.insert(name.to_owned(), value)
    }

    fn end(self) -> Result<Bson, WriteError> {
        Members::end(self)
    }
}

impl SerializeStructVariant for Members {
    type Ok = Bson;
    type Error = WriteError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), WriteError> {
        self.insert(name.to_owned(), value)
    }

    fn end(self) -> Result<Bson, WriteError> {
        Members::end(self)
    }
}
