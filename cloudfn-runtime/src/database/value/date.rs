//! Dates, known or set by the server.

use bson::{Bson, DateTime, doc};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The server's time when it handles the request, plus an offset: `db.serverDate()` of wx-server-sdk.
///
/// Use it to write and to compare. Reading returns the date that the server has set. So a member that is written with a server
/// date and read again has the type [`Date`], or [`DateTime`] if only [`Field::set`](crate::database::Field::set) writes it.
///
/// ```
/// use cloudfn_runtime::database::{DateTime, Field, ServerDate};
///
/// let paid_at: Field<DateTime> = Field::at("paid_at");
/// let change = paid_at.set(ServerDate::now());
/// let last_hour = paid_at.gt(ServerDate::now().offset(-3_600_000));
/// # let _ = (change, last_hour);
/// ```
#[doc(alias = "serverDate")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ServerDate {
    offset: i64,
}

/// The name of a server date on the wire.
pub(crate) const SERVER_DATE: &str = "$tcb_server_date";

impl ServerDate {
    /// The time of the server.
    #[must_use]
    pub fn now() -> Self {
        Self { offset: 0 }
    }

    /// This many milliseconds later, or earlier if the number is negative.
    #[must_use]
    pub fn offset(self, milliseconds: i64) -> Self {
        Self { offset: milliseconds }
    }
}

/// For `doc!`.
impl From<ServerDate> for Bson {
    fn from(date: ServerDate) -> Self {
        doc! { SERVER_DATE: { "offset": date.offset } }.into()
    }
}

impl Serialize for ServerDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Bson::from(*self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ServerDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Bson::deserialize(deserializer)?;
        let parts =
            value.as_document().and_then(|document| document.get_document(SERVER_DATE).ok()).ok_or_else(|| {
                D::Error::custom(
                    "the database stores a server date as a date: change the type of the member to `database::Date`",
                )
            })?;
        let offset = match parts.get("offset") {
            Some(Bson::Int32(offset)) => i64::from(*offset),
            Some(Bson::Int64(offset)) => *offset,
            _ => return Err(D::Error::custom("the offset of a server date must be a whole number of milliseconds")),
        };
        Ok(Self { offset })
    }
}

/// A date that is known, or that the server sets: the type of a `created_at` that is written with the server's time and read
/// as a date.
///
/// ```
/// use cloudfn_runtime::database::{Date, ServerDate};
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Serialize, Deserialize)]
/// struct Comment {
///     text: String,
///     created_at: Date,
/// }
///
/// let comment = Comment { text: "hello".to_owned(), created_at: ServerDate::now().into() };
/// assert_eq!(comment.created_at.known(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Date {
    /// A known date.
    Known(DateTime),
    /// The server sets it.
    Server(ServerDate),
}

impl Date {
    /// The date. Every document from the database has one.
    #[must_use]
    pub fn known(self) -> Option<DateTime> {
        match self {
            Self::Known(date) => Some(date),
            Self::Server(_) => None,
        }
    }
}

impl From<DateTime> for Date {
    fn from(date: DateTime) -> Self {
        Self::Known(date)
    }
}

impl From<ServerDate> for Date {
    fn from(date: ServerDate) -> Self {
        Self::Server(date)
    }
}

/// For `doc!`.
impl From<Date> for Bson {
    fn from(date: Date) -> Self {
        match date {
            Date::Known(date) => date.into(),
            Date::Server(date) => date.into(),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(date) => date.serialize(serializer),
            Self::Server(date) => date.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Bson::deserialize(deserializer)? {
            Bson::DateTime(date) => Ok(Self::Known(date)),
            Bson::Document(document) if document.contains_key(SERVER_DATE) => {
                ServerDate::deserialize(bson::Deserializer::new(document.into()))
                    .map(Self::Server)
                    .map_err(D::Error::custom)
            }
            _ => Err(D::Error::custom("expecting a date")),
        }
    }
}
