//! Directions from the center of the sphere.

/// A vector. With length 1, it is a point on the sphere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Vector {
    x: f64,
    y: f64,
    z: f64,
}

impl Vector {
    pub(crate) const ZERO: Self = Self { x: 0.0, y: 0.0, z: 0.0 };

    pub(crate) fn from_degrees(longitude: f64, latitude: f64) -> Self {
        let (longitude, latitude) = (longitude.to_radians(), latitude.to_radians());
        Self { x: latitude.cos() * longitude.cos(), y: latitude.cos() * longitude.sin(), z: latitude.sin() }
    }

    pub(crate) fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    pub(crate) fn cross(self, other: Self) -> Self {
        Self {
            x: self.y * other.z - self.z * other.y,
            y: self.z * other.x - self.x * other.z,
            z: self.x * other.y - self.y * other.x,
        }
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self { x: self.x + other.x, y: self.y + other.y, z: self.z + other.z }
    }

    pub(crate) fn length(self) -> f64 {
        self.dot(self).sqrt()
    }

    /// The vector with length 1 in this direction, if there is a direction.
    pub(crate) fn unit(self) -> Option<Self> {
        let length = self.length();
        (length > 1e-12).then(|| Self { x: self.x / length, y: self.y / length, z: self.z / length })
    }

    /// The angle between two vectors, in radians. It is exact for small angles, too.
    pub(crate) fn angle(self, other: Self) -> f64 {
        self.cross(other).length().atan2(self.dot(other))
    }

    /// Two vectors that are orthogonal to this one and to each other.
    pub(crate) fn plane(self) -> (Self, Self) {
        let axis = if self.z.abs() < 0.9 { Self { z: 1.0, ..Self::ZERO } } else { Self { x: 1.0, ..Self::ZERO } };
        let east = axis.cross(self).unit().unwrap_or(axis);
        (east, self.cross(east))
    }
}
