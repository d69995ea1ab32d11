//! The areas that a place can be within.

use bson::{Bson, Document, doc};

use super::shape::Shape;
use super::{MultiPolygon, Point, Polygon};

/// The earth's radius in kilometers, as the server uses it.
const EARTH_RADIUS: f64 = 6378.1;

/// A circle on the earth: `centerSphere` of wx-server-sdk.
#[doc(alias = "centerSphere")]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Circle {
    center: Point,
    radians: f64,
}

impl Circle {
    /// A circle around a point, with a radius in meters.
    pub fn new(center: impl Into<Point>, meters: f64) -> Self {
        Self::of_radians(center, meters / 1000.0 / EARTH_RADIUS)
    }

    /// A circle with the radius as in wx-server-sdk: in radians, which is meters divided by 6378100.
    pub fn of_radians(center: impl Into<Point>, radians: f64) -> Self {
        Self { center: center.into(), radians }
    }
}

/// An area for [`Field::within`](crate::database::Field::within).
#[derive(Debug, Clone, PartialEq)]
pub enum Area {
    /// A polygon.
    Polygon(Polygon),
    /// Several polygons.
    MultiPolygon(MultiPolygon),
    /// A circle.
    Circle(Circle),
}

impl Area {
    /// The operand of `$geoWithin`.
    pub(crate) fn operand(&self) -> Result<Document, String> {
        let circle = match self {
            Self::Polygon(area) => return Ok(doc! { "$geometry": area.checked()? }),
            Self::MultiPolygon(areas) => return Ok(doc! { "$geometry": areas.checked()? }),
            Self::Circle(circle) => circle,
        };
        if !(circle.radians.is_finite() && circle.radians >= 0.0) {
            return Err("the radius must be a number of 0 or more".to_owned());
        }
        circle.center.check()?;
        Ok(doc! { "$centerSphere": [circle.center.coordinates(), Bson::Double(circle.radians)] })
    }
}

impl From<Polygon> for Area {
    fn from(area: Polygon) -> Self {
        Self::Polygon(area)
    }
}

impl From<MultiPolygon> for Area {
    fn from(areas: MultiPolygon) -> Self {
        Self::MultiPolygon(areas)
    }
}

impl From<Circle> for Area {
    fn from(circle: Circle) -> Self {
        Self::Circle(circle)
    }
}
