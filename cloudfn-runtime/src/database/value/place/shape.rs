//! The common part of the six kinds of places: a name and coordinates.

use bson::{Bson, Document, doc};

/// A kind of place.
pub(super) trait Shape: Sized {
    /// Its name in GeoJSON.
    const KIND: &'static str;

    /// Checks that the place is possible.
    fn check(&self) -> Result<(), String>;

    /// Its coordinates.
    fn coordinates(&self) -> Bson;

    /// The place of these coordinates, if they have the right form. It does not check them.
    fn from_coordinates(coordinates: &Bson) -> Option<Self>;

    /// As GeoJSON.
    fn to_geo_json(&self) -> Document {
        doc! { "type": Self::KIND, "coordinates": self.coordinates() }
    }

    /// As GeoJSON, if the place is possible.
    fn checked(&self) -> Result<Document, String> {
        self.check().map(|()| self.to_geo_json())
    }

    /// The place of GeoJSON.
    fn from_geo_json(document: &Document) -> Option<Self> {
        let is_kind = document.get_str("type").is_ok_and(|kind| kind == Self::KIND);
        is_kind.then(|| Self::from_coordinates(document.get("coordinates")?)).flatten()
    }
}

/// Serde for kinds of places.
macro_rules! shape {
    ($($name:ident)*) => {$(
        /// For `doc!`. It is not checked before it is sent.
        impl From<$name> for bson::Bson {
            fn from(place: $name) -> Self {
                place.to_geo_json().into()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.checked().map_err(serde::ser::Error::custom)?.serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let document = bson::Document::deserialize(deserializer)?;
                Self::from_geo_json(&document).ok_or_else(|| {
                    serde::de::Error::custom(concat!(
                        "expecting a place: {\"type\": \"", stringify!($name), "\", \"coordinates\": [..]}"
                    ))
                })
            }
        }
    )*};
}

pub(super) use shape;
