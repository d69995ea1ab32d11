//! Changing documents.

use bson::{Bson, Document};

use super::answer::Answer;
use super::database::{Options, Surroundings};
use super::find::{matching, read_filter};
use super::insert::with_id;
use super::request::Modify;
use super::settle::settle;
use super::write::Writer;
use crate::error::{Error, Result};
use crate::expression::Outer;
use crate::query::Filter;
use crate::update::{Update, replace, start_upsert};
use crate::value::Key;

pub(super) fn modify(
    request: &Modify,
    writer: &mut Writer<'_>,
    options: Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Answer> {
    let now = surroundings.now;
    let filter = read_filter(&request.query, &request.collection, writer.view, options, now)?;
    let data = settle(&request.data, now)?;
    let change = Change::read(request, data)?;
    let most = if request.multi { usize::MAX } else { 1 };
    let found = matching(&filter, &request.collection, writer.view, Outer::at(now), most)?;
    if found.is_empty() && request.upsert {
        let document = change.upserted(&filter, surroundings)?;
        let id = writer.insert(&request.collection, document)?;
        return Ok(Answer::Modified { updated: 0, upserted: Some(id) });
    }
    let mut updated = 0;
    for before in found {
        let id = before.get("_id").cloned().unwrap_or(Bson::Null);
        let after = match &change {
            Change::Replace(data) => replace(data, id.clone())?,
            Change::Update(update) => {
                let mut document = Document::clone(before);
                update.apply(&mut document, &filter, now, false)?;
                if document == **before {
                    continue;
                }
                document
            }
        };
        writer.put(&request.collection, Key(id), after)?;
        updated += 1;
    }
    Ok(Answer::Modified { updated, upserted: None })
}

enum Change {
    Update(Update),
    Replace(Document),
}

impl Change {
    fn read(request: &Modify, data: Document) -> Result<Self> {
        if request.merge {
            return Update::read(&data).map(Self::Update);
        }
        if request.multi {
            return Err(Error::parameter("only one document can be replaced: `multi` needs `merge`"));
        }
        Ok(Self::Replace(data))
    }

    /// The document to insert because the query found none.
    fn upserted(&self, filter: &Filter, surroundings: &mut Surroundings<'_>) -> Result<Document> {
        let start = start_upsert(filter)?;
        match self {
            Self::Replace(data) => {
                let id = start.get("_id").or_else(|| data.get("_id")).cloned();
                replace(data, id.unwrap_or_else(|| surroundings.new_id().into()))
            }
            Self::Update(update) => {
                let known = start.get("_id").cloned();
                let mut document = start;
                update.apply(&mut document, filter, surroundings.now, true)?;
                if known.is_some() && document.get("_id") != known.as_ref() {
                    return Err(Error::parameter("the `_id` of a document cannot be changed"));
                }
                let id = document.get("_id").cloned();
                Ok(with_id(id.unwrap_or_else(|| surroundings.new_id().into()), document))
            }
        }
    }
}
