//! Documents and values of the database on the wire: MongoDB's extended JSON v2.
//!
//! The writer writes the canonical form. It formats numbers by their value, like wx-server-sdk, which has only
//! JavaScript's numbers: a whole number is a `$numberInt` or a `$numberLong`, even if it is a double here. A server
//! stores types, which [`write_typed_document`] preserves. The reader accepts everything that a server may send: the
//! canonical form, the relaxed form, and the older forms that the SDK reads.

mod read;
#[cfg(test)]
mod tests;
mod wrapped;
mod write;

pub use self::read::{ReadError, read};
pub use self::wrapped::{NotWrapped, unwrap};
pub use self::write::{write, write_document, write_typed_document};
