//! Removing documents.

use bson::Bson;

use super::answer::Answer;
use super::database::{Options, Surroundings};
use super::find::{matching, read_filter};
use super::request::Remove;
use super::write::Writer;
use crate::error::Result;
use crate::expression::Outer;
use crate::value::Key;

pub(super) fn remove(
    request: &Remove,
    writer: &mut Writer<'_>,
    options: Options,
    surroundings: &Surroundings<'_>,
) -> Result<Answer> {
    let filter = read_filter(&request.query, &request.collection, writer.view, options, surroundings.now)?;
    let most = if request.multi { usize::MAX } else { 1 };
    let found = matching(&filter, &request.collection, writer.view, Outer::at(surroundings.now), most)?;
    for document in &found {
        writer.remove(&request.collection, Key(document.get("_id").cloned().unwrap_or(Bson::Null)))?;
    }
    Ok(Answer::Removed(found.len()))
}
