//! `$facet`.

use std::sync::Arc;

use bson::{Bson, Document};

use crate::aggregate::pipeline::{Documents, Pipeline, Run};
use crate::error::{Error, Result};
use crate::expression::Reader;
use crate::value::check_size;

/// Several pipelines over the same documents.
#[derive(Debug, Clone)]
pub(crate) struct Facet(Vec<(String, Pipeline)>);

impl Facet {
    pub(super) fn read(document: &Document, reader: &mut Reader) -> Result<Self> {
        if document.is_empty() {
            return Err(Error::parameter("needs at least one pipeline"));
        }
        let mut facets = Vec::with_capacity(document.len());
        for (name, list) in document {
            let inside = list.as_array().into_iter().flatten().filter_map(Bson::as_document).flat_map(Document::keys);
            if let Some(stage) = inside.into_iter().find(|stage| matches!(stage.as_str(), "$facet" | "$geoNear")) {
                return Err(Error::parameter(format!("`{name}`: {stage} is not allowed inside $facet")));
            }
            let pipeline = Pipeline::read_list(list, reader).map_err(|error| error.within(&format!("`{name}`")))?;
            facets.push((name.clone(), pipeline));
        }
        Ok(Self(facets))
    }

    pub(super) fn run(&self, documents: &Documents, run: &mut Run<'_>) -> Result<Documents> {
        let mut result = Document::new();
        for (name, pipeline) in &self.0 {
            let list = pipeline.run(documents.clone(), run)?;
            let list: Vec<Bson> =
                list.into_iter().map(|document| Bson::Document(Arc::unwrap_or_clone(document))).collect();
            let list = Bson::Array(list);
            check_size(&list)?;
            result.insert(name.as_str(), list);
        }
        Ok(vec![Arc::new(result)])
    }
}
