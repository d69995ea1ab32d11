//! `$sample`.

use bson::Document;

use crate::aggregate::pipeline::{Documents, Run};
use crate::error::{Error, Result};
use crate::value::{as_index, short};

pub(super) fn read(document: &Document) -> Result<usize> {
    let wrong = || {
        Error::parameter(format!("needs {{\"size\": a whole number above 0}}, not {}", short(&document.clone().into())))
    };
    let size = document.get("size").filter(|_| document.len() == 1).and_then(as_index);
    size.filter(|size| *size > 0).ok_or_else(wrong)
}

/// Chooses random documents, each at most once.
pub(super) fn run(mut documents: Documents, size: usize, run: &mut Run<'_>) -> Documents {
    let size = size.min(documents.len());
    for place in 0..size {
        let left = u64::try_from(documents.len() - place).unwrap_or(u64::MAX);
        let chosen = usize::try_from((run.random)() % left).unwrap_or(0);
        documents.swap(place, place + chosen);
    }
    documents.truncate(size);
    documents
}
