//! What an update may not do.

use bson::{Bson, Document};
use cloudfn_protocol::codes;

use super::access::Refusal;

/// An update that changes something, and not the `_id`.
pub(super) fn checked_update(update: Document) -> Result<Document, Refusal> {
    let operands = || update.values().filter_map(Bson::as_document);
    if update.is_empty() || operands().all(Document::is_empty) {
        return Err(Refusal::from("the update changes nothing: it names no member"));
    }
    let is_id = |path: &str| path == "_id" || path.starts_with("_id.");
    let changes_id = operands().any(|members| members.keys().any(|path| is_id(path)));
    let renames_to_id = update.get_document("$rename").is_ok_and(|members| {
        members.values().any(|to| to.as_str().is_some_and(is_id))
    });
    if changes_id || renames_to_id {
        return Err(Refusal::Refused(codes::INVALID_PARAM, "the `_id` of a document cannot be changed".to_owned()));
    }
    Ok(update)
}

#[cfg(test)]
mod tests {
    use bson::doc;

    use super::*;

    #[test]
    fn the_id_is_not_changed_and_nothing_is_not_sent() {
        for update in [
            doc! {},
            doc! {"$set": {}},
            doc! {"$set": {"_id": 1, "a": 1}},
            doc! {"$unset": {"_id.a": ""}},
            doc! {"$rename": {"a": "_id"}},
        ] {
            assert!(checked_update(update.clone()).is_err(), "{update}");
        }
        for update in [doc! {"$set": {"_ids": 1}}, doc! {"$set": {"a._id": 1}}, doc! {"$rename": {"a": "b"}}] {
            assert_eq!(checked_update(update.clone()).unwrap(), update);
        }
    }
}
