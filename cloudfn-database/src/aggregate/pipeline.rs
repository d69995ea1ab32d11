//! Pipelines: stages that pass documents on.

use std::sync::Arc;

use bson::{Bson, Document};

use super::expressions::Reader;
use super::scope::Outer;
use super::stages::Stage;
use crate::error::{Error, Result};
use crate::value::short;

/// Where the stages find collections.
pub(crate) trait Source {
    /// The documents of a collection, in the order in which they were inserted; none if it does not exist.
    fn documents(&self, collection: &str) -> Vec<Arc<Document>>;

    /// The path of the only `2dsphere` index of a collection.
    fn place(&self, collection: &str) -> Option<String>;
}

/// What a pipeline runs with.
pub(crate) struct Run<'run> {
    pub(crate) source: &'run dyn Source,
    pub(crate) collection: &'run str,
    pub(crate) outer: Outer<'run>,
    pub(crate) random: &'run mut dyn FnMut() -> u64,
}

/// The documents between two stages.
pub(crate) type Documents = Vec<Arc<Document>>;

/// How many stages a pipeline may have. MongoDB's limit.
const MOST_STAGES: usize = 1000;

/// A pipeline, checked and ready to run.
#[derive(Debug, Clone)]
pub(crate) struct Pipeline {
    stages: Vec<(String, Stage)>,
}

impl Pipeline {
    /// Reads stages, each with its name.
    pub(crate) fn read<'value>(
        stages: impl IntoIterator<Item = (&'value str, &'value Bson)>,
        reader: &mut Reader,
    ) -> Result<Self> {
        let mut read = Vec::new();
        for (name, value) in stages {
            if read.len() == MOST_STAGES {
                return Err(Error::parameter(format!("a pipeline has {MOST_STAGES} stages at most")));
            }
            let stage = Stage::read(name, value, read.is_empty(), reader).map_err(|error| error.within(name))?;
            read.push((name.to_owned(), stage));
        }
        Ok(Self { stages: read })
    }

    /// Reads a list of objects with one stage each, as `$lookup` has it.
    pub(crate) fn read_list(list: &Bson, reader: &mut Reader) -> Result<Self> {
        let wrong = |found: &Bson| {
            Error::parameter(format!(
                "a pipeline is a list of objects with one stage each, but it has {}",
                short(found)
            ))
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
