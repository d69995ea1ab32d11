//! Open data that users have agreed to share, by the cloudIDs that open it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cloudfn_protocol::codes;
use serde_json::{Map, Value, json};

use crate::identity::Identity;

/// How long a cloudID is valid.
const LIFETIME: Duration = Duration::from_secs(5 * 60);

/// The maximum number of cloudIDs in an event that are exchanged; others stay unchanged.
const MAX_CLOUD_IDS: usize = 5;

/// The prefix of all local cloudIDs, by which they are recognized in an event.
const PREFIX: &str = "33_local-";

/// Stores open data by cloudID.
#[derive(Debug, Clone, Default)]
pub(crate) struct OpenDataStore(Arc<Mutex<Stored>>);

#[derive(Debug, Default)]
struct Stored {
    by_cloud_id: HashMap<String, StoredData>,
    /// What users give at any time, by their openids and then by kind.
    standing: HashMap<String, Map<String, Value>>,
}

#[derive(Debug)]
struct StoredData {
    user: Option<String>,
    data: Value,
    /// When it expires; `None` if it has expired.
    expires: Option<SystemTime>,
}

impl OpenDataStore {
    /// Stores data of a user, and returns the cloudID.
    pub(crate) fn put(&self, identity: &Identity, mut data: Value, now: SystemTime) -> String {
        add_watermark(&mut data, identity, now);
        let mut stored = self.lock();
        let cloud_id = format!("{PREFIX}{}", stored.by_cloud_id.len() + 1);
        let user = identity.user_text().map(str::to_owned);
        stored.by_cloud_id.insert(cloud_id.clone(), StoredData { user, data, expires: Some(now + LIFETIME) });
        cloud_id
    }

    /// Sets what a user gives at any time, by kind. The kind follows the prefix in the cloudID.
    pub(crate) fn set_standing(&self, identity: &Identity, data: Map<String, Value>) {
        if let Some(user) = identity.user_text() {
            self.lock().standing.insert(user.to_owned(), data);
        }
    }

    pub(crate) fn expire(&self, cloud_id: &str) {
        if let Some(kept) = self.lock().by_cloud_id.get_mut(cloud_id) {
            kept.expires = None;
        }
    }

    /// The platform's answer to a cloudID of this user: `{cloudID, data}` or `{cloudID, errCode, errMsg}`.
    pub(crate) fn item(&self, cloud_id: &str, identity: &Identity, now: SystemTime) -> Value {
        let stored = self.lock();
        if let Some(item) = stored.standing_item(cloud_id, identity, now) {
            return item;
        }
        let err_code = match stored.by_cloud_id.get(cloud_id) {
            None => codes::WX_INVALID_CLOUD_ID,
            Some(kept) if kept.expires.is_none_or(|expires| expires <= now) => codes::WX_CLOUD_ID_EXPIRED,
            Some(kept) if kept.user.as_deref() != identity.user_text() => codes::WX_CLOUD_ID_USER_NOT_MATCH,
            Some(kept) => return json!({"cloudID": cloud_id, "data": kept.data}),
        };
        json!({"cloudID": cloud_id, "errCode": err_code, "errMsg": codes::text(err_code)})
    }

    /// An event with its top-level cloudIDs exchanged; `None` if it has none.
    pub(crate) fn exchange(&self, event: &Value, identity: &Identity, now: SystemTime) -> Option<Value> {
        let is_cloud_id = |value: &Value| value.as_str().is_some_and(|text| text.starts_with(PREFIX));
        if !event.as_object()?.values().any(is_cloud_id) {
            return None;
        }
        let mut exchanged = event.clone();
        let values = exchanged.as_object_mut()?.values_mut().filter(|value| is_cloud_id(value));
        for value in values.take(MAX_CLOUD_IDS) {
            *value = self.item(value.as_str().unwrap_or_default(), identity, now);
        }
        Some(exchanged)
    }

    fn lock(&self) -> MutexGuard<'_, Stored> {
        // No code panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Stored {
    /// The answer to a cloudID that names a kind of data of this user.
    fn standing_item(&self, cloud_id: &str, identity: &Identity, now: SystemTime) -> Option<Value> {
        let kind = cloud_id.strip_prefix(PREFIX)?;
        let data = self.standing.get(identity.user_text()?)?.get(kind)?;
        if data["errCode"].is_i64() {
            return Some(json!({"cloudID": cloud_id, "errCode": data["errCode"], "errMsg": data["errMsg"]}));
        }
        let mut data = data.clone();
        add_watermark(&mut data, identity, now);
        Some(json!({"cloudID": cloud_id, "data": data}))
    }
}

fn add_watermark(data: &mut Value, identity: &Identity, now: SystemTime) {
    if let Some(members) = data.as_object_mut() {
        let seconds = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let watermark = || json!({"appid": identity.user_appid_text(), "timestamp": seconds});
        members.entry("watermark").or_insert_with(watermark);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Duration = Duration::from_secs(1_700_000_000);

    #[test]
    fn only_the_owner_gets_the_data_and_only_for_five_minutes() {
        let (open_data_store, alice, noon) = (OpenDataStore::default(), Identity::user("alice"), UNIX_EPOCH + NOON);
        let id = open_data_store.put(&alice, json!({"openGId": "g"}), noon);
        let item = open_data_store.item(&id, &alice, noon + LIFETIME - Duration::from_secs(1));
        let watermark = json!({"appid": alice.appid_text(), "timestamp": NOON.as_secs()});
        assert_eq!(item, json!({"cloudID": id, "data": {"openGId": "g", "watermark": watermark}}));
        assert_eq!(
            open_data_store.item(&id, &Identity::user("bob"), noon)["errCode"],
            codes::WX_CLOUD_ID_USER_NOT_MATCH
        );
        assert_eq!(open_data_store.item(&id, &alice, noon + LIFETIME)["errCode"], codes::WX_CLOUD_ID_EXPIRED);
        assert_eq!(open_data_store.item("33_x", &alice, noon)["errCode"], codes::WX_INVALID_CLOUD_ID);
        open_data_store.expire(&id);
        assert_eq!(open_data_store.item(&id, &alice, noon)["errCode"], codes::WX_CLOUD_ID_EXPIRED);
    }

    #[test]
    fn five_ids_at_the_top_of_an_event_are_exchanged() {
        let (open_data_store, alice, noon) = (OpenDataStore::default(), Identity::user("alice"), UNIX_EPOCH + NOON);
        let id = open_data_store.put(&alice, json!({}), noon);
        let event = json!({"a": id, "b": id, "c": id, "d": id, "e": id, "f": id, "deep": {"a": id}, "title": "tea"});
        let exchanged = open_data_store.exchange(&event, &alice, noon).unwrap();
        assert!(["a", "b", "c", "d", "e"].iter().all(|name| exchanged[name].is_object()));
        for name in ["f", "deep", "title"] {
            assert_eq!(exchanged[name], event[name]);
        }
        assert_eq!(open_data_store.exchange(&json!({"title": "tea"}), &alice, noon), None);
    }

    #[test]
    fn a_user_gives_standing_data_by_its_kind() {
        let (open_data_store, alice, noon) = (OpenDataStore::default(), Identity::user("alice"), UNIX_EPOCH + NOON);
        let data = json!({"phoneNumber": {"phoneNumber": "1"}, "steps": {"errCode": -601_006, "errMsg": "expired"}});
        open_data_store.set_standing(&alice, data.as_object().unwrap().clone());
        let item = |kind: &str, user: &Identity| open_data_store.item(&format!("33_local-{kind}"), user, noon);
        assert_eq!(item("phoneNumber", &alice)["data"]["phoneNumber"], "1");
        assert_eq!(item("phoneNumber", &alice)["data"]["watermark"]["timestamp"], NOON.as_secs());
        assert_eq!(item("steps", &alice)["errCode"], -601_006);
        assert_eq!(item("groupId", &alice)["errCode"], codes::WX_INVALID_CLOUD_ID);
        assert_eq!(item("phoneNumber", &Identity::user("bob"))["errCode"], codes::WX_INVALID_CLOUD_ID);
    }
}
