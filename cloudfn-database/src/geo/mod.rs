//! Places on a sphere: GeoJSON, distances, and what lies within or meets what.
//!
//! Lines and the edges of polygons are arcs of great circles, as for MongoDB's 2dsphere. The boundary of a polygon
//! belongs to it.

mod arc;
mod near;
mod polygon;
mod read;
mod relation;
mod shape;
mod vector;

pub(crate) use self::near::Near;
pub(crate) use self::read::{geometry, pair, stored};
pub(crate) use self::relation::{Region, intersects};
pub(crate) use self::shape::Shape;

/// The radius of the sphere, in metres. Source: MongoDB's constant `kRadiusOfEarthInMeters`.
pub(crate) const EARTH_RADIUS: f64 = 6_378_100.0;
