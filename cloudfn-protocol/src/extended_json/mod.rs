//! Documents and values of the database, as they travel: MongoDB's extended JSON v2.
//!
//! Written is the canonical form, with numbers spelled as wx-server-sdk spells them, which has only JavaScript's numbers
//! to write: by their value. A whole number is a `$numberInt` or a `$numberLong`, even if it is a double here. Read is
//! whatever a server may answer: canonical, relaxed, and the older forms that the SDK's reader knows.

mod read;
#[cfg(test)]
mod tests;
mod wrapped;
mod write;

pub use self::read::{ReadError, read};
pub use self::wrapped::{NotWrapped, unwrap};
pub use self::write::{write, write_document};
