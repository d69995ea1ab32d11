//! Arcs: the shortest path between two points.

use super::vector::Vector;

/// Two points closer than this angle, about 6 micrometers, are the same point.
const SAME: f64 = 1e-12;

/// An arc of a great circle.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arc {
    pub(crate) from: Vector,
    pub(crate) to: Vector,
}

impl Arc {
    /// The distance to a point, as an angle.
    pub(crate) fn distance(self, point: Vector) -> f64 {
        let ends = self.from.angle(point).min(self.to.angle(point));
        let Some(pole) = self.from.cross(self.to).unit() else { return ends };
        // The nearest point of the great circle counts if it is between the ends.
        let before = pole.cross(self.from).dot(point);
        let after = self.to.cross(pole).dot(point);
        if before > 0.0 && after > 0.0 { pole.dot(point).abs().min(1.0).asin() } else { ends }
    }

    pub(crate) fn contains(self, point: Vector) -> bool {
        self.distance(point) <= SAME
    }

    /// Whether two arcs have a common point.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.crosses(other)
            || self.contains(other.from)
            || self.contains(other.to)
            || other.contains(self.from)
            || other.contains(self.to)
    }

    /// Whether two arcs have a common point that is an end of neither.
    pub(crate) fn crosses(self, other: Self) -> bool {
        let (own_pole, other_pole) = (self.from.cross(self.to), other.from.cross(other.to));
        let apart = |left: f64, right: f64| left.abs() > SAME && right.abs() > SAME && (left > 0.0) != (right > 0.0);
        let sides = apart(own_pole.dot(other.from), own_pole.dot(other.to))
            && apart(other_pole.dot(self.from), other_pole.dot(self.to));
        let Some(point) = own_pole.cross(other_pole).unit().filter(|_| sides) else { return false };
        // Two great circles meet at two opposite points. Both arcs must contain the same one.
        let own_side = point.dot(self.from.plus(self.to));
        let other_side = point.dot(other.from.plus(other.to));
        (own_side > 0.0) == (other_side > 0.0)
    }
}

/// The arcs between successive points.
pub(crate) fn arcs(points: &[Vector]) -> impl Iterator<Item = Arc> + Clone + '_ {
    points.windows(2).map(|pair| Arc { from: pair[0], to: pair[1] })
}
