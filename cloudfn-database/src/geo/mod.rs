//! Places on a sphere: GeoJSON, distances, containment and intersection.
//!
//! Lines and the edges of polygons are arcs of great circles, as in MongoDB's 2dsphere. The boundary of a polygon
//! belongs to it.

mod arc;
mod near;
mod polygon;
mod read;
mod relation;
mod shape;
mod vector;

pub(crate) use self::near::Near;
pub(crate) use self::polygon::Polygon;
pub(crate) use self::read::{geometry, pair, stored};
pub(crate) use self::relation::{Region, intersects};
pub(crate) use self::shape::Shape;

/// The radius of the sphere, in meters. Source: MongoDB's constant `kRadiusOfEarthInMeters`.
pub(crate) const EARTH_RADIUS: f64 = 6_378_100.0;
