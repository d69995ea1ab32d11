//! The environment's database: typed documents, checked by the compiler.

mod change;
mod document;
mod field;
mod filter;
mod flatten;
mod read;
#[cfg(test)]
mod tests;
mod value;
mod write;

pub use bson;
pub use bson::DateTime;

pub use self::change::Change;
pub use self::document::{Collected, Document, Stored};
pub use self::field::{Bits, Compares, Field, List, Map, Number, Order, Place, Push};
pub use self::filter::Filter;
pub use self::value::{
    Area, Circle, Date, Geometry, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon, Regex,
    ServerDate,
};
