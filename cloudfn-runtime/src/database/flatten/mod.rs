//! Queries and updates that wx-server-sdk makes of plain objects: a member that is an object stands for the paths in
//! it.

#[cfg(test)]
mod tests;

use bson::{Bson, Document};

use super::field::is_place_or_date;
use super::write::WriteError;

/// What `where(query)` sends: paths instead of objects.
///
/// Members that are not objects keep their positions; the paths of objects are appended at the end. Members whose names
/// begin with `$` are not flattened. Lists, places and server dates are compared as a whole. If two members give the
/// same path, the one from an object counts. An empty object is compared here; the SDK drops it, so its query matches
/// more.
pub(crate) fn where_json(query: Document) -> Document {
    flatten(query)
}

/// What `update({ data })` sends: each path under its operator. The operators in `data` come first; the others follow
/// in the order in which the flattened members need them. An empty object is set here; the SDK drops it.
pub(crate) fn update_json(data: Document) -> Result<Document, WriteError> {
    let (mut update, paths): (Document, Document) =
        flatten(data).into_iter().partition(|(name, _)| name.starts_with('$'));
    if paths.is_empty() {
        return Ok(update);
    }
    match update.entry("$set").or_insert_with(|| Bson::Document(Document::new())) {
        Bson::Document(set) => set.extend(paths),
        _ => return Err(WriteError::new("$set", "the operand must be a document of paths")),
    }
    Ok(update)
}

/// Flattens like the SDK: the flat members of an object replace it, except for operators.
fn flatten(object: Document) -> Document {
    let names: Vec<String> = object.keys().cloned().collect();
    let mut flat = object;
    for name in names {
        let is_entered = match flat.get(&name) {
            Some(Bson::Document(members)) => {
                !name.starts_with('$') && !members.is_empty() && !is_place_or_date(members)
            }
            _ => false,
        };
        // Its operators stay in its place.
        let Some(Bson::Document(place)) = flat.get_mut(&name).filter(|_| is_entered) else { continue };
        let (operators, paths): (Document, Document) =
            flatten(std::mem::take(place)).into_iter().partition(|(name, _)| name.starts_with('$'));
        if operators.is_empty() {
            flat.remove(&name);
        } else {
            *place = operators;
        }
        flat.extend(paths.into_iter().map(|(inner, value)| (format!("{name}.{inner}"), value)));
    }
    flat
}
