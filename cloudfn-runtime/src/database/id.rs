//! The `_id` of a document.

use std::fmt;

use bson::Bson;
use bson::oid::ObjectId;
use cloudfn_openapi::OpenId;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::field::{Compares, Operand};

/// The `_id` of a document: usually a text, or a number.
///
/// The database creates a text for a document that is added without an `_id`. [`as_str`](Self::as_str) and `Display` return it. As
/// JSON it is the plain text or number, so a function can return it.
///
/// ```
/// use cloudfn_runtime::database::Id;
///
/// let id = Id::from("tea");
/// assert_eq!((id.as_str(), id.to_string().as_str()), (Some("tea"), "tea"));
/// assert!(id == "tea" && Id::from(7) == Id::from(7_i64));
/// assert_eq!(serde_json::to_string(&[id, Id::from(7)])?, r#"["tea",7]"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Id(Bson);

impl Id {
    /// The text; `None` if the `_id` is not a text.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        self.0.as_str()
    }

    /// The whole number; `None` if the `_id` is not one.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        match self.0 {
            Bson::Int32(number) => Some(number.into()),
            Bson::Int64(number) => Some(number),
            _ => None,
        }
    }

    /// The value as BSON.
    #[must_use]
    pub fn as_bson(&self) -> &Bson {
        &self.0
    }

    /// The value as BSON.
    #[must_use]
    pub fn into_bson(self) -> Bson {
        self.0
    }

    /// The reason why no document can have this `_id`, if there is one.
    pub(crate) fn refusal(&self) -> Option<String> {
        match &self.0 {
            Bson::String(text) if text.is_empty() => Some("the `_id` of a document cannot be empty".to_owned()),
            Bson::Double(number) if number.is_nan() => Some("the `_id` of a document cannot be NaN".to_owned()),
            Bson::Null | Bson::Undefined => Some("the `_id` of a document cannot be null".to_owned()),
            Bson::Array(_) | Bson::RegularExpression(_) => {
                Some("the `_id` of a document cannot be a list or a regular expression".to_owned())
            }
            _ => None,
        }
    }
}

/// A whole number is the same `_id` in every numeric type.
impl From<Bson> for Id {
    fn from(value: Bson) -> Self {
        Self(match value {
            Bson::Int64(number) => i32::try_from(number).map_or(Bson::Int64(number), Bson::Int32),
            Bson::Double(number) => whole(number).map_or(Bson::Double(number), Bson::Int32),
            value => value,
        })
    }
}

/// The number, if it is whole and small enough.
fn whole(number: f64) -> Option<i32> {
    let is_whole = number.fract() == 0.0 && (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&number);
    #[expect(clippy::cast_possible_truncation, reason = "the number is whole and in range")]
    is_whole.then_some(number as i32)
}

macro_rules! id_from {
    ($($kind:ty => |$value:ident| $bson:expr),* $(,)?) => {$(
        impl From<$kind> for Id {
            fn from($value: $kind) -> Self {
                Self::from($bson)
            }
        }
    )*};
}

id_from! {
    &str => |text| Bson::String(text.to_owned()),
    &&str => |text| Bson::String((*text).to_owned()),
    // Many collections have one document for each user.
    OpenId => |openid| Bson::String(openid.into()),
    &OpenId => |openid| Bson::String(openid.as_str().to_owned()),
    String => |text| Bson::String(text),
    &String => |text| Bson::String(text.clone()),
    i32 => |number| Bson::Int32(number),
    i64 => |number| Bson::Int64(number),
    u32 => |number| Bson::Int64(number.into()),
    f64 => |number| Bson::Double(number),
    ObjectId => |id| Bson::ObjectId(id),
    &Bson => |value| value.clone(),
    &Id => |id| id.0.clone(),
}

#[diagnostic::do_not_recommend]
impl Compares<Bson> for Id {
    fn operand(self) -> Operand {
        Compares::<Bson>::operand(self.0)
    }
}

#[diagnostic::do_not_recommend]
impl Compares<Bson> for &Id {
    fn operand(self) -> Operand {
        Compares::<Bson>::operand(&self.0)
    }
}

macro_rules! compares_with_id {
    ($($value:ty),+) => {$(
        #[diagnostic::do_not_recommend]
        impl Compares<Id> for $value {
            fn operand(self) -> Operand {
                Compares::<Id>::operand(Id::from(self))
            }
        }
    )+};
}

// A field with the `_id` of another document accepts its text or number.
compares_with_id!(&str, String, &String, OpenId, &OpenId, i32, i64);

macro_rules! compares_openid {
    ($($field:ty),+) => {$(
        #[diagnostic::do_not_recommend]
        impl Compares<$field> for OpenId {
            fn operand(self) -> Operand {
                Compares::<String>::operand(String::from(self))
            }
        }

        #[diagnostic::do_not_recommend]
        impl Compares<$field> for &OpenId {
            fn operand(self) -> Operand {
                Compares::<String>::operand(self.as_str())
            }
        }
    )+};
}

// `cloud.wx_context().openid()?` can be compared without a conversion.
compares_openid!(String, Option<String>, Bson, serde_json::Value);

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == Some(*other)
    }
}

impl PartialEq<String> for Id {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == Some(other)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Bson::String(text) => formatter.write_str(text),
            Bson::ObjectId(id) => formatter.write_str(&id.to_hex()),
            value => value.fmt(formatter),
        }
    }
}

impl Serialize for Id {
    /// The plain text or number. Other types are extended JSON, so they can be read again.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Bson::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::{Field, Filter, read, write};

    #[test]
    fn a_whole_number_is_the_same_id_in_every_type() {
        for id in [Id::from(7), Id::from(7_i64), Id::from(7_u32), Id::from(7.0), Id::from(&Bson::Int64(7))] {
            assert_eq!(id.as_bson(), &Bson::Int32(7));
        }
        assert_eq!(Id::from(i64::MAX).as_i64(), Some(i64::MAX));
        assert_eq!(Id::from(1.5).as_bson(), &Bson::Double(1.5));
    }

    #[test]
    fn an_impossible_id_is_refused_with_the_reason() {
        for value in [Bson::from(""), Bson::Double(f64::NAN), Bson::Null, Bson::Array(Vec::new())] {
            assert!(Id::from(value.clone()).refusal().is_some(), "{value:?}");
        }
        for value in [Bson::from("a"), Bson::Int32(0), Bson::ObjectId(ObjectId::from_bytes([1; 12]))] {
            assert_eq!(Id::from(value).refusal(), None);
        }
    }

    #[test]
    fn an_object_id_is_displayed_as_its_text() {
        let id = Id::from(ObjectId::from_bytes([0xab; 12]));
        assert_eq!(id.to_string(), "ab".repeat(12));
    }

    #[test]
    fn an_id_in_a_document_keeps_its_type() {
        for id in [Id::from("a"), Id::from(7), Id::from(1.5), Id::from(ObjectId::from_bytes([0xab; 12]))] {
            let written = write::value("author", &id).unwrap();
            assert_eq!(&written, id.as_bson());
            let text = cloudfn_protocol::extended_json::write_document(&bson::doc! {"_id": "x", "author": written});
            let read = read::document::<std::collections::HashMap<String, Id>>(&text).unwrap();
            assert_eq!(read.document["author"], id);
        }
    }

    #[test]
    fn a_field_with_an_id_can_be_compared_with_ids_texts_and_numbers() {
        let query = |filter: Filter| filter.into_query().unwrap();
        let author = Field::<Id>::at("author");
        assert_eq!(query(author.eq("a")), bson::doc! {"author": "a"});
        assert_eq!(query(author.eq(7)), bson::doc! {"author": 7});
        assert_eq!(query(author.eq(Id::from("a"))), bson::doc! {"author": "a"});
        let openid = OpenId::from("o1");
        assert_eq!(Id::from(&openid), "o1");
        assert_eq!(query(author.eq(&openid)), bson::doc! {"author": "o1"});
        assert_eq!(query(Field::<String>::at("openid").eq(&openid)), bson::doc! {"openid": "o1"});
        assert_eq!(query(Field::<Option<String>>::at("openid").neq(openid)), bson::doc! {"openid": {"$ne": "o1"}});
        let other = Id::from("a");
        assert_eq!(query(Field::<Bson>::at("_id").neq(&other)), bson::doc! {"_id": {"$ne": "a"}});
        assert_eq!(query(Field::<Bson>::at("_id").eq(other)), bson::doc! {"_id": "a"});
    }

    #[test]
    fn an_id_in_an_event_is_a_text_or_a_number() {
        let read = |text: &str| serde_json::from_str::<Id>(text).unwrap();
        assert_eq!(read("\"a\""), "a");
        assert_eq!(read("7"), Id::from(7));
    }
}
