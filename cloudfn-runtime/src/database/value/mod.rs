//! Values that JSON does not have: server dates, places, regular expressions.
//!
//! ```
//! use cloudfn_runtime::database::{DateTime, Field, Point, ServerDate};
//!
//! let created_at: Field<DateTime> = Field::at("created_at");
//! let place: Field<Point> = Field::at("place");
//! let change = created_at.set(ServerDate::now()).and(place.set(Point::new(113.32, 23.1)));
//! # let _ = change;
//! ```

mod date;
mod place;
mod regex;
#[cfg(test)]
mod tests;

pub(crate) use self::date::SERVER_DATE;
pub use self::date::{Date, ServerDate};
pub use self::place::{Area, Circle, Geometry, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon};
pub use self::regex::Regex;
