//! Pipelines: each stage passes its documents to the next one.

use std::sync::Arc;

use bson::{Bson, Document};

use super::stages::Stage;
use crate::error::{Error, Result};
use crate::expression::Outer;
use crate::expression::Reader;
use crate::value::short;

/// The collections that the stages can read.
pub(crate) trait Source {
    /// The documents of a collection in insertion order. Empty if the collection does not exist.
    fn documents(&self, collection: &str) -> Vec<Arc<Document>>;

    /// The path of the only `2dsphere` index of a collection.
    fn place(&self, collection: &str) -> Option<String>;
}

/// The context in which a pipeline runs.
pub(crate) struct Run<'run> {
    pub(crate) source: &'run dyn Source,
    pub(crate) collection: &'run str,
    pub(crate) outer: Outer<'run>,
    pub(crate) random: &'run mut dyn FnMut() -> u64,
}

/// The documents between two stages.
pub(crate) type Documents = Vec<Arc<Document>>;

/// The maximum number of stages of a pipeline. It is MongoDB's limit.
const MAX_STAGES: usize = 1000;

/// A parsed pipeline.
#[derive(Debug, Clone)]
pub(crate) struct Pipeline {
    stages: Vec<(String, Stage)>,
}

impl Pipeline {
    /// Parses stages, each with its name.
    pub(crate) fn read<'value>(
        stages: impl IntoIterator<Item = (&'value str, &'value Bson)>,
        reader: &mut Reader,
    ) -> Result<Self> {
        let mut read = Vec::new();
        for (name, value) in stages {
            if read.len() == MAX_STAGES {
                return Err(Error::parameter(format!("a pipeline has at most {MAX_STAGES} stages")));
            }
            let stage = Stage::read(name, value, read.is_empty(), reader).map_err(|error| error.within(name))?;
            read.push((name.to_owned(), stage));
        }
        Ok(Self { stages: read })
    }

    /// Parses a list of objects with one stage each, as in `$lookup`.
    pub(crate) fn read_list(list: &Bson, reader: &mut Reader) -> Result<Self> {
        let wrong = |found: &Bson| {
            Error::parameter(format!("a pipeline is a list of objects with one stage each, not {}", short(found)))
        };
        let Bson::Array(items) = list else { return Err(wrong(list)) };
        let mut stages = Vec::with_capacity(items.len());
        for item in items {
            let members = item.as_document().filter(|document| document.len() == 1).ok_or_else(|| wrong(item))?;
            stages.extend(members.iter().map(|(name, value)| (name.as_str(), value)));
        }
        Self::read(stages, reader)
    }

    pub(crate) fn run(&self, mut documents: Documents, run: &mut Run<'_>) -> Result<Documents> {
        for (name, stage) in &self.stages {
            documents = stage.run(documents, run).map_err(|error| error.within(name))?;
        }
        Ok(documents)
    }
}
