//! The stage that sorts documents by their distance.

use bson::{Bson, Document, doc};

use crate::database::access::Refusal;
use crate::database::filter::Filter;
use crate::database::value::Point;
use crate::database::write;

/// Documents by their distance from a place. The collection needs a 2dsphere index.
///
/// ```
/// use cloudfn_runtime::database::Point;
/// use cloudfn_runtime::database::aggregate::GeoNear;
///
/// // At most five kilometers from here, with the distance in kilometers.
/// let near = GeoNear::from(Point::new(113.3, 23.1), "distance").max_distance(5000.0).distance_multiplier(0.001);
/// # let _ = near;
/// ```
#[derive(Debug, Clone)]
#[must_use = "it is a stage of an aggregation: `.geo_near(GeoNear::from(..))`"]
pub struct GeoNear(Result<Document, Refusal>);

impl GeoNear {
    /// The place, and the name of the member that gets the distance in meters.
    pub fn from(near: impl Into<Point>, distance_field: impl Into<String>) -> Self {
        let near = write::value("near", &near.into()).map_err(Refusal::from);
        Self(near.map(|near| doc! {"distanceField": distance_field.into(), "near": near, "spherical": true}))
    }

    /// The largest distance, in meters.
    #[doc(alias = "maxDistance")]
    pub fn max_distance(self, meters: f64) -> Self {
        self.distance("maxDistance", meters)
    }

    /// The smallest distance, in meters.
    #[doc(alias = "minDistance")]
    pub fn min_distance(self, meters: f64) -> Self {
        self.distance("minDistance", meters)
    }

    /// A factor for each distance: with 0.001 they are in kilometers.
    #[doc(alias = "distanceMultiplier")]
    pub fn distance_multiplier(self, factor: f64) -> Self {
        self.distance("distanceMultiplier", factor)
    }

    /// A filter of the documents.
    pub fn query<D>(self, filter: Filter<D>) -> Self {
        let Self(members) = self;
        Self(members.and_then(|mut members| {
            members.insert("query", filter.into_query()?);
            Ok(members)
        }))
    }

    /// The member with the places, if several members have an index.
    pub fn key(self, path: impl Into<String>) -> Self {
        self.with("key", path.into())
    }

    /// The name of the member that gets the place that was used.
    #[doc(alias = "includeLocs")]
    pub fn include_locs(self, name: impl Into<String>) -> Self {
        self.with("includeLocs", name.into())
    }

    fn distance(self, name: &str, value: f64) -> Self {
        if !(value.is_finite() && value >= 0.0) {
            let text = format!("`{name}` of `geo_near` must be a number of 0 or more, not {value}");
            return Self(self.0.and(Err(Refusal::from(&*text))));
        }
        // Like JavaScript, write whole numbers as integers.
        #[expect(clippy::cast_possible_truncation, reason = "the number is whole and in range")]
        let whole = (value.fract() == 0.0 && value <= f64::from(i32::MAX)).then_some(value as i32);
        self.with(name, whole.map_or(Bson::Double(value), Bson::Int32))
    }

    fn with(self, name: &str, value: impl Into<Bson>) -> Self {
        let Self(members) = self;
        Self(members.map(|mut members| {
            members.insert(name, value);
            members
        }))
    }

    pub(super) fn into_value(self) -> Result<Bson, Refusal> {
        let members = self.0?;
        if let Some(missing) = ["near", "distanceField"].into_iter().find(|name| !members.contains_key(name)) {
            return Err(Refusal::from(&*format!("`geo_near` needs `{missing}`")));
        }
        Ok(Bson::Document(members))
    }
}

impl From<Document> for GeoNear {
    fn from(near: Document) -> Self {
        Self(Ok(near))
    }
}
