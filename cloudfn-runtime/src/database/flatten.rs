//! Queries and updates as wx-server-sdk makes them of plain objects: a member that is an object stands for the paths in it.

use bson::{Bson, Document};

use super::field::is_place_or_date;
use super::write::WriteError;

/// What `where(query)` sends: paths in the place of objects.
///
/// Members that are no objects stay in their places, and what comes out of objects is appended at the end, level by level.
/// Members with a `$` name are not entered. Lists are compared whole. An empty object is a condition here, the member equals
/// it; the SDK drops it, and the query matches more than it says.
pub(crate) fn where_json(query: Document) -> Document {
    flatten(query)
}

/// What `update({ data })` sends: each path below its operator, operators in the order in which the flattened members need
/// them. An empty object is set here; the SDK drops it.
pub(crate) fn update_json(data: Document) -> Result<Document, WriteError> {
    let mut update = Document::new();
    for (path, value) in flatten(data) {
        if path.starts_with('$') {
            match (update.get_mut(&path), value) {
                (Some(Bson::Document(known)), Bson::Document(new)) => known.extend(new),
                (_, value) => {
                    update.insert(path, value);
                }
            }
            continue;
        }
        let set = update.entry("$set").or_insert_with(|| Bson::Document(Document::new()));
        let Bson::Document(set) = set else {
            return Err(WriteError::new("$set", "an operator has a document of paths"));
        };
        set.insert(path, value);
    }
    Ok(update)
}

fn flatten(object: Document) -> Document {
    let mut flat = Document::new();
    let mut objects = vec![(String::new(), object)];
    // Level by level would be a queue; the SDK goes depth first, and appends what an object holds when it has entered it.
    while let Some((prefix, object)) = objects.pop() {
        let mut inner = Vec::new();
        for (name, value) in object {
            let path = if prefix.is_empty() { name } else { format!("{prefix}.{name}") };
            match value {
                Bson::Document(members) if is_entered(&path, &members) => inner.push((path, members)),
                value => {
                    flat.insert(path, value);
                }
            }
        }
        objects.extend(inner.into_iter().rev());
    }
    flat
}

fn is_entered(path: &str, members: &Document) -> bool {
    !path.starts_with('$') && !members.is_empty() && !is_place_or_date(members)
}
