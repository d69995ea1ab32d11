//! `$replaceRoot` and `$replaceWith`.

use std::sync::Arc;

use bson::{Bson, Document};

use crate::aggregate::pipeline::{Documents, Run};
use crate::error::{Error, Result};
use crate::expression::Scope;
use crate::expression::{Expression, Reader};
use crate::value::{check_size, short, type_name};

/// The expression whose value replaces the document.
#[derive(Debug, Clone)]
pub(crate) struct ReplaceRoot(Expression);

impl ReplaceRoot {
    pub(super) fn of_root(document: &Document, reader: &mut Reader) -> Result<Self> {
        match document.get("newRoot").filter(|_| document.len() == 1) {
            Some(value) => Self::read(value, reader),
            None => Err(Error::parameter(format!(
                "needs exactly one member, `newRoot`, not {}",
                short(&document.clone().into())
            ))),
        }
    }

    pub(super) fn read(value: &Bson, reader: &mut Reader) -> Result<Self> {
        Expression::read(value, reader).map(Self)
    }

    pub(super) fn run(&self, documents: &Documents, run: &mut Run<'_>) -> Result<Documents> {
        let replace = |document: &Arc<Document>| {
            let value = self.0.value(Scope { root: document, outer: run.outer })?;
            value.as_ref().map_or(Ok(()), check_size)?;
            match value {
                Some(Bson::Document(document)) => Ok(Arc::new(document)),
                Some(other) => Err(Error::request(format!(
                    "the new root must be an object, not {} (of type {})",
                    short(&other),
                    type_name(&other)
                ))),
                None => Err(Error::request("the new root must be an object, but the value is missing")),
            }
        };
        documents.iter().map(replace).collect()
    }
}
