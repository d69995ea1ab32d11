//! Serialises the top level of a request, member by member, with the names of the wire.

mod media_extensions;

use cloudfn_openapi::Media;
use cloudfn_protocol::json;
use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeMap, SerializeStruct, Serializer};
use serde_json::Error;

use self::media_extensions::extension;

/// One top-level member of a request: JSON text, or the bytes of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) key: String,
    pub(crate) value: Vec<u8>,
    pub(crate) file_name: Option<String>,
    /// The content type of a file. A Cloud Call does not send it.
    pub(crate) content_type: String,
}

/// Serialises a request's members. A [`Media`] is a file only at the top level; deeper down it is JSON like other
/// values.
pub(crate) fn write(api: &str, request: &impl Serialize) -> Result<Vec<Member>, Error> {
    request.serialize(TopLevel { api })
}

impl Member {
    fn write<T: Serialize + ?Sized>(api: &str, key: String, value: &T) -> Result<Self, Error> {
        if let Ok(Piece::File(file)) = value.serialize(Probe { is_inside: false }) {
            return Ok(Self::file(api, key, file));
        }
        Ok(Self { key, value: json::to_vec(value)?, file_name: None, content_type: String::new() })
    }

    /// A file: its bytes and a name. The content type is not sent, because wx-server-sdk never sends it.
    pub(crate) fn file(api: &str, key: String, file: Media) -> Self {
        let extension = extension(&file.content_type).unwrap_or_else(|| {
            tracing::warn!("[openapi.{api}] the input param {key}.contentType is not a valid mime type");
            "png"
        });
        let file_name = file.file_name.unwrap_or_else(|| format!("{key}.{extension}"));
        Self { key, value: file.bytes, file_name: Some(file_name), content_type: file.content_type }
    }
}

/// How many members a request has at most, unless it is a long one.
const USUAL_MEMBERS: usize = 8;

/// A serializer that splits a struct or a map into its members.
struct TopLevel<'a> {
    api: &'a str,
}

struct Members<'a> {
    api: &'a str,
    written: Vec<Member>,
    key: Option<String>,
}

impl<'a> TopLevel<'a> {
    fn members(self, count: usize) -> Members<'a> {
        Members { api: self.api, written: Vec::with_capacity(count), key: None }
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
    type Ok = Vec<Member>;
    type Error = Error;
    type SerializeSeq = Impossible<Vec<Member>, Error>;
    type SerializeTuple = Impossible<Vec<Member>, Error>;
    type SerializeTupleStruct = Impossible<Vec<Member>, Error>;
    type SerializeTupleVariant = Impossible<Vec<Member>, Error>;
    type SerializeMap = Members<'a>;
    type SerializeStruct = Members<'a>;
    type SerializeStructVariant = Impossible<Vec<Member>, Error>;

    fn serialize_struct(self, _: &'static str, count: usize) -> Result<Members<'a>, Error> {
        Ok(self.members(count))
    }

    fn serialize_map(self, count: Option<usize>) -> Result<Members<'a>, Error> {
        Ok(self.members(count.unwrap_or(USUAL_MEMBERS)))
    }

    fn serialize_none(self) -> Result<Vec<Member>, Error> {
        Ok(Vec::new())
    }

    fn serialize_unit(self) -> Result<Vec<Member>, Error> {
        Ok(Vec::new())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Vec<Member>, Error> {
        Ok(Vec::new())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Vec<Member>, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Vec<Member>, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Vec<Member>, Error> {
        Err(not_an_object())
    }

    refuse! {
        not_an_object();
        serialize_bool(bool) -> Vec<Member>;
        serialize_i8(i8) -> Vec<Member>;
        serialize_i16(i16) -> Vec<Member>;
        serialize_i32(i32) -> Vec<Member>;
        serialize_i64(i64) -> Vec<Member>;
        serialize_u8(u8) -> Vec<Member>;
        serialize_u16(u16) -> Vec<Member>;
        serialize_u32(u32) -> Vec<Member>;
        serialize_u64(u64) -> Vec<Member>;
        serialize_f32(f32) -> Vec<Member>;
        serialize_f64(f64) -> Vec<Member>;
        serialize_char(char) -> Vec<Member>;
        serialize_str(&str) -> Vec<Member>;
        serialize_bytes(&[u8]) -> Vec<Member>;
        serialize_unit_variant(&'static str, u32, &'static str) -> Vec<Member>;
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}

impl SerializeStruct for Members<'_> {
    type Ok = Vec<Member>;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.written.push(Member::write(self.api, key.to_owned(), value)?);
        Ok(())
    }

    fn end(self) -> Result<Vec<Member>, Error> {
        Ok(self.written)
    }
}

impl SerializeMap for Members<'_> {
    type Ok = Vec<Member>;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key = Some(match serde_json::to_value(key)? {
            serde_json::Value::String(key) => key,
            key @ (serde_json::Value::Number(_) | serde_json::Value::Bool(_)) => key.to_string(),
            _ => return Err(Error::custom("the key of a member must be a text")),
        });
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        let key = self.key.take().ok_or_else(|| Error::custom("a member has no key"))?;
        self.written.push(Member::write(self.api, key, value)?);
        Ok(())
    }

    fn end(self) -> Result<Vec<Member>, Error> {
        Ok(self.written)
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
    use serde_json::json;

    use super::*;

    #[derive(Serialize)]
    struct Upload {
        media: Media,
        thumb: Option<Media>,
        outer: Vec<Media>,
        title: &'static str,
    }

    fn as_text(members: Vec<Member>) -> Vec<(String, String, Option<String>)> {
        members
            .into_iter()
            .map(|member| (member.key, String::from_utf8(member.value).unwrap(), member.file_name))
            .collect()
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
            as_text(write("x.y", &upload).unwrap()),
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
        let file = Member::file("x.y", "media".into(), Media::new("image/jpg", *b""));
        assert_eq!(file.file_name.as_deref(), Some("media.png"));
    }

    #[test]
    fn only_an_object_has_members() {
        assert_eq!(write("x.y", &()).unwrap(), []);
        assert_eq!(as_text(write("x.y", &json!({"a": null})).unwrap()), [("a".into(), "null".into(), None)]);
        for value in [json!("text"), json!([1]), json!(1)] {
            assert!(write("x.y", &value).is_err());
        }
    }
}
