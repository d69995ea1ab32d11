//! The environment's database: typed documents, checked by the compiler.

mod change;
mod document;
mod field;
mod filter;
mod read;
mod value;
mod write;

pub use bson;
pub use bson::DateTime;

pub use self::change::Change;
pub use self::document::{Collected, Document, Stored};
pub use self::field::{Compares, Field, Number, Order};
pub use self::filter::Filter;
