//! Polygons.

use super::arc::{Arc, arcs};
use super::vector::Vector;
use crate::error::{Error, Result};

/// A polygon with holes, smaller than half of the sphere.
#[derive(Debug, Clone)]
pub(crate) struct Polygon {
    /// Closed rings. The first one is the outer ring.
    rings: Vec<Vec<Vector>>,
    /// The center of the outer ring. A gnomonic projection from it maps great circles to straight lines.
    centre: Vector,
}

impl Polygon {
    /// Makes a polygon of closed rings with at least four points each.
    pub(crate) fn new(rings: Vec<Vec<Vector>>) -> Result<Self> {
        let outer = rings.first().map(Vec::as_slice).unwrap_or_default();
        let centre = outer.iter().skip(1).fold(Vector::ZERO, |sum, point| sum.plus(*point)).unit();
        let Some(centre) = centre.filter(|centre| outer.iter().all(|point| centre.dot(*point) > 1e-6)) else {
            return Err(Error::request(
                "the local database does not support polygons that cover half of the earth or more",
            ));
        };
        Ok(Self { rings, centre })
    }

    pub(crate) fn edges(&self) -> impl Iterator<Item = Arc> + '_ {
        self.rings.iter().flat_map(|ring| arcs(ring))
    }

    pub(crate) fn points(&self) -> impl Iterator<Item = Vector> + '_ {
        self.rings.iter().flatten().copied()
    }

    /// The points of the holes.
    pub(crate) fn hole_points(&self) -> impl Iterator<Item = Vector> + '_ {
        self.rings.iter().skip(1).flatten().copied()
    }

    /// Whether two edges cross, so it is not clear what is inside. With very many edges, this is not examined.
    pub(crate) fn crosses_itself(&self) -> bool {
        /// The time grows with the square of the number.
        const MAX_EDGES: usize = 2_000;

        let edges: Vec<Arc> = self.edges().take(MAX_EDGES + 1).collect();
        edges.len() <= MAX_EDGES
            && edges.iter().enumerate().any(|(place, edge)| edges[..place].iter().any(|other| other.crosses(*edge)))
    }

    /// Whether a point is inside the polygon or on its boundary.
    pub(crate) fn contains(&self, point: Vector) -> bool {
        self.edges().any(|edge| edge.contains(point)) || self.contains_inside(point)
    }

    /// Whether a point is inside the polygon, but not on its boundary.
    pub(crate) fn contains_inside(&self, point: Vector) -> bool {
        if self.centre.dot(point) <= 1e-9 || self.edges().any(|edge| edge.contains(point)) {
            return false;
        }
        let (east, north) = self.centre.plane();
        let project = |point: Vector| {
            let height = self.centre.dot(point);
            (east.dot(point) / height, north.dot(point) / height)
        };
        let (x, y) = project(point);
        let mut inside = false;
        for edge in self.edges() {
            let ((from_x, from_y), (to_x, to_y)) = (project(edge.from), project(edge.to));
            if (from_y > y) != (to_y > y) && x < (to_x - from_x) * (y - from_y) / (to_y - from_y) + from_x {
                inside = !inside;
            }
        }
        inside
    }

    /// The distance to a point, as an angle. It is 0 inside.
    pub(crate) fn distance(&self, point: Vector) -> f64 {
        if self.contains(point) {
            return 0.0;
        }
        self.edges().map(|edge| edge.distance(point)).fold(f64::INFINITY, f64::min)
    }
}
