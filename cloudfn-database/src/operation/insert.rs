//! Inserting documents.

use bson::{Bson, Document};

use super::answer::Answer;
use super::database::Surroundings;
use super::request::Insert;
use super::settle::settle;
use super::write::Writer;
use crate::error::Result;

pub(super) fn insert(request: &Insert, writer: &mut Writer<'_>, surroundings: &mut Surroundings<'_>) -> Result<Answer> {
    writer.view.store.get(&request.collection)?;
    let mut ids = Vec::with_capacity(request.documents.len());
    for document in &request.documents {
        let mut document = settle(document, surroundings.now)?;
        if !document.contains_key("_id") {
            document = with_id(surroundings.new_id().into(), document);
        }
        ids.push(writer.insert(&request.collection, document)?);
    }
    Ok(Answer::Inserted(ids))
}

/// The `_id` comes first, as in MongoDB.
pub(super) fn with_id(id: Bson, document: Document) -> Document {
    let mut whole = Document::new();
    whole.insert("_id", id);
    whole.extend(document.into_iter().filter(|(name, _)| name != "_id"));
    whole
}
