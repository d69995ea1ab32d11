//! What lies within or meets what.

use super::arc::Arc;
use super::polygon::Polygon;
use super::shape::Shape;
use super::vector::Vector;

/// What `$geoWithin` takes: where documents are to lie.
#[derive(Debug, Clone)]
pub(crate) enum Region {
    /// Polygons.
    Polygons(Vec<Polygon>),
    /// All points that are near enough to one. The distance is an angle in radians.
    Circle {
        /// The middle.
        centre: Vector,
        /// The distance, in radians.
        radius: f64,
    },
}

impl Region {
    /// Whether a whole geometry lies in the region.
    pub(crate) fn contains(&self, shape: &Shape) -> bool {
        match self {
            // An arc between two points of a circle that is no more than half of the sphere does not leave it.
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
        // A hole of the outer one may lie in the middle of the inner one.
        && !polygon.hole_points().any(|point| inner.contains_inside(point))
}

/// Whether two geometries have a point in common.
pub(crate) fn intersects(left: &Shape, right: &Shape) -> bool {
    left.all_points().any(|point| right.contains(point))
        || right.all_points().any(|point| left.contains(point))
        || left.all_arcs().any(|arc| right.all_arcs().any(|other| arc.meets(other)))
}
