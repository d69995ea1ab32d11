//! `$geoWithin`, `$geoIntersects` and `$nearSphere`.

use bson::{Bson, Document};

use super::predicate::Predicate;
use crate::error::{Error, Result};
use crate::geo::{Near, Polygon, Region, Shape, geometry, pair};
use crate::value::{Number, short};

/// Parses the operand of `$geoWithin`.
pub(crate) fn within(operator: &str, operand: &Bson) -> Result<Predicate> {
    let (name, value) = single(operator, operand, "`$geometry` or `$centerSphere`")?;
    match name {
        "$geometry" => {
            let shape = clear(operator, value)?;
            if shape.polygons.is_empty() || !shape.points.is_empty() || !shape.lines.is_empty() {
                return Err(Error::parameter(format!(
                    "{operator} takes a Polygon or a MultiPolygon, not {}",
                    short(value)
                )));
            }
            Ok(Predicate::Within(Region::Polygons(shape.polygons)))
        }
        "$centerSphere" => circle(operator, value).map(Predicate::Within),
        other => Err(Error::operator(format!(
            "{operator}: the local database does not support `{other}`: use `$geometry` or `$centerSphere`"
        ))),
    }
}

fn circle(operator: &str, value: &Bson) -> Result<Region> {
    let wrong = || {
        Error::parameter(format!(
            "{operator}: $centerSphere takes [[longitude, latitude], radius], with a radius in radians that is not \
             negative, not {}",
            short(value)
        ))
    };
    let Bson::Array(parts) = value else { return Err(wrong()) };
    let [centre, radius] = parts.as_slice() else { return Err(wrong()) };
    let centre = pair(centre).ok_or_else(wrong)?;
    let radius = Number::of(radius).map(Number::double).filter(|radius| *radius >= 0.0).ok_or_else(wrong)?;
    Ok(Region::Circle { centre, radius })
}

/// Parses the operand of `$geoIntersects`.
pub(crate) fn intersects(operator: &str, operand: &Bson) -> Result<Predicate> {
    let (name, value) = single(operator, operand, "`$geometry`")?;
    if name != "$geometry" {
        return Err(Error::operator(format!("{operator} takes `$geometry`, not `{name}`")));
    }
    clear(operator, value).map(Predicate::Intersects)
}

/// Parses a geometry whose inside is clear.
fn clear(operator: &str, value: &Bson) -> Result<Shape> {
    let shape = geometry(operator, value)?;
    if shape.polygons.iter().any(Polygon::crosses_itself) {
        return Err(Error::parameter(format!("{operator}: the edges of a polygon cross each other: {}", short(value))));
    }
    Ok(shape)
}

/// Parses the operand of `$nearSphere`.
pub(crate) fn near(operator: &str, operand: &Bson) -> Result<Predicate> {
    let wrong = |what: &str| Error::parameter(format!("{operator} {what}, not {}", short(operand)));
    let Bson::Document(document) = operand else { return Err(wrong("needs an object with `$geometry`")) };
    let mut near = None;
    let (mut minimum, mut maximum) = (0.0, f64::INFINITY);
    for (name, value) in document {
        match name.as_str() {
            "$geometry" => near = pair(value),
            "$minDistance" => minimum = distance(operator, name, value)?.unwrap_or(minimum),
            "$maxDistance" => maximum = distance(operator, name, value)?.unwrap_or(maximum),
            other => return Err(Error::operator(format!("{operator} has no member `{other}`"))),
        }
    }
    let point = near.ok_or_else(|| wrong("needs an object with a Point as `$geometry`"))?;
    Ok(Predicate::Near(Near { point, minimum, maximum }))
}

/// A distance in meters.
pub(crate) fn distance(operator: &str, name: &str, value: &Bson) -> Result<Option<f64>> {
    let number = Number::of(value).map(Number::double).filter(|number| *number >= 0.0);
    let wrong = || {
        Error::parameter(format!("{operator}: `{name}` needs a distance in meters, 0 or more, not {}", short(value)))
    };
    number.map(Some).ok_or_else(wrong)
}

fn single<'operand>(operator: &str, operand: &'operand Bson, wanted: &str) -> Result<(&'operand str, &'operand Bson)> {
    let wrong = || Error::parameter(format!("{operator} needs an object with {wanted}, not {}", short(operand)));
    let Bson::Document(document) = operand else { return Err(wrong()) };
    single_member(document).ok_or_else(wrong)
}

fn single_member(document: &Document) -> Option<(&str, &Bson)> {
    let mut members = document.iter();
    let (name, value) = members.next()?;
    members.next().is_none().then_some((name.as_str(), value))
}
