//! `$unionWith`.

use bson::Bson;

use crate::aggregate::pipeline::{Documents, Pipeline, Run};
use crate::error::{Error, Result};
use crate::expression::Reader;
use crate::value::short;

/// Appends the documents of another collection.
#[derive(Debug, Clone)]
pub(crate) struct UnionWith {
    collection: String,
    pipeline: Option<Pipeline>,
}

impl UnionWith {
    pub(super) fn read(value: &Bson, reader: &mut Reader) -> Result<Self> {
        let wrong = || {
            Error::parameter(format!("takes a collection, or an object of `coll` and `pipeline`, not {}", short(value)))
        };
        let document = match value {
            Bson::String(collection) => return Ok(Self { collection: collection.clone(), pipeline: None }),
            Bson::Document(document) => document,
            _ => return Err(wrong()),
        };
        let (mut collection, mut pipeline) = (None, None);
        for (name, value) in document {
            match (name.as_str(), value) {
                ("coll", Bson::String(name)) => collection = Some(name.clone()),
                ("pipeline", list) => pipeline = Some(Pipeline::read_list(list, reader)?),
                _ => return Err(wrong()),
            }
        }
        Ok(Self { collection: collection.ok_or_else(wrong)?, pipeline })
    }

    pub(super) fn run(&self, mut documents: Documents, run: &mut Run<'_>) -> Result<Documents> {
        let others = run.source.documents(&self.collection);
        let others = match &self.pipeline {
            None => others,
            Some(pipeline) => {
                let mut inner = Run {
                    source: run.source,
                    collection: &self.collection,
                    outer: run.outer,
                    random: &mut *run.random,
                };
                pipeline.run(others, &mut inner)?
            }
        };
        documents.extend(others);
        Ok(documents)
    }
}
