//! `$geoNear`.

use std::sync::Arc;

use bson::{Bson, Document};

use super::unwind;
use crate::aggregate::pipeline::{Documents, Run};
use crate::error::{Error, Result};
use crate::expression::Reader;
use crate::geo::{Near, geometry, stored};
use crate::query::Filter;
use crate::value::{Leaf, Number, Path, as_index, check_document_size, short, visit};

/// Documents sorted by their distance from a point, the nearest first.
#[derive(Debug, Clone)]
pub(crate) struct GeoNear {
    near: Near,
    distance: Vec<String>,
    factor: f64,
    places: Option<Vec<String>>,
    key: Option<String>,
    filter: Filter,
    limit: usize,
}

impl GeoNear {
    pub(super) fn read(document: &Document, reader: &mut Reader) -> Result<Self> {
        let (mut point, mut distance, mut factor, mut places, mut key) = (None, None, 1.0, None, None);
        let (mut minimum, mut maximum, mut limit, mut filter) = (0.0, f64::INFINITY, usize::MAX, Filter::all());
        let path = |text: &str| text.split('.').map(str::to_owned).collect::<Vec<_>>();
        let number = |name: &str, value: &Bson| {
            Number::of(value)
                .map(Number::double)
                .filter(|number| *number >= 0.0)
                .ok_or_else(|| Error::parameter(format!("`{name}` needs a number of 0 or more, not {}", short(value))))
        };
        for (name, value) in document {
            match (name.as_str(), value) {
                ("near", value @ Bson::Document(_)) => {
                    point = geometry("`near`", value)?.points.first().copied();
                }
                ("near", other) => {
                    return Err(Error::parameter(format!("`near` needs a GeoJSON Point, not {}", short(other))));
                }
                ("distanceField", Bson::String(text)) if !text.is_empty() => distance = Some(path(text)),
                ("includeLocs", Bson::String(text)) if !text.is_empty() => places = Some(path(text)),
                ("key", Bson::String(text)) if !text.is_empty() => key = Some(text.clone()),
                ("distanceMultiplier", value) => factor = number(name, value)?,
                ("minDistance", value) => minimum = number(name, value)?,
                ("maxDistance", value) => maximum = number(name, value)?,
                ("limit" | "num", value) => {
                    limit = as_index(value).filter(|limit| *limit > 0).ok_or_else(|| {
                        Error::parameter(format!("`{name}` needs a whole number above 0, not {}", short(value)))
                    })?;
                }
                ("query", Bson::Document(query)) => {
                    filter = Filter::read(query, reader)?;
                    if filter.near().is_some() {
                        return Err(Error::parameter("`query` cannot contain $nearSphere"));
                    }
                }
                // A GeoJSON point is always on a sphere, and a document is never found twice.
                ("spherical" | "uniqueDocs", Bson::Boolean(_)) => {}
                ("distanceField" | "includeLocs" | "key" | "query" | "spherical" | "uniqueDocs", other) => {
                    return Err(Error::parameter(format!("`{name}` cannot be {}", short(other))));
                }
                _ => return Err(Error::operator(format!("has no member `{name}`"))),
            }
        }
        let (Some(point), Some(distance)) = (point, distance) else {
            return Err(Error::parameter("needs `near`, a Point, and `distanceField`"));
        };
        Ok(Self { near: Near { point, minimum, maximum }, distance, factor, places, key, filter, limit })
    }

    pub(super) fn run(&self, documents: Documents, run: &mut Run<'_>) -> Result<Documents> {
        let key = match (&self.key, run.source.place(run.collection)) {
            (Some(key), _) => key.clone(),
            (None, Some(indexed)) => indexed,
            (None, None) => match only_place(&documents)? {
                Some(found) => found,
                None => return Ok(Vec::new()),
            },
        };
        let key = Path::read(&key)?;
        let mut found = Vec::new();
        for document in documents {
            if !self.filter.matches(&document, run.outer)? {
                continue;
            }
            let mut nearest: Option<(f64, Bson)> = None;
            visit(&document, key.parts(), Leaf::Items, &mut |value| {
                if let Some(value) = value
                    && let Some(distance) = self.near.distance(value)
                    && nearest.as_ref().is_none_or(|(nearest, _)| distance < *nearest)
                {
                    nearest = Some((distance, value.clone()));
                }
                false
            });
            if let Some((distance, place)) = nearest {
                found.push((distance, place, document));
            }
        }
        found.sort_by(|(left, ..), (right, ..)| left.total_cmp(right));
        found.truncate(self.limit);
        let show = |(distance, place, document): (f64, Bson, Arc<Document>)| {
            let mut document = Arc::unwrap_or_clone(document);
            unwind::set(&mut document, &self.distance, Some(Bson::Double(distance * self.factor)));
            if let Some(places) = &self.places {
                unwind::set(&mut document, places, Some(place));
            }
            check_document_size(&document)?;
            Ok(Arc::new(document))
        };
        found.into_iter().map(show).collect()
    }
}

/// The only path at which documents have places. The cloud uses the path of the index.
fn only_place(documents: &[Arc<Document>]) -> Result<Option<String>> {
    let mut found: Option<String> = None;
    for document in documents {
        for path in places(document, "") {
            match &found {
                Some(known) if *known != path => {
                    return Err(Error::parameter(format!(
                        "documents have places at `{known}` and at `{path}`: choose one with `key`"
                    )));
                }
                _ => found = Some(path),
            }
        }
    }
    Ok(found)
}

fn places(document: &Document, prefix: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for (name, value) in document {
        let path = format!("{prefix}{name}");
        match value {
            Bson::Document(inner) if inner.contains_key("coordinates") && stored(value).is_some() => paths.push(path),
            Bson::Document(inner) => paths.extend(places(inner, &format!("{path}."))),
            _ => {}
        }
    }
    paths
}
