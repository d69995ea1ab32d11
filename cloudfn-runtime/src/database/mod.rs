//! The environment's database: typed documents, checked by the compiler.

mod change;
mod document;
mod field;
mod filter;
mod names;
mod nested;
mod place;
mod read;
mod value;
mod write;

pub use bson;
pub use bson::DateTime;

/// The derive for structs.
pub use cloudfn_macros::Document;

pub use self::change::{Change, IntoChange};
pub use self::document::{Collected, Document, Stored};
pub use self::field::{Compares, Field, Number, Order};
pub use self::filter::{Filter, IntoFilter};
#[doc(hidden)]
pub use self::names::Names;
pub use self::nested::{Flattened, Nested};
pub use self::place::{Place, Whole};
