//! Nearness: `$nearSphere`, and the stage `$geoNear`.

use bson::Bson;

use super::vector::Vector;
use super::{EARTH_RADIUS, stored};

/// A point, and the distances from it that are allowed, in meters.
#[derive(Debug, Clone)]
pub(crate) struct Near {
    pub(crate) point: Vector,
    pub(crate) minimum: f64,
    pub(crate) maximum: f64,
}

impl Near {
    /// The distance of a stored value in meters, if the value is a place and its distance is allowed.
    pub(crate) fn distance(&self, value: &Bson) -> Option<f64> {
        let shape = stored(value)?;
        let distance = shape.distance(self.point) * EARTH_RADIUS;
        (distance.is_finite() && distance >= self.minimum && distance <= self.maximum).then_some(distance)
    }
}
