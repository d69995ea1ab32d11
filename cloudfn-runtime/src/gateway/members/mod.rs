//! Serialises the top level of a request, member by member, with the names of the wire.

mod media_extensions;

use std::io::Write as _;
use std::ops::Range;

use cloudfn_openapi::Media;
use cloudfn_protocol::json;
use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeMap, SerializeStruct, Serializer};
use serde_json::Error;

use self::media_extensions::extension;

/// The members of a request, in order. Their names and JSON texts are in one buffer.
#[derive(Debug, Default)]
pub(crate) struct Members {
    text: Vec<u8>,
    places: Vec<Place>,
}

#[derive(Debug)]
struct Place {
    key: Range<usize>,
    value: PlacedValue,
}

#[derive(Debug)]
enum PlacedValue {
    Json(Range<usize>),
    File(Box<File>),
}

/// A file that a request uploads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    pub(crate) bytes: Vec<u8>,
    pub(crate) name: String,
    /// A Cloud Call does not send it, because wx-server-sdk never does.
    pub(crate) content_type: String,
}

/// One top-level member of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Member<'a> {
    pub(crate) key: &'a str,
    pub(crate) value: MemberValue<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MemberValue<'a> {
    /// JSON text.
    Json(&'a [u8]),
    File(&'a File),
}

/// Serialises a request's members. A [`Media`] is a file only at the top level; deeper down it is JSON like other
/// values.
pub(crate) fn write(api: &str, request: &impl Serialize) -> Result<Members, Error> {
    request.serialize(TopLevel { api })
}

impl Members {
    /// The members, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Member<'_>> + Clone {
        self.places.iter().map(|place| Member {
            // Only texts are added as keys.
            key: std::str::from_utf8(&self.text[place.key.clone()]).unwrap_or_default(),
            value: match &place.value {
                PlacedValue::Json(text) => MemberValue::Json(&self.text[text.clone()]),
                PlacedValue::File(file) => MemberValue::File(file),
            },
        })
    }

    /// Adds a member of any type.
    pub(crate) fn add<T: Serialize + ?Sized>(&mut self, api: &str, key: &str, value: &T) -> Result<(), Error> {
        let key = self.add_key(|text| {
            text.extend_from_slice(key.as_bytes());
            Ok(())
        })?;
        self.add_value(api, key, value)
    }

    /// Adds a file.
    #[cfg(feature = "unstable-conformance")]
    pub(crate) fn add_file(&mut self, api: &str, key: &str, file: Media) {
        let begin = self.text.len();
        self.text.extend_from_slice(key.as_bytes());
        let file = Box::new(File::new(api, key, file));
        self.places.push(Place { key: begin..self.text.len(), value: PlacedValue::File(file) });
    }

    fn add_key(&mut self, add: impl FnOnce(&mut Vec<u8>) -> Result<(), Error>) -> Result<Range<usize>, Error> {
        let begin = self.text.len();
        add(&mut self.text)?;
        Ok(begin..self.text.len())
    }

    /// Adds the value of the key that was added last.
    fn add_value<T: Serialize + ?Sized>(&mut self, api: &str, key: Range<usize>, value: &T) -> Result<(), Error> {
        if let Ok(Piece::File(file)) = value.serialize(Probe { is_inside: false }) {
            self.place_file(api, key, file);
            return Ok(());
        }
        let begin = self.text.len();
        json::write(&mut self.text, value)?;
        self.place_text(key, begin);
        Ok(())
    }

    // The next two are not generic, so that they are not compiled for each type of a member, in the user's crate.

    fn place_file(&mut self, api: &str, key: Range<usize>, file: Media) {
        let name = std::str::from_utf8(&self.text[key.clone()]).unwrap_or_default();
        let file = Box::new(File::new(api, name, file));
        self.places.push(Place { key, value: PlacedValue::File(file) });
    }

    fn place_text(&mut self, key: Range<usize>, begin: usize) {
        self.places.push(Place { key, value: PlacedValue::Json(begin..self.text.len()) });
    }
}

impl File {
    fn new(api: &str, key: &str, file: Media) -> Self {
        let extension = extension(&file.content_type).unwrap_or_else(|| {
            tracing::warn!("[openapi.{api}] the input param {key}.contentType is not a valid mime type");
            "png"
        });
        let name = file.file_name.unwrap_or_else(|| format!("{key}.{extension}"));
        Self { bytes: file.bytes, name, content_type: file.content_type }
    }
}

/// How many members a request has at most, unless it is a long one, and how many bytes.
const USUAL_MEMBERS: usize = 8;
const USUAL_BYTES: usize = 512;

/// A serializer that splits a struct or a map into its members.
struct TopLevel<'a> {
    api: &'a str,
}

/// The members that were written so far.
struct Written<'a> {
    api: &'a str,
    members: Members,
    key: Option<Range<usize>>,
}

impl<'a> TopLevel<'a> {
    fn members(self, count: usize) -> Written<'a> {
        let members = Members { text: Vec::with_capacity(USUAL_BYTES), places: Vec::with_capacity(count) };
        Written { api: self.api, members, key: None }
    }
}

fn not_an_object() -> Error {
    Error::custom("a request must be a struct or a map")
}

/// Rejects the types that a serializer does not accept, with one error.
macro_rules! refuse {
    ($error:expr; $($method:ident($($argument:ty),*) -> $ok:ty;)*) => {
        $(fn $method(self, $(_: $argument),*) -> Result<$ok, Self::Error> {
            Err($error)
        })*
    };
}

impl<'a> Serializer for TopLevel<'a> {
    type Ok = Members;
    type Error = Error;
    type SerializeSeq = Impossible<Members, Error>;
    type SerializeTuple = Impossible<Members, Error>;
    type SerializeTupleStruct = Impossible<Members, Error>;
    type SerializeTupleVariant = Impossible<Members, Error>;
    type SerializeMap = Written<'a>;
    type SerializeStruct = Written<'a>;
    type SerializeStructVariant = Impossible<Members, Error>;

    fn serialize_struct(self, _: &'static str, count: usize) -> Result<Written<'a>, Error> {
        Ok(self.members(count))
    }

    fn serialize_map(self, count: Option<usize>) -> Result<Written<'a>, Error> {
        Ok(self.members(count.unwrap_or(USUAL_MEMBERS)))
    }

    fn serialize_none(self) -> Result<Members, Error> {
        Ok(Members::default())
    }

    fn serialize_unit(self) -> Result<Members, Error> {
        Ok(Members::default())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Members, Error> {
        Ok(Members::default())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Members, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Members, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Members, Error> {
        Err(not_an_object())
    }

    refuse! {
        not_an_object();
        serialize_bool(bool) -> Members;
        serialize_i8(i8) -> Members;
        serialize_i16(i16) -> Members;
        serialize_i32(i32) -> Members;
        serialize_i64(i64) -> Members;
        serialize_u8(u8) -> Members;
        serialize_u16(u16) -> Members;
        serialize_u32(u32) -> Members;
        serialize_u64(u64) -> Members;
        serialize_f32(f32) -> Members;
        serialize_f64(f64) -> Members;
        serialize_char(char) -> Members;
        serialize_str(&str) -> Members;
        serialize_bytes(&[u8]) -> Members;
        serialize_unit_variant(&'static str, u32, &'static str) -> Members;
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}

impl SerializeStruct for Written<'_> {
    type Ok = Members;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.members.add(self.api, key, value)
    }

    fn end(self) -> Result<Members, Error> {
        Ok(self.members)
    }
}

impl SerializeMap for Written<'_> {
    type Ok = Members;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key = Some(self.members.add_key(|text| key.serialize(Key { text }))?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        let key = self.key.take().ok_or_else(|| Error::custom("a member has no key"))?;
        self.members.add_value(self.api, key, value)
    }

    fn end(self) -> Result<Members, Error> {
        Ok(self.members)
    }
}

/// Writes the key of a member: a text, or the text of another value.
struct Key<'a> {
    text: &'a mut Vec<u8>,
}

fn not_a_key() -> Error {
    Error::custom("the key of a member must be a text")
}

/// Accepts the types whose text can be a key.
macro_rules! accept {
    ($($method:ident($argument:ty);)*) => {
        $(fn $method(self, key: $argument) -> Result<(), Error> {
            // Writing to a `Vec` cannot fail.
            let _ = write!(self.text, "{key}");
            Ok(())
        })*
    };
}

impl Serializer for Key<'_> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Impossible<(), Error>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStruct = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_str(self, key: &str) -> Result<(), Error> {
        self.text.extend_from_slice(key.as_bytes());
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, key: &'static str) -> Result<(), Error> {
        self.serialize_str(key)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, key: &T) -> Result<(), Error> {
        key.serialize(self)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, key: &T) -> Result<(), Error> {
        key.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(not_a_key())
    }

    fn serialize_f32(self, key: f32) -> Result<(), Error> {
        self.serialize_f64(key.into())
    }

    fn serialize_f64(self, key: f64) -> Result<(), Error> {
        let key = serde_json::Number::from_f64(key).ok_or_else(not_a_key)?;
        self.serialize_str(&key.to_string())
    }

    accept! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_char(char);
    }

    refuse! {
        not_a_key();
        serialize_bytes(&[u8]) -> ();
        serialize_none() -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct(&'static str, usize) -> Self::SerializeStruct;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}

/// Detects whether a value is a [`Media`], and stops at the first sign of another type.
struct Probe {
    /// Whether the value is a member of a file.
    is_inside: bool,
}

/// The result of a [`Probe`].
enum Piece {
    File(Media),
    Bytes(Vec<u8>),
    Text(String),
    Nothing,
}

/// The error of a [`Probe`] for every other type. It is never shown.
#[derive(Debug, thiserror::Error)]
#[error("not a file")]
struct NotAFile;

impl serde::ser::Error for NotAFile {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
}

impl Probe {
    fn take(self, piece: impl FnOnce() -> Piece) -> Result<Piece, NotAFile> {
        if self.is_inside { Ok(piece()) } else { Err(NotAFile) }
    }
}

impl Serializer for Probe {
    type Ok = Piece;
    type Error = NotAFile;
    type SerializeSeq = Impossible<Piece, NotAFile>;
    type SerializeTuple = Impossible<Piece, NotAFile>;
    type SerializeTupleStruct = Impossible<Piece, NotAFile>;
    type SerializeTupleVariant = Impossible<Piece, NotAFile>;
    type SerializeMap = Impossible<Piece, NotAFile>;
    type SerializeStruct = FileMembers;
    type SerializeStructVariant = Impossible<Piece, NotAFile>;

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<FileMembers, NotAFile> {
        if name == Media::SERDE_NAME && !self.is_inside { Ok(FileMembers(Media::new("", []))) } else { Err(NotAFile) }
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Piece, NotAFile> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Piece, NotAFile> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Piece, NotAFile> {
        Err(NotAFile)
    }

    fn serialize_str(self, text: &str) -> Result<Piece, NotAFile> {
        self.take(|| Piece::Text(text.to_owned()))
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<Piece, NotAFile> {
        self.take(|| Piece::Bytes(bytes.to_vec()))
    }

    fn serialize_none(self) -> Result<Piece, NotAFile> {
        self.take(|| Piece::Nothing)
    }

    refuse! {
        NotAFile;
        serialize_unit() -> Piece;
        serialize_unit_struct(&'static str) -> Piece;
        serialize_bool(bool) -> Piece;
        serialize_i8(i8) -> Piece;
        serialize_i16(i16) -> Piece;
        serialize_i32(i32) -> Piece;
        serialize_i64(i64) -> Piece;
        serialize_u8(u8) -> Piece;
        serialize_u16(u16) -> Piece;
        serialize_u32(u32) -> Piece;
        serialize_u64(u64) -> Piece;
        serialize_f32(f32) -> Piece;
        serialize_f64(f64) -> Piece;
        serialize_char(char) -> Piece;
        serialize_unit_variant(&'static str, u32, &'static str) -> Piece;
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}

/// The members of a [`Media`], as it serializes them.
struct FileMembers(Media);

impl SerializeStruct for FileMembers {
    type Ok = Piece;
    type Error = NotAFile;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), NotAFile> {
        match (name, value.serialize(Probe { is_inside: true })?) {
            ("contentType", Piece::Text(content_type)) => self.0.content_type = content_type,
            ("value", Piece::Bytes(bytes)) => self.0.bytes = bytes,
            ("fileName", Piece::Text(name)) => self.0.file_name = Some(name),
            ("fileName", Piece::Nothing) => {}
            _ => return Err(NotAFile),
        }
        Ok(())
    }

    fn end(self) -> Result<Piece, NotAFile> {
        Ok(Piece::File(self.0))
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::btree_map;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    #[derive(Serialize)]
    struct Upload {
        media: Media,
        thumb: Option<Media>,
        outer: Vec<Media>,
        title: &'static str,
    }

    fn as_text(members: &Members) -> Vec<(String, String, Option<String>)> {
        let members = members.iter().map(|Member { key, value }| match value {
            MemberValue::Json(text) => (key.to_owned(), String::from_utf8(text.to_vec()).unwrap(), None),
            MemberValue::File(file) => {
                (key.to_owned(), String::from_utf8(file.bytes.clone()).unwrap(), Some(file.name.clone()))
            }
        });
        members.collect()
    }

    #[test]
    fn a_file_is_its_bytes_at_the_top_and_json_below() {
        let upload = Upload {
            media: Media::new("image/jpeg", *b"abc"),
            thumb: Some(Media::new("image/png", *b"").file_name("cat.png")),
            outer: vec![Media::new("image/png", *b"a")],
            title: "t",
        };
        assert_eq!(
            as_text(&write("x.y", &upload).unwrap()),
            [
                ("media".into(), "abc".into(), Some("media.jpeg".into())),
                ("thumb".into(), String::new(), Some("cat.png".into())),
                (
                    "outer".into(),
                    r#"[{"contentType":"image/png","value":{"type":"Buffer","data":[97]},"fileName":null}]"#.into(),
                    None
                ),
                ("title".into(), "\"t\"".into(), None),
            ]
        );
    }

    #[test]
    fn an_unknown_content_type_makes_a_png() {
        let file = File::new("x.y", "media", Media::new("image/jpg", *b""));
        assert_eq!(file.name, "media.png");
    }

    #[test]
    fn only_an_object_has_members() {
        assert_eq!(as_text(&write("x.y", &()).unwrap()), []);
        assert_eq!(as_text(&write("x.y", &json!({"a": null})).unwrap()), [("a".into(), "null".into(), None)]);
        for value in [json!("text"), json!([1]), json!(1)] {
            assert!(write("x.y", &value).is_err());
        }
    }

    #[test]
    fn a_key_is_a_text_or_the_text_of_a_number_or_a_flag() {
        #[derive(Serialize, PartialEq, Eq, Hash)]
        enum Variant {
            Named,
            With(u8),
        }

        fn key<K: Serialize + Eq + std::hash::Hash>(key: K) -> Result<String, String> {
            let request = std::collections::HashMap::from([(key, 1)]);
            let members = write("x.y", &request).map_err(|error| error.to_string())?;
            Ok(members.iter().next().unwrap().key.to_owned())
        }

        assert_eq!(key("n\u{e9}\"").unwrap(), "n\u{e9}\"");
        assert_eq!((key(-7).unwrap(), key(u64::MAX).unwrap()), ("-7".into(), u64::MAX.to_string()));
        assert_eq!((key(true).unwrap(), key('\u{4e2d}').unwrap()), ("true".into(), "\u{4e2d}".into()));
        assert_eq!((key(Variant::Named).unwrap(), key(Some("a")).unwrap()), ("Named".into(), "a".into()));
        for refused in [key(()), key(None::<&str>), key(Variant::With(1)), key(vec![1]), key((1, 2))] {
            assert_eq!(refused.unwrap_err(), "the key of a member must be a text");
        }
    }

    proptest! {
        #[test]
        #[cfg_attr(miri, ignore = "the generators of properties take minutes in Miri")]
        fn members_are_the_keys_and_the_texts_of_an_object(
            object in btree_map(any::<String>(), prop_oneof![any::<String>().prop_map(Value::from), any::<i64>().prop_map(Value::from)], 0..20),
        ) {
            let expected: Vec<_> = object
                .iter()
                .map(|(key, value)| (key.clone(), String::from_utf8(json::to_vec(value).unwrap()).unwrap(), None))
                .collect();
            prop_assert_eq!(as_text(&write("x.y", &object).unwrap()), expected);
        }
    }
}
