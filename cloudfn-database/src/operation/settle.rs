//! Server dates in requests, replaced by the time of the request.

use bson::{Bson, DateTime, Document};

use crate::error::{Error, Result};
use crate::value::{as_i64, check_document_size, check_size, short};

const SERVER_DATE: &str = "$tcb_server_date";

/// The document of a request with its server dates replaced.
pub(crate) fn settle(document: &Document, now: DateTime) -> Result<Document> {
    check_document_size(document)?;
    settle_document(document, now)
}

/// The value of a request with its server dates replaced.
pub(crate) fn settle_value(value: &Bson, now: DateTime) -> Result<Bson> {
    check_size(value)?;
    replace(value, now)
}

fn settle_document(document: &Document, now: DateTime) -> Result<Document> {
    let settle = |(name, value): (&String, &Bson)| Ok((name.clone(), replace(value, now)?));
    document.iter().map(settle).collect()
}

fn replace(value: &Bson, now: DateTime) -> Result<Bson> {
    Ok(match value {
        Bson::Document(document) => match document.get(SERVER_DATE) {
            Some(Bson::Document(parts)) if document.len() == 1 => server_date(value, parts, now)?,
            _ => Bson::Document(settle_document(document, now)?),
        },
        Bson::Array(items) => Bson::Array(items.iter().map(|item| replace(item, now)).collect::<Result<_>>()?),
        Bson::Undefined => Bson::Null,
        other => other.clone(),
    })
}

fn server_date(value: &Bson, parts: &Document, now: DateTime) -> Result<Bson> {
    let offset = parts.get("offset").map_or(Some(0), as_i64);
    let date = offset.and_then(|offset| now.timestamp_millis().checked_add(offset));
    date.map(|milliseconds| Bson::DateTime(DateTime::from_millis(milliseconds))).ok_or_else(|| {
        Error::parameter(format!("{SERVER_DATE} needs an offset in whole milliseconds, not {}", short(value)))
    })
}
