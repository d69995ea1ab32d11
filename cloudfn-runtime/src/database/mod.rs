//! The environment's database: typed documents, checked by the compiler.

mod change;
mod document;
mod field;
mod filter;
mod nested;
mod place;
mod read;
mod value;
mod write;

pub use bson;
pub use bson::DateTime;

pub use self::change::{Change, IntoChange};
pub use self::document::{Collected, Document, Stored};
pub use self::field::{Compares, Field, Number, Order};
pub use self::filter::{Filter, IntoFilter};
pub use self::nested::{Flattened, Nested};
pub use self::place::{Place, Whole};
