//! Geometries of all types, as points, lines and polygons.

use super::arc::{Arc, arcs};
use super::polygon::Polygon;
use super::vector::Vector;

/// A geometry. A simple geometry has one part; the other types have several.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shape {
    pub(crate) points: Vec<Vector>,
    pub(crate) lines: Vec<Vec<Vector>>,
    pub(crate) polygons: Vec<Polygon>,
}

impl Shape {
    /// All points, and the vertices of all lines and polygons.
    pub(crate) fn all_points(&self) -> impl Iterator<Item = Vector> + '_ {
        (self.points.iter().copied())
            .chain(self.lines.iter().flatten().copied())
            .chain(self.polygons.iter().flat_map(Polygon::points))
    }

    /// All lines, and the edges of all polygons.
    pub(crate) fn all_arcs(&self) -> impl Iterator<Item = Arc> + '_ {
        (self.lines.iter().flat_map(|line| arcs(line))).chain(self.polygons.iter().flat_map(Polygon::edges))
    }

    /// The distance to a point, as an angle.
    pub(crate) fn distance(&self, point: Vector) -> f64 {
        let points = self.points.iter().map(|own| own.angle(point));
        let lines = self.lines.iter().flat_map(|line| arcs(line)).map(|arc| arc.distance(point));
        let polygons = self.polygons.iter().map(|polygon| polygon.distance(point));
        points.chain(lines).chain(polygons).fold(f64::INFINITY, f64::min)
    }

    pub(crate) fn contains(&self, point: Vector) -> bool {
        self.points.iter().any(|own| own.angle(point) <= 1e-12)
            || self.lines.iter().flat_map(|line| arcs(line)).any(|arc| arc.contains(point))
            || self.polygons.iter().any(|polygon| polygon.contains(point))
    }
}
