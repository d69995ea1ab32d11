//! Places: points, lines and areas on the earth, as GeoJSON has them.
//!
//! An impossible place (a latitude of 100, a ring that is not closed) is an error before anything is sent. Places from the
//! database are read as they are, so that one bad place does not make an answer fail.

mod circle;
mod geometry;
mod shape;

pub use self::circle::{Area, Circle};
pub use self::geometry::Geometry;
use self::shape::{Shape, shape};
use bson::Bson;

/// A point: `db.Geo.Point(longitude, latitude)` of wx-server-sdk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Degrees east, from -180 to 180.
    pub longitude: f64,
    /// Degrees north, from -90 to 90.
    pub latitude: f64,
}

impl Point {
    /// A point. The longitude comes first; both are in degrees.
    #[must_use]
    pub fn new(longitude: f64, latitude: f64) -> Self {
        Self { longitude, latitude }
    }
}

impl From<(f64, f64)> for Point {
    /// Longitude, latitude.
    fn from((longitude, latitude): (f64, f64)) -> Self {
        Self { longitude, latitude }
    }
}

impl From<[f64; 2]> for Point {
    /// Longitude, latitude.
    fn from([longitude, latitude]: [f64; 2]) -> Self {
        Self { longitude, latitude }
    }
}

impl Shape for Point {
    const KIND: &'static str = "Point";

    fn check(&self) -> Result<(), String> {
        if !(-180.0..=180.0).contains(&self.longitude) {
            return Err(format!("a longitude must be between -180 and 180, not {}", self.longitude));
        }
        if !(-90.0..=90.0).contains(&self.latitude) {
            return Err(format!(
                "a latitude must be between -90 and 90, not {}: the longitude comes first",
                self.latitude
            ));
        }
        Ok(())
    }

    fn coordinates(&self) -> Bson {
        Bson::Array(vec![Bson::Double(self.longitude), Bson::Double(self.latitude)])
    }

    #[expect(clippy::cast_precision_loss, reason = "a double is precise enough for degrees")]
    fn from_coordinates(coordinates: &Bson) -> Option<Self> {
        let number = |value: &Bson| match value {
            Bson::Int32(value) => Some(f64::from(*value)),
            Bson::Int64(value) => Some(*value as f64),
            Bson::Double(value) => Some(*value),
            _ => None,
        };
        // GeoJSON allows an altitude as the third number.
        let [longitude, latitude, ..] = coordinates.as_array()?.as_slice() else { return None };
        Some(Self { longitude: number(longitude)?, latitude: number(latitude)? })
    }
}

/// A line through at least two points.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LineString {
    /// The points, in order.
    pub points: Vec<Point>,
}

impl LineString {
    /// A line through these points.
    pub fn new(points: impl IntoIterator<Item = impl Into<Point>>) -> Self {
        Self { points: points.into_iter().map(Into::into).collect() }
    }

    /// Checks that it is the border of an area: at least four points, and the last is the same as the first.
    fn check_ring(&self) -> Result<(), String> {
        if self.points.len() < 4 {
            return Err(format!("the border of an area needs at least 4 points, not {}", self.points.len()));
        }
        if self.points.first() != self.points.last() {
            return Err("the border of an area must end with its first point".to_owned());
        }
        Ok(())
    }
}

impl<P: Into<Point>> FromIterator<P> for LineString {
    fn from_iter<I: IntoIterator<Item = P>>(points: I) -> Self {
        Self::new(points)
    }
}

impl<P: Into<Point>, const N: usize> From<[P; N]> for LineString {
    fn from(points: [P; N]) -> Self {
        Self::new(points)
    }
}

impl From<Vec<Point>> for LineString {
    fn from(points: Vec<Point>) -> Self {
        Self { points }
    }
}

impl Shape for LineString {
    const KIND: &'static str = "LineString";

    fn check(&self) -> Result<(), String> {
        if self.points.len() < 2 {
            return Err(format!("a line needs at least 2 points, not {}", self.points.len()));
        }
        check_all(&self.points, "points")
    }

    fn coordinates(&self) -> Bson {
        all(&self.points)
    }

    fn from_coordinates(coordinates: &Bson) -> Option<Self> {
        Some(Self { points: every(coordinates)? })
    }
}

/// An area: its outer border, and the borders of its holes.
///
/// ```
/// use cloudfn_runtime::database::Polygon;
///
/// let triangle = Polygon::new([[(0.0, 0.0), (3.0, 2.0), (2.0, 3.0), (0.0, 0.0)]]);
/// assert_eq!(triangle.rings.len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Polygon {
    /// The borders, the outer one first. The last point of each is its first point.
    pub rings: Vec<LineString>,
}

impl Polygon {
    /// An area with these borders, the outer one first.
    pub fn new(rings: impl IntoIterator<Item = impl Into<LineString>>) -> Self {
        Self { rings: rings.into_iter().map(Into::into).collect() }
    }
}

impl Shape for Polygon {
    const KIND: &'static str = "Polygon";

    fn check(&self) -> Result<(), String> {
        self.rings.iter().try_for_each(LineString::check_ring)?;
        check_all(&self.rings, "borders")
    }

    fn coordinates(&self) -> Bson {
        all(&self.rings)
    }

    fn from_coordinates(coordinates: &Bson) -> Option<Self> {
        Some(Self { rings: every(coordinates)? })
    }
}

/// Several points.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MultiPoint {
    /// The points.
    pub points: Vec<Point>,
}

impl MultiPoint {
    /// A place of these points.
    pub fn new(points: impl IntoIterator<Item = impl Into<Point>>) -> Self {
        Self { points: points.into_iter().map(Into::into).collect() }
    }
}

impl Shape for MultiPoint {
    const KIND: &'static str = "MultiPoint";

    fn check(&self) -> Result<(), String> {
        check_all(&self.points, "points")
    }

    fn coordinates(&self) -> Bson {
        all(&self.points)
    }

    fn from_coordinates(coordinates: &Bson) -> Option<Self> {
        Some(Self { points: every(coordinates)? })
    }
}

/// Several lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MultiLineString {
    /// The lines.
    pub lines: Vec<LineString>,
}

impl MultiLineString {
    /// A place of these lines.
    pub fn new(lines: impl IntoIterator<Item = impl Into<LineString>>) -> Self {
        Self { lines: lines.into_iter().map(Into::into).collect() }
    }
}

impl Shape for MultiLineString {
    const KIND: &'static str = "MultiLineString";

    fn check(&self) -> Result<(), String> {
        check_all(&self.lines, "lines")
    }

    fn coordinates(&self) -> Bson {
        all(&self.lines)
    }

    fn from_coordinates(coordinates: &Bson) -> Option<Self> {
        Some(Self { lines: every(coordinates)? })
    }
}

/// Several areas.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MultiPolygon {
    /// The areas.
    pub polygons: Vec<Polygon>,
}

impl MultiPolygon {
    /// A place of these areas.
    pub fn new(polygons: impl IntoIterator<Item = Polygon>) -> Self {
        Self { polygons: polygons.into_iter().collect() }
    }
}

impl Shape for MultiPolygon {
    const KIND: &'static str = "MultiPolygon";

    fn check(&self) -> Result<(), String> {
        check_all(&self.polygons, "areas")
    }

    fn coordinates(&self) -> Bson {
        all(&self.polygons)
    }

    fn from_coordinates(coordinates: &Bson) -> Option<Self> {
        Some(Self { polygons: every(coordinates)? })
    }
}

shape! { Point LineString Polygon MultiPoint MultiLineString MultiPolygon }

/// Checks that there are parts, and that each of them is possible.
fn check_all<S: Shape>(parts: &[S], what: &str) -> Result<(), String> {
    if parts.is_empty() {
        return Err(format!("a place needs {what}"));
    }
    parts.iter().try_for_each(S::check)
}

/// The coordinates of every part.
fn all<S: Shape>(parts: &[S]) -> Bson {
    Bson::Array(parts.iter().map(S::coordinates).collect())
}

/// The parts of these coordinates.
fn every<S: Shape>(coordinates: &Bson) -> Option<Vec<S>> {
    coordinates.as_array()?.iter().map(S::from_coordinates).collect()
}
