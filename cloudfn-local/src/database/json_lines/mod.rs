//! Documents as JSON lines, the format in which the console of CloudBase exports and imports collections.
//!
//! Each line is one document in extended JSON: dates are `{"$date": "2026-01-02T03:04:05.678Z"}`, object ids
//! `{"$oid": "65f0c0ffee65f0c0ffee0000"}`, places GeoJSON, and numbers plain. A file that begins with `[` is read as one list
//! of documents.
//!
//! ```
//! use cloudfn_local::json_lines::{Reader, write};
//!
//! let text = "{\"_id\": \"a\", \"price\": 5}\n{\"_id\": \"b\", \"paid\": {\"$date\": \"2026-01-02T03:04:05.678Z\"}}\n";
//! let documents = Reader::new("orders.jsonl", text.as_bytes()).collect::<Result<Vec<_>, _>>()?;
//! assert_eq!(write(&documents[0]), r#"{"_id":"a","price":5}"#);
//!
//! let error = Reader::new("orders.jsonl", "{\"_id\": \"a\", \"price\": }".as_bytes()).next().unwrap().unwrap_err();
//! assert_eq!(error.to_string(), "orders.jsonl:1:23: `price`: expected value");
//! # Ok::<(), cloudfn_local::json_lines::ReadError>(())
//! ```

mod error;
mod identity;
mod input;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use self::error::ReadError;
pub use self::read::Reader;
pub use self::write::{write, write_value};
