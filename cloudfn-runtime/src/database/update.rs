//! Checks of updates before they are sent.

use bson::{Bson, Document};
use cloudfn_protocol::codes;

use super::access::Refusal;
use super::write::WriteError;

/// Checks that an update changes something, and not the `_id`.
pub(super) fn checked_update(update: Result<Document, WriteError>) -> Result<Document, Refusal> {
    let update = update.map_err(|error| match &*error.path {
        // wx-server-sdk has a code for this.
        path if path == "_id" || path.starts_with("_id.") => Refusal::Refused(codes::INVALID_PARAM, error.why),
        _ => Refusal::from(error),
    })?;
    if update.values().filter_map(Bson::as_document).all(Document::is_empty) {
        return Err(Refusal::from("the update changes nothing: it has no members"));
    }
    Ok(update)
}

#[cfg(test)]
mod tests {
    use bson::doc;

    use super::*;
    use crate::database::Change;

    fn checked(update: Document) -> Result<Document, Refusal> {
        checked_update(Change::<Document>::raw(update).into_update())
    }

    #[test]
    fn an_empty_update_is_not_sent() {
        for update in [doc! {"$set": {}}, doc! {"$set": {}, "$unset": {}}] {
            assert!(checked(update.clone()).is_err(), "{update}");
        }
        let empty = Change::<Document>::json(&serde_json::json!({})).into_update();
        assert!(checked_update(empty).is_err());
    }

    #[test]
    fn the_id_cannot_be_changed() {
        for update in
            [doc! {"$set": {"a": 1, "_id": 1}}, doc! {"$unset": {"_id.a": ""}}, doc! {"$rename": {"a": "_id"}}]
        {
            let refused = checked(update.clone());
            assert!(matches!(refused, Err(Refusal::Refused(codes::INVALID_PARAM, _))), "{update} {refused:?}");
        }
        for update in [doc! {"$set": {"_ids": 1}}, doc! {"$set": {"a._id": 1}}, doc! {"$rename": {"a": "b"}}] {
            assert_eq!(checked(update.clone()).unwrap(), update);
        }
    }
}
