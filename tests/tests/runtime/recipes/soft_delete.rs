use cloudfn_runtime::database::{DateTime, Document, Filter, ServerDate, Stored};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "notes")]
struct Note {
    openid: String,
    text: String,
    #[serde(default)]
    deleted_at: Option<DateTime>,
}

/// The notes of a user that are not deleted.
fn of_user(note: &NoteFields, openid: &str) -> Filter<Note> {
    note.openid.eq(openid).and(note.deleted_at.eq(None::<DateTime>))
}

#[cloud_function]
async fn list(cloud: Cloud) -> Result<Vec<Stored<Note>>, Error> {
    let me = cloud.wx_context().openid()?;
    cloud.database().collection::<Note>().find(|note| of_user(&note, me.as_str())).limit(100).await
}

/// Returns whether the caller had such a note.
#[cloud_function]
async fn delete(note: String, cloud: Cloud) -> Result<bool, Error> {
    let me = cloud.wx_context().openid()?;
    let notes = cloud.database().collection::<Note>();
    notes
        .update_one(
            |found| of_user(&found, me.as_str()).and(found.id().eq(&note)),
            |note| note.deleted_at.set(ServerDate::now()),
        )
        .await
}

/// Removes the notes that were deleted before this date. For a timer.
#[cloud_function]
async fn purge(before: DateTime, cloud: Cloud) -> Result<u64, Error> {
    cloud.database().collection::<Note>().remove_many(|note| note.deleted_at.lt(before)).await
}

mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_deleted_note_is_not_listed_and_is_removed_later() {
        let older = json!({"_id": "a", "openid": "me", "text": "T"});
        let other = json!({"_id": "b", "openid": "me", "text": "T", "deleted_at": null});
        let foreign = json!({"_id": "c", "openid": "you", "text": "T"});
        let test =
            TestCloud::new().openid("me").now(DateTime::from_millis(5_000)).documents("notes", [older, other, foreign]);
        let deleted = ["a", "a", "c"].map(|note| block_on(delete(note.into(), test.cloud())).unwrap());
        assert_eq!(deleted, [true, false, false]);
        assert_eq!(block_on(list(test.cloud())).unwrap().len(), 1);
        let purged = [5_000, 5_001].map(|time| block_on(purge(DateTime::from_millis(time), test.cloud())).unwrap());
        assert_eq!(purged, [0, 1]);
        assert_eq!(test.stored_documents::<Note>("notes").len(), 2);
    }
}
