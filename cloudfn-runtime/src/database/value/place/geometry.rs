//! Any kind of place.

use bson::Document;

use super::shape::Shape;
use super::{LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon};

macro_rules! geometry {
    ($($name:ident)*) => {
        /// A place of any kind.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Geometry {
            $(
                #[doc = concat!("A [`", stringify!($name), "`].")]
                $name($name),
            )*
        }

        $(
            impl From<$name> for Geometry {
                fn from(place: $name) -> Self {
                    Self::$name(place)
                }
            }
        )*

        /// For `doc!`. It is not checked before it is sent.
        impl From<Geometry> for bson::Bson {
            fn from(place: Geometry) -> Self {
                match place {
                    $(Geometry::$name(place) => place.into(),)*
                }
            }
        }

        impl serde::Serialize for Geometry {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$name(place) => place.serialize(serializer),)*
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for Geometry {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let document = Document::deserialize(deserializer)?;
                $(
                    if let Some(place) = $name::from_geo_json(&document) {
                        return Ok(place.into());
                    }
                )*
                Err(serde::de::Error::custom("expecting a place of GeoJSON"))
            }
        }

        impl Geometry {
            /// The names of the kinds in GeoJSON.
            pub(crate) const KINDS: [&str; 6] = [$($name::KIND),*];
        }
    };
}

geometry! { Point LineString Polygon MultiPoint MultiLineString MultiPolygon }

impl From<(f64, f64)> for Geometry {
    /// A point: longitude, latitude.
    fn from(point: (f64, f64)) -> Self {
        Self::Point(point.into())
    }
}
