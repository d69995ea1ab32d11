//! `$redact`.

use std::sync::Arc;

use bson::{Bson, Document};

use crate::aggregate::pipeline::{Documents, Run};
use crate::error::{Error, Result};
use crate::expression::{Binding, Outer, Scope};
use crate::expression::{Expression, Reader};
use crate::value::short;

/// The decision of the expression about a document: keep it, remove it, or descend into it.
const DECISIONS: [(&str, &str); 3] = [("DESCEND", "descend"), ("PRUNE", "prune"), ("KEEP", "keep")];

/// Removes the parts of documents that an expression hides.
#[derive(Debug, Clone)]
pub(crate) struct Redact(Expression);

impl Redact {
    pub(super) fn read(value: &Bson, reader: &mut Reader) -> Result<Self> {
        // The root is still the whole document when the expression is evaluated for an inner one.
        let names: Vec<String> = DECISIONS.iter().map(|(name, _)| *name).chain(["ROOT"]).map(str::to_owned).collect();
        reader.with(&names, |reader| Expression::read(value, reader)).map(Self)
    }

    pub(super) fn run(&self, documents: &Documents, run: &mut Run<'_>) -> Result<Documents> {
        let [descend, prune, keep] = DECISIONS.map(|(_, decision)| Bson::String(decision.to_owned()));
        let mut shown = Vec::new();
        for document in documents {
            let root = Bson::Document(Document::clone(document));
            let outer = run.outer;
            let binding = Binding { name: "DESCEND", value: Some(&descend), next: outer.variables };
            let binding = Binding { name: "PRUNE", value: Some(&prune), next: Some(&binding) };
            let binding = Binding { name: "KEEP", value: Some(&keep), next: Some(&binding) };
            let binding = Binding { name: "ROOT", value: Some(&root), next: Some(&binding) };
            shown.extend(self.document(document, outer.with(&binding))?.map(Arc::new));
        }
        Ok(shown)
    }

    fn document(&self, document: &Document, outer: Outer<'_>) -> Result<Option<Document>> {
        let decision = self.0.value(Scope { root: document, outer })?;
        match decision.as_ref().and_then(Bson::as_str) {
            Some("keep") => Ok(Some(document.clone())),
            Some("prune") => Ok(None),
            Some("descend") => {
                let mut shown = Document::new();
                for (name, value) in document {
                    if let Some(value) = self.value(value, outer)? {
                        shown.insert(name.as_str(), value);
                    }
                }
                Ok(Some(shown))
            }
            _ => Err(Error::request(format!(
                "takes an expression that gives $$DESCEND, $$PRUNE or $$KEEP, but it gives {}",
                decision.as_ref().map_or_else(|| "nothing".to_owned(), short)
            ))),
        }
    }

    fn value(&self, value: &Bson, outer: Outer<'_>) -> Result<Option<Bson>> {
        match value {
            Bson::Document(document) => Ok(self.document(document, outer)?.map(Bson::Document)),
            Bson::Array(items) => {
                let items = items.iter().filter_map(|item| self.value(item, outer).transpose());
                items.collect::<Result<_>>().map(|items| Some(Bson::Array(items)))
            }
            other => Ok(Some(other.clone())),
        }
    }
}
