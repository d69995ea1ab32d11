//! Reading of extended JSON.

use std::cell::RefCell;
use std::fmt::{self, Write as _};

use bson::{Bson, Document};
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Deserializer;

use super::wrapped::unwrap;

/// Why a text is not extended JSON, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text}")]
pub struct ReadError {
    text: String,
    reason: String,
    line: usize,
    column: usize,
    is_cut_off: bool,
}

impl ReadError {
    /// The message with the path to the value, but without line and column.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// The line in the text, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column in the line, in bytes, from 1: the last byte that was read.
    #[must_use]
    pub fn column(&self) -> usize {
        self.column
    }

    /// Whether the text ended too early.
    #[must_use]
    pub fn is_cut_off(&self) -> bool {
        self.is_cut_off
    }
}

/// Reads a value, canonical or relaxed.
///
/// Members keep their order; of two members with the same name, the last counts, as in JavaScript. Numbers keep their type: a
/// plain number is an integer if it is written as one and fits 64 bits, otherwise a double. Integers are exact. Half a
/// character, from a text that was cut in the middle of an emoji, becomes U+FFFD.
///
/// # Errors
///
/// The text is not JSON; values are nested more than 120 deep; or an object like `{"$oid": ".."}` does not have the
/// content that its name requires. The error says where.
pub fn read(text: &str) -> Result<Bson, ReadError> {
    read_whole(text).or_else(|error| match crate::json::rewritten(crate::json::Reader::JsonParse, text) {
        Some(whole) => read_whole(&whole),
        None => Err(error),
    })
}

fn read_whole(text: &str) -> Result<Bson, ReadError> {
    let path = RefCell::new(Vec::new());
    let mut deserializer = Deserializer::from_str(text);
    let value = Value(&path).deserialize(&mut deserializer);
    value.and_then(|value| deserializer.end().map(|()| value)).map_err(|error| described(&path.borrow(), &error))
}

fn described(path: &[Step], error: &serde_json::Error) -> ReadError {
    let mut place = String::new();
    for step in path {
        // Writing to a string cannot fail.
        let _ = match step {
            Step::Member(name) if place.is_empty() => write!(place, "{name}"),
            Step::Member(name) => write!(place, ".{name}"),
            Step::Item(number) => write!(place, "[{number}]"),
        };
    }
    let message = error.to_string();
    let within = |message: &str| if place.is_empty() { message.to_owned() } else { format!("`{place}`: {message}") };
    let (line, column) = (error.line(), error.column());
    let reason = message.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&message);
    ReadError { reason: within(reason), text: within(&message), line, column, is_cut_off: error.is_eof() }
}

/// A step of the path to the value that is being read. Once the value has been read, its name is taken from here.
enum Step {
    Member(String),
    Item(usize),
}

/// Reads a value, and maintains its path for errors.
#[derive(Clone, Copy)]
struct Value<'path>(&'path RefCell<Vec<Step>>);

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Bson;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Bson, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Bson;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Bson, E> {
        Ok(Bson::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Bson, E> {
        Ok(Bson::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Bson, E> {
        Ok(i32::try_from(value).map_or(Bson::Int64(value), Bson::Int32))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "JavaScript also reads an integer beyond 64 bits as the nearest double"
    )]
    fn visit_u64<E: Error>(self, value: u64) -> Result<Bson, E> {
        i64::try_from(value).map_or(Ok(Bson::Double(value as f64)), |value| self.visit_i64(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Bson, E> {
        Ok(Bson::Double(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Bson, E> {
        Ok(Bson::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Bson, E> {
        Ok(Bson::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Bson, A::Error> {
        let mut list = Vec::new();
        self.0.borrow_mut().push(Step::Item(0));
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
            if let Some(step) = self.0.borrow_mut().last_mut() {
                *step = Step::Item(list.len());
            }
        }
        self.0.borrow_mut().pop();
        Ok(Bson::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Bson, A::Error> {
        let mut document = Document::new();
        while let Some(name) = members.next_key::<String>()? {
            self.0.borrow_mut().push(Step::Member(name));
            let value = members.next_value_seed(self)?;
            if let Some(Step::Member(name)) = self.0.borrow_mut().pop() {
                document.insert(name, value);
            }
        }
        unwrap(document).map_err(A::Error::custom)
    }
}
