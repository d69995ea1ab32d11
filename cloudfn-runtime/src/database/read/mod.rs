//! Documents from the database, as Rust types.
//!
//! JavaScript has only one type of number, so a 3 that it wrote may come back as an integer or as a double. Both fit an
//! `i64` and an `f64`. 3.5 does not fit an `i64`, and 9007199254740993 stays exact. An object id fits a `String` (its
//! 24 digits) and an `ObjectId`, because an `_id` can be either. A date fits only a `DateTime`: a text would be written
//! back as a text. An untyped value (`bson::Bson`, `serde_json::Value`) gets whole numbers as integers, and values that
//! JSON does not have as extended JSON: `{"$date": ..}`.

mod deserializer;
#[cfg(test)]
mod tests;

use std::fmt;

use bson::Bson;
use cloudfn_protocol::extended_json;
use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};

use self::deserializer::BsonDeserializer;
use super::document::Stored;
use super::id::Id;
use super::write::kind;

/// The reason why a document does not fit its type, with its `_id` and the path to the member.
#[derive(Debug, Clone)]
pub(crate) struct ReadError {
    pub(crate) id: Option<Box<Bson>>,
    pub(crate) path: String,
    pub(crate) why: String,
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.id.as_deref() {
            Some(Bson::String(id)) => write!(formatter, "the document with `_id` {id:?} does not fit")?,
            Some(Bson::ObjectId(id)) => write!(formatter, "the document with `_id` {id} does not fit")?,
            Some(id) => write!(formatter, "the document with `_id` {id} does not fit")?,
            None => formatter.write_str("the answer does not fit")?,
        }
        if !self.path.is_empty() {
            write!(formatter, " at `{}`", self.path)?;
        }
        write!(formatter, ": {}", self.why)
    }
}

impl std::error::Error for ReadError {}

/// Reads a document of an answer, which is a text of extended JSON.
///
/// Its `_id` goes to [`Stored::id`]. A struct with a member `_id` gets it, too, and so does a type that takes every
/// member, such as a map. Other structs do not see it.
pub(crate) fn document<T: DeserializeOwned>(text: &str) -> Result<Stored<T>, ReadError> {
    let value = parsed(text)?;
    let Bson::Document(document) = &value else {
        let why = format!("expected a document, not {}", kind(&value));
        return Err(ReadError { id: None, path: String::new(), why });
    };
    let id = document.get("_id").cloned();
    let document = fitted(text, value, id.as_ref(), true)?;
    Ok(Stored { id: Id::from(id.unwrap_or(Bson::Null)), document })
}

/// Reads a result of an aggregation, which need not be a document.
pub(crate) fn result<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    let value = parsed(text)?;
    let id =
        value.as_document().and_then(|document| document.get("_id")).filter(|id| !matches!(id, Bson::Null)).cloned();
    fitted(text, value, id.as_ref(), false)
}

fn parsed(text: &str) -> Result<Bson, ReadError> {
    extended_json::read(text).map_err(|error| ReadError {
        id: None,
        path: String::new(),
        why: format!("it is not extended JSON: {error}"),
    })
}

fn fitted<T: DeserializeOwned>(text: &str, value: Bson, id: Option<&Bson>, hides_id: bool) -> Result<T, ReadError> {
    serde_path_to_error::deserialize(BsonDeserializer { value, hides_id }).map_err(|error| {
        let found = found(text, error.path());
        let path = error.path().to_string();
        let why = error.into_inner().to_string();
        ReadError {
            id: id.cloned().map(Box::new),
            path: if path == "." { String::new() } else { path },
            // The errors of bson's own types say what they expect, but not what they found.
            why: if why.starts_with("expecting ") {
                format!("{why}, found {}", found.unwrap_or("nothing"))
            } else {
                why
            },
        }
    })
}

/// The value that did not fit, by its path.
fn found(text: &str, path: &Path) -> Option<&'static str> {
    let whole = extended_json::read(text).ok()?;
    let mut value = &whole;
    for segment in path {
        value = match segment {
            Segment::Seq { index } => value.as_array()?.get(*index)?,
            Segment::Map { key } => value.as_document()?.get(key)?,
            Segment::Enum { variant } => value.as_document()?.get(variant)?,
            Segment::Unknown => return None,
        };
    }
    Some(kind(value))
}
