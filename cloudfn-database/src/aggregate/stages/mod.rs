//! The stages.

mod bucket;
mod bucket_auto;
mod count;
mod facet;
mod geo_near;
mod graph_lookup;
mod group;
mod lookup;
mod redact;
mod replace;
mod sample;
mod union_with;
mod unwind;

use std::sync::Arc;

use bson::Bson;

use self::bucket::Bucket;
use self::bucket_auto::BucketAuto;
use self::facet::Facet;
use self::geo_near::GeoNear;
use self::graph_lookup::GraphLookup;
use self::group::Group;
use self::lookup::Lookup;
use self::redact::Redact;
use self::replace::ReplaceRoot;
use self::union_with::UnionWith;
use self::unwind::Unwind;
use super::pipeline::{Documents, Run};
use super::projection::Projection;
use crate::error::{Error, Result};
use crate::expression::Reader;
use crate::expression::Scope;
use crate::query::Filter;
use crate::sort::Sort;
use crate::value::{TOGETHER, as_index, prefetch, short};

/// A parsed stage.
#[derive(Debug, Clone)]
pub(crate) enum Stage {
    Match(Filter),
    Project(Projection),
    Sort(Sort),
    Limit(usize),
    Skip(usize),
    Count(String),
    Group(Box<Group>),
    Lookup(Box<Lookup>),
    Unwind(Unwind),
    ReplaceRoot(ReplaceRoot),
    Bucket(Box<Bucket>),
    BucketAuto(Box<BucketAuto>),
    Sample(usize),
    GeoNear(Box<GeoNear>),
    Facet(Facet),
    GraphLookup(Box<GraphLookup>),
    Redact(Redact),
    UnionWith(UnionWith),
}

/// What MongoDB has and this database does not support.
const ABSENT: [&str; 19] = [
    "$changeStream",
    "$collStats",
    "$currentOp",
    "$densify",
    "$documents",
    "$fill",
    "$indexStats",
    "$listLocalSessions",
    "$listSessions",
    "$merge",
    "$out",
    "$planCacheStats",
    "$queryStats",
    "$search",
    "$searchMeta",
    "$setWindowFields",
    "$shardedDataDistribution",
    "$vectorSearch",
    "$listSampledQueries",
];

impl Stage {
    pub(crate) fn read(name: &str, value: &Bson, first: bool, reader: &mut Reader) -> Result<Self> {
        let document =
            || value.as_document().ok_or_else(|| Error::parameter(format!("needs an object, not {}", short(value))));
        match name {
            "$match" => {
                let filter = Filter::read(document()?, reader)?;
                if filter.near().is_some() {
                    return Err(Error::parameter("$nearSphere is not allowed here: use the stage $geoNear"));
                }
                Ok(Self::Match(filter))
            }
            "$project" => Projection::of_stage(document()?, reader).map(Self::Project),
            "$addFields" | "$set" => Projection::of_add_fields(document()?, reader).map(Self::Project),
            "$unset" => unset(value).map(Self::Project),
            "$sort" => {
                let order = document()?;
                if order.is_empty() {
                    return Err(Error::parameter("needs at least one path"));
                }
                Sort::read("$sort", order).map(Self::Sort)
            }
            "$limit" => match as_index(value) {
                Some(limit) if limit > 0 => Ok(Self::Limit(limit)),
                _ => Err(Error::parameter(format!("needs a whole number above 0, not {}", short(value)))),
            },
            "$skip" => as_index(value)
                .map(Self::Skip)
                .ok_or_else(|| Error::parameter(format!("needs a whole number of 0 or more, not {}", short(value)))),
            "$count" => count::read(value).map(Self::Count),
            "$group" => Group::read(document()?, reader).map(|group| Self::Group(Box::new(group))),
            "$sortByCount" => Group::by_count(value, reader).map(|group| Self::Group(Box::new(group))),
            "$lookup" => Lookup::read(document()?, reader).map(|lookup| Self::Lookup(Box::new(lookup))),
            "$unwind" => Unwind::read(value).map(Self::Unwind),
            "$replaceRoot" => ReplaceRoot::of_root(document()?, reader).map(Self::ReplaceRoot),
            "$replaceWith" => ReplaceRoot::read(value, reader).map(Self::ReplaceRoot),
            "$bucket" => Bucket::read(document()?, reader).map(|bucket| Self::Bucket(Box::new(bucket))),
            "$bucketAuto" => BucketAuto::read(document()?, reader).map(|bucket| Self::BucketAuto(Box::new(bucket))),
            "$sample" => sample::read(document()?).map(Self::Sample),
            "$geoNear" if !first => Err(Error::parameter("must be the first stage of the pipeline")),
            "$geoNear" => GeoNear::read(document()?, reader).map(|near| Self::GeoNear(Box::new(near))),
            "$graphLookup" => GraphLookup::read(document()?, reader).map(|lookup| Self::GraphLookup(Box::new(lookup))),
            "$redact" => Redact::read(value, reader).map(Self::Redact),
            "$unionWith" => UnionWith::read(value, reader).map(Self::UnionWith),
            "$facet" => Facet::read(document()?, reader).map(Self::Facet),
            other if ABSENT.contains(&other) => {
                Err(Error::operator("the local database does not support this stage of MongoDB"))
            }
            _ => Err(Error::operator("unknown stage")),
        }
    }

    pub(crate) fn run(&self, mut documents: Documents, run: &mut Run<'_>) -> Result<Documents> {
        match self {
            Self::Match(filter) => {
                let mut kept = Vec::new();
                let paths = filter.first_path();
                for (place, document) in documents.iter().enumerate() {
                    if place % TOGETHER == 0 {
                        prefetch(&mut documents[place..].iter().map(AsRef::as_ref), paths.as_slice());
                    }
                    if filter.matches(document, run.outer)? {
                        kept.push(Arc::clone(document));
                    }
                }
                Ok(kept)
            }
            Self::Project(projection) => {
                let project =
                    |document: Arc<_>| projection.apply(Scope { root: &document, outer: run.outer }).map(Arc::new);
                documents.into_iter().map(project).collect()
            }
            Self::Sort(sort) => Ok(sort.apply(documents)),
            Self::Limit(limit) => {
                documents.truncate(*limit);
                Ok(documents)
            }
            Self::Skip(count) => Ok(documents.split_off((*count).min(documents.len()))),
            Self::Count(name) => Ok(count::run(name, &documents)),
            Self::Group(group) => group.run(&documents, run),
            Self::Lookup(lookup) => lookup.run(documents, run),
            Self::Unwind(unwind) => unwind.run(&documents),
            Self::ReplaceRoot(replace) => replace.run(&documents, run),
            Self::Bucket(bucket) => bucket.run(&documents, run),
            Self::BucketAuto(bucket) => bucket.run(&documents, run),
            Self::Sample(size) => Ok(sample::run(documents, *size, run)),
            Self::GeoNear(near) => near.run(documents, run),
            Self::Facet(facet) => facet.run(&documents, run),
            Self::GraphLookup(lookup) => lookup.run(documents, run),
            Self::Redact(redact) => redact.run(&documents, run),
            Self::UnionWith(union) => union.run(documents, run),
        }
    }
}

fn unset(value: &Bson) -> Result<Projection> {
    let wrong = || Error::parameter(format!("needs a path or a list of paths, not {}", short(value)));
    match value {
        Bson::String(path) => Projection::without(&[path]),
        Bson::Array(paths) if !paths.is_empty() => {
            let paths = paths.iter().map(|path| path.as_str().ok_or_else(wrong)).collect::<Result<Vec<_>>>()?;
            Projection::without(&paths)
        }
        _ => Err(wrong()),
    }
}
