//! GeoJSON.

use bson::{Bson, Document};

use super::polygon::Polygon;
use super::shape::Shape;
use super::vector::Vector;
use crate::error::{Error, Result};
use crate::value::{Number, short};

/// Parses a GeoJSON geometry of any type. `operator` is for the error.
pub(crate) fn geometry(operator: &str, value: &Bson) -> Result<Shape> {
    let mut shape = Shape::default();
    collect(operator, value, &mut shape)?;
    Ok(shape)
}

fn collect(operator: &str, value: &Bson, shape: &mut Shape) -> Result<()> {
    let wrong = |what: &str| Error::parameter(format!("{operator}: {what}, not {}", short(value)));
    let Bson::Document(document) = value else { return Err(wrong("a geometry must be a GeoJSON object")) };
    let Ok(kind) = document.get_str("type") else {
        return Err(wrong("a geometry needs a text as `type`, such as \"Point\""));
    };
    if kind == "GeometryCollection" {
        let Ok(geometries) = document.get_array("geometries") else {
            return Err(wrong("a GeometryCollection needs a list as `geometries`"));
        };
        return geometries.iter().try_for_each(|geometry| collect(operator, geometry, shape));
    }
    let coordinates = document.get("coordinates").unwrap_or(&Bson::Null);
    let list = |value: &Bson, what: &str| match value {
        Bson::Array(items) if !items.is_empty() => Ok(items.clone()),
        _ => Err(wrong(what)),
    };
    match kind {
        "Point" => shape.points.push(point(operator, coordinates)?),
        "MultiPoint" => {
            for item in list(coordinates, "a MultiPoint needs a list of positions")? {
                shape.points.push(point(operator, &item)?);
            }
        }
        "LineString" => shape.lines.push(line(operator, coordinates)?),
        "MultiLineString" => {
            for item in list(coordinates, "a MultiLineString needs a list of lines")? {
                shape.lines.push(line(operator, &item)?);
            }
        }
        "Polygon" => shape.polygons.push(polygon(operator, coordinates)?),
        "MultiPolygon" => {
            for item in list(coordinates, "a MultiPolygon needs a list of polygons")? {
                shape.polygons.push(polygon(operator, &item)?);
            }
        }
        _ => return Err(wrong("the `type` must be a geometry of GeoJSON")),
    }
    Ok(())
}

fn point(operator: &str, value: &Bson) -> Result<Vector> {
    let wrong = |what: &str| Error::parameter(format!("{operator}: {what}, not {}", short(value)));
    let Bson::Array(numbers) = value else {
        return Err(wrong("a position must be a list of longitude and latitude"));
    };
    let [longitude, latitude, ..] = numbers.as_slice() else {
        return Err(wrong("a position must be a list of longitude and latitude"));
    };
    let (Some(longitude), Some(latitude)) = (Number::of(longitude), Number::of(latitude)) else {
        return Err(wrong("a position must be a list of longitude and latitude"));
    };
    position(longitude.double(), latitude.double())
        .ok_or_else(|| wrong("a position must be a longitude from -180 to 180 and then a latitude from -90 to 90"))
}

fn position(longitude: f64, latitude: f64) -> Option<Vector> {
    let inside = (-180.0..=180.0).contains(&longitude) && (-90.0..=90.0).contains(&latitude);
    inside.then(|| Vector::from_degrees(longitude, latitude))
}

fn line(operator: &str, value: &Bson) -> Result<Vec<Vector>> {
    match value {
        Bson::Array(items) if items.len() >= 2 => items.iter().map(|item| point(operator, item)).collect(),
        _ => Err(Error::parameter(format!("{operator}: a line needs at least two positions, not {}", short(value)))),
    }
}

fn polygon(operator: &str, value: &Bson) -> Result<Polygon> {
    let wrong = |what: &str| Error::parameter(format!("{operator}: {what}; the polygon is {}", short(value)));
    let rings = match value {
        Bson::Array(rings) if !rings.is_empty() => rings,
        _ => return Err(wrong("a polygon needs a list of rings")),
    };
    let mut read = Vec::new();
    for ring in rings {
        let points = line(operator, ring)?;
        if points.len() < 4 {
            return Err(wrong("a ring needs at least four positions, and the last must be the same as the first"));
        }
        if points.first().zip(points.last()).is_none_or(|(first, last)| first.angle(*last) > 1e-12) {
            return Err(wrong("the last position of a ring must be the same as the first"));
        }
        read.push(points);
    }
    Polygon::new(read).map_err(|error| error.within(operator))
}

/// A stored value as a geometry, if it is GeoJSON or a pair of longitude and latitude.
pub(crate) fn stored(value: &Bson) -> Option<Shape> {
    match value {
        Bson::Document(document) if document.contains_key("type") => geometry("", value).ok(),
        Bson::Document(document) => members(document),
        Bson::Array(_) => pair(value).map(|point| Shape { points: vec![point], ..Shape::default() }),
        _ => None,
    }
}

/// A point of the older form, such as `{lng: 113, lat: 23}`.
fn members(document: &Document) -> Option<Shape> {
    let mut values = document.values().map(|value| Number::of(value).map(Number::double));
    let (longitude, latitude) = (values.next()??, values.next()??);
    Some(Shape { points: vec![position(longitude, latitude)?], ..Shape::default() })
}

/// A pair of longitude and latitude, or a Point.
pub(crate) fn pair(value: &Bson) -> Option<Vector> {
    match value {
        Bson::Array(numbers) if numbers.len() == 2 => point("", value).ok(),
        Bson::Document(document) if document.get_str("type").is_ok_and(|kind| kind == "Point") => {
            point("", document.get("coordinates")?).ok()
        }
        _ => None,
    }
}
