//! Containment and intersection of geometries.

use super::arc::Arc;
use super::polygon::Polygon;
use super::shape::Shape;
use super::vector::Vector;

/// The region of a `$geoWithin`.
#[derive(Debug, Clone)]
pub(crate) enum Region {
    /// Polygons.
    Polygons(Vec<Polygon>),
    /// All points within a distance of a center.
    Circle {
        /// The center.
        centre: Vector,
        /// The distance, in radians.
        radius: f64,
    },
}

impl Region {
    /// Whether a geometry is completely inside the region.
    pub(crate) fn contains(&self, shape: &Shape) -> bool {
        match self {
            // An arc between two points of a circle stays inside, if the circle is at most half of the sphere.
            Self::Circle { centre, radius } => shape.all_points().all(|point| centre.angle(point) <= *radius),
            Self::Polygons(polygons) => {
                shape.points.iter().all(|point| polygons.iter().any(|polygon| polygon.contains(*point)))
                    && shape.lines.iter().all(|line| {
                        polygons.iter().any(|polygon| {
                            holds(polygon, line.iter().copied(), super::arc::arcs(line).collect::<Vec<_>>().into_iter())
                        })
                    })
                    && shape.polygons.iter().all(|inner| polygons.iter().any(|polygon| holds_polygon(polygon, inner)))
            }
        }
    }
}

fn holds(polygon: &Polygon, mut points: impl Iterator<Item = Vector>, mut arcs: impl Iterator<Item = Arc>) -> bool {
    points.all(|point| polygon.contains(point))
        && arcs.all(|arc| {
            let middle = arc.from.plus(arc.to).unit();
            middle.is_none_or(|middle| polygon.contains(middle)) && !polygon.edges().any(|edge| edge.crosses(arc))
        })
}

fn holds_polygon(polygon: &Polygon, inner: &Polygon) -> bool {
    holds(polygon, inner.points(), inner.edges())
        // A hole of the outer polygon may be inside the inner one.
        && !polygon.hole_points().any(|point| inner.contains_inside(point))
}

/// Whether two geometries have a common point.
pub(crate) fn intersects(left: &Shape, right: &Shape) -> bool {
    left.all_points().any(|point| right.contains(point))
        || right.all_points().any(|point| left.contains(point))
        || left.all_arcs().any(|arc| right.all_arcs().any(|other| arc.meets(other)))
}
